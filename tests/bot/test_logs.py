"""One line an event, with what helps and without what must not be read."""

import io
import json
import logging
from collections.abc import Callable
from typing import Any

import pytest
import structlog

from bot import logs
from config import Settings, load

SECRETS = {
    "DATABASE_URL": "postgresql://desk:hunter2hunter2@db/desk",
    "SECRET_KEY": "the-key-that-signs-things",
    "WECOM_SECRET": "the-secret-of-the-app",
    "WECOM_TOKEN": "the-token-of-the-app",
    "WECOM_ENCODING_AES_KEY": "6qkdMrq68nTKduznJYO1A37W2oEgpkMUvkttRToqhUt",
}
Logged = Callable[[], list[dict[str, Any]]]


class Terminal(io.StringIO):
    """A person is looking."""

    def isatty(self) -> bool:
        return True


pytestmark = pytest.mark.usefixtures("logging_given_back")


def settings(level: str = "info") -> Settings:
    return load(SECRETS | {"LOG_LEVEL": level})


@pytest.fixture
def logged() -> Logged:
    stream = io.StringIO()
    logs.setup(settings(), stream=stream)
    return lambda: [json.loads(line) for line in stream.getvalue().splitlines()]


def test_an_event_is_one_line_with_its_time_level_and_values(logged: Logged) -> None:
    structlog.stdlib.get_logger("bot.callback").info("kept", key="msg:1", words=2)
    (line,) = logged()
    assert (line["event"], line["key"], line["words"]) == ("kept", "msg:1", 2)
    assert (line["level"], line["logger"]) == ("info", "bot.callback")
    assert line["timestamp"].endswith("Z")


def test_a_traceback_stays_on_its_line(logged: Logged) -> None:
    try:
        raise ValueError("明天\n三点")
    except ValueError as error:
        structlog.stdlib.get_logger().error("failed", exc_info=error)
    (line,) = logged()
    assert line["exception"].endswith("ValueError: 明天\n三点")


def test_everything_said_while_a_message_is_handled_names_the_message(logged: Logged) -> None:
    with logs.about(key="msg:7"):
        structlog.stdlib.get_logger().info("answered")
        logging.getLogger("another.library").warning("slow")
    structlog.stdlib.get_logger().info("idle")
    assert [line.get("key") for line in logged()] == ["msg:7", "msg:7", None]


def test_other_libraries_log_the_same_way_above_their_chatter(logged: Logged) -> None:
    logging.getLogger("urllib3.connectionpool").info("Starting new HTTPS connection")
    logging.getLogger("some.library").warning("retry %d", 3)
    assert [(line["event"], line["level"]) for line in logged()] == [("retry 3", "warning")]


def test_what_people_say_is_logged_at_debug_only() -> None:
    stream = io.StringIO()
    logs.setup(settings("debug"), stream=stream)
    log = structlog.stdlib.get_logger()
    log.info("kept", content="我想改到周五", text="改期", words=1)
    log.debug("said", content="我想改到周五")
    quiet, frank = (json.loads(line) for line in stream.getvalue().splitlines())
    assert "content" not in quiet
    assert "text" not in quiet
    assert quiet["words"] == 1
    assert frank["content"] == "我想改到周五"


@pytest.mark.parametrize("secret", [*list(SECRETS.values())[1:], "hunter2hunter2"])
def test_a_known_secret_is_never_read_wherever_it_hides(logged: Logged, secret: str) -> None:
    log = structlog.stdlib.get_logger()
    log.info(f"with {secret}", value=secret, nested={"deep": [secret, (secret,)]}, thing=ValueError(secret))
    logging.getLogger("library").error("GET %s", f"https://host/{secret}")
    try:
        raise RuntimeError(secret)
    except RuntimeError as error:
        log.error("failed", exc_info=error)
    assert len(logged()) == 3
    assert secret not in json.dumps(logged(), ensure_ascii=False)


@pytest.mark.parametrize(
    "parameter", ["access_token", "corpsecret", "msg_signature", "echostr", "ACCESS_TOKEN", "signature", "code"]
)
def test_the_secret_parameters_of_a_query_lose_their_values(logged: Logged, parameter: str) -> None:
    structlog.stdlib.get_logger().warning("refused", url=f"/wecom/callback?{parameter}=s3cr3t&nonce=1")
    assert logged()[0]["url"] == f"/wecom/callback?{parameter}=…&nonce=1"


def test_a_password_in_an_address_loses_its_value(logged: Logged) -> None:
    structlog.stdlib.get_logger().error("unreachable", error="postgresql+psycopg2://desk:s3cr3t@db/desk refused")
    assert logged()[0]["error"] == "postgresql+psycopg2://desk:…@db/desk refused"


def test_an_error_code_is_no_secret(logged: Logged) -> None:
    structlog.stdlib.get_logger().warning("refused", error="errcode=40014", errcode=40014)
    assert (logged()[0]["error"], logged()[0]["errcode"]) == ("errcode=40014", 40014)


def test_a_person_reads_a_line_and_no_json() -> None:
    stream = Terminal()
    logs.setup(settings(), stream=stream)
    structlog.stdlib.get_logger().info("kept", key="msg:1", secret="s3cr3t")
    (line,) = stream.getvalue().splitlines()
    assert "kept" in line
    assert "msg:1" in line
    assert "s3cr3t" not in line


def test_a_terminal_that_knows_no_chinese_gets_its_line_all_the_same() -> None:
    raw = io.BytesIO()
    logs.setup(settings(), stream=io.TextIOWrapper(raw, encoding="ascii", write_through=True))
    structlog.stdlib.get_logger().info("kept", who="李雷")
    assert b"\\u674e\\u96f7" in raw.getvalue()
