"""Which shape of the tables this code expects, and which one a database has."""

from sqlalchemy import Connection, inspect, text

HEAD = "0004"
VERSION_TABLE = "alembic_version"


def current(connection: Connection) -> str | None:
    """The revision a database is at; None for an empty one."""
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    return connection.execute(text(f"select version_num from {VERSION_TABLE}")).scalar()  # noqa: S608
