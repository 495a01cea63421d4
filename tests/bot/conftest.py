"""A house for a test: settings, parts around a real PostgreSQL, a clock that stands still, and a worker at work."""

import logging
from collections.abc import Iterator

import pytest
import structlog
from sqlalchemy import Engine

from bot import logs
from bot.app import create_app
from bot.parts import Parts, made_of
from config import Settings
from tests.bot.house import NOW, Clock, settings_of
from tests.bot.knocks import Gate
from tests.bot.shop import Shop, open_shop


@pytest.fixture
def logging_given_back() -> Iterator[None]:
    """Logging belongs to the whole process; a test that sets it up gives it back."""
    told = [logging.getLogger(), *map(logging.getLogger, logs.stdlib(settings_of())["loggers"])]
    before = [(logger, list(logger.handlers), logger.level, logger.propagate) for logger in told]
    kept = structlog.get_config()
    yield
    for logger, handlers, level, propagate in before:
        logger.handlers[:], logger.propagate = handlers, propagate
        logger.setLevel(level)
    structlog.configure(**kept)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def settings() -> Settings:
    return settings_of()


@pytest.fixture
def parts(settings: Settings, engine: Engine, clock: Clock) -> Parts:
    return made_of(settings, engine, clock=clock)


@pytest.fixture
def gate(parts: Parts) -> Gate:
    """The app's callback URL."""
    web = create_app(parts).test_client()
    return Gate(web, "/wecom/callback", parts.envelopes[0], int(NOW.timestamp()))


@pytest.fixture
def shop(engine: Engine, clock: Clock) -> Iterator[Shop]:
    """A worker whose steps are taken by the test."""
    with open_shop(engine, clock) as shop:
        yield shop
