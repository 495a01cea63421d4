"""What is on: interviews of a person, of a candidate, or of everybody, within a window. Indexed whatever has piled up.

A person's interviews are found through their busy time, whose index answers "this person, that window" directly.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Select, and_, func, select
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


def _page(session: Session, wanted: Select[int]) -> Agenda:
    ids = list(session.scalars(wanted.limit(MOST + 1)))
    more = 0
    if len(ids) > MOST:
        more = (session.scalar(select(func.count()).select_from(wanted.order_by(None).subquery())) or 0) - MOST
    found = select(Interview).where(Interview.id.in_(ids[:MOST])).options(*FULL)
    return Agenda(list(session.scalars(found.order_by(Interview.starts_at, Interview.id))), more)


def of_everybody(session: Session, app_id: int, since: datetime, until: datetime) -> Agenda:
    """All interviews of the app that begin within [since, until)."""
    within = and_(Interview.starts_at >= since, Interview.starts_at < until)
    wanted = select(Interview.id).where(Interview.app_id == app_id, within, Interview.state.not_in(HIDDEN))
    return _page(session, wanted.order_by(Interview.starts_at, Interview.id))


def of_person(session: Session, person: Person, since: datetime, until: datetime) -> Agenda:
    """The interviews that take this person's time within [since, until), as interviewer or as candidate."""
    mine = (
        select(Interview.id)
        .join(Busy, Busy.interview_id == Interview.id)
        .where(Busy.person_id == person.id, Busy.during.op("&&")(span(since, until)))
        .where(Interview.state.not_in(HIDDEN))
        .order_by(Busy.during)
    )
    return _page(session, mine)


def around(session: Session, person: Person, now: datetime) -> list[Interview]:
    """This person's interviews that may be meant without a number: going on, just held, or within two weeks."""
    page = of_person(session, person, now - timedelta(hours=12), now + timedelta(days=14))
    open_ = [i for i in page.interviews if i.is_fixed]
    return open_ or page.interviews
