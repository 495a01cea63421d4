"""Statements that every turn and every delivery ask: PostgreSQL plans each of them once a connection.

Planning such a statement takes longer than answering it, and so does the way through the ORM. A statement is prepared
the first time a connection needs it and stays so as long as the connection lives, whatever is rolled back. So it needs a
connection of its own: behind PgBouncer that means session pooling, which `LISTEN` asks for anyway.
"""

from typing import Any

from sqlalchemy import Connection
from sqlalchemy.orm import Session


class Prepared:
    """`sql` with `$1`, `$2` … as PostgreSQL writes parameters, and the types of those in order."""

    def __init__(self, name: str, sql: str, *types: str) -> None:
        self.name = name
        self._prepare = f"prepare {name} ({', '.join(types)}) as {sql}"
        self._execute = f"execute {name} ({', '.join(['%s'] * len(types))})"

    def __call__(self, on: Session | Connection, *values: Any) -> list[tuple[Any, ...]]:
        """The rows it gives, within the transaction of this session or connection. Raises DBAPIError."""
        if isinstance(on, Session):
            on.flush()
            on = on.connection()
        if self.name not in on.info:
            on.exec_driver_sql(self._prepare)
            on.info[self.name] = True
        found = on.exec_driver_sql(self._execute, values)
        return [tuple(row) for row in found] if found.returns_rows else []

    def one(self, on: Session | Connection, *values: Any) -> tuple[Any, ...] | None:
        """The first row, if there is any."""
        return next(iter(self(on, *values)), None)
