"""Messages kept: the row is the work. What WeCom delivered is stored before it hears 200, and answered in one transaction.

A chat is one sender in one app. Whoever answers holds the chat's row, so that one person's turns are in order and one at
a time while different people go in parallel. Chats are apart from people, because a booking locks people that others
may be talking as.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Engine, ForeignKey, Index, UniqueConstraint, delete, select, text, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, Key, OfApp
from models.prepared import Prepared

CHANNEL = "inbox"
MOST_ATTEMPTS = 6
MOST_LOOKS = 8
FRESH = timedelta(seconds=10)
"""How long a message's first attempt goes uncounted."""

MOST_HELD = 256
"""Chats that may be held at once; more threads than that would not find work."""


class Kept(StrEnum):
    """How far a kept message has come."""

    WAITING = "waiting"
    ANSWERED = "answered"
    PARKED = "parked"
    DROPPED = "dropped"


class Chat(Base, OfApp, kw_only=True):
    """One sender in one app; its row is the lock that keeps their turns in order."""

    __tablename__ = "chat"

    app_id: Mapped[int] = mapped_column(ForeignKey("app.id"), primary_key=True)
    userid: Mapped[str] = mapped_column(primary_key=True)


class Inbound(Base, OfApp, kw_only=True):
    """A message or event as it was decrypted, and what became of it."""

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("app_id", "key"),
        Index("ix_inbox_waiting", "app_id", "userid", "sent_at", "id", postgresql_where=text("state = 'waiting'")),
        Index("ix_inbox_order", "app_id", "sent_at", "id", postgresql_where=text("state = 'waiting'")),
        Index("ix_inbox_parked", "app_id", "id", postgresql_where=text("state = 'parked'")),
    )

    id: Mapped[Key] = mapped_column(init=False)
    userid: Mapped[str]
    key: Mapped[str]
    body: Mapped[str]
    sent_at: Mapped[datetime]
    kept_at: Mapped[datetime]
    due_at: Mapped[datetime]
    state: Mapped[Kept] = mapped_column(default=Kept.WAITING)
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str | None] = mapped_column(default=None)
    answered_at: Mapped[datetime | None] = mapped_column(default=None)


@dataclass(frozen=True)
class Delivery:
    """What the callback hands over: whose it is, the dedupe key, the decrypted XML, and when it was said."""

    app_id: int
    userid: str
    key: str
    body: str
    sent_at: datetime
    kept_at: datetime


STORE = """
    with given as (
        select * from unnest(
            cast(%(apps)s as bigint[]), cast(%(userids)s as text[]), cast(%(keys)s as text[]),
            cast(%(bodies)s as text[]), cast(%(sent)s as timestamptz[]), cast(%(kept)s as timestamptz[])
        ) as g(app_id, userid, key, body, sent_at, kept_at)
    ), met as (
        insert into chat (app_id, userid) select distinct app_id, userid from given order by 1, 2
        on conflict do nothing
    )
    insert into inbox (app_id, userid, key, body, sent_at, kept_at, due_at, state, attempts)
    select app_id, userid, key, body, sent_at, kept_at, kept_at, 'waiting', 0 from given order by app_id, key
    on conflict do nothing
    returning key
"""
"""One statement, written as the driver takes it: it runs for every message, and compiling it took longer than sending it."""


def keep(connection: Connection, deliveries: Sequence[Delivery]) -> set[str]:
    """Store what is new of these and wake a worker; returns the keys that were new. The caller commits."""
    if new := store(connection, deliveries):
        announce(connection)
    return new


def store(connection: Connection, deliveries: Sequence[Delivery]) -> set[str]:
    """Store what is new of these; returns the keys that were new. The caller commits.

    Rows go in by a fixed order, so that two processes keeping the same repeats wait for each other and do not embrace.
    """
    columns = {
        "apps": [d.app_id for d in deliveries],
        "userids": [d.userid for d in deliveries],
        "keys": [d.key for d in deliveries],
        "bodies": [d.body for d in deliveries],
        "sent": [d.sent_at for d in deliveries],
        "kept": [d.kept_at for d in deliveries],
    }
    return {row[0] for row in connection.exec_driver_sql(STORE, columns)}


def announce(connection: Connection) -> None:
    """Wake a worker. Nothing depends on it: workers also look for themselves, once a second."""
    connection.exec_driver_sql(f"notify {CHANNEL}")


CLAIM = Prepared(
    "claim_chat",
    """
    select c.userid from (
        select m.userid from inbox m where m.app_id = $1 and m.state = 'waiting' and m.due_at <= $2 and m.id = (
            select e.id from inbox e where e.app_id = $1 and e.userid = m.userid and e.state = 'waiting'
            order by e.sent_at, e.id limit 1
        ) order by m.sent_at, m.id limit $3
    ) m cross join lateral (
        select k.userid from chat k where k.app_id = $1 and k.userid = m.userid for update skip locked
    ) c limit 1
    """,
    "bigint", "timestamptz", "int",
)  # fmt: skip
"""Whoever has waited longest and is not held: the first messages of people in order, each tried for its chat in turn, and
no further than the first that is free. Written so that the same is done whatever is known of a table that fills and
empties all day; put as one join it took a second beside two thousand waiting messages."""

OLDEST = Prepared(
    "oldest_message",
    """
    select id, userid, key, body, sent_at, attempts + 1, kept_at, due_at from inbox
    where app_id = $1 and userid = $2 and state = 'waiting' order by sent_at, id limit 1
    """,
    "bigint", "text",
)  # fmt: skip

COUNT = text("""
    update inbox set attempts = attempts + 1 where id = :id and state = 'waiting'
    returning attempts, set_config('synchronous_commit', 'off', true)
""")
"""Counting need not wait for the disk: what it guards against is a dying worker, and not a dying server."""

HOLD = text("""
    select userid from chat where (app_id, userid) = (select app_id, userid from inbox where id = :id) for update
""")

ANSWERED = Prepared(
    "answered_message",
    "update inbox set state = 'answered', attempts = $2, answered_at = $3, error = null where id = $1",
    "bigint", "bigint", "timestamptz",
)  # fmt: skip


@dataclass(frozen=True)
class Claimed:
    """A message to answer now, by whoever holds its chat. `attempts` counts this one."""

    id: int
    userid: str
    key: str
    body: str
    sent_at: datetime
    attempts: int


def claim(holding: Connection, counting: Engine, app_id: int, now: datetime) -> Claimed | None:
    """The oldest due message of somebody nobody is answering; None when there is none.

    `holding` keeps the chat locked until its transaction ends. The attempt is written down at once, on another connection of
    `counting`, so that a message that kills its worker is counted and not tried for ever. That is done from the second
    attempt on and for whatever has waited a while, which is where such a message soon is. The second look sees what the
    chat's last holder committed; where that left nothing, the search goes on with the next chat.
    """
    for _ in range(MOST_LOOKS):
        chat = CLAIM.one(holding, app_id, now, MOST_HELD)
        if chat is None:
            return None
        row = OLDEST.one(holding, app_id, *chat)
        if row is not None and (claimed := _counted(counting, row, now)):
            return claimed
        holding.rollback()
    return None


def _counted(counting: Engine, row: tuple[Any, ...], now: datetime) -> Claimed | None:
    """The message with this attempt in the count; None when it is not due, or has been answered meanwhile."""
    *_, kept_at, due_at = row
    claimed = Claimed(*row[:6])
    if due_at > now:
        return None
    if claimed.attempts == 1 and now - kept_at < FRESH:
        return claimed
    with counting.begin() as connection:
        attempts = connection.execute(COUNT, {"id": claimed.id}).scalar()
    return replace(claimed, attempts=attempts) if attempts is not None else None


def answered(session: Session, claimed: Claimed, now: datetime) -> None:
    """Mark it answered, in the transaction that answered it."""
    ANSWERED(session, claimed.id, claimed.attempts, now)


def still_waits(session: Session, claimed: Claimed) -> bool:
    """Hold this message's chat once more, and tell whether nobody has answered the message since it was let go."""
    session.execute(HOLD, {"id": claimed.id})
    return session.scalar(select(Inbound.state).where(Inbound.id == claimed.id)) is Kept.WAITING


def put_off(session: Session, claimed: Claimed, error: str, until: datetime) -> None:
    """Try this message, and what the same person said after it, again later."""
    later = {"error": error, "due_at": until, "attempts": claimed.attempts}
    session.execute(update(Inbound).where(Inbound.id == claimed.id).values(later))


def park(session: Session, claimed: Claimed, error: str) -> None:
    """Put it to the dead letters, so that the person's next message is heard."""
    dead = {"state": Kept.PARKED, "error": error, "attempts": claimed.attempts}
    session.execute(update(Inbound).where(Inbound.id == claimed.id).values(dead))


def backoff(attempts: int) -> timedelta:
    """How long to wait after the n-th failure: 1 s, 2 s, 4 s … at most a minute."""
    return timedelta(seconds=min(2 ** max(attempts - 1, 0), 60))


def parked(session: Session, app_id: int, *, most: int = 200) -> list[Inbound]:
    """The dead letters among what was said to us, oldest first."""
    rows = select(Inbound).where(Inbound.app_id == app_id, Inbound.state == Kept.PARKED)
    return list(session.scalars(rows.order_by(Inbound.id).limit(most)))


def revive(session: Session, app_id: int, message_id: int, now: datetime) -> bool:
    """Answer a parked message after all; False when there is none of that number."""
    again = update(Inbound).where(Inbound.app_id == app_id, Inbound.id == message_id, Inbound.state == Kept.PARKED)
    fresh = again.values(state=Kept.WAITING, attempts=0, due_at=now).returning(Inbound.id)
    return session.scalar(fresh) is not None


def drop(session: Session, app_id: int, message_id: int) -> bool:
    """Give a parked message up; False when there is none of that number."""
    gone = update(Inbound).where(Inbound.app_id == app_id, Inbound.id == message_id, Inbound.state == Kept.PARKED)
    return session.scalar(gone.values(state=Kept.DROPPED).returning(Inbound.id)) is not None


def forget(session: Session, before: datetime) -> int:
    """Delete what was answered before this moment; repeats that old are refused by the callback's window."""
    old = delete(Inbound).where(Inbound.state.in_((Kept.ANSWERED, Kept.DROPPED)), Inbound.kept_at < before)
    return len(session.execute(old.returning(Inbound.id)).all())
