"""The ways a name may be typed, as index keys: `王小明` → wangxiaoming, wxm; `Lily Chen` → lilychen, lily, chen, lc.

Surnames are read with all their readings (曾 zeng and ceng, 单 shan and dan), because the everyday reading is often not
the surname's. Where a name has more readings than are kept, those of the surname come first.

A letter too many, too few, wrong or swapped is found by index too: a name is kept under `~` and its letters, and once
more without each of them; what was typed is looked for in the same way. So nobody's name is compared with everybody's,
and a million of them make no difference.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product

MOST = 16
"""Readings of one name that are kept."""

LONGEST = 64
SHORTEST_BLUR = 4
BLUR = "~"
WORD = re.compile(r"[a-z0-9]+")
ALIKE = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"), ("v", "u"))
"""Sounds that are one sound in many a mouth, and ü, which keyboards write as v or u."""

Reading = tuple[str, ...]


def spellings(name: str) -> list[str]:
    """Every way to type the whole name, or one word or the initials of it, sorted; empty for an empty name."""
    return list(_spellings(name[:LONGEST]))


def keys(name: str) -> list[str]:
    """Everything that a person of this name is found by: the spellings, the given name, and all of it a letter off."""
    return sorted({*spellings(name), *_given(name), *blurred(name)})


def asked(name: str) -> list[str]:
    """The keys that somebody who types this name looks for: the whole of it, the words in either order."""
    words = _words(_folded(name[:LONGEST]))
    turned = {"".join(words), "".join(words[1:] + words[:1])} - {""}
    return sorted(turned | {"".join(reading) for reading in _readings(_folded(name[:LONGEST]))})


def blurred(name: str) -> list[str]:
    """The keys of somebody who types this name a letter off."""
    folded = _folded(name[:LONGEST])
    whole = {"".join(reading) for reading in (_words(folded), *_usual(folded))}
    return sorted({key for letters in whole for key in _blur(letters)})


@lru_cache(maxsize=4096)
def _spellings(name: str) -> Reading:
    folded = _folded(name)
    found = {folded} if not folded.isascii() else set()
    for reading in (_words(folded), *_readings(folded)):
        found |= {"".join(reading), "".join(part[0] for part in reading)} if len(reading) > 1 else set(reading)
    return tuple(sorted(found.union(word for word in _words(folded) if not word.isdigit())))


def _given(name: str) -> Iterator[str]:
    """The name without its surname, of one character or of two, as letters: 小明 of 王小明."""
    for reading in _usual(_folded(name[:LONGEST])):
        for surname in (1, 2):
            if len(reading) - surname >= 2:
                yield "".join(reading[surname:])


def _blur(letters: str) -> Iterator[str]:
    for sound, plain in ALIKE:
        letters = letters.replace(sound, plain)
    if len(letters) >= SHORTEST_BLUR:
        yield BLUR + letters
        yield from (BLUR + letters[:at] + letters[at + 1 :] for at in range(len(letters)))


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).strip().casefold()


def _words(folded: str) -> Reading:
    """The words in Latin letters, without accents; numbers alone are no name."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c) and c not in "'’")
    words = tuple(WORD.findall(plain))
    return words if any(not word.isdigit() for word in words) else ()


def _readings(folded: str) -> Iterator[Reading]:
    """The pinyin of the Chinese characters, the usual reading first, the surname's other readings next."""
    syllables = _syllables(folded)
    for backwards in islice(product(*reversed(syllables)), MOST if syllables else 0):
        yield backwards[::-1]


def _usual(folded: str) -> Iterator[Reading]:
    """The usual reading of the given name with every reading of the surname."""
    return islice(_readings(folded), len(_syllables(folded)[0]) if _syllables(folded) else 0)


@lru_cache(maxsize=4096)
def _syllables(folded: str) -> tuple[Reading, ...]:
    """Of each Chinese character all that it may be read as."""
    if folded.isascii():
        return ()
    from pypinyin import Style, pinyin  # noqa: PLC0415 - 30 ms and 20 MB that only Chinese names need

    return tuple(tuple(one) for one in pinyin(folded, style=Style.NORMAL, heteronym=True, errors="ignore"))
