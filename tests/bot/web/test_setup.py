"""The setup page: what to copy, what is right and what is not, what knocks while one looks, and two things to try."""

import re
from html.parser import HTMLParser

import pytest
from sqlalchemy import text

from bot.web import setup
from bot.web.words import WORDS
from crypto import Envelope
from tests.bot.clinic import APP, OTHER_KEY, Clinic
from tests.bot.web.browser import Browser, browser


def pair(page: str) -> Envelope:
    """The pair that the page shows."""
    token, key = re.findall(r"WECOM_TOKEN=(\w{32})\nWECOM_ENCODING_AES_KEY=(\w{43})", page)[0]
    return Envelope(token, key, APP.corp_id)


def test_the_address_to_paste_is_there_and_the_secrets_are_not(clinic: Clinic, mei: Browser) -> None:
    page = mei.opens("/admin/setup").text
    assert "https://desk.example.com/wecom/callback" in page
    assert [
        secret for secret in (APP.token, APP.aes_key, APP.secret, clinic.parts.wecom.token()) if secret in page
    ] == []


def test_a_pair_made_here_is_shown_and_taken_at_once(clinic: Clinic, mei: Browser) -> None:
    made = pair(mei.presses("/admin/setup/mint", on="/admin/setup").text)
    assert clinic.console(token=made.token, key=made.aes_key) == 200
    assert clinic.console() == 200
    page = mei.opens("/admin/setup").text
    assert pair(page) == made and "WeCom uses this pair" in page
    newer = mei.presses("/admin/setup/mint", on="/admin/setup").text
    assert pair(newer) != made and made.aes_key in newer, "the one in use can still be copied"


def test_the_checks_are_the_doctors(clinic: Clinic, mei: Browser) -> None:
    clinic.world.fault("agent/get", errcode=60020)
    page = mei.opens("/admin/setup/checks").text
    assert "add 127.0.0.1 to the app" in page and page.count('class="check good"') >= 7


def test_a_message_to_oneself_arrives(clinic: Clinic, mei: Browser) -> None:
    for _ in range(2):
        assert "Sent to meilin" in mei.presses("/admin/setup/test", on="/admin/setup").text
    assert len(clinic.world.inbox("meilin")) == 2


def test_what_wecom_refuses_is_told_with_what_to_do(clinic: Clinic, mei: Browser) -> None:
    clinic.world.fault("message/send", errcode=60020)
    page = mei.presses("/admin/setup/test", on="/admin/setup").text
    assert "That did not work" in page and "add 127.0.0.1 to the app" in page


def test_the_menu_is_pushed(clinic: Clinic, mei: Browser) -> None:
    clinic.parts.wecom.menu_delete()
    assert "The menu is set" in mei.presses("/admin/setup/menu", on="/admin/setup").text
    assert clinic.parts.wecom.menu_get()


def test_the_page_can_be_read_in_both_languages(mei: Browser) -> None:
    assert "接收消息" in mei.opens("/admin/setup?lang=zh").text
    assert 'lang="zh-CN"' in mei.opens("/admin/setup").text, "and stays so"
    assert "Receiving messages" in mei.opens("/admin/setup?lang=en").text
    assert "Receiving messages" in mei.opens("/admin/setup?lang=fr").text


# while one looks


def test_a_knock_shows_while_one_looks(clinic: Clinic, mei: Browser) -> None:
    answer = mei.web.get("/admin/setup/live")
    assert answer.mimetype == "text/event-stream" and answer.headers["X-Accel-Buffering"] == "no"
    events = iter(answer.response)
    first = next(events)
    while b"data" not in first:
        first = next(events)
    assert b"verified" in first
    clinic.console(key=OTHER_KEY)
    then = next(event for event in events if b"EncodingAESKey" in event)
    assert re.search(r"\d s ago: signature right, EncodingAESKey wrong: it decrypts to noise", str(then))
    answer.close()


def test_where_too_many_look_each_is_told_once_and_comes_again(mei: Browser) -> None:
    """A view that stays open keeps a thread, and callbacks need the others."""
    shown = [mei.web.get("/admin/setup/live") for _ in range(setup.MOST_STREAMS)]
    crowded = mei.opens("/admin/setup/live")
    assert crowded.text.startswith("retry: 3000") and crowded.text.count("verified") == 1
    for answer in shown:
        answer.close()
    again = mei.web.get("/admin/setup/live")
    assert next(iter(again.response)) == b"retry: 1000\n\n"
    again.close()


def test_what_a_sender_put_into_its_id_is_shown_as_words(clinic: Clinic, mei: Browser) -> None:
    clinic.console(corp="<script>alert(1)</script>")
    page = mei.opens("/admin/setup").text
    assert "<script>alert" not in page and "&lt;script&gt;alert" in page


class Inline(HTMLParser):
    """Looks for what the page's policy would not run."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Scripts without a source, styles, and handlers in attributes."""
        names = {name for name, _ in attrs}
        if (tag == "script" and "src" not in names) or tag == "style":
            self.found.append(tag)
        self.found += [name for name in names if name == "style" or name.startswith("on")]


@pytest.mark.parametrize("path", ["/admin/login", "/admin/setup", "/admin/setup/checks", "/admin/nowhere"])
def test_nothing_stands_inline(mei: Browser, path: str) -> None:
    reader = Inline()
    reader.feed(mei.opens(path).text)
    assert reader.found == []


def test_what_the_page_refers_to_is_there(clinic: Clinic, mei: Browser) -> None:
    page = mei.opens("/admin/setup").text
    for path in re.findall(r'(?:href|src)="(/admin/static/[^"]+)"', page):
        answer = mei.opens(path)
        assert (answer.status_code, "max-age" in answer.headers["Cache-Control"]) == (200, True)
    assert "no-store" in mei.opens("/admin/setup").headers["Cache-Control"]


def test_before_anything_has_knocked_the_page_says_what_to_do(clinic: Clinic, mei: Browser) -> None:
    with clinic.parts.engine.begin() as connection:
        connection.execute(text("delete from knock"))
    assert "WeCom has not knocked yet" in mei.opens("/admin/setup").text


def test_without_a_public_address_one_signs_in_by_a_link(clinic: Clinic) -> None:
    plain = clinic.with_settings(PUBLIC_URL="")
    page = browser(plain.parts).opens("/admin/login").text
    assert "admin link" in page and "/admin/login/wecom" not in page
    plain.close()


@pytest.mark.parametrize("name", WORDS)
def test_both_languages_have_the_same_holes(name: str) -> None:
    zh, en = WORDS[name]
    assert zh and en
    assert re.findall(r"{\w+}", zh) == re.findall(r"{\w+}", en)
