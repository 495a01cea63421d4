"""How much is waiting, since when, and what was given up: asked of partial indexes, so it costs what is waiting."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text
from sqlalchemy.orm import Session

ASK = text("""
    select 'inbox', count(*), min(sent_at), (select count(*) from inbox where app_id = :app and state = 'parked')
        from inbox where app_id = :app and state = 'waiting'
    union all
    select 'outbox', count(*), min(due_at), (select count(*) from outbox where app_id = :app and state = 'dead')
        from outbox where app_id = :app and state = 'due' and due_at <= :now
    union all
    select 'nudge', count(*), min(due_at), 0
        from nudge where app_id = :app and done_at is null and due_at <= :now
""")


LAST_REFUSAL = text("""
    select error from outbox where app_id = :app and state = 'due' and errcode = :errcode order by id desc limit 1
""")


@dataclass(frozen=True)
class Backlog:
    """One queue: how many wait, since when the oldest does, and how many are dead letters."""

    queue: str
    waiting: int
    oldest: datetime | None
    dead: int

    def age(self, now: datetime) -> float:
        """Seconds that the oldest has waited; 0 when nothing does."""
        return max((now - self.oldest).total_seconds(), 0.0) if self.oldest is not None else 0.0


def backlog(session: Session, app_id: int, now: datetime) -> list[Backlog]:
    """All queues of an app."""
    return [Backlog(*row) for row in session.execute(ASK, {"app": app_id, "now": now})]


def refusal(session: Session, app_id: int, errcode: int) -> str | None:
    """What WeCom said when it last refused, with this code, a message that still waits."""
    said: str | None = session.scalar(LAST_REFUSAL, {"app": app_id, "errcode": errcode})
    return said
