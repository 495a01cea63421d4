"""What may happen to callbacks on their way: they come again, late, or after the one that followed them."""

import pytest
from flask.testing import FlaskClient

from sandbox import Rules, World
from tests.sandbox.company import Api, Clock, Desk, Json


def said(desk: Desk) -> list[str]:
    return [event["Content"] for event in desk.heard]


def test_the_next_callbacks_come_several_times(world: World, desk: Desk) -> None:
    world.fault("callback", times=2, repeat=3)
    for words in ("一", "二", "三"):
        world.say("meilin", words)
    world.settle()
    assert [said(desk).count(words) for words in ("一", "二", "三")] == [4, 4, 1]
    assert len({event["MsgId"] for event in desk.heard}) == 3
    assert [item.text for item in world.chat("meilin")] == ["一", "二", "三"]


def test_a_callback_is_overtaken_by_the_next_of_the_same_person(world: World, desk: Desk) -> None:
    world.fault("callback", overtaken=True)
    world.say("meilin", "先")
    world.arrival(world.say("lilei", "旁人"))
    assert said(desk) == ["旁人"]
    world.say("meilin", "后")
    world.settle()
    assert said(desk) == ["旁人", "后", "先"]


def test_what_nobody_overtakes_sets_out_after_all(desk: Desk, clock: Clock) -> None:
    world = World(desk.app, callback=desk, clock=clock, rules=Rules(overtaken_within=0))
    world.fault("callback", overtaken=True)
    world.arrival(world.say("meilin", "先"))
    assert said(desk) == ["先"]
    world.close()


def test_a_late_callback_keeps_only_its_own_person_waiting(world: World, desk: Desk) -> None:
    world.fault("callback", late=600)
    late, behind = world.say("meilin", "迟到"), world.say("meilin", "跟着")
    world.arrival(world.say("lilei", "旁人"))
    assert said(desk) == ["旁人"]
    assert [world.now(one).tries for one in (late, behind)] == [0, 0]


def test_a_late_callback_arrives(world: World, desk: Desk) -> None:
    world.fault("callback", late=0.01)
    world.arrival(world.say("meilin", "迟到"))
    assert said(desk) == ["迟到"]


def test_any_api_does_not_mean_callbacks(world: World, desk: Desk, api: Api) -> None:
    world.fault("*", errcode=45009)
    world.arrival(world.say("meilin", "一"))
    assert said(desk) == ["一"]
    assert api.gettoken()["errcode"] == 45009


def test_they_are_ordered_over_http_too(client: FlaskClient, world: World, desk: Desk) -> None:
    ordered = client.post("/_/faults", json={"api": "callback", "times": 1, "repeat": 1}).get_json()["faults"]
    assert [(fault["api"], fault["repeat"]) for fault in ordered] == [("callback", 1)]
    assert "重复 1 次" in client.get("/?lang=zh").get_data(as_text=True)
    world.say("meilin", "一")
    world.settle()
    assert said(desk) == ["一", "一"]


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ({"errcode": 45009}, "repeat, late, overtaken"),
        ({}, "repeat, late, overtaken"),
        ({"late": 1, "repeat": 1}, "repeat, late, overtaken"),
        ({"repeat": 21}, "1 to 20 times"),
        ({"late": -1}, "ten minutes"),
    ],
)
def test_an_order_that_makes_no_sense_is_refused(client: FlaskClient, how: Json, words: str) -> None:
    answer = client.post("/_/faults", json={"api": "callback", **how})
    assert answer.status_code == 400
    assert words in answer.get_json()["error"]


def test_only_callbacks_come_again(client: FlaskClient) -> None:
    answer = client.post("/_/faults", json={"api": "message/send", "repeat": 1})
    assert answer.status_code == 400
    assert "errcode, status, hang, cut" in answer.get_json()["error"]
