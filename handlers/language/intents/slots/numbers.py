"""Numbers of a sentence: which interview, which round, how many, how long."""

import re
from datetime import timedelta
from typing import Any

from handlers.language.dates import When
from handlers.language.intents.scene import Kind, Scene, fold
from handlers.language.intents.shifts import shift
from handlers.language.numbers import cardinal
from handlers.language.patterns import Pattern

Span = tuple[int, int]
HAN = "一二两三四五六七八九十"
SCORE = Pattern(
    r"(?<![\d.])(?P<points>\d(?:\.\d)?) ?(?:分(?!钟)|/ ?5|points?|stars?|星)|(?:score|评分|打分|打|给|总分|"
    r"分数)[: 了]*(?P<given>[1-5](?:\.\d)?)(?![\d:%])"
    r"|(?P<han>[一二三四五])分(?!钟)|(?:通过|不过|待定|pass(?:ed)?|fail(?:ed)?|hold|hire|淘汰|"
    r"推荐)[ ,，:]*(?P<bare>[1-5](?:\.\d)?)(?:分(?!钟))?(?![\d:./%点月号个年人]|[ ]?(?:years|min))"
)
NOT_DIMENSIONS = "通过|待定|反馈|面评|评价|结论|打分|评分|总分|分数|得分|给|打|面试|一般|不错|很好|较好|较差|太差|可以|优秀|良好|还行|推荐|淘汰|录用|提前|第"
DIMENSION = Pattern(
    rf"(?P<han>(?![一-鿿]*(?:{NOT_DIMENSIONS})[: ]?[1-5])[一-鿿]{{2,5}})[: ]?(?P<points>[1-5](?:\.\d)?)(?!\d|"
    rf"[点月号:/年个人轮]|\.\d)(?:分(?!钟))?"
    r"|(?<![a-z])(?P<word>tech(?:nical)?|coding|communication|potential|culture|algorithms?|design|"
    r"system design|leadership|problem solving|attitude|experience|"
    r"english)[: ]+(?P<mark>[1-5](?:\.\d)?)(?![\d:/])"
)
COUNTED = Pattern(
    rf"(\d|[{HAN}])个(?=[ ,，。]|$|[\ue000-\ue0ff]*的?(?:空闲|可用|可选|备选)?(?:的)?(?:时间|时段|空档|选项|slot))"
)
SOUGHT = Pattern(
    rf"(?:找|查|挑|选|给|要|发|推荐|来|列)(?:我|他|她|出|一下|下)*(\d|[{HAN}])个(?!人|面试官|候选人|会议室|小时|月|星期|礼拜|钟头|周|半)"
)
TIMELY = Pattern(r"时间|时段|空档|slot")
NULL = object()


def spans(scene: Scene) -> list[int]:
    """Every length of time said, in minutes."""
    return [int(mark.value) for mark in scene.all(Kind.SPAN)]


def duration(scene: Scene, _: Span) -> int | None:
    """How long the interview shall be."""
    said = spans(scene)
    return said[0] if said else scene.when.explicit_duration if scene.when else None


def minutes(scene: Scene, _: Span) -> int | None:
    """A length of time, or a bare number after 间隔 or buffer."""
    said = spans(scene)
    if said:
        return said[0]
    bare = re.search(r"(?:间隔|缓冲|buffer)[: ]*(\d{1,3})(?!\d)", scene.folded)
    return int(bare[1]) if bare else None


def late(scene: Scene, _: Span) -> Any:
    """Minutes of being late; null when it was not said how many."""
    said = spans(scene)
    bare = re.search(
        rf"(?:迟到|晚到?|late|by|running)[: ]*(?:大概|大约|约|about|around)? ?(\d{{1,3}}|[{HAN}]{{1,3}})(?:分|"
        rf"来?分钟?)?(?![\d:点会下些点儿起])",
        scene.folded,
    )
    if said:
        return said[0]
    count = cardinal(bare[1]) if bare else None
    return count or _arrival(scene) or NULL


def _arrival(scene: Scene) -> int | None:
    """10分钟后到: how long from now."""
    if scene.when is None or not scene.when.intervals or not re.search(r"后|之后|(?<![a-z])in ", scene.text.lower()):
        return None
    wait = round((scene.when.intervals[0][0] - scene.now).total_seconds() / 60)
    return wait if 0 < wait <= 180 else None


def value(scene: Scene, _: Span) -> int | None:
    """The number of a limit."""
    per_day = re.sub(r"(?:每|一|1|单)个?(?:天|日|周|星期|礼拜)|(?:a|per|each|one) (?:day|week)", " ", scene.folded)
    found = re.search(
        rf"(\d{{1,2}}|[{HAN}]{{1,3}}|(?<![a-z])(?:one|two|three|four|five|six|seven|eight|nine|ten)(?![a-z]))", per_day
    )
    return cardinal(found[1]) if found else None


def offsets(scene: Scene, _: Span) -> list[int]:
    """How long before, once or several times."""
    return sorted(spans(scene), reverse=True)


def rounds(scene: Scene, _: Span) -> int | None:
    """How many rounds in a row; one each for several days."""
    if re.search(
        r"各(?:来|面|排|安排)?[一1](?:轮|面|场|次)|(?:one|an?|1) (?:round|interview) each|(?:round|interview) each",
        scene.folded,
    ):
        return len(scene.when.intervals) if scene.when and scene.when.intervals else None
    found = re.search(
        rf"(?<!第)(\d|[{HAN}]|(?<![a-z])(?:two|three|four|five))[ -]?(?:个)?(?:轮|场|连面|rounds?|interviews?|面连)",
        scene.folded,
    )
    return cardinal(found[1]) if found else 2 if "两面" in scene.folded else None


def round_(scene: Scene, _: Span) -> int | None:
    """The round, the one that was rather than the one to come."""
    past = [mark for mark in scene.all(Kind.ROUND) if not _coming(scene, mark.start)]
    return int(past[0].value) if past else None


def next_round(scene: Scene, _: Span) -> int | None:
    """The round to come after a decision."""
    coming = [mark for mark in scene.all(Kind.ROUND) if _coming(scene, mark.start)]
    if coming:
        return int(coming[0].value)
    said = round_(scene, (0, 0))
    return said + 1 if said and re.search(r"下一?[轮面]|next round", scene.folded) else None


def _coming(scene: Scene, at: int) -> bool:
    if not re.search(r"通过|过了|pass|advance|进|结论|decide", scene.folded):
        return False
    return bool(
        re.search(
            r"(?:安排|进入?|到|约|排|去|准备|schedule|to|for|into|book|advance to)(?:一下|她|他)? ?$", scene.folded[:at]
        )
    )


def count(scene: Scene, _: Span) -> int | None:
    """How many times to offer."""
    marked = scene.value(Kind.COUNT)
    if marked is not None:
        return marked or None
    loose = COUNTED.search(scene.folded) or (SOUGHT.search(scene.folded) if TIMELY.search(scene.folded) else None)
    return cardinal(loose[1]) if loose else None


def shifted(scene: Scene, minutes_: int) -> When | None:
    """The booked time moved, when it is known which interview is meant."""
    if scene.context.booked is None:
        return None
    start, end = (moment.astimezone(scene.zone) + timedelta(minutes=minutes_) for moment in scene.context.booked)
    return When.from_json({"status": "ok", "kind": "point", "intervals": [[start.isoformat(), end.isoformat()]]})


def need(scene: Scene, _: Span) -> int | None:
    """How many interviewers to take from a pool."""
    found = re.search(
        rf"(?:派|找|要|选|挑|出|随便|随机|任意|指定|需要|need|pick|any|get|assign|take|(?<![a-z])(?:with|by)(?= (?:one|two|three|an?|\d) (?:\w+ )?(?:interviewer|people|person)))[^,，。]{{0,6}}?(\d|[{HAN}]|(?<![a-z])(?:one|"
        rf"two|three|an?(?= (?:\w+ )?(?:interviewer|person))))(?:个|位|名)? ?(?:[一-鿿]{{2,4}}(?:组|池)?的?面试官|面试官|人|interviewers?|people|person|来|面|给|就|,|，|。| |$)",
        scene.folded,
    )
    return (1 if found[1] in ("a", "an") else cardinal(found[1])) if found else None


def capacity(scene: Scene, _: Span) -> int | None:
    """How many people a room must hold."""
    found = re.search(
        rf"(?<![\d点])(\d{{1,3}}|[{HAN}]{{1,3}})(?:个|-)?(?:人|位|座|people|persons?|seats?|pax)|"
        rf"for (\d{{1,3}})(?![\d:apm])",
        scene.folded,
    )
    return cardinal(found[1] or found[2]) if found else None


def scores(scene: Scene, _: Span) -> dict[str, float]:
    """Points by dimension."""
    found = {}
    for dimension in DIMENSION.finditer(fold(scene.text)):
        name = dimension["han"] or dimension["word"]
        found[name] = _points(dimension["points"] or dimension["mark"])
    return (
        found
        if len(found) > 1 or re.search(r"技术|沟通|潜力|tech|coding|communication|potential", " ".join(found))
        else {}
    )


def score(scene: Scene, cue: Span) -> float | None:
    """The one score, where there are none by dimension."""
    if scores(scene, cue):
        return None
    found = SCORE.search(fold(scene.text))
    if found is None:
        return None
    return cardinal(found["han"]) if found["han"] else _points(found["points"] or found["given"] or found["bare"])


def _points(said: str) -> float:
    return float(said) if "." in said else int(said)


def card_choice(scene: Scene, _: Span) -> int | None:
    """The line of the card: 1 accept, 2 decline, 3 another time."""
    found = re.match(r"[123](?!\d)", scene.folded)
    return int(found[0]) if found and scene.context.name == "assigned" else None


def mark(kind: Kind) -> Any:
    """A finder of the first mark of a kind."""
    return lambda scene, _: scene.value(kind)


FINDERS: dict[str, Any] = {
    "interview_id": mark(Kind.ID),
    "candidate_phone": mark(Kind.PHONE),
    "candidate_email": mark(Kind.MAIL),
    "phone_tail": mark(Kind.TAIL),
    "tz": mark(Kind.ZONE),
    "stage": mark(Kind.STAGE),
    "duration_min": duration,
    "minutes": minutes,
    "late": late,
    "value": value,
    "offsets_min": offsets,
    "rounds": rounds,
    "round": round_,
    "next_round": next_round,
    "count": count,
    "shift_min": lambda scene, _: shift(scene),
    "need": need,
    "capacity": capacity,
    "scores": scores,
    "score": score,
    "choice": card_choice,
    "waited_min": lambda scene, _: next(iter(spans(scene)), None),
}
