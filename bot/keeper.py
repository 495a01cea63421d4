"""Shares commits between the requests that wait at the same moment.

A message is acknowledged only after it is on disk, and a disk can take no more than a few hundred commits a second. So
requests hand what they have to one thread, which keeps everything that is waiting in one statement and one commit, and
lets all of them go. It never waits for more to come: alone, a message is kept at once.

While PostgreSQL cannot be reached the thread tries again until each request's patience is over. A request that gave up
answers 503; WeCom delivers again, and the key tells if the message was kept after all.
"""

import os
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from models.inbox import Delivery, announce, store

PATIENCE = 3.5
"""Seconds. WeCom hangs up after five, and what was not answered with 200 it delivers again."""

PAUSE = 0.1
PASSING = {"08", "25", "40", "53", "55", "57", "58"}
"""Classes of SQLSTATE that speak of the server's state and not of the row: connection, resources, locks, shutdown."""

log = structlog.stdlib.get_logger(__name__)


class NotKept(Exception):
    """The message could not be stored; WeCom has to deliver it again."""


@dataclass(frozen=True)
class Said:
    """What a callback brought, before it is known which row our app has."""

    userid: str
    key: str
    body: str
    sent_at: datetime
    kept_at: datetime

    def to(self, app_id: int) -> Delivery:
        """The same, for the inbox of this app."""
        return Delivery(app_id, self.userid, self.key, self.body, self.sent_at, self.kept_at)


class Ticket:
    """One waiting request: what it wants kept, until when it waits, and how it went."""

    __slots__ = ("_gate", "error", "is_new", "said", "until")

    def __init__(self, said: Said, until: float) -> None:
        self.said, self.until = said, until
        self.is_new = False
        self.error: Exception | None = None
        self._gate = threading.Lock()
        self._gate.acquire()

    def settle(self, *, is_new: bool = False, error: Exception | None = None) -> None:
        """Let the request go."""
        self.is_new, self.error = is_new, error
        self._gate.release()

    def wait(self, seconds: float) -> bool:
        """Until it is settled; False when that takes longer. A bare lock: an Event costs ten times as much."""
        return self._gate.acquire(timeout=seconds)


class Keeper:
    """Keeps deliveries for all threads of one process. Threads start at the first delivery, so a fork before is safe."""

    def __init__(self, engine: Engine, app_id: Callable[[], int], *, patience: float = PATIENCE) -> None:
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")
        self._app_id, self._patience = app_id, patience
        self._reset()

    def keep(self, said: Said) -> bool:
        """Store it durably; False when it was there already. Raises NotKept."""
        self._be_there()
        ticket = Ticket(said, time.monotonic() + self._patience)
        with self._bell:
            self._waiting.append(ticket)
            self._bell.notify()
        if not ticket.wait(self._patience):
            raise NotKept("PostgreSQL did not answer in time")
        if ticket.error is not None:
            raise NotKept(name(ticket.error)) from ticket.error
        return ticket.is_new

    def close(self) -> None:
        """Hang up, once nobody waits; the next delivery makes a connection anew."""
        self._hang_up()

    def _reset(self) -> None:
        self._pid = os.getpid()
        self._starting = threading.Lock()
        self._bell = threading.Condition(threading.Lock())
        self._waiting: deque[Ticket] = deque()
        self._thread: threading.Thread | None = None
        self._connection: Connection | None = None

    def _be_there(self) -> None:
        if self._pid != os.getpid():
            self._reset()
            self._engine.dispose(close=False)
        if self._thread is not None and self._thread.is_alive():
            return
        with self._starting:
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._run, name="keeper", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        while True:
            with self._bell:
                while not self._waiting:
                    self._bell.wait()
                batch = list(self._waiting)
                self._waiting.clear()
            self._keep(batch)

    def _keep(self, batch: Sequence[Ticket]) -> None:
        while batch := [ticket for ticket in batch if time.monotonic() < ticket.until]:
            try:
                self._commit(batch)
            except (SQLAlchemyError, ValueError) as error:
                self._hang_up()
                if passing(error):
                    log.warning("inbox unreachable", error=name(error), waiting=len(batch))
                    time.sleep(PAUSE)
                    continue
                self._one_by_one(batch, error)
            return

    def _one_by_one(self, batch: Sequence[Ticket], error: Exception) -> None:
        """One that PostgreSQL refuses must not sink the others."""
        if len(batch) == 1:
            log.error("inbox refused", key=batch[0].said.key, error=name(error))
            batch[0].settle(error=error)
            return
        for ticket in batch:
            self._keep([ticket])

    def _commit(self, batch: Sequence[Ticket]) -> None:
        """One statement that commits itself; the worker is woken when the requests have been let go."""
        app_id = self._app_id()
        self._connection = connection = self._connection or self._engine.connect()
        new = store(connection, [ticket.said.to(app_id) for ticket in batch])
        for ticket in batch:
            ticket.settle(is_new=ticket.said.key in new)
        if new:
            self._announce(connection)

    def _announce(self, connection: Connection) -> None:
        """The rows are on disk whatever becomes of this; but a connection that broke here is not used again."""
        try:
            announce(connection)
        except SQLAlchemyError as error:
            log.warning("nobody woken", error=name(error))
            self._hang_up()

    def _hang_up(self) -> None:
        if self._connection is not None:
            self._connection.invalidate()
            self._connection.close()
            self._connection = None


def passing(error: Exception) -> bool:
    """Whether the same rows may be kept in a moment. An error without a code is a connection's; a text that cannot even
    be sent is a ValueError."""
    code = getattr(getattr(error, "orig", None), "pgcode", None)
    return not isinstance(error, ValueError) and (code is None or code[:2] in PASSING)


def name(error: Exception) -> str:
    """What kind of trouble, without its words, which quote the row."""
    return type(getattr(error, "orig", None) or error).__name__
