"""Where somebody stands without saying a number: what a bare 确认 or 拒绝 of theirs can refer to."""

from datetime import datetime

from sqlalchemy import and_, bindparam, func, select
from sqlalchemy.dialects.postgresql import TSTZRANGE, Range
from sqlalchemy.orm import Session

from models.busy import Busy
from models.candidates import Candidate
from models.interviews import Answer, Assignment, Interview
from models.life import FIXED
from models.people import Person

MOST = 50


SEAT = and_(Assignment.interview_id == Interview.id, Assignment.person_id == bindparam("person"))
COMING = (
    select(Candidate.person_id, Interview.confirmed_at, Assignment.answer)
    .select_from(Busy)
    .join(Interview, Interview.id == Busy.interview_id)
    .join(Candidate, Candidate.id == Interview.candidate_id)
    .outerjoin(Assignment, SEAT)
    .where(Busy.person_id == bindparam("person"), Interview.state.in_(FIXED))
    .where(Busy.during.op("&&")(bindparam("ahead", type_=TSTZRANGE)), func.upper(Busy.during) > bindparam("now"))
    .limit(MOST)
)
"""Asked in every turn, and so made once."""


def of(session: Session, person: Person, now: datetime) -> str:
    """`confirm_request`, `assigned`, `booked` or `idle`: the context of their next short sentence.

    Found through the person's busy time from now on, so that years of history cost nothing.
    """
    rows = session.execute(COMING, {"person": person.id, "ahead": Range(now, None), "now": now}).all()
    if any(applicant == person.id and confirmed is None for applicant, confirmed, _ in rows):
        return "confirm_request"
    if any(answer is Answer.INVITED for _, _, answer in rows):
        return "assigned"
    return "booked" if rows else "idle"
