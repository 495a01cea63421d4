"""The page in a real browser: typed, pressed, scrolled and told as people do."""

import re

import pytest
from playwright.sync_api import Page, expect

from sandbox.tale import presses, types
from tests.sandbox.company import Json
from tests.sandbox.street import Street, box, last, phone


def test_words_and_answers_appear_without_reloading(page: Page, street: Street) -> None:
    page.evaluate("window.sameAsBefore = true")
    box(page, "meilin").fill("今天")
    phone(page, "meilin").get_by_role("button", name="发送").click()
    expect(phone(page, "meilin").locator(".mine")).to_contain_text("今天")
    expect(phone(page, "meilin").locator(".mine .state")).to_contain_text("已送达")
    expect(last(page, "meilin")).to_contain_text("听到：今天")
    expect(box(page, "meilin")).to_have_value("")
    street.api.send("zhangsan", "text", {"content": "张三您好"})
    expect(last(page, "zhangsan")).to_contain_text("张三您好")
    assert page.evaluate("window.sameAsBefore")


def test_enter_sends_and_shift_enter_does_not(page: Page) -> None:
    box(page, "meilin").press_sequentially("一")
    box(page, "meilin").press("Shift+Enter")
    box(page, "meilin").press_sequentially("二")
    expect(phone(page, "meilin").locator("article")).to_have_count(0)
    box(page, "meilin").press("Enter")
    expect(last(page, "meilin")).to_contain_text("听到：一\n二")


def test_enter_that_ends_a_composition_sends_nothing(page: Page, street: Street) -> None:
    box(page, "meilin").focus()
    keyboard = page.context.new_cdp_session(page)
    keyboard.send("Input.imeSetComposition", {"text": "nihao", "selectionStart": 5, "selectionEnd": 5})
    enter = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 229}
    keyboard.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **enter})
    keyboard.send("Input.dispatchKeyEvent", {"type": "keyUp", **enter})
    keyboard.send("Input.insertText", {"text": "你好"})
    expect(box(page, "meilin")).to_have_value("你好")
    assert street.world.chat("meilin") == []
    box(page, "meilin").press("Enter")
    expect(last(page, "meilin")).to_contain_text("听到：你好")


def test_a_card_is_pressed_with_what_was_chosen_and_fades_when_it_is_updated(
    page: Page, street: Street, invitation: Json
) -> None:
    sent = street.api.send("lilei", "template_card", invitation)
    card = phone(page, "lilei").locator(".template")
    card.get_by_label("时间").select_option("周三 10:00")
    card.get_by_role("button", name="接受").click()
    expect(last(page, "lilei")).to_contain_text("听到：accept:12")
    assert street.desk.heard[-1]["SelectedItems"]["SelectedItem"]["OptionIds"]["OptionId"] == "s2"
    street.api.update(["lilei"], sent["response_code"], button={"replace_name": "已接受"})
    expect(card.get_by_role("button", name="已接受")).to_be_disabled()
    expect(card.get_by_role("button", name="拒绝")).to_have_count(0)


def test_the_menu_the_suggestions_and_the_rest(page: Page) -> None:
    menu = phone(page, "lilei").get_by_role("group", name="应用菜单")
    menu.get_by_role("button", name="今天").click()
    expect(last(page, "lilei")).to_contain_text("听到：today")
    menu.get_by_text("帮助").first.click()
    menu.get_by_role("button", name="帮助").click()
    expect(last(page, "lilei")).to_contain_text("听到：help")
    phone(page, "lilei").get_by_role("button", name="我是谁").click()
    expect(last(page, "lilei")).to_contain_text("听到：我是谁")
    phone(page, "lilei").locator(".more summary").click()
    phone(page, "lilei").get_by_role("button", name="发图片").click()
    expect(last(page, "lilei")).to_contain_text("听到：image")


def test_an_open_menu_is_closed_by_escape_and_gives_the_focus_back(page: Page) -> None:
    opener = phone(page, "lilei").locator(".more summary")
    opener.focus()
    page.keyboard.press("Enter")
    picture = phone(page, "lilei").get_by_role("button", name="发图片")
    expect(picture).to_be_visible()
    page.keyboard.press("Tab")
    expect(picture).to_be_focused()
    page.keyboard.press("Escape")
    expect(picture).to_be_hidden()
    expect(opener).to_be_focused()


def test_phones_are_added_and_removed(page: Page, street: Street) -> None:
    page.get_by_role("button", name="添加手机").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("姓名").fill("王五")
    dialog.get_by_label("账号（userid）").fill("wangwu")
    dialog.get_by_role("button", name="添加手机").click()
    box(page, "wangwu").fill("我来了")
    box(page, "wangwu").press("Enter")
    expect(last(page, "wangwu")).to_contain_text("听到：我来了")
    expect(page.get_by_role("link", name="王五")).to_be_visible()
    phone(page, "wangwu").locator("header summary").click()
    phone(page, "wangwu").get_by_role("button", name="移除这部手机").click()
    expect(phone(page, "wangwu")).to_have_count(0)
    expect(page.get_by_role("link", name="梅琳")).to_be_hidden()
    page.reload()
    expect(page.locator(".phone")).to_have_count(4)


def test_somebody_outside_gets_a_phone_without_a_userid(page: Page) -> None:
    page.get_by_role("button", name="添加手机").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("是谁").select_option(label="外部微信")
    expect(dialog.get_by_label("账号（userid）")).to_be_hidden()
    dialog.get_by_label("姓名").fill("王小明")
    dialog.get_by_role("button", name="添加手机").click()
    theirs = page.locator(".phone.outside")
    theirs.get_by_role("textbox").fill("在吗")
    theirs.get_by_role("textbox").press("Enter")
    expect(theirs.locator("article")).to_contain_text("微信客服还没有接入")


def test_a_long_chat_follows_its_end_until_somebody_reads_above(page: Page, street: Street) -> None:
    for number in range(250):
        street.api.send("meilin", "text", {"content": f"第{number}条"})
    expect(last(page, "meilin")).to_be_in_viewport()
    page.reload()
    expect(last(page, "meilin")).to_contain_text("第249条")
    expect(last(page, "meilin")).to_be_in_viewport()
    above = phone(page, "meilin").get_by_role("button", name="更早的消息")
    above.scroll_into_view_if_needed()
    street.api.send("meilin", "text", {"content": "新的"})
    news = phone(page, "meilin").get_by_role("button", name="新消息")
    expect(news).to_be_visible()
    expect(above).to_be_in_viewport()
    above.click()
    expect(phone(page, "meilin").locator("article").first).to_contain_text("第0条")
    expect(phone(page, "meilin").get_by_text("第50条", exact=True)).to_be_in_viewport()
    news.click()
    expect(phone(page, "meilin").get_by_text("新的", exact=True)).to_be_in_viewport()
    expect(news).to_be_hidden()


def test_the_story_is_typed_pressed_and_stopped_before_the_readers_eyes(
    page: Page, street: Street, invitation: Json, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = (types("meilin", "慢慢地打出来的一句话", "-"), presses("lilei", "接受", "-"), types("lilei", "再见", "-"))
    monkeypatch.setattr("sandbox.story.LINES", lines)
    box(page, "meilin").fill("我的草稿")
    street.api.send("lilei", "template_card", invitation)
    page.get_by_role("button", name="播放故事").click()
    expect(page.locator(".bar .story")).to_contain_text("故事 1/3 · 梅琳")
    expect(box(page, "meilin")).to_have_value(re.compile("^慢"))
    expect(box(page, "meilin")).to_have_value("我的草稿")
    expect(last(page, "meilin")).to_contain_text("听到：慢慢地打出来的一句话")
    expect(phone(page, "lilei").locator(".pressing")).to_have_text("接受")
    page.get_by_role("button", name="停下").click()
    expect(page.locator(".bar .story")).to_contain_text("故事停了")
    expect(page.get_by_role("button", name="播放故事")).to_be_visible()
