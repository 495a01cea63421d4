"""Programs kept running for one person at one terminal."""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import psutil
import pytest

from bot.supervisor import Program, Supervisor
from config import ROOT

STAYS = "import signal; print('here', flush=True); signal.pause()"
STUBBORN = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('here', flush=True); signal.pause()"
WITH_A_CHILD = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {STAYS!r}])"


class Desk:
    """A supervisor and what it said."""

    def __init__(self, logs: Path, *, everything: bool = False) -> None:
        self.said: list[str] = []
        self.logs = logs
        self._others = set(psutil.Process().children(recursive=True))
        self.supervisor = Supervisor(ROOT, logs, self.said.append, everything=everything)

    def runs(self, code: str, name: str = "web") -> None:
        """Starts a program, and waits for its first word."""
        self.supervisor.start(program(code, name))
        assert eventually(lambda: b"here" in self.log(name))

    def tended(self) -> "Desk":
        self.supervisor.tend()
        return self

    def processes(self) -> list[psutil.Process]:
        """What runs because of this desk."""
        return [child for child in psutil.Process().children(recursive=True) if child not in self._others]

    def log(self, name: str = "web") -> bytes:
        path = self.logs / f"{name}.log"
        return path.read_bytes() if path.exists() else b""


def program(code: str, name: str = "web") -> Program:
    return Program(name, (sys.executable, "-c", code), dict(os.environ))


def eventually(true: Callable[[], object], seconds: float = 20) -> bool:
    until = time.monotonic() + seconds
    while not true():
        if time.monotonic() > until or Event().wait(0.01):
            return False
    return True


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "logs")
    yield desk
    desk.supervisor.stop(patience=0.2)
    assert eventually(lambda: desk.processes() == [])


def test_a_program_that_fell_over_is_picked_up_and_that_is_said(desk: Desk) -> None:
    desk.runs(STAYS)
    (fallen,) = desk.processes()
    fallen.send_signal(signal.SIGKILL)
    assert eventually(lambda: desk.tended().log().count(b"here") == 2)
    assert "web" in desk.said[0]
    assert "SIGKILL" in desk.said[0]
    assert desk.said[1].strip() == "here"


def test_what_a_program_says_goes_to_its_file_and_not_to_the_terminal(desk: Desk) -> None:
    desk.runs(STAYS)
    assert desk.said == []


def test_trouble_is_said_at_once(desk: Desk) -> None:
    desk.runs('print(\'{"event": "given up", "level": "error"}\', flush=True);' + STAYS)
    assert desk.said == ['web     | {"event": "given up", "level": "error"}']


def test_everything_is_said_to_who_asked_for_it(tmp_path: Path) -> None:
    desk = Desk(tmp_path, everything=True)
    desk.runs(STAYS)
    assert eventually(lambda: desk.said == ["web     | here"])
    desk.supervisor.stop()


def test_who_does_not_end_when_asked_is_ended(desk: Desk) -> None:
    desk.runs(STUBBORN)
    desk.supervisor.stop(patience=0.2)
    assert eventually(lambda: desk.processes() == [])


def test_the_children_of_a_program_end_with_it(desk: Desk) -> None:
    desk.runs(WITH_A_CHILD)
    assert len(desk.processes()) == 2
    desk.supervisor.stop(patience=0.2)
    assert eventually(lambda: desk.processes() == [])


def test_a_program_that_is_to_run_once_tells_how_it_went(desk: Desk) -> None:
    assert desk.supervisor.once(program("print('done')", "migrate"), Event())
    assert not desk.supervisor.once(program("raise SystemExit('no such table')", "migrate"), Event())
    assert "no such table" in desk.said[0]


def test_waiting_for_a_program_can_be_given_up(desk: Desk) -> None:
    stopping = Event()
    stopping.set()
    assert not desk.supervisor.once(program(STAYS), stopping)
    assert desk.said == []
