"""Whatever is done to interviews, by whomever and in whatever order, the calendar tells the same story as they do.

Hypothesis plays recruiters, interviewers and candidates for a while; after each step it is checked that everybody's time
is taken by exactly what they are in, that versions only go up, that a refusal changed nothing, and that taking back
brings back what was.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from models import booking, undo
from models.busy import Busy
from models.interviews import Interview
from models.life import FIXED, State
from models.people import Person
from models.refusals import Refusal
from tests.models.cast import NOW, Company, at, found, shape

HOURS = st.sampled_from([at(day, hour) for day in (23, 24) for hour in (10, 10.5, 11, 14)])
SOMEBODY = st.integers(0, 3)
ONE_OF_THEM = st.integers(0, 20)
LENGTHS = st.sampled_from([30, 60, 90])
KEEPS_TIME = {*FIXED, State.ENDED}


class Office(RuleBasedStateMachine):
    """A company in which anything may be tried."""

    engine: Engine

    @initialize()
    def open(self) -> None:
        """A company of its own, and nine o'clock."""
        self.session = Session(self.engine)
        self.company: Company = found(self.session)
        self.now = NOW
        self.versions: dict[int, int] = {}

    def teardown(self) -> None:
        """Nothing of it stays."""
        if hasattr(self, "session"):
            self.session.close()

    @property
    def interviews(self) -> list[Interview]:
        """All there are."""
        ours = select(Interview).where(Interview.app_id == self.company.app_id).order_by(Interview.id)
        return list(self.session.scalars(ours))

    def member(self, number: int) -> Person:
        """One of the four who work here."""
        us = self.company
        return (us.mei, us.zhang, us.han, us.li)[number]

    def tries(self, act: Callable[[], object]) -> None:
        """What may be refused; then nothing has changed."""
        before = self.company.snapshot()
        try:
            with self.session.begin_nested():
                act()
        except Refusal:
            assert self.company.snapshot() == before

    def held(self, which: int) -> Interview:
        """An interview as a handler holds it."""
        return self.company.held(self.interviews[which % len(self.interviews)])

    @rule(who=st.booleans(), panel=st.sets(SOMEBODY, min_size=1, max_size=3), at_=HOURS, minutes=LENGTHS)
    def book(self, who: bool, panel: set[int], at_: datetime, minutes: int) -> None:
        """Somebody is booked."""
        candidate = self.company.ming if who else self.company.hua
        people = [self.member(number) for number in sorted(panel)]
        self.tries(lambda: self.company.books(candidate, people, at_, minutes=minutes, now=self.now))

    @precondition(lambda self: self.interviews)
    @rule(which=ONE_OF_THEM, at_=HOURS, minutes=LENGTHS)
    def move(self, which: int, at_: datetime, minutes: int) -> None:
        """An interview gets another time."""
        to = at_, at_ + timedelta(minutes=minutes)
        self.tries(lambda: booking.move(self.session, self.company.mei, self.held(which), to, self.now))

    @precondition(lambda self: self.interviews)
    @rule(which=ONE_OF_THEM, by=SOMEBODY)
    def cancel(self, which: int, by: int) -> None:
        """An interview is called off."""
        self.tries(lambda: booking.cancel(self.session, self.member(by), self.held(which), "原因", self.now))

    @precondition(lambda self: self.interviews)
    @rule(which=ONE_OF_THEM, by=SOMEBODY, yes=st.booleans())
    def answer(self, which: int, by: int, yes: bool) -> None:
        """An interviewer says yes or no."""
        who = self.member(by)
        if yes:
            self.tries(lambda: booking.accept(self.session, who, self.held(which), self.now))
        else:
            self.tries(lambda: booking.decline(self.session, who, self.held(which), None, self.now))

    @precondition(lambda self: self.interviews)
    @rule(which=ONE_OF_THEM, end=st.booleans())
    def candidate_or_end(self, which: int, end: bool) -> None:
        """The candidate confirms, or somebody says that it was held."""
        if end:
            self.tries(lambda: booking.finish(self.session, self.company.mei, self.held(which), self.now))
        else:
            who = self.interviews[which % len(self.interviews)].candidate.person
            self.tries(lambda: booking.confirm(self.session, who, self.held(which), self.now))

    @rule(by=SOMEBODY)
    def take_back(self, by: int) -> None:
        """Somebody takes back what they did last."""
        self.tries(lambda: undo.undo(self.session, self.member(by), self.now))

    @precondition(lambda self: self.interviews)
    @rule(which=ONE_OF_THEM, at_=HOURS, by=SOMEBODY, how=st.sampled_from(["move", "cancel", "decline", "accept"]))
    def think_better_of_it(self, which: int, at_: datetime, by: int, how: str) -> None:
        """Something is done and taken back at once: all is as it was."""
        interview, who = self.held(which), self.member(by)
        with suppress(Refusal), self.session.begin_nested():
            booking.confirm(self.session, interview.candidate.person, interview, self.now)
        acts: dict[str, Callable[[], object]] = {
            "move": lambda: booking.move(self.session, who, interview, (at_, at_ + timedelta(hours=1)), self.now),
            "cancel": lambda: booking.cancel(self.session, who, interview, None, self.now),
            "decline": lambda: booking.decline(self.session, who, interview, "有事", self.now),
            "accept": lambda: booking.accept(self.session, who, interview, self.now),
        }
        before, past = shape(interview), interview.starts_at < self.now
        with suppress(Refusal), self.session.begin_nested():
            if acts[how]() is not False and not past:
                undo.undo(self.session, who, self.now)
        self.session.expire_all()
        if not past:
            assert shape(interview) == before

    @rule(minutes=st.sampled_from([3, 20, 240]))
    def wait(self, minutes: int) -> None:
        """Time goes by, and what it brings happens by itself."""
        self.now += timedelta(minutes=minutes)
        for interview in self.interviews:
            booking.begin(interview, self.now)
            booking.end(interview, self.now)
        self.session.flush()

    @invariant()
    def everybodys_time_is_taken_by_what_they_are_in(self) -> None:
        """No more and no less."""
        if not hasattr(self, "session"):
            return
        wanted = {
            (person, interview.starts_at, interview.ends_at, interview.id)
            for interview in self.interviews
            if interview.state in KEEPS_TIME
            for person in booking.everybody(interview)
        }
        rows = self.session.scalars(select(Busy).where(Busy.app_id == self.company.app_id))
        assert {(b.person_id, b.during.lower, b.during.upper, b.interview_id) for b in rows} == wanted

    @invariant()
    def versions_only_go_up(self) -> None:
        """An old card stays old."""
        if not hasattr(self, "session"):
            return
        for interview in self.interviews:
            assert interview.version >= self.versions.get(interview.id, 1)
            self.versions[interview.id] = interview.version


def test_the_calendar_and_the_interviews_tell_the_same_story(engine: Engine) -> None:
    office = type("Office", (Office,), {"engine": engine})
    patient = [HealthCheck.too_slow, HealthCheck.filter_too_much]
    plays = settings(max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=patient)
    run_state_machine_as_test(office, settings=plays)
