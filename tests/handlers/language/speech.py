"""A moment, a place and a way to say something, for tests of what people mean."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from handlers.language.intents import Names, Reading, context_of, understand

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 23, 10, tzinfo=ZONE)
WHEN = ("status", "kind", "intervals", "candidates")


def heard(role: str, text: str, context: str = "idle", names: Names | None = None) -> Reading:
    """What is understood when this role says it on Monday, 23 November 2026, at ten in Shanghai."""
    return understand(text, role=role, now=NOW, zone=ZONE, context=context_of(context), names=names)


def plain(slots: Any) -> dict[str, Any]:
    """Slots with times reduced to what the vocabulary promises."""
    return {
        name: _time(value) if isinstance(value, dict) and "status" in value else value for name, value in slots.items()
    }


def _time(when: dict[str, Any]) -> dict[str, Any]:
    return {name: when[name] for name in WHEN if name in when}


def at(day: int, hour: int, minute: int = 0, *, until: int = 0, minutes: int = 60) -> dict[str, Any]:
    """A time in November 2026: a clock of so many minutes, or a range until another hour."""
    start = datetime(2026, 11, day, hour, minute, tzinfo=ZONE)
    end = (
        start.replace(hour=until, minute=0)
        if until
        else start.replace(hour=start.hour + (start.minute + minutes) // 60, minute=(start.minute + minutes) % 60)
    )
    return {"status": "ok", "kind": "range" if until else "point", "intervals": [[start.isoformat(), end.isoformat()]]}


def days(first: int, after: int, *, kind: str = "day", hour: int = 0, until: int = 0) -> dict[str, Any]:
    """Whole days of November 2026, or a window of hours in them."""
    start = datetime(2026, 11, first, hour, tzinfo=ZONE)
    month, day = (12, after - 30) if after > 30 else (11, after)
    end = datetime(2026, month, day, until, tzinfo=ZONE)
    return {"status": "ok", "kind": kind, "intervals": [[start.isoformat(), end.isoformat()]]}
