"""What survives a restart of the sandbox, and how one starts and stops it."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import requests

from crypto import BadKey
from sandbox import Answer, App, Knock, Member, NotThere, Said, World
from sandbox.journal import NAME
from sandbox.settings import BadOption, options
from tests.sandbox.company import Caller, Clock, Desk, Json

HERE = Path(__file__).parents[2]


def test_chats_cards_menus_and_people_survive(tmp_path: Path, clock: Clock, caller: Caller, invitation: Json) -> None:
    first = World(clock=clock, callback=Desk(App()), state=tmp_path)
    api = caller(first)
    first.arrival(first.say("meilin", "安排 张三"))
    sent = api.send("lilei|hanmeimei", "template_card", invitation)
    api.update(["hanmeimei"], sent["response_code"], button={"replace_name": "已接受"})
    code = api.send("meilin", "template_card", {**invitation, "task_id": "another"})["response_code"]
    api.post("menu/create", {"button": [{"type": "click", "name": "今天", "key": "today"}]}, agentid="1000002")
    first.hire(Member("wangwu", "王五", "candidate"))
    chats = {userid: first.chat(userid) for userid in ("meilin", "lilei", "hanmeimei", "wangwu")}
    first.close()

    desk = Desk(App())
    second = World(clock=clock, callback=desk, state=tmp_path)
    again = caller(second)
    assert {userid: second.chat(userid) for userid in chats} == chats
    second.arrival(second.press("lilei", sent["msgid"], "accept:12"))
    assert desk.heard[0]["TaskId"] == "interview-12-1"
    with pytest.raises(NotThere):
        second.press("hanmeimei", sent["msgid"], "accept:12")
    assert again.update(["meilin"], sent["response_code"], button={"replace_name": "x"})["errcode"] == 60140
    assert again.update(["meilin"], code, button={"replace_name": "好"})["errcode"] == 0
    assert again.send("lilei", "template_card", invitation)["errcode"] == 42014
    assert again.get("menu/get", agentid="1000002")["button"][0]["key"] == "today"
    assert again.get("user/get", userid="wangwu")["name"] == "王五"
    second.close()


def test_what_was_on_its_way_has_failed(tmp_path: Path, clock: Clock) -> None:
    first = World(clock=clock, state=tmp_path)

    def killed(knock: Knock) -> Answer:
        first.close()
        return Answer(200)

    first.point(killed)
    first.say("meilin", "在吗")
    first.settle()
    second = World(clock=clock, state=tmp_path)
    (said,) = second.chat("meilin")
    assert isinstance(said, Said)
    assert (said.state, said.reason) == ("failed", "restart")
    second.close()


def test_an_unfinished_line_is_dropped_and_the_file_is_tidied(tmp_path: Path, clock: Clock) -> None:
    first = World(clock=clock, callback=Desk(App()), state=tmp_path)
    first.arrival(first.say("meilin", "您好"))
    first.close()
    with (tmp_path / NAME).open("ab") as file:
        file.write('["item","meilin/1",{"text":"半句'.encode()[:-1])
    second = World(clock=clock, state=tmp_path)
    assert [item.text for item in second.chat("meilin")] == ["您好"]
    second.close()
    lines = (tmp_path / NAME).read_text("utf-8").splitlines()
    assert [json.loads(line)[:2] for line in lines] == [["item", "meilin/0"]]


def test_without_a_state_directory_nothing_is_written(tmp_path: Path, clock: Clock) -> None:
    world = World(clock=clock)
    world.say("meilin", "您好")
    world.close()
    assert list(tmp_path.iterdir()) == []


def test_the_environment_names_the_app_and_options_override_it() -> None:
    environ = {"WECOM_CORP_ID": "ww1", "WECOM_AGENT_ID": "7", "WECOM_SECRET": "s", "WECOM_TOKEN": "t"}
    chosen = options(["--token", "other", "--port", "0", "--state", "here"], environ)
    assert (chosen.app.corp_id, chosen.app.agent_id, chosen.app.token) == ("ww1", 7, "other")
    assert (chosen.port, chosen.host, chosen.callback, chosen.state) == (0, "127.0.0.1", None, Path("here"))
    assert chosen.zone.key == "Asia/Shanghai"
    assert options([], {"TIMEZONE": "Europe/Berlin"}).zone.key == "Europe/Berlin"
    assert "other" not in repr(chosen)


@pytest.mark.parametrize(
    "environ", [{"WECOM_AGENT_ID": "x"}, {"WECOM_ENCODING_AES_KEY": "short"}, {"TIMEZONE": "Mars/Olympus"}]
)
def test_a_start_that_cannot_be_says_what_to_change(environ: dict[str, str]) -> None:
    with pytest.raises(BadOption, match=next(iter(environ))):
        options([], environ)


def test_a_key_is_looked_at_before_it_is_used() -> None:
    with pytest.raises(BadKey):
        World(App(aes_key="short"), callback=Desk(App(aes_key="short"))).verify()


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_it_starts_serves_and_stops(tmp_path: Path, stop: signal.Signals) -> None:
    command = [
        sys.executable,
        "-m",
        "sandbox",
        "--port",
        "0",
        "--state",
        str(tmp_path),
        "--callback",
        "http://127.0.0.1:9/",
    ]
    with subprocess.Popen(
        command, cwd=HERE, stdout=subprocess.PIPE, env=os.environ | {"WECOM_CORP_ID": "ww7"}
    ) as process:
        assert process.stdout is not None
        url = process.stdout.readline().decode().split()[-1]
        query = {"corpid": "ww7", "corpsecret": App().secret}
        assert requests.get(f"{url}cgi-bin/gettoken", params=query, timeout=10).json()["errcode"] == 0
        page = requests.get(url, timeout=10)
        after = page.text.split('data-place="')[1].split('"')[0]
        with requests.get(f"{url}_/stream", params={"after": after}, stream=True, timeout=10) as stream:
            assert next(stream.iter_lines())
            process.send_signal(stop)
            assert process.wait(10) == 0


def test_a_bad_start_ends_at_once_with_words() -> None:
    command = [sys.executable, "-m", "sandbox", "--aes-key", "short"]
    done = subprocess.run(command, cwd=HERE, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 2
    assert "WECOM_ENCODING_AES_KEY" in done.stderr
