"""Times of a sentence, as the intent needs them: to book, to search, as a deadline, every week, or as a limit."""

import re
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

from handlers.language.dates import When, scan
from handlers.language.intents.clauses import time_in
from handlers.language.intents.scene import TIMES, Kind, Scene, fold
from handlers.language.intents.shifts import LATER, shift
from handlers.language.intents.slots.numbers import shifted, spans
from handlers.language.patterns import Pattern

Span = tuple[int, int]
Said = dict[str, Any]
DAYS = dict(zip("一二三四五六日天", ("MO", "TU", "WE", "TH", "FR", "SA", "SU", "SU"), strict=True))
ENGLISH = {"mon": "MO", "tue": "TU", "wed": "WE", "thu": "TH", "fri": "FR", "sat": "SA", "sun": "SU"}
EVERY_DAY = Pattern(r"每天|每日|天天|every ?day|daily")
WORKDAYS = Pattern(
    r"每个?工作日|工作日|every (?:work(?:ing)? ?|week)day|weekdays|周一(?:到|至|-)周?五|monday to friday|mon ?- ?fri"
)
WEEKLY = Pattern(r"每个?(?:周|星期|礼拜)((?:[一二三四五六日天][和、,及或与]?(?:每?周|星期|礼拜)?)+)")
WEEKDAYS = Pattern(r"(?:[到至-]?(?:周|星期|礼拜)[一二三四五六日天])+(?:[到至-][一二三四五六日天])?")
ENGLISH_DAY = Pattern(
    r"(?<![a-z])(mon|tue|wed|thu|fri|sat|sun)(?:s|rs|nes|urs|ur|day|sday|nesday|rsday|urday)*s?(?![a-z])"
)
EXCEPT = Pattern(
    r"([^,，。;]{1,16})除外|(?:就|只有?|唯独|仅)(.{1,12}?)(?:不行|没空|不方便|有事|不可以|不能|不在)|([^,，。;]{1,12}?)(?:不行|没空|不在|有事|不可以|不能|不方便|有会)[,，。; ]{0,3}(?=其他|其它|其余|别的|剩下|另外)|除(?:了|开|去)?(.{1,12}?)(?:以外|之外|外|,|都|全|均|其|$)|(?:except|but(?: not)?|other than|apart from|excluding|"
    r"besides)(?: for| on)? (.{1,24}?)(?:$|,| i | is | works| all| the rest)"
)
LOOSE = Pattern(r"(?:晚|早|推后|提前|往后|往前|later|earlier|sooner)(?:一?点|一?些|a bit)?")
SOME_DAY = Pattern(r"改[天日]|(?<![a-z])some other (?:day|time)")
VAGUE_SHIFT = When.from_json({"status": "unparseable", "note": "relative, no amount"})
MORNING = time(10)
EVENING = time(18)


def when(scene: Scene, _: Span) -> Said | None:
    """The time said; of an interview of a stated length, with that length."""
    return scene.when.to_json() if scene.when else None


def booked_when(scene: Scene, _: Span) -> Said | None:
    """A time to book: a clock lasts as long as the interview was said to."""
    if scene.when is None:
        return None
    said = spans(scene)
    return (_lasting(scene.when, said[0]) if said and scene.when.kind == "point" else scene.when).to_json()


def _lasting(moment: When, minutes: int) -> When:
    length = timedelta(minutes=minutes)
    intervals = tuple((start, start + length) for start, _ in moment.intervals)
    candidates = tuple(tuple((start, start + length) for start, _ in reading) for reading in moment.candidates)
    return replace(moment, intervals=intervals, candidates=candidates, explicit_duration=minutes)


def moved_when(scene: Scene, cue: Span) -> Said | None:
    """The time an interview shall move to; said as a shift, it is counted from the booked time where that is known."""
    minutes = shift(scene)
    if minutes is not None and (scene.when is None or not scene.first(Kind.POINT)):
        moved = shifted(scene, minutes)
        return moved.to_json() if moved else None
    if scene.when and scene.when.status != "unparseable":
        return scene.when.to_json()
    if direction(scene, cue) or SOME_DAY.search(scene.folded):
        return VAGUE_SHIFT.to_json()
    return scene.when.to_json() if scene.when and scene.when.note != "relative" else None


def direction(scene: Scene, cue: Span) -> str | None:
    """`later` or `earlier`, where it was not said by how much or to when."""
    if shift(scene) is not None or (scene.first(Kind.POINT, Kind.WINDOW) and not _only_loose(scene)):
        return None
    loose = LOOSE.search(fold(scene.text)) or re.search(
        r"推迟|延后|延期|提前|postpone|push back|bring forward", fold(scene.text)
    )
    if loose is None:
        return None
    return (
        "later" if LATER.search(loose[0]) and not re.search(r"提前|早|earlier|sooner|forward", loose[0]) else "earlier"
    )


def _only_loose(scene: Scene) -> bool:
    return scene.when is not None and scene.when.status == "unparseable"


def report_when(scene: Scene, _: Span) -> Said | None:
    """A stretch to report on, which began before now."""
    if scene.when is None or not scene.when.clipped:
        return scene.when.to_json() if scene.when else None
    for start in _starts(scene.now.astimezone(scene.zone)):
        whole = scan(_timed(scene), start, zone=scene.zone).when
        if whole and not whole.clipped and whole.intervals and whole.intervals[-1][1] == scene.when.intervals[-1][1]:
            return whole.to_json()
    return scene.when.to_json()


def _starts(now: datetime) -> list[datetime]:
    day = now.replace(hour=0, minute=0, second=0, microsecond=0)
    quarter = day.replace(day=1, month=(day.month - 1) // 3 * 3 + 1)
    return [day, day - timedelta(days=day.weekday()), day.replace(day=1), quarter, day.replace(day=1, month=1)]


def _timed(scene: Scene) -> str:
    return " ".join(scene.text[mark.start : mark.end] for mark in scene.all(*TIMES))


def until(scene: Scene, _: Span) -> str | None:
    """The moment until which something waits."""
    if scene.when is None or not scene.when.intervals:
        said = spans(scene)
        return (scene.now.astimezone(scene.zone) + timedelta(minutes=said[0])).isoformat() if said else None
    start, end = scene.when.intervals[-1]
    if scene.when.kind == "day":
        return datetime.combine(
            start.date(), EVENING if re.search("截止|期限|deadline|until|by", scene.folded) else MORNING, start.tzinfo
        ).isoformat()
    return (end if scene.when.deadline else start).isoformat()


def scope_when(scene: Scene, _: Span) -> Said | None:
    """The stretch out of which something is excepted: this week unless another is said."""
    found = EXCEPT.search(fold(scene.text))
    if found is None:
        return None
    stretch = time_in(scene.text[: found.start()] + " " + scene.text[found.end() :], scene) or _week_of(scene, found)
    return stretch.to_json() if stretch else None


def _week_of(scene: Scene, found: re.Match[str]) -> When | None:
    """This week, or the next where what is excepted lies there."""
    this, coming, left = time_in("这周", scene), time_in("下周", scene), _left_out(scene, found)
    later = this and left and left.intervals and left.intervals[0][0] >= this.intervals[0][1]
    return coming if later else this


def excepted(scene: Scene, _: Span) -> list[str]:
    """What is excepted, as the moments it begins and ends."""
    found = EXCEPT.search(fold(scene.text))
    stretch = _left_out(scene, found) if found else None
    readings = (stretch.intervals, *stretch.candidates) if stretch else ()
    return [moment.isoformat() for pair in next(filter(None, readings), ()) for moment in pair]


def _left_out(scene: Scene, found: re.Match[str]) -> When | None:
    """What is excepted; a weekday is one of the week that is spoken of (下周除了周二)."""
    said = next(group for group in found.groups() if group)
    whole = time_in(scene.text[: found.start()] + " " + scene.text[found.end() :], scene)
    if whole is None or not whole.intervals or whole.intervals[0][0] <= scene.now:
        return time_in(said, scene)
    there = scan(said, whole.intervals[0][0] - timedelta(minutes=1), zone=scene.zone).when
    return there if there and there.intervals else time_in(said, scene)


def only_when(scene: Scene, cue: Span) -> Said | None:
    """The only time there is: said plainly, or as what is excepted (除了周三下午都没空)."""
    found = EXCEPT.search(fold(scene.text))
    if scene.when is None and found:
        left = _left_out(scene, found)
        return left.to_json() if left else None
    return when(scene, cue)


def rrule(scene: Scene, _: Span) -> str | None:
    """A weekly rule (RFC 5545)."""
    text = fold(scene.text)
    if WORKDAYS.search(text) and re.search("每|every|weekday|工作日", text):
        return "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
    days = [DAYS[day] for found in WEEKLY.finditer(text) for day in found[1] if day in DAYS]
    if re.search(r"(?<![a-z])(?:every|each|weekly)(?![a-z])|days(?![a-z])", text):
        days += [ENGLISH[found[1]] for found in ENGLISH_DAY.finditer(text)]
    if days:
        order = list(dict.fromkeys([*DAYS.values()]))
        return "FREQ=WEEKLY;BYDAY=" + ",".join(sorted(set(days), key=order.index))
    return "FREQ=DAILY" if EVERY_DAY.search(text) else None


def clocks(scene: Scene) -> tuple[str, str] | None:
    """From when until when, on any day."""
    text = WEEKDAYS.sub(" ", WEEKLY.sub(" ", scene.text))
    text = ENGLISH_DAY.sub(
        " ",
        re.sub(
            r"(?<![a-z])(?:and|on|i'm|free|available)(?![a-z])|[和、,&]|每个?(?:天|日|工作日|周|星期|礼拜)|工作日|every|each|weekly|"
            r"weekdays?|daily",
            " ",
            text.lower(),
        ),
    )
    tomorrow = "明天" if re.search("[一-鿿]", text) else "tomorrow "
    said = scan(tomorrow + text.strip(), scene.now, zone=scene.zone).when
    if said is None or not said.intervals or said.kind == "day":
        return None
    start, end = said.intervals[0]
    return f"{start:%H:%M}", f"{end:%H:%M}"


def from_clock(scene: Scene, cue: Span) -> str | None:
    """When the weekly stretch begins."""
    found = clocks(scene) if rrule(scene, cue) else None
    return found[0] if found else None


def to_clock(scene: Scene, cue: Span) -> str | None:
    """When it ends."""
    found = clocks(scene) if rrule(scene, cue) else None
    return found[1] if found else None


def single_when(scene: Scene, cue: Span) -> Said | None:
    """A time that is not weekly."""
    return None if rrule(scene, cue) else when(scene, cue)


FINDERS: dict[str, Any] = {
    "when": when,
    "booked_when": booked_when,
    "moved_when": moved_when,
    "single_when": single_when,
    "only_when": only_when,
    "report_when": report_when,
    "until": until,
    "scope_when": scope_when,
    "except": excepted,
    "rrule": rrule,
    "from_clock": from_clock,
    "to_clock": to_clock,
    "direction": direction,
}
