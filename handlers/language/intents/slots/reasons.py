"""Why somebody asks, declines, cancels or is away.

A reason is what remains when the command, the slots and the courtesies are taken out, and it is handed on as typed.
"""

import re
from typing import Any

from handlers.language.intents.scene import PAD, Kind, Scene
from handlers.language.intents.verbatim import WIDE_EDGES, tail, verbatim
from handlers.language.intents.wording import NO, PARTICLES
from handlers.language.normal import normalise
from handlers.language.patterns import Pattern

Span = tuple[int, int]
MARKED = f"[\ue000-{PAD}]"
BREAKS = Pattern(r"[,，。;；!！?？\n]+| - |-(?= )")
COURTESY = Pattern(
    r"^(?:不好意思|抱歉|对不起|实在|非常|很|真的|是|sorry|apologies|unfortunately|hi|hello|hey|你好|您好|谢谢|感谢|麻烦|辛苦|好的?|嗯|ok|"
    r"thanks?|thank you|please|pls|谢谢您?你?|我|那|请|先|了|吧|的|啊|哦|,|\s|so|i'm|very|really|ah|oh|yes|no|team|all|"
    r"everyone|there|大家|各位|hr|老师)+$"
)
BECAUSE = Pattern(
    r"(?:因为|由于|原因(?:是|为|:)?|理由(?:是|为|:)?|(?<![a-z])(?:because(?: of)?|due to|since(?![a-z])|reason:?|as(?![a-z])))[ :]*"
)
LEADING = Pattern(
    r"^(?:的|了|吧|掉|一下|面试(?!官)|这[场个次轮]|那[场个次轮]|本[场次轮]|场|次|安排|预约|它|了吧|哈|哦|啊|请|谢谢|麻烦|帮我|我|可以吗|行吗|好吗|吗|能|"
    r"(?:interview|it|that|this|one|everything|everyone|all|the|take|please|pls|for me|thanks|with|and|to|is|my|meeting|round|today|sorry|"
    r"i|we)(?![a-z])|[\s,，.。:：\-'s])+"
)
SELF = Pattern(
    r"我(?:们)?(?=那天|当天|临时|突然|那时|这[周两几]|周|明|后|今|下|上|晚|早|有|要|得|正|家|身体|孩子|请假|出差|生病|发烧|感冒|堵|还在|在[路外出])"
)
UNABLE = Pattern(
    r"我?(?:实在|可能|应该|还是)?(?:(?:来|去|面|接|参加|赶)不了|没法(?:来|去|面|参加))了?|(?:i )?(?:can't|cannot|won't) (?:make|come|attend|"
    r"join|do|take)(?: it| this(?: one)?| that(?: one)?| part)?"
)
TRAILING = Pattern(r"(?:可以吗|行吗|好吗|能.{0,6}吗|谢谢(?:您|你)?|thanks?|thank you|please|pls|sorry|ok\?|吗)$")
EXCUSES = Pattern(
    r"(?:最近|这周|近期|今天)?(?:太|很|比较|实在)?忙(?:不过来)?|有[会事课约]|开会|请假|出差|休假|年假|病假|(?:时间|日程|会议)?(?:有)?冲突|撞|生病|不舒服|培训|考试|堵车|没空|没时间|conflict\w*|clash\w*|double[ -]?booked|busy|on leave|sick|away|"
    r"travel\w*|vacation|meeting"
)
AWAY = Pattern(
    r"请假|出差|休年假|休假|年假|病假|产假|陪产假|婚假|事假|调休|放假|外出|开会|有会|有课|有事|培训|团建|看病|体检|度假|旅游|加班|"
    r"(?<![a-z])(?:ooo|out of office|annual leave|sick leave|maternity leave|parental leave|on leave|leave|"
    r"vacation|holiday|pto|travell?ing|business trip|sick|training|conference|offsite|day off|wedding|"
    r"workshop|meetings?)(?![a-z])"
)


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
    if behind and (excused is None or excused[0] in normalise(behind).lower()):
        return behind
    return verbatim(scene, *excused.span()) if excused else None


COMMAND = Pattern(
    r"(?:请|麻烦(?:你|您)?|帮(?:我|忙)|那?就|先|所以|要|说|希望|他|她|也|都|只能|直接|还是|想|要|please|pls)*(?:取消|撤掉?|改期|改时间|换人|换个?(?:人|时间)|另约|另外?安排|"
    r"找(?:别人|其他人|人替)|(?:让|请|找|换|叫|由)(?:去|来|上|面|顶|替|接)+|重新?约|重约|拒绝|不面|不约|不去|不来|cancel|reschedule|decline)(?:掉|了|吧|一下|下|它|这场|面试|it|please|,| )*"
)
DENIAL = Pattern(f"(?:{NO})(?:{PARTICLES})*")
REFUSAL = Pattern(
    rf"(?:候选人|面试官|他|她|对方|我|i)?(?:说|觉得|这边|们)*{MARKED}+(?:我|他|她|都|也|不太|实在|可能|的话|,)*(?:不行|不可以|不能|不合适|不ok|not ok|doesn't work)(?:了|吧|呢)?"
)


def _pieces(text: str) -> list[Span]:
    ends = [match.span() for match in BREAKS.finditer(text)]
    starts = [0, *(end for _, end in ends)]
    return [
        (a, b) for a, b in zip(starts, [*(start for start, _ in ends), len(text)], strict=True) if text[a:b].strip()
    ]


def _is_reason(folded: str, piece: Span, cue: Span) -> bool:
    """A clause that is not the command's, says something, and is more than courtesy, names and times."""
    start, end = piece
    if start < cue[1] and cue[0] < end:
        return False
    words = re.sub(f"{MARKED}+", "", folded[start:end]).strip(WIDE_EDGES)
    said = folded[start:end].strip(WIDE_EDGES)
    return (
        len(words) > 1
        and not COMMAND.fullmatch(re.sub(f"{MARKED}+", "", said).strip(WIDE_EDGES))
        and not DENIAL.fullmatch(said)
        and not REFUSAL.fullmatch(said)
        and not COURTESY.match(words)
        and not TRAILING.fullmatch(words)
        and not UNABLE.fullmatch(words)
        and not re.match(
            r"(?:能|可以|可否|是否|改到|换到|改成|(?:can|could|how about|what about|would|is it)(?![a-z]))", words
        )
    )


def _adjoining(scene: Scene, own: list[Span], cue: Span) -> bool:
    return not any(own[0][1] <= cue[0] < own[-1][0] for _ in own)


def _behind(scene: Scene, cue: Span) -> str | None:
    """What follows the command and its slots in the same clause."""
    clause = next(((a, b) for a, b in _pieces(scene.folded) if a <= max(cue[1] - 1, 0) < b), None)
    if clause is None:
        return None
    start = max(
        [
            cue[1],
            *(
                mark.end
                for mark in scene.marks
                if mark.end <= clause[1] and mark.kind is not Kind.WORD and _leads(scene, cue, mark.start)
            ),
        ]
    )
    lead = LEADING.match(scene.folded[start : clause[1]])
    start += lead.end() if lead else 0
    words = re.sub(f"{MARKED}+", "", scene.folded[start : clause[1]])
    return (
        _trimmed(scene, start, clause[1])
        if len(words.strip(WIDE_EDGES)) > 1 and not COURTESY.match(words.strip())
        else None
    )


def _leads(scene: Scene, cue: Span, at: int) -> bool:
    """Does only filling stand between the command and this slot?"""
    between = re.sub(f"{MARKED}+", " ", scene.folded[cue[1] : at])
    return len(LEADING.sub("", between).strip()) <= 1


def _trimmed(scene: Scene, start: int, end: int) -> str | None:
    while start < end and scene.text[start] in WIDE_EDGES:
        start += 1
    own = SELF.match(scene.text, start)
    start = own.end() if own else start
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


FINDERS: dict[str, Any] = {"reason": reason, "motive": motive, "excuse": excuse}
