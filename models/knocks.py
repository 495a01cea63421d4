"""Who knocked at a callback URL and what was found: one row a kind of knock, however often it comes.

A stranger can knock a thousand times a second. So there is no row for each knock but one for each kind of it: which
door, which method, what was found, under which Token and EncodingAESKey. All there can be are a few dozen, and a flood
of one kind pushes no other out. A pair is known by a keyed fingerprint; nothing that was sent is kept, save the id an
authentic message turned out to be for.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Connection, ForeignKey, delete, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, OfApp

STREAK = timedelta(days=1)
"""Knocks further apart than this are counted anew."""

REMEMBERED = timedelta(days=90)
DETAIL_MOST = 64


class Finding(StrEnum):
    """What a knock turned out to be."""

    GOOD = "good"
    TOKEN = "token"
    KEY = "key"
    MIXED = "mixed"
    RECEIVER = "receiver"
    MANGLED = "mangled"
    STRANGER = "stranger"
    DAMAGED = "damaged"
    MALFORMED = "malformed"
    STALE = "stale"
    UNKEPT = "unkept"


class Knock(Base, OfApp, kw_only=True):
    """One kind of knock. `skew` is how many seconds the sender's clock was ahead of ours; `detail` says more."""

    __tablename__ = "knock"

    app_id: Mapped[int] = mapped_column(ForeignKey("app.id"), primary_key=True)
    door: Mapped[str] = mapped_column(primary_key=True)
    method: Mapped[str] = mapped_column(primary_key=True)
    finding: Mapped[Finding] = mapped_column(primary_key=True)
    pair: Mapped[str] = mapped_column(primary_key=True)
    first_at: Mapped[datetime]
    last_at: Mapped[datetime]
    times: Mapped[int]
    detail: Mapped[str] = mapped_column(default="")
    skew: Mapped[int | None] = mapped_column(default=None)


@dataclass(frozen=True)
class Kind:
    """What makes two knocks the same."""

    door: str
    method: str
    finding: Finding
    pair: str = ""


@dataclass
class Seen:
    """How often a kind of knock came since it was last written down."""

    first_at: datetime
    last_at: datetime
    times: int = 1
    detail: str = ""
    skew: int | None = None


WRITE = """
    insert into knock (app_id, door, method, finding, pair, first_at, last_at, times, detail, skew)
    values (%(app)s, %(door)s, %(method)s, %(finding)s, %(pair)s, %(first)s, %(last)s, %(times)s, %(detail)s, %(skew)s)
    on conflict (app_id, door, method, finding, pair) do update set
        first_at = case when excluded.first_at - knock.last_at > %(streak)s then excluded.first_at else knock.first_at end,
        times = excluded.times + case when excluded.first_at - knock.last_at > %(streak)s then 0 else knock.times end,
        last_at = greatest(knock.last_at, excluded.last_at), detail = excluded.detail, skew = excluded.skew
"""


def write(connection: Connection, app_id: int, seen: Iterable[tuple[Kind, Seen]], now: datetime) -> None:
    """Add what was seen, in a fixed order, since other processes write as well. The caller commits."""
    for kind, what in sorted(seen, key=lambda pair: (pair[0].door, pair[0].method, pair[0].finding, pair[0].pair)):
        row = {
            "app": app_id, "door": kind.door, "method": kind.method, "finding": kind.finding.value, "pair": kind.pair,
            "first": what.first_at, "last": what.last_at, "times": what.times, "detail": what.detail[:DETAIL_MOST],
            "skew": what.skew, "streak": STREAK,
        }  # fmt: skip
        connection.exec_driver_sql(WRITE, row)
    connection.execute(delete(Knock).where(Knock.app_id == app_id, Knock.last_at < now - REMEMBERED))


def recent(session: Session, app_id: int, door: str, *, most: int = 12) -> list[Knock]:
    """What knocked at this door lately, the last first."""
    rows = select(Knock).where(Knock.app_id == app_id, Knock.door == door)
    return list(session.scalars(rows.order_by(Knock.last_at.desc(), Knock.finding).limit(most)))


def used(session: Session, app_id: int, pair: str) -> datetime | None:
    """When this Token and EncodingAESKey last opened something."""
    good = select(func.max(Knock.last_at)).where(
        Knock.app_id == app_id, Knock.pair == pair, Knock.finding == Finding.GOOD
    )
    return session.scalar(good)
