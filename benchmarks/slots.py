"""Free times in the next fourteen days beside 1,000,000 busy rows, and beside 10,000."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from benchmarks.fill import NOW
from benchmarks.line import Line
from benchmarks.questions import RATIO, Question, timed
from models import slots
from models.hours import Hours
from models.slots import Need

HOURS = Hours(ZoneInfo("Asia/Shanghai"))
LENGTH, UNTIL = timedelta(hours=1), NOW + timedelta(days=14)
BUDGETS = {"one person": (1, 2.0), "a panel of 5": (5, 3.0), "everybody of 50": (50, 40.0)}
FIRST = 7
"""The first of the members who are asked about; all of them have ten interviews in these days."""


def measure(small: Engine, large: Engine) -> Iterator[Line]:
    """Milliseconds beside a million rows, and how many times longer than beside ten thousand."""
    for name, (people, budget) in BUDGETS.items():
        few, many = timed(small, large, search(range(FIRST, FIRST + people)))
        yield Line(f"free times, {name}, 1,000,000 busy rows", many, "ms", budget)
        yield Line("    / 10,000 busy rows", many / few, "×", RATIO, detail=f"{few:.2f} ms and {many:.2f} ms")


def search(person_ids: Sequence[int]) -> Question:
    """All the free times of these people together."""

    def question(session: Session) -> object:
        return list(slots.free(session, Need(person_ids, LENGTH, HOURS), NOW, UNTIL, NOW))

    return question
