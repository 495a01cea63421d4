"""Where one account's token lies: a sealed row in PostgreSQL, taken for reading or under its lock."""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from bot.wecom.vault import Vault
from models import apps, tokens
from models.tokens import AccessToken

Take = Callable[[Session, int, str], AccessToken | None]

find: Take = tokens.find
claim: Take = tokens.claim


@dataclass(frozen=True)
class Account:
    """Whose token it is: an app of a corp, and the secret that proves it."""

    corp_id: str
    agent_id: int
    secret: str = field(repr=False)

    @property
    def place(self) -> str:
        """What a sealed token is bound to."""
        return f"{self.corp_id}/{self.agent_id}"


@dataclass(frozen=True)
class Grant:
    """What `gettoken` gave."""

    token: str = field(repr=False)
    lifetime: timedelta


@dataclass(frozen=True)
class Held:
    """A token as a process knows it."""

    token: str = field(repr=False)
    refresh_at: datetime
    expires_at: datetime

    def good(self, now: datetime, refused: str | None = None) -> bool:
        """Whether it may be used, being neither over nor the refused one."""
        return now < self.expires_at and self.token != refused


class Shelf:
    """The row of one account."""

    def __init__(self, engine: Engine, vault: Vault, account: Account, *, patience: timedelta) -> None:
        self._engine, self._vault, self._account, self._patience = engine, vault, account, patience
        self._owner = vault.name(account.corp_id, account.secret)
        self._app_id: int | None = None

    @contextmanager
    def row(self, take: Take) -> Iterator[AccessToken | None]:
        """The row as `find` or `claim` take it, in a transaction of its own."""
        app_id = self._app()
        with Session(self._engine, expire_on_commit=False) as session, session.begin():
            yield take(session, app_id, self._owner)

    @contextmanager
    def locked(self) -> Iterator[AccessToken]:
        """The row under its lock, waited for. Raises StillHeld."""
        app_id = self._app()
        with Session(self._engine, expire_on_commit=False) as session, session.begin():
            yield tokens.hold(session, app_id, self._owner, patience=self._patience)

    def open(self, row: AccessToken | None) -> Held | None:
        """The token in the row; None also when another SECRET_KEY sealed it."""
        if row is None or row.sealed is None or row.refresh_at is None or row.expires_at is None:
            return None
        token = self._vault.open(row.sealed, place=self._account.place)
        return Held(token, row.refresh_at, row.expires_at) if token is not None else None

    def put(self, row: AccessToken, grant: Grant, now: datetime) -> Held:
        """Keep what was given."""
        expires_at = now + grant.lifetime
        held = Held(grant.token, expires_at - lead(grant.lifetime), expires_at)
        sealed = self._vault.seal(grant.token, place=self._account.place)
        row.accept(sealed, refresh_at=held.refresh_at, expires_at=held.expires_at)
        return held

    def _app(self) -> int:
        if self._app_id is None:
            with Session(self._engine) as session, session.begin():
                self._app_id = apps.ensure(session, self._account.corp_id, self._account.agent_id)
        return self._app_id


def lead(lifetime: timedelta) -> timedelta:
    """How long before its end a token is renewed: five to ten minutes, or a part of a life that is shorter."""
    jitter = random.uniform(1, 2)
    return min(timedelta(minutes=5 * jitter), lifetime * jitter / 8)
