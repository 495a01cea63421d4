"""Which intent a sentence speaks for most.

Each intent is scored by its strongest cue (or its judge), a little more for further cues, for being expected in this conversation and
for covering much of the sentence, less when the speaker's role does not usually say it or a slot it lives on is missing.
What remains is honest: two near scores lower the confidence, and too low a score is "unknown".
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from handlers.language.intents.cues import CANDIDATE, DESK, GUEST, INTERVIEWER, Cue, Intent, Span
from handlers.language.intents.needles import Index
from handlers.language.intents.scene import Scene
from handlers.language.intents.slots import slots_of
from handlers.language.intents.table import INTENTS
from handlers.language.patterns import Pattern

ENOUGH = 0.38
NEAR, LEVEL, TOSS_UP = 0.12, 0.04, 0.55
EXPECTED, ANOTHER, COVERAGE = 0.06, 0.03, 0.05
NEIGHBOUR, STRANGER, OUTSIDER, LACKING, DENIED = 0.18, 0.3, 0.6, 0.45, 0.3
DENIAL = Pattern(r"(?:别|不要|勿|不用|不想|不必|don't|do not|never|not)[^,，。;]{0,5}$|(?<![能可行要是])不$")


JUDGED = tuple(place for place, intent in enumerate(INTENTS) if intent.judge)


@cache
def index() -> Index[tuple[int, int, Cue]]:
    """The phrases of the table by what they need; made when the first message is read, not at import."""
    return Index.of(
        (cue.needs, (place, number, cue))
        for place, intent in enumerate(INTENTS)
        for number, cue in enumerate(intent.cues)
    )


NEAR_ENOUGH = 3
Hit = tuple[Cue, tuple[Span, ...]]


@dataclass(frozen=True)
class Guess:
    """An intent, how strongly the sentence speaks for it, by what, and where that stands."""

    intent: Intent
    score: float
    reasons: tuple[str, ...]
    cue: Span = (0, 0)
    slots: dict[str, Any] | None = None
    words: tuple[Span, ...] = ()

    def filled(self, scene: Scene) -> dict[str, Any]:
        """The slots the sentence fills."""
        return self.slots if self.slots is not None else slots_of(self.intent.slots, scene, self.cue)


def ranked(scene: Scene) -> list[Guess]:
    """What the sentence may mean, likeliest first; equal scores in the order of the table."""
    tried: dict[int, dict[int, Cue]] = {place: {} for place in JUDGED}
    for place, number, cue in index().near(scene.folded + (scene.tongue.text if scene.tongue else "")):
        tried.setdefault(place, {})[number] = cue
    guesses = [guess for place in sorted(tried) if (guess := _weighed(INTENTS[place], scene, _in_order(tried[place])))]
    best: dict[str, Guess] = {}
    for guess in sorted(guesses, key=lambda guess: -guess.score):
        best.setdefault(guess.intent.name, guess)
    return list(best.values())


def _in_order(cues: dict[int, Cue]) -> list[Cue]:
    return [cues[number] for number in sorted(cues)]


def _weighed(intent: Intent, scene: Scene, cues: Iterable[Cue]) -> Guess | None:
    cues = list(cues)
    hits = [(cue, spans) for cue in cues if (spans := cue.match(scene))] or _piecewise(scene, cues)
    judged = intent.judge(scene) if intent.judge else None
    if judged is None and not any(cue.weight > 0 for cue, _ in hits):
        return None
    if judged and judged[0] >= max((cue.weight for cue, _ in hits), default=0.0):
        return _adjusted(Guess(intent, judged[0], ("fits the question",), slots=judged[1]), scene)
    return _adjusted(_by_cues(intent, scene, hits), scene)


def _piecewise(scene: Scene, cues: Iterable[Cue]) -> list[Hit]:
    """The phrases that make up the sentence clause by clause, when every clause is one of them; the weakest counts."""
    whole = [cue for cue in cues if cue.whole and cue.applies(scene)] if scene.pieces else []
    if not whole:
        return []
    told = [max((cue for cue in whole if cue.says(piece)), key=_weight, default=None) for piece in scene.pieces]
    found = [cue for cue in told if cue]
    return [(min(found, key=_weight), ((0, len(scene.folded)),))] if found and all(told) else []


def _weight(cue: Cue) -> float:
    return cue.weight


def _by_cues(intent: Intent, scene: Scene, hits: list[Hit]) -> Guess:
    cue, (span, *_) = max(hits, key=lambda hit: (hit[0].weight, not _denied(scene, hit[1][0]), _length(hit[1][0])))
    against = sum(hit.weight for hit, _ in hits if hit.weight < 0)
    covered = min(1.0, (span[1] - span[0]) / max(len(scene.folded), 1))
    score = cue.weight + COVERAGE * covered + ANOTHER * min(sum(hit.weight > 0 for hit, _ in hits) - 1, 2)
    score += against if cue.weight > 0 else 0
    score -= DENIED if _denied(scene, span) else 0
    told = sorted(hits, key=lambda hit: -abs(hit[0].weight))[:NEAR_ENOUGH]
    words = tuple(dict.fromkeys(part for hit, spans in told if hit.weight > 0 for part in spans))
    return Guess(intent, score, tuple(dict.fromkeys(f"“{hit.phrase}”" for hit, _ in told)), span, words=words)


def _denied(scene: Scene, span: Span) -> bool:
    """Does a word such as 别 or don't stand before it?"""
    return bool(DENIAL.search(scene.folded[max(0, span[0] - 7) : span[0]]))


def _length(span: Span) -> int:
    return span[1] - span[0]


def _adjusted(guess: Guess, scene: Scene) -> Guess:
    score, reasons = guess.score, list(guess.reasons)
    if scene.context.name in guess.intent.expected.split():
        score += EXPECTED
        reasons.append(f"expected: {scene.context.name}")
    if scene.role not in guess.intent.roles and not (scene.role == "admin" and "recruiter" in guess.intent.roles):
        score -= _distance(scene.role, guess.intent.roles)
        reasons.append(f"unusual for a {scene.role}")
    if guess.intent.needs and guess.slots is None and not slots_of(guess.intent.needs, scene, guess.cue):
        score -= LACKING
        reasons.append(f"lacks {guess.intent.needs}")
    return replace(guess, score=score, reasons=tuple(reasons))


def _distance(role: str, usual: frozenset[str]) -> float:
    """How unlikely it is that this role says it: a recruiter may be on a panel, but is no candidate."""
    if role == CANDIDATE:
        return STRANGER
    if usual <= GUEST:
        return OUTSIDER
    return NEIGHBOUR if role in DESK and INTERVIEWER in usual else STRANGER


def confidence(best: Guess, others: list[Guess]) -> float:
    """How sure the best guess is: its own strength, lowered by a rival near to it; level with one, it is a toss-up."""
    rival = others[0].score if others else 0.0
    doubt = max(0.0, NEAR - (best.score - rival)) / NEAR
    return round(min(1.0, max(0.0, best.score)) * (1 - TOSS_UP * doubt), 2)


def rivals(best: Guess, others: list[Guess]) -> list[Guess]:
    """The guesses that are as good as level with the best."""
    return [guess for guess in others if best.score - guess.score < LEVEL]
