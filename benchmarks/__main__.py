"""`python -m benchmarks [--only NAME …] [--json] [--small]`: everything measured, in one table."""

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack

from sqlalchemy import Engine

from benchmarks import ack, callback, lookups, race, slots, turns, understanding
from benchmarks.fill import fill
from benchmarks.line import Line, table
from benchmarks.server import database, running

FEW, SOME, MANY, FEWER = 1_000, 10_000, 1_000_000, 100_000
Measure = Callable[[], Iterator[Line]]


class Databases:
    """Databases on one server, made when they are first asked for and gone at the end."""

    def __init__(self, leaving: ExitStack) -> None:
        self._leaving, self._made = leaving, dict[str, Engine]()
        self._server = ""

    def empty(self, name: str) -> Engine:
        """One with tables and nothing in them."""
        if name not in self._made:
            self._server = self._server or self._leaving.enter_context(running())
            self._made[name] = self._leaving.enter_context(database(self._server, name))
        return self._made[name]

    def holding(self, interviews: int) -> Engine:
        """One that holds so many interviews."""
        name = f"with_{interviews}"
        if name not in self._made:
            say(f"making {interviews:,} interviews …")
            fill(self.empty(name), interviews)
        return self._made[name]


def measures(made: Databases, many: int) -> dict[str, Measure]:
    """Every benchmark by its name."""
    return {
        "callback": callback.measure,
        "understanding": understanding.measure,
        "slots": lambda: slots.measure(made.holding(SOME), made.holding(many)),
        "lookups": lambda: lookups.measure(made.holding(FEW), made.holding(many)),
        "race": lambda: race.measure(made.empty("race")),
        "ack": lambda: ack.measure(made.empty("ack")),
        "turns": lambda: turns.measure(made.empty("turns")),
    }


def say(words: str) -> None:
    """Something for whoever waits; the results alone go to the standard output."""
    sys.stderr.write(f"{words}\n")


def asked(names: list[str]) -> argparse.Namespace:
    """What is to be measured, and how it is to be shown."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=names, default=names, metavar="NAME", help=", ".join(names))
    parser.add_argument("--json", action="store_true", help="a list for a program instead of a table")
    parser.add_argument("--small", action="store_true", help="a hundred thousand interviews instead of a million")
    return parser.parse_args()


def main() -> None:
    """Measure what was asked for, and show it."""
    with ExitStack() as leaving:
        made = Databases(leaving)
        told = asked(list(measures(made, MANY)))
        todo = measures(made, FEWER if told.small else MANY)
        lines = [line for name in todo if name in told.only for line in timed(name, todo[name])]
    shown = json.dumps([line.to_json() for line in lines], ensure_ascii=False, indent=2) if told.json else table(lines)
    sys.stdout.write(f"{shown}\n")


def timed(name: str, measure: Measure) -> list[Line]:
    """All lines of one benchmark; how long it took is said aside."""
    started = time.monotonic()
    lines = list(measure())
    say(f"{name}: {time.monotonic() - started:.0f} s")
    return lines


if __name__ == "__main__":
    main()
