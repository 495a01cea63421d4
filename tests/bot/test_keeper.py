"""The keeper shares commits between requests, and nothing that one of them brought can harm another."""

import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import Connection, event, select, text
from sqlalchemy.orm import Session

from bot.keeper import Keeper, NotKept, Said
from bot.parts import Parts
from models.inbox import Inbound
from tests.bot.house import NOW

Keep = Callable[[Said], "Future[bool]"]


def said(number: int, body: str = "<xml/>") -> Said:
    return Said("lilei", f"msg:lilei:{number}", body, NOW, NOW)


def keys(parts: Parts) -> list[str]:
    with Session(parts.engine) as session:
        return list(session.scalars(select(Inbound.key).where(Inbound.app_id == parts.app_id).order_by(Inbound.id)))


@pytest.fixture
def keep(parts: Parts) -> Iterator[Keep]:
    """Many requests at once."""
    with ThreadPoolExecutor(16) as pool:
        yield lambda one: pool.submit(parts.keeper.keep, one)


@pytest.fixture
def stored(parts: Parts) -> Iterator[list[int]]:
    """How many messages each statement from now on stores; every statement is a commit."""
    sizes: list[int] = []

    def note(connection: Any, cursor: Any, statement: str, parameters: Any, *more: Any) -> None:
        if "insert into inbox" in statement:
            sizes.append(len(parameters["keys"]))

    event.listen(parts.engine, "before_cursor_execute", note)
    yield sizes
    event.remove(parts.engine, "before_cursor_execute", note)


def waiting_for_a_lock(connection: Connection) -> bool:
    return bool(connection.scalar(text("select count(*) from pg_locks where not granted")))


def until(happens: Callable[[], object]) -> None:
    """Look again and again, for ten seconds at most."""
    pause = threading.Event()
    for _ in range(1000):
        if happens():
            return
        pause.wait(0.01)
    raise AssertionError(f"it never happened: {happens}")


def test_alone_it_is_kept_at_once(parts: Parts) -> None:
    assert parts.keeper.keep(said(1)) is True
    assert parts.keeper.keep(said(1)) is False
    assert keys(parts) == ["msg:lilei:1"]


def test_those_who_wait_together_share_one_commit(parts: Parts, keep: Keep, stored: list[int]) -> None:
    parts.keeper.keep(said(0))
    with parts.engine.connect() as other, parts.engine.connect() as watch:
        other.execute(text("lock table inbox in share mode"))
        first = keep(said(1))
        until(lambda: waiting_for_a_lock(watch))
        others = [keep(said(number)) for number in range(2, 12)]
        until(lambda: len(parts.keeper._waiting) == 10)
        other.rollback()
        assert first.result() and all(other.result() for other in others)
    assert stored == [1, 1, 10]


def test_one_that_cannot_be_stored_sinks_no_other(parts: Parts, keep: Keep) -> None:
    with parts.engine.connect() as other, parts.engine.connect() as watch:
        other.execute(text("lock table inbox in share mode"))
        first = keep(said(0))
        until(lambda: waiting_for_a_lock(watch))
        good, bad = keep(said(1)), keep(said(2, "\x00"))
        huge = keep(Said("lilei", os.urandom(9000).hex(), "", NOW, NOW))
        until(lambda: len(parts.keeper._waiting) == 3)
        other.rollback()
        assert first.result() and good.result()
        for hopeless in (bad, huge):
            with pytest.raises(NotKept):
                hopeless.result()
    assert keys(parts) == ["msg:lilei:0", "msg:lilei:1"]


def test_patience_ends(parts: Parts) -> None:
    keeper = Keeper(parts.engine, lambda: parts.app_id, patience=0.1)
    with parts.engine.begin() as other:
        other.execute(text("lock table inbox in share mode"))
        with pytest.raises(NotKept, match="in time"):
            keeper.keep(said(1))


def test_a_broken_connection_is_made_anew_within_one_request(parts: Parts) -> None:
    parts.keeper.keep(said(1))
    with parts.engine.connect() as other:
        others = "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
        other.execute(text(f"{others} and pid <> pg_backend_pid()"))
    assert parts.keeper.keep(said(2)) is True


def test_a_connection_that_breaks_between_keeping_and_waking_is_made_anew(parts: Parts) -> None:
    """It stayed broken, once: every later message of this process was refused until somebody restarted it."""

    broken = threading.Event()

    def cut(connection: Any, cursor: Any, statement: str, *more: Any) -> None:
        if statement.startswith("notify") and not broken.is_set():
            with parts.engine.connect() as other:
                others = (
                    "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database()"
                )
                other.execute(text(f"{others} and pid <> pg_backend_pid()"))
            broken.set()

    event.listen(parts.engine, "before_cursor_execute", cut)
    assert parts.keeper.keep(said(1)) is True
    assert broken.wait(10)
    assert parts.keeper.keep(said(2)) is True
    assert keys(parts) == ["msg:lilei:1", "msg:lilei:2"]


def test_it_works_on_both_sides_of_a_fork(parts: Parts) -> None:
    parts.keeper.keep(said(1))
    child = os.fork()
    if child == 0:
        os._exit(0 if parts.keeper.keep(said(2)) else 1)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    assert parts.keeper.keep(said(3)) is True
    assert keys(parts) == ["msg:lilei:1", "msg:lilei:2", "msg:lilei:3"]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_thread_that_died_is_replaced(parts: Parts) -> None:
    keeper = Keeper(parts.engine, lambda: 1 // len(asked), patience=1.0)
    asked: list[int] = []
    with pytest.raises(NotKept):
        keeper.keep(said(1))
    asked.append(1)
    keeper._app_id = lambda: parts.app_id
    assert keeper.keep(said(1)) is True
