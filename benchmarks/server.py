"""A PostgreSQL for the run, and databases on it: the embedded one in a directory that goes when the run ends.

`BENCH_DATABASE_URL` names another server to use, by a role that may create databases.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, create_engine, make_url, text

from bot.postgres import EmbeddedPostgres
from config import load
from models.migrate import upgrade


@contextmanager
def running() -> Iterator[str]:
    """The URL of a server that databases can be made on."""
    if told := os.environ.get("BENCH_DATABASE_URL"):
        yield load({"DATABASE_URL": told, "SECRET_KEY": "only for the address"}).database_url
        return
    with tempfile.TemporaryDirectory(prefix="desk-bench-") as place:
        Path(place).chmod(0o711)  # root's server does not run as root, and has to get here
        with EmbeddedPostgres(Path(place) / "postgres") as server:
            yield server.url()


@contextmanager
def database(server_url: str, name: str) -> Iterator[Engine]:
    """A database of this name with every table and no row; it goes at the end."""
    name = f"bench_{os.getpid()}_{name}"
    command(server_url, f"CREATE DATABASE {name}")
    engine = create_engine(make_url(server_url).set(database=name), pool_size=20, max_overflow=60)
    upgrade(engine)
    yield engine
    engine.dispose()
    command(server_url, f"DROP DATABASE {name} WITH (FORCE)")


def command(server_url: str, statement: str) -> None:
    """Says something to the server that no transaction may hold."""
    engine = create_engine(server_url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()
