"""Workers that are killed, and workers that are asked to go: nothing is lost, and nothing happens twice."""

import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from models.inbox import Kept
from models.workers import Worker
from tests.bot.shop import Shop
from tests.bot.small_talk import LOCK

ROOT = Path(__file__).parents[2]
PEOPLE = ("lilei", "hanmeimei", "zhangsan")
Process = subprocess.Popen[bytes]


def until(happens: Callable[[], object]) -> None:
    """Look again and again, for twenty seconds at most."""
    pause = threading.Event()
    for _ in range(2000):
        if happens():
            return
        pause.wait(0.01)
    raise AssertionError("it never happened")


@pytest.fixture
def start(shop: Shop, database_url: str) -> Iterator[Callable[[], Process]]:
    """Workers in processes of their own; what is left of them goes when the test ends."""
    started: list[Process] = []
    base = shop.crew.settings.wecom_api_base
    command = (sys.executable, "-m", "tests.bot.one_worker", database_url, base)

    def one() -> Process:
        app = shop.world.app
        started.append(subprocess.Popen((*command, app.corp_id, app.secret), cwd=ROOT, stdout=subprocess.DEVNULL))
        return started[-1]

    yield one
    for process in started:
        process.kill()
        process.wait()


@contextmanager
def in_the_middle(shop: Shop) -> Iterator[None]:
    """Within it, a turn that was told to `wait` does."""
    with shop.crew.engine.connect() as connection:
        connection.execute(text("select pg_advisory_lock(:key)"), {"key": LOCK})
        yield
        connection.execute(text("select pg_advisory_unlock(:key)"), {"key": LOCK})


def waiting(shop: Shop) -> bool:
    """Whether a turn is in the middle of it."""
    with shop.crew.engine.connect() as connection:
        return bool(
            connection.scalar(text("select count(*) from pg_locks where locktype = 'advisory' and not granted"))
        )


def test_a_worker_killed_in_the_middle_of_a_turn_has_done_nothing(shop: Shop, start: Callable[[], Process]) -> None:
    shop.hears("lilei", "wait")
    with in_the_middle(shop):
        worker = start()
        until(lambda: waiting(shop))
        worker.kill()
        worker.wait()
        assert shop.phone("lilei") == []
    until(lambda: shop.settle() or shop.phone("lilei"))
    assert shop.phone("lilei") == ["听到：wait"]
    assert [(message.state, message.attempts) for message in shop.kept()] == [(Kept.ANSWERED, 1)]


def test_workers_killed_at_any_moment_lose_nothing_and_repeat_nothing(shop: Shop, start: Callable[[], Process]) -> None:
    for number in range(25):
        for userid in PEOPLE:
            shop.hears(userid, str(number))
    for heard in (1, 20, 45):
        worker = start()
        until(lambda heard=heard: sum(len(shop.phone(userid)) for userid in PEOPLE) >= heard)  # type: ignore[misc]
        worker.kill()
        worker.wait()
    start()
    until(lambda: all(message.state is Kept.ANSWERED for message in shop.kept()))
    until(lambda: sum(len(shop.phone(userid)) for userid in PEOPLE) >= 75)
    for userid in PEOPLE:
        assert shop.phone(userid) == [f"听到：{number}" for number in range(25)]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_worker_asked_to_go_finishes_what_it_has_in_hand(
    shop: Shop, start: Callable[[], Process], number: signal.Signals
) -> None:
    shop.hears("lilei", "wait")
    shop.hears("lilei", "还有")
    with in_the_middle(shop):
        worker = start()
        until(lambda: waiting(shop))
        worker.send_signal(number)
        shop.hears("hanmeimei", "太晚了")
    assert worker.wait(timeout=30) == 0
    in_hand = shop.kept()[0]
    assert (in_hand.state, in_hand.attempts) == (Kept.ANSWERED, 1)
    with Session(shop.crew.engine) as session:
        assert session.scalars(select(Worker)).all() == []
    shop.settle()
    assert shop.phone("lilei") == ["听到：wait", "听到：还有"] and shop.phone("hanmeimei") == ["听到：太晚了"]
