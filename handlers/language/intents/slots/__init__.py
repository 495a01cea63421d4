"""How each slot is found in a sentence, by the name the table of intents uses.

In the table, `name` takes the slot of that name; `name=other` takes what `other` finds and calls it `name`. A slot that was not said is
absent; None is a value where silence means something (`minutes` of being late).
"""

from collections.abc import Callable, Mapping
from typing import Any

from handlers.language.intents.scene import Scene
from handlers.language.intents.slots import comments, newcomers, numbers, people, reasons, texts, times, words

Span = tuple[int, int]
Finder = Callable[[Scene, Span], Any]

FINDERS: Mapping[str, Finder] = {
    name: finder
    for part in (comments, newcomers, numbers, people, reasons, texts, times, words)
    for name, finder in part.FINDERS.items()
}


def slots_of(wanted: str, scene: Scene, cue: Span) -> dict[str, Any]:
    """The slots named in `wanted` that the sentence says. `cue` is where the phrase stands that told the intent."""
    found: dict[str, Any] = {}
    for item in wanted.split():
        name, _, finder = item.partition("=")
        value = FINDERS[finder or name](scene, cue)
        if value is numbers.NULL:
            found[name] = None
        elif value is not None and value not in ("", [], {}):
            found[name] = value
    return found
