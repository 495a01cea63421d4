"""Several workers under one parent: replaced when they die, asked to go when it goes, never left behind."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import psutil
import pytest

ROOT = Path(__file__).parents[2]


class Parent:
    """A herd of two in a process of its own."""

    def __init__(self) -> None:
        command = (sys.executable, "-m", "tests.bot.one_herd", "2")
        self.process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        self.said: IO[str] = self.process.stdout

    def hears(self, what: str) -> int:
        """The next worker that says this; what the parent logs is passed over."""
        for line in self.said:
            word, _, number = line.strip().partition(" ")
            if word == what:
                return int(number)
        raise AssertionError(f"nobody is {what}")


@pytest.fixture
def parent() -> Iterator[Parent]:
    made = Parent()
    yield made
    made.process.kill()
    made.process.wait()
    made.said.close()


def test_one_that_dies_is_replaced_and_the_others_live_on(parent: Parent) -> None:
    first, second = parent.hears("born"), parent.hears("born")
    os.kill(first, signal.SIGKILL)
    third = parent.hears("born")
    assert third not in (first, second) and psutil.pid_exists(second)


def test_who_asks_the_parent_to_go_asks_them_all(parent: Parent) -> None:
    born = {parent.hears("born"), parent.hears("born")}
    parent.process.send_signal(signal.SIGTERM)
    assert {parent.hears("gone"), parent.hears("gone")} == born
    assert parent.process.wait(20) == 0


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process that its parent was killed")
def test_when_the_parent_is_killed_they_finish_and_go(parent: Parent) -> None:
    born = {parent.hears("born"), parent.hears("born")}
    parent.process.kill()
    assert {parent.hears("gone"), parent.hears("gone")} == born
