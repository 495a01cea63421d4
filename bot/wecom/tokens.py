"""One access token for all processes.

WeCom gives one token to each pair of corp and app secret, limits how often it may be asked for, and bans the address
that keeps asking with a wrong secret. Hence:

1. A process keeps the token it knows and asks nobody while it is fresh.
2. From five to ten minutes before the end (each token has its own moment) it is renewed beside the work: one process
   does it, nobody waits, the old token goes on being used.
3. Without a usable token, or when WeCom refused the one at hand, the row in PostgreSQL is locked; whoever holds it
   fetches, all others wait a bounded time and use what was stored. A token is replaced only if the stored one is still
   the refused one: somebody else may have been quicker.
4. What `gettoken` refuses is stored as well, and nobody repeats it for a while: ten minutes when it is final, as long
   as the error says when it passes. A new secret is another row, so it is tried at once.

What `gettoken` says is handed in as `fetch`; this module knows no network.
"""

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from bot.wecom.codes import TABLE, TOKEN_PATH, error_of
from bot.wecom.errors import Busy, TokenRejected, Unanswered, WeComError
from bot.wecom.shelf import Account, Grant, Held, Shelf, claim, find
from bot.wecom.vault import Vault
from models.tokens import AccessToken, StillHeld

log = logging.getLogger(__name__)

PATIENCE = timedelta(seconds=15)
LOOK_AGAIN = timedelta(seconds=15)
NEXT_TRY = timedelta(minutes=1)
LASTING = timedelta(minutes=10)
TOKEN_INVALID = 40014

Clock = Callable[[], datetime]
Aside = Callable[[Callable[[], object]], object]
Fetch = Callable[[], Grant]


@dataclass(frozen=True)
class Status:
    """What is known without asking WeCom: until when there is a token, and what was refused until when."""

    expires_at: datetime | None = None
    refused_until: datetime | None = None
    errcode: int | None = None
    errmsg: str = ""


def in_background(job: Callable[[], object]) -> None:
    """Run beside the caller; a process that ends does not wait for it, and PostgreSQL frees the row."""
    threading.Thread(target=job, name="token-renewal", daemon=True).start()


class TokenStore:
    """Where all tokens of a deployment are kept. `aside` runs a renewal beside the work."""

    def __init__(
        self,
        engine: Engine,
        key: bytes,
        clock: Clock,
        *,
        aside: Aside = in_background,
        patience: timedelta = PATIENCE,
    ) -> None:
        self.engine, self.clock, self.aside, self.patience = engine, clock, aside, patience
        self.vault = Vault(key)

    def of(self, account: Account, fetch: Fetch) -> "Tokens":
        """The token of one account. Nothing is asked of anybody yet."""
        return Tokens(self, account, fetch)


class Tokens:
    """The token of one account, for every thread of this process."""

    def __init__(self, store: TokenStore, account: Account, fetch: Fetch) -> None:
        self._clock, self._aside, self._fetch = store.clock, store.aside, fetch
        self._patience, self._place = store.patience, account.place
        self._shelf = Shelf(store.engine, store.vault, account, patience=store.patience)
        self._turn = threading.Lock()
        self._held: Held | None = None
        self._look_again: datetime | None = None

    def current(self) -> str:
        """A token to call with. Raises WeComError when there is none to be had."""
        now, held = self._clock(), self._held
        if held is None or not held.good(now):
            return self._obtain(None).token
        if held.refresh_at <= now and (self._look_again is None or self._look_again <= now):
            self._look_again = now + LOOK_AGAIN
            self._aside(self._renew_quietly)
        return held.token

    def instead_of(self, refused: str) -> str:
        """Another token than the refused one, or the same if WeCom insists on it. Raises WeComError without one."""
        return self._obtain(refused).token

    def distrust(self, token: str) -> None:
        """WeCom refused this one as well, fresh as it is: ask for no other for a minute, or every call would."""
        with suppress(StillHeld), self._shelf.locked() as row:
            held = self._shelf.open(row)
            if held is not None and held.token == token:
                row.refuse(self._clock() + NEXT_TRY, TOKEN_INVALID, "WeCom refuses the tokens it gives")

    def renew(self) -> datetime:
        """Fetch a new token if the present one nears its end and nobody else is at it; tells when to come again."""
        now = self._clock()
        with self._shelf.row(claim) as row:
            held = self._shelf.open(row)
            if row is not None and held is not None and held.refresh_at <= now:
                held = self._renewed(row) or held
        self._held = held or self._held
        return held.refresh_at if held is not None and held.refresh_at > now else now + LOOK_AGAIN

    def forget(self) -> None:
        """Ask WeCom again at the next chance, whatever it refused: an admin says that it was put right."""
        with self._shelf.locked() as row:
            row.forget()

    def status(self) -> Status:
        """What the database knows; WeCom is not asked."""
        with self._shelf.row(find) as row:
            held = self._shelf.open(row)
            expires_at = held.expires_at if held is not None else None
            return Status(expires_at, row.refused_until, row.errcode, row.errmsg) if row is not None else Status()

    def _obtain(self, refused: str | None) -> Held:
        if not self._turn.acquire(timeout=self._patience.total_seconds()):
            raise Busy(TOKEN_PATH, None, "another thread has been fetching a token for too long")
        try:
            self._held = self._known(refused) or self._settled(refused)
            return self._held
        finally:
            self._turn.release()

    def _known(self, refused: str | None) -> Held | None:
        now = self._clock()
        if self._held is not None and self._held.good(now, refused):
            return self._held
        with self._shelf.row(find) as row:
            return self._good(row, now, refused)

    def _settled(self, refused: str | None) -> Held:
        try:
            with self._shelf.locked() as row:
                outcome = self._decided(row, refused)
        except StillHeld:
            outcome = Busy(TOKEN_PATH, None, "another process has been fetching a token for too long")
        if isinstance(outcome, WeComError):
            raise outcome
        return outcome

    def _decided(self, row: AccessToken, refused: str | None) -> Held | WeComError:
        now = self._clock()
        return self._good(row, now, refused) or remembered(row, now) or self._asked(row)

    def _good(self, row: AccessToken | None, now: datetime, refused: str | None) -> Held | None:
        held = self._shelf.open(row)
        return held if held is not None and held.good(now, refused) else None

    def _asked(self, row: AccessToken) -> Held | WeComError:
        try:
            grant = self._fetch()
        except WeComError as error:
            row.refuse(self._clock() + pause(error), error.errcode, error.errmsg)
            return error
        return self._shelf.put(row, grant, self._clock())

    def _renewed(self, row: AccessToken) -> Held | None:
        outcome = remembered(row, self._clock()) or self._asked(row)
        if isinstance(outcome, WeComError):
            log.warning("the access token of %s could not be renewed: %s", self._place, outcome)
            return None
        return outcome

    def _renew_quietly(self) -> None:
        try:
            self.renew()
        except SQLAlchemyError as error:
            log.warning("the access token of %s could not be renewed: %s", self._place, type(error).__name__)


def remembered(row: AccessToken, now: datetime) -> WeComError | None:
    """The refusal that still stands, with the rest of its pause."""
    if row.refused_until is None or row.refused_until <= now:
        return None
    error: WeComError = Unanswered(TOKEN_PATH, None, row.errmsg)
    if row.errcode == TOKEN_INVALID:
        error = TokenRejected(TOKEN_PATH, row.errcode, row.errmsg, TABLE[row.errcode].words)
    elif row.errcode is not None:
        error = error_of(TOKEN_PATH, row.errcode, row.errmsg)
    error.wait = row.refused_until - now
    return error


def pause(error: WeComError) -> timedelta:
    """How long nobody asks for a token again: as long as a passing error says, ten minutes after a lasting one."""
    return error.wait if error.passing else LASTING
