"""The menu below the app's chat: what stands in it, and whether that is what WeCom shows."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

MENU = (
    (("今天", "Today"), "today"),
    (("我的面试", "Interviews"), "mine"),
    (("帮助", "Help"), ((("帮助", "Help"), "help"), (("我是谁", "Who am I"), "whoami"))),
)


def buttons(locale: str, entries: Sequence[Any] = MENU) -> list[dict[str, Any]]:
    """The menu as WeCom takes it."""
    made = []
    for names, what in entries:
        name = names[0] if locale == "zh" else names[1]
        more = {"type": "click", "key": what} if isinstance(what, str) else {"sub_button": buttons(locale, what)}
        made.append({"name": name, **more})
    return made


def fits(shown: Sequence[Mapping[str, Any]]) -> bool:
    """Whether this menu has our entries, in whatever language."""
    return list(_keys(shown)) == list(_keys(buttons("zh")))


def _keys(entries: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for entry in entries:
        yield str(entry.get("key") or "")
        yield from _keys(entry.get("sub_button") or ())
