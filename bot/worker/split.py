"""Long texts for a wire that cuts at 2,048 bytes, in the middle of a character if need be.

A text is parted where a reader would pause: at the end of a line, else of a sentence, else at a blank or a comma, and
only then between two characters. A link is not torn apart unless it is longer than a message.
"""

import re
from collections.abc import Iterator

MOST = 2048
LINK = re.compile(r"<a\b.*?</a>", re.DOTALL)
PAUSES = (
    re.compile(r"\n"),
    re.compile(r"[。！？!?；;…][”’」』）)]*|\.(?=\s)"),
    re.compile(r"[\s，、,：:]"),
)
JOINED = re.compile("[\u0300-\u036f\u200d\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]")
"""Accents, joiners and skin tones: they belong to the character before them."""


def split(text: str, most: int = MOST) -> list[str]:
    """The text in parts of at most so many bytes of UTF-8, in order; blank parts are left out."""
    return [part for part in _parts(text.strip(), most) if part]


def _parts(text: str, most: int) -> Iterator[str]:
    while len(text.encode("utf-8", "replace")) > most:
        end = _end(text, _reach(text, most))
        yield text[:end].rstrip()
        text = text[end:].lstrip()
    yield text


def _reach(text: str, most: int) -> int:
    """How many whole characters fit into so many bytes."""
    fitting = text[:most].encode("utf-8", "replace")[:most]
    return max(len(fitting.decode("utf-8", "ignore")), 1)


def _end(text: str, reach: int) -> int:
    """Where to part the text: at the best pause in the second half of what fits, or at the end of it."""
    links = [found.span() for found in LINK.finditer(text)]
    for pause in PAUSES:
        ends = [found.end() for found in pause.finditer(text, reach // 2, reach)]
        if whole := [end for end in ends if not _torn(links, end)]:
            return whole[-1]
    before = [start for start, end in links if 0 < start < reach < end]
    return before[0] if before else _between_characters(text, reach)


def _torn(links: list[tuple[int, int]], at: int) -> bool:
    return any(start < at < end for start, end in links)


def _between_characters(text: str, reach: int) -> int:
    end = reach
    while end > 1 and (JOINED.match(text[end]) or text[end - 1] == "\u200d"):
        end -= 1
    return end if end > 1 else reach
