"""Faults to order, over a real socket where a socket is what breaks."""

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import requests

from sandbox import World, serving
from tests.sandbox.company import Api, Json


@dataclass
class Line:
    """The API on a real port, as the app's HTTP client meets it."""

    base: str
    token: str = ""

    def get_token(self, world: World) -> None:
        query = {"corpid": world.app.corp_id, "corpsecret": world.app.secret}
        self.token = requests.get(f"{self.base}/cgi-bin/gettoken", params=query, timeout=10).json()["access_token"]

    def __call__(self, touser: str, timeout: float = 10.0) -> requests.Response:
        message = {"touser": touser, "msgtype": "text", "agentid": 1000002, "text": {"content": "您好"}}
        raw = json.dumps(message, ensure_ascii=False).encode()
        url, query = f"{self.base}/cgi-bin/message/send", {"access_token": self.token}
        return requests.post(url, params=query, data=raw, timeout=timeout)


@pytest.fixture
def line(world: World) -> Iterator[Line]:
    with serving(world) as base:
        line = Line(base)
        line.get_token(world)
        yield line


def test_the_next_calls_answer_an_errcode(world: World, api: Api) -> None:
    world.fault("message/send", times=2, errcode=45009)
    assert [api.send("meilin")["errcode"] for _ in range(3)] == [45009, 45009, 0]
    assert len(world.inbox("meilin")) == 1


def test_a_fault_is_for_one_api_or_for_any(world: World, api: Api) -> None:
    api.send("meilin")
    world.fault("/cgi-bin/user/get", errcode=-1)
    assert api.send("meilin")["errcode"] == 0
    assert api.get("user/get", userid="meilin")["errcode"] == -1
    world.fault("*", times=2, errcode=-1)
    assert api.send("meilin")["errcode"] == -1
    assert api.get("user/get", userid="meilin")["errcode"] == -1
    assert api.send("meilin")["errcode"] == 0


def test_faults_strike_in_the_order_of_their_orders(world: World, api: Api) -> None:
    world.fault("message/send", errcode=45009)
    world.fault("message/send", errcode=-1)
    assert [api.send("meilin")["errcode"] for _ in range(3)] == [45009, -1, 0]


def test_a_bad_status(world: World, line: Line) -> None:
    world.fault("message/send", status=502)
    assert line("meilin").status_code == 502
    assert line("meilin").status_code == 200
    assert len(world.inbox("meilin")) == 1


def test_a_connection_cut_before_anything_is_done(world: World, line: Line) -> None:
    world.fault("message/send", cut=True)
    with pytest.raises(requests.ConnectionError):
        line("meilin")
    assert world.inbox("meilin") == []


def test_a_connection_cut_after_it_is_done_loses_only_the_answer(world: World, line: Line) -> None:
    world.fault("message/send", cut="after")
    with pytest.raises(requests.ConnectionError):
        line("meilin")
    assert len(world.inbox("meilin")) == 1


def test_a_call_that_hangs_ends_when_the_sandbox_does_and_is_noted_at_once(world: World, line: Line) -> None:
    world.fault("message/send", hang=600)
    answers: list[int] = []
    caller = threading.Thread(target=lambda: answers.append(line("meilin").json()["errcode"]))
    caller.start()
    call = world.wait_for(lambda: [call for call in world.calls if call.path == "message/send"])[0]
    assert call.errcode is None
    assert world.inbox("meilin") == []
    world.close()
    caller.join(10)
    assert answers == [0]


def test_a_call_that_hangs_longer_than_the_caller_waits_still_takes_effect(world: World, line: Line) -> None:
    world.fault("message/send", hang=0.2)
    with pytest.raises(requests.ReadTimeout):
        line("meilin", timeout=0.05)
    assert world.wait_for(lambda: world.inbox("meilin"))


@pytest.mark.parametrize(
    ("times", "how"),
    [
        (1, {}),
        (0, {"errcode": -1}),
        (1, {"errcode": -1, "status": 500}),
        (1, {"status": 200}),
        (1, {"hang": -1}),
        (1, {"hang": float("nan")}),
        (1, {"explode": True}),
    ],
)
def test_an_order_that_makes_no_sense_is_refused(world: World, times: int, how: Json) -> None:
    with pytest.raises(ValueError, match=r"."):
        world.fault("message/send", times, **how)
