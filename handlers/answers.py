"""An answer to a pending question: a number, a yes, a time, a name. What it adds goes into the command that was asked about."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from handlers.language import Reading
from handlers.language.normal import normalise
from models.questions import Asked, Question

FREE_TEXT = ("position", "query", "reason", "candidate")
BARE = ("slot.fill", "slot.counter", "flow.correct")
ONE = re.compile(r"^(?:the|选|要) ?(?=\S)|的?[那这]一?[个位场](?:吧|啊)?$| one(?: please)?$")
EDGES = " ,.。!?~、"
NOISE = frozenset({"unknown", "ack", "greet"})
SLOT_WORDS = frozenset(
    {"when", "interviewers", "candidate", "duration_min", "round", "position", "lang", "role", "who"}
)


@dataclass(frozen=True)
class Merged:
    """The command with the answer in it."""

    slots: dict[str, Any]


@dataclass(frozen=True)
class Abandoned:
    """The person does not want it any more."""


@dataclass(frozen=True)
class Unclear:
    """It was meant as an answer, but not one of those offered: the question is put again."""


Answer = Merged | Abandoned | Unclear


def take(question: Question, reading: Reading, text: str) -> Answer | None:
    """What this message answers; None when it is no answer but something new."""
    if named := by_label(question, text):
        return pick(question, named)
    if reading.intent == "flow.abort":
        return Abandoned()
    if chosen := reading.slots.get("choice"):
        return _choose(question, chosen)
    if reading.intent in ("confirm.yes", "confirm.no", "interview.accept", "interview.confirm", "ack"):
        return _yes_or_no(question, reading)
    if reading.intent in BARE:
        return Merged(merge(question.slots, corrected(reading)))
    if question.awaiting and reading.intent in NOISE and reading.intent != "greet":
        return _words(question, text)
    if _adds_only(reading, question):
        return Merged(merge(question.slots, dict(reading.slots)))
    return None


def _choose(question: Question, chosen: list[int]) -> Answer:
    number = chosen[-1]
    if 1 <= number <= len(question.options):
        return pick(question, number)
    return Unclear()


def by_label(question: Question, text: str) -> int | None:
    """The option whose words were typed: all of them, or in a choice a part that no other option has (`#12`)."""
    said = _bare(text)
    labels = [_bare(option["label"]) for option in question.options]
    parts = [{label, *label.split()} if question.kind is Asked.CHOICE else {label} for label in labels]
    fitting = [number for number, words in enumerate(parts, 1) if said in words]
    return fitting[0] if said and len(fitting) == 1 and not said.isdigit() else None


def _bare(text: str) -> str:
    return ONE.sub("", normalise(text).casefold().strip(EDGES)).strip()


def pick(question: Question, number: int) -> Answer:
    """The answer that choosing this option is. Numbers count from 1."""
    patch = question.options[number - 1]["slots"]
    return Abandoned() if patch.get("abort") else Merged(merge(question.slots, patch))


def _yes_or_no(question: Question, reading: Reading) -> Answer | None:
    if reading.slots.get("interview_id") is not None:
        return None
    if question.kind is not Asked.PREVIEW and len(question.options) != 1:
        return Unclear() if question.options else None
    return Abandoned() if reading.intent == "confirm.no" else pick(question, 1)


def _words(question: Question, text: str) -> Answer:
    """Free text where free text was asked for."""
    wanted = next((slot for slot in question.awaiting if slot in FREE_TEXT), None)
    if wanted is None or len(text) > 64:
        return Unclear()
    return Merged(merge(question.slots, {wanted: text.strip()}))


def _adds_only(reading: Reading, question: Question) -> bool:
    """The same command once more, with something new in it, goes on with the question instead of starting over."""
    asked_for = set(question.awaiting) & set(reading.slots)
    return reading.intent == question.intent and bool(asked_for) and not _contradicts(reading.slots, question.slots)


def _contradicts(said: Mapping[str, Any], known: Mapping[str, Any]) -> bool:
    return "candidate" in said and "candidate" in known and said["candidate"] != known["candidate"]


def corrected(reading: Reading) -> dict[str, Any]:
    """What a bare answer or a correction sets: `不对，是韩梅梅` sets the field it names."""
    slots = {name: value for name, value in reading.slots.items() if name in SLOT_WORDS}
    field, new = reading.slots.get("field"), reading.slots.get("new")
    if reading.intent == "flow.correct" and field and new and field not in slots:
        slots[field] = new if field == "interviewers" else new[0] if isinstance(new, list) else new
    return slots


def merge(slots: Mapping[str, Any], patch: Mapping[str, Any]) -> dict[str, Any]:
    """The command with the patch in it; None takes a slot away, and a new time has to be confirmed anew."""
    merged = {**slots, **patch}
    if "when" in patch and "confirmed" not in patch:
        merged.pop("confirmed", None)
    return {name: value for name, value in merged.items() if value is not None and name != "reask"}
