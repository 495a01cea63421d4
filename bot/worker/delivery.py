"""One delivery: the oldest unsent message of a person, its row held until it is known what became of it.

Whoever holds that row serves that person, so each person hears in order while different people are served at once. The
world is asked before sending: is the message still true, and may this person hear one more just now?
"""

from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from bot import tally
from bot.wecom.errors import WeComError
from bot.worker.crew import Crew
from bot.worker.enqueue import enqueue
from bot.worker.guard import brief, guarded
from bot.worker.post import Post
from bot.worker.verdict import Again, Closed, GivenUp, verdict
from models import outbox
from models.outbox import MOST_ATTEMPTS, Due, Letter, Outbound

OBITUARY = "undeliverable"
"""The cause of words about undeliverable words. About those, nobody is told anything."""

ENOUGH = timedelta(hours=1)
"""How long nobody is told again about the same receiver."""

log = structlog.stdlib.get_logger(__name__)


class Deliveries:
    """Sends what is due."""

    def __init__(self, crew: Crew) -> None:
        self._crew, self._post = crew, Post(crew)
        self._closed_until: datetime | None = None

    def one(self) -> bool:
        """Serve one receiver; False when nothing is due, others are at it, or WeCom lets nothing of ours in."""
        now = self._crew.clock()
        if self._closed_until is not None and now < self._closed_until:
            return False
        with Session(self._crew.engine) as session:
            letter = outbox.claim(session, self._crew.app_id, now)
            if letter is None:
                return False
            guarded(lambda: self._serve(session, letter, now), lambda error: self._stumble(session, letter, error, now))
            session.commit()
        return True

    def _serve(self, session: Session, letter: Letter, now: datetime) -> None:
        if not letter.is_true:
            outbox.settle(session, letter, state=Due.STALE)
            tally.count("delivery", "stale")
            log.info("not sent: no longer true", message=letter.id, cause=letter.cause)
        elif pause := letter.pause(now):
            outbox.settle(session, letter, due_at=now + pause)
            log.info("not sent yet: too many a minute", message=letter.id, userid=letter.userid)
        else:
            self._send(session, letter, now)

    def _send(self, session: Session, letter: Letter, now: datetime) -> None:
        try:
            sent = self._post.send(session, letter, now)
        except WeComError as error:
            self._refused(session, letter, error, now)
        else:
            self._closed_until = None
            outbox.sent(session, letter, self._crew.clock(), sent.msgid or None)
            tally.count("delivery", "sent")
            log.info("sent", message=letter.id, cause=letter.cause, msgid=sent.msgid, attempts=letter.attempts + 1)
            log.debug("heard", message=letter.id, userid=letter.userid, content=letter.content)

    def _refused(self, session: Session, letter: Letter, error: WeComError, now: datetime) -> None:
        tried = letter.attempts + 1
        outcome: dict[str, Any] = {}
        match verdict(error, attempts=tried, written_at=letter.created_at, now=now):
            case Closed(wait):
                outcome = {"due_at": now + wait}
                self._closed_until = now + wait
                tally.count("delivery", "closed")
                log.critical("WeCom lets nothing of this app in", errcode=error.errcode, error=str(error))
            case Again(wait):
                outcome = {"attempts": tried, "due_at": now + wait}
                tally.count("delivery", "again")
                log.warning("not sent: again later", message=letter.id, attempts=tried, error=str(error))
            case GivenUp():
                outcome = {"attempts": tried, "state": Due.DEAD}
                tally.count("delivery", "dead")
                log.error("given up", message=letter.id, cause=letter.cause, attempts=tried, error=str(error))
                self._tell(session, letter, error, now)
        outbox.settle(session, letter, errcode=error.errcode, error=str(error), **outcome)

    def _tell(self, session: Session, letter: Letter, error: WeComError, now: datetime) -> None:
        """One word to whoever should know that this person does not hear us."""
        cause = f"{OBITUARY}:{letter.userid}"
        if letter.cause.startswith(OBITUARY) or _told_lately(session, letter, cause, now):
            return
        words = self._crew.talk.undeliverable(session, self._crew.desk, letter.userid, error.errcode, now)
        enqueue(session, letter.app_id, words, cause=cause, now=now)

    def _stumble(self, session: Session, letter: Letter, error: Exception, now: datetime) -> None:
        """A mistake of ours, unless PostgreSQL went away. It must neither hold up the others nor be tried for ever."""
        if isinstance(error, DBAPIError) and error.connection_invalidated:
            raise error
        session.rollback()
        message = session.get_one(Outbound, letter.id, with_for_update=True)
        if message.state is not Due.DUE:
            return
        message.attempts += 1
        message.error, message.due_at = brief(error), now + outbox.backoff(message.attempts)
        if message.attempts >= MOST_ATTEMPTS:
            message.state = Due.DEAD
        tally.count("delivery", "failed")
        log.error("delivery failed", message=letter.id, attempts=message.attempts, error=brief(error), exc_info=error)


def _told_lately(session: Session, letter: Letter, cause: str, now: datetime) -> bool:
    told = select(func.count()).where(
        Outbound.app_id == letter.app_id, Outbound.cause == cause, Outbound.created_at > now - ENOUGH
    )
    return bool(session.scalar(told))
