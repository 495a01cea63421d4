"""Forty processes race for one hour: one winner, and how soon the losers are told."""

from collections import Counter
from collections.abc import Iterator
from statistics import median

from sqlalchemy import Engine

from benchmarks.line import Line
from benchmarks.racers import PANEL, RACERS, Finish, run

BUDGET = 200.0
RACES = 3
FAIR = {"won": 1, "taken": RACERS - 1}


def measure(engine: Engine) -> Iterator[Line]:
    """The slowest loser of the middle one of three races, for one interviewer and for a panel."""
    url = engine.url.render_as_string(hide_password=False)
    for interviewers, what in ((1, "one interviewer"), (PANEL, f"a panel of {PANEL}")):
        races = [run(url, interviewers) for _ in range(RACES)]
        slowest = [max(losers(race)) for race in races]
        middling = median(second for race in races for second in losers(race))
        told = ", ".join(f"{ms:.0f}" for ms in sorted(slowest))
        detail = f"p50 {middling:.0f} ms; slowest of each race {told} ms; {fairness(races)}"
        yield Line(f"{RACERS} racers, {what}: slowest loser", median(slowest), "ms", BUDGET, detail=detail)


def losers(race: list[Finish]) -> list[float]:
    """How many milliseconds each loser waited for the answer."""
    return [finish.seconds * 1000 for finish in race if finish.outcome != "won"]


def fairness(races: list[list[Finish]]) -> str:
    """One winner and nobody in a deadlock, or what happened instead."""
    unfair = [outcome for race in races if (outcome := Counter(f.outcome for f in race)) != FAIR]
    return f"NOT FAIR: {unfair}" if unfair else "one winner each, the others told by what"
