"""Signing in to the admin's pages: links that were used, and attempts that failed.

Both are kept where all processes see them: a counter in memory counts per process, and a link is single only if
everybody knows that it was used.
"""

from datetime import datetime, timedelta

from sqlalchemy import ForeignKey, delete, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, OfApp

WINDOW = timedelta(minutes=10)
MOST_OF_CALLER, MOST_OF_ALL = 10, 60


class SpentLink(Base, OfApp, kw_only=True):
    """A link that was used; remembered until it would have expired by itself."""

    __tablename__ = "spent_link"

    app_id: Mapped[int] = mapped_column(ForeignKey("app.id"), primary_key=True)
    digest: Mapped[str] = mapped_column(primary_key=True)
    expires_at: Mapped[datetime]


class FailedLogin(Base, OfApp, kw_only=True):
    """How often a caller failed since the window began. `caller` is a keyed fingerprint of the address."""

    __tablename__ = "failed_login"

    app_id: Mapped[int] = mapped_column(ForeignKey("app.id"), primary_key=True)
    caller: Mapped[str] = mapped_column(primary_key=True)
    since: Mapped[datetime]
    times: Mapped[int]


def spend(session: Session, app_id: int, digest: str, now: datetime, *, lifetime: timedelta) -> bool:
    """Use a link up; False when somebody has done so before."""
    session.execute(delete(SpentLink).where(SpentLink.app_id == app_id, SpentLink.expires_at < now))
    row = insert(SpentLink).values(app_id=app_id, digest=digest, expires_at=now + lifetime)
    return session.scalar(row.on_conflict_do_nothing().returning(SpentLink.digest)) is not None


def failed(session: Session, app_id: int, caller: str, now: datetime) -> None:
    """Count a failure. Windows that are over make way, so the table stays as small as one window allows."""
    session.execute(delete(FailedLogin).where(FailedLogin.app_id == app_id, FailedLogin.since < now - WINDOW))
    row = insert(FailedLogin).values(app_id=app_id, caller=caller, since=now, times=1)
    session.execute(
        row.on_conflict_do_update(index_elements=["app_id", "caller"], set_={"times": FailedLogin.times + 1})
    )


def throttled(session: Session, app_id: int, caller: str, now: datetime) -> bool:
    """Whether this caller, or everybody together, has failed too often of late."""
    lately = select(func.coalesce(func.sum(FailedLogin.times), 0)).where(
        FailedLogin.app_id == app_id, FailedLogin.since >= now - WINDOW
    )
    if (session.scalar(lately) or 0) >= MOST_OF_ALL:
        return True
    return (session.scalar(lately.where(FailedLogin.caller == caller)) or 0) >= MOST_OF_CALLER
