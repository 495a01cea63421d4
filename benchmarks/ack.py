"""The durable acknowledgement: a callback verified, opened, parsed, kept, committed with fsync and answered, 16 at a time,
as a share of the requests an empty view answers under the same gunicorn."""

from collections.abc import Iterator
from statistics import median

from sqlalchemy import Engine, text

from benchmarks.house import MEMBERS, House, house
from benchmarks.line import Line
from benchmarks.load import Run, milliseconds, post

BUDGET = 0.25
REQUESTS, ROUNDS = 3000, 3


def measure(engine: Engine) -> Iterator[Line]:
    """The middle one of three rounds, ours and theirs in turns."""
    with house(engine, worker=False) as built:
        both(built, 200)
        rounds = [both(built, REQUESTS) for _ in range(ROUNDS)]
    kept = count(engine)
    ours, empty = ([run.rate for run in runs] for runs in zip(*rounds, strict=True))
    share = median(us / them for us, them in zip(ours, empty, strict=True))
    slow = max(milliseconds(us.taken, 0.99) for us, _ in rounds)
    lost = 200 + ROUNDS * REQUESTS - kept
    detail = f"{median(ours):,.0f}/s of {median(empty):,.0f}/s; p99 {slow:.0f} ms; {kept:,} kept, {lost} lost"
    yield Line("durable acknowledgement / empty view", share, "×", BUDGET, at_least=True, detail=detail)


def both(built: House, requests: int) -> tuple[Run, Run]:
    """So many callbacks to us, and as many of the same requests to a view that does nothing."""
    said = [(f"member{n % MEMBERS}", f"今天 {n}") for n in range(requests)]
    sealed = built.callbacks("/wecom/callback", said)
    ours = post(built.ours, sealed)
    nothing = [request.replace(b"POST /wecom/callback?", b"POST /empty?", 1) for request in sealed]
    return ours, post(built.theirs, nothing)


def count(engine: Engine) -> int:
    """How many messages are on disk."""
    with engine.connect() as connection:
        return int(connection.execute(text("select count(*) from inbox")).scalar_one())
