"""What must happen later: a row that says "look at this at that time". It asks the truth when it fires.

Nobody ever has to move or cancel a nudge: an interview that moved has another nudge, and the old one finds nothing to do.
"""

from datetime import datetime, timedelta

from sqlalchemy import Index, UniqueConstraint, select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, Key, OfApp

MOST_TRIES = 8


class Nudge(Base, OfApp, kw_only=True):
    """`kind` names what to look at, `subject` which one."""

    __tablename__ = "nudge"
    __table_args__ = (
        UniqueConstraint("app_id", "kind", "subject", "due_at"),
        Index("ix_nudge_due_at", "due_at", postgresql_where=text("done_at is null")),
    )

    id: Mapped[Key] = mapped_column(init=False)
    kind: Mapped[str]
    subject: Mapped[str]
    due_at: Mapped[datetime]
    tries: Mapped[int] = mapped_column(default=0)
    again_at: Mapped[datetime | None] = mapped_column(default=None)
    done_at: Mapped[datetime | None] = mapped_column(default=None)
    error: Mapped[str | None] = mapped_column(default=None)


def at(session: Session, app_id: int, kind: str, subject: object, due_at: datetime) -> None:
    """Look at `subject` then; saying so twice is saying it once."""
    row = insert(Nudge).values(app_id=app_id, kind=kind, subject=str(subject), due_at=due_at, tries=0)
    session.execute(row.on_conflict_do_nothing())


def claim(session: Session, app_id: int, now: datetime) -> Nudge | None:
    """The nudge that has been due longest, its row held until the transaction ends."""
    due = (
        select(Nudge)
        .where(Nudge.app_id == app_id, Nudge.done_at.is_(None), Nudge.due_at <= now)
        .where(Nudge.again_at.is_(None) | (Nudge.again_at <= now))
        .order_by(Nudge.due_at, Nudge.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    return session.scalar(due)


def put_off(nudge: Nudge, error: str, now: datetime) -> None:
    """Look again later, each time twice as long; after the last try give it up."""
    nudge.tries, nudge.error = nudge.tries + 1, error
    nudge.again_at = now + timedelta(seconds=min(2**nudge.tries, 3600))
    if nudge.tries >= MOST_TRIES:
        nudge.done_at = now
