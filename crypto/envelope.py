"""The envelope around every callback of WeCom, and around every reply.

    proof  = sha1 of the sorted token, timestamp, nonce and cipher, joined; hex
    cipher = base64 of the frame (see crypto.frame)

    GET    ?msg_signature=proof&timestamp=…&nonce=…&echostr=cipher      → the echo, decrypted
    POST   ?msg_signature=proof&timestamp=…&nonce=…
           <xml><ToUserName>…</ToUserName><AgentID>…</AgentID><Encrypt>cipher</Encrypt></xml>
    reply  <xml><Encrypt>…</Encrypt><MsgSignature>…</MsgSignature><TimeStamp>…</TimeStamp><Nonce>…</Nonce></xml>

The proof is asked for before anything is decoded, decrypted or parsed. Its age is not: WeCom repeats a delivery with
the same proof, and a repetition must succeed.
"""

import json
import re
from base64 import b64decode, b64encode
from binascii import a2b_base64
from dataclasses import dataclass, field
from hashlib import sha1
from hmac import compare_digest
from secrets import token_bytes

from crypto.errors import BadBase64, BadKey, BadReply, SignatureMismatch
from crypto.frame import RANDOM, Frame
from crypto.xml import cdata, sealed_text

KEY = re.compile("[A-Za-z0-9+/]{43}")
DIGITS = re.compile("[0-9]+")
NONCE = re.compile("[!-%'-;=?-~]+")  # printable ASCII without blanks, & < and >


@dataclass(frozen=True)
class Sealed:
    """A sealed message and its proof, to be written as XML, as JSON, or spread over a URL and a body."""

    cipher: str
    signature: str
    timestamp: str
    nonce: str

    def xml(self) -> bytes:
        """The passive reply."""
        return (
            f"<xml><Encrypt>{cdata(self.cipher)}</Encrypt><MsgSignature>{cdata(self.signature)}</MsgSignature>"
            f"<TimeStamp>{self.timestamp}</TimeStamp><Nonce>{cdata(self.nonce)}</Nonce></xml>"
        ).encode()

    def json(self) -> bytes:
        """The same for smart bots."""
        return json.dumps(
            {
                "encrypt": self.cipher,
                "msgsignature": self.signature,
                "timestamp": int(self.timestamp),
                "nonce": self.nonce,
            }
        ).encode()


@dataclass(frozen=True)
class Envelope:
    """One receive-message setting of the console. Opens what WeCom sends there; seals what is answered."""

    token: str = field(repr=False)
    aes_key: str = field(repr=False)
    receive_id: str
    _token: bytes = field(init=False, repr=False, compare=False)
    _frame: Frame = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not KEY.fullmatch(self.aes_key):
            raise BadKey
        object.__setattr__(self, "_token", _bytes(self.token))
        object.__setattr__(self, "_frame", Frame(b64decode(self.aes_key + "="), _bytes(self.receive_id)))

    def answer(self, echostr: str, *, signature: str, timestamp: str, nonce: str) -> bytes:
        """The echo that WeCom wants to read when the URL is saved. A proxy may have turned `+` into a blank."""
        cipher = echostr.replace(" ", "+")
        self.verify(signature, timestamp=timestamp, nonce=nonce, cipher=cipher)
        return self.decrypt(cipher)

    def open(self, body: bytes, *, signature: str, timestamp: str, nonce: str) -> bytes:
        """The message in a delivery, as XML."""
        cipher = sealed_text(body).decode(errors="replace")
        self.verify(signature, timestamp=timestamp, nonce=nonce, cipher=cipher)
        return self.decrypt(cipher)

    def seal(self, message: bytes, *, timestamp: str, nonce: str, random: bytes | None = None) -> bytes:
        """The XML of a passive reply."""
        return self.sealed(message, timestamp=timestamp, nonce=nonce, random=random).xml()

    def sealed(self, message: bytes, *, timestamp: str, nonce: str, random: bytes | None = None) -> Sealed:
        """`message` with its proof. Given the same random bytes, the same to the byte."""
        if not DIGITS.fullmatch(timestamp) or not NONCE.fullmatch(nonce):
            raise BadReply
        cipher = self.encrypt(message, random)
        return Sealed(cipher, self.sign(timestamp, nonce, cipher), timestamp, nonce)

    def encrypt(self, message: bytes, random: bytes | None = None) -> str:
        """The cipher text of `message`."""
        return b64encode(self._frame.lock(message, token_bytes(RANDOM) if random is None else random)).decode()

    def decrypt(self, cipher: str) -> bytes:
        """The message in a cipher text, if it is for us."""
        try:
            raw = a2b_base64(cipher, strict_mode=True)
        except ValueError:
            raise BadBase64 from None
        return self._frame.unlock(raw)

    def sign(self, timestamp: str, nonce: str, cipher: str) -> str:
        """The proof that `cipher` was written by somebody who knows the token."""
        parts = sorted((self._token, _bytes(timestamp), _bytes(nonce), _bytes(cipher)))
        return sha1(b"".join(parts), usedforsecurity=False).hexdigest()

    def verify(self, signature: str, *, timestamp: str, nonce: str, cipher: str) -> None:
        """Raises SignatureMismatch unless the proof is right. Takes the same time either way."""
        if not compare_digest(self.sign(timestamp, nonce, cipher).encode(), _bytes(signature)):
            raise SignatureMismatch


def _bytes(text: str) -> bytes:
    return text.encode(errors="surrogatepass")
