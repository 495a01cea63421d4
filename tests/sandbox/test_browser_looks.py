"""The page on small and large screens, light and dark, in both languages, and for people who cannot see it well."""

import pytest
from playwright.sync_api import Browser, Page, expect

from sandbox import Answer
from tests import chromium
from tests.sandbox.company import Json
from tests.sandbox.street import Street, box, opened, phone


def test_the_language_is_switched(page: Page) -> None:
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("button", name="Play the story")).to_be_visible()
    expect(phone(page, "meilin").get_by_role("button", name="Send", exact=True)).to_be_visible()
    page.get_by_role("link", name="中文").click()
    expect(page.get_by_role("button", name="播放故事")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1440])
def test_nobody_is_kept_from_using_it(
    browser: Browser, street: Street, invitation: Json, width: int, scheme: str
) -> None:
    street.api.send("meilin", "template_card", invitation)
    street.api.send("lilei", "markdown", {"content": '**好** <font color="warning">待定</font> `#1`'})
    street.answer = Answer(403)
    for words in ("一", "二"):
        street.world.arrival(street.world.say("meilin", words))
        street.answer = Answer(200)
    street.world.fault("callback", late=3)
    for lang in ("zh", "en"):
        with chromium.window(browser, width, scheme=scheme) as page:
            opened(page, street, lang)
            page.locator("#troubles").click()
            assert chromium.flaws(page) == []
            page.locator("#add").click()
            assert chromium.flaws(page) == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_small_screen_shows_one_phone_whole_and_the_way_to_the_others(
    browser: Browser, street: Street, lang: str
) -> None:
    with chromium.window(browser, 375) as page:
        opened(page, street, lang)
        assert page.evaluate("document.documentElement.scrollWidth") <= 375
        for width, x in page.locator(".top > *:visible").evaluate_all(
            "all => all.map(it => it.getBoundingClientRect()).map(it => [it.width, it.right])"
        ):
            assert x <= 375 and width > 0
        expect(box(page, "meilin")).to_be_in_viewport()
        street.api.send("zhangsan", "text", {"content": "在吗"})
        tab = page.get_by_role("link", name="张三")
        expect(tab).to_have_class("new")
        tab.click()
        expect(phone(page, "zhangsan")).to_be_in_viewport(ratio=0.9)
        expect(tab).to_have_class("here")
