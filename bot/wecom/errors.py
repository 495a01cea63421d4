"""What can go wrong with a call, and what to do next. The sender asks the error, not a list of numbers.

WeComError                what came instead of errcode 0
├── TokenRejected         40001 40014 42001      a new token, then once more
├── Busy                  -1, 45033, …           again soon
│   └── Unanswered        time-outs, broken connections, answers that are not WeCom's: done or not, nobody knows
├── TooFast               45009, HTTP 429        again when the window is over
├── UnknownAddress        60020                  again later; an admin must add the address to the trusted ones
└── Refused               for good
    ├── BadRequest        what was sent is wrong, and every code nobody knows; correct it before sending again
    ├── Barred            the app itself is not let in: an admin must act, whatever is sent
    ├── NoReceiver        this person cannot be reached through the app
    └── CardSpent         60140                  the card cannot be updated any more; send a new one

An error carries the path of the call and what WeCom said, never the URL: the token and the secret travel in its query.
"""

import re
from datetime import timedelta
from enum import StrEnum

ADDRESS = re.compile(r"from ip:\s*([0-9A-Fa-f.:]+)")


class Retry(StrEnum):
    """Whether the same request is worth sending again."""

    NEVER = "never"
    FIX = "fix"
    SOON = "soon"
    LATER = "later"
    TOKEN = "token"


def caller_address(said: str) -> str | None:
    """Whose address it was, in the words of a refusal."""
    found = ADDRESS.search(said)
    return found[1].rstrip(".") if found else None


class WeComError(Exception):
    """`errcode` is None when the answer held none; `wait` is the least pause before a repetition."""

    retry = Retry.NEVER
    wait = timedelta(0)
    alarm = False

    def __init__(self, path: str, errcode: int | None, errmsg: str, meaning: str = "") -> None:
        super().__init__(path, errcode, errmsg, meaning)
        self.path, self.errcode, self.errmsg, self.meaning = path, errcode, errmsg, meaning

    def __str__(self) -> str:
        if self.errcode is None:
            return f"{self.path}: {self.errmsg}"
        return f"{self.path}: {self.errcode} {self.meaning} ({self.errmsg})"

    @property
    def passing(self) -> bool:
        """Whether the same request may succeed later without anybody changing it."""
        return self.retry not in (Retry.NEVER, Retry.FIX)

    @property
    def caller_address(self) -> str | None:
        """Our own address as WeCom saw it, where the message tells."""
        return caller_address(self.errmsg)


class TokenRejected(WeComError):
    """The access token is not, or no longer, valid. Reaches a caller only when a new one was refused as well."""

    retry, wait = Retry.TOKEN, timedelta(minutes=1)


class Busy(WeComError):
    """WeCom could not take the call just now."""

    retry, wait = Retry.SOON, timedelta(seconds=2)


class Unanswered(Busy):
    """No answer, or none of WeCom's. Whether the call was carried out is unknown."""


class TooFast(WeComError):
    """A rate limit tripped; it blocks for the length of its window."""

    retry, wait = Retry.LATER, timedelta(minutes=1)


class UnknownAddress(WeComError):
    """Our address is not among the app's trusted ones; works about a minute after an admin adds it."""

    retry, wait, alarm = Retry.LATER, timedelta(minutes=5), True


class Refused(WeComError):
    """No, and the same request will never get another answer."""


class BadRequest(Refused):
    """What was sent is wrong."""

    retry = Retry.FIX


class Barred(Refused):
    """The app itself is not let in; no message of it is, until an admin acts."""

    alarm = True


class NoReceiver(Refused):
    """Nobody is left to receive it: gone, outside the app's visible range, or not using WeCom."""


class CardSpent(Refused):
    """The response code was used before, or is older than 72 hours."""
