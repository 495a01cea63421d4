"""Running the server for whoever needs it, and not longer.

`web`, `worker` and a command typed by hand may each be first, and each may be last. So none of them runs the server:
whoever finds nobody running it starts a caretaker, apart from its own session, and the caretaker ends when nobody has
needed the server for some seconds. Needing is a lock on a file, which the kernel takes back from the dead.
"""

import os
import signal
import sys
import time
from pathlib import Path
from types import FrameType
from typing import NoReturn

from bot.postgres.errors import PostgresError
from bot.postgres.home import Home
from bot.postgres.server import EmbeddedPostgres


def detach(path: Path, idle: float) -> int:
    """Starts a caretaker apart from us; returns the exit status when the server takes connections, or cannot."""
    told, tell = os.pipe()
    if os.fork() == 0:
        os.close(told)
        _apart(path, tell, idle)
    os.close(tell)
    with os.fdopen(told, encoding="utf-8", errors="replace") as words:
        problem = words.read()
    sys.stderr.write(problem)
    return 1 if problem else 0


def _apart(path: Path, tell: int, idle: float) -> NoReturn:
    """The caretaker's own process. What goes wrong before the server is up is told to whoever asked for it."""
    os.setsid()
    with os.fdopen(tell, "w", encoding="utf-8") as asker:
        try:
            _into(Home.at(path).path / "caretaker.log")
            server = EmbeddedPostgres(path).start()
        except PostgresError as error:
            asker.write(str(error))
            asker.flush()
            os._exit(1)
    if server.pid is None:  # somebody else was faster
        server.stop()
        os._exit(0)
    serve(server, idle)


def _into(log: Path) -> None:
    """Lets go of the terminal."""
    nothing, words = os.open(os.devnull, os.O_RDONLY), os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for old, new in ((0, nothing), (1, words), (2, words)):
        os.dup2(new, old)


def serve(server: EmbeddedPostgres, idle: float | None) -> NoReturn:
    """Until told to stop or, where `idle` says so, until nobody has needed the server for that many seconds."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _stop)
    signal.pthread_sigmask(signal.SIG_SETMASK, [])  # whoever called us may not have been listening to signals
    try:
        _wait_until_idle(server.home, idle)
        server.stop()
    except SystemExit:
        server.stop()
        raise
    raise SystemExit(0)


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    raise SystemExit(0)


def _wait_until_idle(home: Home, idle: float | None) -> None:
    """Returns holding the lock, so that who comes now waits until the server is down, and starts it anew."""
    if idle is None:
        while True:
            signal.pause()
    guests = home.lock("guests")
    while True:
        guests.take()
        guests.release()
        time.sleep(idle)
        if guests.try_take():
            return
