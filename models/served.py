"""Further apps that one deployment serves beside the first, each under a name of its own; their keys are sealed.

What an app has, its people, interviews and messages, are rows of that app alone. An app that is removed leaves them
behind and hears nothing more: what waited for it is dropped, so that nobody is answered a year later.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.apps import App
from models.base import Base, OfApp
from models.inbox import Inbound, Kept
from models.outbox import Due, Outbound


class Served(Base, OfApp, kw_only=True):
    """One further app. `sealed` holds its secret, Token, EncodingAESKey and admins."""

    __tablename__ = "served"

    app_id: Mapped[int] = mapped_column(ForeignKey("app.id"), primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    sealed: Mapped[bytes] = mapped_column(repr=False)
    added_at: Mapped[datetime]


@dataclass(frozen=True)
class Known:
    """A further app as it is stored."""

    name: str
    corp_id: str
    agent_id: int
    sealed: bytes
    added_at: datetime


def put(session: Session, app_id: int, name: str, sealed: bytes, now: datetime) -> bool:
    """Serve this app under this name from now on, or with other keys than before; False when the name is another's."""
    row = insert(Served).values(app_id=app_id, name=name, sealed=sealed, added_at=now)
    taken = select(Served.app_id).where(Served.name == name, Served.app_id != app_id)
    if session.scalar(taken) is not None:
        return False
    session.execute(row.on_conflict_do_update(index_elements=["app_id"], set_={"name": name, "sealed": sealed}))
    return True


def everyone(session: Session) -> list[Known]:
    """All further apps, by name."""
    columns = (Served.name, App.corp_id, App.agent_id, Served.sealed, Served.added_at)
    rows = session.execute(select(*columns).join(App, App.id == Served.app_id).order_by(Served.name))
    return [Known(*row) for row in rows]


def remove(session: Session, name: str) -> bool:
    """Serve it no longer, and drop what waits; False when there is none of that name."""
    app_id = session.scalar(delete(Served).where(Served.name == name).returning(Served.app_id))
    if app_id is None:
        return False
    heard = update(Inbound).where(Inbound.app_id == app_id, Inbound.state == Kept.WAITING)
    session.execute(heard.values(state=Kept.DROPPED))
    due = update(Outbound).where(Outbound.app_id == app_id, Outbound.state == Due.DUE)
    session.execute(due.values(state=Due.DROPPED))
    return True
