"""The cipher frame: what lies between the base64 text and the message.

    plain  = 16 random bytes | length (4, big-endian) | message | receiver id
    cipher = AES-256-CBC(key, iv = key[:16], plain padded to a multiple of 32)
    pad    = n bytes of value n, 1 ≤ n ≤ 32; a full 32 when the plain text is already aligned

The block of the padding is 32, not the 16 of AES: a ready-made unpadder fails on half of all real messages. The
random bytes may be binary and the length counts bytes, so nothing here is text.

Making a cipher object takes longer than decrypting a message. Frames are opened with one that is kept, in ECB, which
remembers nothing between two calls and may be shared by threads; the chaining is done here:

    CBC:  plain[i] = decrypt(cipher[i]) xor cipher[i - 1],  cipher[-1] = iv
"""

from dataclasses import dataclass, field
from struct import Struct

from Crypto.Cipher import AES
from Crypto.Cipher._mode_ecb import EcbMode

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
    _blocks: EcbMode = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_blocks", AES.new(self.key, AES.MODE_ECB))

    def lock(self, message: bytes, random: bytes) -> bytes:
        """The cipher of `message`; the same 16 random bytes give the same cipher."""
        if len(random) != RANDOM:
            raise ValueError(f"the frame starts with {RANDOM} random bytes, not {len(random)}")
        plain = b"".join((random, LENGTH.pack(len(message)), message, self.receiver))
        return AES.new(self.key, AES.MODE_CBC, self.iv).encrypt(padded(plain))

    def unlock(self, cipher: bytes) -> bytes:
        """The message in `cipher`. Checks in the order in which WeCom's own codes are defined."""
        if not cipher or len(cipher) % AES.block_size:
            raise DecryptFailed
        plain = unpadded(self._decrypt(cipher))
        if len(plain) < HEAD:
            raise BadBuffer
        end = HEAD + LENGTH.unpack_from(plain, RANDOM)[0]
        if end > len(plain):
            raise BadBuffer
        if plain[end:] != self.receiver:
            raise WrongReceiver(plain[end : end + 64].decode(errors="replace"))
        return plain[HEAD:end]

    @property
    def iv(self) -> bytes:
        """WeCom's is fixed: the first half of the key."""
        return self.key[: AES.block_size]

    def _decrypt(self, cipher: bytes) -> bytes:
        before = self.iv + cipher[: -AES.block_size]
        mixed = int.from_bytes(self._blocks.decrypt(cipher)) ^ int.from_bytes(before)
        return mixed.to_bytes(len(cipher))


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
