"""What workers have counted: totals that only grow, added up over all workers of all machines.

A worker adds what it counted with each of its heartbeats, so that whoever is asked for the metrics knows it, wherever
the worker runs.
"""

from collections.abc import Iterator, Mapping

from sqlalchemy import Float, ForeignKey, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, OfApp

Labels = tuple[str, ...]
Counts = Mapping[tuple[str, Labels], float]
BETWEEN = "|"


class Tally(Base, OfApp, kw_only=True):
    """One total. `labels` are short words of ours, never anything that somebody sent."""

    __tablename__ = "tally"

    app_id: Mapped[int] = mapped_column(ForeignKey("app.id"), primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    labels: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[float] = mapped_column(Float)


def add(session: Session, app_id: int, counts: Counts) -> None:
    """Add to the totals, in a fixed order, since other workers add as well."""
    if not counts:
        return
    rows = [
        {"app_id": app_id, "name": name, "labels": BETWEEN.join(labels), "value": value}
        for (name, labels), value in sorted(counts.items())
    ]
    new = insert(Tally).values(rows)
    total = {"value": Tally.value + new.excluded.value}
    session.execute(new.on_conflict_do_update(index_elements=["app_id", "name", "labels"], set_=total))


def totals(session: Session, app_id: int) -> Iterator[tuple[str, Labels, float]]:
    """All of them."""
    rows = (
        select(Tally.name, Tally.labels, Tally.value).where(Tally.app_id == app_id).order_by(Tally.name, Tally.labels)
    )
    for name, labels, value in session.execute(rows):
        yield name, tuple(labels.split(BETWEEN)), value
