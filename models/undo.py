"""Taking back: for ten minutes, and only while nobody has acted on it since.

Each deed kept what it changed; its way back stands in one table. What was told cannot be untold, so whoever heard of it
hears of the undo too: that is for the conversation to say.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from models import booking, busy, candidates, deeds, interviews
from models.candidates import Candidate
from models.deeds import Deed
from models.interviews import Answer, Interview
from models.life import State
from models.people import Person, Role
from models.refusals import NotFound, Refusal, WrongState


@dataclass(frozen=True)
class Undone:
    """Which deed was taken back, and what it was about."""

    verb: str
    interview: Interview | None = None
    candidate: Candidate | None = None
    person: Person | None = None


def undo(session: Session, by: Person, now: datetime) -> Undone:
    """Take back the last thing `by` did. Raises NotFound (nothing to undo), Refusal (too late), SlotTaken."""
    if (deed := deeds.last_undoable(session, by, now)) is None:
        raise NotFound("nothing-to-undo")
    back = WAYS_BACK[deed.verb]
    if deed.interview_id is None:
        undone = back(session, by, deed, now)
    else:
        interview = booking.hold(session, by, deed.interview_id, lock_people=True)
        if interview.version != deed.version or deeds.acted_on_since(session, deed):
            raise Refusal("undo-too-late", number=deed.interview_id)
        undone = back(session, by, deed, now)
    deed.undone_at = now
    deeds.record(
        session,
        by,
        "undo",
        now,
        interview_id=deed.interview_id,
        candidate_id=deed.candidate_id,
        version=undone.interview.version if undone.interview else None,
        detail={"deed": deed.id, "verb": deed.verb},
    )
    return undone


def _interview(session: Session, deed: Deed) -> Interview:
    return interviews.of_number(session, deed.app_id, deed.interview_id or 0)


def _unbook(session: Session, by: Person, deed: Deed, now: datetime) -> Undone:
    interview = _interview(session, deed)
    interview.turn(State.CANCELLED)
    interview.version += 1
    busy.release(session, interview.id)
    return Undone(deed.verb, interview)


def _uncancel(session: Session, by: Person, deed: Deed, now: datetime) -> Undone:
    interview, before = _interview(session, deed), deed.before or {}
    if interview.starts_at < now:
        raise WrongState("in-the-past")
    if other := interviews.of_round(session, interview.candidate, interview.round):
        raise Refusal("round-open", number=other.id, name=interview.candidate.name, round=interview.round)
    booking.relocate(session, interview, (interview.starts_at, interview.ends_at), now)
    interview.restore(State(before["state"]))
    interview.reason = before["reason"]
    interview.version += 1
    return Undone(deed.verb, interview)


def _unmove(session: Session, by: Person, deed: Deed, now: datetime) -> Undone:
    interview, before = _interview(session, deed), deed.before or {}
    old = datetime.fromisoformat(before["starts_at"]), datetime.fromisoformat(before["ends_at"])
    if old[0] < now:
        raise WrongState("in-the-past")
    booking.relocate(session, interview, old, now)
    for seat in interview.assignments:
        seat.answer = Answer(before["answers"].get(str(seat.person_id), seat.answer))
    confirmed = before["confirmed_at"]
    interview.confirmed_at = datetime.fromisoformat(confirmed) if confirmed else None
    interview.version += 1
    return Undone(deed.verb, interview)


def _unanswer(session: Session, by: Person, deed: Deed, now: datetime) -> Undone:
    interview, before = _interview(session, deed), deed.before or {}
    seat = booking.seat_of(interview, by)
    was = Answer(before["answer"])
    during = busy.span(interview.starts_at, interview.ends_at)
    if was is Answer.DECLINED:
        busy.release(session, interview.id, person_id=by.id)
    elif seat.answer is Answer.DECLINED:
        busy.ensure_free(session, [by.id], during, now, beside=interview.id)
        busy.occupy(session, interview.app_id, [by.id], during, interview.id)
    seat.answer, seat.reason = was, before["reason"]
    interview.turn(State(before["state"]))
    return Undone(deed.verb, interview)


def _unfinish(session: Session, by: Person, deed: Deed, now: datetime) -> Undone:
    interview = _interview(session, deed)
    interview.restore(State((deed.before or {})["state"]))
    return Undone(deed.verb, interview)


def _unadd(session: Session, by: Person, deed: Deed, now: datetime) -> Undone:
    candidate = candidates.of_id(session, deed.app_id, deed.candidate_id or 0)
    if interviews.open_of(session, candidate):
        raise Refusal("undo-candidate-busy", name=candidate.name)
    candidate.withdrawn_at = now
    was = deed.before or {}
    candidate.person.role = Role(was.get("role") or Role.INTERVIEWER)
    if "name" in was:
        candidate.person.rename(was["name"], now)
    candidate.person.active = candidate.person.userid is not None
    return Undone(deed.verb, candidate=candidate)


def _unrole(session: Session, by: Person, deed: Deed, now: datetime) -> Undone:
    before = deed.before or {}
    person = session.get_one(Person, before["person_id"])
    if person.role != deed.detail["to"]:
        raise NotFound("nothing-to-undo")
    person.role = Role(before["role"])
    return Undone(deed.verb, person=person)


WAYS_BACK: Mapping[str, Callable[[Session, Person, Deed, datetime], Undone]] = {
    "book": _unbook,
    "cancel": _uncancel,
    "move": _unmove,
    "accept": _unanswer,
    "decline": _unanswer,
    "finish": _unfinish,
    "add": _unadd,
    "role": _unrole,
}
