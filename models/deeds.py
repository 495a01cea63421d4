"""Who did what, when: the audit trail, and the one place that knows what can still be undone."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ForeignKey, Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, Key, OfApp
from models.people import Person

UNDO = timedelta(minutes=10)


class Deed(Base, OfApp, kw_only=True):
    """One act of one person. `before` is what an undo needs; a deed without it cannot be undone."""

    __tablename__ = "deed"
    __table_args__ = (
        Index("ix_deed_actor_id_at", "actor_id", "at"),
        Index("ix_deed_interview_id_id", "interview_id", "id"),
    )

    id: Mapped[Key] = mapped_column(init=False)
    actor_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    verb: Mapped[str]
    at: Mapped[datetime]
    interview_id: Mapped[int | None] = mapped_column(ForeignKey("interview.id"), default=None)
    candidate_id: Mapped[int | None] = mapped_column(ForeignKey("candidate.id"), default=None)
    version: Mapped[int | None] = mapped_column(default=None)
    before: Mapped[dict[str, Any] | None] = mapped_column(default=None)
    detail: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    undone_at: Mapped[datetime | None] = mapped_column(default=None)


def record(session: Session, actor: Person, verb: str, now: datetime, **more: Any) -> Deed:
    """Write down a deed; `more` are the other columns."""
    deed = Deed(app_id=actor.app_id, actor_id=actor.id, verb=verb, at=now, **more)
    session.add(deed)
    session.flush()
    return deed


def last_undoable(session: Session, actor: Person, now: datetime) -> Deed | None:
    """The actor's latest deed that can be undone and is not older than ten minutes."""
    latest = (
        select(Deed)
        .where(Deed.actor_id == actor.id, Deed.before.is_not(None), Deed.undone_at.is_(None), Deed.at > now - UNDO)
        .order_by(Deed.id.desc())
        .limit(1)
    )
    return session.scalar(latest)


def acted_on_since(session: Session, deed: Deed) -> bool:
    """Whether somebody (the actor too) has done anything with the same interview since."""
    if deed.interview_id is None:
        return False
    later = select(Deed.id).where(
        Deed.interview_id == deed.interview_id, Deed.id > deed.id, Deed.undone_at.is_(None), Deed.verb != "undo"
    )
    return session.scalar(later.limit(1)) is not None
