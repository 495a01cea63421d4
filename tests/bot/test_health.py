"""/healthz says that the process lives, /readyz whether the desk can serve, and why not."""

from dataclasses import replace

import pytest
from flask.testing import FlaskClient
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

from bot.app import create_app
from bot.parts import Parts
from models import migrate, workers
from models.schema import HEAD
from tests.bot.house import Clock
from tests.bot.shop import Shop

Answer = tuple[int, dict[str, object]]


def ready(parts: Parts) -> Answer:
    answer = create_app(parts).test_client().get("/readyz")
    return answer.status_code, answer.json or {}


@pytest.fixture
def staffed(shop: Shop) -> Shop:
    """A worker is about."""
    with Session(shop.crew.engine) as session, session.begin():
        workers.beat(session, shop.crew.app_id, "somewhere:1", shop.clock())
    return shop


@pytest.fixture
def nowhere(parts: Parts) -> Parts:
    return replace(parts, engine=create_engine("postgresql+psycopg2://nobody@127.0.0.1:9/nothing"))


def test_a_process_lives_without_anything(nowhere: Parts) -> None:
    web: FlaskClient = create_app(nowhere).test_client()
    assert (web.get("/healthz").status_code, web.get("/healthz").data) == (200, b"ok\n")


def test_ready_when_everything_is_there(staffed: Shop) -> None:
    staffed.owes("lilei", "你好")
    staffed.settle()
    everything = {"ready": True, "database": "ok", "migrations": "ok", "worker": "ok", "token": "ok"}
    assert ready(staffed.crew) == (200, everything)


def test_a_token_nobody_has_asked_for_is_no_trouble(staffed: Shop) -> None:
    status, said = ready(staffed.crew)
    assert (status, said["token"]) == (200, "not asked for yet")


def test_not_without_a_database(nowhere: Parts) -> None:
    assert ready(nowhere) == (503, {"ready": False, "database": "unreachable"})


def test_not_before_the_migrations(parts: Parts) -> None:
    with parts.engine.begin() as connection:
        connection.execute(text("drop table alembic_version"))
    status, said = ready(parts)
    assert (status, said["migrations"]) == (503, f"None, not {HEAD}")


def test_not_without_a_worker(shop: Shop, clock: Clock) -> None:
    assert ready(shop.crew)[0] == 503
    with Session(shop.crew.engine) as session, session.begin():
        workers.beat(session, shop.crew.app_id, "somewhere:1", clock())
    assert ready(shop.crew)[0] == 200
    clock.tick(minutes=1)
    status, said = ready(shop.crew)
    assert (status, said["worker"]) == (503, "none has been heard of for half a minute")


def test_not_while_wecom_refuses_the_secret(staffed: Shop) -> None:
    staffed.world.fault("gettoken", errcode=40001)
    staffed.owes("lilei", "你好")
    staffed.settle()
    status, said = ready(staffed.crew)
    assert (status, said["token"]) == (503, "refused: 40001")


def test_the_code_expects_the_newest_migration() -> None:
    assert migrate.head() == HEAD
