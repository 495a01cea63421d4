"""The last sentence of an admin and how it was read, so that they can ask why. The next sentence takes its place."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, OfApp
from models.people import Person


class Heard(Base, OfApp, kw_only=True):
    """What somebody said last, and its reading: intent, slots, confidence, the words that decided, what else."""

    __tablename__ = "heard"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    said: Mapped[str]
    reading: Mapped[dict[str, Any]]
    at: Mapped[datetime]


def remember(session: Session, person: Person, said: str, reading: dict[str, Any], now: datetime) -> None:
    """Keep this sentence in the place of the one before."""
    row = {"said": said, "reading": reading, "at": now}
    new = insert(Heard).values(person_id=person.id, app_id=person.app_id, **row)
    session.execute(new.on_conflict_do_update(index_elements=["person_id"], set_=row))


def last(session: Session, person: Person) -> Heard | None:
    """What this person said last."""
    return session.scalar(select(Heard).where(Heard.person_id == person.id).execution_options(populate_existing=True))
