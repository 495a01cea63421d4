"""One company on a Monday at nine: a recruiter, three interviewers, two candidates, and a way to book with few words."""

import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models import apps, booking, candidates, people, scene
from models.booking import Plan
from models.busy import Busy
from models.candidates import Applicant, Candidate
from models.deeds import Deed
from models.hours import Hours
from models.interviews import Answer, Interview
from models.life import State
from models.people import Person, Role
from models.refusals import Refusal

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=SHANGHAI)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
OFFICE = Hours(SHANGHAI)


def at(day: int, hour: float = 0) -> datetime:
    """A moment of November 2026 in Shanghai: `at(24, 15.5)` is Tuesday 15:30."""
    return datetime(2026, 11, day, tzinfo=SHANGHAI) + timedelta(hours=hour)


@dataclass(frozen=True)
class Company:
    """An app and who is in it. 王小明 is a member of the company too; 陈华 has no WeCom."""

    session: Session
    app_id: int
    mei: Person
    zhang: Person
    han: Person
    li: Person
    ming: Candidate
    hua: Candidate

    def books(
        self,
        who: Candidate,
        panel: Sequence[Person],
        starts_at: datetime,
        *,
        minutes: int = 60,
        round_: int | None = None,
        by: Person | None = None,
        now: datetime = NOW,
    ) -> Interview:
        """Mei books, unless it is somebody else."""
        plan = Plan(who, panel, starts_at, starts_at + timedelta(minutes=minutes), round_)
        return booking.book(self.session, by or self.mei, plan, now)

    def booked(self) -> Interview:
        """王小明 with 张伟 and 韩梅梅 on Tuesday at three."""
        return self.books(self.ming, [self.zhang, self.han], at(24, 15))

    def held(self, interview: Interview) -> Interview:
        """The interview as a handler holds it before it changes it."""
        return booking.hold(self.session, self.mei, interview.id, lock_people=True)

    def moves(self, interview: Interview, starts_at: datetime, *, minutes: int = 60, now: datetime = NOW) -> None:
        """Mei gives it another time."""
        to = starts_at, starts_at + timedelta(minutes=minutes)
        booking.move(self.session, self.mei, self.held(interview), to, now)

    def takes(self, person: Person) -> list[tuple[datetime, datetime]]:
        """What this person is taken by, in Shanghai's time."""
        rows = self.session.scalars(select(Busy).where(Busy.person_id == person.id).order_by(Busy.during))
        spans = [(row.during.lower, row.during.upper) for row in rows]
        return [(a.astimezone(SHANGHAI), b.astimezone(SHANGHAI)) for a, b in spans if a and b]

    @contextmanager
    def refused(self, kind: type[Refusal], phrase: str) -> Iterator["pytest.ExceptionInfo[Refusal]"]:
        """What happens inside is refused with this phrase, and leaves the company exactly as it was."""
        before = self.snapshot()
        with pytest.raises(kind) as caught, self.session.begin_nested():
            yield caught
        assert caught.value.phrase == phrase
        assert self.snapshot() == before

    def snapshot(self) -> dict[str, Any]:
        """Everything a booking may change, as plain values."""
        self.session.flush()
        self.session.expire_all()
        interviews = self.session.scalars(select(Interview).where(Interview.app_id == self.app_id))
        busy = self.session.scalars(select(Busy).where(Busy.app_id == self.app_id))
        deeds = self.session.scalars(select(Deed).where(Deed.app_id == self.app_id))
        return {
            "interviews": {i.id: shape(i) for i in interviews},
            "busy": {(b.person_id, str(b.during), b.interview_id) for b in busy},
            "deeds": {(d.id, d.undone_at) for d in deeds},
        }


def shape(interview: Interview) -> tuple[Any, ...]:
    """All that people know of an interview but its version."""
    seats = tuple((s.person_id, s.answer, s.reason) for s in interview.assignments)
    times = interview.starts_at, interview.ends_at, interview.confirmed_at
    return interview.state, times, interview.reason, interview.round, seats


def answers(interview: Interview) -> dict[str, Answer]:
    """Who of the panel said what."""
    return {seat.person.name: seat.answer for seat in interview.assignments}


def stands(interview: Interview) -> State:
    """Where the interview stands now; a call, because mypy would hold on to what it was a line ago."""
    return interview.state


def standing(session: Session, person: Person, now: datetime = NOW) -> str:
    """What a short sentence of this member can refer to."""
    assert person.userid is not None
    met = scene.of(session, person.app_id, person.userid, now)
    assert met is not None and met.person is person
    return met.standing


def after(interview: Interview, state: State) -> Interview:
    """The same interview, further along in its life."""
    interview.state = state
    return interview


def found(session: Session, corp_id: str | None = None) -> Company:
    """A new company. Every one is an app of its own, so tests need not clean up after each other."""
    app_id = apps.ensure(session, corp_id or f"ww{uuid.uuid4().hex[:16]}", 1000002)

    def member(name: str, userid: str, role: Role = Role.INTERVIEWER) -> Person:
        return people.add(session, app_id, name, userid=userid, role=role)

    mei = member("刘梅", "liumei", Role.RECRUITER)
    zhang, han, li = member("张伟", "zhangwei"), member("韩梅梅", "hanmei"), member("李强", "liqiang")
    ming = candidates.add(session, mei, Applicant("王小明", "后端工程师", userid="wangxiaoming"), NOW)
    hua = candidates.add(session, mei, Applicant("陈华", "产品经理", phone="13800001234"), NOW)
    return Company(session, app_id, mei, zhang, han, li, ming, hua)
