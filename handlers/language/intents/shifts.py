"""Later and earlier: how far something is to be moved, when that is said by an amount."""

import re

from handlers.language.intents.scene import Kind, Scene
from handlers.language.patterns import Pattern

LATER = Pattern(r"推|延|后|晚|拖|delay|back|later|postpone|push")
EARLIER = Pattern(r"提前|提早|往前|早|earlier|forward|sooner|advance|move up|bring")
SURELY_LATER = Pattern(r"back|推后|延后|later|往后")


def shift(scene: Scene) -> int | None:
    """Minutes later, or earlier as a negative number."""
    minutes = scene.value(Kind.SPAN)
    if minutes is None:
        return None
    words = re.sub("[\ue000-\ue0ff]+", " ", scene.folded)
    if EARLIER.search(words) and not SURELY_LATER.search(words):
        return -int(minutes)
    return int(minutes) if LATER.search(words) else None
