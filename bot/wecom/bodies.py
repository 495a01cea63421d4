"""Messages as `message/send` takes them, without what the client adds itself.

What WeCom would cut or refuse without a useful word is refused here: a blank text, a text over 2048 bytes (cut in the
middle of a character, silently), a link without a scheme.
"""

from collections.abc import Iterable
from typing import Any

from bot.wecom.cards import Card

TEXT_MOST, TITLE_MOST, DESCRIPTION_MOST, URL_MOST, RECEIVERS_MOST = 2048, 128, 512, 2048, 1000

Body = dict[str, Any]


class BadBody(ValueError):
    """A message that WeCom would cut or refuse."""


def text(to: str | Iterable[str], content: str) -> Body:
    """Plain words; line ends and `<a href>` work, also for those who read in WeChat."""
    return _body(to, "text", {"content": _fitting("text", content, TEXT_MOST)})


def markdown(to: str | Iterable[str], content: str) -> Body:
    """Headings, bold, links, quotes and three colours; not shown to those who read in WeChat."""
    return _body(to, "markdown", {"content": _fitting("markdown", content, TEXT_MOST)})


def textcard(to: str | Iterable[str], *, title: str, description: str, url: str, button: str = "") -> Body:
    """A title, a few lines and a link; shown in WeChat as well."""
    if not url.startswith(("http://", "https://")):
        raise BadBody("the link of a text card needs http:// or https://")
    card = {
        "title": _fitting("title", title, TITLE_MOST),
        "description": _fitting("description", description, DESCRIPTION_MOST),
        "url": _fitting("link", url, URL_MOST),
    }
    return _body(to, "textcard", card | ({"btntxt": button} if button else {}))


def template_card(to: str | Iterable[str], card: Card) -> Body:
    """A card with buttons, choices or links. Raises BadCard."""
    return _body(to, "template_card", card.to_json())


def file(to: str | Iterable[str], media_id: str) -> Body:
    """A file that was uploaded within the last three days."""
    return _body(to, "file", {"media_id": media_id})


def image(to: str | Iterable[str], media_id: str) -> Body:
    """A picture that was uploaded within the last three days."""
    return _body(to, "image", {"media_id": media_id})


def _body(to: str | Iterable[str], kind: str, content: dict[str, Any]) -> Body:
    receivers = [to] if isinstance(to, str) else list(to)
    if not 0 < len(receivers) <= RECEIVERS_MOST:
        raise BadBody(f"{len(receivers)} receivers; 1 to {RECEIVERS_MOST} are possible")
    return {"touser": "|".join(receivers), "msgtype": kind, kind: content}


def _fitting(name: str, words: str, most: int) -> str:
    if not words.strip():
        raise BadBody(f"the {name} is blank")
    if (size := len(words.encode("utf-8", "replace"))) > most:
        raise BadBody(f"the {name} is {size} bytes; {most} are possible")
    return words
