"""A company for a test; another one where a test looks across the fence.

The tests of this room share one database: what they need apart is an app, and every company is an app of its own.
"""

import os
from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session

from tests.conftest import beside, command
from tests.models.cast import Company, found


@pytest.fixture(scope="session")
def engine(server_url: str, template: str) -> Iterator[Engine]:
    """Connections to the one database of these tests."""
    name = f"test_models_{os.getpid()}"
    command(server_url, f"CREATE DATABASE {name} TEMPLATE {template}")
    engine = create_engine(beside(server_url, name))
    yield engine
    engine.dispose()
    command(server_url, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def company(session: Session) -> Company:
    return found(session)


@pytest.fixture
def rival(session: Session) -> Company:
    """Another company with people of the same names."""
    return found(session)
