"""Forty processes book the same hour of the same people, started together; what each was told, and how soon.

Run as a program of its own, `python -m benchmarks.racers URL`, because forks want a parent without threads. Each racer
has its own candidate and its own connection, and has booked and thrown away another hour before the start, so that what
is measured is the race and not the first use of anything. The clock runs in the racer, around its transaction.
"""

import gc
import json
import multiprocessing
import os
import random
import subprocess
import sys
import time
import uuid
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Barrier

from sqlalchemy import Engine, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from models import apps, booking, candidates, people
from models.booking import Plan
from models.candidates import Applicant
from models.people import Role
from models.refusals import SlotTaken

RACERS, PANEL = 40, 5
NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
PRIZE, ELSEWHEN = NOW + timedelta(days=1), NOW + timedelta(days=2)


@dataclass(frozen=True)
class Course:
    """Who races for whose time. A racer is known by the candidate."""

    app_id: int
    recruiter: int
    panel: Sequence[int]
    candidates: Sequence[int]


@dataclass(frozen=True)
class Finish:
    """What a racer was told after so many seconds: `number` is the interview that was booked, or that took the time."""

    outcome: str
    seconds: float
    number: int | None


def prepare(engine: Engine, interviewers: int) -> Course:
    """An app with a panel of so many and a candidate for each racer."""
    with Session(engine) as session, session.begin():
        app_id = apps.ensure(session, f"ww{uuid.uuid4().hex[:16]}", 1)
        mei = people.add(session, app_id, "刘梅", userid="liumei", role=Role.RECRUITER)
        panel = [people.add(session, app_id, f"面试官{n}", userid=f"panel{n}") for n in range(interviewers)]
        applied = [candidates.add(session, mei, Applicant(f"候选人{n}", "后端"), NOW) for n in range(RACERS)]
        return Course(app_id, mei.id, [p.id for p in panel], [c.id for c in applied])


def book(session: Session, course: Course, candidate_id: int, starts_at: datetime) -> int:
    """What a turn does: find everybody by id, in any order, and book."""
    shuffled = random.sample(course.panel, len(course.panel))
    mei, *panel = people.of_ids(session, course.app_id, [course.recruiter, *shuffled])
    candidate = candidates.of_id(session, course.app_id, candidate_id)
    plan = Plan(candidate, panel, starts_at, starts_at + HOUR)
    return booking.book(session, mei, plan, NOW).id


def race(engine: Engine, course: Course, candidate_id: int, start: Barrier) -> Finish:
    """One racer's run."""
    with Session(engine) as session:
        book(session, course, candidate_id, ELSEWHEN)
        session.rollback()
        session.connection()
        start.wait()
        began = time.perf_counter()
        outcome, number = "won", None
        try:
            with session.begin_nested():
                number = book(session, course, candidate_id, PRIZE)
            session.commit()
        except SlotTaken as taken:
            session.rollback()
            outcome, number = "taken", taken.values["clashes"][0].interview_id
        except DBAPIError as error:
            session.rollback()
            outcome = f"{type(error.orig).__name__}"
        return Finish(outcome, time.perf_counter() - began, number)


def runner(url: str, course: Course, candidate_id: int, start: Barrier, finishes: "SimpleQueue[Finish]") -> None:
    """A racer in a process of its own."""
    engine = create_engine(url)
    finishes.put(race(engine, course, candidate_id, start))
    engine.dispose()


def start(url: str, interviewers: int) -> list[Finish]:
    """The whole race."""
    engine = create_engine(url)
    course = prepare(engine, interviewers)
    engine.dispose()
    fork = multiprocessing.get_context("fork")
    barrier, finishes = fork.Barrier(RACERS), fork.SimpleQueue()
    racers = [fork.Process(target=runner, args=(url, course, c, barrier, finishes)) for c in course.candidates]
    gc.freeze()  # else each fork's first collection copies all that it shares with the others
    for racer in racers:
        racer.start()
    finished = [finishes.get() for _ in racers]
    for racer in racers:
        racer.join()
    return finished


def run(url: str, interviewers: int) -> list[Finish]:
    """The race in a program of its own. Raises CalledProcessError."""
    program = [sys.executable, "-m", "benchmarks.racers", str(interviewers)]
    env = os.environ | {"RACE_DATABASE_URL": url, "PYTHONPATH": os.getcwd()}
    shown = subprocess.run(program, env=env, capture_output=True, text=True, check=True, timeout=120).stdout
    return [Finish(**finish) for finish in json.loads(shown)]


if __name__ == "__main__":
    sys.stdout.write(json.dumps([asdict(f) for f in start(os.environ["RACE_DATABASE_URL"], int(sys.argv[1]))]))
