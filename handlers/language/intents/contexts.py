"""The pending questions that test data and the `understand` command speak of by name: offer3, booked128, awaiting_when.

They tell of one small world: interview #128, 王小明's second round with 张伟, on 26 November 2026 at 14:00 in Shanghai, or three
times offered for it.
"""

import re
from datetime import datetime, timedelta, timezone

from handlers.language.intents.reading import Context, Interval

SHANGHAI = timezone(timedelta(hours=8))
AWAITED = {"when": "when", "candidate": "candidate", "interviewers": "interviewers", "interviewer": "interviewers", "round": "round",
           "reason": "reason", "position": "position", "duration": "duration_min"}  # fmt: skip


def _hour(day: int, hour: int, minute: int = 0) -> Interval:
    start = datetime(2026, 11, day, hour, minute, tzinfo=SHANGHAI)
    return start, start + timedelta(hours=1)


OFFERS = (_hour(25, 14), _hour(26, 10, 30), _hour(27, 19))
BOOKED = _hour(26, 14)


def context_of(name: str) -> Context:
    """The pending question of this name; an unknown name is idle."""
    stem, _, detail = name.partition("_") if not name.startswith("confirm_request") else (name, "", "")
    kind, number = _split(stem)
    if kind == "offer":
        return Context("offer", ("1", "2", "3")[: number or 3], OFFERS[: number or 3], 128)
    if kind in ("booked", "assigned", "confirm_request", "ended"):
        return Context(kind, interview_id=number or 128, booked=BOOKED)
    if kind == "awaiting":
        return Context("awaiting", awaiting=tuple(AWAITED[slot] for slot in detail.split("_") if slot in AWAITED))
    if kind == "choice":
        return Context("choice", tuple(str(n) for n in range(1, (number or 3) + 1)))
    return Context(kind if kind in ("preview", "unbound") else "idle")


def _split(stem: str) -> tuple[str, int | None]:
    found = re.fullmatch(r"([a-z_]*?)_?(\d*)", stem)
    return (found[1], int(found[2]) if found[2] else None) if found else ("idle", None)
