"""Faults to order, on both sides of the line.

The next calls of an API answer an errcode, a bad status, too late, or not at all. The next callbacks come several
times at once, late, or after the one that followed them.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

PREFIX = "/cgi-bin/"
ANY = "*"
CALLBACK = "callback"
API_FAULTS = ("errcode", "status", "hang", "cut")
CALLBACK_FAULTS = ("repeat", "late", "overtaken")


@dataclass(frozen=True)
class Fault:
    """What goes wrong, and how many times more.

    `hang` waits that many seconds and then does what was asked: a slow network loses no message. `cut` closes the
    connection: "before" anything was done, or "after" it was done and only the answer is lost. A callback is delivered
    `repeat` times more at once, is `late` by so many seconds, or is `overtaken` by the next one of the same person.
    """

    api: str
    times: int
    errcode: int | None = None
    status: int | None = None
    hang: float = 0.0
    cut: str = ""
    repeat: int = 0
    late: float = 0.0
    overtaken: bool = False

    def to_json(self) -> dict[str, Any]:
        """For the page and for GET /_/faults."""
        return asdict(self)


def fault(api: str, times: int, how: Mapping[str, Any]) -> Fault:
    """An order, as a test or the page writes it. Raises ValueError when it is not one."""
    api = short(api)
    known = CALLBACK_FAULTS if api == CALLBACK else API_FAULTS
    chosen = {name: value for name, value in how.items() if value not in (None, "", False)}
    if set(how) - set(known) or len(chosen) != 1 or times < 1:
        raise ValueError(f"a fault of {api} is one of {', '.join(known)}; and at least once")
    name, value = chosen.popitem()
    return Fault(api, times, **{name: READ[name](value)})


def short(api: str) -> str:
    """`message/send`, however much of the path was written."""
    return api.strip().removeprefix(PREFIX).strip("/") or ANY


def _status(value: Any) -> int:
    if not 300 <= int(value) <= 599:
        raise ValueError("a bad status is between 300 and 599")
    return int(value)


def _repeat(value: Any) -> int:
    if not 1 <= int(value) <= 20:
        raise ValueError("it comes again 1 to 20 times")
    return int(value)


def _cut(value: Any) -> str:
    return "after" if value == "after" else "before"


def _seconds(value: Any) -> float:
    seconds = float(value)
    if not math.isfinite(seconds) or not 0 < seconds <= 600:
        raise ValueError("it can take at most ten minutes")
    return seconds


READ: Mapping[str, Callable[[Any], Any]] = {
    "errcode": int,
    "status": _status,
    "hang": _seconds,
    "cut": _cut,
    "repeat": _repeat,
    "late": _seconds,
    "overtaken": bool,
}


class Faults:
    """The orders that are still open, oldest first."""

    def __init__(self) -> None:
        self.orders: list[Fault] = []

    def order(self, fault: Fault) -> None:
        """One more."""
        self.orders.append(fault)

    def take(self, api: str) -> Fault | None:
        """The fault for this call, if one was ordered. It has then happened once."""
        for index, order in enumerate(self.orders):
            if order.api == api or (order.api == ANY and api != CALLBACK):
                self.orders[index : index + 1] = [replace(order, times=order.times - 1)] if order.times > 1 else []
                return order
        return None
