"""The wire to WeCom: HTTPS, JSON, and one place that tells an answer from trouble.

`errcode` decides, never the HTTP status alone: WeCom says 200 to nearly everything, errors included, and a few calls
answer without any errcode when all is well. Only what is not WeCom's (a proxy's page, half an answer) is judged by its
status. Errors are raised outside the `except` that saw the trouble, so that no exception in their chain holds the URL.
"""

import json
import os
import re
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from http import HTTPStatus
from typing import Any
from urllib.parse import unquote

import requests
from requests.adapters import HTTPAdapter
from requests.utils import get_environ_proxies
from werkzeug.http import parse_options_header

from bot import tally
from bot.wecom.codes import error_of
from bot.wecom.errors import BadRequest, TooFast, Unanswered, WeComError
from bot.wecom.scrub import SECRET_PARAMETERS, hush, scrubbed

Answer = Mapping[str, Any]
Query = Mapping[str, str | int]

JSON = "application/json; charset=utf-8"
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
PAUSE_AFTER_PAGE = timedelta(minutes=1)


@dataclass(frozen=True)
class File:
    """A file on its way in or out; receivers see the name."""

    name: str
    content: bytes = field(repr=False)
    content_type: str = "application/octet-stream"


@dataclass(frozen=True)
class Patience:
    """Seconds to wait for a connection, for an answer, and for an answer to an upload."""

    connect: float = 3.05
    read: float = 10.0
    upload: float = 60.0


class Transport:
    """One WeCom host. Every thread has a line of its own, so connections are reused and never shared."""

    def __init__(self, base: str, patience: Patience = Patience()) -> None:
        self.base, self.patience = base.rstrip("/"), patience
        self._of_thread = threading.local()
        hush()

    def get(self, path: str, query: Query) -> Answer:
        """The answer to a GET; raises WeComError for anything but success."""
        with timed(path):
            return answer_of(path, self._exchange("GET", path, query), _secrets(query))

    def post(self, path: str, query: Query, body: Mapping[str, Any]) -> Answer:
        """The answer to a JSON POST; raises WeComError for anything but success."""
        with timed(path):
            sent = self._exchange("POST", path, query, data=encoded(body), headers={"Content-Type": JSON})
            return answer_of(path, sent, _secrets(query))

    def upload(self, path: str, query: Query, file: File) -> Answer:
        """Send a file as the form part `media`, its name in plain UTF-8."""
        name = CONTROL.sub("", file.name.replace("\\", "/").rsplit("/", 1)[-1]).strip() or "file"
        part = {"media": (name, file.content, file.content_type)}
        with timed(path):
            sent = self._exchange("POST", path, query, files=part, read=self.patience.upload)
            return answer_of(path, sent, _secrets(query))

    def download(self, path: str, query: Query) -> File:
        """A file. Trouble comes as JSON with status 200, told apart by its lack of a file name."""
        with timed(path):
            got = self._exchange("GET", path, query, read=self.patience.upload)
            disposition = got.headers.get("Content-Disposition", "")
            if not _good(got) or not disposition:
                answer_of(path, got, _secrets(query))
                raise Unanswered(path, None, "an answer without a file")
        return File(file_name(disposition), got.content, got.headers.get("Content-Type", File.content_type))

    def close(self) -> None:
        """Close this thread's connections."""
        if line := getattr(self._of_thread, "line", None):
            line.close()
            del self._of_thread.line

    def _exchange(
        self, method: str, path: str, query: Query, *, read: float | None = None, **content: Any
    ) -> requests.Response:
        timeout = (self.patience.connect, read or self.patience.read)
        asked = requests.Request(method, f"{self.base}/cgi-bin/{path}", params=dict(query), **content)
        try:
            return self._line().send(asked.prepare(), timeout)
        except requests.RequestException as failure:
            trouble = cause_of(failure)
        raise Unanswered(path, None, f"no answer: {trouble}")

    def _line(self) -> "Line":
        line: Line | None = getattr(self._of_thread, "line", None)
        if line is None:
            line = self._of_thread.line = Line(self.base)
        return line


class Line:
    """The connection to one host, kept open, without what a session does for browsers: no cookies, no redirects, no hooks,
    no ~/.netrc; that takes as long as the call itself. Proxy and certificates are read from the environment once."""

    def __init__(self, base: str) -> None:
        self._adapter = HTTPAdapter(pool_connections=1, pool_maxsize=1)
        self._proxies = get_environ_proxies(base)
        self._verify = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE") or True

    def send(self, asked: requests.PreparedRequest, timeout: tuple[float, float]) -> requests.Response:
        """The answer, read to its end. Raises requests.RequestException."""
        got = self._adapter.send(asked, timeout=timeout, verify=self._verify, proxies=self._proxies)
        got.content  # noqa: B018 - reading it gives the connection back, or raises
        return got

    def close(self) -> None:
        """Hang up."""
        self._adapter.close()


@contextmanager
def timed(path: str) -> Iterator[None]:
    """Counts the call, by what kind of error it ended with."""
    began, outcome = time.perf_counter(), "Ok"
    try:
        yield
    except WeComError as error:
        outcome = type(error).__name__
        raise
    finally:
        tally.took("wecom", time.perf_counter() - began, path, outcome)


def encoded(body: Mapping[str, Any]) -> bytes:
    """JSON as WeCom reads it: real UTF-8 and no `\\u` escapes, which it refuses with 40033."""
    written = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    if "\\u00" in written:
        written = json.dumps(_printable(body), ensure_ascii=False, separators=(",", ":"))
    return written.encode("utf-8", "replace")


def _printable(value: Any) -> Any:
    match value:
        case str():
            return CONTROL.sub("", value)
        case Mapping():
            return {key: _printable(part) for key, part in value.items()}
        case list() | tuple():
            return [_printable(part) for part in value]
    return value


def answer_of(path: str, got: requests.Response, secrets: tuple[str, ...]) -> Answer:
    """What WeCom said, if it was WeCom and the errcode is 0 or absent from a good answer."""
    try:
        answer = json.loads(got.content)
    except (ValueError, RecursionError):
        answer = None
    errcode = _errcode(answer)
    if not isinstance(answer, dict) or errcode is None:
        raise not_wecom(path, got)
    if errcode != 0:
        raise error_of(path, errcode, scrubbed(str(answer.get("errmsg", "")), secrets))
    if "errcode" not in answer and not _good(got):
        raise not_wecom(path, got)
    return answer


def _errcode(answer: Any) -> int | None:
    if not isinstance(answer, dict):
        return None
    try:
        errcode = int(answer.get("errcode", 0))
    except (TypeError, ValueError, OverflowError):
        return None
    return errcode if abs(errcode) < 2**31 else None


def _good(got: requests.Response) -> bool:
    return HTTPStatus.OK <= got.status_code < HTTPStatus.MULTIPLE_CHOICES


def not_wecom(path: str, got: requests.Response) -> WeComError:
    """The error for an answer that WeCom would not give: a proxy's page, a gateway's excuse, half a body."""
    words = f"HTTP {got.status_code} without WeCom's answer"
    if got.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        return BadRequest(path, None, words)
    kind = TooFast if got.status_code == HTTPStatus.TOO_MANY_REQUESTS else Unanswered
    error = kind(path, None, words)
    if HTTPStatus.MULTIPLE_CHOICES <= got.status_code < HTTPStatus.INTERNAL_SERVER_ERROR:
        error.wait = max(_retry_after(got), PAUSE_AFTER_PAGE)
    return error


def _retry_after(got: requests.Response) -> timedelta:
    seconds = got.headers.get("Retry-After", "")
    return timedelta(seconds=min(int(seconds), 3600)) if re.fullmatch(r"\d{1,6}", seconds) else timedelta(0)


def cause_of(failure: requests.RequestException) -> str:
    """The kinds of trouble, outermost first; never its words, which hold the URL."""
    inner = getattr(failure.args[0], "reason", failure.args[0]) if failure.args else None
    kinds = [type(failure).__name__, type(inner).__name__ if isinstance(inner, Exception) else ""]
    return ", ".join(dict.fromkeys(kind for kind in kinds if kind))


def file_name(disposition: str) -> str:
    """The name in a Content-Disposition header, also when it came as raw UTF-8 or percent-encoded."""
    name = parse_options_header(disposition)[1].get("filename", "")
    try:
        return unquote(name.encode("latin-1").decode())
    except UnicodeError:
        return unquote(name)


def _secrets(query: Query) -> tuple[str, ...]:
    return tuple(str(query[name]) for name in SECRET_PARAMETERS if name in query)
