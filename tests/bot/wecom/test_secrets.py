"""Token and secret travel in query strings, so every word that trouble leaves behind is searched for them."""

import logging
import traceback
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bot.wecom import bodies
from bot.wecom.client import WeCom
from bot.wecom.errors import WeComError
from bot.wecom.scrub import scrubbed
from bot.wecom.transport import File, Patience, Transport
from tests.bot.wecom.office import SECRET, Host, Office

TOKEN = "tok3n-that-must-not-be-seen"


def chain(error: BaseException) -> Iterator[BaseException]:
    """The error and everything that hangs on it."""
    waiting, seen = [error], set()
    while waiting:
        one = waiting.pop()
        if id(one) not in seen:
            seen.add(id(one))
            yield one
            waiting += [other for other in (one.__cause__, one.__context__) if other is not None]


def words_of(error: BaseException) -> str:
    """All that a log, a page or a curious library could write down about it."""
    parts = [
        text
        for one in chain(error)
        for text in (str(one), repr(one), repr(one.args), repr(vars(one)), type(one).__name__)
    ]
    return "\n".join([*parts, *traceback.format_exception(error)])


@pytest.fixture
def overheard(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.DEBUG)
    return caplog


TROUBLES: list[dict[str, Any]] = [
    {"errcode": -1},
    {"errcode": 40058},
    {"errcode": 45009},
    {"status": 502},
    {"cut": True},
    {"hang": 5},
]
CALLS: list[Callable[[Transport], object]] = [
    lambda http: http.get("gettoken", {"corpid": "ww1", "corpsecret": SECRET}),
    lambda http: http.get("user/get", {"access_token": TOKEN, "userid": "lilei"}),
    lambda http: http.post("message/send", {"access_token": TOKEN}, bodies.text("lilei", "你好")),
    lambda http: http.upload("media/upload", {"access_token": TOKEN, "type": "file"}, File("a.pdf", b"%PDF-1.7")),
    lambda http: http.download("media/get", {"access_token": TOKEN, "media_id": "M"}),
]


@pytest.mark.parametrize("trouble", TROUBLES, ids=str)
@pytest.mark.parametrize("call", CALLS, ids=["gettoken", "get", "post", "upload", "download"])
def test_trouble_tells_no_secrets(
    host: Host, overheard: pytest.LogCaptureFixture, call: Callable[[Transport], object], trouble: dict[str, Any]
) -> None:
    http = Transport(host.base, Patience(read=0.05, upload=0.05))
    host.world.fault("*", **trouble)
    with pytest.raises(WeComError) as seen:
        call(http)
    http.close()
    for words in (words_of(seen.value), overheard.text):
        assert SECRET not in words and TOKEN not in words


@pytest.mark.parametrize("base", ["http://127.0.0.1:9", "http://nowhere.invalid", "https://127.0.0.1:9", "no url"])
def test_a_host_that_is_not_there_tells_no_secrets(base: str, overheard: pytest.LogCaptureFixture) -> None:
    for call in CALLS:
        with pytest.raises(WeComError) as seen:
            call(Transport(base))
        for words in (words_of(seen.value), overheard.text):
            assert SECRET not in words and TOKEN not in words


def test_a_working_day_leaves_no_secret_in_the_log(office: Office, overheard: pytest.LogCaptureFixture) -> None:
    wecom = office.client()
    wecom.user("lilei")
    first = set(office.world.tokens.issued)
    office.world.revoke_tokens()
    wecom.send(bodies.text("lilei", "你好"))
    with pytest.raises(WeComError) as seen:
        office.client(secret=SECRET + "-mistyped").user("lilei")
    assert '"GET /cgi-bin/user/get?… HTTP/1.1" 200' in overheard.text, "the log is not silent, only discreet"
    for words in (words_of(seen.value), overheard.text):
        for secret in {SECRET, *first, *office.world.tokens.issued}:
            assert secret not in words


def test_no_object_shows_its_secrets(office: Office, wecom: WeCom) -> None:
    wecom.user("lilei")
    (token,) = office.world.tokens.issued
    shown = repr(
        [wecom, wecom._tokens, wecom._tokens._held, wecom._account, wecom._http, office.store(), wecom._grant()]
    )
    assert SECRET not in shown and token not in shown
    assert repr(wecom) == f"WeCom('{office.base}', Account(corp_id='{wecom.corp_id}', agent_id=1000002))"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (f"invalid secret {SECRET}!", "invalid secret …!"),
        ("bad ?access_token=abc&userid=mei", "bad ?access_token=…&userid=mei"),
        ("corpsecret%3Dabc%26x", "corpsecret=…"),
        ("two\nlines\r\x00and \x1b[31mcolour", "two lines and [31mcolour"),
        (
            "not allow to access from your ip, from ip: 203.0.113.7",
            "not allow to access from your ip, from ip: 203.0.113.7",
        ),
        ("x" * 1000, "x" * 300),
    ],
)
def test_what_wecom_says_is_repeated_without_secrets(said: str, kept: str) -> None:
    assert scrubbed(said, [SECRET, ""]) == kept
