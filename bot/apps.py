"""All apps of this deployment, as one process knows them: the one of the settings first, then those that were added.

Everything is made of `Parts`, and parts belong to one app: each has its own keys, tokens, people and words, and shares
with the others only the database. Added apps lie sealed in PostgreSQL. Every process looks there now and then, so that an
app that was added is served without a restart, and one that was removed no longer.
"""

import json
import logging
import re
import threading
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from pydantic import SecretStr
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from bot.parts import Parts
from bot.wecom.vault import Vault
from config import Settings
from models import served
from models.served import Known

NAME = re.compile(r"[a-z][a-z0-9-]{0,30}")
TAKEN = frozenset({"kf", "callback"})
"""Names that would be another address under /wecom/."""

FRESH, AFTER_TROUBLE = timedelta(seconds=2), timedelta(seconds=5)
"""How long until it is looked again."""

log = logging.getLogger(__name__)
P = TypeVar("P", bound=Parts)


@dataclass(frozen=True)
class Keys:
    """What a further app has of its own; all else it shares with the first."""

    corp_id: str
    agent_id: int
    secret: str = field(repr=False)
    token: str = field(repr=False)
    aes_key: str = field(repr=False)
    admins: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """What the seal is bound to, so that a row copied to another app does not open."""
        return f"{self.corp_id}/{self.agent_id}/app"

    def seal(self, vault: Vault) -> bytes:
        """As it is stored."""
        return vault.seal(json.dumps(asdict(self)), place=self.place)

    def over(self, first: Settings) -> Settings:
        """The settings of this app. The admins of the first are strangers here: another company may have the same ids."""
        secret, token, key = map(SecretStr, (self.secret, self.token, self.aes_key))
        own = {
            "wecom_corp_id": self.corp_id,
            "wecom_agent_id": self.agent_id,
            "admins": self.admins,
            **dict.fromkeys(("wecom_secret", "wecom_kf_secret"), secret),
            **dict.fromkeys(("wecom_token", "wecom_kf_token"), token),
            **dict.fromkeys(("wecom_encoding_aes_key", "wecom_kf_encoding_aes_key"), key),
            **dict.fromkeys(("wecom_token_old", "wecom_encoding_aes_key_old"), SecretStr("")),
        }
        return first.model_copy(update=own)


def opened(vault: Vault, known: Known) -> Keys | None:
    """The keys of a stored app; None when another SECRET_KEY sealed them."""
    blank = Keys(known.corp_id, known.agent_id, "", "", "")
    words = vault.open(known.sealed, place=blank.place)
    if words is None:
        return None
    told = json.loads(words)
    return Keys(**told | {"admins": tuple(told["admins"])})


class Apps(Generic[P]):
    """`make` builds the parts of an app from its settings and name; `first` is the app of this process's own settings."""

    def __init__(self, first: P, make: Callable[[Settings, str], P]) -> None:
        self.first, self._make = first, make
        self._lock = threading.Lock()
        self._looked_at: datetime | None = None
        self._fresh_for = FRESH
        self._known: dict[str, tuple[bytes, P]] = {}
        self._foreign: set[str] = set()

    def all(self) -> Sequence[P]:
        """The first, then the others by name. Never raises; without a database, those known before."""
        self._look()
        return (self.first, *(parts for _, parts in self._known.values()))

    def named(self, name: str) -> P | None:
        """The further app of this name. Asked for one it does not know, it looks again, but not more often than ever."""
        self._look()
        found = self._known.get(name)
        return found[1] if found is not None else None

    def _look(self) -> None:
        """Whoever finds that it is time looks, and the others go on with what is known; before the first look all wait,
        because a knock at a door that is about to be known must not be turned away."""
        if not self._due(self.first.clock()) or not self._lock.acquire(blocking=self._looked_at is None):
            return
        try:
            if self._due(now := self.first.clock()):
                self._fresh_for = FRESH if self._read() else AFTER_TROUBLE
                self._looked_at = now
        finally:
            self._lock.release()

    def _due(self, now: datetime) -> bool:
        return self._looked_at is None or not self._looked_at <= now < self._looked_at + self._fresh_for

    def _read(self) -> bool:
        """What is stored; False while there is no database."""
        try:
            with Session(self.first.engine) as session:
                found = served.everyone(session)
        except SQLAlchemyError as error:
            log.warning("further apps unknown: %s", type(error).__name__)
            return False
        self._known = {known.name: made for known in found if (made := self._made(known)) is not None}
        return True

    def _made(self, known: Known) -> tuple[bytes, P] | None:
        before = self._known.get(known.name)
        if before is not None and before[0] == known.sealed:
            return before
        keys = opened(self.first.vault, known)
        if keys is None:
            if known.name not in self._foreign:
                log.error("the app %s was sealed with another SECRET_KEY", known.name)
            self._foreign.add(known.name)
            return None
        log.info("serving the app %s", known.name)
        return known.sealed, self._make(keys.over(self.first.settings), known.name)
