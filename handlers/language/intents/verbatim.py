"""What was typed, exactly, for a stretch of the normalised text: names and reasons go on as the speaker wrote them."""

import unicodedata

from handlers.language.intents.scene import Scene

WIDE_EDGES = " ,，.。;；:：、!！?？~-—–－\"'“”‘’()（）\t\n"


def verbatim(scene: Scene, start: int, end: int) -> str:
    """The raw text that stands behind `text[start:end]`, without punctuation at its edges."""
    if scene.places is None:
        return scene.text[start:end].strip(WIDE_EDGES)
    return scene.raw[scene.places[start] : scene.places[end]].strip(WIDE_EDGES)


def aligned(raw: str, plain: str) -> list[int] | None:
    """For each position of `plain` (and its end) where it was in `raw`; None when they cannot be laid side by side."""
    places, at, used = [], 0, 0
    for char in plain:
        at = at if used else _skip(raw, at, char)
        shape = unicodedata.normalize("NFKC", raw[at : at + 1])
        if not _alike(shape[used : used + 1], char):
            return None
        places.append(at)
        used += 1
        if used >= len(shape):
            at, used = (_blanks(raw, at + 1) if char == " " else at + 1), 0
    return [*places, at]


def _alike(typed: str, plain: str) -> bool:
    """The same, or a traditional character and its simplified form, or two ways to write a sign."""
    if not typed:
        return False
    return typed == plain or not (typed.isascii() and plain.isascii()) or not (typed.isalnum() or plain.isalnum())


def _skip(raw: str, at: int, char: str) -> int:
    """Past blanks and invisible characters, which the plain text has not."""
    while at < len(raw) and not char.isspace() and (raw[at].isspace() or unicodedata.category(raw[at]) == "Cf"):
        at += 1
    return at


def _blanks(raw: str, at: int) -> int:
    while at < len(raw) and raw[at].isspace():
        at += 1
    return at


def tail(scene: Scene, start: int) -> str:
    """Everything as typed from here to the very end, however long."""
    if scene.places is None:
        return scene.text[start:].strip().lstrip(WIDE_EDGES)
    return scene.raw[scene.places[start] :].strip().lstrip(WIDE_EDGES)
