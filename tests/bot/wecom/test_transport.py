"""Answers that are not what WeCom's documents show, and requests that must look exactly so."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from bot.wecom.errors import BadRequest, Busy, TooFast, Unanswered, WeComError
from bot.wecom.transport import File, Patience, Transport, file_name
from tests.bot.wecom.office import Host
from tests.bot.wecom.stranger import Stranger


@pytest.fixture
def http(stranger: Stranger) -> Iterator[Transport]:
    transport = Transport(stranger.url)
    yield transport
    transport.close()


# answers


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 200),
        (b"<html>nginx</html>", 200),
        (b"<html>502 Bad Gateway</html>", 502),
        (b'{"errcode":0', 200),
        (b"[]", 200),
        (b'"ok"', 200),
        (b"null", 200),
        (b'{"errcode":null}', 200),
        (b'{"errcode":"no number"}', 200),
        (b'{"errcode":1e999}', 200),
        (b'{"errcode":123456789012345678901234567890}', 200),
        (b"[" * 100_000, 200),
        (b"\xff\xfe\xff", 200),
        (b'{"error":"gateway"}', 503),
    ],
)
def test_what_is_not_wecoms_answer_leaves_the_outcome_unknown(
    stranger: Stranger, http: Transport, body: bytes, status: int
) -> None:
    stranger.says(body, status)
    with pytest.raises(Unanswered) as trouble:
        http.get("user/get", {"userid": "lilei"})
    assert trouble.value.errcode is None and trouble.value.passing
    assert trouble.value.wait == timedelta(seconds=2)


@pytest.mark.parametrize("status", [301, 401, 403, 404, 407])
def test_a_page_from_a_proxy_is_tried_again_later_and_never_followed(
    stranger: Stranger, http: Transport, status: int
) -> None:
    stranger.says(b"<html>Login</html>", status, Location="https://proxy.example.com/login")
    with pytest.raises(Unanswered) as trouble:
        http.get("user/get", {})
    assert trouble.value.wait == timedelta(minutes=1)
    assert str(trouble.value) == f"user/get: HTTP {status} without WeCom's answer"
    assert len(stranger.asked) == 1


def test_a_gateway_that_asks_for_patience_gets_it(stranger: Stranger, http: Transport) -> None:
    stranger.says(b"slow down", 429, Retry_After="300")
    with pytest.raises(TooFast) as trouble:
        http.get("user/get", {})
    assert trouble.value.wait == timedelta(minutes=5)


def test_a_file_too_large_for_a_gateway_is_not_sent_again(stranger: Stranger, http: Transport) -> None:
    stranger.says(b"", 413)
    with pytest.raises(BadRequest):
        http.upload("media/upload", {"type": "file"}, File("简历.pdf", b"x" * 10))


@pytest.mark.parametrize(
    ("body", "status"),
    [(b'{"errcode":0,"errmsg":"ok","n":1}', 500), (b'{"n":1}', 200), (b'{"errcode":"0","n":1}', 200)],
)
def test_errcode_decides_and_not_the_status(stranger: Stranger, http: Transport, body: bytes, status: int) -> None:
    stranger.says(body, status)
    assert http.get("menu/get", {})["n"] == 1


def test_an_errcode_beside_status_200_is_an_error(stranger: Stranger, http: Transport) -> None:
    stranger.says(b'{"errcode":-1,"errmsg":"system busy\\n\\u0007 hint"}')
    with pytest.raises(Busy) as trouble:
        http.post("message/send", {}, {})
    assert str(trouble.value) == "message/send: -1 WeCom is busy (system busy hint)"


def test_a_download_without_a_file_name_is_no_file(stranger: Stranger, http: Transport) -> None:
    stranger.says(b'{"errcode":40007,"errmsg":"invalid media_id"}', Content_Type="application/json")
    with pytest.raises(BadRequest):
        http.download("media/get", {"media_id": "M"})
    stranger.says(b"{}")
    with pytest.raises(Unanswered):
        http.download("media/get", {"media_id": "M"})


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ('attachment; filename="x.jpg"', "x.jpg"),
        ('attachment; filename="陈同学.pdf"', "陈同学.pdf"),
        ('attachment; filename="%E9%99%88.pdf"', "陈.pdf"),
        ("attachment; filename=\".pdf\"; filename*=UTF-8''%E9%99%88.pdf", "陈.pdf"),
        ("attachment", ""),
    ],
)
def test_a_file_name_comes_in_many_spellings(header: str, name: str) -> None:
    assert file_name(header.encode().decode("latin-1")) == name


def test_a_document_that_happens_to_be_json_is_a_file(stranger: Stranger, http: Transport) -> None:
    stranger.says(
        b'{"errcode":40007}', Content_Type="application/json", Content_Disposition='attachment; filename="notes.json"'
    )
    assert http.download("media/get", {"media_id": "M"}) == File("notes.json", b'{"errcode":40007}', "application/json")


# silence


def test_nobody_there() -> None:
    with pytest.raises(Unanswered, match="no answer: ConnectionError, NewConnectionError"):
        Transport("http://127.0.0.1:9").get("gettoken", {})


@pytest.mark.parametrize("fault", [{"cut": True}, {"hang": 5}], ids=["hung up", "silent"])
def test_an_answer_that_never_comes(host: Host, fault: dict[str, Any]) -> None:
    http = Transport(host.base, Patience(read=0.2))
    host.world.fault("gettoken", **fault)
    with pytest.raises(Unanswered):
        http.get("gettoken", {"corpid": "ww", "corpsecret": "s"})
    http.close()


def test_a_status_without_an_answer(host: Host) -> None:
    http = Transport(host.base)
    host.world.fault("gettoken", status=502)
    with pytest.raises(WeComError, match="HTTP 502"):
        http.get("gettoken", {})
    http.close()


# requests


def test_json_travels_as_real_utf8(stranger: Stranger, http: Transport) -> None:
    http.post("message/send", {"access_token": "T"}, {"text": {"content": "面试\u2028“好”\x00\x1f😀\ud800"}})
    path, headers, body = stranger.asked[0]
    assert path == "/cgi-bin/message/send?access_token=T"
    assert headers["Content-Type"] == "application/json; charset=utf-8"
    assert "面试".encode() in body and b"\\u" not in body
    assert json.loads(body) == {"text": {"content": "面试\u2028“好”😀?"}}


def test_a_file_name_travels_as_real_utf8(stranger: Stranger, http: Transport) -> None:
    http.upload("media/upload", {"type": "file"}, File('陈同学"简历".pdf', b"%PDF", "application/pdf"))
    _, headers, body = stranger.asked[0]
    assert headers["Content-Type"].startswith("multipart/form-data; boundary=")
    assert 'name="media"; filename="陈同学%22简历%22.pdf"'.encode() in body
    assert b"filename*" not in body


@pytest.mark.parametrize("name", ["", "  ", "../..", "\r\n", "简历/"])
def test_a_file_always_has_a_name(stranger: Stranger, http: Transport, name: str) -> None:
    http.upload("media/upload", {"type": "file"}, File(name, b"%PDF"))
    assert b'filename=""' not in stranger.asked[0][2]


def test_connections_are_used_again(stranger: Stranger, http: Transport) -> None:
    for _ in range(5):
        http.get("user/get", {"userid": "lilei"})
    assert len(stranger.connections) == 1


def test_every_thread_has_connections_of_its_own(stranger: Stranger, http: Transport) -> None:
    def ask() -> None:
        http.get("user/get", {})
        http.close()

    threads = [Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(stranger.connections) == 3


def test_the_environments_proxy_is_used_and_netrc_is_not(
    stranger: Stranger, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "netrc").write_text("default login mei password hunter2\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    monkeypatch.setenv("http_proxy", stranger.url)
    for exempt in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(exempt, raising=False)
    http = Transport("http://qyapi.weixin.qq.com")
    http.get("getcallbackip", {})
    http.close()
    path, headers, _ = stranger.asked[0]
    assert path == "http://qyapi.weixin.qq.com/cgi-bin/getcallbackip"
    assert "Authorization" not in headers
