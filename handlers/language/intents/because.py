"""The words of a sentence that decided what it means, for whoever asks why: 安排, 一面 rather than all that a phrase spans."""

import re
from collections.abc import Iterable

from handlers.language.intents.scene import PAD, Scene
from handlers.language.intents.verbatim import verbatim
from handlers.language.patterns import Pattern

Span = tuple[int, int]
PLAIN = Pattern(f"[^\ue000-{PAD}]+")
NO_WORD = Pattern(r"[\W_]*", re.UNICODE)


def words(scene: Scene, spans: Iterable[Span]) -> tuple[str, ...]:
    """What stands in these stretches beside names, times and numbers; of stretches in one another the shortest."""
    tight = [span for span in spans if not any(_within(other, span) for other in spans if other != span)]
    plain = [
        (start + part.start(), start + part.end())
        for start, end in tight
        for part in PLAIN.finditer(scene.folded[start:end])
        if not NO_WORD.fullmatch(part[0])
    ]
    kept = sorted({span for span in plain if not any(_within(span, other) for other in plain if other != span)})
    return tuple(dict.fromkeys(verbatim(scene, *span) for span in kept))


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
