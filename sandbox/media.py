"""Pictures, voices and files, for three days. They are held in memory: a restart of the sandbox forgets them."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sandbox.refusals import Refusal
from sandbox.rules import Clock

MEGABYTE = 1024 * 1024
SMALLEST = 6
LARGEST: Mapping[str, tuple[int, int]] = {
    "image": (10 * MEGABYTE, 40009),
    "voice": (2 * MEGABYTE, 45001),
    "video": (10 * MEGABYTE, 40011),
    "file": (20 * MEGABYTE, 45001),
}


@dataclass(frozen=True)
class Held:
    """One upload."""

    media_id: str
    kind: str
    filename: str
    content_type: str
    created_at: datetime
    content: bytes = field(repr=False)


class Media:
    """All uploads, of apps and of people."""

    def __init__(self, lasts: timedelta, clock: Clock) -> None:
        self.lasts, self.clock = lasts, clock
        self.held: dict[str, Held] = {}

    def put(self, kind: str, filename: str, content: bytes, *, content_type: str = "") -> Held:
        """Take an upload in, or refuse it."""
        if kind not in LARGEST:
            raise Refusal(40005, "type")
        if not content:
            raise Refusal(44001)
        most, code = LARGEST[kind]
        if len(content) < SMALLEST:
            raise Refusal(40006)
        if len(content) > most:
            raise Refusal(code)
        held = Held(
            media_id=secrets.token_urlsafe(40),
            kind=kind,
            filename=filename,
            content_type=content_type or "application/octet-stream",
            created_at=self.clock(),
            content=content,
        )
        self.held[held.media_id] = held
        return held

    def get(self, media_id: str) -> Held:
        """An upload that is still there."""
        held = self.held.get(media_id)
        if held is None or held.created_at + self.lasts <= self.clock():
            raise Refusal(40007)
        return held
