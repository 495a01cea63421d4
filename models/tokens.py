"""The access tokens of an app: one row for each credential, so that every process speaks with the same token.

Tokens come here sealed and stay so; of the secret only a keyed fingerprint is known (`owner`), so a changed secret is
simply another row. The row lock is the queue: whoever holds it may ask WeCom, everybody else waits a bounded time for
what the holder stores. A refusal is stored too, so that a wrong secret is not tried over and over.
"""

from datetime import datetime, timedelta

from sqlalchemy import Select, UniqueConstraint, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, Key, OfApp

WAITED_TOO_LONG = ("55P03", "57014")  # our lock_timeout, or a stricter statement_timeout of the connection


class StillHeld(Exception):
    """Somebody else has been fetching a token for longer than one should wait."""


class AccessToken(Base, OfApp, kw_only=True):
    """One credential: its sealed token and how long it lasts, or why there is none and until when not to ask."""

    __tablename__ = "access_token"
    __table_args__ = (UniqueConstraint("app_id", "owner"),)

    id: Mapped[Key] = mapped_column(init=False)
    owner: Mapped[str]
    sealed: Mapped[bytes | None] = mapped_column(default=None, repr=False)
    refresh_at: Mapped[datetime | None] = mapped_column(default=None)
    expires_at: Mapped[datetime | None] = mapped_column(default=None)
    refused_until: Mapped[datetime | None] = mapped_column(default=None)
    errcode: Mapped[int | None] = mapped_column(default=None)
    errmsg: Mapped[str] = mapped_column(default="")

    def accept(self, sealed: bytes, *, refresh_at: datetime, expires_at: datetime) -> None:
        """Keep a new token; whatever was refused before is forgotten."""
        self.sealed, self.refresh_at, self.expires_at = sealed, refresh_at, expires_at
        self.forget()

    def refuse(self, until: datetime, errcode: int | None, errmsg: str) -> None:
        """Remember why no token was given, and until when not to ask again. A token that is there stays."""
        self.refused_until, self.errcode, self.errmsg = until, errcode, errmsg

    def forget(self) -> None:
        """Ask again at the next chance."""
        self.refused_until, self.errcode, self.errmsg = None, None, ""


def _of(app_id: int, owner: str) -> Select[AccessToken]:
    return select(AccessToken).where(AccessToken.app_id == app_id, AccessToken.owner == owner)


def find(session: Session, app_id: int, owner: str) -> AccessToken | None:
    """What is stored, without waiting for anybody."""
    return session.scalar(_of(app_id, owner))


def claim(session: Session, app_id: int, owner: str) -> AccessToken | None:
    """The row, locked until the transaction ends, unless somebody else is at it."""
    return session.scalar(_of(app_id, owner).with_for_update(skip_locked=True))


def hold(session: Session, app_id: int, owner: str, *, patience: timedelta) -> AccessToken:
    """The row, made on first sight, locked until the transaction ends. Raises StillHeld when that takes too long."""
    milliseconds = int(patience.total_seconds() * 1000)
    session.execute(select(func.set_config("lock_timeout", f"{milliseconds}ms", True)))
    locked = _of(app_id, owner).with_for_update()
    try:
        if (found := session.scalar(locked)) is not None:
            return found
        session.execute(insert(AccessToken).values(app_id=app_id, owner=owner, errmsg="").on_conflict_do_nothing())
        return session.scalars(locked).one()
    except OperationalError as error:
        if getattr(error.orig, "pgcode", "") not in WAITED_TOO_LONG:
            raise
    raise StillHeld
