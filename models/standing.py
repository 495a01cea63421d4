"""Where somebody stands without saying a number: what a bare 确认 or 拒绝 of theirs can refer to."""

from datetime import datetime

from sqlalchemy import and_, func, select
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.orm import Session

from models.busy import Busy
from models.candidates import Candidate
from models.interviews import Answer, Assignment, Interview
from models.life import FIXED
from models.people import Person

MOST = 50


def of(session: Session, person: Person, now: datetime) -> str:
    """`confirm_request`, `assigned`, `booked` or `idle`: the context of their next short sentence.

    Found through the person's busy time from now on, so that years of history cost nothing.
    """
    seat = and_(Assignment.interview_id == Interview.id, Assignment.person_id == person.id)
    coming = (
        select(Candidate.person_id, Interview.confirmed_at, Assignment.answer)
        .select_from(Busy)
        .join(Interview, Interview.id == Busy.interview_id)
        .join(Candidate, Candidate.id == Interview.candidate_id)
        .outerjoin(Assignment, seat)
        .where(Busy.person_id == person.id, Busy.during.op("&&")(Range(now, None)), Interview.state.in_(FIXED))
        .where(func.upper(Busy.during) > now)
        .limit(MOST)
    )
    rows = session.execute(coming).all()
    if any(applicant == person.id and confirmed is None for applicant, confirmed, _ in rows):
        return "confirm_request"
    if any(answer is Answer.INVITED for _, _, answer in rows):
        return "assigned"
    return "booked" if rows else "idle"
