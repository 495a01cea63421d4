"""The ear of a worker: hears what web processes have kept, and says every few seconds that this worker lives."""

import os
import select
import socket
from collections.abc import Callable
from datetime import datetime
from typing import cast

import structlog
from psycopg2 import extensions
from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from bot import tally
from bot.apps import Apps
from bot.worker.crew import Crew
from models import workers
from models.inbox import CHANNEL

LONGEST_SILENCE = 1.0
"""Seconds between two looks at the time; a notice wakes it at once."""

log = structlog.stdlib.get_logger(__name__)


class Listener:
    """Rings for every message kept by anybody. A connection of its own, opened again whenever it breaks."""

    def __init__(self, apps: Apps[Crew], heard: Callable[[int], None]) -> None:
        self._apps, self._parts, self._heard = apps, apps.first, heard
        self._connection: Connection | None = None
        self._beat_at: datetime | None = None
        self.name = f"{socket.gethostname()}:{os.getpid()}"

    def one(self) -> bool:
        """Listen for a while. Always True: there is no end to it, and it does its own waiting."""
        self._beat()
        wire = self._wire()
        ear = select.poll()  # unlike select, it hears descriptors above 1,023 as well
        ear.register(wire, select.POLLIN | select.POLLPRI)
        if ear.poll(LONGEST_SILENCE * 1000):
            wire.poll()
            count = len(wire.notifies)
            wire.notifies.clear()
            self._heard(count)
        return True

    def failed(self) -> None:
        """Whatever went wrong, the connection is not trusted again."""
        if self._connection is not None:
            self._connection.invalidate()
            self._connection.close()
            self._connection = None

    def leave(self) -> None:
        """Say goodbye."""
        self.failed()
        with Session(self._parts.engine) as session, session.begin():
            workers.leave(session, self.name)
            tally.flush(session, self._parts.app_id)

    def _wire(self) -> extensions.connection:
        if self._connection is None:
            self._connection = self._parts.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
            self._connection.execute(text(f"listen {CHANNEL}"))
            self._heard(1)
        return cast(extensions.connection, self._connection.connection.driver_connection)

    def _beat(self) -> None:
        now = self._parts.clock()
        if self._beat_at is not None and self._beat_at <= now < self._beat_at + workers.EVERY:
            return
        with Session(self._parts.engine) as session, session.begin():
            for crew in self._apps.all():
                workers.beat(session, crew.app_id, self.name, now)
            tally.flush(session, self._parts.app_id)
        self._beat_at = now
