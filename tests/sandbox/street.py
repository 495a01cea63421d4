"""The page in a browser, and behind it a sandbox with an app that repeats what it hears."""

import threading
from dataclasses import dataclass, field

from playwright.sync_api import Locator, Page, expect

from sandbox import Answer, Knock, World, create_app
from tests.sandbox.company import Api, Desk, Json

MENU = [
    {"type": "click", "name": "今天", "key": "today"},
    {"name": "帮助", "sub_button": [{"type": "click", "name": "帮助", "key": "help"}]},
]


@dataclass
class Street:
    """A sandbox that listens, and an app behind it that repeats what it hears, unless it is down."""

    world: World
    url: str = ""
    down: bool = False
    answer: Answer = field(default_factory=lambda: Answer(200))

    def __post_init__(self) -> None:
        self.desk, self.lock = Desk(self.world.app), threading.Lock()
        self.api = Api(create_app(self.world).test_client(), self.world.app)
        self.world.point(self)

    def __call__(self, knock: Knock) -> Answer:
        if self.down:
            raise ConnectionRefusedError
        if self.answer.status == 200 and knock.method == "POST":
            with self.lock:
                self.desk(knock)
                self._repeat(self.desk.heard[-1])
        return self.answer

    def _repeat(self, event: Json) -> None:
        words = event.get("Content") or event.get("EventKey") or event["MsgType"]
        self.api.send(event["FromUserName"], "text", {"content": f"听到：{words}"})


def opened(page: Page, street: Street, lang: str = "zh") -> Page:
    page.goto(f"{street.url}/?lang={lang}")
    expect(page.locator(".line")).to_have_class("line alive")
    return page


def phone(page: Page, userid: str) -> Locator:
    return page.locator(f"#phone-{userid}")


def box(page: Page, userid: str) -> Locator:
    return phone(page, userid).get_by_role("textbox")


def last(page: Page, userid: str) -> Locator:
    return phone(page, userid).locator("article").last
