"""Several workers under one roof: a parent that forks them, tends them, and passes on the wish to stop.

A Python process uses one core at a time, so a machine with two wants two workers. They are forked before anything has
been opened or started, and share the memory of what was imported. One that dies is replaced, later each time unless it
lived a while; when the parent dies, however that happens, each of its workers finishes the turn in hand and goes.
"""

import os
import signal
import sys
import time
from collections.abc import Callable

import structlog

from bot.tether import tie

SIGNALS = {signal.SIGTERM, signal.SIGINT, signal.SIGCHLD}
SOONEST, LATEST = 0.5, 30.0
LONG_LIFE = 30.0
FAREWELL = 25.0
"""Seconds: more than a worker gives its own threads."""

log = structlog.stdlib.get_logger(__name__)


class Herd:
    """`work` is what each of them does until it is told to stop; it is called in the new process."""

    def __init__(self, size: int, work: Callable[[], None]) -> None:
        self._size, self._work = size, work
        self._born: dict[int, float] = {}
        self._pause, self._due = SOONEST, 0.0

    def run(self) -> None:
        """Keep so many working until SIGTERM or SIGINT; then until the last has gone."""
        signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
        signal.signal(signal.SIGCHLD, lambda *_: None)  # an ignored signal would not be waited for
        while not self._told_to_stop():
            self._bury()
            if time.monotonic() >= self._due:
                for _ in range(self._size - len(self._born)):
                    self._fork()
        self._stop()

    def _told_to_stop(self) -> bool:
        patience = max(self._due - time.monotonic(), 0.0) if len(self._born) < self._size else 60.0
        heard = signal.sigtimedwait(SIGNALS, patience)
        return heard is not None and heard.si_signo != signal.SIGCHLD

    def _fork(self) -> None:
        parent = os.getpid()
        if pid := os.fork():
            self._born[pid] = time.monotonic()
            return
        tie(parent, signal.SIGTERM)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
        self._work()
        sys.stdout.flush()
        os._exit(0)

    def _bury(self) -> None:
        for pid in list(self._born):
            gone, status = os.waitpid(pid, os.WNOHANG)
            if not gone:
                continue
            lived = time.monotonic() - self._born.pop(pid)
            self._pause = SOONEST if lived > LONG_LIFE else min(self._pause * 2, LATEST)
            self._due = time.monotonic() + self._pause
            log.error("worker died", pid=pid, exit=os.waitstatus_to_exitcode(status), again_in=self._pause)

    def _stop(self) -> None:
        until = time.monotonic() + FAREWELL
        for pid in self._born:
            os.kill(pid, signal.SIGTERM)
        while self._born and time.monotonic() < until:
            signal.sigtimedwait({signal.SIGCHLD}, 0.2)
            self._born = {pid: at for pid, at in self._born.items() if os.waitpid(pid, os.WNOHANG) == (0, 0)}
        for pid in self._born:
            os.kill(pid, signal.SIGKILL)
