"""What the desk does of itself: when an interview's hour comes or ends, and when something could not be handled."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from handlers import reminders
from handlers.phrases import phrase
from handlers.speaking import words
from handlers.turn import Desk, Reply
from handlers.words import Words
from models import booking, interviews, people
from models.interviews import Interview
from models.people import Person
from models.refusals import NotFound

LONGEST = 60


def nudged(session: Session, desk: Desk, kind: str, subject: str, now: datetime) -> list[Words]:
    """Look at what a nudge names and do what is due. Raises LookupError for a kind nobody knows."""
    act = NUDGES[kind]
    number, *more = (int(part) for part in subject.split(":"))
    try:
        interview = interviews.of_number(session, desk.app_id, number, hold=True)
    except NotFound:
        return []
    return words(desk, act(desk, interview, more, now), now)


def _begin(desk: Desk, interview: Interview, more: list[int], now: datetime) -> list[Reply]:
    booking.begin(interview, now)
    return []


def _end(desk: Desk, interview: Interview, more: list[int], now: datetime) -> list[Reply]:
    booking.end(interview, now)
    return []


def _remind(desk: Desk, interview: Interview, more: list[int], now: datetime) -> list[Reply]:
    version, before = more
    return reminders.due(desk, interview, version, timedelta(seconds=before), now)


NUDGES: Mapping[str, Callable[[Desk, Interview, list[int], datetime], list[Reply]]] = {
    "begin": _begin,
    "end": _end,
    "remind": _remind,
}


def stumbled(session: Session, desk: Desk, userid: str, what: str, now: datetime) -> list[Words]:
    """A message was given up: a polite word to whoever sent it, and one to the admins."""
    speaker = people.by_userid(session, desk.app_id, userid)
    short = what if len(what) <= LONGEST else f"{what[:LONGEST]}…"
    name = speaker.name if speaker else userid
    told = [Reply(speaker, phrase("stumbled", what=short))] if speaker else []
    about = phrase("stumbled-admin", name=name, userid=userid, what=short)
    told += [Reply(p, about) for p in _admins(session, desk) if p != speaker]
    return words(desk, told, now)


def undeliverable(session: Session, desk: Desk, userid: str, errcode: int | None, now: datetime) -> list[Words]:
    """A message could not be delivered for good: one word to the admins, but never about a word to themselves."""
    receiver = people.by_userid(session, desk.app_id, userid)
    name = receiver.name if receiver else userid
    why = phrase("undeliverable-why", kind=f"e{errcode}", code=str(errcode or "–"))
    about = phrase("undeliverable-admin", name=name, userid=userid, reason=why)
    return words(desk, [Reply(p, about) for p in _admins(session, desk) if p.userid != userid], now)


def _admins(session: Session, desk: Desk) -> list[Person]:
    return people.admins(session, desk.app_id, desk.admins)
