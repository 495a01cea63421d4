"""The people of an app: members who write to it, and candidates, who may be members or may have no WeCom at all.

A member is known by the userid, stored in lower case because WeCom does not tell cases apart. A candidate without WeCom
has no userid until an invitation binds one. Everybody who can be in an interview is a person, so that one constraint
keeps interviewers and candidates alike from being in two places at once.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Index, UniqueConstraint, and_, bindparam, cast, func, or_, select, text
from sqlalchemy.dialects.postgresql import ARRAY, TEXT, insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from models import spelling
from models.base import Base, Key, OfApp
from models.prepared import Prepared

MEMBER = text("userid is not null")


class Role(StrEnum):
    """What a person may do; the router asks for it, in one place."""

    ADMIN = "admin"
    RECRUITER = "recruiter"
    INTERVIEWER = "interviewer"
    CANDIDATE = "candidate"


class Person(Base, OfApp, kw_only=True):
    """A human. `keys` are the ways the name may be typed: pinyin, initials, words, and a letter off."""

    __tablename__ = "person"
    __table_args__ = (
        UniqueConstraint("app_id", "userid"),
        Index("ix_person_app_id_name", "app_id", text("lower(name) text_pattern_ops")),
        Index("ix_person_keys", "keys", postgresql_using="gin"),
        Index("ix_person_member_name", "app_id", text("lower(name) text_pattern_ops"), postgresql_where=MEMBER),
        Index("ix_person_member_keys", "keys", postgresql_using="gin", postgresql_where=MEMBER),
    )

    id: Mapped[Key] = mapped_column(init=False)
    name: Mapped[str]
    userid: Mapped[str | None] = mapped_column(default=None)
    role: Mapped[Role] = mapped_column(default=Role.INTERVIEWER)
    locale: Mapped[str | None] = mapped_column(default=None)
    keys: Mapped[list[str]] = mapped_column(ARRAY(TEXT), default_factory=list)
    named_at: Mapped[datetime | None] = mapped_column(default=None)
    active: Mapped[bool] = mapped_column(default=True)

    def rename(self, name: str, now: datetime) -> None:
        """Take the name WeCom's address book gives, and the ways to type it."""
        self.name, self.keys, self.named_at = name, spelling.keys(name), now


OF_USERID = select(Person).where(Person.app_id == bindparam("app"), Person.userid == bindparam("userid"))
NAMED = (
    select(Person)
    .where(Person.app_id == bindparam("app"), Person.active)
    .where(
        or_(
            func.lower(Person.name).in_(bindparam("names", expanding=True)),
            Person.userid.in_(bindparam("names", expanding=True)),
        )
    )
    .order_by(Person.id)
)
"""Asked all day, and so made once: making a statement takes longer than asking it."""

NAMES = Prepared(
    "names",
    """
    select name, userid, role from person
    where app_id = $1 and active and (lower(name) = any($2) or userid = any($2)) order by id
    """,
    "bigint", "text[]",
)  # fmt: skip


KNOWN = Prepared(
    "known",
    "select userid from person where app_id = $1 and userid = any($2) and named_at is not null",
    "bigint", "text[]",
)  # fmt: skip


def known(session: Session, app_id: int, userids: Sequence[str]) -> set[str]:
    """Which of these userids, in lower case, belong to members whose names are known."""
    return {userid for (userid,) in KNOWN(session, app_id, list(userids))}


def by_userid(session: Session, app_id: int, userid: str) -> Person | None:
    """The member with this userid, in whatever case it was typed."""
    return session.scalar(OF_USERID, {"app": app_id, "userid": userid.lower()})


def add(
    session: Session, app_id: int, name: str, *, userid: str | None = None, role: Role = Role.INTERVIEWER
) -> Person:
    """A new person, flushed, so that the id is there; or the member whom somebody else has made known meanwhile."""
    lower = userid and userid.lower()
    values = {"app_id": app_id, "name": name, "role": role, "keys": spelling.keys(name), "active": True}
    new = insert(Person).values(**values, userid=lower).on_conflict_do_nothing()
    made = session.scalar(new.returning(Person))
    return made or session.scalars(select(Person).where(Person.app_id == app_id, Person.userid == lower)).one()


def of_ids(session: Session, app_id: int, ids: Iterable[int]) -> list[Person]:
    """These people, in the order of the ids given; ids of another app are passed over."""
    found = {p.id: p for p in session.scalars(select(Person).where(Person.app_id == app_id, Person.id.in_(list(ids))))}
    return [found[i] for i in ids if i in found]


def named(session: Session, app_id: int, names: Sequence[str]) -> list[Person]:
    """People whose name or userid is one of these, in any case: one indexed query however many people there are."""
    return list(session.scalars(NAMED, {"app": app_id, "names": [name.lower() for name in names]}))


def names(session: Session, app_id: int, pieces: Sequence[str]) -> list[tuple[Any, ...]]:
    """Name, userid and role of whoever has one of these as a name or userid, in any case: asked of every sentence."""
    return NAMES(session, app_id, [piece.lower() for piece in pieces])


def sounding(session: Session, app_id: int, name: str, *, most: int = 50) -> list[Person]:
    """People whose name can be typed this way: same pinyin, same initials, same first or given name."""
    return _found(session, app_id, partial(having, spelling.asked(name)), most)


def surnamed(session: Session, app_id: int, start: str, *, most: int = 50) -> list[Person]:
    """People whose name begins like this: `王` for 王经理, or the first letters of a search."""
    return _found(session, app_id, lambda kind: and_(beginning(start), kind), most)


def close(session: Session, app_id: int, name: str, *, most: int = 20) -> list[Person]:
    """People whose name, or the sound of it, is a letter off."""
    return _found(session, app_id, partial(having, spelling.blurred(name)), most)


def having(keys: Sequence[str], kind: ColumnElement[bool] | None = None) -> ColumnElement[bool]:
    """Whoever (of this kind) is found by one of these keys.

    `offset 0` has the index asked first: a few of those found are wanted, and PostgreSQL, which cannot tell how many there
    will be, would rather walk over everybody until it has met enough of them.
    """
    found = select(Person.id).where(Person.keys.op("&&", is_comparison=True)(cast(list(keys), ARRAY(TEXT))))
    if kind is not None:
        found = found.where(kind)
    return Person.id.in_(found.offset(0).correlate(None))


def called(*names: str) -> ColumnElement[bool]:
    """Whoever has one of these names or userids, in any case."""
    lower = [name.lower() for name in names]
    return or_(func.lower(Person.name).in_(lower), Person.userid.in_(lower))


def beginning(start: str) -> ColumnElement[bool]:
    """Whoever has a name that begins like this, in any case."""
    return func.lower(Person.name).startswith(start.lower(), autoescape=True)


def _found(
    session: Session, app_id: int, alike: Callable[[ColumnElement[bool]], ColumnElement[bool]], most: int
) -> list[Person]:
    """Colleagues first: a thousand candidates of one surname must not hide the one interviewer who has it.

    Without an order the database may stop at the first so many, which an index gives however many there are.
    """
    found: list[Person] = []
    for kind in (Person.userid.is_not(None), Person.userid.is_(None)):
        wanted = select(Person).where(Person.app_id == app_id, Person.active, alike(kind)).limit(most - len(found))
        found += sorted(session.scalars(wanted), key=lambda person: person.id)
    return found


def admins(session: Session, app_id: int, userids: Iterable[str]) -> list[Person]:
    """Everybody who hears of trouble: admins by role, and those the settings name."""
    either = or_(Person.role == Role.ADMIN, Person.userid.in_([u.lower() for u in userids]))
    return list(
        session.scalars(
            select(Person).where(Person.app_id == app_id, Person.userid.is_not(None), either).order_by(Person.id)
        )
    )


LOCK = text("select id from person where id = any(cast(:people as bigint[])) order by id for no key update")
"""In the order of ids, so that no two bookings can embrace. Rows that merely refer to a person (an audit line, a message)
are not kept waiting by it."""


def lock(session: Session, ids: Iterable[int]) -> None:
    """Hold these people until the transaction ends."""
    session.execute(LOCK, {"people": sorted(set(ids))})


def count(session: Session, app_id: int) -> int:
    """How many people the app knows."""
    return session.scalar(select(func.count()).where(Person.app_id == app_id)) or 0
