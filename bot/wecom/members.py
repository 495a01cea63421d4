"""Who is there: members and departments within the app's visible range.

Userids are compared in lower case: WeCom does not tell cases apart and spells them differently from call to call.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from bot.wecom.calls import Calls


class Standing(IntEnum):
    """Where a member stands with WeCom; the short list of members does not tell."""

    UNKNOWN = 0
    ACTIVE = 1
    DISABLED = 2
    NOT_ACTIVATED = 4
    LEFT = 5


@dataclass(frozen=True)
class Member:
    """A member as the address book shows them to this app; `userid` in lower case."""

    userid: str
    name: str
    alias: str = ""
    position: str = ""
    status: Standing = Standing.UNKNOWN
    departments: tuple[int, ...] = ()
    leaders: tuple[str, ...] = ()

    @property
    def reachable(self) -> bool:
        """Whether the app may hope to reach them."""
        return self.status in (Standing.UNKNOWN, Standing.ACTIVE)


@dataclass(frozen=True)
class Department:
    """A department; the root's parent is 0."""

    id: int
    name: str
    parent: int = 0
    leaders: tuple[str, ...] = ()


class Members(Calls):
    """The address book."""

    def user(self, userid: str) -> Member:
        """One member. Raises NoReceiver for somebody unknown or outside the visible range."""
        return _member(self.get("user/get", userid=userid))

    def members(self, department_id: int = 1, *, fetch_child: bool = True) -> tuple[Member, ...]:
        """Everybody of a department, with names and departments only; with the departments below it if wanted."""
        answer = self.get("user/simplelist", department_id=department_id, fetch_child=int(fetch_child))
        return tuple(_member(entry) for entry in _entries(answer.get("userlist")) if entry.get("userid"))

    def visitor(self, code: str) -> str:
        """The userid of whoever WeCom's login sent to us with this code; empty for somebody from outside."""
        answer = self.get("auth/getuserinfo", code=code)
        return _words(answer.get("userid") or answer.get("UserId")).lower()

    def departments(self, below: int | None = None) -> tuple[Department, ...]:
        """All departments the app may see, or those below one of them."""
        answer = self.get("department/list", **({"id": below} if below is not None else {}))
        return tuple(_department(entry) for entry in _entries(answer.get("department")))


def _member(entry: Any) -> Member:
    userid = _words(entry.get("userid")).lower()
    return Member(
        userid=userid,
        name=_words(entry.get("name")) or userid,
        alias=_words(entry.get("alias")),
        position=_words(entry.get("position")),
        status=_standing(entry.get("status")),
        departments=tuple(_numbers(entry.get("department"))),
        leaders=tuple(_words(leader).lower() for leader in entry.get("direct_leader") or ()),
    )


def _department(entry: Any) -> Department:
    leaders = tuple(_words(leader).lower() for leader in entry.get("department_leader") or ())
    return Department(entry.get("id", 0), _words(entry.get("name")), entry.get("parentid", 0), leaders)


def _entries(value: Any) -> Iterable[dict[str, Any]]:
    return [entry for entry in value or () if isinstance(entry, dict)]


def _words(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _numbers(value: Any) -> Iterable[int]:
    return [number for number in value if isinstance(number, int)] if isinstance(value, list) else []


def _standing(value: Any) -> Standing:
    return Standing(value) if value in set(Standing) else Standing.UNKNOWN
