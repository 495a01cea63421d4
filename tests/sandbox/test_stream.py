"""The stream that keeps the page alive."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import requests
from lxml import html

from sandbox import Answer, Knock, Member, World, serving
from tests.sandbox.company import Api, Desk, Json


@dataclass
class Stream:
    """A page's ear: the events, one after the other."""

    lines: Iterator[str]

    def next(self, *names: str) -> Json:
        """The next event of one of these names."""
        event: dict[str, str] = {}
        for line in self.lines:
            name, _, value = line.partition(": ")
            if line:
                event[name] = value
            elif event.get("event") in names:
                return {**json.loads(event["data"]), "event": event["event"], "id of event": event["id"]}
            else:
                event = {}
        raise AssertionError("the stream ended")


@pytest.fixture
def base(world: World) -> Iterator[str]:
    with serving(world) as url:
        yield url


def place(base: str) -> str:
    root: Any = html.fromstring(requests.get(base, timeout=10).text)
    (found,) = root.xpath("//body/@data-place")
    return str(found)


def stream(base: str, after: str, **headers: str) -> Stream:
    answer = requests.get(f"{base}/_/stream", params={"after": after}, headers=headers, stream=True, timeout=10)
    assert answer.headers["Content-Type"].startswith("text/event-stream")
    answer.encoding = "utf-8"
    return Stream(answer.iter_lines(chunk_size=1, decode_unicode=True))


def test_the_stream_tells_what_is_said_and_what_comes_of_it(world: World, base: str) -> None:
    ear = stream(base, place(base))
    world.say("meilin", "今天 <b>")
    first = ear.next("item")
    assert (first["userid"], first["id"]) == ("meilin", 0)
    assert "今天 &lt;b&gt;" in first["html"]
    world.settle()
    while "已送达" not in first["html"] and "delivered" not in first["html"]:
        first = ear.next("item")


def test_the_stream_tells_what_happened_between_the_page_and_its_opening(world: World, base: str) -> None:
    before = place(base)
    world.arrival(world.say("meilin", "在这之间"))
    assert "在这之间" in stream(base, before).next("item")["html"]


def test_an_answer_stands_below_what_it_answers_even_when_it_was_quicker(
    world: World, base: str, desk: Desk, api: Api
) -> None:
    def quick(knock: Knock) -> Answer:
        api.send("meilin", "text", {"content": "一场"})
        return desk(knock)

    before = place(base)
    world.point(quick)
    world.arrival(world.say("meilin", "今天"))
    ear = stream(base, before)
    assert [ear.next("item")["id"] for _ in range(2)] == [0, 1]


def test_on_reconnecting_the_browser_says_where_it_stopped(world: World, base: str) -> None:
    old = place(base)
    world.arrival(world.say("meilin", "第一句"))
    seen = stream(base, old).next("item")["id of event"]
    world.arrival(world.say("meilin", "第二句"))
    assert "第二句" in stream(base, old, **{"Last-Event-ID": seen}).next("item")["html"]


def test_a_page_of_an_earlier_life_is_loaded_anew(base: str) -> None:
    assert stream(base, "deadbeef:3").next("reload", "item")["event"] == "reload"
    assert stream(base, "").next("reload", "item")["event"] == "reload"


def test_the_stream_tells_of_menus_faults_and_new_people(world: World, base: str) -> None:
    ear = stream(base, place(base))
    assert ear.next("cast")["userids"] == ["meilin", "lilei", "hanmeimei", "zhangsan"]
    assert ear.next("menu")["html"]
    assert ear.next("faults")["html"] == ""
    world.fault("message/send", times=3, errcode=45009)
    assert "45009 · 3" in ear.next("faults")["html"]
    with world.changed:
        world.set_menu(world.app.agent_id, [{"type": "click", "name": "今天", "key": "today"}])
    assert 'data-click="today"' in ear.next("menu")["html"]
    world.hire(Member("wangwu", "王五", "candidate"))
    arrived = ear.next("phone")
    assert arrived["userid"] == "wangwu"
    assert 'id="phone-wangwu"' in arrived["html"]
    world.leave("wangwu")
    assert ear.next("gone")["userid"] == "wangwu"


def test_the_stream_tells_that_the_app_does_not_answer_and_that_it_does_again(
    world: World, base: str, desk: Desk
) -> None:
    ear = stream(base, place(base))
    assert ear.next("trouble")["html"] == ""
    desk.answers = [Answer(500)] * 3
    world.arrival(world.say("meilin", "在吗"))
    assert "HTTP 500" in ear.next("trouble")["html"]
    world.say("meilin", "在吗")
    assert ear.next("trouble")["html"] == ""


def test_many_open_pages_keep_no_call_waiting(world: World, base: str) -> None:
    here = place(base)
    ears = [stream(base, here) for _ in range(40)]
    assert requests.get(f"{base}/_/faults", timeout=10).json() == {"faults": []}
    world.say("meilin", "大家好")
    assert all("大家好" in ear.next("item")["html"] for ear in ears)


def test_streams_end_with_the_sandbox(world: World, base: str) -> None:
    ear = stream(base, place(base))
    ear.next("faults")
    world.close()
    with pytest.raises(AssertionError, match="ended"):
        ear.next("item")
