"""A house for a test: settings, parts around a real PostgreSQL, a clock that stands still, and a worker at work."""

import logging
from collections.abc import Iterator

import pytest
import structlog
from click.testing import Result
from sqlalchemy import Engine

from bot import logs
from bot.app import create_app
from bot.cli import command_app
from bot.parts import Parts, made_of
from config import Settings
from tests.bot.commands import Run
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
def parts(settings: Settings, engine: Engine, clock: Clock) -> Iterator[Parts]:
    made = made_of(settings, engine, clock=clock)
    yield made
    made.keeper.close()


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


@pytest.fixture
def env(shop: Shop, database_url: str) -> dict[str, str]:
    """The environment of the shop's commands."""
    settings = shop.crew.settings
    return {
        "DATABASE_URL": database_url,
        "SECRET_KEY": settings.secret_key.get_secret_value(),
        "WECOM_CORP_ID": settings.wecom_corp_id,
        "WECOM_AGENT_ID": str(settings.wecom_agent_id),
        "WECOM_SECRET": settings.wecom_secret.get_secret_value(),
        "WECOM_TOKEN": settings.wecom_token.get_secret_value(),
        "WECOM_ENCODING_AES_KEY": settings.wecom_encoding_aes_key.get_secret_value(),
        "WECOM_API_BASE": settings.wecom_api_base,
        "PUBLIC_URL": "https://desk.example.com",
        "LOCALE": "zh",
        "LOG_LEVEL": "error",
    }


@pytest.fixture
def run(env: dict[str, str]) -> Run:
    """`flask --app wsgi …`, and what came of it."""
    runner = command_app().test_cli_runner()

    def invoke(*arguments: str, said: str = "", **more: str) -> Result:
        return runner.invoke(args=list(arguments), input=said, env=env | more)

    return invoke
