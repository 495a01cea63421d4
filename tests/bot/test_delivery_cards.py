"""Cards: shown once, the same at every attempt, words where a card cannot be, grey once they are acted on."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.words import Redraw
from models.cards import Card
from models.outbox import Due
from tests.bot.shop import Shop
from tests.bot.small_talk import card
from tests.models.cast import found

SEND, UPDATE = "message/send", "message/update_template_card"


def states(shop: Shop) -> list[Due]:
    return [message.state for message in shop.due()]


def shown(shop: Shop) -> list[Card]:
    with Session(shop.crew.engine) as session:
        return list(session.scalars(select(Card).order_by(Card.sent_at)))


def press(shop: Shop) -> str:
    """李雷 presses 接受 on his newest card; the code that the press brings."""
    newest = shop.world.inbox("lilei")[-1]
    said = shop.world.press("lilei", newest.msgid, "accept:1:1")
    return said.xml.split("<ResponseCode>")[1].split("</ResponseCode>")[0].removeprefix("<![CDATA[").removesuffix("]]>")


def test_a_card_is_shown_and_its_code_kept(shop: Shop) -> None:
    shop.owes("lilei", card())
    shop.settle()
    (message,) = shop.world.inbox("lilei")
    assert list(message.buttons.values()) == ["接受", "拒绝"] and "面试邀约" in message.text and "第0行" in message.text
    (kept,) = shown(shop)
    assert kept.userid == "lilei" and kept.response_code
    assert kept.task_id == (message.card or {})["task_id"]


def test_a_card_is_the_same_card_at_every_attempt(shop: Shop) -> None:
    shop.world.fault(SEND, cut="after")
    shop.owes("lilei", card())
    shop.settle()
    shop.clock.tick(minutes=1)
    shop.settle()
    assert len(shop.world.inbox("lilei")) == 1 and states(shop) == [Due.SENT]
    tasks = {call.json["template_card"]["task_id"] for call in shop.world.calls if call.path == SEND}
    assert len(tasks) == 1 == len(shown(shop))


def test_a_card_that_cannot_be_becomes_words(shop: Shop) -> None:
    shop.owes("lilei", card(rows=7))
    shop.settle()
    assert (shop.phone("lilei"), states(shop)) == (["面试邀约，回复 接受 #1"], [Due.SENT])


def test_a_card_wecom_refuses_becomes_words(shop: Shop) -> None:
    shop.world.fault(SEND, errcode=42029)
    shop.owes("lilei", card())
    shop.settle()
    assert (shop.phone("lilei"), states(shop)) == (["面试邀约，回复 接受 #1"], [Due.SENT])
    assert shown(shop) == []


def test_a_pressed_card_turns_grey_once(shop: Shop) -> None:
    shop.owes("lilei", card())
    shop.settle()
    code = press(shop)
    for _ in range(2):
        shop.owes("lilei", Redraw(None, "已接受", "面试邀约", "张三", code=code))
        shop.settle()
    (message,) = shop.world.inbox("lilei")
    assert (message.card or {})["replace_text"] == "已接受" and message.buttons == {}
    assert states(shop) == [Due.SENT] * 3
    assert [call.errcode for call in shop.world.calls if call.path == UPDATE] == [0, 60140]
    assert shop.phone("meilin") == []


def test_every_card_of_an_interview_turns_grey(shop: Shop) -> None:
    with Session(shop.crew.engine) as session, session.begin():
        number = found(session, shop.world.app.corp_id).booked().id
    for _ in range(2):
        shop.owes("lilei", card(interview_id=number))
    shop.settle()
    shop.owes("lilei", Redraw(number, "已取消", "面试取消", "张三"))
    shop.world.fault(UPDATE, errcode=-1)
    shop.settle()
    shop.clock.tick(minutes=1)
    shop.settle()
    assert [(message.card or {})["replace_text"] for message in shop.world.inbox("lilei")] == ["已取消"] * 2
    assert [kept.response_code for kept in shown(shop)] == [None, None]


def test_a_card_too_old_to_redraw_is_left_alone(shop: Shop) -> None:
    with Session(shop.crew.engine) as session, session.begin():
        number = found(session, shop.world.app.corp_id).booked().id
    shop.owes("lilei", card(interview_id=number))
    shop.settle()
    shop.clock.now += timedelta(hours=73)
    shop.owes("lilei", Redraw(number, "已取消", "面试取消", "张三"))
    shop.settle()
    assert states(shop) == [Due.SENT, Due.SENT] and UPDATE not in [call.path for call in shop.world.calls]
