"""What is on: interviews of a person, of a candidate, or of everybody, within a window. Indexed whatever has piled up.

A person's interviews are found through their busy time, whose index answers "this person, that window" directly.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from models.interviews import FULL, Interview
from models.life import State
from models.people import Person
from models.prepared import Prepared

HIDDEN = (State.CANCELLED, State.ERASED, State.DRAFT)
MOST = 20


@dataclass(frozen=True)
class Agenda:
    """Interviews by time; `more` counts those beyond the first twenty."""

    interviews: list[Interview]
    more: int


LOADED = (
    select(Interview)
    .where(Interview.id.in_(bindparam("ids", expanding=True)))
    .options(*FULL)
    .order_by(Interview.starts_at, Interview.id)
)
"""Asked all day, and so made once: making a statement takes longer than asking it."""

EVERYBODYS = (
    "from interview i where i.app_id = $1 and i.starts_at >= $2 and i.starts_at < $3 and i.state <> all($4)",
    "i.starts_at, i.id",
    ("bigint", "timestamptz", "timestamptz", "text[]"),
)
PERSONS = (
    "from interview i join busy b on b.interview_id = i.id "
    "where b.person_id = $1 and b.during && tstzrange($2, $3) and i.state <> all($4)",
    "b.during",
    ("bigint", "timestamptz", "timestamptz", "text[]"),
)


class Asked:
    """A question for interviews within a window: the first of them, and how many there are."""

    def __init__(self, name: str, whose: tuple[str, str, tuple[str, ...]]) -> None:
        source, order, types = whose
        first = f"select i.id {source} order by {order} limit {MOST + 1}"
        self._first = Prepared(f"agenda_{name}", first, *types)
        self._count = Prepared(f"agenda_{name}_count", f"select count(*) {source}", *types)

    def page(self, session: Session, whose: int, since: datetime, until: datetime) -> Agenda:
        """The answer."""
        told = (whose, since, until, [state.value for state in HIDDEN])
        ids = [number for (number,) in self._first(session, *told)]
        if not ids:
            return Agenda([], 0)
        more = self._count(session, *told)[0][0] - MOST if len(ids) > MOST else 0
        return Agenda(list(session.scalars(LOADED, {"ids": ids[:MOST]})), more)


OF_EVERYBODY, OF_PERSON = Asked("of_everybody", EVERYBODYS), Asked("of_person", PERSONS)


def of_everybody(session: Session, app_id: int, since: datetime, until: datetime) -> Agenda:
    """All interviews of the app that begin within [since, until)."""
    return OF_EVERYBODY.page(session, app_id, since, until)


def of_person(session: Session, person: Person, since: datetime, until: datetime) -> Agenda:
    """The interviews that take this person's time within [since, until), as interviewer or as candidate."""
    return OF_PERSON.page(session, person.id, since, until)


def around(session: Session, person: Person, now: datetime) -> list[Interview]:
    """This person's interviews that may be meant without a number: going on, just held, or within two weeks."""
    page = of_person(session, person, now - timedelta(hours=12), now + timedelta(days=14))
    open_ = [i for i in page.interviews if i.is_fixed]
    return open_ or page.interviews
