"""解释: how an admin's last sentence was read, and by which words, so that nobody has to guess why the desk misunderstood."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from handlers.language import Reading
from handlers.phrases import Lines, Listed, Phrase, Stretch, listed, phrase
from handlers.router import Topic
from handlers.turn import Reply, Turn
from models import explain as kept
from models.people import Role

explaining = Topic()
UNSAID = frozenset({"mentions"})
LONGEST = 200
"""Letters of the sentence that are kept and shown; whoever typed it knows the rest."""


@explaining.on("explain", roles=[Role.ADMIN], aside=True)
def explain(turn: Turn) -> list[Reply]:
    """How your last sentence was read, and why: `解释` / `explain`."""
    heard = kept.last(turn.session, turn.speaker)
    if heard is None:
        return [turn.say("explain-nothing")]
    read = heard.reading
    return [
        turn.say(
            "explained",
            said=heard.said,
            intent=read["intent"],
            sure=str(round(100 * read["confidence"])),
            slots=Lines(tuple(_slot(name, value) for name, value in read["slots"].items() if name not in UNSAID)),
            words=_or_nothing("explain-words", read["words"]),
            others=_or_nothing("explain-others", [f"{name} {round(100 * score)}%" for name, score in read["others"]]),
            context=phrase("explain-context", context=read["context"]) if read["context"] != "idle" else "",
        )
    ]


def remember(turn: Turn, reading: Reading, context: str) -> None:
    """Keep how an admin's sentence was read; nobody else can ask."""
    if Role.ADMIN not in turn.roles or reading.intent == "explain":
        return
    read = {
        "intent": reading.intent,
        "slots": dict(reading.slots),
        "confidence": reading.confidence,
        "words": list(reading.words),
        "others": [list(other) for other in reading.runners_up],
        "context": context,
    }
    kept.remember(turn.session, turn.speaker, turn.text[:LONGEST], read, turn.now)


def _or_nothing(name: str, items: list[str]) -> Phrase | str:
    return phrase(name, items=listed(items)) if items else ""


def _slot(name: str, value: Any) -> Phrase:
    return phrase("explain-slot", name=name, value=_value(value))


def _value(value: Any) -> Any:
    """A slot as it reads: times in full, lists in one line."""
    if isinstance(value, Mapping) and "status" in value:
        return _time(value)
    if isinstance(value, Mapping):
        return listed(f"{name} {part}" for name, part in value.items())
    if isinstance(value, list):
        return listed(str(part) for part in value)
    return "–" if value is None else str(value)


def _time(when: Mapping[str, Any]) -> Any:
    """Every reading of a time, or why there is none."""
    readings = when.get("candidates") or [when.get("intervals", [])]
    stretches = [Stretch(*map(datetime.fromisoformat, pair)) for reading in readings for pair in reading]
    return Listed(tuple(stretches)) if stretches else when["status"]
