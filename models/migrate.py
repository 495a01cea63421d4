"""Brings a database to the shape this code expects. Any number of processes may do so at once: one works, others wait."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from models import schema

MIGRATIONS = Path(__file__).parent / "migrations"
LOCK = 7_412_061_119
"""The advisory lock of whoever migrates."""


def upgrade(engine: Engine, revision: str = "head") -> None:
    """To the newest revision, or to this one; all of it or nothing."""
    with engine.begin() as connection:
        connection.execute(text("select pg_advisory_xact_lock(:key)"), {"key": LOCK})
        command.upgrade(_config(connection), revision)


def current(engine: Engine) -> str | None:
    """The revision a database is at; None for an empty one."""
    with engine.connect() as connection:
        return schema.current(connection)


def head() -> str | None:
    """The newest revision there is."""
    return ScriptDirectory.from_config(_config(None)).get_current_head()


def _config(connection: Connection | None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
