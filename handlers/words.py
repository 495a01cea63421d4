"""Words due to people. Handlers return them; the worker stores them with the change and delivers them afterwards.

Content is neutral: the app shows a card with buttons, customer service the same thing as text with numbers.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class SayText:
    """Plain text, any length; it is split for the wire when it is sent."""

    text: str


@dataclass(frozen=True)
class PressButton:
    """A button: what stands on it, the key that comes back, and its look (1 primary, 2 plain; protocol §6.2)."""

    text: str
    key: str
    style: int = 2


@dataclass(frozen=True)
class ShowCard:
    """A card with buttons, mostly about one interview; `fallback` says the same where cards do not show."""

    title: str
    desc: str
    rows: tuple[tuple[str, str], ...]
    buttons: tuple[PressButton, ...]
    fallback: str
    interview_id: int | None = None


@dataclass(frozen=True)
class Redraw:
    """A card's new face: no buttons but one grey word. `code` is a press's; None means all this person's cards of it."""

    interview_id: int | None
    label: str
    title: str
    desc: str
    code: str | None = None


Content = SayText | ShowCard | Redraw
KINDS: Mapping[str, type[Content]] = {"text": SayText, "card": ShowCard, "redraw": Redraw}
NAMES = {kind: name for name, kind in KINDS.items()}


@dataclass(frozen=True)
class Words:
    """Something due to one member. `version` marks a notice that is not worth sending once the interview moved on."""

    userid: str
    content: Content
    interview_id: int | None = None
    version: int | None = None


def to_json(content: Content) -> dict[str, Any]:
    """The content as it is stored."""
    return {"type": NAMES[type(content)], **asdict(content)}


def from_json(stored: Mapping[str, Any]) -> Content:
    """The content that was stored."""
    fields = {name: value for name, value in stored.items() if name != "type"}
    if stored["type"] == "card":
        fields["rows"] = tuple((str(name), str(value)) for name, value in fields["rows"])
        fields["buttons"] = tuple(PressButton(**button) for button in fields["buttons"])
    return KINDS[stored["type"]](**fields)
