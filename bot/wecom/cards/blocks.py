"""The parts that cards are built of, named as WeCom names them (see `kinds` for the cards themselves)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

from bot.wecom.cards.limits import Between, Block, Bytes, Chars, Count, Id, Key, Link, Needed, Unique, Url

GREY, BLACK, RED, GREEN = 0, 1, 2, 3


@dataclass(frozen=True)
class OpenPage(Block):
    """Opens a web page."""

    url: Annotated[str, Needed(), Link()]

    def json(self) -> dict[str, Any]:
        """Type 1."""
        return {"type": 1, **super().json()}


@dataclass(frozen=True)
class OpenMiniProgram(Block):
    """Opens a mini program."""

    appid: Annotated[str, Needed()]
    pagepath: str = ""

    def json(self) -> dict[str, Any]:
        """Type 2."""
        return {"type": 2, **super().json()}


Target = OpenPage | OpenMiniProgram


@dataclass(frozen=True)
class Source(Block):
    """The line above the card that tells who sent it."""

    desc: Annotated[str, Chars(20)] = ""
    icon_url: Url = ""
    desc_color: Annotated[int, Between(0, 3)] = GREY


@dataclass(frozen=True)
class MenuItem(Block):
    """One entry of the menu in the corner; pressing it is an event with this key."""

    text: Annotated[str, Needed()]
    key: Annotated[str, Needed(), Bytes(1024)]


@dataclass(frozen=True)
class ActionMenu(Block):
    """The menu in the corner of a card. The card then needs a task id."""

    action_list: Annotated[tuple[MenuItem, ...], Count(1, 3), Unique("key")]
    desc: str = ""


@dataclass(frozen=True)
class Quote(Block):
    """A quotation, which may lead somewhere."""

    quote_text: str = ""
    title: str = ""
    opens: Target | None = None

    def json(self) -> dict[str, Any]:
        """The target's fields stand among the quotation's own."""
        words = {name: value for name, value in super().json().items() if name != "opens"}
        return (self.opens.json() if self.opens is not None else {"type": 0}) | words


@dataclass(frozen=True)
class Emphasis(Block):
    """One large word, such as the hour, and what it means."""

    title: Annotated[str, Chars(14)] = ""
    desc: Annotated[str, Chars(22)] = ""


@dataclass(frozen=True)
class Row(Block):
    """A name and a value side by side. The value may open a page, a file or a member's profile."""

    keyname: Annotated[str, Needed(), Chars(5)]
    value: Annotated[str, Chars(30)] = ""
    url: Url = ""
    media_id: str = ""
    userid: str = ""

    def odd(self) -> Iterator[str]:
        """More than one thing to open."""
        opens = [name for name in ("url", "media_id", "userid") if getattr(self, name)]
        if len(opens) > 1:
            yield f"{' and '.join(opens)} exclude each other"

    def json(self) -> dict[str, Any]:
        """Type 1 opens a page, 2 a file, 3 a member; plain words have none."""
        kinds = {"url": 1, "media_id": 2, "userid": 3}
        opened = [kind for name, kind in kinds.items() if getattr(self, name)]
        return ({"type": opened[0]} if opened else {}) | super().json()


@dataclass(frozen=True)
class Jump(Block):
    """A line at the foot of a notice that leads somewhere."""

    title: Annotated[str, Needed(), Chars(18)]
    opens: Target | None = None

    def json(self) -> dict[str, Any]:
        """The target's fields stand beside the title; without one it is plain words."""
        return (self.opens.json() if self.opens is not None else {"type": 0}) | {"title": self.title}


@dataclass(frozen=True)
class Image(Block):
    """The picture of a news card, width to height from 1.3 to 2.25."""

    url: Annotated[str, Needed(), Link()]
    aspect_ratio: Annotated[float, Between(1.3, 2.25)] = 1.3


@dataclass(frozen=True)
class ImageText(Block):
    """A small picture on the left of a title and a few words."""

    image_url: Annotated[str, Needed(), Link()]
    title: str = ""
    desc: str = ""
    opens: Target | None = None

    def json(self) -> dict[str, Any]:
        """The target's fields stand among its own."""
        words = {name: value for name, value in super().json().items() if name != "opens"}
        return (self.opens.json() if self.opens is not None else {"type": 0}) | words


@dataclass(frozen=True)
class Paragraph(Block):
    """A heading and a text, one below the other."""

    title: Annotated[str, Needed(), Chars(38)]
    desc: Annotated[str, Chars(160)] = ""


@dataclass(frozen=True)
class Button(Block):
    """A button that sends an event with its key, or opens a page."""

    text: Annotated[str, Needed(), Chars(10)]
    key: Key = ""
    url: Url = ""
    style: Annotated[int, Between(1, 4)] = 1

    def odd(self) -> Iterator[str]:
        """Neither an event nor a page, or both."""
        if bool(self.key) == bool(self.url):
            yield "either key or url"

    def json(self) -> dict[str, Any]:
        """Type 0 sends an event, 1 opens a page."""
        return {"type": int(bool(self.url)), **super().json()}


@dataclass(frozen=True)
class Option(Block):
    """Something to choose."""

    id: Id
    text: Annotated[str, Needed(), Chars(16)]


@dataclass(frozen=True)
class Tick(Block):
    """Something to tick."""

    id: Id
    text: Annotated[str, Needed(), Chars(17)]
    is_checked: bool = False


@dataclass(frozen=True)
class Select(Block):
    """A drop-down list. `disable` locks it, in a card that replaces another."""

    question_key: Annotated[str, Needed(), Bytes(1024)]
    option_list: Annotated[tuple[Option, ...], Count(1, 10), Unique("id")]
    title: Annotated[str, Chars(13)] = ""
    selected_id: str = ""
    disable: bool = False

    def odd(self) -> Iterator[str]:
        """Something preselected that is not on the list."""
        if self.selected_id and self.selected_id not in {option.id for option in self.option_list}:
            yield f"selected_id {self.selected_id!r} is not among the options"

    def json(self) -> dict[str, Any]:
        """`disable` only where it says something."""
        return {name: value for name, value in super().json().items() if name != "disable" or value}


@dataclass(frozen=True)
class Checkbox(Block):
    """Things to tick: one of them (`mode` 0) or several (1). `disable` locks them, in a card that replaces another."""

    question_key: Annotated[str, Needed(), Bytes(1024)]
    option_list: Annotated[tuple[Tick, ...], Count(1, 20), Unique("id")]
    mode: Annotated[int, Between(0, 1)] = 1
    disable: bool = False

    def odd(self) -> Iterator[str]:
        """Several ticked where one may be."""
        if self.mode == 0 and sum(tick.is_checked for tick in self.option_list) > 1:
            yield "several options are checked in single mode"

    def json(self) -> dict[str, Any]:
        """`disable` only where it says something."""
        return {name: value for name, value in super().json().items() if name != "disable" or value}


@dataclass(frozen=True)
class Submit(Block):
    """The button that sends what was chosen."""

    text: Annotated[str, Needed(), Chars(10)]
    key: Annotated[str, Needed(), Bytes(1024)]
