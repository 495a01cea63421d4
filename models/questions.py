"""What the desk asked and waits to hear: the command as far as it was understood, and the choices that were offered.

One question is open per person. A new command parks it; a parked or expired question is never answered by accident.
"""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, bindparam, select, text, update
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, Key, OfApp
from models.people import Person

PATIENCE = timedelta(minutes=30)


class Asked(StrEnum):
    """What kind of answer is awaited."""

    PREVIEW = "preview"
    MISSING = "missing"
    CHOICE = "choice"


class Ending(StrEnum):
    """What became of a question."""

    OPEN = "open"
    ANSWERED = "answered"
    PARKED = "parked"
    ABANDONED = "abandoned"


class Question(Base, OfApp, kw_only=True):
    """`intent` and `slots` are the command so far, `wording` is the question as it was put.

    Each option is `{"label", "slots"}`: what stands beside its number, and what choosing it adds.
    """

    __tablename__ = "question"
    __table_args__ = (Index("uq_question_open", "person_id", unique=True, postgresql_where=text("ending = 'open'")),)

    id: Mapped[Key] = mapped_column(init=False)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[Asked]
    intent: Mapped[str]
    slots: Mapped[dict[str, Any]]
    wording: Mapped[str]
    asked_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    options: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, default_factory=list)
    awaiting: Mapped[list[str]] = mapped_column(JSONB, default_factory=list)
    interview_id: Mapped[int | None] = mapped_column(ForeignKey("interview.id"), default=None)
    ending: Mapped[Ending] = mapped_column(default=Ending.OPEN)


PENDING = select(Question).where(Question.person_id == bindparam("person"), Question.ending == Ending.OPEN)
"""Asked in every turn, and so made once."""


def pending(session: Session, person: Person, now: datetime) -> Question | None:
    """What this person is being asked, if it has not run out."""
    question = session.scalar(PENDING, {"person": person.id})
    if question is not None and question.expires_at <= now:
        question.ending = Ending.ABANDONED
        session.flush()
        return None
    return question


def close(session: Session, person: Person, ending: Ending) -> None:
    """End the open question, if there is one."""
    is_open = update(Question).where(Question.person_id == person.id, Question.ending == Ending.OPEN)
    session.execute(is_open.values(ending=ending))


def ask(session: Session, person: Person, kind: Asked, now: datetime, **more: Any) -> Question:
    """Ask one question, in place of whatever was open."""
    close(session, person, Ending.PARKED)
    question = Question(
        app_id=person.app_id, person_id=person.id, kind=kind, asked_at=now, expires_at=now + PATIENCE, **more
    )
    session.add(question)
    session.flush()
    return question
