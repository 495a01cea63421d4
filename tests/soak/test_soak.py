"""The long one, on demand (`make soak`, SOAK_MINUTES=10): forty people talk while processes are killed, connections to the
database break, tokens die and WeCom is busy. Whatever is acknowledged is answered, once, and nobody is booked twice."""

import os
import random
import threading
import time
from collections.abc import Callable, Iterator

import pytest
import requests
from sqlalchemy import Engine, create_engine, text

from tests.outside.company import Company
from tests.outside.double import Double

MINUTES = float(os.environ.get("SOAK_MINUTES", "10"))
PEOPLE = [f"racer{n}" for n in range(40)]
BETWEEN = (2.5, 5.0)
"""Seconds between two messages of a person, who may be sent thirty a minute."""

VICTIMS = {"web": "web", "worker": "worker", "second": "worker"}
AFTERWARDS = 180.0

pytestmark = pytest.mark.soak


@pytest.fixture
def company(database_url: str) -> Iterator[Company]:
    """One web and two workers."""
    company = Company(database_url, Double())
    for name, program in VICTIMS.items():
        company.start(program, as_=name)
    yield company
    for name in list(company.running):
        company.kill(name)
    company.api.close()


class Talkers:
    """Everybody, until it is enough. `said` counts what was acknowledged."""

    def __init__(self, company: Company) -> None:
        self.company, self.enough = company, threading.Event()
        self.said = 0
        self._counting, self._patience = threading.Lock(), threading.Event()
        self._threads = [threading.Thread(target=self._talk, args=(userid, n)) for n, userid in enumerate(PEOPLE)]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        self.enough.set()
        for thread in self._threads:
            thread.join()

    def _talk(self, userid: str, number: int) -> None:
        dice = random.Random(number)
        self._deliver(userid, f"新增候选人 Racer{number} 岗位 测试")
        while not self.enough.wait(dice.uniform(*BETWEEN)):
            self._deliver(userid, self._words(dice, number))

    def _words(self, dice: random.Random, number: int) -> str:
        if dice.random() < 0.03:
            return f"安排 Racer{number} @lilei {dice.choice(('明天', '后天', '大后天'))}{dice.randint(9, 17)}:00"
        return dice.choice(
            ("今天", "本周", "我是谁", "帮助", f"查找 Racer{number}", f"没有人懂的话 {dice.random()}", "算了")
        )

    def _deliver(self, userid: str, words: str) -> None:
        """As WeCom does, but without giving up: what was not answered with 200 comes again."""
        plain = self.company.text(userid, words)
        while not self._acknowledged(plain):
            self._patience.wait(0.5)
        with self._counting:
            self.said += 1

    def _acknowledged(self, plain: str) -> bool:
        try:
            return self.company.post(plain).status_code == 200
        except requests.RequestException:
            return False


def sabotage(company: Company, engine: Engine, dice: random.Random) -> None:
    """Something that goes wrong in real life."""

    def kill() -> None:
        name = dice.choice(list(VICTIMS))
        company.kill(name)
        company.start(VICTIMS[name], as_=name)

    def cut() -> None:
        others = "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
        with engine.connect() as connection:
            connection.execute(text(f"{others} and pid <> pg_backend_pid()"))

    deeds: tuple[Callable[[], object], ...] = (
        kill, kill, kill, cut, company.api.forget_token, lambda: company.api.refusals.extend([-1, 45033, -1]),
    )  # fmt: skip
    dice.choice(deeds)()


ANSWERED = """
    select count(*) from inbox i where exists (select from outbox o where o.cause = i.key and o.userid = i.userid)
"""
TWICE = """
    select cause, userid, content ->> 'text', count(*) from outbox where cause like 'msg:%'
    group by 1, 2, 3 having count(*) > 1
"""


def several(engine: Engine, question: str) -> list[tuple[str, ...]]:
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(question))]


def numbers(engine: Engine, question: str) -> tuple[int, ...]:
    with engine.connect() as connection:
        return tuple(connection.execute(text(question)).one())


def test_whatever_breaks_nothing_is_lost_and_nothing_happens_twice(company: Company) -> None:
    engine = create_engine(company.database_url, pool_pre_ping=True)
    talkers, dice, until = Talkers(company), random.Random(1), time.monotonic() + 60 * MINUTES
    talkers.start()
    while time.monotonic() < until:
        talkers.enough.wait(dice.uniform(3, 10))
        sabotage(company, engine, dice)
    talkers.stop()
    waiting = (
        "select (select count(*) from inbox where state = 'waiting'), (select count(*) from outbox where state = 'due')"
    )
    assert company.api.wait(lambda: numbers(engine, waiting) == (0, 0), within=AFTERWARDS), numbers(engine, waiting)
    assert numbers(engine, "select count(*), count(*) filter (where state = 'answered') from inbox") == (
        talkers.said,
        talkers.said,
    )
    assert numbers(engine, "select count(*) from outbox where state not in ('sent', 'stale')") == (0,)
    assert numbers(engine, ANSWERED) == (talkers.said,)
    assert several(engine, TWICE) == []
    overlaps = "select count(*) from busy a join busy b on a.id < b.id and a.person_id = b.person_id"
    assert numbers(engine, f"{overlaps} and a.during && b.during") == (0,)
    engine.dispose()
