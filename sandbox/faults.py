"""Faults to order: the next calls of an API answer an errcode, a bad status, too late, or not at all."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

PREFIX = "/cgi-bin/"
ANY = "*"


@dataclass(frozen=True)
class Fault:
    """What goes wrong, and how many times more.

    `hang` waits that many seconds and then does what was asked: a slow network loses no message. `cut` closes the
    connection: "before" anything was done, or "after" it was done and only the answer is lost.
    """

    api: str
    times: int
    errcode: int | None = None
    status: int | None = None
    hang: float = 0.0
    cut: str = ""

    def to_json(self) -> dict[str, Any]:
        """For the page and for GET /_/faults."""
        return {
            "api": self.api,
            "times": self.times,
            "errcode": self.errcode,
            "status": self.status,
            "hang": self.hang,
            "cut": self.cut,
        }


def fault(api: str, times: int, how: Mapping[str, Any]) -> Fault:
    """An order, as a test or the page writes it. Raises ValueError when it is not one."""
    unknown = set(how) - {"errcode", "status", "hang", "cut"}
    chosen = {name: value for name, value in how.items() if value not in (None, "", False)}
    if unknown or len(chosen) != 1 or times < 1:
        raise ValueError("a fault is one of errcode, status, hang, cut; and at least once")
    name, value = chosen.popitem()
    if name == "cut":
        return Fault(short(api), times, cut="after" if value == "after" else "before")
    if name == "hang":
        return Fault(short(api), times, hang=_seconds(value))
    if name == "status":
        return Fault(short(api), times, status=_status(int(value)))
    return Fault(short(api), times, errcode=int(value))


def short(api: str) -> str:
    """`message/send`, however much of the path was written."""
    return api.strip().removeprefix(PREFIX).strip("/") or ANY


def _status(value: int) -> int:
    if not 300 <= value <= 599:
        raise ValueError("a bad status is between 300 and 599")
    return value


def _seconds(value: Any) -> float:
    seconds = float(value)
    if not math.isfinite(seconds) or not 0 < seconds <= 600:
        raise ValueError("it can hang for at most ten minutes")
    return seconds


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
            if order.api in (ANY, api):
                self.orders[index : index + 1] = [replace(order, times=order.times - 1)] if order.times > 1 else []
                return order
        return None
