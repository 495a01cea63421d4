"""What is wrong with a knock that was refused, told apart as exactly as it can be.

    signature right, padding or length wrong          KEY        the EncodingAESKey
    the same, but another pair's key opens it         MIXED      Token of one pair, EncodingAESKey of another
    opened, for another id                            RECEIVER   the corp id, and which one it is for
    signature wrong, and yet our key opens it         TOKEN      it comes from WeCom, and the Token differs
    signature right once its blanks are undone        MANGLED    something on the way changed the query
    signature wrong, and nothing of ours opens it     STRANGER   anybody; or Token and EncodingAESKey are both others

The last rows look into what is not signed. That is done beside the request (`bot.witness`), so that nobody can
measure it, and what is found never leaves the house.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from crypto import BadBuffer, BadXml, Envelope, EnvelopeError, SignatureMismatch, WrongReceiver
from crypto.xml import sealed_text
from models.knocks import Finding

BASE64 = re.compile("[A-Za-z0-9+/]+={0,2}")
SHORTEST_ECHO = 64
"""Letters of the shortest real one, and some mercy; what is shorter was made up."""


@dataclass(frozen=True)
class Proof:
    """What stands in the query of every callback."""

    signature: str
    timestamp: str
    nonce: str


@dataclass(frozen=True)
class Diagnosis:
    """What is wrong, with which of the envelopes, and what more is known."""

    finding: Finding
    envelope: Envelope | None = None
    detail: str = ""


def diagnosed(envelopes: Sequence[Envelope], shown: Proof, sealed: str | bytes) -> Diagnosis:
    """Why none of these opened it. `sealed` is an echo's cipher text, or the body of a delivery."""
    try:
        cipher = sealed.replace(" ", "+") if isinstance(sealed, str) else sealed_text(sealed).decode(errors="replace")
    except BadXml as error:
        return Diagnosis(Finding.MALFORMED, detail=error.check)
    for envelope in envelopes:
        if signed(envelope, shown, cipher):
            return _under(envelope, envelopes, cipher)
    return _mangled(envelopes, shown, sealed) or _unsigned(envelopes, cipher)


def signed(envelope: Envelope, shown: Proof, cipher: str) -> bool:
    """Whether this was signed with the Token of this envelope."""
    try:
        envelope.verify(shown.signature, timestamp=shown.timestamp, nonce=shown.nonce, cipher=cipher)
    except SignatureMismatch:
        return False
    return True


def _under(signer: Envelope, envelopes: Sequence[Envelope], cipher: str) -> Diagnosis:
    """The Token is right: what else is not?"""
    same = [envelope for envelope in envelopes if envelope.token == signer.token]
    troubles = [(envelope, _trouble(envelope, cipher)) for envelope in same]
    for envelope, trouble in troubles:
        if isinstance(trouble, WrongReceiver):
            return Diagnosis(Finding.RECEIVER, envelope, trouble.found)
    if not any(isinstance(trouble, BadBuffer) for _, trouble in troubles):
        return Diagnosis(Finding.DAMAGED, signer, troubles[0][1].check if troubles[0][1] else "xml")
    for other in envelopes:
        if other.token != signer.token and isinstance(_trouble(other, cipher), WrongReceiver | None):
            return Diagnosis(Finding.MIXED, other)
    return Diagnosis(Finding.KEY, signer, troubles[0][1].check if troubles[0][1] else "")


def _mangled(envelopes: Sequence[Envelope], shown: Proof, sealed: str | bytes) -> Diagnosis | None:
    """Whether the cipher text in the query was changed on the way: encoded twice, or robbed of its plus signs."""
    if isinstance(sealed, bytes):
        return None
    whole = unquote(sealed).replace(" ", "+")
    if whole != sealed.replace(" ", "+") and any(signed(envelope, shown, whole) for envelope in envelopes):
        return Diagnosis(Finding.MANGLED, detail="encoded twice")
    if len(whole) < SHORTEST_ECHO or (len(whole) % 4 == 0 and BASE64.fullmatch(whole)):
        return None
    return Diagnosis(Finding.MANGLED, detail="letters are missing")


def _unsigned(envelopes: Sequence[Envelope], cipher: str) -> Diagnosis:
    """Nobody whose Token we know signed it. If our key opens it, it is WeCom's all the same."""
    for envelope in envelopes:
        trouble = _trouble(envelope, cipher)
        if trouble is None:
            return Diagnosis(Finding.TOKEN, envelope)
        if isinstance(trouble, WrongReceiver):
            return Diagnosis(Finding.TOKEN, envelope, trouble.found)
    return Diagnosis(Finding.STRANGER)


def _trouble(envelope: Envelope, cipher: str) -> EnvelopeError | None:
    try:
        envelope.decrypt(cipher)
    except EnvelopeError as error:
        return error
    return None
