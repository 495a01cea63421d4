"""What may stand in a message that an app sends, kind by kind, and what arrives of it.

Text is cut at 2048 bytes without a word, at a character's edge; most other limits are refused. What comes out is the
part that a phone shows.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from sandbox import cards
from sandbox.cards import block, rows, text
from sandbox.media import Media
from sandbox.refusals import Refusal

Part: TypeAlias = Mapping[str, Any]
Check: TypeAlias = Callable[[Part, Media], Part]

TEXT = 2048
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*://")


def content(message: Part, media: Media) -> Part:
    """What a message says, in the shape of its kind; or the refusal."""
    kind = message.get("msgtype")
    if not isinstance(kind, str) or kind not in CHECKS:
        raise Refusal(40008)
    return CHECKS[kind](block(message, kind), media)


def cut(words: str, most: int) -> str:
    """The most of it that fits into so many bytes, never half a character."""
    return words.encode()[:most].decode(errors="ignore")


def _text(part: Part, media: Media) -> Part:
    return {"content": cut(text(part, "content", 44004), TEXT)}


def _markdown(part: Part, media: Media) -> Part:
    words = text(part, "content", 44004)
    if len(words.encode()) > TEXT:
        raise Refusal(45002)
    return {"content": words}


def _card(part: Part, media: Media) -> Part:
    return cards.check(part)


def _textcard(part: Part, media: Media) -> Part:
    return {
        "title": cut(text(part, "title", 41016), 128),
        "description": cut(text(part, "description", 41033), 512),
        "url": _url(part, "url"),
        "btntxt": part.get("btntxt") or "详情",
    }


def _url(part: Part, name: str) -> str:
    url = text(part, name, 41010)
    if len(url.encode()) > 2048:
        raise Refusal(40039)
    if not SCHEME.match(url):
        raise Refusal(45034)
    return url


def _file(kind: str) -> Check:
    def check(part: Part, media: Media) -> Part:
        held = media.get(text(part, "media_id", 41006))
        if held.kind != kind:
            raise Refusal(40007, f"it is a {held.kind}")
        extra = {name: cut(str(part[name]), most) for name, most in VIDEO.items() if part.get(name)}
        return {"media_id": held.media_id, "filename": held.filename, **extra}

    return check


def _articles(part: Part) -> list[Part]:
    articles = list(rows(part, "articles"))
    if not articles:
        raise Refusal(40063, "articles")
    if len(articles) > 8:
        raise Refusal(45008)
    return articles


def _news(part: Part, media: Media) -> Part:
    return {"articles": [_article(article) for article in _articles(part)]}


def _article(article: Part) -> Part:
    where = {} if article.get("appid") else {"url": _url(article, "url")}
    return {
        "title": cut(text(article, "title", 41016), 128),
        "description": cut(str(article.get("description") or ""), 512),
        "picurl": str(article.get("picurl") or ""),
        **where,
    }


def _mpnews(part: Part, media: Media) -> Part:
    articles = _articles(part)
    for article in articles:
        text(article, "title", 41016)
        text(article, "content", 40063)
        media.get(text(article, "thumb_media_id", 41006))
    return {"articles": [{"title": a["title"], "description": a.get("digest", "")} for a in articles]}


def _miniprogram(part: Part, media: Media) -> Part:
    text(part, "appid", 40063)
    items = rows(part, "content_item")
    if len(items) > 10:
        raise Refusal(40058, "content_item")
    lines = [f"{text(item, 'key', 40063)}：{text(item, 'value', 40063)}" for item in items]
    return {"title": text(part, "title", 41016), "description": "\n".join(lines)}


VIDEO = {"title": 128, "description": 512}
CHECKS: Mapping[str, Check] = {
    "text": _text,
    "markdown": _markdown,
    "template_card": _card,
    "textcard": _textcard,
    "image": _file("image"),
    "voice": _file("voice"),
    "video": _file("video"),
    "file": _file("file"),
    "news": _news,
    "mpnews": _mpnews,
    "miniprogram_notice": _miniprogram,
}
