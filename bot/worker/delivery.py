"""One delivery: the oldest unsent message of a person, its row held until it is known what became of it.

Whoever holds that row serves that person, so each person hears in order while different people are served at once. The
world is asked before sending: is the message still true, and may this person hear one more just now?
"""

from datetime import datetime, timedelta

import structlog
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.wecom.errors import WeComError
from bot.wecom.messages import Sent
from bot.worker.crew import Crew
from bot.worker.enqueue import enqueue
from bot.worker.guard import brief, guarded
from bot.worker.post import Post
from bot.worker.verdict import Again, Closed, GivenUp, verdict
from models import outbox
from models.outbox import MOST_ATTEMPTS, Due, Outbound

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
            message = outbox.claim(session, self._crew.app_id, now)
            if message is None:
                return False
            number = message.id
            guarded(
                lambda: self._serve(session, message, now), lambda error: self._stumble(session, number, error, now)
            )
            session.commit()
        return True

    def _serve(self, session: Session, message: Outbound, now: datetime) -> None:
        if outbox.is_stale(session, message):
            message.state = Due.STALE
            log.info("not sent: no longer true", message=message.id, cause=message.cause)
        elif pause := outbox.pause(session, message, now):
            message.due_at = now + pause
            log.info("not sent yet: too many a minute", message=message.id, userid=message.userid)
        else:
            self._send(session, message, now)

    def _send(self, session: Session, message: Outbound, now: datetime) -> None:
        try:
            sent = self._post.send(session, message, now)
        except WeComError as error:
            self._refused(session, message, error, now)
        else:
            self._closed_until = None
            self._sent(message, sent)

    def _sent(self, message: Outbound, sent: Sent) -> None:
        message.attempts += 1
        message.state, message.sent_at = Due.SENT, self._crew.clock()
        message.msgid, message.error, message.errcode = sent.msgid or None, None, None
        log.info("sent", message=message.id, cause=message.cause, msgid=sent.msgid, attempts=message.attempts)
        log.debug("heard", message=message.id, userid=message.userid, content=message.content)

    def _refused(self, session: Session, message: Outbound, error: WeComError, now: datetime) -> None:
        message.errcode, message.error = error.errcode, str(error)
        tried = message.attempts + 1
        match verdict(error, attempts=tried, written_at=message.created_at, now=now):
            case Closed(wait):
                message.due_at = self._closed_until = now + wait
                log.critical("WeCom lets nothing of this app in", errcode=error.errcode, error=str(error))
            case Again(wait):
                message.attempts, message.due_at = tried, now + wait
                log.warning("not sent: again later", message=message.id, attempts=tried, error=str(error))
            case GivenUp():
                message.attempts, message.state = tried, Due.DEAD
                log.error("given up", message=message.id, cause=message.cause, attempts=tried, error=str(error))
                self._tell(session, message, error, now)

    def _tell(self, session: Session, message: Outbound, error: WeComError, now: datetime) -> None:
        """One word to whoever should know that this person does not hear us."""
        cause = f"{OBITUARY}:{message.userid}"
        if (message.cause or "").startswith(OBITUARY) or _told_lately(session, message, cause, now):
            return
        desk, reason = self._crew.desk, error.meaning or error.errmsg
        words = self._crew.talk.undeliverable(session, desk, message.userid, reason, now)
        enqueue(session, message.app_id, words, cause=cause, now=now)

    def _stumble(self, session: Session, number: int, error: Exception, now: datetime) -> None:
        """A mistake of ours. It must neither hold up the others nor be tried for ever."""
        session.rollback()
        message = session.get_one(Outbound, number, with_for_update=True)
        if message.state is not Due.DUE:
            return
        message.attempts += 1
        message.error, message.due_at = brief(error), now + outbox.backoff(message.attempts)
        if message.attempts >= MOST_ATTEMPTS:
            message.state = Due.DEAD
        log.error("delivery failed", message=number, attempts=message.attempts, error=brief(error), exc_info=error)


def _told_lately(session: Session, message: Outbound, cause: str, now: datetime) -> bool:
    told = select(func.count()).where(
        Outbound.app_id == message.app_id, Outbound.cause == cause, Outbound.created_at > now - ENOUGH
    )
    return bool(session.scalar(told))
