"""Remembers who knocked at the callback, beside the requests: none of them waits for it.

A request leaves a note in memory and goes on. A thread examines the notes (`bot.diagnosis`) and adds them to one small
table, at most once a second, a row for each kind of knock (`models.knocks`). So a flood costs neither disk nor time. Of
a flood that comes faster than can be examined, the rest is counted only.
"""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from bot.diagnosis import Proof, diagnosed
from bot.pairs import fingerprint
from bot.wecom.vault import Vault
from crypto import Envelope
from models import knocks, pairs
from models.knocks import Finding, Kind, Seen

PAUSE = 1.0
ROUTINE = 60.0
"""Seconds for which messages that arrive as they should are no news."""

MOST_EXAMINED = 32
DAYS = 10 * 365 * 86400

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Refused:
    """A knock that was refused, and what is needed to tell why. `sealed` is None where it did not come to that."""

    door: str
    method: str
    check: str
    shown: Proof | None = None
    sealed: str | bytes | None = field(default=None, repr=False)
    envelopes: Sequence[Envelope] = ()


class Witness:
    """The memory of one process. Its thread starts with the first knock."""

    def __init__(self, engine: Engine, vault: Vault, app_id: Callable[[], int], clock: Callable[[], datetime]) -> None:
        self._engine, self._vault, self._app_id, self._clock = engine, vault, app_id, clock
        self._lock, self._writing, self._bell = threading.Lock(), threading.Lock(), threading.Event()
        self._seen: dict[Kind, Seen] = {}
        self._unexamined: deque[tuple[Refused, datetime]] = deque()
        self._names: dict[Envelope, str] = {}
        self._quiet_until: dict[tuple[str, str, str], float] = {}
        self._thread: threading.Thread | None = None

    def good(self, door: str, method: str, envelope: Envelope, timestamp: str) -> None:
        """A knock that was let in, under this envelope. Deliveries are noted once a minute; the metrics count them."""
        if method == "POST":
            place, moment = (door, envelope.token, envelope.aes_key), time.monotonic()
            if moment < self._quiet_until.get(place, 0.0):
                return
            self._quiet_until[place] = moment + ROUTINE
        now = self._clock()
        with self._lock:
            self._add(Kind(door, method, Finding.GOOD, self._name(envelope)), now, skew=skew(timestamp, now))
        self._ring()

    def refused(self, knock: Refused) -> None:
        """A knock that was not."""
        now = self._clock()
        if knock.sealed is None:
            self._examine(knock, now)
        else:
            self._put_aside(knock, now)
        self._ring()

    def flush(self) -> None:
        """Write everything down that was seen so far. What cannot be written now is kept for later."""
        with self._writing:
            self._flush()

    def _put_aside(self, knock: Refused, now: datetime) -> None:
        """To be examined in a moment, unless too many are waiting for that already."""
        with self._lock:
            if len(self._unexamined) < MOST_EXAMINED:
                self._unexamined.append((knock, now))
            else:
                self._add(Kind(knock.door, knock.method, Finding.STRANGER), now)

    def _flush(self) -> None:
        with self._lock:
            unexamined, self._unexamined = self._unexamined, deque()
        for knock, at in unexamined:
            self._examine(knock, at)
        with self._lock:
            seen, self._seen = self._seen, {}
        try:
            self._write(seen)
        except SQLAlchemyError as error:
            log.warning("knocks not written down: %s", type(error).__name__)
            with self._lock:
                for kind, what in seen.items():
                    self._seen.setdefault(kind, what)

    def _write(self, seen: dict[Kind, Seen]) -> None:
        now = self._clock()
        with Session(self._engine) as session, session.begin():
            knocks.write(session.connection(), self._app_id(), seen.items(), now)
            for kind in seen:
                if kind.finding is Finding.GOOD:
                    pairs.mark(session, self._app_id(), kind.pair, now)

    def _examine(self, knock: Refused, at: datetime) -> None:
        finding, pair, detail = by_check(knock), "", knock.check
        if knock.sealed is not None and knock.shown is not None:
            found = diagnosed(knock.envelopes, knock.shown, knock.sealed)
            finding, detail = found.finding, printable(found.detail)
            pair = self._name(found.envelope) if found.envelope is not None else ""
        ahead = skew(knock.shown.timestamp, at) if knock.shown is not None and finding in TRUSTED else None
        with self._lock:
            self._add(Kind(knock.door, knock.method, finding, pair), at, detail=detail, skew=ahead)

    def _add(self, kind: Kind, at: datetime, *, detail: str = "", skew: int | None = None) -> None:
        known = self._seen.setdefault(kind, Seen(at, at, 0))
        known.times, known.last_at, known.detail, known.skew = known.times + 1, at, detail, skew

    def _name(self, envelope: Envelope) -> str:
        if envelope not in self._names:
            self._names[envelope] = fingerprint(self._vault, envelope)
        return self._names[envelope]

    def _ring(self) -> None:
        self._bell.set()
        if self._thread is None or not self._thread.is_alive():
            with self._lock:
                if self._thread is None or not self._thread.is_alive():
                    self._thread = threading.Thread(target=self._run, name="witness", daemon=True)
                    self._thread.start()

    def _run(self) -> None:
        while True:
            self._bell.wait()
            self._bell.clear()
            self.flush()
            time.sleep(PAUSE)


TRUSTED = frozenset({Finding.KEY, Finding.MIXED, Finding.RECEIVER, Finding.STALE, Finding.UNKEPT})
"""What was signed with a Token of ours, so that its time is WeCom's."""


def by_check(knock: Refused) -> Finding:
    """What the check that failed means, where nothing has to be looked into. A timestamp may be old, or not be there."""
    if knock.check == "timestamp":
        return Finding.STALE if knock.shown is not None else Finding.MALFORMED
    return Finding.UNKEPT if knock.check == "database" else Finding.MALFORMED


def skew(timestamp: str, now: datetime) -> int | None:
    """How many seconds the sender's clock is ahead of ours, where it says anything."""
    if not (timestamp.isascii() and timestamp.isdigit()) or len(timestamp) > 12:
        return None
    ahead = int(timestamp) - int(now.timestamp())
    return max(-DAYS, min(ahead, DAYS))


def printable(words: str) -> str:
    """What can be shown and stored."""
    return "".join(letter if letter.isprintable() else "�" for letter in words)
