"""The menu at the bottom of an app's chat: what it may hold. Main buttons and sub buttons have codes of their own."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sandbox.cards import rows
from sandbox.refusals import Refusal

KEYED = frozenset(
    [
        "click",
        "scancode_push",
        "scancode_waitmsg",
        "pic_sysphoto",
        "pic_photo_or_album",
        "pic_weixin",
        "location_select",
    ]
)
TYPES = KEYED | {"view", "view_miniprogram"}


@dataclass(frozen=True)
class Level:
    """The limits of one level and the codes that name them."""

    most: int
    name: int
    count_code: int
    type_code: int
    name_code: int
    key_code: int
    url_code: int


MAIN = Level(3, 16, 40016, 40017, 40018, 40019, 40020)
SUB = Level(5, 40, 40023, 40024, 40025, 40026, 40027)


def check(menu: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    """The buttons, if WeCom would show them."""
    buttons = rows(menu, "button")
    _level(buttons, MAIN)
    return buttons


def keys(buttons: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Every button that does something."""
    for button in buttons:
        yield from button.get("sub_button") or [button]


def _level(buttons: Sequence[Mapping[str, Any]], level: Level) -> None:
    if not 1 <= len(buttons) <= level.most:
        raise Refusal(level.count_code)
    for button in buttons:
        _fits(button, "name", most=level.name, code=level.name_code)
        inner = rows(button, "sub_button")
        if inner and level is SUB:
            raise Refusal(40022)
        if inner:
            _level(inner, SUB)
        else:
            _leaf(button, level)


def _leaf(button: Mapping[str, Any], level: Level) -> None:
    kind = button.get("type")
    if kind not in TYPES:
        raise Refusal(level.type_code)
    if kind in KEYED:
        _fits(button, "key", most=128, code=level.key_code)
    elif kind == "view":
        _fits(button, "url", most=1024, code=level.url_code)
    else:
        _fits(button, "pagepath", most=1024, code=level.url_code)


def _fits(button: Mapping[str, Any], name: str, *, most: int, code: int) -> None:
    value = button.get(name)
    if not isinstance(value, str) or not 1 <= len(value.encode()) <= most:
        raise Refusal(code, name)
