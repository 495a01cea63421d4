"""The demo as somebody meets it: a real browser, the real desk, and nothing in between but what people can do."""

import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from sandbox import World
from tests import chromium
from tests.talks.company import Company


@pytest.fixture
def page(browser: Browser, company: Company) -> Iterator[Page]:
    """The phones, while the desk is at work: whatever happens on one of them wakes it."""
    world, closing = company.world, threading.Event()

    def work() -> None:
        seen = -1
        while not closing.is_set():
            seen = happened(world, seen, closing)
            company.settle()

    worker = threading.Thread(target=work, name="desk")
    worker.start()
    with chromium.window(browser) as page:
        page.goto(f"{company.url}/?lang=zh")
        yield page
    closing.set()
    with world.changed:
        world.tell()
    worker.join()


def happened(world: World, seen: int, closing: threading.Event) -> int:
    """How much has happened, as soon as that is not what was seen."""
    with world.changed:
        world.changed.wait_for(lambda: closing.is_set() or len(world.phones.log) != seen)
        return len(world.phones.log)


def types(page: Page, userid: str, words: str) -> None:
    box = page.locator(f"#phone-{userid}").get_by_role("textbox")
    box.fill(words)
    box.press("Enter")


def newest(page: Page, userid: str) -> Locator:
    return page.locator(f"#phone-{userid} .theirs").last


def test_an_interview_is_arranged_with_nothing_but_the_page(page: Page) -> None:
    types(page, "meilin", "新增候选人 张三 岗位 后端工程师 企微 zhangsan")
    expect(newest(page, "meilin")).to_contain_text("已新增候选人 张三")
    types(page, "meilin", "安排 张三 一面 @李雷 @韩梅梅 明天15:00")
    expect(newest(page, "meilin")).to_contain_text("已约 #1")
    expect(newest(page, "zhangsan")).to_contain_text("11月24日(周二) 15:00–16:00")
    for userid in ("lilei", "hanmeimei"):
        newest(page, userid).get_by_role("button", name="接受").click()
        expect(newest(page, userid)).to_contain_text("已接受 #1")
    expect(page.locator("#phone-lilei .template").get_by_role("button", name="已接受")).to_be_disabled()
    expect(newest(page, "meilin")).to_contain_text("面试官都已接受")


def test_a_token_that_expires_in_the_middle_of_a_talk_is_noticed_by_nobody(page: Page) -> None:
    types(page, "meilin", "帮助")
    expect(newest(page, "meilin")).to_contain_text("新增候选人")
    page.get_by_role("button", name="故障").click()
    page.get_by_role("button", name="让 token 过期").click()
    expect(page.get_by_role("alert")).to_contain_text("42001")
    types(page, "meilin", "我是谁")
    expect(newest(page, "meilin")).to_contain_text("您是 梅琳")
