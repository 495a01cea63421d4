"""What was to be looked at later, looked at now, in one transaction with the words it makes due."""

from collections.abc import Callable
from datetime import datetime

import structlog
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from bot.worker import directory
from bot.worker.crew import Crew
from bot.worker.directory import Directory
from bot.worker.enqueue import enqueue
from bot.worker.guard import brief, guarded
from models import nudges
from models.nudges import Nudge

log = structlog.stdlib.get_logger(__name__)


class Nudges:
    """Looks at what is due. `spoken` is called after a commit that left something to deliver."""

    def __init__(self, crew: Crew, spoken: Callable[[], None] = lambda: None) -> None:
        self._crew, self._spoken = crew, spoken
        self._directory = Directory(crew)

    def one(self) -> bool:
        """Look at one thing; False when nothing is due, or others are at it."""
        now = self._crew.clock()
        with Session(self._crew.engine) as session, session.begin():
            nudge = nudges.claim(session, self._crew.app_id, now)
            if nudge is None:
                return False
            words = guarded(lambda: self._look(session, nudge, now), lambda error: self._later(nudge, error, now))
        if words:
            self._spoken()
        return True

    def _look(self, session: Session, nudge: Nudge, now: datetime) -> int:
        crew = self._crew
        with session.begin_nested():
            nudge.done_at = now
            if nudge.kind in directory.KINDS:
                self._directory.learn(session, nudge, now)
                return 0
            words = crew.talk.nudged(session, crew.desk, nudge.kind, nudge.subject, now)
            count = enqueue(session, crew.app_id, words, cause=f"nudge:{nudge.kind}:{nudge.subject}", now=now)
        log.info("nudged", kind=nudge.kind, subject=nudge.subject, words=count)
        return count

    def _later(self, nudge: Nudge, error: Exception, now: datetime) -> int:
        if isinstance(error, DBAPIError) and error.connection_invalidated:
            raise error
        nudges.put_off(nudge, brief(error), now)
        tries, given_up = nudge.tries, nudge.done_at is not None
        log.error(
            "nudge failed", kind=nudge.kind, subject=nudge.subject, tries=tries, given_up=given_up, exc_info=error
        )
        return 0
