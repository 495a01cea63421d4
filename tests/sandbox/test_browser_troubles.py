"""Everything that goes wrong, as the page shows it."""

import pytest
from playwright.sync_api import Browser, Page, expect

from sandbox import Answer, App, Rules, World, serving
from tests import chromium
from tests.sandbox.street import Street, box, last, opened, phone


@pytest.mark.parametrize(
    ("how", "pill"),
    [
        ("errcode", "45009"),
        ("HTTP 状态", "HTTP 502"),
        ("延迟（秒）", "3 s"),
        ("断线", "断线"),
        ("做完才断线", "做完才断线"),
    ],
)
def test_a_fault_of_each_kind_is_ordered_and_taken_back(page: Page, street: Street, how: str, pill: str) -> None:
    page.get_by_role("button", name="故障").click()
    page.get_by_label("接下来").fill("2")
    page.get_by_label("返回").select_option(label=how)
    page.get_by_role("button", name="安排", exact=True).click()
    expect(page.locator(".pill")).to_contain_text(f"message/send → {pill} · 2 次")
    assert [order.times for order in street.world.faults.orders] == [2]
    page.get_by_role("button", name="全部撤销").click()
    expect(page.locator(".pill")).to_have_count(0)
    assert street.world.faults.orders == []


def test_a_fault_strikes_and_the_page_counts_it_down(page: Page, street: Street) -> None:
    street.world.fault("message/send", times=2, errcode=45009)
    expect(page.locator(".pill")).to_contain_text("· 2 次")
    assert street.api.send("meilin")["errcode"] == 45009
    expect(page.locator(".pill")).to_contain_text("· 1 次")
    page.get_by_role("button", name="故障").click()
    newest = page.locator(".call").first
    expect(newest).to_have_text("message/send 45009")
    assert street.api.send("meilin")["errcode"] == 45009
    assert street.api.send("meilin")["errcode"] == 0
    expect(newest).to_have_text("message/send 0")


def test_callbacks_are_told_to_come_again(page: Page, street: Street) -> None:
    page.get_by_role("button", name="故障").click()
    page.get_by_label("哪个接口或回调").select_option("callback")
    assert page.get_by_label("返回").locator("option:enabled").all_inner_texts() == [
        "重复送达（次）",
        "迟到（秒）",
        "被后一条超过",
    ]
    page.get_by_role("button", name="安排", exact=True).click()
    expect(page.locator(".pill")).to_contain_text("重复 2 次 · 1 次")
    box(page, "meilin").fill("在吗")
    box(page, "meilin").press("Enter")
    expect(phone(page, "meilin").locator(".theirs")).to_have_count(3)
    expect(phone(page, "meilin").locator(".mine")).to_have_count(1)


def test_tokens_expire_in_the_middle_of_a_talk(page: Page, street: Street) -> None:
    box(page, "meilin").fill("一")
    box(page, "meilin").press("Enter")
    expect(last(page, "meilin")).to_contain_text("听到：一")
    page.get_by_role("button", name="故障").click()
    page.get_by_role("button", name="让 token 过期").click()
    expect(page.get_by_role("alert")).to_contain_text("42001")
    assert street.api.send("meilin")["errcode"] == 42001


def test_the_callback_url_is_verified(page: Page, street: Street) -> None:
    page.get_by_role("button", name="故障").click()
    page.get_by_role("button", name="验证回调 URL").click()
    expect(page.get_by_role("alert")).to_contain_text("echostr校验失败")


def test_an_app_that_is_down_is_tried_again_and_what_was_lost_can_be_sent_again(page: Page, street: Street) -> None:
    street.down = True
    box(page, "meilin").fill("在吗")
    box(page, "meilin").press("Enter")
    expect(page.locator(".bar .trouble")).to_contain_text("连不上回调地址")
    expect(page.locator(".bar .trouble")).to_contain_text("共 3 次")
    expect(last(page, "meilin")).to_contain_text("未送达")
    street.down = False
    phone(page, "meilin").get_by_role("button", name="再发一次").click()
    expect(last(page, "meilin")).to_contain_text("听到：在吗")
    expect(page.locator(".bar .trouble")).to_be_hidden()


def test_a_callback_that_is_refused_says_why(page: Page, street: Street) -> None:
    street.answer = Answer(403)
    box(page, "meilin").fill("在吗")
    box(page, "meilin").press("Enter")
    expect(last(page, "meilin")).to_contain_text("EncodingAESKey")
    expect(page.locator(".bar .trouble")).to_contain_text("HTTP 403")


def test_the_page_finds_its_sandbox_again_after_a_restart(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    home, rules = tmp_path_factory.mktemp("sandbox"), Rules(retry_after=0.3)
    first = Street(World(App(), rules=rules, state=home))
    with chromium.window(browser) as page:
        with serving(first.world) as first.url:
            opened(page, first)
            box(page, "meilin").fill("重启前")
            box(page, "meilin").press("Enter")
            expect(last(page, "meilin")).to_contain_text("听到：重启前")
        expect(page.locator(".line")).to_have_text("重连中…")
        second = Street(World(App(), rules=rules, state=home))
        with serving(second.world, port=int(first.url.rsplit(":", 1)[1])):
            expect(page.locator(".line")).to_have_text("已连接")
            box(page, "meilin").fill("重启后")
            box(page, "meilin").press("Enter")
            expect(last(page, "meilin")).to_contain_text("听到：重启后")
            expect(phone(page, "meilin").locator(".mine .words")).to_have_text(["重启前", "重启后"])
