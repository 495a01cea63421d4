"""A picture and a voice for people to send: the smallest that are what they say they are."""

import struct
import zlib
from collections.abc import Mapping

PLACE = "广州市海珠区新港中路397号"


def png(width: int, height: int) -> bytes:
    """A picture of a soft slope from blue to green."""
    rows = b"".join(
        b"\0" + bytes(part for x in range(width) for part in (70 + x % 120, 140 + y % 90, 210 - y % 90))
        for y in range(height)
    )
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = (_chunk(b"IHDR", header), _chunk(b"IDAT", zlib.compress(rows)), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


SILENCE = b"#!AMR\n" + (b"\x3c" + bytes(31)) * 50
FILES: Mapping[str, tuple[str, bytes, str]] = {
    "image": ("photo.png", png(120, 80), "image/png"),
    "voice": ("voice.amr", SILENCE, "audio/amr"),
}
