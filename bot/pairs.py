"""Every Token and EncodingAESKey the callback takes: those of the settings, and those made on the setup page.

While the console changes over, callbacks come under the old pair and under the new one, so both are taken. A pair made
on the setup page is taken by every process at once, without a restart: it lies sealed in PostgreSQL, and a process that
cannot open a knock with what it has looks there, at most once a second.
"""

import logging
import secrets
import string
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from bot.wecom.vault import Vault
from config import Settings
from crypto import Envelope
from models import pairs

LETTERS = string.ascii_letters + string.digits
LAST = "AEIMQUYcgkosw048"
"""Letters that may end a key: the two bits it does not need are zero, which even the strictest decoder accepts."""

FRESH, AFTER_TROUBLE, PATIENCE = 1.0, 5.0, 0.3
"""Seconds: how old the known pairs may be, when to look again after the database was away, how long to wait for whoever
is looking."""

log = logging.getLogger(__name__)
Clock = Callable[[], datetime]


def new_token() -> str:
    """A fresh Token."""
    return "".join(secrets.choice(LETTERS) for _ in range(32))


def new_key() -> str:
    """A fresh EncodingAESKey."""
    return "".join(secrets.choice(LETTERS) for _ in range(42)) + secrets.choice(LAST)


def configured(settings: Settings) -> tuple[Envelope, ...]:
    """What opens the app's callbacks: the present pair, then the old one. Where only one half is changed, the other half
    of the old pair is the present one's."""
    token, key = settings.wecom_token.get_secret_value(), settings.wecom_encoding_aes_key.get_secret_value()
    old_token = settings.wecom_token_old.get_secret_value() or token
    old_key = settings.wecom_encoding_aes_key_old.get_secret_value() or key
    return _apart((token, key), (old_token, old_key), corp_id=settings.wecom_corp_id)


def of_service(settings: Settings) -> tuple[Envelope, ...]:
    """What opens customer service's callbacks: keys of its own, or the app's with its old ones."""
    token, key = settings.wecom_kf_token.get_secret_value(), settings.wecom_kf_encoding_aes_key.get_secret_value()
    ours = configured(settings)
    own = Envelope(token, key, settings.wecom_corp_id)
    return ours if own == ours[0] else (own,)


def _apart(*made: tuple[str, str], corp_id: str) -> tuple[Envelope, ...]:
    return tuple(Envelope(token, key, corp_id) for token, key in dict.fromkeys(made))


def fingerprint(vault: Vault, envelope: Envelope) -> str:
    """A name for a pair that tells nothing about it."""
    return vault.name("callback pair", envelope.token, envelope.aes_key)[:16]


@dataclass(frozen=True)
class Waiting:
    """A pair made on the setup page that the settings do not have yet."""

    name: str
    envelope: Envelope
    minted_at: datetime
    used_at: datetime | None


class Minted:
    """The pairs made on the setup page, as one process knows them."""

    def __init__(self, engine: Engine, vault: Vault, corp_id: str, app_id: Callable[[], int], clock: Clock) -> None:
        self._engine, self._vault, self._corp_id = engine, vault, corp_id
        self._app_id, self._clock = app_id, clock
        self._lock = threading.Lock()
        self._known: tuple[Envelope, ...] = ()
        self._look_again = 0.0

    def envelopes(self) -> tuple[Envelope, ...]:
        """What may open a knock that the settings' pairs do not open. Never raises, and never waits for long."""
        if time.monotonic() < self._look_again or not self._lock.acquire(timeout=PATIENCE):
            return self._known
        try:
            if time.monotonic() >= self._look_again:
                self._look()
            return self._known
        finally:
            self._lock.release()

    def mint(self) -> Waiting:
        """A fresh pair, taken from now on."""
        envelope, now = Envelope(new_token(), new_key(), self._corp_id), self._clock()
        name, words = fingerprint(self._vault, envelope), f"{envelope.token} {envelope.aes_key}"
        with Session(self._engine) as session, session.begin():
            pairs.add(session, self._app_id(), name, self._vault.seal(words, place=self._place), now)
        self._look_again = 0.0
        return Waiting(name, envelope, now, None)

    def waiting(self, present: Sequence[Envelope] = ()) -> list[Waiting]:
        """All of them, the newest first, without those that are among the present ones: these need not wait any more."""
        now, known = self._clock(), {fingerprint(self._vault, envelope) for envelope in present}
        with Session(self._engine) as session, session.begin():
            rows = pairs.waiting(session, self._app_id(), now)
            for row in rows:
                if row.name in known:
                    pairs.settle(session, self._app_id(), row.name, now)
            opened = [(row, self._open(row.sealed)) for row in rows if row.name not in known]
            return [Waiting(row.name, pair, row.minted_at, row.used_at) for row, pair in opened if pair is not None]

    @property
    def _place(self) -> str:
        return f"{self._corp_id}/callback"

    def _look(self) -> None:
        try:
            self._known = tuple(pair.envelope for pair in self.waiting())
            self._look_again = time.monotonic() + FRESH
        except SQLAlchemyError as error:
            log.warning("minted pairs unknown: %s", type(error).__name__)
            self._look_again = time.monotonic() + AFTER_TROUBLE

    def _open(self, sealed: bytes) -> Envelope | None:
        words = self._vault.open(sealed, place=self._place)
        if words is None:
            return None
        token, _, key = words.partition(" ")
        return Envelope(token, key, self._corp_id)
