"""The worker's edge: the one place where whatever goes wrong is caught, so that one bad message cannot stop the desk."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def guarded(work: Callable[[], T], failed: Callable[[Exception], T]) -> T:
    """What `work` gives, or what `failed` makes of the trouble it had."""
    try:
        return work()
    except Exception as error:  # noqa: BLE001 - this is the edge
        return failed(error)


def brief(error: Exception) -> str:
    """An error for a row or a log line: its kind and its first line. Never the parameters of a statement."""
    words = str(error).strip().splitlines()
    return f"{type(error).__name__}: {words[0]}"[:500] if words else type(error).__name__
