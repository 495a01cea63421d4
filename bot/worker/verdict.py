"""What becomes of a message that could not be sent: a pure function of the error, the attempts so far and the time.

the app itself is not let in     everything waits; an admin has to act; nothing is counted
WeCom is busy                    soon again, twelve times, each pause twice the last
too fast, or no answer at all    again and again for a day
anything else                    given up, with the reason
"""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.wecom.errors import TokenRejected, TooFast, Unanswered, WeComError
from models.outbox import MOST_ATTEMPTS, backoff

DAY = timedelta(days=1)
CLOSED_FOR = timedelta(minutes=1)
LONGEST_SILENCE = timedelta(minutes=1)
"""WeCom not answering concerns everybody, so it is tried again soon: whoever comes back first should not wait long."""


@dataclass(frozen=True)
class Again:
    """Try this message again after a pause."""

    wait: timedelta


@dataclass(frozen=True)
class Closed:
    """No message of this app gets through; all wait."""

    wait: timedelta = CLOSED_FOR


@dataclass(frozen=True)
class GivenUp:
    """This message will never be sent."""


Verdict = Again | Closed | GivenUp


def verdict(error: WeComError, *, attempts: int, written_at: datetime, now: datetime) -> Verdict:
    """What to do after the n-th attempt failed like this."""
    if error.alarm or isinstance(error, TokenRejected):
        return Closed()
    if not error.passing:
        return GivenUp()
    pause = max(backoff(attempts) * random.uniform(1, 1.25), error.wait)
    if isinstance(error, TooFast | Unanswered):
        pause = min(pause, max(LONGEST_SILENCE, error.wait)) if isinstance(error, Unanswered) else pause
        return Again(pause) if now - written_at < DAY else GivenUp()
    return Again(pause) if attempts < MOST_ATTEMPTS else GivenUp()
