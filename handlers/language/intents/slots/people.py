"""Who is who in a sentence: the candidate, the interviewers, and the two sides of an exchange.

Typed with @ is an interviewer. Otherwise the word before a name tells (面试官, 候选人, with, for), then what follows it (张三的面试,
李雷面张三), then what the desk knows of it, then the name it is joined to; and of the names about which nothing is said the first
is the candidate.
"""

import re
from typing import Any

from handlers.language.intents.persons import LEXICON
from handlers.language.intents.scene import PAD, PEOPLE, Kind, Mark, Scene
from handlers.language.intents.verbatim import verbatim
from handlers.language.patterns import Pattern

Span = tuple[int, int]
PANEL, GUEST = "interviewer", "candidate"
OTHER = f"[{''.join(PEOPLE - {Kind.MENTION})}]{PAD}*"
MET = Pattern(rf"{OTHER}面试[ ,]+$")
ORDERED = Pattern(r"(?:安排|预约|约)(?:一下|下|个)?[ ]?$")

BEFORE = (
    (PANEL, Pattern(r"(?:面试官|面官|考官|主面试?|(?<![a-z])(?:with|w/|by|interviewers?|panel))[ :是为有由让]*$")),
    (GUEST, Pattern(r"(?:候选人|应聘者|求职者|人选|(?<![a-z])(?:candidate|applicant|for|of))[ :是为]*$")),
    (PANEL, Pattern(r"(?:由|让|派|叫|请|找)$")),
    (GUEST, Pattern(r"(?:面试?(?:一下|下)?|给|帮|(?<![a-z])interviews?|meets?)[ :]*$")),
)
AFTER = (
    (GUEST, Pattern(rf"^(?:的|'s)?[ ]?(?:[{Kind.ROUND}{Kind.STAGE}]{PAD}*|面试|简历|[那这]场|interview|tech)")),
    (PANEL, Pattern(rf"^(?:来|去|负责|主)?面(?:试)?[ ]?{OTHER}")),
    (PANEL, Pattern(r"^(?:来面|去面|主面|面吧|面$|面[,，。 ]|当面试官|负责)")),
    (GUEST, Pattern(r"^(?:自己|来|再)?(?:[从在][^,，。]{0,14}?)?(?:选|挑|确认|回复|定时间)")),
)
JOINED = Pattern(r"(?:和|与|跟|同|、|及|以及|,|\+|&|/|或者?|还有|(?<![a-z])(?:and|or|plus))$")
WITH = Pattern(r"(?:interview|round|call|chat|screen|meeting|mark)? ?(?<![a-z])with $")
AND = Pattern(r"(?:和|与|跟|同|(?<![a-z])and|\+|&)$")
PLACE = Pattern(
    r"(?:^|安排|约面|约|把|将|替|顶|代|找|搜|查|面|对|向|面试|候选人|面试官|给|跟|和|与|、|@|换成|由|让|催|邀请|进度|查找|回复|资料|删除|角色|,|\+|&|"
    r"(?<![a-z])(?:schedule|book|offer|with|w/|invite|find|status|erase|reply|remind|nudge|swap|replace|move|"
    r"cancel|pause|role|tell|forget|of|on|from|to|about|let|ask|chase|ping|hold|is|are|has|have|did|can|invite|pass|fail|reject|hire))[ :]*$"
)
OF_PEOPLE = Pattern(r" ?(?:的|换|替|顶|代|来|去|面|在|有|没|空|忙|回|选|通过|过|挂|离职|请假|什么时候|几点|哪|是)")
COMMANDED = Pattern(
    r"^(?:安排|约面|约|邀请|进度|查找|删除资料|催|取消|改期|暂停|invite|status|erase|schedule|book|offer|remind|nudge|move|cancel|find)"
    r"(?:一下|下)?[ :]+(?P<name>[^\s,，。;:#@0-9\ue000-\ue0ff]{1,12})(?=[\s,，。;:\ue000-\ue0ff]|$)"
)


def people(scene: Scene) -> list[Mark]:
    """The names in a sentence; a Latin word nobody knows counts where a name is expected."""
    han = bool(re.search(r"[一-鿿]", scene.folded))
    found = []
    for mark in scene.all(*PEOPLE):
        before = scene.folded[: mark.start]
        placed = (
            PLACE.search(before[-14:]) or JOINED.search(before.rstrip()[-5:]) or (han and _like_a_name(scene, mark))
        )
        if mark.kind is not Kind.WORD or placed:
            found.append(mark)
    return found


def _like_a_name(scene: Scene, mark: Mark) -> bool:
    """A Latin word in a Chinese sentence: after a blank or a slot, or followed by what is said of people."""
    return scene.folded[: mark.start].endswith((" ", PAD)) or bool(OF_PEOPLE.match(scene.folded, mark.end))


def parted(scene: Scene) -> tuple[list[Mark], list[Mark]]:
    """The candidates and the interviewers of a sentence that makes or means an interview."""
    guests: list[Mark] = []
    panel: list[Mark] = []
    loose: list[Mark] = []
    last: list[Mark] | None = None
    for mark in people(scene):
        side = _told(scene, mark)
        if side is None and last is not None and _joined(scene, mark):
            last = (
                panel
                if last is guests
                or (last is loose and AND.search(scene.folded[: mark.start].rstrip()) and _is_first(scene, mark))
                else last
            )
        else:
            last = panel if side == PANEL else guests if side == GUEST else loose
        last.append(mark)
    return _settled(scene, guests, panel, loose)


def _is_first(scene: Scene, mark: Mark) -> bool:
    """张三和李雷: the second of two names, not one more in a list."""
    return len([m for m in people(scene) if m.start < mark.start]) == 1


def _settled(scene: Scene, guests: list[Mark], panel: list[Mark], loose: list[Mark]) -> tuple[list[Mark], list[Mark]]:
    contact = scene.first(Kind.PHONE, Kind.MAIL)
    if loose and not guests and (not contact or loose[0].start <= contact.end + 1):
        guests, loose = [loose[0]], loose[1:]
    met = [m for m in panel if m.kind is not Kind.MENTION and WITH.search(scene.folded[: m.start])]
    if met and not guests and not loose and not contact:
        guests, panel = met[:1], [m for m in panel if m is not met[0]]
    everyone = sorted([*panel, *loose], key=lambda mark: mark.start)
    return guests, everyone


def _told(scene: Scene, mark: Mark) -> str | None:
    if mark.kind is Kind.MENTION:
        return PANEL
    before, after = scene.folded[max(0, mark.start - 14) : mark.start], scene.folded[mark.end : mark.end + 40]
    early = next((side for side, pattern in BEFORE[:2] if pattern.search(before)), None)
    if early:
        return early
    if mark.roles in ({GUEST}, {PANEL}):
        return next(iter(mark.roles))
    if ORDERED.search(before) and after.startswith(("面试 ", "面试,")):
        return GUEST
    late = next((side for side, pattern in AFTER[1:] if pattern.search(after)), None)
    if late:
        return late
    owning = AFTER[0][1].search(after) and not (_joined(scene, mark) or _beside(scene, mark) or _listed(scene, mark))
    owner = GUEST if owning else None
    met = None if MET.search(before) else next((side for side, pattern in BEFORE[2:] if pattern.search(before)), None)
    return owner or met


def _listed(scene: Scene, mark: Mark) -> bool:
    """徐佳 陈静 二面: of names and slots side by side none owns what follows it."""
    spaced = scene.folded[mark.end : mark.end + 1] == " " and scene.folded[: mark.start].endswith(" ")
    return spaced and any(other.end == mark.start - 1 for other in scene.all(*PEOPLE))


def _beside(scene: Scene, mark: Mark) -> bool:
    """张敏明天和张伟面试: the one whom somebody named before meets."""
    before = scene.folded[: mark.start].rstrip()
    return bool(AND.search(before[-5:])) and any(other.end <= mark.start for other in scene.all(*PEOPLE))


def _joined(scene: Scene, mark: Mark) -> bool:
    before = scene.folded[: mark.start].rstrip()
    tail = JOINED.search(before[-5:])
    if tail is None:
        return False
    end = len(before[: len(before) - len(tail[0])].rstrip())
    return any(other.end == end for other in scene.all(*PEOPLE))


def candidate(scene: Scene, cue: Span) -> str | None:
    """The candidate's name; right after the command word even if it does not look like one."""
    guests, panel = parted(scene)
    if guests:
        return str(guests[0].value)
    return after_cue(scene, cue) if not panel else None


def after_cue(scene: Scene, cue: Span) -> str | None:
    """The word after the command, where a name is expected and none was recognised."""
    if cue[0] > 0:
        return None
    found = COMMANDED.match(scene.folded)
    if found is None or LEXICON.knows(found["name"]) or LEXICON.longest(found["name"], 0, least=2):
        return None
    return verbatim(scene, *found.span("name"))


def owner(scene: Scene, _: Span) -> str | None:
    """Whose interview it is, where that is said: 王小明的面试, Tom's round 2."""
    named = people(scene)
    owning = (m for m in named if AFTER[0][1].search(scene.folded[m.end : m.end + 12]))
    met = (m for m in named[2:] if re.search(r"面试?(?:一下|下)?$", scene.folded[: m.start]))
    return next((str(m.value) for m in (*owning, *met)), None)


def interviewers(scene: Scene, _: Span) -> list[str]:
    """Those who interview."""
    return [str(mark.value) for mark in parted(scene)[1]]


def everybody(scene: Scene, _: Span) -> list[str]:
    """Everybody named, where only interviewers can be meant."""
    return [str(mark.value) for mark in people(scene)]


def mentions(scene: Scene, _: Span) -> list[str]:
    """Those typed with @."""
    return [str(mark.value) for mark in scene.all(Kind.MENTION)]


def anyone(scene: Scene, cue: Span) -> str | None:
    """The first name."""
    named = people(scene)
    return str(named[0].value) if named else after_cue(scene, cue)


def someone(scene: Scene, _: Span) -> str | None:
    """The first name, where there is one."""
    return next((str(mark.value) for mark in people(scene)), None)


def their(scene: Scene, cue: Span) -> str | None:
    """The name said, unless by a candidate, who speaks for nobody else."""
    return None if scene.role == GUEST else someone(scene, cue)


def oneself(scene: Scene, _: Span) -> str | None:
    """The interviewer named, or `self` when the speaker means their own."""
    return someone(scene, _) or (
        "self" if scene.role == PANEL or re.search(r"我|(?<![a-z])(?:me|my)(?![a-z])", scene.folded) else None
    )


TAKES = Pattern(r"^ ?(?:来|去)?(?:替|代|顶|接|帮|cover|take|sub|instead|来|去|can|could)")


def _exchange(scene: Scene) -> tuple[str | None, str | None]:
    """Who goes and who comes: `换人 #12 李雷 李强`, 把张伟换成李强, swap A for B, 让李强替张伟. Whose interview it is does neither."""
    named = [mark for mark in people(scene) if not AFTER[0][1].search(scene.folded[mark.end : mark.end + 12])]
    if len(named) == 1:
        gone = bool(
            re.search(r"instead of $|(?:替|把|replace |swap )$", scene.folded[: named[0].start])
        ) and not TAKES.search(scene.folded[named[0].end :])
        return (str(named[0].value), None) if gone else (None, str(named[0].value))
    if len(named) < 2:
        return None, None
    first, second = named[0], named[1]
    between = scene.folded[first.end : second.start]
    backwards = re.search(r"替|顶|代|接|instead of|covers? for|takes? over|in for", between) and not re.search(
        r"替换[成为]|换成", between
    )
    came, left = (first, second) if backwards else (second, first)
    return str(left.value), str(came.value)


def to(scene: Scene, _: Span) -> str | None:
    """Who comes in."""
    return _exchange(scene)[1]


def from_(scene: Scene, _: Span) -> str | None:
    """Who is replaced."""
    return _exchange(scene)[0]


def heir(scene: Scene, _: Span) -> str | None:
    """Who takes over from somebody who leaves."""
    named = people(scene)
    return str(named[1].value) if len(named) > 1 else None


SIDES = {
    PANEL: Pattern(r"面试官|面官|考官|(?<![a-z])interviewer"),
    GUEST: Pattern(r"候选人|应聘|求职者|(?<![a-z])(?:candidate|applicant)"),
}


def absent(scene: Scene, cue: Span) -> str:
    """Who did not come: the other side of the speaker, unless it is said."""
    told = max(
        ((m.end(), side) for side, word in SIDES.items() for m in word.finditer(scene.folded[: cue[1]])), default=None
    )
    if told:
        return told[1]
    return PANEL if scene.role == GUEST else GUEST


def myself(scene: Scene, _: Span) -> str | None:
    """The name a stranger gives as their own."""
    said = re.search(
        r"(?:我是|我叫|名字是|本人|这里是|姓名|i'm|i am|this is|name is|name's|it's)[ :,]*([^\s,，。;:\d]{1,20})",
        scene.folded,
    )
    names = (mark for mark in scene.all(Kind.PERSON, Kind.WORD) if not re.search(r"\d", mark.value))
    named = next((mark for mark in names if said is None or mark.start >= said.start()), None)
    if named:
        return str(named.value)
    return verbatim(scene, *said.span(1)) if said and said[1][0] < "\ue000" else None


def named(scene: Scene, _: Span) -> str | None:
    """The first name that looks like one."""
    mark = scene.first(Kind.PERSON, Kind.MENTION)
    return str(mark.value) if mark else None


FINDERS: dict[str, Any] = {
    "candidate": candidate,
    "named": named,
    "owner": owner,
    "interviewers": interviewers,
    "everybody": everybody,
    "mentions": mentions,
    "interviewer": someone,
    "their": their,
    "oneself": oneself,
    "anyone": anyone,
    "someone": someone,
    "to": to,
    "from": from_,
    "heir": heir,
    "absent": absent,
    "myself": myself,
}
