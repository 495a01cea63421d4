"""The cipher frame: what lies between the base64 text and the message.

    plain  = 16 random bytes | length (4, big-endian) | message | receiver id
    cipher = AES-256-CBC(key, iv = key[:16], plain padded to a multiple of 32)
    pad    = n bytes of value n, 1 ≤ n ≤ 32; a full 32 when the plain text is already aligned

The block of the padding is 32, not the 16 of AES: a ready-made unpadder fails on half of all real messages. The
random bytes may be binary and the length counts bytes, so nothing here is text.
"""

from dataclasses import dataclass, field
from struct import Struct

from Crypto.Cipher import AES

from crypto.errors import BadBuffer, BadPadding, DecryptFailed, WrongReceiver

PAD = 32
RANDOM = 16
LENGTH = Struct(">I")
HEAD = RANDOM + LENGTH.size


@dataclass(frozen=True)
class Frame:
    """Packs messages for one receiver, and opens those meant for it."""

    key: bytes = field(repr=False)
    receiver: bytes

    def lock(self, message: bytes, random: bytes) -> bytes:
        """The cipher of `message`; the same 16 random bytes give the same cipher."""
        if len(random) != RANDOM:
            raise ValueError(f"the frame starts with {RANDOM} random bytes, not {len(random)}")
        plain = b"".join((random, LENGTH.pack(len(message)), message, self.receiver))
        return self._aes_encrypt(padded(plain))

    def unlock(self, cipher: bytes) -> bytes:
        """The message in `cipher`. Checks in the order in which WeCom's own codes are defined."""
        if not cipher or len(cipher) % AES.block_size:
            raise DecryptFailed
        plain = unpadded(AES.new(self.key, AES.MODE_CBC, self.key[:16]).decrypt(cipher))
        if len(plain) < HEAD:
            raise BadBuffer
        end = HEAD + LENGTH.unpack_from(plain, RANDOM)[0]
        if end > len(plain):
            raise BadBuffer
        if plain[end:] != self.receiver:
            raise WrongReceiver(plain[end : end + 64].decode(errors="replace"))
        return plain[HEAD:end]

    def _aes_encrypt(self, plain: bytes) -> bytes:
        return AES.new(self.key, AES.MODE_CBC, self.key[:16]).encrypt(plain)


def padded(plain: bytes) -> bytes:
    """`plain`, filled up to the next multiple of 32."""
    count = PAD - len(plain) % PAD
    return plain + bytes((count,)) * count


def unpadded(plain: bytes) -> bytes:
    """`plain` without its padding, which must be exactly right."""
    count = plain[-1]
    if not 1 <= count <= PAD or plain[-count:] != bytes((count,)) * count:
        raise BadPadding
    return plain[:-count]
