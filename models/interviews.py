"""Interviews and who sits in them. `version` goes up whenever what people were told is no longer so."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, UniqueConstraint, and_, func, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship, selectinload

from models.base import Base, Key, OfApp
from models.candidates import Candidate
from models.life import FIXED, MOVES, OPEN, RESTORES, State
from models.people import Person
from models.refusals import NotFound, NotYours, Stale, WrongState


class Answer(StrEnum):
    """What an interviewer said to an assignment."""

    INVITED = "invited"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    REPLACED = "replaced"
    REMOVED = "removed"


RECENT, LONGEST = timedelta(hours=12), timedelta(days=1)
"""How long what is over may still be meant, and how long an interview can be at most: an index knows when it starts."""

LATELY = timedelta(days=14)
"""How long somebody who declined an interview may still speak of it without its number."""

SITTING = (Answer.INVITED, Answer.ACCEPTED)


def _listed(states: Iterable[State]) -> str:
    return ", ".join(f"'{state.value}'" for state in sorted(states))


class Interview(Base, OfApp, kw_only=True):
    """One round of one candidate. `#id` names it everywhere."""

    __tablename__ = "interview"
    __table_args__ = (
        Index("ix_interview_app_id_starts_at", "app_id", "starts_at"),
        Index(
            "uq_interview_open_round",
            "candidate_id",
            "round",
            unique=True,
            postgresql_where=text(f"state in ({_listed(OPEN)})"),
        ),
        Index("ix_interview_candidate_id_id", "candidate_id", "id"),
        Index("ix_interview_owner_id_starts_at", "owner_id", "starts_at"),
    )

    id: Mapped[Key] = mapped_column(init=False)
    candidate_id: Mapped[int] = mapped_column(ForeignKey("candidate.id"), init=False)
    owner_id: Mapped[int] = mapped_column(ForeignKey("person.id"), init=False)
    round: Mapped[int]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    created_at: Mapped[datetime]
    state: Mapped[State] = mapped_column(default=State.DRAFT)
    version: Mapped[int] = mapped_column(default=1)
    reason: Mapped[str | None] = mapped_column(default=None)
    confirmed_at: Mapped[datetime | None] = mapped_column(default=None)

    candidate: Mapped[Candidate] = relationship()
    owner: Mapped[Person] = relationship(foreign_keys=[owner_id])
    assignments: Mapped[list["Assignment"]] = relationship(
        back_populates="interview", default_factory=list, order_by="Assignment.id", cascade="all, delete-orphan"
    )

    def turn(self, to: State) -> None:
        """Go to another state. Raises WrongState when the table of moves has no such move."""
        if to not in MOVES[self.state]:
            raise WrongState("wrong-state", number=self.id, state=self.state, version=self.version)
        self.state = to

    def restore(self, to: State) -> None:
        """Go back to what was, as only an undo may. Raises WrongState."""
        if to not in RESTORES.get(self.state, frozenset()):
            raise WrongState("wrong-state", number=self.id, state=self.state, version=self.version)
        self.state = to

    def expect(self, version: int | None) -> None:
        """Raises Stale when an old card or prompt speaks of a version that is gone."""
        if version is not None and version != self.version:
            raise Stale("stale", number=self.id)

    @property
    def panel(self) -> list[Person]:
        """Who is to interview: those asked who have not said no."""
        return [a.person for a in self.assignments if a.answer in SITTING]

    @property
    def is_fixed(self) -> bool:
        """Whether people keep a time free for it."""
        return self.state in FIXED

    @property
    def is_agreed(self) -> bool:
        """Whether everybody who is to interview has said yes."""
        return all(a.answer is not Answer.INVITED for a in self.assignments) and bool(self.panel)

    def assignment_of(self, person: Person) -> "Assignment | None":
        """This person's seat on the panel, whatever they answered."""
        return next((a for a in self.assignments if a.person_id == person.id), None)


class Assignment(Base, OfApp, kw_only=True):
    """A seat on the panel of an interview."""

    __tablename__ = "assignment"
    __table_args__ = (
        UniqueConstraint("interview_id", "person_id"),
        Index("ix_assignment_person_id_id", "person_id", "id"),
    )

    id: Mapped[Key] = mapped_column(init=False)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"), init=False)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), init=False)
    answer: Mapped[Answer] = mapped_column(default=Answer.INVITED)
    reason: Mapped[str | None] = mapped_column(default=None)
    answered_at: Mapped[datetime | None] = mapped_column(default=None)

    interview: Mapped[Interview] = relationship(back_populates="assignments", default=None)
    person: Mapped[Person] = relationship()


FULL = (
    selectinload(Interview.assignments).joinedload(Assignment.person),
    selectinload(Interview.candidate).joinedload(Candidate.person),
    selectinload(Interview.owner),
)


def of_number(session: Session, app_id: int, number: int, *, hold: bool = False) -> Interview:
    """Interview `#number` of this app, locked until the transaction ends if `hold`. Raises NotFound."""
    wanted = select(Interview).where(Interview.app_id == app_id, Interview.id == number).options(*FULL)
    if hold:
        wanted = wanted.with_for_update(of=Interview).execution_options(populate_existing=True)
    if not 0 < number < 2**63 or (found := session.scalar(wanted)) is None:
        raise NotFound("interview-unknown", number=number)
    return found


def may_see(person: Person, interview: Interview, *, staff: bool) -> bool:
    """Recruiters and admins see all; others what they sit in, sat in, or apply with."""
    return staff or interview.assignment_of(person) is not None or interview.candidate.person_id == person.id


def ensure_theirs(person: Person, interview: Interview, *, staff: bool) -> None:
    """Raises NotYours; it says no more than that there is no such interview for this person."""
    if not may_see(person, interview, staff=staff):
        raise NotYours("interview-unknown", number=interview.id)


def open_of(session: Session, candidate: Candidate) -> list[Interview]:
    """The candidate's interviews that are still to be held, soonest first."""
    mine = select(Interview).where(Interview.candidate_id == candidate.id, Interview.state.in_(OPEN))
    return list(session.scalars(mine.options(*FULL).order_by(Interview.starts_at, Interview.id)))


def next_round(session: Session, candidate: Candidate) -> int:
    """The round after the highest one the candidate was not cancelled out of; 1 for a new one."""
    held = select(func.max(Interview.round)).where(
        Interview.candidate_id == candidate.id, Interview.state.not_in((State.CANCELLED, State.ERASED))
    )
    return (session.scalar(held) or 0) + 1


def of_round(session: Session, candidate: Candidate, round_: int) -> Interview | None:
    """The open interview of this round, if there is one."""
    return next((i for i in open_of(session, candidate) if i.round == round_), None)


def of_numbers(session: Session, app_id: int, numbers: Sequence[int]) -> list[Interview]:
    """These interviews by time; numbers of another app are passed over."""
    wanted = select(Interview).where(Interview.app_id == app_id, Interview.id.in_(numbers)).options(*FULL)
    return list(session.scalars(wanted.order_by(Interview.starts_at, Interview.id)))


def owned_by(session: Session, person: Person, now: datetime, *, most: int = 9) -> list[Interview]:
    """The open interviews this person booked, soonest first, from half a day ago on."""
    lately = and_(Interview.ends_at > now - RECENT, Interview.starts_at > now - RECENT - LONGEST)
    theirs = select(Interview).where(Interview.owner_id == person.id, Interview.state.in_(FIXED), lately)
    return list(session.scalars(theirs.options(*FULL).order_by(Interview.starts_at, Interview.id).limit(most)))


def declined_by(session: Session, person: Person, now: datetime) -> list[Interview]:
    """The interviews to come that this person was to hold and declined, soonest first."""
    mine = select(Assignment.interview_id).where(
        Assignment.person_id == person.id, Assignment.answer == Answer.DECLINED, Assignment.answered_at > now - LATELY
    )
    coming = select(Interview).where(Interview.id.in_(mine), Interview.state.in_(FIXED), Interview.starts_at > now)
    return list(session.scalars(coming.options(*FULL).order_by(Interview.starts_at, Interview.id)))
