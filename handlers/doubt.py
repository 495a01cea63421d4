"""A sentence that can be read in more than one way is not guessed: its meanings are put to the speaker as numbered choices."""

from collections.abc import Mapping, Sequence
from typing import Any

from handlers import seam
from handlers.language import Reading
from handlers.phrases import exists, phrase
from handlers.router import Router
from handlers.turn import Ask, Option, Reply, Turn
from models.questions import Asked

Meaning = tuple[str, Mapping[str, Any]]


def meanings(turn: Turn, reading: Reading, router: Router) -> list[Meaning]:
    """What the sentence may mean of all that this speaker may do; empty when there is no doubt."""
    different: dict[str, Meaning] = {}
    for intent, slots in ((reading.intent, reading.slots), *reading.rivals):
        if _offered(turn, intent, router):
            different.setdefault(_named(intent), (intent, slots))
    return list(different.values()) if len(different) > 1 else []


def ask(turn: Turn, could_be: Sequence[Meaning]) -> list[Reply]:
    """Put the meanings as choices; choosing one goes on as if it had been said plainly."""
    options = [Option(phrase(_named(intent)), {**slots, "instead": intent}) for intent, slots in could_be]
    turn.slots = {}
    return seam.put(turn, Ask(Asked.CHOICE, phrase("which-meaning"), options=options))


def _offered(turn: Turn, intent: str, router: Router) -> bool:
    return exists(_named(intent)) and any(route.roles & turn.roles for route in router.routes.get(intent, ()))


def _named(intent: str) -> str:
    """The phrase for an intent; a request to move and a move are the same to whoever asks."""
    return f"meaning-{intent.removesuffix('_request').replace('.', '-').replace('_', '-')}"
