"""message/update_template_card: each response code changes a card once, on the phones that are named."""

import pytest

from sandbox import App, World
from tests.sandbox.company import Api, Caller, Clock, Desk, Json

DONE = {
    "card_type": "text_notice",
    "main_title": {"title": "已确认"},
    "sub_title_text": "11月24日(周二) 15:00",
    "card_action": {"type": 1, "url": "https://hr.example.com/12"},
}


@pytest.fixture
def asked(api: Api, invitation: Json) -> Json:
    """Two interviewers have the card."""
    return api.send("lilei|hanmeimei", "template_card", invitation)


def test_a_code_from_sending_changes_the_card_of_those_named(api: Api, world: World, asked: Json) -> None:
    assert api.update(["LiLei"], asked["response_code"], template_card=DONE) == {"errcode": 0, "errmsg": "ok"}
    mine, hers = world.inbox("lilei")[0], world.inbox("hanmeimei")[0]
    assert "已确认" in mine.text
    assert mine.buttons == {}
    assert mine.msgid == hers.msgid == asked["msgid"]
    assert hers.buttons


def test_all_who_got_it(api: Api, world: World, asked: Json) -> None:
    api.update([], asked["response_code"], atall=1, button={"replace_name": "已有人接受"})
    for userid in ("lilei", "hanmeimei"):
        card = world.inbox(userid)[0]
        assert card.buttons == {}
        assert "已有人接受" in card.text


def test_a_department_by_its_number(api: Api, world: World, asked: Json) -> None:
    api.update([], asked["response_code"], partyids=[3], button={"replace_name": "好"})
    assert world.inbox("lilei")[0].buttons == {}


def test_a_code_is_good_once(api: Api, asked: Json) -> None:
    assert api.update(["lilei"], asked["response_code"], template_card=DONE)["errcode"] == 0
    assert api.update(["lilei"], asked["response_code"], template_card=DONE)["errcode"] == 60140


def test_a_code_is_good_for_72_hours(api: Api, clock: Clock, asked: Json) -> None:
    clock.tick(hours=72)
    api.token = ""
    assert api.update(["lilei"], asked["response_code"], template_card=DONE)["errcode"] == 60140


def test_every_press_brings_a_code_of_its_own(api: Api, world: World, desk: Desk, asked: Json) -> None:
    for _ in range(2):
        world.arrival(world.press("lilei", asked["msgid"], "accept:12"))
    first, second = (event["ResponseCode"] for event in desk.heard)
    assert len({first, second, asked["response_code"]}) == 3
    assert api.update(["lilei"], first, button={"replace_name": "一"})["errcode"] == 0
    assert api.update(["hanmeimei"], second, template_card=DONE)["errcode"] == 0
    assert "已确认" in world.inbox("hanmeimei")[0].text


def test_a_refused_update_does_not_use_the_code_up(api: Api, asked: Json) -> None:
    assert api.update(["lilei"], asked["response_code"], template_card={"card_type": "poster"})["errcode"] == 42031
    assert api.update(["lilei"], asked["response_code"], template_card=DONE)["errcode"] == 0


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({}, 40058),
        ({"button": {"replace_name": ""}}, 40063),
        ({"template_card": DONE, "response_code": "invented"}, 60140),
        ({"template_card": DONE, "response_code": None}, 60140),
        ({"template_card": DONE, "userids": []}, 82001),
        ({"template_card": DONE, "userids": ["ghost"]}, 81013),
        ({"template_card": DONE, "userids": "lilei"}, 40058),
        ({"template_card": DONE, "agentid": 7}, 301002),
    ],
)
def test_an_update_is_refused(api: Api, asked: Json, change: Json, code: int) -> None:
    assert api.update(["lilei"], asked["response_code"], **change)["errcode"] == code


def test_strangers_come_back_as_a_list_here(api: Api, asked: Json) -> None:
    answer = api.update(["lilei", "Ghost"], asked["response_code"], template_card=DONE)
    assert (answer["errcode"], answer["invaliduser"]) == (0, ["ghost"])


def test_the_code_of_another_app(world: World, asked: Json, caller: Caller) -> None:
    other = App(agent_id=1000003, secret="the other secret")
    world.install(other)
    assert caller(world, other).update(["lilei"], asked["response_code"], template_card=DONE)["errcode"] == 42015


def test_a_card_that_was_taken_back(api: Api, asked: Json) -> None:
    api.post("message/recall", {"msgid": asked["msgid"]})
    assert api.update(["lilei"], asked["response_code"], template_card=DONE)["errcode"] == 42016


def test_a_new_card_with_buttons_keeps_the_old_task(
    api: Api, world: World, desk: Desk, asked: Json, invitation: Json
) -> None:
    again = {name: value for name, value in invitation.items() if name != "task_id"}
    api.update(["lilei"], asked["response_code"], template_card=again | {"main_title": {"title": "改期：张三"}})
    world.arrival(world.press("lilei", asked["msgid"], "accept:12"))
    assert desk.heard[-1]["TaskId"] == "interview-12-1"
