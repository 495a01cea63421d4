"""A company for a test; another one where a test looks across the fence."""

import pytest
from sqlalchemy.orm import Session

from tests.models.cast import Company, found


@pytest.fixture
def company(session: Session) -> Company:
    return found(session)


@pytest.fixture
def rival(session: Session) -> Company:
    """Another company with people of the same names."""
    return found(session)
