"""One embedded PostgreSQL: a child of this process, made on first use, restarted when it dies, ended with us.

The server is a direct child, so that it is reaped: a container's first process often reaps nobody else's children,
and a dead server that lingers cannot be replaced. It has a session of its own, so that Ctrl-C reaches us first. It is
tethered, so that `kill -9` of this process ends it too. One thread of ours leads all of its life, and lives as long
as we do.

A home has one server. Who comes second becomes a guest of the first.
"""

import atexit
import os
import subprocess
import threading
from collections.abc import Mapping
from concurrent.futures import Future
from pathlib import Path
from types import TracebackType
from typing import Self

import structlog

from bot.postgres import process
from bot.postgres.errors import PostgresError, WontStart
from bot.postgres.guest import Guest
from bot.postgres.home import Address, Home, Lock, is_free
from bot.postgres.programs import Programs, find

OPTIONS = {
    "shared_buffers": "32MB",
    "max_connections": "200",
    "max_wal_size": "256MB",
    "jit": "off",
    "log_timezone": "UTC",
    "timezone": "UTC",
}
PATIENCE = 0.5
SOONEST, LATEST = 0.1, 10.0
log = structlog.get_logger(__name__)


class EmbeddedPostgres:
    """A server for as long as this process lives, or until `stop`."""

    def __init__(self, home: Path | Home, *, options: Mapping[str, str] = OPTIONS) -> None:
        self.home = home if isinstance(home, Home) else Home.at(home)
        self._options = options
        self._starter = os.getpid()
        self._lock: Lock | None = None
        self._guest: Guest | None = None
        self._child: subprocess.Popen[bytes] | None = None
        self._life: threading.Thread | None = None
        self._stopping = threading.Event()

    @property
    def pid(self) -> int | None:
        """The server's process, if it is ours."""
        return self._child.pid if self._child else None

    def start(self, timeout: float = 60) -> Self:
        """Returns when the server takes connections. Raises PostgresError."""
        self._lock = self.home.lock("server")
        if not self._lock.try_take(PATIENCE):
            self._guest = Guest(self.home).stay(timeout)
            return self
        ready: Future[None] = Future()
        self._stopping.clear()
        self._life = threading.Thread(target=self._live, args=(ready,), name="postgres", daemon=True)
        self._life.start()
        atexit.register(self.stop)
        try:
            ready.result(timeout)
        except (TimeoutError, PostgresError) as error:
            self.stop()
            raise error if isinstance(error, PostgresError) else WontStart(process.last_words(self.home)) from error
        return self

    def url(self) -> str:
        """What SQLAlchemy connects with, once it is started."""
        return self.home.url()

    def stop(self) -> None:
        """Ends the server cleanly, or our stay at somebody else's. A fork of ours ends nothing."""
        if os.getpid() != self._starter:
            return
        self._stopping.set()
        atexit.unregister(self.stop)
        if self._guest:
            self._guest.leave()
        if self._child:
            process.end(self._child)
        if self._life:
            self._life.join()
            self.home.tidy()
        if self._lock:
            self._lock.close()
        self._guest = self._child = self._life = self._lock = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.stop()

    def _live(self, ready: "Future[None]") -> None:
        """All of the server's life, in the one thread that it is tethered to."""
        try:
            programs, address = self._prepare()
            self._rise(programs, address)
        except (PostgresError, OSError) as error:
            ready.set_exception(error)
            return
        ready.set_result(None)
        while self._child and not self._stopping.is_set():
            self._child.wait()
            if not self._stopping.is_set():
                log.error("the database died; starting it again", status=self._child.returncode)
                self._rise_again(programs, address)

    def _prepare(self) -> tuple[Programs, Address]:
        """The binaries that fit the data, the data, and the address."""
        made = self.home.data / "PG_VERSION"
        programs = find(self.home.who, int(made.read_text()) if made.exists() else None)
        process.clear_the_way(self.home)
        if not made.exists():
            process.make(self.home, programs)
        return programs, self.home.settle()

    def _rise(self, programs: Programs, address: Address) -> None:
        """Up and ready. Somebody may take the port while it starts: then once more, and without it."""
        try:
            self._launch(programs, address)
        except WontStart:
            if self._stopping.is_set() or is_free(address.port):
                raise
            self._launch(programs, address)

    def _launch(self, programs: Programs, address: Address) -> None:
        self._child = process.launch(self.home, programs, address, self._options)
        process.await_ready(self.home, self._child, self._stopping)

    def _rise_again(self, programs: Programs, address: Address) -> None:
        """Up again, however often it takes; its own children may need a moment to notice that it died."""
        pause = SOONEST
        while not self._stopping.wait(pause):
            try:
                process.clear_the_way(self.home)
                self._rise(programs, address)
                return
            except (PostgresError, OSError) as error:
                log.error("the database does not come back yet", why=str(error))
                pause = min(pause * 2, LATEST)
