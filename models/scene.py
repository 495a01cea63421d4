"""What a turn begins with, in one look: who speaks, whether they apply, what they were asked, where they stand."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session, make_transient_to_detached
from sqlalchemy.orm.util import identity_key

from models import questions
from models.life import FIXED
from models.people import Person, Role
from models.prepared import Prepared
from models.questions import Question

LOOK = Prepared(
    "scene",
    """
    select p.id, p.name, p.userid, p.role, p.locale, p.keys, p.named_at, p.active,
        exists (select from candidate c where c.app_id = $1 and c.person_id = p.id and c.withdrawn_at is null),
        exists (select from question q where q.person_id = p.id and q.ending = 'open'),
        (
            select case
                when bool_or(c.person_id = p.id and i.confirmed_at is null) then 'confirm_request'
                when bool_or(a.answer = 'invited') then 'assigned'
                when count(*) > 0 then 'booked'
                else 'idle'
            end
            from busy b
            join interview i on i.id = b.interview_id
            join candidate c on c.id = i.candidate_id
            left join assignment a on a.interview_id = i.id and a.person_id = p.id
            where b.person_id = p.id and b.during && tstzrange($3, null) and upper(b.during) > $3 and i.state = any($4)
        )
    from person p where p.app_id = $1 and p.userid = $2
    """,
    "bigint", "text", "timestamptz", "text[]",
)  # fmt: skip


@dataclass(frozen=True)
class Scene:
    """Somebody about to speak. `standing` says what a short sentence of theirs can refer to without a number: an
    interview they have yet to confirm (`confirm_request`) or to accept (`assigned`), one that is `booked`, or none
    (`idle`). It is found through their busy time from now on, so that years of history cost nothing."""

    person: Person
    applies: bool = False
    is_asked: bool = False
    standing: str = "idle"

    def question(self, session: Session, now: datetime) -> Question | None:
        """What this person is being asked, if it has not run out."""
        return questions.pending(session, self.person, now) if self.is_asked else None


def of(session: Session, app_id: int, userid: str, now: datetime) -> Scene | None:
    """The scene of the member with this userid, in whatever case it is written; None for somebody unknown."""
    row = LOOK.one(session, app_id, userid.lower(), now, [state.value for state in FIXED])
    if row is None:
        return None
    *columns, applies, is_asked, standing = row
    return Scene(_person(session, app_id, columns), applies, is_asked, standing)


def _person(session: Session, app_id: int, columns: list[Any]) -> Person:
    """The row as the session would have loaded it."""
    key, name, userid, role, locale, keys, named_at, active = columns
    if (met := session.identity_map.get(identity_key(Person, key))) is not None:
        return met
    person = Person(
        app_id=app_id, name=name, userid=userid, role=Role(role), locale=locale, keys=keys, active=active,
        named_at=named_at.astimezone(UTC) if named_at is not None else None,
    )  # fmt: skip
    person.id = key
    make_transient_to_detached(person)
    session.add(person)
    return person
