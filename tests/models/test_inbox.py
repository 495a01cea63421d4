"""Messages kept: once, however often they come; answered in order, one at a time a person, and never lost."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from time import perf_counter
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event, text, update
from sqlalchemy.orm import Session

from models import inbox
from models.inbox import Inbound, Kept
from tests.models.cast import MINUTE, NOW
from tests.models.post import Mailbox, opened

LATER = NOW + MINUTE


@pytest.fixture
def mailbox(engine: Engine) -> Mailbox:
    return opened(engine)


@pytest.fixture
def holding(engine: Engine) -> Iterator[Connection]:
    """The connection of a worker in the middle of a turn."""
    with engine.connect() as connection:
        yield connection


def test_a_message_is_kept_as_it_was_decrypted(mailbox: Mailbox) -> None:
    assert mailbox.keep(mailbox.said("zhangwei", "msg:zhangwei:1", sent=3)) == {"msg:zhangwei:1"}
    (row,) = mailbox.rows()
    assert (row.userid, row.body, row.state, row.attempts) == ("zhangwei", "<xml>msg:zhangwei:1</xml>", Kept.WAITING, 0)
    assert row.sent_at == row.kept_at == row.due_at == NOW + timedelta(seconds=3)


def test_a_repeat_is_nothing_new(mailbox: Mailbox) -> None:
    said = mailbox.said("zhangwei", "msg:zhangwei:1")
    assert [mailbox.keep(said), mailbox.keep(said), mailbox.keep(said, said)] == [{"msg:zhangwei:1"}, set(), set()]
    assert len(mailbox.rows()) == 1


def test_a_repeat_after_the_answer_is_nothing_new_either(mailbox: Mailbox) -> None:
    said = mailbox.said("zhangwei", "msg:zhangwei:1")
    mailbox.keep(said)
    mailbox.answer()
    assert mailbox.keep(said) == set()
    assert mailbox.answer() is None


def test_only_what_is_new_of_a_batch_is_new(mailbox: Mailbox) -> None:
    first, second = mailbox.said("zhangwei", "msg:1"), mailbox.said("hanmei", "msg:2")
    mailbox.keep(first)
    assert mailbox.keep(first, second, second) == {"msg:2"}


def test_twenty_connections_keep_one_message_once(mailbox: Mailbox) -> None:
    start = threading.Barrier(20)

    def knock(_: int) -> set[str]:
        start.wait()
        return mailbox.keep(mailbox.said("zhangwei", "msg:zhangwei:1"))

    with ThreadPoolExecutor(20) as callbacks:
        new = list(callbacks.map(knock, range(20)))
    assert sorted(map(len, new)) == [0] * 19 + [1]
    assert len(mailbox.rows()) == 1


def test_batches_in_opposite_order_do_not_embrace(mailbox: Mailbox) -> None:
    batch = [mailbox.said(f"member{n}", f"msg:{n}") for n in range(200)]
    start = threading.Barrier(8)

    def knock(number: int) -> set[str]:
        start.wait()
        return mailbox.keep(*(batch if number % 2 else reversed(batch)))

    with ThreadPoolExecutor(8) as callbacks:
        new = list(callbacks.map(knock, range(8)))
    assert sum(map(len, new)) == len(mailbox.rows()) == 200


def test_two_apps_may_hear_the_same_words_with_the_same_key(mailbox: Mailbox) -> None:
    other = mailbox.beside()
    mailbox.hears("zhangwei", "msg:1")
    other.hears("zhangwei", "msg:1")
    assert [mailbox.answer(), mailbox.answer(), other.answer()] == ["msg:1", None, "msg:1"]


def test_keeping_wakes_a_worker_but_a_repeat_does_not(mailbox: Mailbox, holding: Connection) -> None:
    wire: Any = holding.execution_options(isolation_level="AUTOCOMMIT").connection.driver_connection
    holding.execute(text(f"listen {inbox.CHANNEL}"))
    for _ in range(2):
        mailbox.keep(mailbox.said("zhangwei", "msg:1"))
    holding.execute(text("select 1"))
    wire.poll()
    assert len(wire.notifies) == 1


def test_a_person_is_answered_in_the_order_they_spoke(mailbox: Mailbox) -> None:
    late, early = mailbox.said("zhangwei", "a-late", sent=9), mailbox.said("zhangwei", "z-early", sent=1)
    mailbox.keep(late)
    mailbox.keep(early)
    assert [mailbox.answer(), mailbox.answer(), mailbox.answer()] == ["z-early", "a-late", None]


def test_within_one_second_what_came_first_goes_first(mailbox: Mailbox) -> None:
    for key in ("c", "a", "b"):
        mailbox.keep(mailbox.said("zhangwei", key))
    assert [mailbox.answer() for _ in range(3)] == ["c", "a", "b"]


def test_whoever_waits_longest_comes_first(mailbox: Mailbox) -> None:
    mailbox.keep(mailbox.said("hanmei", "second", sent=5), mailbox.said("zhangwei", "first", sent=2))
    assert [mailbox.answer(), mailbox.answer()] == ["first", "second"]


def test_while_somebody_answers_a_person_others_pass_on_to_the_next(mailbox: Mailbox, holding: Connection) -> None:
    mailbox.hears("zhangwei", "zhang1", "zhang2")
    mailbox.hears("hanmei", "han1")
    first = mailbox.claim(holding)
    assert first is not None and first.key == "zhang1"
    assert [mailbox.answer(), mailbox.answer()] == ["han1", None]
    holding.rollback()


def test_what_was_claimed_tells_how_often_it_was_tried(mailbox: Mailbox, holding: Connection) -> None:
    mailbox.hears("zhangwei", "msg:1")
    claimed = mailbox.claim(holding)
    assert claimed is not None
    assert (claimed.userid, claimed.body, claimed.attempts) == ("zhangwei", "<xml>msg:1</xml>", 1)
    assert claimed.sent_at == NOW


def test_the_attempt_is_counted_whatever_becomes_of_the_turn(mailbox: Mailbox, holding: Connection) -> None:
    mailbox.hears("zhangwei", "msg:1")
    tries = []
    for _ in range(3):
        claimed = mailbox.claim(holding)
        tries.append(claimed and claimed.attempts)
        holding.rollback()
    assert tries == [1, 2, 3]


def test_a_first_attempt_at_something_just_said_costs_no_count(mailbox: Mailbox, holding: Connection) -> None:
    mailbox.hears("zhangwei", "msg:1")
    soon, later = NOW + timedelta(seconds=9), NOW + timedelta(seconds=11)
    tries = []
    for now in (soon, soon, later, soon):
        claimed = mailbox.claim(holding, now)
        tries.append(claimed and claimed.attempts)
        holding.rollback()
    assert tries == [1, 1, 1, 2]


def test_a_killed_workers_message_can_be_claimed_at_once(mailbox: Mailbox, engine: Engine) -> None:
    mailbox.hears("zhangwei", "msg:1")
    victim = engine.connect()
    assert mailbox.claim(victim) is not None
    assert mailbox.answer() is None
    killed = victim.execute(text("select pg_backend_pid()")).scalar_one()
    with engine.begin() as killer:
        killer.execute(text("select pg_terminate_backend(:pid, 5000)"), {"pid": killed})
    assert mailbox.answer() == "msg:1"
    assert mailbox.rows()[0].attempts == 2
    victim.invalidate()
    victim.close()


def test_a_turn_rolled_back_has_answered_nothing(mailbox: Mailbox, holding: Connection) -> None:
    mailbox.hears("zhangwei", "msg:1")
    claimed = mailbox.claim(holding)
    assert claimed is not None
    inbox.answered(Session(holding), claimed, LATER)
    holding.rollback()
    assert mailbox.states() == {"msg:1": Kept.WAITING}
    assert mailbox.answer() == "msg:1"


def test_what_is_put_off_comes_back_later_and_holds_back_what_the_same_person_said_since(mailbox: Mailbox) -> None:
    mailbox.hears("zhangwei", "first", "second")
    mailbox.hears("hanmei", "other")
    with Session(mailbox.engine) as session, session.begin():
        inbox.put_off(session, mailbox.known(0), "ValueError: trouble", LATER + MINUTE)
    assert [mailbox.answer(LATER), mailbox.answer(LATER)] == ["other", None]
    assert mailbox.rows()[0].error == "ValueError: trouble"
    assert [mailbox.answer(LATER + MINUTE) for _ in range(3)] == ["first", "second", None]
    assert mailbox.rows()[0].error is None


def test_what_is_parked_lets_the_next_message_through(mailbox: Mailbox) -> None:
    mailbox.hears("zhangwei", "bad", "good")
    with Session(mailbox.engine) as session, session.begin():
        inbox.park(session, mailbox.known(0), "ValueError: trouble")
    assert [mailbox.answer(), mailbox.answer()] == ["good", None]
    with Session(mailbox.engine) as session:
        assert [(row.key, row.error) for row in inbox.parked(session, mailbox.app_id)] == [
            ("bad", "ValueError: trouble")
        ]


def test_a_dead_letter_is_answered_after_all_or_given_up_once(mailbox: Mailbox) -> None:
    mailbox.hears("zhangwei", "one", "two")
    one, two = (row.id for row in mailbox.rows())
    with Session(mailbox.engine) as session, session.begin():
        inbox.park(session, mailbox.known(0), "trouble")
        inbox.park(session, mailbox.known(1), "trouble")
        assert inbox.revive(session, mailbox.app_id, one, LATER)
        assert inbox.drop(session, mailbox.app_id, two)
        assert not inbox.revive(session, mailbox.app_id, two, LATER)
        assert not inbox.drop(session, mailbox.app_id, one)
    assert mailbox.rows()[0].attempts == 0
    assert [mailbox.answer(LATER), mailbox.answer(LATER)] == ["one", None]
    assert mailbox.states() == {"one": Kept.ANSWERED, "two": Kept.DROPPED}


def test_a_message_answered_by_somebody_else_in_between_does_not_end_the_search(
    mailbox: Mailbox, holding: Connection
) -> None:
    mailbox.hears("zhangwei", "gone")
    mailbox.keep(mailbox.said("hanmei", "next", sent=30))

    def overtaken(conn: Connection, cursor: Any, statement: str, *_: Any) -> None:
        if "execute claim_chat" in statement:
            with mailbox.engine.begin() as other:
                other.execute(update(Inbound).where(Inbound.key == "gone").values(state=Kept.ANSWERED))

    event.listen(holding, "after_cursor_execute", overtaken)
    claimed = mailbox.claim(holding)
    assert claimed is not None and claimed.key == "next"


def test_nothing_waiting_is_nothing_to_claim(mailbox: Mailbox, holding: Connection) -> None:
    assert mailbox.claim(holding) is None
    mailbox.hears("zhangwei", "msg:1")
    assert mailbox.claim(holding, NOW - MINUTE) is None


def test_two_thousand_waiting_do_not_slow_down_the_next_claim(mailbox: Mailbox, holding: Connection) -> None:
    """After an outage, that is. It took a second each, when the first of each chat was found by one join."""
    said = [mailbox.said(f"member{n % 400}", f"msg:{n}", sent=n / 1000) for n in range(2000)]
    mailbox.keep(*said)
    began = perf_counter()
    claimed = mailbox.claim(holding)
    assert claimed is not None and claimed.key == "msg:0"
    assert perf_counter() - began < 0.25
    assert mailbox.answer() == "msg:1"


@pytest.mark.parametrize(("attempts", "seconds"), [(1, 1), (2, 2), (3, 4), (6, 32), (7, 60), (50, 60)])
def test_each_failure_doubles_the_wait_up_to_a_minute(attempts: int, seconds: int) -> None:
    assert inbox.backoff(attempts) == timedelta(seconds=seconds)


def test_what_was_answered_long_ago_is_forgotten_and_what_waits_is_not(mailbox: Mailbox) -> None:
    mailbox.hears("zhangwei", "old")
    mailbox.answer()
    mailbox.keep(mailbox.said("zhangwei", "waiting", sent=1), mailbox.said("zhangwei", "new", sent=3600))
    with Session(mailbox.engine) as session, session.begin():
        assert inbox.forget(session, NOW + MINUTE) >= 1
    assert mailbox.states() == {"waiting": Kept.WAITING, "new": Kept.WAITING}
