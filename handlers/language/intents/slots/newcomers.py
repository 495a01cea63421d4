"""A new candidate's post and account, and what to look for among the candidates."""

import re
from typing import Any

from handlers.language.intents.scene import PAD, Kind, Scene, fold
from handlers.language.intents.stretches import outside
from handlers.language.intents.verbatim import verbatim
from handlers.language.patterns import Pattern

Span = tuple[int, int]
LABELS = r"岗位|职位|应聘|申请|企微|企业微信|微信|wecom|wechat|userid|手机号?|电话|phone|mobile|tel|邮箱|邮件|email|mail|role|position|job|for"
POSITION = Pattern(
    rf"(?:岗位|职位|应聘|申请|(?<![a-z])(?:role|position|job|"
    rf"for)(?![a-z]))[: 是为]*(?P<position>.+?)(?=[,，;；。 ]*(?:(?<![a-z])(?:{LABELS})(?![a-z])|"
    rf"[{Kind.PHONE}{Kind.MAIL}])|[,，;；。]|$)"
)
ACCOUNT = Pattern(
    r"(?:企微|企业微信|(?<![a-z])(?:wecom|wechat|userid))(?:账号|id|号)?[: 是为@]*(?P<account>[a-z0-9][a-z0-9._@-]{0,63})",
    re.ASCII,
)
EMPTY = Pattern(rf"(?:{LABELS})(?:号码?|地址|号)?[: 是为]*(?=[\ue000-\ue0ff,，;；。]|$)")
"""A label with its value, which is no post."""

ADDING = Pattern(
    r"帮(?:我|忙)|请|麻烦|一下|录(?:进去?|入)?|进去|加(?:一?个|一?位|入|进)?|新增|添加|新建|录入|登记|创建|增加|来了|一个|一位|一名|新的?|候选人|人选|应聘者|简历|岗位|职位|的|是|叫|(?<![a-z])(?:add|create|new|"
    r"register|enter|a|an|candidate|applicant|as|role|position|please)(?![a-z])"
)


def position(scene: Scene, _: Span) -> str | None:
    """The post applied for: labelled, or whatever else is said of a new candidate."""
    masked = _bare(scene, (Kind.PHONE, Kind.MAIL))
    found = POSITION.search(masked)
    if found:
        return verbatim(scene, *found.span("position"))
    plain = ACCOUNT.sub(lambda m: "\ue000" * len(m[0]), masked)
    plain = EMPTY.sub(lambda m: "\ue000" * len(m[0]), plain)
    plain = ADDING.sub(lambda m: "\ue000" * len(m[0]), plain)
    if name := _name(scene):
        plain = plain[: name[0]] + "\ue000" * (name[1] - name[0]) + plain[name[1] :]
    left = [
        m.span()
        for m in re.finditer(
            r"[^\ue000-\ue0ff,，;；。:：@]+",
            plain,
        )
        if len(m[0].strip()) > 1
    ]
    return verbatim(scene, *left[0]) if left else None


def _bare(scene: Scene, kinds: tuple[Kind, ...]) -> str:
    """The text in lower case, with only marks of these kinds masked."""
    plain = list(fold(scene.text))
    for mark in scene.all(*kinds):
        plain[mark.start : mark.end] = list(mark.kind.value + PAD * (mark.end - mark.start - 1))
    return "".join(plain)


def account(scene: Scene, _: Span) -> str | None:
    """The WeCom userid of a candidate."""
    found = ACCOUNT.search(fold(scene.text))
    return scene.text[found.start("account") : found.end("account")] if found else None


NAMED = Pattern(
    r"(?:候选人|人选|应聘者|(?<![a-z])(?:candidate|applicant))[: ]*(?:叫|是|named|"
    r"called)? ?(?!入库|named|called|role|with|for)(?P<name>[^\s,，。;:：\ue000-\ue0ff]{1,12})(?=[\s,，。;:：\ue000-\ue0ff]|$)"
)


def candidate_added(scene: Scene, _: Span) -> str | None:
    """The name of a new candidate, recognised as a name or not."""
    person, name = scene.first(Kind.PERSON, Kind.MENTION, Kind.WORD), _name(scene)
    if person and name and name[0] >= person.start:
        return str(person.value)
    return verbatim(scene, *name) if name else None


def _name(scene: Scene) -> Span | None:
    """Where the name of a new candidate stands."""
    person = scene.first(Kind.PERSON, Kind.MENTION, Kind.WORD)
    said = NAMED.search(scene.folded)
    if said and (person is None or said.start("name") < person.start):
        return said.span("name")
    return (person.start, person.end) if person else None


SEARCH = Pattern(
    r"有?(?:几|多少)[个位]|名字(?:里|中)?(?:有|带|含)?|做|会|懂|手机|尾号|翻|里面|查找|搜索|查询|检索|搜|查|找|看看|列出|有没有|一下|下(?!午|周|个|星期)|候选人|人选|应聘者|姓(?=..?(?:的|$))|名字|的|叫|是|有?谁|有哪些|哪[些几]个?|列表|名单|所有|全部|请|帮我|我|想|把|"
    r"(?<![a-z])(?:find|search|look ?up|look|list|show|get|me|for|all|the|candidates?|applicants?|people|"
    r"named|called|with|surname|name|who|are|is|any|in|please|of|a|an)(?![a-z])|[\s?？。,，:：]+"
)


def query(scene: Scene, _: Span) -> str | None:
    """What to look for among candidates."""
    person = scene.first(Kind.PERSON, Kind.MENTION, Kind.PHONE, Kind.MAIL)
    if person:
        return str(person.value)
    kept = [(a, b) for a, b in outside((m.span() for m in SEARCH.finditer(fold(scene.text))), len(scene.text))]
    return verbatim(scene, kept[0][0], kept[-1][1]) if kept else None


FINDERS: dict[str, Any] = {"position": position, "wecom": account, "candidate_added": candidate_added, "query": query}
