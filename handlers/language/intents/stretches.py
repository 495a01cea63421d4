"""What remains of a text when stretches are taken out."""

from collections.abc import Iterable

Span = tuple[int, int]


def outside(gone: Iterable[Span], end: int) -> list[Span]:
    """The stretches between those taken out."""
    kept, at = [], 0
    for start, stop in sorted(gone):
        if start > at:
            kept.append((at, start))
        at = max(at, stop)
    return [*kept, (at, end)] if at < end else kept
