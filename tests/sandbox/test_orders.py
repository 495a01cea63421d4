"""The orders that the page and scripts give over HTTP."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from sandbox import World
from tests.sandbox.company import Api, Desk, Json


def test_somebody_speaks(client: FlaskClient, world: World, desk: Desk) -> None:
    answer = client.post("/_/say", json={"userid": "MeiLin", "text": "今天"})
    assert answer.status_code == 202
    world.settle()
    assert desk.heard[0]["Content"] == "今天"
    chat = client.get("/_/phones/meilin").get_json()
    assert (chat["name"], chat["chat"][0]["text"], chat["chat"][0]["state"]) == ("梅琳", "今天", "sent")


def test_somebody_presses_and_clicks(client: FlaskClient, api: Api, world: World, desk: Desk, invitation: Json) -> None:
    msgid = api.send("lilei", "template_card", invitation)["msgid"]
    api.post("menu/create", {"button": [{"type": "click", "name": "今天", "key": "today"}]}, agentid="1000002")
    order = {"userid": "lilei", "msgid": msgid, "key": "accept:12", "selected": {"slot": ["s2"]}}
    assert client.post("/_/press", json=order).status_code == 202
    assert client.post("/_/click", json={"userid": "lilei", "key": "today"}).status_code == 202
    world.settle()
    assert [event["EventKey"] for event in desk.heard] == ["accept:12", "today"]
    (card,) = world.inbox("lilei")
    assert card.card is not None
    assert card.card["button_selection"]["selected_id"] == "s2"


@pytest.mark.parametrize("kind", ["image", "voice", "location"])
def test_somebody_sends_something_else_than_words(client: FlaskClient, world: World, desk: Desk, kind: str) -> None:
    assert client.post("/_/show", json={"userid": "zhangsan", "kind": kind}).status_code == 202
    world.settle()
    assert desk.heard[0]["MsgType"] == kind
    if kind != "location":
        held = client.get(f"/_/media/{desk.heard[0]['MediaId']}")
        assert held.headers["X-Content-Type-Options"] == "nosniff"
        assert held.mimetype == {"image": "image/png", "voice": "application/octet-stream"}[kind]


def test_somebody_comes_back_to_the_app(client: FlaskClient, world: World, desk: Desk) -> None:
    client.post("/_/happen", json={"userid": "lilei", "event": "enter_agent"})
    world.settle()
    assert (desk.heard[0]["Event"], desk.heard[0]["EventKey"]) == ("enter_agent", "")


def test_the_calls_so_far(client: FlaskClient, api: Api) -> None:
    api.send("meilin")
    api.send("ghost")
    calls = client.get("/_/calls?path=message/send").get_json()["calls"]
    assert [(call["json"]["touser"], call["errcode"]) for call in calls] == [("meilin", 0), ("ghost", 81013)]
    assert client.get("/_/calls").get_json()["calls"][0]["path"] == "gettoken"


def test_faults_are_ordered_seen_and_cleared(client: FlaskClient, api: Api) -> None:
    api.send("meilin")
    client.post("/_/faults", json={"api": "message/send", "times": 2, "errcode": 45009})
    assert api.send("meilin")["errcode"] == 45009
    client.post("/_/faults", json={"api": "*", "cut": "after"})
    faults = client.get("/_/faults").get_json()["faults"]
    assert [(fault["api"], fault["times"], fault["cut"]) for fault in faults] == [
        ("message/send", 1, ""),
        ("*", 1, "after"),
    ]
    assert client.delete("/_/faults").get_json() == {"faults": []}
    assert api.send("meilin")["errcode"] == 0


def test_tokens_are_ended(client: FlaskClient, api: Api) -> None:
    api.send("meilin")
    client.delete("/_/tokens")
    assert api.send("meilin")["errcode"] == 42001


def test_the_url_is_verified(client: FlaskClient) -> None:
    verdict = client.post("/_/verify", json={}).get_json()
    assert (verdict["ok"], verdict["message"][:9]) == (False, "echostr校验")


def test_somebody_new_is_hired(client: FlaskClient, api: Api, world: World) -> None:
    assert client.post("/_/members", json={"userid": "wangwu", "name": "王五", "role": "candidate"}).status_code == 200
    assert api.get("user/get", userid="WangWu")["name"] == "王五"
    assert client.post("/_/members", json={"userid": "WANGWU", "name": "王五"}).status_code == 400


@pytest.mark.parametrize(
    ("path", "order", "status"),
    [
        ("say", {"userid": "meilin"}, 400),
        ("say", {"userid": "meilin", "text": " "}, 400),
        ("say", ["meilin"], 400),
        ("say", {"userid": "ghost", "text": "x"}, 404),
        ("press", {"userid": "meilin", "msgid": "m", "key": "k"}, 409),
        ("click", {"userid": "meilin", "key": "k"}, 409),
        ("show", {"userid": "meilin", "kind": "film"}, 400),
        ("faults", {"api": "message/send"}, 400),
        ("faults", {"api": "message/sned", "errcode": -1}, 400),
        ("faults", {"api": "message/send", "hang": "long"}, 400),
        ("faults", {"api": "message/send", "errcode": 1, "times": "many"}, 400),
        ("members", {"userid": "not a userid", "name": "x"}, 400),
    ],
)
def test_an_order_that_cannot_be_carried_out_says_why(client: FlaskClient, path: str, order: Any, status: int) -> None:
    answer = client.post(f"/_/{path}", json=order)
    assert answer.status_code == status
    assert answer.get_json()["error"]


def test_a_form_on_somebody_elses_page_orders_nothing(client: FlaskClient, world: World) -> None:
    assert client.post("/_/say", data={"userid": "meilin", "text": "x"}).status_code == 415
    assert client.post("/_/say", data='{"userid":"meilin","text":"x"}', content_type="text/plain").status_code == 415
    assert world.chat("meilin") == []


def test_nobody_has_no_phone(client: FlaskClient) -> None:
    assert client.get("/_/phones/ghost").status_code == 404
    assert client.get("/_/media/gone").status_code == 404
