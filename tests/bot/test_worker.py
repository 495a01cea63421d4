"""Turns: each person in order and one at a time, different people at once, everything once, and nothing for ever."""

import threading

from sqlalchemy import select, text, update
from sqlalchemy.orm import Session

from bot.worker import directory
from bot.worker.crew import apps_of
from bot.worker.listener import Listener
from bot.worker.turns import DEADLY
from models import nudges
from models.inbox import MOST_ATTEMPTS, Inbound, Kept
from models.nudges import Nudge
from models.people import Person
from models.workers import Worker as Alive
from tests.bot.shop import Shop


def nudge(shop: Shop, kind: str, subject: str) -> None:
    with Session(shop.crew.engine) as session, session.begin():
        nudges.at(session, shop.crew.app_id, kind, subject, shop.clock())


def until(shop: Shop, people: int, messages: int) -> None:
    """Wait for WeCom to have shown all that."""
    everybody = ("lilei", "hanmeimei", "zhangsan")[:people]
    shop.world.wait_for(lambda: all(len(shop.world.inbox(one)) >= messages for one in everybody))


def test_what_was_said_is_answered_once(shop: Shop) -> None:
    shop.hears("lilei", "你好")
    shop.settle()
    shop.settle()
    assert shop.phone("lilei") == ["听到：你好"]
    (message,) = shop.kept()
    assert (message.state, message.attempts, message.error) == (Kept.ANSWERED, 1, None)


def test_words_for_somebody_else_reach_them(shop: Shop) -> None:
    shop.hears("lilei", "tell HanMeimei: 你好")
    shop.settle()
    assert (shop.phone("lilei"), shop.phone("hanmeimei")) == ([], ["你好"])


def test_each_person_in_order_with_many_threads(shop: Shop) -> None:
    people = ("lilei", "hanmeimei", "zhangsan")
    for number in range(20):
        for userid in people:
            shop.hears(userid, str(number))
    with shop.working():
        until(shop, people=3, messages=20)
    for userid in people:
        assert shop.phone(userid) == [f"听到：{number}" for number in range(20)]
    assert [message.attempts for message in shop.kept()] == [1] * 60


def test_different_people_are_answered_at_the_same_time(shop: Shop) -> None:
    shop.talk.together = threading.Barrier(3)
    for userid in ("lilei", "hanmeimei", "zhangsan"):
        shop.hears(userid, "together")
    with shop.working():
        until(shop, people=3, messages=1)


def test_a_turn_that_fails_changes_nothing_and_is_taken_again(shop: Shop) -> None:
    shop.hears("lilei", "write boom")
    shop.settle()
    with Session(shop.crew.engine) as session:
        assert session.scalars(select(Person)).all() == []
    (message,) = shop.kept()
    assert (message.state, message.attempts, message.error) == (Kept.WAITING, 1, "RuntimeError: boom")
    assert message.due_at > shop.clock()


def test_it_succeeds_when_the_trouble_is_over(shop: Shop) -> None:
    shop.talk.broken.add("你好")
    shop.hears("lilei", "你好")
    shop.settle()
    shop.talk.broken.clear()
    shop.settle()
    assert shop.phone("lilei") == []
    shop.clock.tick(seconds=2)
    shop.settle()
    assert shop.phone("lilei") == ["听到：你好"]


def test_what_the_same_person_says_next_waits_and_others_do_not(shop: Shop) -> None:
    shop.talk.broken.add("一")
    shop.hears("lilei", "一"), shop.hears("lilei", "二"), shop.hears("hanmeimei", "三")
    shop.settle()
    assert (shop.phone("lilei"), shop.phone("hanmeimei")) == ([], ["听到：三"])
    shop.talk.broken.clear()
    shop.clock.tick(seconds=2)
    shop.settle()
    assert shop.phone("lilei") == ["听到：一", "听到：二"]


def test_a_message_that_always_fails_is_parked_with_a_word(shop: Shop) -> None:
    shop.hears("lilei", "boom"), shop.hears("lilei", "你好")
    for _ in range(MOST_ATTEMPTS):
        shop.settle()
        shop.clock.tick(minutes=1)
    assert shop.phone("lilei") == ["没能处理：boom", "听到：你好"]
    assert shop.phone("meilin") == ["lilei 的消息没能处理"]
    assert [(message.state, message.attempts) for message in shop.kept()] == [
        (Kept.PARKED, MOST_ATTEMPTS),
        (Kept.ANSWERED, 1),
    ]


def test_a_message_that_kills_its_workers_is_parked_too(shop: Shop) -> None:
    shop.hears("lilei", "你好")
    with shop.crew.engine.begin() as connection:
        connection.execute(update(Inbound).values(attempts=DEADLY))
    shop.settle()
    assert shop.phone("lilei") == ["没能处理：你好"]
    assert shop.kept()[0].error == "KilledWorkers"


def test_what_cannot_even_be_read_is_parked(shop: Shop) -> None:
    shop.hears("lilei", "你好")
    with shop.crew.engine.begin() as connection:
        connection.execute(update(Inbound).values(body="<xml>"))
    for _ in range(MOST_ATTEMPTS):
        shop.settle()
        shop.clock.tick(minutes=1)
    assert shop.phone("meilin") == ["lilei 的消息没能处理"]


def test_a_worker_lives_through_the_loss_of_its_connections(shop: Shop) -> None:
    with shop.working():
        shop.hears("lilei", "一")
        until(shop, people=1, messages=1)
        with shop.crew.engine.connect() as connection:
            others = "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
            connection.execute(text(f"{others} and pid <> pg_backend_pid()"))
        shop.hears("lilei", "二")
        until(shop, people=1, messages=2)


def test_a_worker_says_that_it_lives_and_says_goodbye(shop: Shop) -> None:
    def alive() -> list[str]:
        with Session(shop.crew.engine) as session:
            return list(session.scalars(select(Alive.name)))

    with shop.working():
        shop.hears("lilei", "你好")
        until(shop, people=1, messages=1)
        pause = threading.Event()
        while not alive():
            pause.wait(0.01)
    assert alive() == []


def test_the_listener_hears_what_is_kept(shop: Shop) -> None:
    rings: list[int] = []
    listener = Listener(apps_of(shop.crew), rings.append)
    listener.one()
    shop.hears("lilei", "一")
    shop.hears("lilei", "二")
    rings.clear()
    listener.one()
    assert sum(rings) >= 1
    listener.leave()


# people nobody has met


def test_a_stranger_is_looked_up_before_the_turn(shop: Shop) -> None:
    shop.talk.unknown.add("lilei")
    shop.hears("lilei", "你好")
    shop.settle()
    assert shop.talk.introduced == [("lilei", "李雷")]
    assert shop.phone("lilei") == ["听到：你好"]


def test_somebody_mentioned_who_does_not_exist_is_asked_for_once(shop: Shop) -> None:
    shop.talk.unknown.add("nobody")
    for _ in range(3):
        shop.hears("lilei", "约 @nobody")
        shop.settle()
    assert shop.talk.introduced == []
    assert [call.path for call in shop.world.calls].count("user/get") == 1
    assert len(shop.phone("lilei")) == 3


def test_a_sender_wecom_does_not_show_is_known_by_userid(shop: Shop) -> None:
    shop.talk.unknown.add("lilei")
    shop.world.fault("user/get", errcode=60011)
    shop.hears("lilei", "你好")
    shop.settle()
    assert shop.talk.introduced == [("lilei", None)]
    assert shop.phone("lilei") == ["听到：你好"]


def test_a_name_that_cannot_be_had_now_is_asked_for_later(shop: Shop) -> None:
    shop.talk.unknown.add("lilei")
    shop.world.fault("user/get", errcode=-1)
    shop.hears("lilei", "你好")
    shop.settle()
    assert shop.phone("lilei") == ["听到：你好"] and shop.talk.introduced == [("lilei", None)]
    shop.clock.tick(minutes=1)
    shop.settle()
    assert shop.talk.introduced[-1] == ("lilei", "李雷")


def test_names_of_everybody_are_learnt_once_a_day(shop: Shop) -> None:
    with Session(shop.crew.engine) as session, session.begin():
        for _ in range(2):
            directory.plan(session, shop.crew.app_id, shop.clock())
    shop.settle()
    assert ("meilin", "梅琳") in shop.talk.introduced
    lists = [call.path for call in shop.world.calls].count("user/simplelist")
    shop.settle()
    assert lists == [call.path for call in shop.world.calls].count("user/simplelist") == 1


# nudges


def test_what_is_due_is_looked_at_once(shop: Shop) -> None:
    nudge(shop, "remind", "lilei")
    shop.settle()
    shop.settle()
    assert shop.phone("lilei") == ["提醒"]


def test_a_nudge_nobody_knows_is_given_up(shop: Shop) -> None:
    nudge(shop, "sing", "lilei")
    for _ in range(10):
        shop.settle()
        shop.clock.tick(hours=1)
    with Session(shop.crew.engine) as session:
        (found,) = session.scalars(select(Nudge))
    assert (found.tries, found.error) == (8, "LookupError: sing") and found.done_at is not None


def test_a_worker_stops_when_it_is_told_to(shop: Shop) -> None:
    with shop.working() as worker:
        shop.hears("lilei", "你好")
        until(shop, people=1, messages=1)
    assert not any(loop.is_alive() for loop in worker._loops)
