"""Keeping secrets out of words. WeCom wants token and secret in the query string, so no URL may reach a log whole."""

import logging
import re
from collections.abc import Iterable

SECRET_PARAMETERS = ("access_token", "corpsecret", "code")
NAMED = re.compile(r"(?i)\b(\w*(?:token|secret|code))(=|%3D)[^&\s\"']+")
QUERY = re.compile(r"\?[^\s\"']+")
UNPRINTABLE = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
LONGEST = 300
HTTP_LOGGERS = ("urllib3.connectionpool", "urllib3.connection", "urllib3.util.retry", "urllib3.poolmanager")


def scrubbed(words: str, secrets: Iterable[str]) -> str:
    """`words` on one line, without these secrets and without anything that looks like one in a query."""
    for secret in secrets:
        if secret:
            words = words.replace(secret, "…")
    return UNPRINTABLE.sub(" ", NAMED.sub(r"\1=…", words))[:LONGEST]


class WithoutQueries(logging.Filter):
    """Cuts the query off every URL that the HTTP library writes down."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrites the record; never drops one."""
        record.msg, record.args = QUERY.sub("?…", record.getMessage()), ()
        return True


_without_queries = WithoutQueries()


def hush() -> None:
    """From now on the HTTP library's own log lines hold no query. Any number of times."""
    for name in HTTP_LOGGERS:
        logging.getLogger(name).addFilter(_without_queries)
