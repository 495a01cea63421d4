"""The apps one deployment serves: a corp and an agent each, with people, interviews and messages of their own."""

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, Key


class App(Base, kw_only=True):
    """One WeCom app: the pair that a callback URL, a token and a set of people belong to."""

    __tablename__ = "app"
    __table_args__ = (UniqueConstraint("corp_id", "agent_id"),)

    id: Mapped[Key] = mapped_column(init=False)
    corp_id: Mapped[str]
    agent_id: Mapped[int]


def ensure(session: Session, corp_id: str, agent_id: int) -> int:
    """The id of this app's row, made on first sight; safe when many processes start at once."""
    app = select(App.id).where(App.corp_id == corp_id, App.agent_id == agent_id)
    if (found := session.scalar(app)) is None:
        session.execute(insert(App).values(corp_id=corp_id, agent_id=agent_id).on_conflict_do_nothing())
        found = session.scalars(app).one()
    return found
