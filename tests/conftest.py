"""A database for every test: one server for the whole run, one migrated template, and a copy of it for each test.

The server is the embedded one, in a directory that goes when the run ends. `TEST_DATABASE_URL` names another server to
use, by a role that may create databases.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from sqlalchemy import URL, Engine, create_engine, make_url, text
from sqlalchemy.orm import Session

from bot.postgres import EmbeddedPostgres
from config import load
from models.migrate import upgrade
from tests import chromium

numbers = count(1)


@pytest.fixture(scope="session")
def server_url() -> Iterator[str]:
    """A server that databases can be made on."""
    if told := os.environ.get("TEST_DATABASE_URL"):
        yield load({"DATABASE_URL": told, "SECRET_KEY": "only for the address"}).database_url
        return
    with reachable() as place, EmbeddedPostgres(place / "postgres") as server:
        yield server.url()


@pytest.fixture(scope="session")
def template(server_url: str) -> Iterator[str]:
    """The name of a database with every table and no row."""
    name = f"template_{os.getpid()}"
    command(server_url, f"CREATE DATABASE {name}")
    engine = create_engine(beside(server_url, name))
    upgrade(engine)
    engine.dispose()
    yield name
    command(server_url, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def database_url(server_url: str, template: str) -> Iterator[str]:
    """A database of this test alone."""
    name = f"test_{os.getpid()}_{next(numbers)}"
    command(server_url, f"CREATE DATABASE {name} TEMPLATE {template}")
    yield beside(server_url, name).render_as_string(hide_password=False)
    command(server_url, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """Connections to this test's database."""
    engine = create_engine(database_url)
    yield engine
    engine.dispose()


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    """A session on this test's database; what is not committed is gone at the end."""
    with Session(engine) as session:
        yield session


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser without a window, for the tests that look at pages."""
    with chromium.running() as browser:
        yield browser


@contextmanager
def reachable() -> Iterator[Path]:
    """A directory for a server: root's does not run as root, and has to get there."""
    with tempfile.TemporaryDirectory(prefix="desk-tests-") as place:
        Path(place).chmod(0o711)
        yield Path(place)


def beside(url: str, name: str) -> URL:
    """Another database of the same server."""
    return make_url(url).set(database=name)


def command(url: str, statement: str) -> None:
    """Says something to the server that no transaction may hold."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()
