"""The ways a name may be typed, as index keys: `王小明` → wangxiaoming, wxm; `Lily Chen` → lilychen, lily, chen, lc.

Surnames are read with all their readings (曾 zeng and ceng, 单 shan and dan), because the everyday reading is often not
the surname's.
"""

import unicodedata
from functools import lru_cache
from itertools import islice, product

MOST = 16


@lru_cache(maxsize=4096)
def _spellings(name: str) -> tuple[str, ...]:
    folded = unicodedata.normalize("NFKC", name).strip().casefold()
    if not folded:
        return ()
    if folded.isascii():
        words = folded.replace(".", " ").replace("_", " ").replace("-", " ").split()
        joined = {"".join(words), *words}
        return tuple(sorted(joined | ({"".join(w[0] for w in words)} if len(words) > 1 else set())))
    return tuple(sorted(_readings(folded)))


def _readings(name: str) -> set[str]:
    from pypinyin import Style, pinyin  # noqa: PLC0415 - 30 ms and 20 MB that only Chinese names need

    syllables = pinyin(name, style=Style.NORMAL, heteronym=True, errors="ignore")
    keys = {name}
    for reading in islice(product(*syllables), MOST):
        keys.add("".join(reading))
        if len(reading) > 1:
            keys.add("".join(syllable[0] for syllable in reading if syllable))
    return keys


def spellings(name: str) -> list[str]:
    """Every key this name is found by, sorted; empty for an empty name."""
    return list(_spellings(name[:64]))


def sound(name: str) -> str:
    """The name as letters, for finding what is a letter or two off; empty when it has none."""
    return max((key for key in spellings(name) if key.isascii()), key=len, default="")
