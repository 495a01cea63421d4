"""Messages due: words for one person, written in the transaction that changed the world, sent afterwards in order.

Only the oldest unsent message of a receiver can be claimed, so holding its row is holding the receiver: messages to one
person stay in order, and different people are served in parallel. A notice that tells of a version of an interview
that is no longer true is dropped instead of sent; an answer to what somebody typed carries no version and always goes.
"""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, bindparam, func, select, text, update
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from models.base import Base, Key, OfApp
from models.interviews import Interview

PER_MINUTE, PER_HOUR = 30, 1000
"""What one app may send to one member; WeCom drops more without an error (protocol §6.5)."""

MOST_ATTEMPTS = 12
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


class Due(StrEnum):
    """How far a message has come."""

    DUE = "due"
    SENT = "sent"
    STALE = "stale"
    DEAD = "dead"
    DROPPED = "dropped"


class Outbound(Base, OfApp, kw_only=True):
    """One message for one receiver, already in their language. `content` is a text, a card or a card's new face."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_order", "app_id", "id", postgresql_where=text("state = 'due'")),
        Index("ix_outbox_due", "app_id", "userid", "id", postgresql_where=text("state = 'due'")),
        Index("ix_outbox_dead", "app_id", "id", postgresql_where=text("state = 'dead'")),
        Index("ix_outbox_app_id_userid_sent_at", "app_id", "userid", "sent_at"),
    )

    id: Mapped[Key] = mapped_column(init=False)
    userid: Mapped[str]
    content: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
    due_at: Mapped[datetime]
    interview_id: Mapped[int | None] = mapped_column(ForeignKey("interview.id"), default=None)
    version: Mapped[int | None] = mapped_column(default=None)
    cause: Mapped[str | None] = mapped_column(default=None)
    state: Mapped[Due] = mapped_column(default=Due.DUE)
    attempts: Mapped[int] = mapped_column(default=0)
    sent_at: Mapped[datetime | None] = mapped_column(default=None)
    msgid: Mapped[str | None] = mapped_column(default=None)
    errcode: Mapped[int | None] = mapped_column(default=None)
    error: Mapped[str | None] = mapped_column(default=None)


EARLIER = aliased(Outbound)
FIRST = (
    select(EARLIER.id)
    .where(EARLIER.app_id == Outbound.app_id, EARLIER.userid == Outbound.userid, EARLIER.state == Due.DUE)
    .order_by(EARLIER.id)
    .limit(1)
    .scalar_subquery()
)
HEAD = (
    select(Outbound)
    .where(Outbound.app_id == bindparam("app"), Outbound.state == Due.DUE, Outbound.due_at <= bindparam("now"))
    .where(Outbound.id == FIRST)
    .order_by(Outbound.id)
    .limit(1)
    .with_for_update(of=Outbound, skip_locked=True)
)
"""Made once: it is asked for every message, and making it takes longer than asking. Two indexes answer it, one row at a
time, whatever is known of a table that fills and empties all day."""

PACE = text("""
    select
        (select sent_at from outbox where app_id = :app and userid = :userid and sent_at > :minute
         order by sent_at desc offset :per_minute limit 1),
        (select sent_at from outbox where app_id = :app and userid = :userid and sent_at > :hour
         order by sent_at desc offset :per_hour limit 1)
""")


def claim(session: Session, app_id: int, now: datetime) -> Outbound | None:
    """The oldest due message of a receiver whom nobody is serving, its row held until the transaction ends."""
    return session.scalar(HEAD, {"app": app_id, "now": now})


HEARD = text("""
    select max(sent_at) from outbox where app_id = :app and userid = :userid and sent_at > :since and state = 'sent'
    and content = (select content from outbox where id = :id)
""")


def heard_before(session: Session, message: Outbound, since: datetime) -> datetime | None:
    """When this receiver last heard these very words, if that was since then."""
    asked = {"app": message.app_id, "userid": message.userid, "since": since, "id": message.id}
    last: datetime | None = session.scalar(HEARD, asked)
    return last


def is_stale(session: Session, message: Outbound) -> bool:
    """Whether it tells of a version of an interview that is no longer true."""
    if message.interview_id is None or message.version is None:
        return False
    now_at = session.scalar(select(Interview.version).where(Interview.id == message.interview_id))
    return now_at != message.version


def pause(session: Session, message: Outbound, now: datetime) -> timedelta:
    """How long this receiver must be left alone so that WeCom drops nothing; zero when they may hear it now."""
    asked = {"app": message.app_id, "userid": message.userid, "minute": now - MINUTE, "hour": now - HOUR}
    most = {"per_minute": PER_MINUTE - 1, "per_hour": PER_HOUR - 1}
    in_minute, in_hour = session.execute(PACE, asked | most).one()
    waits = [oldest + span - now for oldest, span in ((in_minute, MINUTE), (in_hour, HOUR)) if oldest is not None]
    return max(waits, default=timedelta())


def backoff(attempts: int) -> timedelta:
    """How long to wait after the n-th failure: 1 s, 2 s, 4 s … at most ten minutes, before the caller's jitter."""
    return timedelta(seconds=min(2 ** max(attempts - 1, 0), 600))


def dead(session: Session, app_id: int, *, most: int = 200) -> list[Outbound]:
    """What could not be delivered, oldest first."""
    rows = select(Outbound).where(Outbound.app_id == app_id, Outbound.state == Due.DEAD)
    return list(session.scalars(rows.order_by(Outbound.id).limit(most)))


def revive(session: Session, app_id: int, message_id: int, now: datetime) -> bool:
    """Try an undeliverable message once more; False when there is none of that number."""
    again = update(Outbound).where(Outbound.app_id == app_id, Outbound.id == message_id, Outbound.state == Due.DEAD)
    fresh = again.values(state=Due.DUE, attempts=0, due_at=now, error=None, errcode=None)
    return session.scalar(fresh.returning(Outbound.id)) is not None


def drop(session: Session, app_id: int, message_id: int) -> bool:
    """Give an undeliverable message up; False when there is none of that number."""
    gone = update(Outbound).where(Outbound.app_id == app_id, Outbound.id == message_id, Outbound.state == Due.DEAD)
    return session.scalar(gone.values(state=Due.DROPPED).returning(Outbound.id)) is not None


def waiting(session: Session, app_id: int) -> int:
    """How many messages are still to be sent."""
    return session.scalar(select(func.count()).where(Outbound.app_id == app_id, Outbound.state == Due.DUE)) or 0
