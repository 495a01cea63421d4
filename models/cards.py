"""Cards on people's phones: which one shows which interview, and the code that lets it be redrawn once.

WeCom hands out a code when a card is sent and a new one at every press; each is good for one update within 72 hours.
The newest is kept here, so that a card whose interview moved on can say so.
"""

from datetime import datetime, timedelta

from sqlalchemy import ForeignKey, Index, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, OfApp

GOOD_FOR = timedelta(hours=72)


class Card(Base, OfApp, kw_only=True):
    """A card that was sent. `response_code` is None once it has been used."""

    __tablename__ = "card"
    __table_args__ = (Index("ix_card_interview_id_userid", "interview_id", "userid"),)

    app_id: Mapped[int] = mapped_column(ForeignKey("app.id"), primary_key=True)
    task_id: Mapped[str] = mapped_column(primary_key=True)
    userid: Mapped[str]
    sent_at: Mapped[datetime]
    interview_id: Mapped[int | None] = mapped_column(ForeignKey("interview.id"), default=None)
    response_code: Mapped[str | None] = mapped_column(default=None)
    code_at: Mapped[datetime | None] = mapped_column(default=None)


def shown(session: Session, card: Card) -> None:
    """Remember a card that was sent, and the code that came back."""
    columns = ("app_id", "task_id", "userid", "sent_at", "interview_id", "response_code", "code_at")
    row = insert(Card).values({name: getattr(card, name) for name in columns})
    newest = {"response_code": card.response_code, "code_at": card.code_at}
    session.execute(row.on_conflict_do_update(index_elements=["app_id", "task_id"], set_=newest))


def pressed(session: Session, app_id: int, task_id: str, code: str, now: datetime) -> None:
    """A press brought a newer code for this card."""
    card = update(Card).where(Card.app_id == app_id, Card.task_id == task_id)
    session.execute(card.values(response_code=code, code_at=now))


def redrawable(session: Session, app_id: int, interview_id: int, userid: str, now: datetime) -> list[Card]:
    """This person's cards of an interview that can still be redrawn, locked."""
    mine = select(Card).where(
        Card.app_id == app_id,
        Card.interview_id == interview_id,
        Card.userid == userid,
        Card.response_code.is_not(None),
        Card.code_at > now - GOOD_FOR,
    )
    return list(session.scalars(mine.order_by(Card.sent_at).with_for_update()))
