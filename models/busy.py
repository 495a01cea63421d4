"""Who is taken when. One EXCLUDE constraint keeps everybody out of two places at once; asking politely comes first.

Ranges are half-open, so back-to-back is allowed; buffers belong to the search, never to the stored range, else a
changed buffer would make old rows illegal. Bookings lock their people in the order of ids, so that a loser is told in
milliseconds: with the constraint alone, racing inserts wait on each other until the deadlock detector wakes.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    CheckConstraint,
    ColumnElement,
    ForeignKey,
    Index,
    TextClause,
    TypeDecorator,
    cast,
    delete,
    text,
)
from sqlalchemy.dialects.postgresql import TSTZRANGE, ExcludeConstraint, Range
from sqlalchemy.orm import Mapped, Session, mapped_column

from models import people
from models.base import Base, Key, OfApp
from models.refusals import SlotTaken


class Kind(StrEnum):
    """Why somebody is taken."""

    HELD = "held"
    BOOKED = "booked"
    BLOCKED = "blocked"


class IndexedId(TypeDecorator[int]):
    """A person's id that says in every statement that it is a bigint.

    A bare number is an integer to PostgreSQL, and GiST knows no operator between the two: the index would be asked for
    the time alone, and read everybody's.
    """

    impl = BigInteger
    cache_ok = True

    def bind_expression(self, bindvalue: BindParameter[int]) -> ColumnElement[int]:
        """The id, cast."""
        return cast(bindvalue, BigInteger)


class Busy(Base, OfApp, kw_only=True):
    """One person, taken for one stretch of time."""

    __tablename__ = "busy"
    __table_args__ = (
        ExcludeConstraint(("person_id", "="), ("during", "&&"), name="busy_nobody_twice", using="gist"),
        CheckConstraint("lower_inc(during) and not upper_inc(during) and not isempty(during)", name="half_open"),
        Index("ix_busy_interview_id", "interview_id"),
        Index("ix_busy_expires_at", "expires_at", postgresql_where=text("expires_at is not null")),
    )

    id: Mapped[Key] = mapped_column(init=False)
    person_id: Mapped[int] = mapped_column(IndexedId, ForeignKey("person.id"))
    during: Mapped[Range[datetime]] = mapped_column(TSTZRANGE)
    kind: Mapped[Kind]
    interview_id: Mapped[int | None] = mapped_column(ForeignKey("interview.id"), default=None)
    expires_at: Mapped[datetime | None] = mapped_column(default=None)


@dataclass(frozen=True)
class Clash:
    """Who is taken, from when to when, and by which interview (None: by their own block)."""

    person_id: int
    starts_at: datetime
    ends_at: datetime
    interview_id: int | None


def span(starts_at: datetime, ends_at: datetime) -> Range[datetime]:
    """The half-open range [starts_at, ends_at). Raises ValueError for a moment without a zone."""
    if starts_at.tzinfo is None or ends_at.tzinfo is None:
        raise ValueError(f"a moment without a zone: {starts_at!r} or {ends_at!r}")
    return Range(starts_at, ends_at, bounds="[)")


CLASHES = text("""
    select taken.* from unnest(cast(:people as bigint[])) as asked(id) cross join lateral (
        select person_id, lower(during) as starts_at, upper(during) as ends_at, interview_id from busy
        where person_id = asked.id and during && tstzrange(:since, :until)
        and (expires_at is null or expires_at > :now)
        and (cast(:beside as bigint) is null or interview_id is distinct from :beside)
        offset 0
    ) taken order by starts_at, person_id
""")
"""Asked for each person apart, and `offset 0` keeps it so: a GiST index cannot be asked for a list, and a join the other
way round would read everybody's time. In plain SQL, because putting it together anew costs more than asking."""


LOCKED_CLASHES = text(f"{people.LOCK.text};{CLASHES.text}")
"""Both in one message. The look sees what was committed while the lock was waited for, and the next in the queue waits
one answer less."""


def clashes(
    session: Session, person_ids: Iterable[int], during: Range[datetime], now: datetime, *, beside: int | None = None
) -> list[Clash]:
    """What stands in the way of these people at this time, leaving aside the interview `beside` and holds run out."""
    return _asked(session, CLASHES, person_ids, during, now=now, beside=beside)


def _asked(
    session: Session, question: TextClause, person_ids: Iterable[int], during: Range[datetime], **more: Any
) -> list[Clash]:
    told = {"people": sorted(set(person_ids)), "since": during.lower, "until": during.upper}
    return [Clash(*row) for row in session.execute(question, told | more)]


def ensure_free(
    session: Session, person_ids: Sequence[int], during: Range[datetime], now: datetime, *, beside: int | None = None
) -> None:
    """Lock these people and be sure that they are free. Raises SlotTaken with all that an alternative needs.

    The look before the lock lets the losers of a race go without standing in the queue.
    """
    for question in (CLASHES, LOCKED_CLASHES):
        if found := _asked(session, question, person_ids, during, now=now, beside=beside):
            raise SlotTaken("slot-taken", clashes=found, during=during, person_ids=list(person_ids), beside=beside)
    session.execute(delete(Busy).where(Busy.person_id.in_(list(person_ids)), Busy.expires_at <= now))


def occupy(
    session: Session, app_id: int, person_ids: Iterable[int], during: Range[datetime], interview_id: int
) -> None:
    """Take the time of these people for an interview. The people are locked and free (see `ensure_free`)."""
    session.add_all(
        Busy(app_id=app_id, person_id=person, during=during, kind=Kind.BOOKED, interview_id=interview_id)
        for person in sorted(set(person_ids))
    )
    session.flush()


def release(session: Session, interview_id: int, *, person_id: int | None = None) -> None:
    """Give back the time an interview took: of everybody, or of one person."""
    rows = delete(Busy).where(Busy.interview_id == interview_id)
    session.execute(rows if person_id is None else rows.where(Busy.person_id == person_id))
