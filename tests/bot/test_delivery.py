"""Deliveries: in order, at the pace the platform allows, again after a passing error, never twice, never for ever."""

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

from bot.worker.enqueue import enqueue
from handlers.words import SayText, Words
from models.interviews import Interview
from models.outbox import MOST_ATTEMPTS, PER_MINUTE, Due, Outbound
from tests.bot.shop import Shop
from tests.models.cast import found

SEND, UPDATE = "message/send", "message/update_template_card"


def states(shop: Shop) -> list[Due]:
    return [message.state for message in shop.due()]


# order, parts, truth, pace


def test_words_arrive_in_the_order_in_which_they_were_said(shop: Shop) -> None:
    shop.owes("lilei", *(str(number) for number in range(10)))
    shop.settle()
    assert shop.phone("lilei") == [str(number) for number in range(10)]


def test_each_person_hears_in_order_from_many_threads(shop: Shop) -> None:
    for number in range(10):
        for userid in ("lilei", "hanmeimei", "zhangsan"):
            shop.owes(userid, f"{number}")
    with shop.working():
        shop.world.wait_for(lambda: sum(len(shop.world.inbox(u)) for u in ("lilei", "hanmeimei", "zhangsan")) == 30)
    assert shop.phone("lilei") == shop.phone("zhangsan") == [str(number) for number in range(10)]


def test_a_long_text_arrives_in_parts_and_none_of_them_twice(shop: Shop) -> None:
    lines = [f"第{number}行：" + "面试" * 100 for number in range(9)]
    shop.owes("lilei", "\n".join(lines))
    shop.steps[2].one()
    shop.world.fault(SEND, 2, errcode=-1)
    for _ in range(4):
        shop.settle()
        shop.clock.tick(minutes=1)
    assert len(shop.phone("lilei")) == 3
    assert "\n".join(shop.phone("lilei")).splitlines() == lines


def test_a_notice_that_is_no_longer_true_is_not_sent(shop: Shop) -> None:
    with Session(shop.crew.engine) as session, session.begin():
        interview = found(session, shop.world.app.corp_id).booked()
        for version in (interview.version, interview.version + 1):
            notice = Words("lilei", SayText(f"第{version}版"), interview.id, version)
            enqueue(session, shop.crew.app_id, [notice], cause="test", now=shop.clock())
        session.execute(update(Interview).values(version=interview.version + 1))
    shop.owes("lilei", "答复")
    shop.settle()
    assert states(shop) == [Due.STALE, Due.SENT, Due.SENT]
    assert shop.phone("lilei") == ["第2版", "答复"]


def test_nobody_is_sent_more_than_wecom_would_show(shop: Shop) -> None:
    shop.owes("lilei", *(str(number) for number in range(PER_MINUTE + 5)))
    shop.owes("hanmeimei", "你好")
    shop.settle()
    assert len(shop.phone("lilei")) == PER_MINUTE and shop.phone("hanmeimei") == ["你好"]
    shop.clock.tick(seconds=61)
    shop.settle()
    assert shop.phone("lilei") == [str(number) for number in range(PER_MINUTE + 5)]
    assert shop.world.dropped == []


# what passes


@pytest.mark.parametrize(
    "fault",
    [{"errcode": -1}, {"errcode": 45033}, {"status": 502}, {"cut": True}],
    ids=lambda fault: next(iter(fault.items())),
)
def test_a_passing_error_is_waited_out(shop: Shop, fault: dict[str, object]) -> None:
    shop.world.fault(SEND, 2, **fault)
    shop.owes("lilei", "一", "二"), shop.owes("hanmeimei", "三")
    for _ in range(3):
        shop.settle()
        shop.clock.tick(minutes=1)
    assert shop.phone("lilei") == ["一", "二"] and shop.phone("hanmeimei") == ["三"]


def test_one_persons_trouble_delays_nobody_else(shop: Shop) -> None:
    shop.world.fault(SEND, errcode=-1)
    shop.owes("lilei", "一", "二"), shop.owes("hanmeimei", "三")
    shop.settle()
    assert shop.phone("lilei") == [] and shop.phone("hanmeimei") == ["三"]


def test_an_answer_that_got_lost_is_not_heard_twice(shop: Shop) -> None:
    shop.world.fault(SEND, cut="after")
    shop.owes("lilei", "你好")
    shop.settle()
    assert (shop.phone("lilei"), states(shop)) == (["你好"], [Due.DUE])
    shop.clock.tick(minutes=2)
    shop.settle()
    assert (shop.phone("lilei"), states(shop), shop.sends()) == (["你好"], [Due.SENT], 2)


def test_an_answer_that_got_lost_hours_ago_is_not_heard_twice(shop: Shop) -> None:
    shop.world.fault(SEND, cut="after")
    shop.owes("lilei", "你好")
    shop.settle()
    shop.clock.tick(hours=3)
    shop.settle()
    assert shop.phone("lilei") == ["你好"]


@pytest.mark.parametrize("seconds", [0, 1, 5, 300])
def test_who_asks_twice_is_answered_twice(shop: Shop, seconds: int) -> None:
    for _ in range(3):
        shop.hears("lilei", "帮助")
        shop.settle()
        shop.clock.tick(seconds=seconds)
    assert shop.phone("lilei") == ["听到：帮助"] * 3


def test_a_rate_limit_is_waited_out_for_a_day(shop: Shop) -> None:
    shop.world.fault(SEND, 1000, errcode=45009)
    shop.owes("lilei", "你好")
    for _ in range(23):
        shop.settle()
        shop.clock.tick(hours=1)
    assert states(shop) == [Due.DUE]
    shop.clock.tick(hours=2)
    shop.settle()
    assert states(shop)[0] is Due.DEAD


def test_a_busy_wecom_is_asked_twelve_times(shop: Shop) -> None:
    shop.world.fault(SEND, 1000, errcode=-1)
    shop.owes("lilei", "你好")
    for _ in range(MOST_ATTEMPTS - 1):
        shop.settle()
        shop.clock.tick(minutes=15)
    assert states(shop) == [Due.DUE]
    shop.settle()
    assert states(shop)[0] is Due.DEAD
    assert shop.due()[0].attempts == MOST_ATTEMPTS


# what does not


def test_who_cannot_be_reached_is_told_about_once(shop: Shop) -> None:
    shop.world.leave("lilei")
    shop.owes("lilei", "一", "二"), shop.owes("hanmeimei", "三")
    shop.settle()
    dead = [message for message in shop.due() if message.state is Due.DEAD]
    assert [(message.userid, message.errcode, message.attempts) for message in dead] == [("lilei", 81013, 1)] * 2
    assert len(shop.phone("meilin")) == 1 and "lilei 收不到消息" in shop.phone("meilin")[0]
    assert shop.phone("hanmeimei") == ["三"]


def test_nobody_is_told_that_they_cannot_be_told(shop: Shop) -> None:
    shop.world.leave("lilei"), shop.world.leave("meilin")
    shop.owes("lilei", "你好")
    shop.settle()
    assert states(shop) == [Due.DEAD, Due.DEAD]


def test_a_mistake_of_ours_is_given_up_and_holds_up_nobody(shop: Shop) -> None:
    shop.owes("lilei", "一", "二")
    with shop.crew.engine.begin() as connection:
        broken = select(Outbound.id).order_by(Outbound.id).limit(1).scalar_subquery()
        connection.execute(update(Outbound).where(Outbound.id == broken).values(content={"type": "telegram"}))
    shop.owes("hanmeimei", "三")
    for _ in range(MOST_ATTEMPTS):
        shop.settle()
        shop.clock.tick(minutes=15)
    assert states(shop) == [Due.DEAD, Due.SENT, Due.SENT]
    assert shop.phone("lilei") == ["二"] and shop.phone("hanmeimei") == ["三"]


# the app as a whole


@pytest.mark.parametrize("lose", ["expire_tokens", "revoke_tokens"])
def test_a_token_that_ends_early_is_replaced(shop: Shop, lose: str) -> None:
    shop.owes("lilei", "一")
    shop.settle()
    getattr(shop.world, lose)()
    shop.owes("lilei", "二")
    shop.settle()
    assert shop.phone("lilei") == ["一", "二"]


@pytest.mark.parametrize(
    ("api", "errcode", "times"), [(SEND, 60020, 20), (SEND, 50003, 20), (SEND, 48006, 20), ("gettoken", 40001, 2)]
)
def test_while_wecom_lets_nothing_in_everything_waits(shop: Shop, api: str, errcode: int, times: int) -> None:
    shop.world.fault(api, times, errcode=errcode)
    for number in range(5):
        shop.owes("lilei", f"{number}"), shop.owes("hanmeimei", f"{number}")
    with capture_logs() as lines:
        for _ in range(MOST_ATTEMPTS + 2):
            shop.settle()
            shop.clock.tick(minutes=1)
    assert set(states(shop)) == {Due.DUE} and {message.attempts for message in shop.due()} == {0}
    assert {line["errcode"] for line in lines if line["log_level"] == "critical"} == {errcode}
    assert shop.sends() <= MOST_ATTEMPTS + 2
    for _ in range(30):
        shop.settle()
        shop.clock.tick(minutes=2)
    assert shop.phone("lilei") == shop.phone("hanmeimei") == ["0", "1", "2", "3", "4"]
