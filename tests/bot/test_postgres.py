"""The embedded PostgreSQL: whatever is killed, the data are there, and nothing is left behind."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import psutil
import pytest
from sqlalchemy import create_engine, text

from bot.postgres import EmbeddedPostgres, NoHome, NoPrograms, ensure, process
from bot.postgres.account import account, environment
from bot.postgres.guest import Guest
from bot.postgres.home import Home
from bot.postgres.programs import find
from config import ROOT, load
from tests.conftest import reachable


@pytest.fixture
def place() -> Iterator[Path]:
    with reachable() as place:
        yield place


@pytest.fixture
def postgres(place: Path) -> Iterator[EmbeddedPostgres]:
    with EmbeddedPostgres(place / "我的 数据" / "postgres") as postgres:
        yield postgres


def ask(url: str, question: str) -> object:
    engine = create_engine(url)
    try:
        with engine.begin() as connection:
            answer = connection.execute(text(question))
            return answer.scalar() if answer.returns_rows else None
    finally:
        engine.dispose()


def eventually(true: Callable[[], object], seconds: float = 30) -> bool:
    until = time.monotonic() + seconds
    while not true():
        if time.monotonic() > until or Event().wait(0.01):
            return False
    return True


def server_pid(home: Home) -> int:
    return int((home.data / "postmaster.pid").read_text(encoding="utf-8").split("\n")[0])


def nobody_runs(home: Home) -> bool:
    lock = home.lock("server")
    try:
        return lock.try_take()
    finally:
        lock.close()


def gone(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def test_it_speaks_chinese_and_writes_to_the_disk(postgres: EmbeddedPostgres) -> None:
    ask(postgres.url(), "CREATE EXTENSION pg_trgm")
    ask(postgres.url(), "CREATE EXTENSION btree_gist")
    assert ask(postgres.url(), "SELECT similarity('张三', '张三丰') > 0.3")
    assert ask(postgres.url(), "SHOW fsync") == "on"
    assert ask(postgres.url(), "SHOW server_encoding") == "UTF8"


def test_what_was_committed_outlives_a_killed_server_at_the_same_address(postgres: EmbeddedPostgres) -> None:
    url, killed = postgres.url(), postgres.pid
    ask(url, "CREATE TABLE kept AS SELECT '李雷' AS name")
    assert killed
    os.kill(killed, signal.SIGKILL)
    assert eventually(lambda: postgres.pid != killed and postgres.home.answers())
    assert postgres.url() == url
    assert ask(url, "SELECT name FROM kept") == "李雷"


def test_it_is_there_again_after_a_clean_stop_at_the_same_address(postgres: EmbeddedPostgres) -> None:
    url, stopped = postgres.url(), postgres.pid
    ask(url, "CREATE TABLE kept AS SELECT 1 AS one")
    postgres.stop()
    assert stopped
    assert gone(stopped)
    assert postgres.start().url() == url
    assert ask(url, "SELECT one FROM kept") == 1


def test_who_comes_second_uses_the_server_of_the_first(postgres: EmbeddedPostgres) -> None:
    with EmbeddedPostgres(postgres.home.path) as second:
        assert second.url() == postgres.url()
        assert second.pid is None
    assert postgres.home.answers()


def test_a_first_start_that_was_cut_short_is_begun_anew(place: Path) -> None:
    home = Home.at(place / "postgres")
    half = home.path / "data.new"
    half.mkdir()
    (half / "PG_VERSION").write_text("18")
    with EmbeddedPostgres(home) as postgres:
        assert ask(postgres.url(), "SELECT 1") == 1


def test_a_claim_by_a_process_that_is_no_server_is_put_aside(postgres: EmbeddedPostgres) -> None:
    claim = postgres.home.data / "postmaster.pid"
    words = claim.read_text(encoding="utf-8").split("\n", 1)[1]
    postgres.stop()
    claim.write_text(f"{os.getpid()}\n{words}", encoding="utf-8")
    assert ask(postgres.start().url(), "SELECT 1") == 1


def test_a_home_too_deep_for_a_socket_has_it_elsewhere(place: Path) -> None:
    with EmbeddedPostgres(place / "很深的目录" / ("深" * 60) / "postgres") as postgres:
        assert ask(postgres.url(), "SELECT 1") == 1
        address = postgres.home.address()
    assert address
    assert not address.sockets.exists()


def test_a_port_that_somebody_took_meanwhile_costs_tcp_and_nothing_else(postgres: EmbeddedPostgres) -> None:
    url, home, address = postgres.url(), postgres.home, postgres.home.address()
    postgres.stop()
    assert address
    with socket.create_server(("127.0.0.1", address.port)):
        child = process.launch(home, find(home.who), address, {})
        process.await_ready(home, child, Event())
        assert ask(url, "SHOW listen_addresses") == ""
        process.end(child)


def test_two_homes_have_two_passwords(place: Path, postgres: EmbeddedPostgres) -> None:
    with EmbeddedPostgres(place / "another") as another:
        assert another.home.password.read_text() != postgres.home.password.read_text()
        assert oct(another.home.password.stat().st_mode & 0o777) == "0o600"
        assert another.url() != postgres.url()


def test_kill_minus_nine_of_the_launcher_ends_the_server_too(place: Path) -> None:
    launcher = subprocess.Popen(
        [sys.executable, "-m", "bot.postgres", "serve", str(place / "postgres")], cwd=ROOT, stdout=subprocess.PIPE
    )
    assert launcher.stdout
    with launcher.stdout:
        assert launcher.stdout.readline().startswith(b"postgresql+psycopg2://")
    server = server_pid(Home.at(place / "postgres"))
    launcher.kill()
    launcher.wait()
    assert eventually(lambda: gone(server))


def test_a_guest_has_the_server_run_and_leaves_it_to_end_by_itself(place: Path) -> None:
    home = Home.at(place / "postgres")
    guest = Guest(home, idle=0.1).stay()
    server = server_pid(home)
    assert ask(home.url(), "SELECT 1") == 1
    guest.leave()
    assert eventually(lambda: gone(server))
    assert eventually(lambda: nobody_runs(home))


def test_a_guest_has_it_run_again_when_whoever_ran_it_is_killed(place: Path) -> None:
    home = Home.at(place / "postgres")
    guest = Guest(home, idle=0.1).stay()
    url, first = home.url(), server_pid(home)
    psutil.Process(first).parent().kill()  # type: ignore[union-attr]
    assert eventually(lambda: gone(first) and home.answers())
    assert home.url() == url
    second = server_pid(home)
    guest.leave()
    assert eventually(lambda: gone(second))
    assert eventually(lambda: nobody_runs(home))


def test_a_database_that_was_set_is_left_alone() -> None:
    settings = load({"DATABASE_URL": "postgres://desk:pw@db/desk", "SECRET_KEY": "sixteen letters or more"})
    assert ensure(settings) == "postgresql+psycopg2://desk:pw@db/desk"


def test_a_place_that_cannot_be_written_to_is_said_in_both_languages(place: Path) -> None:
    (place / "file").write_text("no directory")
    with pytest.raises(NoHome, match=r"DATA_DIR.*\n.*DATA_DIR"):
        EmbeddedPostgres(place / "file" / "postgres")


def test_missing_binaries_are_said_in_both_languages(place: Path) -> None:
    with pytest.raises(NoPrograms, match=r"make install.*\n.*make install"):
        find(account(place), major=9)


def test_the_server_sees_neither_our_language_nor_our_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "zh_CN.GBK")
    monkeypatch.setenv("LC_MESSAGES", "xx_YY")
    monkeypatch.setenv("WECOM_SECRET", "the-secret")
    assert environment().keys() <= {"PATH", "LD_LIBRARY_PATH", "LC_ALL", "TZ"}
    assert environment()["LC_ALL"].endswith("UTF-8")
