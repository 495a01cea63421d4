"""One kind of step, for every app: the apps take turns, so that a busy one does not keep the others waiting."""

from collections.abc import Callable
from itertools import count
from typing import Protocol

from bot.apps import Apps
from bot.worker.crew import Crew


class Step(Protocol):
    """Something to be done again and again for one app."""

    def one(self) -> bool:
        """Do it once; False when there was nothing to do."""


class Rounds:
    """`make` builds the step of an app when the app is first seen, and anew when its keys have changed."""

    def __init__(self, apps: Apps[Crew], make: Callable[[Crew], Step]) -> None:
        self._apps, self._make = apps, make
        self._steps: dict[str, tuple[Crew, Step]] = {}
        self._turn = count()

    def one(self) -> bool:
        """The step of the first app that has something to do, beginning with another app each time."""
        crews = self._apps.all()
        first = next(self._turn) % len(crews)
        return any(self._step(crew).one() for crew in (*crews[first:], *crews[:first]))

    def _step(self, crew: Crew) -> Step:
        known = self._steps.get(crew.name)
        if known is None or known[0] is not crew:
            known = self._steps[crew.name] = (crew, self._make(crew))
        return known[1]
