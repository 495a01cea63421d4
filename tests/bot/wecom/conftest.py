"""The pretend WeCom behind a socket, and a first client of it."""

import uuid
from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from bot.wecom.client import WeCom
from sandbox import App, World, serving
from tests.bot.wecom.office import SECRET, Clock, Host, Office
from tests.bot.wecom.stranger import Stranger, listening


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def host(clock: Clock) -> Iterator[Host]:
    world = World(App(corp_id=f"ww{uuid.uuid4().hex[:16]}", secret=SECRET), clock=clock)
    with serving(world) as base:
        yield Host(world, base)


@pytest.fixture
def office(host: Host, engine: Engine, clock: Clock) -> Office:
    return Office(host.world, host.base, engine, clock)


@pytest.fixture
def wecom(office: Office) -> WeCom:
    return office.client()


@pytest.fixture
def stranger() -> Iterator[Stranger]:
    with listening() as there:
        yield there
