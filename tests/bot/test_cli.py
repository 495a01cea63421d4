"""The commands do what they say, and say in the reader's language what is wrong."""

import base64
import json
import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from sqlalchemy import Engine, create_engine, select, text
from sqlalchemy.orm import Session

from bot.cli import command_app
from crypto import Envelope
from models.inbox import MOST_ATTEMPTS
from models.workers import Worker as Alive
from tests.bot.commands import Run
from tests.bot.shop import Shop
from tests.conftest import beside, command

ROOT = Path(__file__).parents[2]
MONDAY = "2026-11-23T10:00:00+08:00"

pytestmark = pytest.mark.usefixtures("logging_given_back")


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


# settings


def test_without_settings_a_command_says_which(run: Run) -> None:
    result = run("send", "lilei", "你好", WECOM_SECRET="", WECOM_CORP_ID="")
    assert result.exit_code == 1
    assert "WECOM_SECRET" in result.stderr and "WECOM_CORP_ID" in result.stderr and "Traceback" not in result.output


@pytest.mark.parametrize(("locale", "said"), [("zh", "连不上数据库"), ("en", "the database cannot be reached")])
def test_without_a_database_it_is_said_in_the_readers_language(run: Run, locale: str, said: str) -> None:
    result = run("dead-letters", "list", DATABASE_URL="postgresql://nobody@127.0.0.1:9/nothing", LOCALE=locale)
    assert (result.exit_code, said in result.stderr) == (1, True)


def test_an_empty_database_is_told_from_an_absent_one(run: Run, server_url: str) -> None:
    command(server_url, "CREATE DATABASE empty")
    empty = beside(server_url, "empty").render_as_string(hide_password=False)
    result = run("dead-letters", "list", DATABASE_URL=empty)
    assert (result.exit_code, "flask --app wsgi migrate" in result.stderr) == (1, True)
    assert run("migrate", DATABASE_URL=empty).exit_code == 0
    assert run("dead-letters", "list", DATABASE_URL=empty).exit_code == 0
    command(server_url, "DROP DATABASE empty WITH (FORCE)")


# WeCom


def test_a_message_is_sent(run: Run, shop: Shop) -> None:
    assert run("send", "LiLei", "你好").exit_code == 0
    assert run("send", "lilei", "你好").exit_code == 0
    assert shop.phone("lilei") == ["你好", "你好"]


def test_a_message_to_nobody_fails(run: Run) -> None:
    result = run("send", "nobody", "你好")
    assert result.exit_code == 1
    assert "81013" in result.stderr and "Traceback" not in result.output


def test_an_address_that_is_not_trusted_is_named(run: Run, shop: Shop) -> None:
    shop.world.fault("message/send", errcode=60020)
    result = run("send", "lilei", "你好")
    assert (result.exit_code, "企业可信IP" in result.stderr, "127.0.0.1" in result.stderr) == (1, True, True)


def test_the_state_of_the_token_is_told_without_the_token(run: Run, shop: Shop) -> None:
    assert "还没有取过" in run("token").stdout
    run("send", "lilei", "你好")
    revealed = run("token", "--reveal").stdout.strip()
    assert len(revealed) > 20
    shown = run("token")
    assert "有效" in shown.stdout and revealed not in shown.output


def test_a_refused_secret_shows(run: Run, shop: Shop) -> None:
    shop.world.fault("gettoken", errcode=40001)
    run("send", "lilei", "你好")
    result = run("token")
    assert (result.exit_code, "40001" in result.stderr) == (1, True)


def test_the_menu_is_put_shown_and_taken_away(run: Run, shop: Shop) -> None:
    assert "还没有菜单" in run("menu", "show").stdout
    assert run("menu", "push").exit_code == 0
    shown = run("menu", "show").stdout
    assert [entry in shown for entry in ("今天  click today", "我的面试  click mine", "  帮助  click help")] == [
        True
    ] * 3
    shop.world.click("lilei", "today")
    assert run("menu", "delete").exit_code == 0
    assert "还没有菜单" in run("menu", "show").stdout


def test_the_menu_speaks_english_where_the_desk_does(run: Run) -> None:
    run("menu", "push", LOCALE="en")
    assert "Interviews  click mine" in run("menu", "show").stdout


def test_members_become_known(run: Run, engine: Engine) -> None:
    assert "4" in run("members", "sync").stdout
    with engine.connect() as connection:
        assert "梅琳" in list(connection.execute(text("select name from person")).scalars())


def test_a_fresh_token_and_key_fit_the_console(run: Run) -> None:
    made = run("callback", "new", WECOM_CORP_ID="", WECOM_SECRET="").stdout
    token, key = re.findall(r"^WECOM_TOKEN=(\w{32})\nWECOM_ENCODING_AES_KEY=(\w{43})$", made, re.MULTILINE)[0]
    assert "https://desk.example.com/wecom/callback" in made
    assert base64.b64encode(base64.b64decode(key + "=", validate=True)).decode() == key + "="
    assert Envelope(token, key, "ww1").decrypt(Envelope(token, key, "ww1").encrypt(b"42")) == b"42"
    assert run("callback", "new").stdout != made


# dead letters


@pytest.fixture
def letters(shop: Shop) -> Shop:
    """One message that could not be answered, one that could not be delivered."""
    shop.hears("lilei", "boom")
    shop.world.leave("zhangsan")
    shop.owes("zhangsan", "你好")
    for _ in range(MOST_ATTEMPTS):
        shop.settle()
        shop.clock.tick(minutes=1)
    return shop


def test_dead_letters_are_listed(run: Run, letters: Shop) -> None:
    first, second = run("dead-letters", "list").stdout.splitlines()
    assert first.startswith("in1  2026-11-23 10:00:00  lilei  RuntimeError: boom")
    assert second.startswith("out1  2026-11-23 10:00:00  zhangsan  message/send: 81013")
    assert "你好" in run("dead-letters", "list", "--full").stdout


def test_a_dead_letter_is_tried_again(run: Run, letters: Shop) -> None:
    letters.world.hire(letters.world.member("hanmeimei"))
    assert run("dead-letters", "retry", "in1").exit_code == 0
    assert [line.split()[0] for line in run("dead-letters", "list").stdout.splitlines()] == ["out1"]


def test_all_dead_letters_are_tried_again(run: Run, letters: Shop) -> None:
    assert "2" in run("dead-letters", "retry", "all").stdout
    assert "没有" in run("dead-letters", "list").stdout


def test_a_dead_letter_is_given_up(run: Run, letters: Shop) -> None:
    assert run("dead-letters", "drop", "in1", "OUT1").exit_code == 0
    assert "没有" in run("dead-letters", "list").stdout


@pytest.mark.parametrize(("number", "status"), [("in99", 1), ("out99", 1), ("99", 2), ("in", 2), ("in1x", 2)])
def test_a_wrong_number_is_said(run: Run, letters: Shop, number: str, status: int) -> None:
    result = run("dead-letters", "retry", number)
    assert (result.exit_code, number in result.stderr) == (status, True)


# how things are read


def test_sentences_are_read_line_by_line(run: Run) -> None:
    said = [
        {"role": "recruiter", "text": "安排 张三 一面 @李雷 明天15:00", "now": MONDAY},
        {"role": "candidate", "text": "②", "context": "offer3", "now": MONDAY},
        {
            "role": "candidate",
            "text": "明天下午三点",
            "context": {"name": "awaiting", "awaiting": ["when"]},
            "now": MONDAY,
        },
    ]
    result = run("understand", said="\n".join(json.dumps(line) for line in said))
    first, second, third = lines(result)
    when = {"status": "ok", "kind": "point", "intervals": [["2026-11-24T15:00:00+08:00", "2026-11-24T16:00:00+08:00"]]}
    slots = {"candidate": "张三", "interviewers": ["李雷"], "round": 1, "when": when}
    assert (first["intent"], first["slots"], result.exit_code) == ("interview.create", slots, 0)
    assert (second["intent"], second["slots"]) == ("slot.select", {"choice": [2]})
    assert third["slots"]["when"] == when


def test_times_are_read_line_by_line(run: Run) -> None:
    said = [
        {"text": "明天下午3点", "now": MONDAY},
        {"text": "tomorrow 3pm", "now": "2026-11-23T10:00:00", "lang": "en"},
    ]
    result = run("when", said="\n".join(json.dumps(line) for line in said))
    assert [(line["status"], line["start"]) for line in lines(result)] == [("ok", "2026-11-24T15:00:00+08:00")] * 2


def test_a_time_may_be_an_argument(run: Run) -> None:
    first, second = lines(run("when", "明天下午3点", "asap"))
    assert (first["kind"], second["note"]) == ("point", "asap")


def test_plain_words_are_read_too(run: Run) -> None:
    assert [line["intent"] for line in lines(run("understand", said="帮助\n\nhelp\n"))] == ["help", "help"]


@pytest.mark.parametrize("line", ["{", '{"now": "noon", "text": "今天"}', '{"lang": "zh"}', '{"text": 5}'])
def test_a_line_that_cannot_be_read_is_answered_in_its_place(run: Run, line: str) -> None:
    result = run("when", said=f"{line}\n今天\n")
    first, second = lines(result)
    assert ("error" in first, second["status"], result.exit_code) == (True, "ok", 1)


# processes


def test_the_worker_is_a_command(env: dict[str, str], database_url: str) -> None:
    worker = subprocess.Popen(
        (sys.executable, "-m", "flask", "--app", "wsgi", "worker"),
        cwd=ROOT,
        env=os.environ | env,
        stdout=subprocess.DEVNULL,
    )
    pause, own = threading.Event(), create_engine(database_url)
    with Session(own) as session:
        while worker.poll() is None and not session.scalars(select(Alive)).all():
            session.rollback()
            pause.wait(0.01)
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(timeout=30) == 0


def test_every_command_is_in_the_readme() -> None:
    page = (ROOT / "README.md").read_text("utf-8")
    app = command_app()
    missing = [name for name in app.cli.commands if name not in {"run", "shell", "routes"} and f"`{name}" not in page]
    assert missing == []
    assert all(entry.help for entry in app.cli.commands.values())
