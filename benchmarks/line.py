"""What a benchmark says: one measured value beside its budget."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Line:
    """`value` is what was measured, in `unit`; the budget is at most, or at least, `limit`. `detail` is for the curious."""

    name: str
    value: float
    unit: str
    limit: float
    at_least: bool = False
    detail: str = ""

    @property
    def kept(self) -> bool:
        """Whether the budget was kept."""
        return self.value >= self.limit if self.at_least else self.value <= self.limit

    def to_json(self) -> dict[str, Any]:
        """The line as plain values."""
        bound = "at_least" if self.at_least else "at_most"
        plain = {"name": self.name, "value": round(self.value, 4), "unit": self.unit, bound: self.limit}
        return plain | {"kept": self.kept, "detail": self.detail}


HEADINGS = ("what", "measured", "budget", "", "detail")


def table(lines: Sequence[Line]) -> str:
    """All lines below each other."""
    rows = [HEADINGS, *(_cells(line) for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS) - 1)]
    rows.insert(1, tuple("-" * width for width in (*widths, len(HEADINGS[-1]))))
    return "\n".join(_written(row, widths) for row in rows)


def _cells(line: Line) -> tuple[str, ...]:
    bound = f"{'≥' if line.at_least else '≤'} {line.limit:g} {line.unit}"
    return line.name, f"{line.value:.3g} {line.unit}", bound, "ok" if line.kept else "MISSED", line.detail


def _written(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *middle, last = row
    cells = [first.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(middle, widths[1:], strict=True))]
    return "  ".join([*cells, last]).rstrip()
