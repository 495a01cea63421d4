"""Messages due: words for one person, written in the transaction that changed the world, sent afterwards in order.

Only the oldest unsent message of a receiver can be claimed, so holding its row is holding the receiver: messages to one
person stay in order, and different people are served in parallel. A notice that tells of a version of an interview
that is no longer true is dropped instead of sent; an answer to what somebody typed carries no version and always goes.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, func, select, text, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, Key, OfApp
from models.prepared import Prepared

PER_MINUTE, PER_HOUR = 30, 1000
"""What one app may send to one member; WeCom drops more without an error (protocol §6.5)."""

MOST_ATTEMPTS = 12
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
REMEMBERED = timedelta(hours=4)
"""How far back it is known whether somebody has heard the same words; WeCom's duplicate check reaches no further."""


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


@dataclass(frozen=True)
class Letter:
    """A message to send now, by whoever holds its row, and what is to be known before it is sent: whether it is still true,
    when its receiver heard the message that fills the minute or the hour, and when they last heard these very words."""

    id: int
    app_id: int
    userid: str
    content: dict[str, Any]
    created_at: datetime
    cause: str
    attempts: int
    interview_id: int | None = None
    is_true: bool = True
    minute_full_since: datetime | None = None
    hour_full_since: datetime | None = None
    heard_at: datetime | None = None

    def pause(self, now: datetime) -> timedelta:
        """How long the receiver must be left alone so that WeCom drops nothing; zero when they may hear it now."""
        full = ((self.minute_full_since, MINUTE), (self.hour_full_since, HOUR))
        return max((since + span - now for since, span in full if since is not None), default=timedelta())


CLAIM = Prepared(
    "claim_letter",
    f"""
    select
        o.id, o.app_id, o.userid, o.content, o.created_at, coalesce(o.cause, ''), o.attempts, o.interview_id,
        coalesce((select i.version = o.version from interview i where i.id = o.interview_id), true),
        (select sent_at from outbox where app_id = $1 and userid = o.userid and sent_at > $3
         order by sent_at desc offset {PER_MINUTE - 1} limit 1),
        (select sent_at from outbox where app_id = $1 and userid = o.userid and sent_at > $4
         order by sent_at desc offset {PER_HOUR - 1} limit 1),
        (select max(sent_at) from outbox where app_id = $1 and userid = o.userid and sent_at > $5
         and state = 'sent' and content = o.content)
    from outbox o where o.app_id = $1 and o.state = 'due' and o.due_at <= $2 and o.id = (
        select e.id from outbox e where e.app_id = $1 and e.userid = o.userid and e.state = 'due' order by e.id limit 1
    ) order by o.id limit 1 for update of o skip locked
    """,  # noqa: S608 - our own numbers
    "bigint", "timestamptz", "timestamptz", "timestamptz", "timestamptz",
)  # fmt: skip
"""Two indexes answer it, one row at a time, whatever is known of a table that fills and empties all day."""

SENT = Prepared(
    "sent_letter",
    """
    update outbox set state = 'sent', attempts = attempts + 1, sent_at = $2, msgid = $3, error = null, errcode = null
    where id = $1 returning set_config('synchronous_commit', 'off', true)
    """,
    "bigint", "timestamptz", "text",
)  # fmt: skip
"""It need not wait for the disk: should the server die within the second, WeCom swallows the repetition, as it does when
a worker dies between sending and saying so."""


PUT = Prepared(
    "put_letters",
    """
    insert into outbox (app_id, userid, content, created_at, due_at, interview_id, version, cause, state, attempts)
    select $1, userid, content::jsonb, $2, $2, interview_id, version, $3, 'due', 0
    from unnest($4, $5, $6, $7) with ordinality as w(userid, content, interview_id, version, place) order by place
    """,
    "bigint", "timestamptz", "text", "text[]", "text[]", "bigint[]", "bigint[]",
)  # fmt: skip


@dataclass(frozen=True)
class Draft:
    """One message that becomes due: for whom, what, and the interview and version that it tells of."""

    userid: str
    content: dict[str, Any]
    interview_id: int | None = None
    version: int | None = None


def put(session: Session, app_id: int, drafts: Sequence[Draft], *, cause: str, now: datetime) -> None:
    """Make these due, in this order. `cause` tells what they answer."""
    columns = zip(*((d.userid, json.dumps(d.content), d.interview_id, d.version) for d in drafts), strict=True)
    PUT(session, app_id, now, cause, *map(list, columns))


def claim(session: Session, app_id: int, now: datetime) -> Letter | None:
    """The oldest due message of a receiver whom nobody is serving, its row held until the transaction ends."""
    row = CLAIM.one(session, app_id, now, now - MINUTE, now - HOUR, now - REMEMBERED)
    return Letter(*row) if row is not None else None


def sent(session: Session, letter: Letter, now: datetime, msgid: str | None) -> None:
    """It has reached WeCom."""
    SENT(session, letter.id, now, msgid)


def settle(session: Session, letter: Letter, **outcome: Any) -> None:
    """What else became of it: columns of `Outbound`."""
    session.execute(update(Outbound).where(Outbound.id == letter.id).values(outcome))


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
