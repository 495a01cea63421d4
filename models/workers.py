"""Workers that are alive: each says so every few seconds, so that /readyz and the doctor can tell."""

from datetime import datetime, timedelta

from sqlalchemy import ForeignKey, delete, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, OfApp

EVERY = timedelta(seconds=5)
GONE = timedelta(seconds=30)


class Worker(Base, OfApp, kw_only=True):
    """One worker process, as one of the apps it serves knows it; `name` is host:pid."""

    __tablename__ = "worker"

    app_id: Mapped[int] = mapped_column(ForeignKey("app.id"), primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    started_at: Mapped[datetime]
    beat_at: Mapped[datetime]


def beat(session: Session, app_id: int, name: str, now: datetime) -> None:
    """Say that this worker lives, and forget those that have been silent for a day."""
    row = insert(Worker).values(app_id=app_id, name=name, started_at=now, beat_at=now)
    session.execute(row.on_conflict_do_update(index_elements=["app_id", "name"], set_={"beat_at": now}))
    session.execute(delete(Worker).where(Worker.beat_at < now - timedelta(days=1)))


def leave(session: Session, name: str) -> None:
    """Say goodbye."""
    session.execute(delete(Worker).where(Worker.name == name))


def alive(session: Session, app_id: int, now: datetime) -> int:
    """How many workers have been heard of within half a minute."""
    heard = select(func.count()).where(Worker.app_id == app_id, Worker.beat_at > now - GONE)
    return session.scalar(heard) or 0
