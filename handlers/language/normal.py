"""One spelling for every keyboard, so that the grammar meets each word in one shape only.

Full-width forms become plain (NFKC), traditional characters simplified, every dash `-`, every colon `:`, every run of
blanks one space; thumbs and ticks become `yes` or `no`, because that is what they say. Letters keep their case: names
need it.
"""

import re
import unicodedata
from functools import cache

from opencc import OpenCC

from handlers.language.patterns import Pattern

LONGEST = 100_000

YES = "👌👍✅✔☑🆗🙆⭕💯🉑"
NO = "👎❌✖🙅🚫🆖❎⛔"
DASHES = "‐‑‒–—―−─〜～~﹣－⁓"
SIGNS = dict.fromkeys(map(ord, DASHES), "-") | str.maketrans({
    "：": ":", "∶": ":", "︰": ":", "ː": ":", "’": "'", "‘": "'", "“": '"', "”": '"', "⁄": "/", "／": "/",
})  # fmt: skip
HALVES = str.maketrans({"½": ".5", "¼": ".25", "¾": ".75"})

FACES = Pattern(f"([{YES}{NO}])[\ufe0f\u200d\U0001f3fb-\U0001f3ff♀♂{YES}{NO}]*")
UNSEEN = Pattern(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe00-\ufe0f\u00ad]")
BLANKS = Pattern(r"[\s\x00-\x1f\x7f]+")
LOOSE_FRACTION = Pattern(r"(?<![\d.])\.(25|5|75)")


def normalise(text: str) -> str:
    """The text as the grammar reads it. Only the first 100,000 characters are looked at."""
    text = text[:LONGEST]
    if text.isascii():
        return BLANKS.sub(" ", text.translate(SIGNS)).strip()
    text = unicodedata.normalize("NFKC", _fractions(FACES.sub(_answer, text)))
    text = _simplified(UNSEEN.sub("", text.translate(SIGNS)).encode("utf-8", "replace").decode())
    return BLANKS.sub(" ", text).strip()


@cache
def _simplifier() -> OpenCC:
    """Its dictionaries are read when the first Chinese text comes, not at import."""
    return OpenCC("t2s")


def _simplified(text: str) -> str:
    """The text in simplified characters; 沈 stays a surname, although 沈思 could be 沉思."""
    simple = str(_simplifier().convert(text))
    if "沈" not in text or len(simple) != len(text):
        return simple
    return "".join(old if old == "沈" else new for old, new in zip(text, simple, strict=True))


def _answer(face: re.Match[str]) -> str:
    return " yes " if face[1] in YES else " no "


def _fractions(text: str) -> str:
    """NFKC would turn 1½ into 11/2."""
    if not any(sign in text for sign in "½¼¾"):
        return text
    return LOOSE_FRACTION.sub(r"0.\1", text.translate(HALVES))
