"""Needing a server that somebody else runs.

A guest holds a shared lock, so that whoever runs the server knows that it is needed, and watches the lock of the one
who runs it. When that one ends, in whatever way, the guest has a caretaker run the server again, at the same address.
"""

import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Self

import structlog

from bot.postgres.errors import PostgresError, WontStart
from bot.postgres.home import Home

IDLE = 5.0
"""Seconds that a caretaker waits for the next guest."""

HOUSE = Path(__file__).resolve().parents[2]
log = structlog.get_logger(__name__)


class Guest:
    """Somebody who needs the server of `home`, from `stay` to `leave`, each once."""

    def __init__(self, home: Home, *, idle: float = IDLE) -> None:
        self._home, self._idle = home, idle
        self._need = home.lock("guests")
        self._leaving = threading.Event()
        self._calling = threading.Lock()  # nobody is called for a guest who has left

    def stay(self, timeout: float = 60) -> Self:
        """Returns when the server takes connections, and sees to it that it goes on doing so. Raises PostgresError."""
        self._need.share()
        try:
            self._have_it_run(timeout)
        except PostgresError:
            self.leave()
            raise
        threading.Thread(target=self._watch, name="postgres-guest", daemon=True).start()
        return self

    def leave(self) -> None:
        """The server is not needed by us any more."""
        with self._calling:
            self._leaving.set()
        self._need.close()

    def _watch(self) -> None:
        """Waits for the lock of whoever runs the server. To have got it means that nobody does."""
        while not self._leaving.is_set():
            running = self._home.lock("server")
            running.share()
            running.close()
            if self._leaving.is_set():
                return
            log.warning("nobody runs the database any more; starting it again")
            try:
                self._have_it_run(60)
            except PostgresError as error:
                log.error("the database does not come back", why=str(error))
                self._leaving.wait(5)

    def _have_it_run(self, timeout: float) -> None:
        until = time.monotonic() + timeout
        while not self._home.answers():
            if time.monotonic() > until:
                raise WontStart(f"no answer within {timeout:.0f} s")
            with self._calling:
                if self._leaving.is_set():
                    return
                self._call_caretaker()
            time.sleep(0.02)

    def _call_caretaker(self) -> None:
        """Has somebody run the server unless somebody does."""
        server = self._home.lock("server")
        free = server.try_take()
        server.close()
        if free:
            command = [sys.executable, "-m", "bot.postgres", "start", str(self._home.path), str(self._idle)]
            told = subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, errors="replace", check=False)
            if told.returncode:
                raise WontStart(told.stderr)
