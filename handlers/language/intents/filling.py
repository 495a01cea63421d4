"""Answers to the desk's own questions: a number for a choice, the missing time or name, a correction of what was shown."""

from typing import Any

from handlers.language.intents.clauses import time_in, weight
from handlers.language.intents.picks import picks
from handlers.language.intents.scene import PAD, PEOPLE, TIMES, Kind, Mark, Scene
from handlers.language.intents.verbatim import verbatim
from handlers.language.numbers import cardinal
from handlers.language.patterns import Pattern

Weighed = tuple[float, dict[str, Any]]
BARE_CHOICE = Pattern(
    r" *(?:[1-9]|[a-f]|第?[一二三四五六七八九1-9][个号]?|(?:the )?(?:first|second|third|last)(?: one)?)[ .。!吧]*"
)
NUMBERS = ("round", "duration_min", "count", "score", "minutes", "value")
BARE_NUMBER = Pattern(r" *(\d{1,4}|[一二两三四五六七八九十]{1,3}) *")
SAID_ALONG = {"when", "round", "stage", "duration_min", "room"}
OPEN = frozenset({"reason", "text", "comment", "position", "note"})
ASKING = {"choice": 0.96, "preview": 0.8, "awaiting": 0.85, "idle": 0.6}
PEOPLE_SLOTS = ("interviewers", "candidate", "interviewer", "to", "from", "who")

WHAT = f"(?P<{{0}}>[{''.join(PEOPLE | TIMES)}{Kind.ROUND}{Kind.STAGE}{Kind.SPAN}]{PAD}*)"
NEW, OLD = WHAT.format("new"), WHAT.format("old")
CORRECTIONS = tuple(
    Pattern(pattern)
    for pattern in (
        rf"(?:不是|not) ?{OLD}.{{0,3}}?(?:而?是|应该是|but|it's) ?{NEW}",
        rf"(?:是|选|it's|its|i meant|i mean|should be|make it)? ?{NEW} ?,? ?(?:而?不是|instead of|rather than|"
        rf"(?<![a-z])not) ?{OLD}",
        rf"(?:把|将|change|swap|replace)? ?{OLD} ?(?:换成|改成|改为|换为|替换成|改到|换|改|to|with|for|->|=>) ?{NEW}",
        rf"(?:换成|改成|改为|换为|替换成|改到|改约|挪到|应该是|是|要|选|换|改|should be|it's|make it|make that|change (?:it|that|the \w+)? ?to|"
        rf"i meant|i mean|rather|actually|use|switch to) ?{NEW}",
        rf"^(?:不对|不是|错了|no|wrong|sorry)[ ,.!。]*{NEW}",
    )
)
GUEST_BEFORE = Pattern(r"(?:候选人|应聘者|candidate)(?:应该|不|要)?(?:是|为|换成|改成| is| to|:)? ?$")
GUEST_WORD = Pattern(r"候选人|应聘者|(?<![a-z])(?:candidate|applicant)")
PANEL_WORD = Pattern(r"面试官|考官|(?<![a-z])interviewer")
DOUBT = Pattern(
    r"^(?:不对|不是|错了|搞错|弄错|不|等等|no|wrong|sorry|wait|oops|actually)(?![a-z])|不对|搞错|弄错|写错|说错"
)
FIELDS = {Kind.ROUND: "round", Kind.STAGE: "stage", Kind.SPAN: "duration"} | dict.fromkeys(TIMES, "when")


def choice(scene: Scene) -> Weighed | None:
    """A number, letter or ordinal that answers numbered options."""
    if scene.context.name not in ASKING or scene.when or scene.first(Kind.ID):
        return None
    picked = picks(scene.folded, len(scene.context.options))
    if picked is None or not picked.plain or _amount(scene):
        return None
    if scene.context.name == "idle" and not BARE_CHOICE.fullmatch(scene.folded):
        return None
    return ASKING[scene.context.name], {"choice": list(picked.choice)}


def fill(scene: Scene) -> Weighed | None:
    """The slots that were asked for, said bare: a time, a name, a round, a length."""
    asked = scene.context.awaiting
    slots = _bare(scene, asked) or _amount(scene)
    if scene.context.name not in ("awaiting", "preview"):
        bare = scene.first(Kind.POINT) and weight(scene.folded) <= 1
        return (0.45, slots) if bare and scene.context.name == "idle" else None
    left = weight(scene.folded)
    free = next((name for name in asked if name in OPEN), None)
    if free and (not slots or left > 2):
        return 0.8, {free: verbatim(scene, 0, len(scene.text))}
    if not slots or left > 3:
        return None
    if scene.context.name == "awaiting":
        return (0.9 if asked == () or set(slots) - {"mentions"} <= set(asked) | SAID_ALONG else 0.7), slots
    return 0.75, slots


def _amount(scene: Scene) -> dict[str, Any]:
    """A bare number where a number was asked for."""
    asked = next((name for name in NUMBERS if name in scene.context.awaiting), None)
    said = BARE_NUMBER.fullmatch(scene.text) if asked else None
    count = cardinal(said[1]) if said else None
    return {asked: count} if asked and count is not None else {}


def _bare(scene: Scene, asked: tuple[str, ...]) -> dict[str, Any]:
    slots: dict[str, Any] = {}
    if scene.when:
        slots["when"] = scene.when.to_json()
    for kind, name in (
        (Kind.ROUND, "round"),
        (Kind.STAGE, "stage"),
        (Kind.SPAN, "duration_min"),
        (Kind.ID, "interview_id"),
        (Kind.PHONE, "candidate_phone"),
        (Kind.MAIL, "candidate_email"),
        (Kind.ROOM, "room"),
    ):
        if (value := scene.value(kind)) is not None:
            slots[name] = value
    people = list(scene.all(*PEOPLE))
    if people:
        slots |= _people(people, asked)
    return slots


def _people(people: list[Mark], asked: tuple[str, ...]) -> dict[str, Any]:
    wanted = [name for name in PEOPLE_SLOTS if name in asked] or ["interviewers"]
    if wanted[:2] == ["interviewers", "candidate"] and len(people) > 1 and people[0].kind is not Kind.MENTION:
        return {"candidate": people[0].value, "interviewers": [mark.value for mark in people[1:]]}
    if wanted[0] == "interviewers":
        mentions = [mark.value for mark in people if mark.kind is Kind.MENTION]
        return {"interviewers": [mark.value for mark in people]} | ({"mentions": mentions} if mentions else {})
    return {wanted[0]: people[0].value}


def correction(scene: Scene) -> Weighed | None:
    """Something shown was wrong: which field, what it should be, what it was."""
    doubted = bool(DOUBT.search(scene.folded))
    if scene.context.name not in ("preview", "awaiting") and not doubted:
        return None
    found = next((m for pattern in CORRECTIONS if (m := pattern.search(scene.folded))), None)
    if found is None or weight(scene.folded) > 8:
        return None
    mark = _mark(scene, found.start("new"))
    old = _mark(scene, found.start("old")) if "old" in found.groupdict() else None
    if old and _field(old) != _field(mark):
        return None
    sure = 0.96 if scene.context.name == "preview" else 0.8
    slots = _corrected(scene, mark, old)
    if slots["field"] == "interviewers" and (GUEST_BEFORE.search(scene.folded[: mark.start]) or _of_guest(scene)):
        slots["field"] = "candidate"
    return sure, slots


def _of_guest(scene: Scene) -> bool:
    """候选人错了，是王小明: the candidate is spoken of, and no interviewer."""
    return bool(GUEST_WORD.search(scene.folded)) and not PANEL_WORD.search(scene.folded)


def _mark(scene: Scene, at: int) -> Mark:
    return next(mark for mark in scene.marks if mark.start == at)


def _field(mark: Mark) -> str:
    if mark.kind in PEOPLE:
        return "candidate" if mark.roles == {"candidate"} else "interviewers"
    return FIELDS[mark.kind]


def _corrected(scene: Scene, new: Mark, old: Mark | None) -> dict[str, Any]:
    news = [
        mark for mark in scene.marks if mark.start >= new.start and _field_or_none(mark) == _field(new) and mark != old
    ]
    news = [mark for mark in news if old is None or mark.start < old.start or new.start > old.start]
    slots: dict[str, Any] = {"field": _field(new), "new": [_said(scene, mark) for mark in news or [new]]}
    if old:
        slots["old"] = [_said(scene, old)]
    if new.kind in TIMES:
        when = time_in(scene.text[new.start : max(mark.end for mark in news or [new])], scene) if old else scene.when
        slots["when"] = when.to_json() if when else None
    return slots


def _field_or_none(mark: Mark) -> str | None:
    return _field(mark) if mark.kind in PEOPLE or mark.kind in FIELDS else None


def _said(scene: Scene, mark: Mark) -> str:
    return str(mark.value) if mark.kind in PEOPLE else verbatim(scene, mark.start, mark.end)
