"""What a process counts about itself, whoever it is that shows it.

    count("turn", "answered")                    one more
    took("wecom", 0.041, "message/send", "ok")   one more, and how long it lasted

A worker keeps the counts in a book and adds them to PostgreSQL with each heartbeat (`models.tallies`); a web process hands
them to its metrics. Labels are words of ours, a few dozen in all: never a userid, never anything that somebody sent.
"""

import threading
from collections import Counter
from typing import Protocol

from sqlalchemy.orm import Session

from models import tallies

BUCKETS = (0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Recorder(Protocol):
    """Whoever takes the counts."""

    def count(self, name: str, labels: tuple[str, ...]) -> None:
        """One more."""

    def took(self, name: str, seconds: float, labels: tuple[str, ...]) -> None:
        """One that lasted so long; the last of its labels says how it ended."""


class Book:
    """Counts in memory, until somebody carries them away."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts: Counter[tuple[str, tuple[str, ...]]] = Counter()

    def count(self, name: str, labels: tuple[str, ...]) -> None:
        """One more."""
        with self._lock:
            self._counts[name, labels] += 1

    def took(self, name: str, seconds: float, labels: tuple[str, ...]) -> None:
        """One that lasted so long: counted by how it ended, and timed whatever the end."""
        bound = next((f"{most}" for most in BUCKETS if seconds <= most), "+Inf")
        with self._lock:
            self._counts[name, labels] += 1
            self._counts[f"{name}_within", (*labels[:-1], bound)] += 1
            self._counts[f"{name}_seconds", labels[:-1]] += seconds  # type: ignore[assignment]

    def drain(self) -> dict[tuple[str, tuple[str, ...]], float]:
        """Everything since the last time."""
        with self._lock:
            counts, self._counts = self._counts, Counter()
        return dict(counts)


BOOK = Book()
_recorders: list[Recorder] = [BOOK]


def record_with(recorder: Recorder) -> None:
    """From now on this process hands its counts to somebody else."""
    _recorders[:] = [recorder]


def count(name: str, *labels: str) -> None:
    """One more."""
    _recorders[0].count(name, labels)


def took(name: str, seconds: float, *labels: str) -> None:
    """One that lasted so long; the last label says how it ended."""
    _recorders[0].took(name, seconds, labels)


def flush(session: Session, app_id: int) -> None:
    """Add what this process counted to the totals of all."""
    tallies.add(session, app_id, BOOK.drain())
