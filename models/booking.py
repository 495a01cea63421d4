"""What may happen to an interview: booked, moved, cancelled, accepted, declined, held. Each is all or nothing.

Everybody concerned is locked in the order of their ids before anything is written; then the interview. Whoever comes
second is told what took the time. `by` is who does it; whether their role may at all was asked before.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from models import busy, deeds, interviews, nudges, people
from models.candidates import Candidate
from models.interviews import SITTING, Answer, Assignment, Interview
from models.life import State
from models.people import Person
from models.refusals import Already, NotYours, Refusal, WrongState


@dataclass(frozen=True)
class Plan:
    """What is to be booked. Moments carry a zone; `round_` None means the candidate's next one."""

    candidate: Candidate
    panel: Sequence[Person]
    starts_at: datetime
    ends_at: datetime
    round_: int | None = None

    @property
    def person_ids(self) -> list[int]:
        """Everybody whose time it takes."""
        return sorted({self.candidate.person_id, *(p.id for p in self.panel)})


def check(session: Session, plan: Plan, now: datetime) -> int:
    """The round this plan would be. Raises what `book` would raise before it looks at anybody's time."""
    _possible(session, plan, now)
    return plan.round_ or interviews.next_round(session, plan.candidate)


def book(session: Session, by: Person, plan: Plan, now: datetime) -> Interview:
    """Book it. Raises SlotTaken, Already (the round is open), WrongState (in the past), Refusal."""
    _possible(session, plan, now)
    during = busy.span(plan.starts_at, plan.ends_at)
    busy.ensure_free(session, plan.person_ids, during, now)
    round_ = check(session, plan, now)
    booked = Interview(
        app_id=by.app_id,
        candidate=plan.candidate,
        owner=by,
        round=round_,
        starts_at=plan.starts_at,
        ends_at=plan.ends_at,
        created_at=now,
    )
    booked.assignments = [
        Assignment(app_id=by.app_id, person=p, answer=Answer.ACCEPTED if p.id == by.id else Answer.INVITED)
        for p in {p.id: p for p in plan.panel}.values()
    ]
    booked.turn(State.BOOKED)
    session.add(booked)
    session.flush()
    busy.occupy(session, by.app_id, plan.person_ids, during, booked.id)
    watch(session, booked)
    _done(session, by, "book", booked, now, before={})
    return booked


def watch(session: Session, interview: Interview) -> None:
    """Look at it again when it begins and when it ends."""
    nudges.at(session, interview.app_id, "begin", interview.id, interview.starts_at)
    nudges.at(session, interview.app_id, "end", interview.id, interview.ends_at)


def everybody(interview: Interview) -> list[int]:
    """The people whose time it takes."""
    return sorted({interview.candidate.person_id, *(p.id for p in interview.panel)})


def hold(session: Session, by: Person, number: int, *, lock_people: bool = False) -> Interview:
    """The interview, locked, after its people (`lock_people`); everything below happens to one held like this.

    Whoever declined is locked too: they may change their mind, and must not be waited for with the interview in hand.
    """
    interview = interviews.of_number(session, by.app_id, number)
    if lock_people:
        people.lock(session, {interview.candidate.person_id, *(seat.person_id for seat in interview.assignments)})
    return interviews.of_number(session, by.app_id, number, hold=True)


def move(session: Session, by: Person, interview: Interview, to: tuple[datetime, datetime], now: datetime) -> None:
    """Give it another time; everybody is asked anew. Raises SlotTaken, WrongState; the old time stays if it fails."""
    starts_at, ends_at = to
    _sane(starts_at, ends_at, now)
    if (starts_at, ends_at) == (interview.starts_at, interview.ends_at):
        raise Already("same-time", number=interview.id)
    before = {
        "starts_at": interview.starts_at.isoformat(),
        "ends_at": interview.ends_at.isoformat(),
        "confirmed_at": interview.confirmed_at and interview.confirmed_at.isoformat(),
    }
    answers = {str(a.person_id): a.answer for a in interview.assignments}
    interview.turn(State.AT_RISK if interview.state is State.AT_RISK else State.BOOKED)
    relocate(session, interview, to, now)
    for seat in interview.assignments:
        if seat.answer is Answer.ACCEPTED:
            seat.answer = Answer.INVITED
    interview.confirmed_at = None
    interview.version += 1
    _done(session, by, "move", interview, now, before=before | {"answers": answers})


def relocate(session: Session, interview: Interview, to: tuple[datetime, datetime], now: datetime) -> None:
    """Swap the old time for the new in everybody's calendar. Raises SlotTaken."""
    during = busy.span(*to)
    busy.ensure_free(session, everybody(interview), during, now, beside=interview.id)
    busy.release(session, interview.id)
    interview.starts_at, interview.ends_at = to
    busy.occupy(session, interview.app_id, everybody(interview), during, interview.id)
    watch(session, interview)


def cancel(session: Session, by: Person, interview: Interview, reason: str | None, now: datetime) -> None:
    """Call it off; everybody's time is free again in the same transaction. Raises WrongState, Already."""
    if interview.state is State.CANCELLED:
        raise Already("already-cancelled", number=interview.id)
    before = {"state": interview.state, "reason": interview.reason}
    interview.turn(State.CANCELLED)
    interview.reason = reason
    interview.version += 1
    busy.release(session, interview.id)
    _done(session, by, "cancel", interview, now, before=before, detail={"reason": reason})


def seat_of(interview: Interview, person: Person) -> Assignment:
    """This person's seat. Raises NotYours when they never had one."""
    if (seat := interview.assignment_of(person)) is None:
        raise NotYours("not-on-panel", number=interview.id)
    return seat


def accept(session: Session, by: Person, interview: Interview, now: datetime) -> bool:
    """The interviewer will be there; False when they had said so before. Raises NotYours, WrongState, SlotTaken."""
    seat = seat_of(interview, by)
    _still_to_come(interview)
    if seat.answer is Answer.ACCEPTED:
        return False
    before = {"answer": seat.answer, "reason": seat.reason, "state": interview.state}
    if seat.answer not in SITTING:
        during = busy.span(interview.starts_at, interview.ends_at)
        busy.ensure_free(session, [by.id], during, now, beside=interview.id)
        busy.occupy(session, interview.app_id, [by.id], during, interview.id)
    seat.answer, seat.reason, seat.answered_at = Answer.ACCEPTED, None, now
    _settle(interview)
    _done(session, by, "accept", interview, now, before=before)
    return True


def decline(session: Session, by: Person, interview: Interview, reason: str | None, now: datetime) -> bool:
    """The interviewer will not; their time is free at once. False when they had said so before."""
    seat = seat_of(interview, by)
    _still_to_come(interview)
    if seat.answer is Answer.DECLINED:
        return False
    before = {"answer": seat.answer, "reason": seat.reason, "state": interview.state}
    seat.answer, seat.reason, seat.answered_at = Answer.DECLINED, reason, now
    busy.release(session, interview.id, person_id=by.id)
    _settle(interview)
    _done(session, by, "decline", interview, now, before=before, detail={"reason": reason})
    return True


def confirm(session: Session, by: Person, interview: Interview, now: datetime) -> bool:
    """The candidate will be there; False when they had said so before. Raises NotYours, WrongState."""
    if interview.candidate.person_id != by.id:
        raise NotYours("interview-unknown", number=interview.id)
    _still_to_come(interview)
    if interview.confirmed_at is not None:
        return False
    interview.confirmed_at = now
    _done(session, by, "confirm", interview, now)
    return True


def finish(session: Session, by: Person, interview: Interview, now: datetime) -> None:
    """It has been held. Raises WrongState before it began, Already when it was said before."""
    if interview.state in (State.ENDED, State.SCORED, State.DECIDED):
        raise Already("already-ended", number=interview.id)
    if interview.is_fixed and now < interview.starts_at:
        raise WrongState("not-begun", number=interview.id)
    before = {"state": interview.state}
    interview.turn(State.ENDED)
    _done(session, by, "finish", interview, now, before=before)


def begin(interview: Interview, now: datetime) -> None:
    """Its hour has come. Does nothing unless it is booked for now."""
    if interview.state in (State.BOOKED, State.AT_RISK, State.CHANGE_PENDING) and interview.starts_at <= now:
        interview.turn(State.IN_PROGRESS)


def end(interview: Interview, now: datetime) -> None:
    """Its time is over. Does nothing unless it was going on until now."""
    if interview.state is State.IN_PROGRESS and interview.ends_at <= now:
        interview.turn(State.ENDED)


def _possible(session: Session, plan: Plan, now: datetime) -> None:
    _sane(plan.starts_at, plan.ends_at, now)
    if any(p.id == plan.candidate.person_id for p in plan.panel):
        raise Refusal("panel-has-candidate", name=plan.candidate.name)
    if plan.round_ is not None and (other := interviews.of_round(session, plan.candidate, plan.round_)):
        raise Already("round-open", number=other.id, name=plan.candidate.name, round=plan.round_)


def _sane(starts_at: datetime, ends_at: datetime, now: datetime) -> None:
    """Raises WrongState for what is over, Refusal for what would end before it begins."""
    if starts_at < now:
        raise WrongState("in-the-past")
    if ends_at <= starts_at:
        raise Refusal("time-unclear")


def _still_to_come(interview: Interview) -> None:
    if interview.state not in (State.BOOKED, State.AT_RISK):
        raise WrongState("wrong-state", number=interview.id, state=interview.state, version=interview.version)


def _settle(interview: Interview) -> None:
    """At risk exactly as long as somebody of the panel has declined and nobody took the seat."""
    refused = any(a.answer is Answer.DECLINED for a in interview.assignments)
    interview.turn(State.AT_RISK if refused else State.BOOKED)


def _done(session: Session, by: Person, verb: str, interview: Interview, now: datetime, **more: Any) -> None:
    session.flush()
    deeds.record(
        session,
        by,
        verb,
        now,
        interview_id=interview.id,
        candidate_id=interview.candidate_id,
        version=interview.version,
        **more,
    )
