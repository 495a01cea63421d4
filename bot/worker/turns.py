"""One turn: the oldest waiting message of a person, answered in one transaction.

    claim       the person's chat row is locked; whoever else wants it passes on to the next person
    look        somebody unknown is in the message? let go, ask WeCom who it is, come back
    answer      the conversation changes the world; the words due to everybody are stored; the message is marked answered
    commit      all of it, or nothing

A worker that dies in the middle has done nothing, and its lock ends with its connection. A turn that raises is undone,
and in a second transaction the message is put off, or at last parked with a word to its sender, unless somebody else has
answered it in between. Attempts are counted beforehand, so that a message that kills its worker is parked as well.
"""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from hashlib import sha256

import structlog
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from bot import tally
from bot.worker.crew import Crew
from bot.worker.directory import Directory
from bot.worker.enqueue import enqueue
from bot.worker.guard import brief, guarded
from crypto import fields
from handlers.messages import Message, Text, message
from models import inbox
from models.inbox import MOST_ATTEMPTS, Claimed

DEADLY = 2 * MOST_ATTEMPTS
"""So many attempts can only be counted by workers that died: a turn that raises is parked earlier."""

INTRODUCTION = timedelta(seconds=2)
"""How long a message is left to whoever asks about strangers in it."""

log = structlog.stdlib.get_logger(__name__)


class KilledWorkers(Exception):
    """Workers died while they answered this message."""


class Turns:
    """Answers messages. `spoken` is called after a commit that left something to deliver."""

    def __init__(self, crew: Crew, spoken: Callable[[], None] = lambda: None) -> None:
        self._crew, self._spoken = crew, spoken
        self._directory = Directory(crew)

    def one(self) -> bool:
        """Answer one message; False when nothing is waiting, or others are at it."""
        crew, now = self._crew, self._crew.clock()
        with crew.engine.connect() as holding:
            claimed = inbox.claim(holding, crew.engine, crew.app_id, now)
            if claimed is None:
                return False
            outcome = guarded(
                lambda: self._answer(holding, claimed, now), lambda error: self._stumble(holding, claimed, error)
            )
            holding.commit()
        if isinstance(outcome, list):
            self._introduce(claimed, outcome)
        elif outcome:
            self._spoken()
        return True

    def _answer(self, holding: Connection, claimed: Claimed, now: datetime) -> int | list[str]:
        """The turn itself: how many messages it made due, or who has to be looked up before. All of it or nothing."""
        if claimed.attempts > DEADLY:
            raise KilledWorkers
        crew, heard = self._crew, _message(claimed)
        with _within(holding) as session:
            if strangers := self._directory.unknown(session, heard, now):
                inbox.put_off(session, claimed, "somebody in it is new", now + INTRODUCTION)
                return strangers
            words = crew.talk.answer(session, crew.desk, heard, now)
            count = enqueue(session, crew.app_id, words, cause=claimed.key, now=now)
            inbox.answered(session, claimed, now)
        tally.count("turn", "answered")
        log.info("answered", key=claimed.key, kind=type(heard).__name__, words=count, attempts=claimed.attempts)
        log.debug("said", key=claimed.key, heard=heard, words=words)
        return count

    def _introduce(self, claimed: Claimed, strangers: list[str]) -> None:
        """Ask who they are, and take the message up again."""
        found = self._directory.ask(strangers, self._crew.clock())
        with Session(self._crew.engine) as session, session.begin():
            now = self._crew.clock()
            self._directory.know(session, found, claimed.userid, now)
            inbox.put_off(session, claimed, "", now)

    def _stumble(self, holding: Connection, claimed: Claimed, error: Exception) -> int:
        """The turn raised: undone, and later again, or given up with a word."""
        if isinstance(error, DBAPIError) and error.connection_invalidated:
            raise error
        given_up = claimed.attempts >= MOST_ATTEMPTS
        tally.count("turn", "parked" if given_up else "failed")
        log.error(
            "turn failed",
            key=claimed.key,
            attempts=claimed.attempts,
            parked=given_up,
            error=brief(error),
            exc_info=error,
        )
        holding.rollback()
        holding.begin()
        with _within(holding) as session:
            if not inbox.still_waits(session, claimed):
                return 0
            if given_up:
                return self._park(session, claimed, error)
            pause = inbox.backoff(claimed.attempts) * random.uniform(1, 1.25)
            inbox.put_off(session, claimed, brief(error), self._crew.clock() + pause)
        return 0

    def _park(self, session: Session, claimed: Claimed, error: Exception) -> int:
        inbox.park(session, claimed, brief(error))
        return guarded(lambda: self._apologise(session, claimed), lambda trouble: self._speechless(claimed, trouble))

    def _apologise(self, session: Session, claimed: Claimed) -> int:
        crew, now = self._crew, self._crew.clock()
        with session.begin_nested():
            words = crew.talk.stumbled(session, crew.desk, claimed.userid, _gist(claimed), now)
            return enqueue(session, crew.app_id, words, cause=f"parked:{claimed.key}", now=now)

    def _speechless(self, claimed: Claimed, trouble: Exception) -> int:
        log.error("no word about a parked message", key=claimed.key, error=brief(trouble), exc_info=trouble)
        return 0


@contextmanager
def _within(connection: Connection) -> Iterator[Session]:
    """A session in the transaction of this connection, which stays open whatever happens."""
    with Session(connection, join_transaction_mode="rollback_only") as session:
        yield session
        session.flush()


def _message(claimed: Claimed) -> Message:
    xml = claimed.body.encode()
    return message(fields(xml), digest=sha256(xml).hexdigest())


def _gist(claimed: Claimed) -> str:
    """What the person said, to be quoted to them; a kind of message where they said nothing."""
    heard = guarded(lambda: _message(claimed), lambda error: None)
    return heard.content if isinstance(heard, Text) else type(heard).__name__ if heard else ""
