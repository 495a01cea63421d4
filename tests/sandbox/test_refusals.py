"""What message/send and its neighbours refuse, and with which number."""

import json

import pytest
from flask.testing import FlaskClient

from sandbox import App, Rules, World
from tests.sandbox.company import Api, Caller, Clock, Json

LINK = {"title": "面试提醒", "description": "11月24日", "url": "https://hr.example.com/12"}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"agentid": None}, 41011),
        ({"agentid": "x"}, 40056),
        ({"agentid": 1000009}, 301002),
        ({"msgtype": None}, 40008),
        ({"msgtype": "sticker"}, 40008),
        ({"touser": ""}, 82001),
        ({"touser": "ghost"}, 81013),
        ({"touser": "", "toparty": "99"}, 81013),
        ({"touser": "|".join(f"u{n}" for n in range(1001))}, 40032),
        ({"toparty": "|".join("3" * 101)}, 82002),
        ({"totag": "|".join("3" * 101)}, 82003),
        ({"text": {"content": ""}}, 44004),
        ({"text": {"content": " \n"}}, 44004),
        ({"text": {}}, 44004),
        ({"text": "您好"}, 40058),
        ({"msgtype": "markdown", "markdown": {"content": ""}}, 44004),
        ({"msgtype": "markdown", "markdown": {"content": "面" * 683}}, 45002),
        ({"msgtype": "textcard", "textcard": LINK | {"title": ""}}, 41016),
        ({"msgtype": "textcard", "textcard": LINK | {"description": ""}}, 41033),
        ({"msgtype": "textcard", "textcard": LINK | {"url": ""}}, 41010),
        ({"msgtype": "textcard", "textcard": LINK | {"url": "hr.example.com/12"}}, 45034),
        ({"msgtype": "textcard", "textcard": LINK | {"url": "https://e.com/" + "x" * 2048}}, 40039),
        ({"msgtype": "image", "image": {}}, 41006),
        ({"msgtype": "file", "file": {"media_id": "gone"}}, 40007),
        ({"msgtype": "news", "news": {"articles": []}}, 40063),
        ({"msgtype": "news", "news": {"articles": [LINK] * 9}}, 45008),
        ({"msgtype": "news", "news": {"articles": [{"url": "https://e.com"}]}}, 41016),
        ({"msgtype": "mpnews", "mpnews": {"articles": [{"title": "t", "content": "c"}]}}, 41006),
        ({"msgtype": "miniprogram_notice", "miniprogram_notice": {"title": "t"}}, 40063),
    ],
)
def test_a_message_is_refused(api: Api, world: World, change: Json, code: int) -> None:
    message = {"touser": "meilin", "msgtype": "text", "agentid": 1000002, "text": {"content": "您好"}}
    assert api.post("message/send", message | change)["errcode"] == code
    assert world.inbox("meilin") == []


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("markdown", {"content": '**面试** <font color="warning">待确认</font>'}),
        ("textcard", LINK),
        ("news", {"articles": [LINK] * 8}),
        ("news", {"articles": [{"title": "小程序", "appid": "wx1", "pagepath": "p"}]}),
        (
            "miniprogram_notice",
            {"appid": "wx1", "title": "面试", "content_item": [{"key": "地点", "value": "会议室A"}]},
        ),
    ],
)
def test_other_kinds_arrive(api: Api, world: World, kind: str, body: Json) -> None:
    assert api.send("meilin", kind, body)["errcode"] == 0
    assert world.inbox("meilin")[0].kind == kind


@pytest.mark.parametrize("raw", [b"", b"[]", b"{", b"\xff\xfe", '"您好"'.encode()])
def test_a_body_that_is_no_json_object_is_refused(api: Api, client: FlaskClient, raw: bytes) -> None:
    api.send("meilin")
    answer = client.post("/cgi-bin/message/send", query_string={"access_token": api.token}, data=raw)
    assert (answer.status_code, answer.get_json()["errcode"]) == (200, 40035)


@pytest.mark.parametrize(
    ("text", "code"),
    [('"\\u60a8\\u597d"', 40033), ('"\\\\\\u60a8"', 40033), ('"\\\\u60a8"', 0), ('"tab \\u0009"', 0), ('"您好"', 0)],
)
def test_escaped_chinese_is_refused_and_other_escapes_are_not(
    api: Api, client: FlaskClient, text: str, code: int
) -> None:
    api.send("meilin")
    raw = '{"touser":"lilei","msgtype":"text","agentid":1000002,"text":{"content":TEXT}}'.replace("TEXT", text)
    json.loads(raw)
    answer = client.post("/cgi-bin/message/send", query_string={"access_token": api.token}, data=raw.encode())
    assert answer.get_json()["errcode"] == code


def test_a_refusal_carries_a_hint_the_callers_address_and_a_page_to_look_it_up(api: Api) -> None:
    words = api.send("ghost")["errmsg"]
    assert words.startswith("user & party & tag all invalid, hint: [")
    assert "from ip: 127.0.0.1" in words
    assert words.endswith("more info at https://open.work.weixin.qq.com/devtool/query?e=81013")


def test_the_wrong_method_is_refused(api: Api, client: FlaskClient) -> None:
    api.send("meilin")
    answer = client.get("/cgi-bin/message/send", query_string={"access_token": api.token})
    assert answer.get_json()["errcode"] == 40058


def test_an_api_that_does_not_exist_is_not_found(client: FlaskClient) -> None:
    assert client.get("/cgi-bin/no/such/thing").status_code == 404


def test_an_address_that_is_not_trusted_gets_a_token_and_nothing_else(clock: Clock, caller: Caller) -> None:
    api = caller(World(clock=clock, rules=Rules(trusted_ips=frozenset({"203.0.113.7"}))))
    assert api.gettoken()["errcode"] == 0
    answer = api.send("meilin")
    assert answer["errcode"] == 60020
    assert "127.0.0.1" in answer["errmsg"]


def test_too_many_calls_of_one_api_shut_it_for_a_minute(clock: Clock, caller: Caller) -> None:
    api = caller(World(clock=clock, rules=Rules(calls_per_minute=3)))
    assert [api.send("ghost")["errcode"] for _ in range(5)] == [81013, 81013, 81013, 45009, 45009]
    assert api.get("user/get", userid="meilin")["errcode"] == 0
    clock.tick(minutes=1)
    assert api.send("meilin")["errcode"] == 0


def test_the_token_of_one_app_is_no_good_for_another(world: World, api: Api, caller: Caller) -> None:
    other = App(agent_id=1000003, secret="the other secret")
    world.install(other)
    assert caller(world, other).send("meilin")["errcode"] == 0
    assert api.send("meilin", agentid=1000003)["errcode"] == 301002
    assert api.get("agent/get", agentid="1000003")["errcode"] == 301002
