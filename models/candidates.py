"""Candidates: a person applying for a position. Without WeCom they are reached by their recruiter, until invited."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, ForeignKey, Index, Select, bindparam, func, select, text
from sqlalchemy.orm import Mapped, Session, joinedload, mapped_column, relationship

from models import people, spelling
from models.base import Base, Key, OfApp
from models.people import Person, Role
from models.refusals import Already, NotFound

SHORTEST_TAIL = 4
"""Digits of a phone number that are worth looking for."""


class Candidate(Base, OfApp, kw_only=True):
    """One application. `person` carries the name and, where there is one, the userid."""

    __tablename__ = "candidate"
    __table_args__ = (
        Index("ix_candidate_person_id", "person_id"),
        Index("ix_candidate_app_id_phone", "app_id", text("reverse(phone) text_pattern_ops")),
        Index("ix_candidate_app_id_position", "app_id", text("lower(position)")),
        Index("ix_candidate_app_id_added_at", "app_id", "added_at"),
    )

    id: Mapped[Key] = mapped_column(init=False)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), init=False)
    position: Mapped[str]
    added_at: Mapped[datetime]
    added_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    phone: Mapped[str | None] = mapped_column(default=None)
    email: Mapped[str | None] = mapped_column(default=None)
    withdrawn_at: Mapped[datetime | None] = mapped_column(default=None)

    person: Mapped[Person] = relationship(foreign_keys=[person_id])

    @property
    def name(self) -> str:
        """The candidate's name."""
        return self.person.name


def live(app_id: int) -> Select[Candidate]:
    """The app's candidates who have not been withdrawn, each with the person."""
    return (
        select(Candidate)
        .join(Candidate.person)
        .options(joinedload(Candidate.person))
        .where(Candidate.app_id == app_id, Candidate.withdrawn_at.is_(None))
        .order_by(Candidate.id)
    )


@dataclass(frozen=True)
class Applicant:
    """Who applies, for what, and how they are reached."""

    name: str
    position: str
    userid: str | None = None
    phone: str | None = None
    email: str | None = None


def add(session: Session, by: Person, who: Applicant, now: datetime) -> Candidate:
    """Register an applicant. Raises Already when the same one (name and phone, or WeCom id) is there for the position.

    A member who applies becomes a candidate, under the name they apply with, unless they work here as recruiter,
    admin or panelist: then they keep role and name, and see their own application besides.
    """
    person = people.by_userid(session, by.app_id, who.userid) if who.userid else None
    for twin in same(session, by.app_id, who.name, phone=who.phone, person=person):
        if twin.position.casefold() == who.position.casefold():
            raise Already("candidate-exists", name=twin.name, position=twin.position)
    if person is None:
        person = people.add(session, by.app_id, who.name, userid=who.userid, role=Role.CANDIDATE)
    elif person.role is Role.INTERVIEWER and not has_sat(session, person):
        person.role = Role.CANDIDATE
    if person.role is Role.CANDIDATE or person.name == person.userid:
        person.rename(who.name, now)
    applied = Candidate(
        app_id=by.app_id,
        position=who.position,
        added_at=now,
        added_by=by.id,
        phone=who.phone,
        email=who.email,
        person=person,
    )
    session.add(applied)
    session.flush()
    return applied


def has_sat(session: Session, person: Person) -> bool:
    """Whether this person has ever been asked to interview somebody."""
    from models.interviews import Assignment  # noqa: PLC0415 - interviews rest on candidates, and only this looks back

    return session.scalar(select(Assignment.id).where(Assignment.person_id == person.id).limit(1)) is not None


def same(session: Session, app_id: int, name: str, *, phone: str | None, person: Person | None) -> list[Candidate]:
    """Live applications of what is surely the same human: the same member, or the same name and phone."""
    if person is not None:
        return list(session.scalars(live(app_id).where(Candidate.person_id == person.id)))
    alike = live(app_id).where(people.called(name), Person.name == name)
    return list(session.scalars(alike.where(Candidate.phone == phone if phone else Candidate.phone.is_(None))))


OF_PERSON = (
    select(Candidate)
    .options(joinedload(Candidate.person, innerjoin=True))
    .where(Candidate.app_id == bindparam("app"), Candidate.person_id == bindparam("person"))
    .where(Candidate.withdrawn_at.is_(None))
    .order_by(Candidate.id)
)
"""Asked in every turn, and so made once."""


def of_people(session: Session, app_id: int, persons: list[Person]) -> list[Candidate]:
    """The live applications of these people."""
    return (
        list(session.scalars(live(app_id).where(Candidate.person_id.in_([p.id for p in persons])))) if persons else []
    )


def of_person(session: Session, person: Person) -> list[Candidate]:
    """This person's own live applications."""
    return list(session.scalars(OF_PERSON, {"app": person.app_id, "person": person.id}))


def of_id(session: Session, app_id: int, candidate_id: int) -> Candidate:
    """The live candidate with this id. Raises NotFound."""
    if (found := session.scalar(live(app_id).where(Candidate.id == candidate_id))) is None:
        raise NotFound("candidate-gone")
    return found


def search(session: Session, app_id: int, query: str, *, most: int = 20) -> list[Candidate]:
    """Candidates by name, its beginning or pinyin, by phone (whole or last digits), or by position; best known first.

    Each way is one indexed query that stops at so many; the next is taken only while there is room.
    """
    found: dict[int, Candidate] = {}
    for way in _ways(query.strip()):
        if len(found) < most:
            wanted = live(app_id).where(way).order_by(None).limit(most)
            found |= {c.id: c for c in sorted(session.scalars(wanted), key=lambda c: c.id)}
    return list(found.values())[:most]


def _ways(wanted: str) -> Iterator[ColumnElement[bool]]:
    if not wanted:
        return
    yield people.called(wanted)
    if wanted.isdigit() and len(wanted) >= SHORTEST_TAIL:
        yield func.reverse(Candidate.phone).startswith(wanted[::-1], autoescape=True)
        return
    yield people.beginning(wanted)
    yield people.having(spelling.asked(wanted))
    yield func.lower(Candidate.position) == wanted.lower()
