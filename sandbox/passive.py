"""The body of the answer to a callback: empty, `success`, or a sealed message for the person who wrote."""

from collections.abc import Mapping
from typing import Any

from crypto import Envelope, EnvelopeError, Fields, fields
from sandbox.bodies import TEXT, cut


class Unreadable(Exception):
    """The answer is neither empty nor a message."""


def message(envelope: Envelope, answer: bytes) -> tuple[str, Mapping[str, Any]]:
    """The kind and the body of a passive reply."""
    try:
        outer = fields(answer)
        proof = [str(outer.get(name, "")) for name in ("MsgSignature", "TimeStamp", "Nonce")]
        inner = fields(envelope.open(answer, signature=proof[0], timestamp=proof[1], nonce=proof[2]))
    except EnvelopeError as error:
        raise Unreadable(f"the answer can not be read: {error.check}") from error
    kind = str(inner.get("MsgType", ""))
    if kind not in SHAPES:
        raise Unreadable(f"an answer of the type {kind!r} is ignored")
    return kind, SHAPES[kind](inner)


def _text(inner: Fields) -> Mapping[str, Any]:
    return {"content": cut(str(inner.get("Content", "")), TEXT)}


def _news(inner: Fields) -> Mapping[str, Any]:
    articles = inner.get("Articles")
    items = articles.get("item") if isinstance(articles, Mapping) else None
    listed = items if isinstance(items, list) else [items]
    return {"articles": [_article(item) for item in listed if isinstance(item, Mapping)]}


def _article(item: Fields) -> Mapping[str, str]:
    names = {"title": "Title", "description": "Description", "picurl": "PicUrl", "url": "Url"}
    return {name: str(item.get(tag, "")) for name, tag in names.items()}


SHAPES = {"text": _text, "news": _news}
