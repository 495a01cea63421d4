"""Whole turns: from the POST of a callback to the moment the answer reaches WeCom's API, through the real gunicorn, the
real worker and a real commit; beside a bot as it is usually written, all within the request, under the same gunicorn."""

import time
from collections.abc import Iterator
from statistics import median

from sqlalchemy import Engine

from benchmarks.house import MEMBERS, House, house
from benchmarks.line import Line
from benchmarks.load import milliseconds, post

IDLE_BUDGET, SLOWEST, LOAD_BUDGET, MEMORY = 3.0, 100.0, 0.6, 110.0
IDLE_TURNS, LOAD_TURNS, ROUNDS = 150, 600, 3
OURS, THEIRS = "/wecom/callback", "/usual"


def measure(engine: Engine) -> Iterator[Line]:
    """Idle, under load, and what the processes hold afterwards."""
    with house(engine, worker=True) as built:
        for path in (OURS, THEIRS):
            together(built, path, 64)
        yield from idle(built)
        yield from loaded(built)
        yield from resident(built)


def idle(built: House) -> Iterator[Line]:
    """One turn at a time, ours and theirs in turns."""
    taken: dict[str, list[float]] = {OURS: [], THEIRS: []}
    for turn in range(IDLE_TURNS):
        for path, seconds in taken.items():
            seconds.append(alone(built, path, turn))
    ours, theirs = (median(seconds) * 1000 for seconds in taken.values())
    detail = f"{ours:.1f} ms and {theirs:.1f} ms at p50; aim at 1.5 ×"
    yield Line("whole turn, idle: p50 / the usual view", ours / theirs, "×", IDLE_BUDGET, detail=detail)
    slow, theirs = (milliseconds(seconds, 0.99) for seconds in taken.values())
    yield Line("whole turn, idle: p99", slow, "ms", SLOWEST, detail=f"the usual view {theirs:.1f} ms")


def alone(built: House, path: str, turn: int) -> float:
    """Seconds from the request to the arrival of the answer."""
    address = built.ours if path == OURS else built.theirs
    (sealed,) = built.callbacks(path, [(f"member{turn % MEMBERS}", "今天")])
    began = time.monotonic()
    post(address, [sealed], connections=1)
    return max(moment for _, moment in built.arrivals(1)) - began


def loaded(built: House) -> Iterator[Line]:
    """Many turns at once, ours and theirs in turns: the middle one of three rounds."""
    rounds = [(together(built, OURS, LOAD_TURNS), together(built, THEIRS, LOAD_TURNS)) for _ in range(ROUNDS)]
    share = median(ours / theirs for ours, theirs in rounds)
    ours, theirs = (median(rates) for rates in zip(*rounds, strict=True))
    detail = f"{ours:.0f}/s and {theirs:.0f}/s; aim at 1.0 ×"
    yield Line("whole turns under load / the usual view", share, "×", LOAD_BUDGET, at_least=True, detail=detail)


def together(built: House, path: str, turns: int) -> float:
    """Turns a second, from the first request to the last answer's arrival. Raises RuntimeError when one is missing."""
    address = built.ours if path == OURS else built.theirs
    sealed = built.callbacks(path, [(f"member{n % MEMBERS}", "今天") for n in range(turns)])
    run = post(address, sealed)
    arrived = built.arrivals(turns)
    if run.refused or len(arrived) != turns:
        raise RuntimeError(f"{turns} turns, {run.refused} refused, {len(arrived)} answers")
    return turns / (max(moment for _, moment in arrived) - run.began)


def resident(built: House) -> Iterator[Line]:
    """What each process holds after all this work."""
    for name, what in (("ours", "a web process"), ("worker", "a worker process")):
        held = built.resident(name)
        detail = ", ".join(f"{megabytes:.0f}" for megabytes in held)
        yield Line(f"memory of {what}", max(held), "MB", MEMORY, detail=f"resident, after the turns above: {detail} MB")
