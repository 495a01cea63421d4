"""A candidate's answer to the times offered: which of them it takes, or what it asks for instead.

In the order of `scheduling-domain` §2.4: a number, letter or ordinal; a time that fits exactly one offer; several; none of them and
another time. A near miss is a proposal of its own, never the offer beside it.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from handlers.language.dates import Kind as TimeKind
from handlers.language.dates import Status, When
from handlers.language.intents.clauses import NEGATIVE, clauses, time_in, weight
from handlers.language.intents.picks import Picks, picks
from handlers.language.intents.reading import Interval
from handlers.language.intents.scene import Kind, Scene, fold
from handlers.language.intents.shifts import shift
from handlers.language.intents.verbatim import verbatim
from handlers.language.numbers import cardinal
from handlers.language.patterns import Pattern

Weighed = tuple[float, dict[str, Any]]
HOURS = {"凌晨": (0, 6), "早": (5, 12), "上午": (5, 12), "morning": (5, 12), "中午": (11, 14), "noon": (11, 14), "lunch": (11, 14), "下午": (12, 18),
         "afternoon": (12, 18), "傍晚": (17, 19), "下班": (18, 24), "after work": (18, 24), "晚": (17, 24), "evening": (17, 24), "night": (17, 24), "白天": (8, 18)}  # fmt: skip
ALL = Pattern(
    r"(?:都|全|全都|都是)(?:可以|行|好|ok|没问题|方便|有空|能|成|合适)|(?:您|你)们?(?:决定|安排|看着办|挑|选)|(?:up to you|you (?:choose|decide|pick))(?![a-z])|哪个都|哪一?个都|随便|任意|任何|任选|都没问题|你们?定|您定|听你们?的|看你们?|(?:both|all|"
    r"any|either|anytime|whichever|whatever)"
)
OTHERS = Pattern(
    r"(?:其[他它余]|别的|剩下|另外|(?<![a-z])(?:others?|rest)(?![a-z])).{0,6}(?:都|可以|行|好|ok|fine|good|works?|free)"
)
SURELY = 1.1
DAY_NUMBER = Pattern(r"[1-9一二三四五六七八九]号")
NONE = Pattern(
    r"(?:都|全|一个都|哪个都)(?:不|没)|none|neither|no(?:t any)?(?![a-z])|(?:can't|cannot|not|don't|doesn't|won't|unable)(?![a-z])"
    r"|(?<![a-z])(?:other|more|else|another|different)(?![a-z])|别的|其[他它]|更多"
)


@dataclass(frozen=True)
class Answer:
    """How the candidate answered: select, any or counter; the slots, and how surely."""

    intent: str
    weight: float
    slots: dict[str, Any]


def selection(scene: Scene) -> Weighed | None:
    """One of the offers."""
    return _if(scene, "select")


def several(scene: Scene) -> Weighed | None:
    """More than one of the offers."""
    return _if(scene, "any")


def counter(scene: Scene) -> Weighed | None:
    """Another time."""
    return _if(scene, "counter")


def _if(scene: Scene, intent: str) -> Weighed | None:
    answer = _answer(scene)
    return (answer.weight, answer.slots) if answer and answer.intent == intent else None


def _answer(scene: Scene) -> Answer | None:
    if scene.role != "candidate":
        return None
    if scene.context.name != "offer":
        return _unasked(scene)
    return _by_number(scene) or _by_part(scene) or _by_time(scene) or _by_all(scene)


def _unasked(scene: Scene) -> Answer | None:
    """A time said when none was offered is a proposal, if little else is said."""
    if scene.when is None or weight(scene.folded) > 1 or scene.when.status in ("unparseable", "past"):
        return None
    return Answer("counter", 0.6, {"when": scene.when.to_json()})


def _by_number(scene: Scene) -> Answer | None:
    picked = picks(_numbered(scene), _offered(scene)) or _leading(scene)
    if picked is None:
        return None
    later = shift(scene)
    if later and len(picked.choice) == 1 and 0 < picked.choice[0] <= len(scene.context.offers):
        return Answer(
            "counter", 0.97, {"near_choice": picked.choice[0], "when": _moved(scene, picked.choice[0], later).to_json()}
        )
    if scene.when and scene.first(Kind.POINT) and len(picked.choice) == 1:
        return Answer(
            "counter",
            0.9,
            {"near_choice": picked.choice[0], "when": _beside(scene, scene.when, picked.choice[0]).to_json()},
        )
    sure = 0.97 if picked.plain else 0.8
    if len(picked.choice) == 1:
        return Answer("select", sure, {"choice": list(picked.choice)})
    return Answer("any", sure, {"choice": list(picked.choice)} | ({"ranked": True} if picked.ranked else {}))


def _leading(scene: Scene) -> Picks | None:
    """1可以，但是能不能改到下午3点: an offer picked in a clause of its own, before another time is asked for."""
    first, *more = [*clauses(_numbered(scene)), ""]
    if not any(more) or not (shift(scene) or scene.first(Kind.POINT)):
        return None
    picked = picks(first, _offered(scene))
    return picked if picked and picked.plain and len(picked.choice) == 1 else None


def _offered(scene: Scene) -> int:
    """How many were offered, where their times may not be known."""
    return max(len(scene.context.offers), len(scene.context.options))


def _numbered(scene: Scene) -> str:
    """The reply with 2号 readable as a number, where no offer is on the second."""
    mark = scene.first(Kind.WINDOW)
    if mark is None or not DAY_NUMBER.fullmatch(scene.text[mark.start : mark.end]):
        return scene.folded
    number = cardinal(scene.text[mark.start]) or 0
    if number > _offered(scene) or any(start.astimezone(scene.zone).day == number for start, _ in scene.context.offers):
        return scene.folded
    return scene.folded[: mark.start] + scene.text[mark.start : mark.end] + scene.folded[mark.end :]


def _moved(scene: Scene, choice: int, minutes: int) -> When:
    start, end = (
        moment.astimezone(scene.zone) + timedelta(minutes=minutes) for moment in scene.context.offers[choice - 1]
    )
    return When(status=Status.OK, kind=TimeKind.POINT, intervals=((start, end),), has_day=True, has_clock=True)


def _beside(scene: Scene, when: When, choice: int) -> When:
    """A clock without a day, said about an offer, is that clock on the offer's day."""
    offers = scene.context.offers
    if when.has_day or not when.intervals or not 0 < choice <= len(offers):
        return when
    start, end = when.intervals[0]
    moved = datetime.combine(offers[choice - 1][0].astimezone(scene.zone).date(), start.timetz())
    return When(status=when.status, kind=when.kind, intervals=((moved, moved + (end - start)),), has_clock=True)


def _by_part(scene: Scene) -> Answer | None:
    """A part of day alone (上午都行, evenings work)."""
    part = scene.first(Kind.PART)
    if part is None or scene.first(Kind.POINT, Kind.WINDOW):
        return None
    said = verbatim(scene, part.start, part.end)
    clause = re.split(r"[,，。;]", scene.folded[: part.start])[-1] + re.split(r"[,，。;]", scene.folded[part.end :])[0]
    if NEGATIVE.search(clause):
        return None
    begin, end = next(
        (hours for word, hours in HOURS.items() if word in fold(scene.text[part.start : part.end])), (0, 24)
    )
    fitting = [
        n for n, (start, _) in enumerate(scene.context.offers, 1) if begin <= start.astimezone(scene.zone).hour < end
    ]
    intent = ("counter", "select", "any")[min(len(fitting), 2)]
    sure = 0.97 if NEGATIVE.search(scene.folded) else 0.9 if weight(scene.folded) <= 3 else 0.6
    return Answer(intent, sure, ({"choice": fitting} if fitting else {}) | {"constraint": said})


def _by_time(scene: Scene) -> Answer | None:
    wanted, refused = _wanted(scene)
    if wanted is None and refused and OTHERS.search(scene.folded):
        left = [n for n in range(1, _offered(scene) + 1) if n not in _fitting(refused, scene)]
        return Answer("any" if len(left) > 1 else "select", SURELY, {"choice": left}) if left else None
    if wanted is None or (wanted.status == "unparseable" and not wanted.has_day) or _now(wanted, scene):
        return None
    sure = SURELY if refused or _instead(scene) else _sureness(scene)
    if wanted.bound and not wanted.has_day and wanted.intervals:
        return Answer("counter", sure, {"constraint": _limit(wanted)})
    fitting = _fitting(wanted, scene)
    slots: dict[str, Any] = (
        {"reject": [moment.isoformat() for pair in refused.intervals for moment in pair]} if refused else {}
    )
    if len(fitting) == 1 and (later := shift(scene)) and not scene.first(Kind.POINT):
        return Answer("counter", sure, {"near_choice": fitting[0], "when": _moved(scene, fitting[0], later).to_json()})
    if len(fitting) == 1:
        return Answer(
            "select", sure, {"choice": fitting} | slots | {"when": _settled(wanted, scene, fitting[0]).to_json()}
        )
    if len(fitting) > 1 and not wanted.vague:
        return Answer("any", sure, {"choice": fitting} | slots)
    return Answer("counter", sure, {"when": wanted.to_json()})


def _now(when: When, scene: Scene) -> bool:
    """我现在在东京: this moment is no time for an interview."""
    return when.kind == "point" and bool(when.intervals) and when.intervals[0][0] <= scene.now


def _sureness(scene: Scene) -> float:
    left = weight(NEGATIVE.sub("", scene.folded))
    return 0.92 if left <= 3 else 0.8 if left <= 7 else 0.6


def _wanted(scene: Scene) -> tuple[When | None, When | None]:
    """The time that suits and the one that does not (后天不行，大后天可以)."""
    if not NEGATIVE.search(scene.folded) or (scene.when is None and not OTHERS.search(scene.folded)):
        return scene.when, None
    suits: When | None = None
    refused: When | None = None
    for piece in clauses(scene.text):
        no = NEGATIVE.search(piece.lower())
        when = time_in(piece, scene) or (time_in(piece[no.end() :], scene) if no else None)
        if when and no:
            refused = refused or when
        elif when:
            suits = suits or when
    return suits, refused if refused and refused.has_day else None


def _instead(scene: Scene) -> bool:
    """这几个都不行，下周二可以吗: what does not suit and the day that does stand in clauses of their own. A whole week (下周再说) is none."""
    pieces = [(bool(NEGATIVE.search(piece.lower())), time_in(piece, scene)) for piece in clauses(scene.text)]
    return any(no and not time for no, time in pieces) and any(
        time and _definite(time) and not no for no, time in pieces
    )


def _definite(when: When) -> bool:
    readings = when.candidates or (when.intervals,)
    return all(reading and reading[0][1] - reading[0][0] <= timedelta(days=1) for reading in readings)


def _limit(when: When) -> dict[str, str]:
    start, end = when.intervals[0]
    return {"after": f"{start:%H:%M}"} if when.bound == "after" else {"before": f"{end:%H:%M}"}


def _fitting(when: When, scene: Scene) -> list[int]:
    """The offers that a time means: the same start for a clock, any overlap for days and windows."""
    readings = when.candidates or (when.intervals,)
    fits = (
        _same_clock if when.kind == "point" and not when.has_day else _same_start if when.kind == "point" else _inside
    )
    times = [said for reading in readings for said in reading]
    return [n for n, offer in enumerate(scene.context.offers, 1) if any(fits(offer, said, scene) for said in times)]


def _same_start(offer: Interval, said: Interval, _: Scene) -> bool:
    return offer[0] == said[0]


def _same_clock(offer: Interval, said: Interval, scene: Scene) -> bool:
    return offer[0].astimezone(scene.zone).timetz() == said[0].timetz() and said[0] - scene.now > timedelta(0)


def _inside(offer: Interval, said: Interval, _: Scene) -> bool:
    return said[0] <= offer[0] and offer[1] <= said[1]


def _settled(when: When, scene: Scene, choice: int) -> When:
    """The time as said; a clock without a day becomes the offer's own time."""
    if when.has_day or when.kind != "point":
        return when
    return When(status=when.status, kind=when.kind, intervals=(scene.context.offers[choice - 1],), has_clock=True)


def _by_all(scene: Scene) -> Answer | None:
    if scene.when or NONE.search(scene.folded) or not ALL.search(scene.folded) or weight(ALL.sub("", scene.folded)) > 4:
        return None
    return Answer("any", 0.9, {"choice": list(range(1, _offered(scene) + 1))})
