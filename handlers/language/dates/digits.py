"""What begins with a digit and is written alike in every language: 15:30, 3pm, 2026-12-02, 12/1, 11.26, 1430, #12.

Numbers that name no time are passed over here: phone numbers, interview numbers, scores.
"""

import re
from dataclasses import replace

from handlers.language.dates.clocks import NOON, Clock, PartOfDay
from handlers.language.dates.days import Dated, DayOfMonth, Month, Slashed
from handlers.language.dates.en_words import MONTHS, longest_first
from handlers.language.dates.stretches import Days
from handlers.language.dates.words import Broken, Count, Rule, Sign, Value, Values, Zone, rule

MONTH = rf"(?:{longest_first(MONTHS)})(?![a-z])\.?"
HALF = r"(?:\s?(?P<half>[ap]\.?\s?m|(?<=\d)[ap])\.?(?![a-z0-9]))"
NOT_TIMES = (
    r"(?!\s?(?:options?|slots?|times?|candidates?|people|rounds?|interviews?|per|x|%|st|nd|rd|th|week|month|of|/(?!\d{1,2}\s?(?:[点时:]|[ap]m)))\b)"
    "(?!\\)|\\s?[个场人轮楼面分次位名条份元块级期室房厅届%号月年天日点时岁#折]|[a-z_@])"
)
SCORED = r"(?!\s?分(?!钟))"


def colon(match: re.Match[str], before: Value | None) -> Values | None:
    """15:30, 3:30pm, 09:30:00+08:00."""
    hour, minute = int(match["hour"]), int(match["minute"])
    clock = face(match["hour"], minute, match["half"], plain=True)
    if clock is None or (hour == 24 and minute):
        return (Broken("invalid_hour"),)
    offset = match["offset"] or match["plus"]
    return (clock, _offset(offset)) if offset else (clock,)


def face(hour: str, minute: int, half: str | None, *, plain: bool = False) -> Clock | None:
    """A clock as it was written; None when there is no such time."""
    number = int(hour)
    if number > 24 or minute > 59:
        return None
    exact = number == 0 or number > 12 or (plain and len(hour) == 2 and hour[0] == "0")
    if not half:
        return Clock(number, minute, exact=exact, plain=plain)
    if number == 0 or (number > NOON and half[0] == "a"):
        return None
    return Clock(number, minute, exact=number > 12, part=None if number > 12 else f"{half[0]}m")


def _offset(text: str) -> Zone:
    if text == "z":
        return Zone(("UTC",))
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    return Zone(offset=-minutes if text[0] == "-" else minutes)


def spoken(match: re.Match[str], before: Value | None) -> Values | None:
    """3pm, 3.30 p.m."""
    clock = face(match["hour"], int(match["minute"] or 0), match["half"])
    return (clock,) if clock and clock.hour <= 24 else (Broken("invalid_hour"),)


def oclock(match: re.Match[str], before: Value | None) -> Values | None:
    """3 o'clock."""
    clock = face(match[1], 0, None)
    return (clock,) if clock else (Broken("invalid_hour"),)


def roughly(match: re.Match[str], before: Value | None) -> Values | None:
    """3ish, 3pm-ish."""
    return (Sign.ABOUT, *clock) if (clock := spoken(match, before)) else None


def hours_h(match: re.Match[str], before: Value | None) -> Values | None:
    """tomorrow 15h30: a clock right behind a day, where it is too long for an interview."""
    clock = face(match[1], int(match[2] or 0), None)
    return (replace(clock, exact=True),) if clock and clock.hour > LONGEST_TALK and _placed(before) else None


def _placed(before: Value | None) -> bool:
    return before is Sign.AT or isinstance(before, Days | PartOfDay)


def dotted_range(match: re.Match[str], before: Value | None) -> Values | None:
    """2 Dec 10.30-11.30: hours beside a day; elsewhere they may be days themselves."""
    if not isinstance(before, Days) and match["day"] is None:
        return None
    first, last = face(match[1], int(match[2]), None, plain=True), face(match[3], int(match[4]), None, plain=True)
    return (first, Sign.TO, last) if first and last else None


def iso(match: re.Match[str], before: Value | None) -> Values | None:
    """2026-12-02, 2026年12月2日."""
    return (Dated(int(match[2]), int(match[3]), int(match[1])),)


def compact(match: re.Match[str], before: Value | None) -> Values | None:
    """20261202, with 1430 after it or not."""
    clock = face(match[4], int(match[5]), None) if match[4] else None
    return (Dated(int(match[2]), int(match[3]), int(match[1])), *([clock] if clock else []))


def year_and_month(match: re.Match[str], before: Value | None) -> Values | None:
    """2026-12."""
    return (Month(int(match[2]), int(match[1])),)


def slashed(match: re.Match[str], before: Value | None) -> Values | None:
    """12/1, 1/12/2026; a pair that cannot be a date is passed over, unless a time stands behind it."""
    first, second, year = int(match[1]), int(match[2]), match[3]
    if (
        second in FULL_MARKS
        and first <= second
        and SCORES.search(match.string[max(0, match.start() - 40) : match.start()])
    ):
        return ()
    impossible = not (1 <= first <= 31 and 1 <= second <= 31) or min(first, second) > 12
    if (first, second) == (24, 7) or (impossible and not TIMED.match(match.string, match.end())):
        return ()
    return (Slashed(first, second, _full(year) if year else None, short=bool(year) and len(year) < FULL_YEAR),)


TIMED = re.compile(r"\s{0,3}(?:at |@)?\s{0,3}(?:\d{1,2}\s?(?:[:点]|[ap]m)|上午|下午|晚上|早上|中午)")
"""What behind 13/13 says that it was meant for a date."""

FULL_MARKS = (5, 10)
FEW_CHOICES = 5
FULL_YEAR = 4
MONTHS_A_YEAR = 12
LONGEST_TALK = 8
SCORES = re.compile(
    r"反馈|面评|评分|打分|分数|得分|技术|沟通|潜力|通过|待定|feedback|score|rating|rated|\b(?:pass|hold|fail)\b"
)


def _full(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def dotted(match: re.Match[str], before: Value | None) -> Values | None:
    """11.26 is a day, 明天15.30 a clock; elsewhere a fraction."""
    first, second = int(match[1]), int(match[2])
    bracketed = match.string[: match.start()].endswith("(") and first <= MONTHS_A_YEAR
    named = isinstance(before, Days | PartOfDay) and not bracketed
    if len(match[2]) == 2 and second < 60 and first < 24 and (named or (first > 12 and second > 12)):
        return (Clock(first, second, exact=first > 12 or first == 0, plain=True),)
    return (Slashed(first, second),) if 1 <= first <= 31 and 1 <= second <= 31 and min(first, second) <= 12 else None


def military(match: re.Match[str], before: Value | None) -> Values | None:
    """Tue 1430: four digits are a clock only right after a day, and never where a year may stand."""
    dated = isinstance(before, Dated | Slashed) and match[1] in ("19", "20") and not match[3]
    if not (match[3] or match["day"] is not None or _placed(before)) or dated:
        return None
    return (Clock(int(match[1]), int(match[2]), exact=True),)


def military_range(match: re.Match[str], before: Value | None) -> Values | None:
    """Tue 0900-1100."""
    if match["day"] is None and not _placed(before):
        return None
    first, last = (Clock(int(match[n]), int(match[n + 1]), exact=True) for n in (1, 3))
    return (first, Sign.TO, last)


def month_after(match: re.Match[str], before: Value | None) -> Values | None:
    """1 Dec, 3rd of December 2026."""
    year = match["year"]
    return (Dated(MONTHS[match["month"].rstrip(".")], int(match["day"]), int(year) if year else None),)


def rank(match: re.Match[str], before: Value | None) -> Values | None:
    """on the 3rd, the 25th: a day; 2nd on its own may well be the second choice."""
    sure = int(match[1]) > FEW_CHOICES or match.string[: match.start()].endswith("on the ")
    return nth(match, before) if sure else None


def nth(match: re.Match[str], before: Value | None) -> Values | None:
    """the 3rd."""
    return (DayOfMonth(int(match[1])),)


def count(match: re.Match[str], before: Value | None) -> Values | None:
    """A bare number."""
    return (Count(int(match[0]), len(match[0])),)


NOT_DAY = r"(?!\s(?:option|one|round|choice|interview|slot|time|floor|candidate|person|stage|half|attempt)s?\b)"
YEAR = r"(?:[,-]?\s?(?P<year>20\d\d)(?![\d:]))?"

BESIDE = r"\s(?:on |today|tomorrow|tmr|(?:mon|tue|wed|thu|fri|sat|sun))|\s?(?:[明后今]天|周)"

FIRST: tuple[Rule, ...] = (
    rule(r"(20\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)\s?[日号]?(?:t(?=\d))?", iso),
    rule(r"(20[2-4]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:t?([01]\d|2[0-3])([0-5]\d))?(?!\d)", compact, weak=True),
    rule(r"\d{5,}[a-z0-9_]*", ()),
    rule(r"(?P<hour>\d{1,2})(?::(?P<minute>\d\d))?\s?(?P<half>[ap]m)?-?ish(?![a-z])", roughly),
    rule(rf"(?P<hour>\d{{1,2}})\s?[:;]\s?(?P<minute>\d\d)(?!\d)(?:[:](?:\d\d)(?:\.\d{{1,6}})?(?P<offset>z|[+-]\d\d:?\d\d)?|(?P<plus>\+\d\d:\d\d))?{HALF}?", colon),
    rule(rf"(?P<hour>\d{{1,2}})(?:[.。](?P<minute>\d\d))?{HALF}", spoken),
    rule(r"(\d{1,2})\s?o'?\s?clock", oclock),
    rule(r"(\d{1,2})h([0-5]\d)?(?![a-z0-9])", hours_h),
    rule(rf"(\d{{1,2}})\.([0-5]\d)\s?-\s?(\d{{1,2}})\.([0-5]\d)(?![\d.])(?P<day>(?={BESIDE}))?", dotted_range),
)  # fmt: skip
LAST: tuple[Rule, ...] = (
    rule(r"(\d{1,2})/(\d{1,2})(?:/(20\d\d|\d\d))?(?![\d/]|\s?点)" + SCORED, slashed),
    rule(r"(\d{1,2})\.(\d{1,2})\.(20\d\d)(?!\d)", slashed),
    rule(r"(20\d\d)[-/](0?[1-9]|1[0-2])(?![\d/-])", year_and_month, weak=True),
    rule(r"(\d{1,2})-(0[1-9]|2[5-9]|3[01])()(?![\d:-]|\s?min|\s?分钟|\s?k\b)" + rf"(?!\s?{MONTH})" + NOT_TIMES, slashed, weak=True),
    rule(r"(1[0-2])\.(\d\d)(?![\d.])" + SCORED, dotted),
    rule(r"(\d{1,2})[.。](\d{1,2})(?:\.(?=\s|$))?(?![\d.%a-z])" + SCORED, dotted, weak=True),
    rule(r"(\d{1,2})-(\d{1,2})(?=\s+\d{1,2}(?:[:点]|\s?[ap]m)|\s?[上下中晚早])()", slashed),
    rule(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]?(?:of\s)?(?P<month>{MONTH}){YEAR}", month_after),
    rule(r"([01]\d|2[0-3])([0-5]\d)\s?(h(?:rs?|ours)?)(?![a-z])(?P<day>)", military),
    rule(rf"([01]\d|2[0-3])([0-5]\d)\s?-\s?([01]\d|2[0-3])([0-5]\d)(?!\d)(?P<day>(?={BESIDE}))?", military_range),
    rule(rf"([01]\d|2[0-3])(00|15|30|45)(?![\d.:]|\s?[元人字年月个])()(?P<day>(?={BESIDE}))?", military),
    rule(r"(\d{1,2})(?:st|nd|rd|th)(?![a-z])" + NOT_DAY, rank),
    rule(r"(\d{1,2})(?:st|nd|rd|th)(?![a-z])" + NOT_DAY, nth, weak=True),
    rule(r"\d{1,4}(?!\d)" + NOT_TIMES, count),
    rule(r"\d+(?:[a-z_][a-z0-9_]*)?", ()),
)  # fmt: skip
