"""Free text of a sentence: reasons, comments, what to write to somebody, what to look for.

What is free is what remains when the command, the slots and the courtesies are taken out. It is handed on as typed.
"""

import re
from collections.abc import Iterable
from typing import Any

from handlers.language.intents.scene import PAD, Kind, Scene
from handlers.language.intents.slots.numbers import DIMENSION, SCORE, scores
from handlers.language.intents.slots.words import EXTRA
from handlers.language.intents.verbatim import WIDE_EDGES, aligned, verbatim

Span = tuple[int, int]
MARKED = f"[\ue000-{PAD}]"
BREAKS = re.compile(r"[,，。;；!！?？\n]+| - |-(?= )")
COURTESY = re.compile(
    r"^(?:不好意思|抱歉|对不起|实在|非常|很|真的|是|sorry|apologies|unfortunately|hi|hello|hey|你好|您好|谢谢|感谢|麻烦|辛苦|好的?|嗯|ok|thanks?|thank you|please|pls|谢谢您?你?|我|那|请|先|了|吧|的|啊|哦|,|\s|so|i'm|very|really|ah|oh|yes|no|team|all|everyone|there|大家|各位|hr|老师)+$"
)
BECAUSE = re.compile(r"(?:因为|由于|原因(?:是|为|:)?|理由(?:是|为|:)?|(?<![a-z])(?:because(?: of)?|due to|since|reason:?|as))[ :]*")
LEADING = re.compile(
    r"^(?:的|了|吧|掉|一下|面试|这场|这个|那个|那场|场|次|安排|预约|它|了吧|哈|哦|啊|请|谢谢|麻烦|帮我|我|可以吗|行吗|好吗|吗|能|"
    r"(?:interview|it|that|this|one|the|please|pls|for me|thanks|with|and|to|is|my|meeting|round|today|sorry|i|we)(?![a-z])|[\s,，.。:：\-'s])+"
)
UNABLE = re.compile(r"我?(?:实在|可能|应该|还是)?(?:(?:来|去|面|接|参加|赶)不了|没法(?:来|去|面|参加))了?|(?:i )?(?:can't|cannot|won't) (?:make|come|attend|join|do)(?: it)?")
TRAILING = re.compile(r"(?:可以吗|行吗|好吗|能.{0,6}吗|谢谢(?:您|你)?|thanks?|thank you|please|pls|sorry|ok\?|吗)$")
EXCUSES = re.compile(r"有[会事课约]|开会|请假|出差|休假|年假|病假|冲突|撞|生病|不舒服|培训|考试|堵车|没空|没时间|conflict\w*|clash\w*|busy|on leave|sick|away|travel\w*|vacation|meeting")
AWAY = re.compile(
    r"请假|出差|休年假|休假|年假|病假|产假|陪产假|婚假|事假|调休|放假|外出|开会|有会|有课|有事|培训|团建|看病|体检|度假|旅游|加班|"
    r"(?<![a-z])(?:ooo|out of office|annual leave|sick leave|maternity leave|parental leave|on leave|leave|vacation|holiday|pto|travell?ing|business trip|sick|training|conference|offsite|day off|wedding|workshop|meetings?)(?![a-z])"
)


def tail(scene: Scene, start: int) -> str:
    """Everything as typed from here to the very end, however long."""
    places = aligned(scene.raw, scene.text)
    if places is None:
        return scene.text[start:].strip(WIDE_EDGES)
    return scene.raw[places[start] :].strip().lstrip(WIDE_EDGES)


def reason(scene: Scene, cue: Span) -> str | None:
    """Why: after 因为 or because, in a clause of its own, or behind the command."""
    said = BECAUSE.search(scene.folded)
    if said and scene.folded[said.end() :].strip():
        return _trimmed(scene, said.end(), len(scene.text))
    own = [piece for piece in _pieces(scene.folded) if _is_reason(scene.folded, piece, cue)]
    if own:
        return _trimmed(scene, own[0][0], own[-1][1] if _adjoining(scene, own, cue) else own[0][1])
    behind = _behind(scene, cue)
    excused = EXCUSES.search(scene.folded)
    if behind and (excused is None or excused[0] in behind.lower()):
        return behind
    return verbatim(scene, *excused.span()) if excused else None


def _pieces(text: str) -> list[Span]:
    ends = [match.span() for match in BREAKS.finditer(text)]
    starts = [0, *(end for _, end in ends)]
    return [(a, b) for a, b in zip(starts, [*(start for start, _ in ends), len(text)], strict=True) if text[a:b].strip()]


def _is_reason(folded: str, piece: Span, cue: Span) -> bool:
    """A clause that is not the command's, says something, and is more than courtesy, names and times."""
    start, end = piece
    if start < cue[1] and cue[0] < end:
        return False
    words = re.sub(f"{MARKED}+", "", folded[start:end]).strip(WIDE_EDGES)
    return len(words) > 1 and not COURTESY.match(words) and not TRAILING.fullmatch(words) and not UNABLE.fullmatch(words) and not re.match(r"(?:能|可以|可否|是否|改到|换到|改成|(?:can|could|how about|what about|would|is it)(?![a-z]))", words)


def _adjoining(scene: Scene, own: list[Span], cue: Span) -> bool:
    return not any(own[0][1] <= cue[0] < own[-1][0] for _ in own)


def _behind(scene: Scene, cue: Span) -> str | None:
    """What follows the command and its slots in the same clause."""
    clause = next(((a, b) for a, b in _pieces(scene.folded) if a <= max(cue[1] - 1, 0) < b), None)
    if clause is None:
        return None
    start = max([cue[1], *(mark.end for mark in scene.marks if mark.end <= clause[1] and mark.kind is not Kind.WORD and _leads(scene, cue, mark.start))])
    lead = LEADING.match(scene.folded[start : clause[1]])
    start += lead.end() if lead else 0
    words = re.sub(f"{MARKED}+", "", scene.folded[start : clause[1]])
    return _trimmed(scene, start, clause[1]) if len(words.strip(WIDE_EDGES)) > 1 and not COURTESY.match(words.strip()) else None


def _leads(scene: Scene, cue: Span, at: int) -> bool:
    """Does only filling stand between the command and this slot?"""
    between = re.sub(f"{MARKED}+", " ", scene.folded[cue[1] : at])
    return len(LEADING.sub("", between).strip()) <= 1


def _trimmed(scene: Scene, start: int, end: int) -> str | None:
    said = tail(scene, start) if end == len(scene.text) else verbatim(scene, start, end)
    said = TRAILING.sub("", said.rstrip(WIDE_EDGES)).strip(WIDE_EDGES)
    return said or None


def motive(scene: Scene, cue: Span) -> str | None:
    """Why something is asked: said after 因为 or in a clause of its own, not behind the command, where the new time stands."""
    said = BECAUSE.search(scene.folded)
    if said:
        return _trimmed(scene, said.end(), len(scene.text))
    own = [piece for piece in _pieces(scene.folded) if _is_reason(scene.folded, piece, cue)]
    return _trimmed(scene, *own[0]) if own else None


def excuse(scene: Scene, _: Span) -> str | None:
    """Why somebody is away, in the word they used."""
    found = AWAY.search(scene.folded)
    if found:
        return verbatim(scene, *found.span())
    said = BECAUSE.search(scene.folded)
    return _trimmed(scene, said.end(), len(scene.text)) if said else None


VERDICTS = re.compile(
    r"(?:强烈)?不?推荐|不予通过|不通过|没通过|未通过|通过|不过(?![一-鿿])|没过|过了|待定|淘汰|(?:不)?录用|(?<![一-鿿])(?:挂了?|过|可以)(?![一-鿿])|(?:strong(?:ly)? |weak |lean(?:ing)? |definite(?:ly)? )?(?:no[ -])?(?:hire|pass(?:ed)?|fail(?:ed)?|hold|reject(?:ed)?)(?![a-z])|结论[:是]?"
)
HEADINGS = re.compile(r"^(?:反馈|面评|评价|评语|面试评价|feedback|fb|score ?card|evaluation)[:： ]*|(?:^| )(?:反馈|面评|评价|feedback)(?= |$)|(?:我的)?(?:反馈|面评|评价|feedback)(?:是|:|：)")


def comment(scene: Scene, cue: Span) -> str | None:
    """What is said of the candidate beside verdict and points."""
    lower = scene.text.lower()
    gone: list[Span] = [found.span() for pattern in (VERDICTS, HEADINGS, EXTRA, SCORE) for found in pattern.finditer(lower)]
    gone += [found.span() for found in DIMENSION.finditer(lower)] if scores(scene, cue) else []
    gone += [(mark.start, mark.end) for mark in scene.all(Kind.ID)]
    owner = scene.first(Kind.PERSON)
    gone += [(owner.start, owner.end)] if owner and owner.start < 3 else []
    kept = [(a, b) for a, b in _outside(gone, len(lower)) if _weighty(lower[a:b])]
    if not kept:
        return None
    if kept[-1][1] == len(lower) and len(kept) == 1:
        return _lead_less(tail(scene, kept[0][0])) or None
    joint = "，" if re.search("[一-鿿]", lower) else ", "
    return joint.join(_lead_less(verbatim(scene, a, b)) for a, b in kept)


def _weighty(text: str) -> bool:
    words = re.sub(r"^(?:但是?|不过|and|but|with|建议|给|打|分|总体|overall|of|the|score|评分|打分|总分|个人|是|to|for)+$", "", text.strip(WIDE_EDGES + "/"))
    return len(words) > 1


def _lead_less(text: str) -> str:
    return re.sub(r"^(?:但是?|不过|因为|and|but|because)(?=[一-鿿 ])\s*", "", text).strip(WIDE_EDGES)


def _outside(gone: Iterable[Span], end: int) -> list[Span]:
    """The stretches between those taken out."""
    kept, at = [], 0
    for start, stop in sorted(gone):
        if start > at:
            kept.append((at, start))
        at = max(at, stop)
    return [*kept, (at, end)] if at < end else kept


WRITE = re.compile(r"^(?:回复|转告|转达|告诉|告知|回|reply to|reply|tell|message|answer|write to|write|给|跟|let) ?")


def reply_to(scene: Scene, _: Span) -> str | None:
    """To whom to write."""
    place = _addressee(scene)
    return verbatim(scene, *place) if place else None


def written(scene: Scene, _: Span) -> str | None:
    """What to write to them, to the end of the message."""
    place = _addressee(scene)
    if place is None:
        return None
    rest = re.match(r"(?:说|发消息|发|讲|留言|that(?![a-z])|know(?: that)?(?![a-z]))*[ ,，:：]*", scene.folded[place[1] :])
    return tail(scene, place[1] + (rest.end() if rest else 0)) or None


def _addressee(scene: Scene) -> Span | None:
    lead = WRITE.match(scene.folded)
    if lead is None:
        return None
    mark = next((m for m in scene.marks if m.start == lead.end() and m.kind in (Kind.PERSON, Kind.MENTION, Kind.WORD)), None)
    if mark:
        return mark.start + (scene.text[mark.start] == "@"), mark.end
    word = re.match(r"[^\s,，:：\ue000-\ue0ff]{1,12}(?=[\s,，:：])", scene.folded[lead.end() :])
    return (lead.end(), lead.end() + word.end()) if word else None


LABELS = r"岗位|职位|应聘|申请|企微|企业微信|微信|wecom|wechat|userid|手机号?|电话|phone|mobile|tel|邮箱|邮件|email|mail|role|position|job|for"
POSITION = re.compile(rf"(?:岗位|职位|应聘|申请|(?<![a-z])(?:role|position|job|for)(?![a-z]))[: 是为]*(?P<position>.+?)(?=[,，;；。 ]*(?:(?<![a-z])(?:{LABELS})(?![a-z])|[{Kind.PHONE}{Kind.MAIL}])|[,，;；。]|$)")
ACCOUNT = re.compile(r"(?:企微|企业微信|(?<![a-z])(?:wecom|wechat|userid))(?:账号|id|号)?[: 是为@]*(?P<account>[a-z0-9][a-z0-9._@-]{0,63})", re.ASCII)
ADDING = re.compile(r"加(?:一?个|一?位|入)?|新增|添加|新建|录入|登记|创建|增加|来了|一个|一位|一名|新的?|候选人|人选|应聘者|简历|岗位|职位|的|是|叫|(?<![a-z])(?:add|create|new|register|enter|a|an|candidate|applicant|as|role|position|please)(?![a-z])")


def position(scene: Scene, cue: Span) -> str | None:
    """The post applied for: labelled, or whatever else is said of a new candidate."""
    masked = _bare(scene, (Kind.PHONE, Kind.MAIL))
    found = POSITION.search(masked)
    if found:
        return verbatim(scene, *found.span("position"))
    plain = ACCOUNT.sub(lambda m: "\ue000" * len(m[0]), masked)
    name = candidate_added(scene, cue)
    plain = ADDING.sub(lambda m: "\ue000" * len(m[0]), plain)
    at = scene.text.find(name) if name else -1
    if name and at >= 0:
        plain = plain[:at] + "\ue000" * len(name) + plain[at + len(name) :]
    left = [m.span() for m in re.finditer(r"[^\ue000-\ue0ff,，;；。:：@]+", re.sub(rf"(?:{LABELS})(?=[: ]*\ue000)", "\ue000\ue000", plain) if False else plain) if len(m[0].strip()) > 1]
    return verbatim(scene, *left[0]) if left else None


def _bare(scene: Scene, kinds: tuple[Kind, ...]) -> str:
    """The text in lower case, with only marks of these kinds masked."""
    plain = list(scene.text.lower())
    for mark in scene.all(*kinds):
        plain[mark.start : mark.end] = list(mark.kind.value + PAD * (mark.end - mark.start - 1))
    return "".join(plain)


def account(scene: Scene, _: Span) -> str | None:
    """The WeCom userid of a candidate."""
    found = ACCOUNT.search(scene.text.lower())
    return scene.text[found.start("account") : found.end("account")] if found else None


NAMED = re.compile(r"(?:候选人|人选|应聘者|(?<![a-z])(?:candidate|applicant))[: ]*(?:叫|是|named|called)? ?(?P<name>[^\s,，。;:：\ue000-\ue0ff]{1,12})(?=[\s,，。;:：\ue000-\ue0ff]|$)")


def candidate_added(scene: Scene, _: Span) -> str | None:
    """The name of a new candidate, recognised as a name or not."""
    person = scene.first(Kind.PERSON, Kind.MENTION, Kind.WORD)
    said = NAMED.search(scene.folded)
    if said and (person is None or said.start("name") < person.start):
        return verbatim(scene, *said.span("name"))
    return str(person.value) if person else None


SEARCH = re.compile(
    r"查找|搜索|查询|检索|搜|查|找|看看|列出|有没有|一下|下|候选人|人选|应聘者|姓(?=.的|.$)|名字|的|叫|是|有哪些|列表|名单|所有|全部|请|帮我|我|"
    r"(?<![a-z])(?:find|search|look ?up|look|list|show|get|me|for|all|the|candidates?|applicants?|people|named|called|with|surname|name|who|are|is|any|in|please|of|a|an)(?![a-z])|[\s?？。,，:：]+"
)


def query(scene: Scene, _: Span) -> str | None:
    """What to look for among candidates."""
    person = scene.first(Kind.PERSON, Kind.MENTION, Kind.PHONE, Kind.MAIL)
    if person:
        return str(person.value)
    kept = [(a, b) for a, b in _outside((m.span() for m in SEARCH.finditer(scene.text.lower())), len(scene.text))]
    return verbatim(scene, kept[0][0], kept[-1][1]) if kept else None


POOL = re.compile(
    r"(?:从|在|用|找|要|跟|和)?(?P<han>[一-鿿a-z]{1,8}?)(?:的)?(?:面试官)?(?:池子?|组里?|团队)(?:里|中)?|(?<![a-z])(?:from |in |the )*(?P<latin>[a-z]+(?:[ -]end)?)(?: interviewer)? (?:pool|team|group)(?![a-z])"
)


def pool(scene: Scene, _: Span) -> str | None:
    """The pool out of which to take interviewers."""
    found = POOL.search(scene.folded)
    if found is None:
        return None
    name = "han" if found["han"] else "latin"
    start, end = found.span(name)
    lead = re.match(r"(?:安排|约|派|请|让|谁|从|在|用|找|要|和|跟|给|the |from |in )+", found[name])
    start += lead.end() if lead else 0
    return verbatim(scene, start, end) if end > start else None


CODE = re.compile(r"(?:邀请码|验证码|绑定码|识别码|口令|编码|码|(?<![a-z])code)[: 是为#]*(?:is )?(?P<code>[a-z0-9][a-z0-9-]{3,15})", re.ASCII)
BARE_CODE = re.compile(r"[a-z0-9-]*\d[a-z0-9-]{3,15}", re.ASCII)


def code(scene: Scene, _: Span) -> str | None:
    """The code of an invitation."""
    found = CODE.search(scene.text.lower())
    if found:
        return scene.text[found.start("code") : found.end("code")]
    alone = scene.context.name == "unbound" and BARE_CODE.fullmatch(scene.text.lower().strip())
    return scene.text.strip() if alone and not scene.first(Kind.PHONE) else None


def room(scene: Scene, _: Span) -> str | None:
    """A room named."""
    mark = scene.first(Kind.ROOM)
    return verbatim(scene, mark.start, mark.end) if mark else None


FINDERS: dict[str, Any] = {
    "room": room,
    "reason": reason,
    "motive": motive,
    "excuse": excuse,
    "comment": comment,
    "reply_to": reply_to,
    "text": written,
    "position": position,
    "wecom": account,
    "candidate_added": candidate_added,
    "query": query,
    "pool": pool,
    "code": code,
}
