"""Tokens and EncodingAESKeys made on the setup page, sealed: the callback takes them before anybody has edited a file.

One that WeCom has used is kept until an admin has put it into the settings, because to forget it would lose messages,
and for a day longer, because not all processes are restarted at once. One that nobody used is forgotten after a day.
"""

from datetime import datetime, timedelta

from sqlalchemy import ForeignKey, delete, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, OfApp

UNUSED = SETTLED = timedelta(days=1)
MOST = 4
"""Pairs that wait at once; whoever makes more gives up the oldest that was never used."""


class Minted(Base, OfApp, kw_only=True):
    """One pair, by the fingerprint it also has among the knocks."""

    __tablename__ = "minted"

    app_id: Mapped[int] = mapped_column(ForeignKey("app.id"), primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    sealed: Mapped[bytes] = mapped_column(repr=False)
    minted_at: Mapped[datetime]
    used_at: Mapped[datetime | None] = mapped_column(default=None)
    settled_at: Mapped[datetime | None] = mapped_column(default=None)


def add(session: Session, app_id: int, name: str, sealed: bytes, now: datetime) -> None:
    """A new pair; those that nobody used make way."""
    session.add(Minted(app_id=app_id, name=name, sealed=sealed, minted_at=now))
    session.flush()
    idle = select(Minted.name).where(Minted.app_id == app_id, Minted.used_at.is_(None))
    kept = idle.where(Minted.minted_at > now - UNUSED).order_by(Minted.minted_at.desc()).limit(MOST)
    gone = delete(Minted).where(Minted.app_id == app_id, Minted.used_at.is_(None), Minted.name.not_in(kept))
    session.execute(gone)


def waiting(session: Session, app_id: int, now: datetime) -> list[Minted]:
    """The pairs that count, the newest first."""
    good = or_(Minted.used_at.is_not(None), Minted.minted_at > now - UNUSED)
    return list(session.scalars(select(Minted).where(Minted.app_id == app_id, good).order_by(Minted.minted_at.desc())))


def mark(session: Session, app_id: int, name: str, now: datetime) -> None:
    """WeCom used it."""
    session.execute(update(Minted).where(Minted.app_id == app_id, Minted.name == name).values(used_at=now))


def settle(session: Session, app_id: int, name: str, now: datetime) -> None:
    """It stands in the settings of one process, and soon of all."""
    one = (Minted.app_id == app_id, Minted.name == name)
    session.execute(delete(Minted).where(*one, Minted.settled_at < now - SETTLED))
    session.execute(update(Minted).where(*one, Minted.settled_at.is_(None)).values(settled_at=now))
