"""The cast: 梅琳 recruits and is the admin, 李雷 and 韩梅梅 interview, 张三 applies."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from tests.talks.company import Company


@pytest.fixture
def company(engine: Engine) -> Iterator[Company]:
    """Everybody, on a Monday at ten."""
    company = Company(engine)
    yield company
    company.close()
