"""Keeping a handful of programs running for one person at one terminal.

honcho does most of this, and not what a demo needs: it ends everything when one program ends, where a program that
fell over should be picked up; it prints every line, where a person wants to hear of errors only; and after `kill -9`
it leaves its programs behind.

Each program leads a process group of its own, so that Ctrl-C reaches us alone and the end has an order; it is
tethered to us; and what it says goes into a file, and onto the terminal only when it sounds like trouble or
everything was asked for.
"""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from bot.tether import tethered

Say = Callable[[str], None]
TROUBLE = ('"level": "error"', '"level": "critical"', "Traceback (most recent call last)")
SOONEST, LATEST = 0.5, 30.0
LONG_LIFE = 30.0
LONGEST_LINE = 400
LONGEST_LOG = 5_000_000
LAST_LINES = 12


@dataclass(frozen=True)
class Program:
    """What to run and how to call it."""

    name: str
    command: Sequence[str]
    env: Mapping[str, str]


class Running:
    """A program that is started again whenever it ends, a little later each time unless it lived long."""

    def __init__(self, program: Program, cwd: Path, log: Path, hear: Callable[[str, str], None]) -> None:
        self.program = program
        self._cwd, self._log, self._hear = cwd, log, hear
        self._process: subprocess.Popen[bytes] | None = None
        self._reader: threading.Thread | None = None
        self._pause = SOONEST
        self._said_before = 0
        self._since = self._due = 0.0

    def start(self) -> None:
        """Once more, from the thread that will outlive it."""
        if self._log.exists() and self._log.stat().st_size > LONGEST_LOG:
            self._log.replace(self._log.with_suffix(".log.1"))
        self._said_before = self._log.stat().st_size if self._log.exists() else 0
        self._process = subprocess.Popen(
            tethered(self.program.command),
            cwd=self._cwd,
            env=dict(self.program.env),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self._since = time.monotonic()
        said = self._process.stdout
        assert said is not None  # noqa: S101 - we asked for a pipe
        self._reader = threading.Thread(target=self._listen, args=(said,), daemon=True)
        self._reader.start()

    def tend(self, say: Say) -> None:
        """Notices its end, and starts it again when its pause is over."""
        now = time.monotonic()
        if self._process and self._process.poll() is not None:
            self._pause = SOONEST if now - self._since > LONG_LIFE else min(self._pause * 2, LATEST)
            self._due = now + self._pause
            say(
                f"{self.program.name} 意外退出，{self._pause:.0f} 秒后重启 · ended with {_how(self._process)}; again soon"
            )
            say(self.last_words())
            self._clear()
        if self._process is None and now >= self._due:
            self.start()

    def end(self, patience: float) -> None:
        """Asks it to end, waits, and leaves nothing of its group behind."""
        if self._process is None:
            return
        with suppress(ProcessLookupError):
            self._process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(patience)
        self._clear()

    def wait(self, stopping: threading.Event) -> int | None:
        """Its exit status when it has ended by itself, None when we were to stop first."""
        while self._process and self._process.poll() is None:
            if stopping.wait(0.05):
                return None
        return self._process.returncode if self._process else None

    def last_words(self) -> str:
        """The end of what it said since it was started, indented."""
        said = self._log.read_bytes()[self._said_before :] if self._log.exists() else b""
        lines = said.decode("utf-8", "replace").splitlines()[-LAST_LINES:]
        return "\n".join(f"    {line[:LONGEST_LINE]}" for line in lines)

    def _clear(self) -> None:
        process, self._process = self._process, None
        if process:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        if self._reader:
            self._reader.join(1)

    def _listen(self, said: BinaryIO) -> None:
        with said, self._log.open("ab", buffering=0) as log:
            for line in said:
                log.write(line)
                self._hear(self.program.name, line.decode("utf-8", "replace").rstrip())


class Supervisor:
    """Several programs, in the order in which they start; they end in the other order."""

    def __init__(self, cwd: Path, logs: Path, say: Say, *, everything: bool = False) -> None:
        logs.mkdir(parents=True, exist_ok=True)
        self._cwd, self._logs, self._say, self._everything = cwd, logs, say, everything
        self._running: list[Running] = []

    def once(self, program: Program, stopping: threading.Event) -> bool:
        """Runs a program to its end. False if it failed, which is said, or if we were to stop."""
        running = self._new(program)
        running.start()
        status = running.wait(stopping)
        running.end(5)
        if status:
            self._say(f"{program.name} 失败 · {program.name} failed:\n{running.last_words()}")
        return status == 0

    def start(self, program: Program) -> None:
        """From now on it runs."""
        running = self._new(program)
        self._running.append(running)
        running.start()

    def tend(self) -> None:
        """To be called every now and then."""
        for running in self._running:
            running.tend(self._say)

    def stop(self, patience: float = 15) -> None:
        """Ends them all."""
        until = time.monotonic() + patience
        while self._running:
            self._running.pop().end(max(until - time.monotonic(), 0.5))

    def _new(self, program: Program) -> Running:
        return Running(program, self._cwd, self._logs / f"{program.name}.log", self._hear)

    def _hear(self, name: str, line: str) -> None:
        if self._everything or any(word in line for word in TROUBLE):
            self._say(f"{name:8}| {line[:LONGEST_LINE]}")


def _how(process: subprocess.Popen[bytes]) -> str:
    code = process.returncode
    return signal.Signals(-code).name if code < 0 else f"status {code}"
