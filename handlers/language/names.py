"""Which person a typed name means.

People type `王小明`, `wangxiaoming`, `wxm`, `小明`, `王经理`, `Lily` or a misspelling of any of them. What was typed exactly
is never doubted: an exact name, userid or alias keeps every guess out. Otherwise each person is scored by the best of the
ways below, best first, so that the conversation can go on with one clear answer and ask about two near ones.

    exact > userid > alias        certain
    pinyin                        王晓明, wangxiaoming, Wang Xiaoming, "Xiaoming Wang"
    part                          小明, Lily (of Lily Chen)
    honorific                     王经理, 小王, 张工, Mr Zhang; less surely the surname alone
    initials                      wxm
    close                         one or two letters off, or zh/z, ng/n mixed up

Chinese names are compared by all their readings (曾 is zeng and ceng), which `models.spelling` gives.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from handlers.language.intents.surnames import COMPOUND, TITLES
from handlers.language.normal import normalise
from models.spelling import spellings

MOST = 10
CLOSE_ENOUGH = 80.0
SOUNDS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"), ("lü", "lu"), ("ü", "u"), ("lv", "lu"), ("nv", "nu"))


class How(StrEnum):
    """The way a typed name was recognised."""

    EXACT = "exact"
    USERID = "userid"
    ALIAS = "alias"
    PINYIN = "pinyin"
    PART = "part"
    HONORIFIC = "honorific"
    INITIALS = "initials"
    CLOSE = "close"


CERTAIN = {How.EXACT: 1.0, How.USERID: 1.0, How.ALIAS: 0.98}


@dataclass(frozen=True)
class Known:
    """A person who can be meant."""

    id: int
    name: str
    userid: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Match:
    """A person who may be meant, how that was seen, and how sure it is (0 to 1)."""

    known: Known
    how: How
    score: float


def match(typed: str, people: Sequence[Known]) -> list[Match]:
    """The people `typed` may mean, surest first; the certain ones alone where there are any."""
    wanted = _folded(typed.strip().lstrip("@"))[:64]
    if not wanted:
        return []
    certain = [sure for known in people if (sure := _certain(wanted, known))]
    matches = certain or [guess for known in people if (guess := _guess(wanted, known))]
    return sorted(matches, key=lambda m: (-m.score, m.known.name, m.known.id))[:MOST]


def _folded(text: str) -> str:
    return normalise(text).casefold()


def _certain(wanted: str, known: Known) -> Match | None:
    if wanted == _folded(known.name):
        return Match(known, How.EXACT, CERTAIN[How.EXACT])
    if known.userid and wanted == _folded(known.userid):
        return Match(known, How.USERID, CERTAIN[How.USERID])
    if any(wanted == _folded(alias) for alias in known.aliases):
        return Match(known, How.ALIAS, CERTAIN[How.ALIAS])
    return None


def _guess(wanted: str, known: Known) -> Match | None:
    guesses = [guess for name in (known.name, *known.aliases) for guess in _ways(wanted, _folded(name))]
    if not guesses:
        return None
    how, score = max(guesses, key=lambda guess: guess[1])
    return Match(known, how, round(score, 3))


def _ways(wanted: str, name: str) -> Iterator[tuple[How, float]]:
    if _sounds(wanted) & _sounds(name):
        yield How.PINYIN, 0.9
    if _part(wanted, name):
        yield How.PART, 0.85
    if _honours(wanted, name):
        yield How.HONORIFIC, 0.8
    if wanted in spellings(surname_of(name)) and (len(wanted) > 1 or not wanted.isascii()):
        yield How.HONORIFIC, 0.6
    if wanted.isascii() and wanted in _initials(name):
        yield How.INITIALS, 0.75
    closeness = _closeness(wanted, name)
    if closeness >= CLOSE_ENOUGH:
        yield How.CLOSE, 0.7 * closeness / 100


def _sounds(name: str) -> frozenset[str]:
    """The whole name as letters, in every reading; the words of a Latin name in both orders."""
    if name.isascii():
        words = re.findall(r"[a-z0-9]+", name)
        return frozenset({"".join(words), "".join(words[1:] + words[:1])} - {""})
    return frozenset(key for key in spellings(name) if key.isascii() and len(key) > len(name))


def _initials(name: str) -> frozenset[str]:
    if name.isascii():
        return frozenset({"".join(word[0] for word in name.split())} if " " in name else ())
    return frozenset(key for key in spellings(name) if key.isascii() and len(key) == len(name) > 1)


def _part(wanted: str, name: str) -> bool:
    """A given name without its surname: 小明 of 王小明, xiaoming likewise, Lily of Lily Chen."""
    if name.isascii():
        return len(wanted) > 1 and wanted in re.split(r"[\s._-]+", name)
    given = name[len(surname_of(name)) :]
    if len(given) < 2:
        return False
    return wanted == given or bool(_sounds(wanted) & _sounds(given))


def _honours(wanted: str, name: str) -> bool:
    """A surname with a title: 王经理, 老王, 王总, Mr Zhang."""
    surname = TITLES.fullmatch(wanted)
    if surname is None:
        return False
    said = next(group for group in surname.groups() if group)
    return said in ({surname_of(name), *spellings(surname_of(name))} if not name.isascii() else set(name.split()))


def surname_of(name: str) -> str:
    """The surname of a Chinese name: two characters where they are one of the double surnames."""
    return name[:2] if name[:2] in COMPOUND and len(name) > 2 else name[:1]


def _closeness(wanted: str, name: str) -> float:
    best = max((fuzz.ratio(_plain(a), _plain(b)) for a in _sounds(wanted) for b in _sounds(name)), default=0.0)
    return best if min(len(wanted), len(name)) > 1 else 0.0


def _plain(letters: str) -> str:
    for sound, plain in SOUNDS:
        letters = letters.replace(sound, plain)
    return letters
