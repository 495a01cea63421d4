"""Time, taken so that a noisy neighbour hits both sides alike."""

import gc
import statistics
import time
from collections.abc import Callable, Mapping, Sequence

Work = Callable[[], object]


def in_turns(works: Mapping[str, Work], *, rounds: int, batch: int = 1) -> dict[str, list[float]]:
    """Seconds each piece of work takes, once a round, one after the other; the first round is not counted."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    gc.collect()
    for round_ in range(rounds + 1):
        for name, work in works.items():
            started = time.perf_counter()
            for _ in range(batch):
                work()
            if round_:
                taken[name].append((time.perf_counter() - started) / batch)
    return taken


def median(seconds: Sequence[float]) -> float:
    """The middle one, in milliseconds."""
    return statistics.median(seconds) * 1000


def percentile(seconds: Sequence[float], share: float) -> float:
    """The value below which this share lies, in milliseconds."""
    ordered = sorted(seconds)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)] * 1000
