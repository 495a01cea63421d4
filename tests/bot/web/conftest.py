"""A desk with an admin's pages, and somebody who opens them."""

from collections.abc import Iterator

import pytest

from bot.web import guests
from tests.bot.clinic import Clinic, healthy
from tests.bot.web.browser import Browser, browser


@pytest.fixture
def clinic(database_url: str) -> Iterator[Clinic]:
    """All is well."""
    with healthy(database_url) as clinic:
        yield clinic


@pytest.fixture
def stranger(clinic: Clinic) -> Browser:
    """Somebody who found the address."""
    return browser(clinic.parts)


@pytest.fixture
def mei(clinic: Clinic) -> Browser:
    """梅琳, who is an admin and has signed in."""
    mei = browser(clinic.parts)
    link = guests.link(clinic.parts, "meilin")
    assert "Receiving messages" in mei.presses(link, on=link).text
    return mei
