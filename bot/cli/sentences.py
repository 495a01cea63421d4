"""How a sentence was read, for a person at a terminal: what it means, by which words, and what else it might have been."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

WIDTH = 16


def told(answer: Mapping[str, Any]) -> str:
    """A reading in words and lines; whatever is no reading (an error) as it is."""
    if "intent" not in answer:
        return "\n".join(f"  {name:<{WIDTH}}{value}" for name, value in answer.items())
    return "\n".join(_lines(answer))


def _lines(answer: Mapping[str, Any]) -> Iterator[str]:
    yield f"{answer['intent']}  {round(100 * answer['confidence'])}%"
    for name, value in answer["slots"].items():
        yield f"  {name:<{WIDTH}}{_value(value)}"
    if answer["words"]:
        yield f"  {'because of':<{WIDTH}}{' · '.join(answer['words'])}"
    for reason in answer["reasons"]:
        yield f"  {'':<{WIDTH}}{reason}"
    for name, score in answer["runners_up"]:
        yield f"  {'or':<{WIDTH}}{name}  {round(100 * score)}%"


def _value(value: Any) -> str:
    if isinstance(value, Mapping) and "status" in value:
        return _time(value)
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {part}" for name, part in value.items())
    return ", ".join(map(str, value)) if isinstance(value, list) else "–" if value is None else str(value)


def _time(when: Mapping[str, Any]) -> str:
    """Every reading of a time: `Tue 24 Nov 15:00 – 16:00`."""
    readings = when.get("candidates") or [when.get("intervals", [])]
    said = " | ".join(", ".join(map(_span, reading)) for reading in readings if reading)
    status = "" if when["status"] == "ok" else f"{when['status']} "
    return f"{status}{when.get('kind') or ''} {said}".strip()


def _span(pair: list[str]) -> str:
    start, end = map(datetime.fromisoformat, pair)
    until = f"{end:%H:%M}" if end.date() == start.date() else f"{end:%a %-d %b %H:%M}"
    return f"{start:%a %-d %b %H:%M} – {until}"
