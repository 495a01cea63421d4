"""The setup page in a real Chromium: signing in, copying, seeing a knock as it happens, on every screen."""

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect
from werkzeug.serving import WSGIRequestHandler, make_server

from bot.app import create_app
from bot.web import guests
from crypto import Envelope
from tests import chromium
from tests.bot.clinic import APP, OTHER_KEY, Clinic


class Quiet(WSGIRequestHandler):
    """Says nothing in the log: these addresses sign people in."""

    protocol_version = "HTTP/1.1"

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Not a word."""


@dataclass(frozen=True)
class Desk:
    """A web process behind a real socket."""

    clinic: Clinic
    base: str

    def opened(self, page: Page, lang: str = "en") -> Page:
        """The setup page, signed in by a link."""
        page.goto(guests.link(self.clinic.parts, "meilin"))
        page.get_by_role("main").get_by_role("button").click()
        page.goto(f"{self.base}/admin/setup?lang={lang}")
        expect(page.locator("#all .check").first).to_be_visible()
        return page


@pytest.fixture
def desk(clinic: Clinic) -> Iterator[Desk]:
    """Served."""
    server = make_server("127.0.0.1", 0, lambda environ, start: [], threaded=True, request_handler=Quiet)
    served = clinic.with_settings(PUBLIC_URL=f"http://127.0.0.1:{server.port}")
    server.app = create_app(served.parts)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield Desk(served, served.settings.public_url)
    server.shutdown()
    thread.join()
    server.server_close()
    served.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window; whatever its console complains about fails the test."""
    with chromium.window(browser) as page:
        yield page


def test_an_admin_signs_in_with_wecom(page: Page, desk: Desk) -> None:
    page.goto(f"{desk.base}/admin/?lang=en")
    page.get_by_role("link", name="Sign in with WeCom").click()
    page.get_by_role("link", name="meilin").click()
    expect(page.get_by_role("heading", name="Receiving messages")).to_be_visible()
    page.get_by_role("button", name="Sign out meilin").click()
    expect(page.get_by_role("link", name="Sign in with WeCom")).to_be_visible()


def test_a_new_pair_is_made_copied_and_verified_while_one_looks(page: Page, desk: Desk) -> None:
    desk.opened(page)
    page.get_by_role("button", name="Make a new pair").click()
    token, key = re.findall(r"=(\w+)", page.locator("pre").inner_text())
    assert Envelope(token, key, APP.corp_id)
    page.get_by_role("button", name="Copy").nth(1).click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert desk.clinic.console(token=token, key=OTHER_KEY) == 403
    expect(page.locator("#live")).to_contain_text("signature right, EncodingAESKey wrong: it decrypts to noise")
    assert desk.clinic.console(token=token, key=key) == 200
    expect(page.locator("#live .check").first).to_contain_text("verified (newly made pair)")


def test_what_is_tried_is_answered_on_the_page(page: Page, desk: Desk) -> None:
    desk.opened(page)
    page.get_by_role("button", name="Send me a message").click()
    expect(page.get_by_role("status")).to_contain_text("Sent to meilin")
    desk.clinic.world.fault("menu/create", errcode=60020)
    page.get_by_role("button", name="Push the menu").click()
    expect(page.locator("#try")).to_contain_text("add 127.0.0.1 to the app's trusted addresses")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1440])
def test_nobody_is_kept_from_using_it(browser: Browser, desk: Desk, width: int, scheme: str) -> None:
    desk.clinic.console(key=OTHER_KEY)
    desk.clinic.world.fault("agent/get", 2, errcode=60020)
    desk.clinic.parts.minted.mint()
    with chromium.window(browser, width, scheme=scheme) as page:
        page.goto(f"{desk.base}/admin/login")
        assert chromium.flaws(page) == []
        for lang in ("zh", "en"):
            desk.opened(page, lang)
            assert chromium.flaws(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
