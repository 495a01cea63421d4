"""One line an event: JSON for machines, readable on a terminal. What other libraries log goes the same way.

A line may hold who, what kind and which key; what people say stays out of it unless the level is debug. Secrets stay
out at every level: by value where we know the value, by the name of a query parameter or key where we do not, and in
tracebacks too. So nothing that is logged needs care where it is logged.
"""

import logging.config
import re
import sys
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from typing import Any, TextIO

import structlog
from pydantic import SecretStr
from sqlalchemy import make_url
from structlog.typing import EventDict, Processor, WrappedLogger

from config import Settings

HIDDEN = "…"
SHORTEST_SECRET = 6
SAID = frozenset({"body", "content", "heard", "said", "text"})
SECRET_NAMES = r"access_token|corpsecret|secret|msg_signature|signature|echostr|password"
IN_QUERY = re.compile(rf"(?i)\b({SECRET_NAMES}|code|ticket)(=|%3D)[^&\s\"'<>]+")
IN_ADDRESS = re.compile(r"(://[^/\s:@]*):[^/\s@]+@")
SECRET_KEY = re.compile(rf"(?i)({SECRET_NAMES}|token|aes_key|encoding_aes_key|secret_key)")
PLAIN = (bool, int, float, type(None))


def setup(settings: Settings, *, stream: TextIO | None = None) -> None:
    """From now on this process logs like this. Any number of times; the last one counts."""
    logging.config.dictConfig(stdlib(settings, stream=stream))
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *_common(),
            structlog.stdlib.PositionalArgumentsFormatter(),
            structlog.processors.StackInfoRenderer(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )


def doubt(settings: Settings) -> None:
    """A line for everything that is set and probably not meant."""
    for words in settings.doubts():
        structlog.stdlib.get_logger(__name__).warning("doubtful setting", doubt=words)


def about(**what: object) -> AbstractContextManager[None]:
    """Within it every event says which message (`key=…`), interview or app it is about."""
    return structlog.contextvars.bound_contextvars(**what)


def stdlib(settings: Settings, *, stream: TextIO | None = None) -> dict[str, Any]:
    """The configuration of the standard library's logging, for us and for servers that set up their own."""
    stream = stream or sys.stdout
    if reconfigure := getattr(stream, "reconfigure", None):
        reconfigure(errors="backslashreplace")  # a terminal that knows no Chinese still gets its line
    formatter = {
        "()": structlog.stdlib.ProcessorFormatter,
        "foreign_pre_chain": _common(),
        "processors": _last(settings, readable=stream.isatty()),
    }
    level = settings.log_level.upper()
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"ours": formatter},
        "handlers": {"ours": {"class": "logging.StreamHandler", "stream": stream, "formatter": "ours"}},
        "root": {"handlers": ["ours"], "level": level},
        "loggers": {
            "gunicorn.error": {"handlers": [], "propagate": True, "level": level},
            "werkzeug": {"handlers": [], "propagate": True, "level": "WARNING"},  # its lines hold whole queries
            "urllib3": {"handlers": [], "propagate": True, "level": "WARNING"},
            "alembic": {"handlers": [], "propagate": True, "level": "WARNING"},
        },
    }


def _common() -> list[Processor]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]


def _last(settings: Settings, *, readable: bool) -> list[Processor]:
    """What every line goes through at the end, ours and others'."""
    renderer: Processor = structlog.processors.JSONRenderer(ensure_ascii=False)
    if readable:
        renderer = structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    return [
        structlog.stdlib.ProcessorFormatter.remove_processors_meta,
        structlog.processors.format_exc_info,
        Discretion(_secrets(settings)),
        renderer,
    ]


def _secrets(settings: Settings) -> Iterable[str]:
    """Every value that must not be read in a log."""
    values = (getattr(settings, name) for name in Settings.model_fields)
    yield from (value.get_secret_value() for value in values if isinstance(value, SecretStr))
    if settings.database_url:
        yield make_url(settings.database_url).password or ""


class Discretion:
    """Takes out what must not be read: secrets always, what people say above debug."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        known = {secret for secret in secrets if len(secret) >= SHORTEST_SECRET}
        self._known = re.compile(
            "|".join(re.escape(secret) for secret in sorted(known, key=len, reverse=True)) or r"(?!)"
        )

    def __call__(self, logger: WrappedLogger, method: str, event: EventDict) -> EventDict:
        """The event without them."""
        if event.get("level") != "debug":
            event = {name: value for name, value in event.items() if name not in SAID or isinstance(value, PLAIN)}
        return {name: self._clean(name, value) for name, value in event.items()}

    def words(self, words: str) -> str:
        """A text without secrets."""
        words = IN_QUERY.sub(rf"\1\2{HIDDEN}", self._known.sub(HIDDEN, words))
        return IN_ADDRESS.sub(rf"\1:{HIDDEN}@", words)

    def _clean(self, name: str, value: object) -> object:
        if isinstance(value, PLAIN):
            return value
        if SECRET_KEY.fullmatch(name):
            return HIDDEN
        if isinstance(value, Mapping):
            return {key: self._clean(str(key), inner) for key, inner in value.items()}
        if isinstance(value, list | tuple | set | frozenset):
            return [self._clean("", inner) for inner in value]
        return self.words(value if isinstance(value, str) else repr(value))
