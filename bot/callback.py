"""Where WeCom knocks: verify, open, keep, acknowledge. Nothing else happens in the request.

    GET    the URL is being saved in the console: answer the echo, as plain text, within its one second
    POST   something happened: store it durably, then 200 with an empty body; a worker answers it later

Whatever cannot be from WeCom, or not for us, gets 400 or 403 with an empty body and one log line that says which check
failed. 503 is for authentic messages only, when PostgreSQL cannot be reached: WeCom delivers those again.

The dedupe key is (sender, MsgId) for messages. Events have no id, and the documented sender and second would drop real
ones, so theirs is the SHA-256 of the decrypted XML, which a repeated delivery does not change.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import TypeVar

import structlog
from flask import Blueprint, Response, request
from gunicorn.http.errors import ParseException
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from bot import metrics
from bot.diagnosis import Proof
from bot.keeper import Keeper, NotKept, Said
from bot.pairs import Minted
from bot.witness import Refused, Witness
from crypto import BadBuffer, Envelope, EnvelopeError, Fields, SignatureMismatch, TooLarge, fields

BODY_MOST = 64 * 1024
NAME_MOST = 128
"""Characters of a userid or a MsgId that can be real; an index holds no more than 2,704 bytes."""

log = structlog.stdlib.get_logger(__name__)
T = TypeVar("T")
Clock = Callable[[], datetime]


class BadCallback(Exception):
    """A callback that is refused before or after its envelope is opened; `check` says why."""

    def __init__(self, check: str, status: int = 400, shown: Proof | None = None) -> None:
        super().__init__(check)
        self.check, self.status, self.shown = check, status, shown


@dataclass(frozen=True)
class Door:
    """One callback URL: what opens its envelopes, who keeps what was in them, and how old a delivery may be.

    Several envelopes are tried in order, so that Token and key can be changed without a gap.
    """

    path: str
    envelopes: Sequence[Envelope]
    keeper: Keeper
    clock: Clock
    window: timedelta
    minted: Minted
    witness: Witness

    def blueprint(self, name: str) -> Blueprint:
        """The two routes of this URL."""
        door = Blueprint(name, __name__)
        door.add_url_rule(self.path, "echo", self.echo, methods=["GET"], provide_automatic_options=False)
        door.add_url_rule(self.path, "receive", self.receive, methods=["POST"], provide_automatic_options=False)
        door.register_error_handler(BadCallback, self.bad)
        door.register_error_handler(EnvelopeError, sealed_badly)
        door.register_error_handler(NotKept, self.not_kept)
        return door

    def echo(self) -> Response:
        """The console wants to read its own echo, and nothing around it."""
        shown, echostr = proof(), argument(request.args, "echostr")
        plain, envelope = self.opened(
            shown,
            echostr,
            lambda envelope: envelope.answer(
                echostr, signature=shown.signature, timestamp=shown.timestamp, nonce=shown.nonce
            ),
        )
        self.let_in(envelope, shown, "verified")
        log.info("callback verified", path=self.path)
        return Response(plain, mimetype="text/plain")

    def receive(self) -> Response:
        """Keep what WeCom delivers, once, and say so."""
        shown, sealed = proof(), body()
        xml, envelope = self.opened(
            shown,
            sealed,
            lambda envelope: envelope.open(
                sealed, signature=shown.signature, timestamp=shown.timestamp, nonce=shown.nonce
            ),
        )
        now = self.clock()
        if not fresh(shown.timestamp, now, self.window):
            raise BadCallback("timestamp", 403, shown)
        said = self.heard(xml, shown, now)
        is_new = self.keeper.keep(said)
        self.let_in(envelope, shown, "kept" if is_new else "kept before")
        log.info("kept" if is_new else "kept before", key=said.key)
        return Response(status=200, mimetype="text/plain")

    def opened(self, shown: Proof, sealed: str | bytes, open_with: Callable[[Envelope], T]) -> tuple[T, Envelope]:
        """What the first envelope that fits holds, and which one that was. Raises EnvelopeError."""
        try:
            return self._first(open_with)
        except EnvelopeError as error:
            known = (*self.envelopes, *self.minted.envelopes())
            self.witness.refused(Refused(self.path, request.method, error.check, shown, sealed, known))
            raise

    def heard(self, xml: bytes, shown: Proof, now: datetime) -> Said:
        """What is to be kept of a decrypted message. Raises BadCallback when it is no XML."""
        try:
            return heard(xml, now)
        except EnvelopeError as error:
            raise BadCallback(error.check, 403, shown) from error

    def let_in(self, envelope: Envelope, shown: Proof, outcome: str) -> None:
        """Remember that all was well."""
        metrics.callback(self.path, outcome)
        self.witness.good(self.path, request.method, envelope, shown.timestamp)

    def bad(self, bad: BadCallback) -> Response:
        """A part is missing, or it is too old."""
        self.witness.refused(Refused(self.path, request.method, bad.check, bad.shown))
        return refused(bad.status, bad.check)

    def not_kept(self, error: NotKept) -> Response:
        """An authentic message could not be stored. WeCom delivers again what is not answered with 200."""
        self.witness.refused(Refused(self.path, request.method, "database"))
        metrics.callback(self.path, "database")
        log.error("callback not kept", check="database", status=503, path=request.path, error=str(error))
        return Response(status=503, mimetype="text/plain")

    def _first(self, open_with: Callable[[Envelope], T]) -> tuple[T, Envelope]:
        """A wrong key is not the end: the same Token may have had another."""
        trouble: EnvelopeError = SignatureMismatch()
        for envelope in self._envelopes():
            try:
                return open_with(envelope), envelope
            except SignatureMismatch:
                continue
            except BadBuffer as error:
                trouble = error
        raise trouble

    def _envelopes(self) -> Iterator[Envelope]:
        yield from self.envelopes
        yield from self.minted.envelopes()


def proof() -> Proof:
    """The signature and what it covers beside the cipher. Raises BadCallback when a part is missing."""
    given = request.args
    return Proof(argument(given, "msg_signature"), argument(given, "timestamp"), argument(given, "nonce"))


def argument(given: Mapping[str, str], name: str) -> str:
    """One query parameter. Raises BadCallback when it is missing."""
    if not (value := given.get(name)):
        raise BadCallback(name)
    return value


def body() -> bytes:
    """The body, if there is one of a sane size. Raises BadCallback."""
    request.max_content_length = BODY_MOST + 1
    try:
        given = request.get_data(cache=False)
    except RequestEntityTooLarge:
        raise BadCallback("size") from None
    except (HTTPException, ParseException, OSError):
        raise BadCallback("body") from None
    if not 0 < len(given) <= BODY_MOST:
        raise BadCallback("size" if given else "body")
    return given


def fresh(timestamp: str, now: datetime, window: timedelta) -> bool:
    """Whether this was signed about now. What was captured long ago may not be played again."""
    if not (timestamp.isascii() and timestamp.isdigit()) or len(timestamp) > 12:
        return False
    return abs(int(timestamp) - now.timestamp()) <= window.total_seconds()


def heard(xml: bytes, now: datetime) -> Said:
    """What is to be kept of a decrypted message. Raises EnvelopeError when it is no XML."""
    said = fields(xml)
    sender = plain(said, "FromUserName").lower()
    number = plain(said, "MsgId") if plain(said, "MsgType") != "event" else ""
    key = f"msg:{sender}:{number}" if number else f"event:{sha256(xml).hexdigest()}"
    return Said(sender, key, xml.decode(errors="replace"), said_at(plain(said, "CreateTime"), now), now)


def plain(said: Fields, name: str) -> str:
    """A short text, or nothing where there is none."""
    value = said.get(name, "")
    return value.strip() if isinstance(value, str) and len(value) <= NAME_MOST else ""


def said_at(created: str, now: datetime) -> datetime:
    """When it was said; now, where the message does not tell or names a time to come."""
    if not (created.isascii() and created.isdigit()) or len(created) > 10:
        return now
    return min(datetime.fromtimestamp(int(created), UTC), now)


def sealed_badly(error: EnvelopeError) -> Response:
    """The envelope does not open: another token or key, another corp, or no envelope at all."""
    return refused(400 if isinstance(error, TooLarge) else 403, error.check, why=str(error))


def refused(status: int, check: str, **more: str) -> Response:
    """An answer that tells a stranger nothing, and the log line that tells the admin."""
    metrics.callback(request.path, check)
    log.warning("callback refused", check=check, status=status, path=request.path, method=request.method, **more)
    return Response(status=status, mimetype="text/plain")
