"""How a token is kept: AES-256-GCM under a key derived from the deployment's SECRET_KEY.

Two keys are derived, one to seal and one to name, so that neither use says anything about the other. What is sealed is
bound to its place (corp and agent): a row copied to another app does not open. With another SECRET_KEY nothing opens,
and a token that does not open is fetched anew.
"""

import hashlib
import hmac
import secrets

from Crypto.Cipher import AES
from Crypto.Hash import SHA256
from Crypto.Protocol.KDF import HKDF

NONCE, TAG = 12, 16


def derive_key(secret_key: str) -> bytes:
    """The key of the token store, from the deployment's SECRET_KEY."""
    return HKDF(secret_key.encode(), 32, b"", SHA256, context=b"interview desk: token store")


class Vault:
    """Seals words, opens them again, and names things without telling what they are."""

    def __init__(self, key: bytes) -> None:
        self._seal = HKDF(key, 32, b"", SHA256, context=b"seal")
        self._name = HKDF(key, 32, b"", SHA256, context=b"name")

    def name(self, *parts: str) -> str:
        """A keyed fingerprint: the same parts have the same one, and it tells nothing about them."""
        framed = b"".join(len(part.encode()).to_bytes(4, "big") + part.encode() for part in parts)
        return hmac.new(self._name, framed, hashlib.sha256).hexdigest()

    def seal(self, words: str, *, place: str) -> bytes:
        """nonce | tag | cipher, bound to its place."""
        nonce = secrets.token_bytes(NONCE)
        cipher = AES.new(self._seal, AES.MODE_GCM, nonce=nonce, mac_len=TAG)
        cipher.update(place.encode())
        sealed, tag = cipher.encrypt_and_digest(words.encode())
        return nonce + tag + sealed

    def open(self, sealed: bytes, *, place: str) -> str | None:
        """The words, or None when another key or another place sealed them, or somebody touched them."""
        nonce, tag, rest = sealed[:NONCE], sealed[NONCE : NONCE + TAG], sealed[NONCE + TAG :]
        if len(tag) != TAG:
            return None
        cipher = AES.new(self._seal, AES.MODE_GCM, nonce=nonce)
        cipher.update(place.encode())
        try:
            return cipher.decrypt_and_verify(rest, tag).decode()
        except ValueError:
            return None
