"""What only a socket can send: broken chunks, lying lengths, bytes that are no text. Never an error of ours."""

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot.house import AES_KEY

ROOT = Path(__file__).parents[2]
QUERY = b"/wecom/callback?msg_signature=a&timestamp=1795400000&nonce=x"
POST = b"POST " + QUERY + b" HTTP/1.1\r\nHost: desk\r\n"
CHUNKED = POST + b"Transfer-Encoding: chunked\r\n\r\n"
TWO_LARGE_CHUNKS = 2 * (b"ffff\r\n" + b"a" * 65535 + b"\r\n") + b"0\r\n\r\n"


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """A web process as it is in production, without any database."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
    env = {
        "DATABASE_URL": "postgresql://nobody@127.0.0.1:9/nothing",
        "SECRET_KEY": "a secret key of this deployment, long enough",
        "WECOM_CORP_ID": "ww1",
        "WECOM_AGENT_ID": "1000002",
        "WECOM_SECRET": "the-secret-of-the-interview-desk",
        "WECOM_TOKEN": "hJqcu3uJ9Tn2gXPmxx2w9kkCkCE2EPYo",
        "WECOM_ENCODING_AES_KEY": AES_KEY,
        "WEB_CONCURRENCY": "1",
        "LOG_LEVEL": "error",
    }
    command = ("-m", "gunicorn", "--config", "gunicorn.conf.py", "--bind", f"127.0.0.1:{number}", "wsgi:app")
    web = subprocess.Popen((sys.executable, *command), cwd=ROOT, env=os.environ | env, stdout=subprocess.DEVNULL)
    pause = threading.Event()
    while answer(number, b"GET /healthz HTTP/1.1\r\nHost: desk\r\n\r\n") != "200":
        assert web.poll() is None
        pause.wait(0.05)
    yield number
    web.terminate()
    web.wait()


def answer(port: int, raw: bytes) -> str:
    """The status that comes back, or nothing."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=10) as wire:
            wire.sendall(raw)
            wire.shutdown(socket.SHUT_WR)
            return wire.recv(65536).partition(b"\r\n")[0].decode().split(" ")[1]
    except (OSError, IndexError):
        return ""


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        (CHUNKED + b"zz\r\nabc\r\n0\r\n\r\n", "400"),
        (CHUNKED + b"-5\r\nabc\r\n0\r\n\r\n", "400"),
        (CHUNKED + b"2\r\nabcd\r\n0\r\n\r\n", "400"),
        (CHUNKED + b"5\r\nab", "400"),
        (CHUNKED + TWO_LARGE_CHUNKS, "400"),
        (POST + b"Content-Length: 500\r\n\r\n<xml>", "403"),
        (POST + b"Content-Length: 99999999999\r\n\r\n<xml>", "400"),
        (POST + b"Content-Length: -1\r\n\r\n<xml>", "400"),
        (POST + b"Content-Length: abc\r\n\r\n<xml>", "400"),
        (POST + b"\r\n", "400"),
        (b"GET " + QUERY + b"&echostr=%80%ff HTTP/1.1\r\nHost: desk\r\n\r\n", "403"),
        (b"GET " + QUERY + b"&echostr=" + b"a" * 9000 + b" HTTP/1.1\r\nHost: desk\r\n\r\n", "414"),
        (b"GET /wecom/callback?" + b"a=1&" * 900 + b" HTTP/1.1\r\nHost: desk\r\n\r\n", "400"),
        (b"PUT " + QUERY + b" HTTP/1.1\r\nHost: desk\r\n\r\n", "405"),
        (b"BREW " + QUERY + b" HTTP/1.1\r\nHost: desk\r\n\r\n", "405"),
        (b"GET /wecom/callback/%2e%2e/%00 HTTP/1.1\r\nHost: desk\r\n\r\n", "404"),
    ],
)
def test_a_stranger_never_sees_an_error_of_ours(port: int, raw: bytes, status: str) -> None:
    assert answer(port, raw) == status


def test_nor_anything_of_how_it_is_made(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=10) as wire:
        wire.sendall(CHUNKED + b"zz\r\n")
        wire.shutdown(socket.SHUT_WR)
        head, _, body = wire.recv(65536).partition(b"\r\n\r\n")
    assert body == b"" and b"Traceback" not in head
