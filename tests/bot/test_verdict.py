"""What becomes of a message after an error, as a table."""

from datetime import timedelta

import pytest

from bot.wecom.codes import error_of
from bot.wecom.errors import TooFast, Unanswered, WeComError
from bot.worker.verdict import Again, Closed, GivenUp, Verdict, verdict
from models.outbox import MOST_ATTEMPTS
from tests.bot.house import NOW

SILENCE = Unanswered("message/send", None, "no answer")
LIMIT = TooFast("message/send", 45009, "api freq out of limit")
HOURS = timedelta(hours=1)


def code(errcode: int) -> WeComError:
    return error_of("message/send", errcode, "")


@pytest.mark.parametrize(
    ("error", "attempts", "age", "kind"),
    [
        (code(-1), 1, HOURS, Again),
        (code(-1), MOST_ATTEMPTS - 1, HOURS, Again),
        (code(-1), MOST_ATTEMPTS, HOURS, GivenUp),
        (SILENCE, 500, 23 * HOURS, Again),
        (SILENCE, 500, 24 * HOURS, GivenUp),
        (LIMIT, 500, 23 * HOURS, Again),
        (LIMIT, 500, 24 * HOURS, GivenUp),
        (code(60020), 500, 900 * HOURS, Closed),
        (code(40014), 500, 900 * HOURS, Closed),
        (code(50003), 1, HOURS, Closed),
        (code(48002), 1, HOURS, Closed),
        (code(301002), 1, HOURS, Closed),
        (code(81013), 1, HOURS, GivenUp),
        (code(60111), 1, HOURS, GivenUp),
        (code(44004), 1, HOURS, GivenUp),
        (code(987654), 1, HOURS, GivenUp),
    ],
)
def test_what_becomes_of_it(error: WeComError, attempts: int, age: timedelta, kind: type[Verdict]) -> None:
    assert isinstance(verdict(error, attempts=attempts, written_at=NOW - age, now=NOW), kind)


@pytest.mark.parametrize(
    ("error", "attempts", "least", "most"),
    [
        (code(-1), 1, 2, 2.5),  # WeCom wants two seconds; the first pause is one
        (code(-1), 5, 16, 20),
        (code(-1), 11, 600, 750),
        (LIMIT, 1, 60, 60),
        (LIMIT, 8, 128, 160),
        (SILENCE, 1, 2, 2.5),
        (SILENCE, 10, 60, 60),
    ],
)
def test_how_long_it_waits(error: WeComError, attempts: int, least: float, most: float) -> None:
    for _ in range(50):
        outcome = verdict(error, attempts=attempts, written_at=NOW, now=NOW)
        assert isinstance(outcome, Again)
        assert least <= outcome.wait.total_seconds() <= most
