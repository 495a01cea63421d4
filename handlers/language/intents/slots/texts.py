"""What to write to somebody, out of which pool, in which room, with which code."""

import re
from typing import Any

from handlers.language.intents.scene import Kind, Scene, fold
from handlers.language.intents.verbatim import tail, verbatim
from handlers.language.patterns import Pattern

Span = tuple[int, int]
WRITE = Pattern(r"^(?:回复|转告|转达|告诉|告知|回|reply to|reply|tell|message|answer|write to|write|给|跟|let) ?")


def reply_to(scene: Scene, _: Span) -> str | None:
    """To whom to write."""
    place = _addressee(scene)
    return verbatim(scene, *place) if place else None


def written(scene: Scene, _: Span) -> str | None:
    """What to write to them, to the end of the message."""
    place = _addressee(scene)
    if place is None:
        return None
    rest = re.match(
        r"(?:说|发消息|发|讲|留言|that(?![a-z])|know(?: that)?(?![a-z]))*[ ,，:：]*", scene.folded[place[1] :]
    )
    return tail(scene, place[1] + (rest.end() if rest else 0)) or None


def _addressee(scene: Scene) -> Span | None:
    lead = WRITE.match(scene.folded)
    if lead is None:
        return None
    mark = next(
        (m for m in scene.marks if m.start == lead.end() and m.kind in (Kind.PERSON, Kind.MENTION, Kind.WORD)), None
    )
    if mark:
        return mark.start + (scene.text[mark.start] == "@"), mark.end
    word = re.match(r"[^\s,，:：\ue000-\ue0ff]{1,12}(?=[\s,，:：])", scene.folded[lead.end() :])
    return (lead.end(), lead.end() + word.end()) if word else None


POOL = Pattern(
    r"(?:个|位|名)(?P<trade>[一-鿿]{2,4}?)(?:方向|组|岗)?的?面试官|(?:从|在|用|找|要|跟|和)?(?P<han>[一-鿿a-z]{1,8}?)(?:的)?(?:面试官)?(?:池子?|组里?|团队)(?:里|中)?|(?<![a-z])(?:from |in |"
    r"the )*(?P<latin>[a-z]+(?:[ -]end)?)(?: interviewer)? (?:pool|team|group)(?![a-z])"
)


def pool(scene: Scene, _: Span) -> str | None:
    """The pool out of which to take interviewers."""
    found = POOL.search(scene.folded)
    if found is None:
        return None
    name = next(name for name, said in found.groupdict().items() if said)
    start, end = found.span(name)
    lead = re.match(
        r"(?:安排|约|派|请|让|谁|从|在|用|找|要|和|跟|给|任意|随便|任何|一[个位名]|哪个|the |from |in )+", found[name]
    )
    start += lead.end() if lead else 0
    return verbatim(scene, start, end) if end > start else None


CODE = Pattern(
    r"(?:邀请码|验证码|绑定码|识别码|口令|编码|码|(?<![a-z])code)[: 是为#]*(?:is )?(?P<code>[a-z0-9][a-z0-9-]{3,15})",
    re.ASCII,
)
BARE_CODE = Pattern(r"[a-z0-9-]*\d[a-z0-9-]{3,15}", re.ASCII)


def code(scene: Scene, _: Span) -> str | None:
    """The code of an invitation."""
    found = CODE.search(fold(scene.text))
    if found:
        return scene.text[found.start("code") : found.end("code")]
    alone = scene.context.name == "unbound" and BARE_CODE.fullmatch(fold(scene.text).strip())
    return scene.text.strip() if alone and not scene.first(Kind.PHONE) else None


def room(scene: Scene, _: Span) -> str | None:
    """A room named."""
    mark = scene.first(Kind.ROOM)
    return verbatim(scene, mark.start, mark.end) if mark else None


FINDERS: dict[str, Any] = {"reply_to": reply_to, "text": written, "pool": pool, "room": room, "code": code}
