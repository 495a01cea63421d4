"""The notation of cue phrases, and their compilation.

A table of intents is written in phrases such as `say(CLEAR, "取消 | call off", "取消…<round>")`, which read like this:

    a | b        either phrase (bars with spaces around them part phrases; `(a|b)` parts words inside one)
    a b          with or without spaces or hyphens between them
    …            anything short: sixteen characters, in English phrases twenty-eight
    a & b        both, anywhere in the sentence and in any order
    <time>       something recognised before (see `scene.Kind`): id mail phone person time point window part span round
                 count room tail zone stage; and the word groups of `wording`: <free> <chase> <feedback> <yes> …
    x? (a|b)     as in regular expressions, which phrases otherwise are

An English phrase matches whole words only. `only(…)` asks for the phrase to be the whole sentence but for particles and courtesies,
or the whole of a clause where the other clauses are courtesies or such phrases of the same intent (可以,约吧). `unless(…)` names
phrases that speak against an intent. Phrases are compiled when they are first tried; `needles` sees to it that few are.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from handlers.language.intents.needles import Needs, needles, telling
from handlers.language.intents.scene import PAD, Kind, Scene
from handlers.language.intents.wording import GROUPS, PARTICLES, PLEASE, THANKS, YES
from handlers.language.patterns import Pattern

SURE, STRONG, CLEAR, FAIR, HINT = 0.95, 0.85, 0.7, 0.55, 0.4

ADMIN, RECRUITER, INTERVIEWER, CANDIDATE = "admin", "recruiter", "interviewer", "candidate"
DESK = frozenset({ADMIN, RECRUITER})
STAFF = DESK | {INTERVIEWER}
GUEST = frozenset({CANDIDATE})
PANEL = frozenset({INTERVIEWER})
ALL = STAFF | GUEST

KINDS = {
    "id": (Kind.ID,),
    "mail": (Kind.MAIL,),
    "phone": (Kind.PHONE,),
    "person": (Kind.MENTION, Kind.PERSON),
    "anyone": (Kind.MENTION, Kind.PERSON, Kind.WORD),
    "word": (Kind.WORD,),
    "time": (Kind.POINT, Kind.WINDOW, Kind.PART, Kind.WEEKLY),
    "weekly": (Kind.WEEKLY,),
    "point": (Kind.POINT,),
    "window": (Kind.WINDOW, Kind.PART),
    "part": (Kind.PART,),
    "span": (Kind.SPAN,),
    "round": (Kind.ROUND, Kind.STAGE),
    "count": (Kind.COUNT,),
    "room": (Kind.ROOM,),
    "tail": (Kind.TAIL,),
    "zone": (Kind.ZONE,),
}
GAP = f"(?:(?:[^{PAD}]{PAD}*){{0,%d}}?)"
WIDE, NARROW = 28, 16
SHORT = 60
LATIN = Pattern(r"[a-z]{3}(?![a-z]*>)")
SPACE = Pattern(r"\[[^\]]*\]| ")
EDGES = " ,.!?。、;:~…'\"()-\n\t"
LEAD = Pattern(f"^(?:{PLEASE}|{THANKS}|{YES})(?![a-z])")
TAIL = Pattern(f"(?:{PARTICLES}|(?<![a-z])(?:{THANKS}))$")
CLAUSE = Pattern(r"[,.。;!?\n、~]+|(?<=[一-鿿]) | (?=[一-鿿])| - ")
COURTESY = Pattern(f"(?:(?:{YES}|{THANKS}|{PLEASE})(?:{PARTICLES})*)+")
MACROS = {f"<{name}>": f"(?: ?[{''.join(kinds)}]{PAD}* ?)" for name, kinds in KINDS.items()} | {
    f"<{n}>": p for n, p in GROUPS.items()
}


@cache
def _needs() -> dict[str, Needs]:
    """What each macro of the notation needs."""
    kinds = {f"<{name}>": frozenset(kind.value for kind in kinds) for name, kinds in KINDS.items()}
    return kinds | {f"<{name}>": needles(pattern, {}) for name, pattern in GROUPS.items()}


Span = tuple[int, int]


@dataclass(frozen=True)
class Cue:
    """A phrase that speaks for an intent, as strongly as `weight`; for these roles and pending questions alone, if any are named."""

    phrase: str
    weight: float
    roles: frozenset[str] = ALL
    within: frozenset[str] = frozenset()
    whole: bool = False

    @cached_property
    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """The phrase as regular expressions, all of which must be found; compiled when they are first tried."""
        return tuple(re.compile(expanded(part)) for part in self.phrase.split(" & "))

    @property
    def needs(self) -> Needs:
        """Pieces of text of which a sentence contains at least one where the phrase is found."""
        return max((needles(part, _needs()) for part in self.phrase.split(" & ")), key=telling)

    def applies(self, scene: Scene) -> bool:
        """Is it for this role and this pending question?"""
        return scene.role in self.roles and (not self.within or scene.context.name in self.within)

    def match(self, scene: Scene) -> tuple[Span, ...] | None:
        """Where the phrase stands in the sentence, its parts one by one."""
        if not self.applies(scene):
            return None
        if self.whole:
            return ((0, len(scene.folded)),) if self.says(scene.cores) else None
        found = self._spans(scene.folded)
        if found is None and scene.tongue:
            again = self._spans(scene.tongue.text)
            return tuple(scene.tongue.span(*span) for span in again) if again else None
        return found

    def _spans(self, text: str) -> tuple[Span, ...] | None:
        """Where the parts stand, if all are there."""
        found = [part.span() for pattern in self.patterns if (part := pattern.search(text))]
        return tuple(found) if len(found) == len(self.patterns) else None

    def says(self, variants: Iterable[str]) -> bool:
        """Is one of these the phrase and nothing else?"""
        return any(map(self.patterns[0].fullmatch, variants))


Judge = Callable[[Scene], "tuple[float, dict[str, Any]] | None"]


@dataclass(frozen=True)
class Intent:
    """One thing a person can mean: who usually says it, when it is expected, the words that tell it, the slots it carries.

    `needs` names slots without which it is unlikely; `judge` weighs what words alone cannot (a time against those offered).
    """

    name: str
    roles: frozenset[str]
    cues: tuple[Cue, ...] = ()
    slots: str = ""
    expected: str = ""
    needs: str = ""
    judge: Judge | None = None


def say(weight: float, *phrases: str, roles: frozenset[str] = ALL, within: str = "") -> tuple[Cue, ...]:
    """Phrases that count wherever they stand in a sentence."""
    return tuple(_cue(part, weight, roles, within) for phrase in phrases for part in phrase.split(" | "))


def only(weight: float, *phrases: str, roles: frozenset[str] = ALL, within: str = "") -> tuple[Cue, ...]:
    """Phrases that count as the whole sentence, give or take a courtesy and particles."""
    return tuple(_cue(part, weight, roles, within, whole=True) for phrase in phrases for part in phrase.split(" | "))


def unless(weight: float, *phrases: str, roles: frozenset[str] = ALL, within: str = "") -> tuple[Cue, ...]:
    """Phrases that speak against the intent."""
    return tuple(_cue(part, -weight, roles, within) for phrase in phrases for part in phrase.split(" | "))


def _cue(phrase: str, weight: float, roles: frozenset[str], within: str, *, whole: bool = False) -> Cue:
    return Cue(phrase.strip(), weight, roles, frozenset(within.split()), whole)


def cores(folded: str) -> tuple[str, ...]:
    """The sentence as it is and without the courtesies around it, one by one: what `only` phrases are compared with."""
    bare = folded.strip(EDGES)
    if len(bare) > SHORT:
        return (bare,)
    heads = list(_stripped(bare, LEAD))
    return tuple(dict.fromkeys(core for head in heads for core in _stripped(head, TAIL)))


def pieces(folded: str) -> tuple[tuple[str, ...], ...]:
    """The clauses of a short sentence that are more than a courtesy, each with and without the courtesies around it."""
    if len(folded) > SHORT:
        return ()
    said = [piece for part in CLAUSE.split(folded) if (piece := part.strip(EDGES))]
    return tuple(cores(piece) for piece in said if not COURTESY.fullmatch(piece)) if len(said) > 1 else ()


def _stripped(text: str, courtesy: Pattern) -> Iterator[str]:
    for _ in range(4):
        yield text
        found = courtesy.search(text)
        if found is None or len(found[0]) == len(text):
            return
        text = (text[: found.start()] + text[found.end() :]).strip(EDGES)


def expanded(phrase: str) -> str:
    """The regular expression of a phrase."""
    left = r"(?<![a-z])" if re.match(r"[\(\?:]*[a-z]", phrase) else ""
    right = r"(?![a-z])" if re.search(r"[a-z][\)\?]*$", phrase) else ""
    for macro, pattern in MACROS.items():
        phrase = phrase.replace(macro, pattern.replace(" ", "\x00"))
    phrase = SPACE.sub(
        lambda found: found[0] if len(found[0]) > 1 else r"(?:[\s\-]*)",
        phrase.replace("…", GAP % (WIDE if LATIN.search(phrase) else NARROW)),
    )
    return f"{left}(?:{phrase.replace(chr(0), ' ')}){right}"
