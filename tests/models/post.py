"""An app with an inbox, and people who say things to it. Everything here is committed at once, as a callback does it."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, select
from sqlalchemy.orm import Session

from models import apps, inbox
from models.inbox import Claimed, Delivery, Inbound, Kept
from tests.models.cast import NOW


@dataclass(frozen=True)
class Mailbox:
    """One app's inbox."""

    engine: Engine
    app_id: int

    def said(self, userid: str, key: str, *, sent: float = 0, app_id: int | None = None) -> Delivery:
        """Something said `sent` seconds after nine."""
        moment = NOW + timedelta(seconds=sent)
        return Delivery(app_id or self.app_id, userid, key, f"<xml>{key}</xml>", moment, moment)

    def keep(self, *deliveries: Delivery) -> set[str]:
        """What the callback does: keep and commit."""
        with self.engine.begin() as connection:
            return inbox.keep(connection, deliveries)

    def hears(self, userid: str, *keys: str) -> None:
        """These messages of one person, a second apart."""
        self.keep(*(self.said(userid, key, sent=n) for n, key in enumerate(keys)))

    def claim(self, holding: Connection, now: datetime = NOW + timedelta(minutes=1)) -> Claimed | None:
        """What a worker does first; the chat stays held as long as `holding` is in its transaction."""
        return inbox.claim(holding, self.engine, self.app_id, now)

    def answer(self, now: datetime = NOW + timedelta(minutes=1)) -> str | None:
        """A whole turn that goes well: which message was answered."""
        with self.engine.connect() as holding:
            if (claimed := self.claim(holding, now)) is None:
                return None
            with Session(holding) as session:
                inbox.answered(session, claimed, now)
            holding.commit()
            return claimed.key

    def rows(self) -> Sequence[Inbound]:
        """Everything kept, in the order it was kept."""
        with Session(self.engine) as session:
            return session.scalars(select(Inbound).where(Inbound.app_id == self.app_id).order_by(Inbound.id)).all()

    def known(self, number: int) -> Claimed:
        """The n-th message kept, as it was when somebody claimed it."""
        row = self.rows()[number]
        return Claimed(row.id, row.userid, row.key, row.body, row.sent_at, row.attempts)

    def states(self) -> dict[str, Kept]:
        """How far each message has come."""
        return {row.key: row.state for row in self.rows()}

    def beside(self) -> "Mailbox":
        """Another app on the same engine."""
        return replace(self, app_id=opened(self.engine).app_id)


def opened(engine: Engine) -> Mailbox:
    """The inbox of a new app."""
    with Session(engine) as session, session.begin():
        return Mailbox(engine, apps.ensure(session, f"ww{uuid.uuid4().hex[:16]}", 1000002))
