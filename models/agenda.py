"""What is on: interviews of a person, of a candidate, or of everybody, within a window. Indexed whatever has piled up.

A person's interviews are found through their busy time, whose index answers "this person, that window" directly.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.dialects.postgresql import TSTZRANGE
from sqlalchemy.orm import Session

from models.busy import Busy, span
from models.interviews import FULL, Interview
from models.life import State
from models.people import Person

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
EVERYBODYS = (
    select(Interview.id)
    .where(Interview.app_id == bindparam("app"), Interview.state.not_in(HIDDEN))
    .where(Interview.starts_at >= bindparam("since"), Interview.starts_at < bindparam("until"))
    .order_by(Interview.starts_at, Interview.id)
)
PERSONS = (
    select(Interview.id)
    .join(Busy, Busy.interview_id == Interview.id)
    .where(Busy.person_id == bindparam("person"), Busy.during.op("&&")(bindparam("within", type_=TSTZRANGE)))
    .where(Interview.state.not_in(HIDDEN))
    .order_by(Busy.during)
)
"""Asked all day, and so made once: making a statement takes longer than asking it."""


@dataclass(frozen=True)
class Asked:
    """A question for interviews: the first of them, and how many there are."""

    first: Select[int]
    count: Select[int]

    def page(self, session: Session, told: Mapping[str, Any]) -> Agenda:
        """The answer."""
        ids = list(session.scalars(self.first, told))
        if not ids:
            return Agenda([], 0)
        more = (session.scalar(self.count, told) or 0) - MOST if len(ids) > MOST else 0
        return Agenda(list(session.scalars(LOADED, {"ids": ids[:MOST]})), more)


def _asked(wanted: Select[int]) -> Asked:
    return Asked(wanted.limit(MOST + 1), select(func.count()).select_from(wanted.order_by(None).subquery()))


OF_EVERYBODY, OF_PERSON = _asked(EVERYBODYS), _asked(PERSONS)


def of_everybody(session: Session, app_id: int, since: datetime, until: datetime) -> Agenda:
    """All interviews of the app that begin within [since, until)."""
    return OF_EVERYBODY.page(session, {"app": app_id, "since": since, "until": until})


def of_person(session: Session, person: Person, since: datetime, until: datetime) -> Agenda:
    """The interviews that take this person's time within [since, until), as interviewer or as candidate."""
    return OF_PERSON.page(session, {"person": person.id, "within": span(since, until)})


def around(session: Session, person: Person, now: datetime) -> list[Interview]:
    """This person's interviews that may be meant without a number: going on, just held, or within two weeks."""
    page = of_person(session, person, now - timedelta(hours=12), now + timedelta(days=14))
    open_ = [i for i in page.interviews if i.is_fixed]
    return open_ or page.interviews
