"""The company of every test here, and its two sides of the line."""

from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient
from playwright.sync_api import Browser, Page

from sandbox import App, Rules, World, create_app, serving
from tests import chromium
from tests.sandbox.company import Api, Caller, Clock, Desk, Json
from tests.sandbox.street import MENU, Street, opened


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk() -> Desk:
    return Desk(App())


@pytest.fixture
def world(clock: Clock, desk: Desk) -> Iterator[World]:
    world = World(desk.app, callback=desk, clock=clock, rules=Rules(retry_after=0, seed=7))
    yield world
    world.close()


@pytest.fixture
def client(world: World) -> FlaskClient:
    return create_app(world).test_client()


@pytest.fixture
def api(client: FlaskClient, world: World) -> Api:
    return Api(client, world.app)


@pytest.fixture
def caller() -> Caller:
    def client(world: World, app: App | None = None) -> Api:
        return Api(create_app(world).test_client(), app or world.app)

    return client


@pytest.fixture
def invitation() -> Json:
    """A card that asks an interviewer."""
    return {
        "card_type": "button_interaction",
        "main_title": {"title": "面试邀约：张三", "desc": "后端 一面"},
        "sub_title_text": "11月24日(周二) 15:00–16:00",
        "horizontal_content_list": [{"keyname": "时长", "value": "60 分钟"}],
        "task_id": "interview-12-1",
        "button_selection": {
            "question_key": "slot",
            "title": "时间",
            "option_list": [{"id": "s1", "text": "周二 15:00"}, {"id": "s2", "text": "周三 10:00"}],
            "selected_id": "s1",
        },
        "button_list": [{"text": "接受", "style": 1, "key": "accept:12"}, {"text": "拒绝", "style": 2, "key": "no:12"}],
    }


@pytest.fixture
def street() -> Iterator[Street]:
    """A sandbox that listens."""
    world = World(rules=Rules(retry_after=0.3, member_per_minute=10_000, member_per_hour=10_000))
    street = Street(world)
    street.api.post("menu/create", {"button": MENU}, agentid=str(world.app.agent_id))
    with serving(world) as url:
        street.url = url
        yield street


@pytest.fixture
def page(browser: Browser, street: Street) -> Iterator[Page]:
    """Its page, on a wide screen."""
    with chromium.window(browser) as page:
        yield opened(page, street)
