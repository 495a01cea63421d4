"""English words for days: tomorrow, next Tue, Dec 1, the 3rd, end of next month, Christmas, in 3 days."""

import re

from handlers.language.dates.days import Ahead, Dated, DayOfMonth, Few, Month, Offset, Quarter, Year
from handlers.language.dates.digits import MONTH
from handlers.language.dates.en_words import (
    DAY,
    DAYS_OF,
    FESTIVAL,
    FESTIVALS,
    MONTHS,
    MONTHS_OF,
    NUMBER,
    SIMPLE,
    UNIT,
    WEEKDAYS,
    WORKING,
    firsts,
    how_many,
)
from handlers.language.dates.named import Festive, WorkdaysAhead
from handlers.language.dates.weeks import Week, Weekday
from handlers.language.dates.words import Length, Sign, Unsaid, Value, Values, by_first, rule

MONTH_PARTS = {
    "early": "first_ten",
    "beginning of": "start",
    "start of": "start",
    "mid": "middle",
    "middle of": "middle",
    "late": "last_ten",
    "end of": "end",
    "first half of": "first_half",
    "second half of": "second_half",
    "latter half of": "second_half",
}
WEEK_PARTS = {
    "early": "start",
    "beginning of": "start",
    "start of": "start",
    "mid": "middle",
    "middle of": "middle",
    "late": "end",
    "later": "end",
    "end of": "end",
    "first half of": "first_half",
    "second half of": "second_half",
    "latter half of": "second_half",
}
PART = r"(?P<part>early|mid|late|(?:the )?(?:beginning|start|middle|end|(?:first|second|latter) half) of)[ -](?:the )?"
SHIFTS = {
    "this": 0,
    "the": 0,
    "": 0,
    "next": 1,
    "last": -1,
    "the coming": 0,
    "coming": 0,
    "this coming": 0,
    "the following": 1,
    "following": 1,
    "the next": 1,
    "previous": -1,
}


def simple(match: re.Match[str], before: Value | None) -> Values | None:
    """A word of the table."""
    return SIMPLE[match[0]]


def weekday(match: re.Match[str], before: Value | None) -> Values | None:
    """Wed; sun lei, where a name belongs, is a person."""
    if match["day"] == "sun" and (behind := re.compile(r"\s([a-z]+)").match(match.string, match.end())):
        named = NAMING.search(match.string[max(0, match.start() - 16) : match.start()])
        return () if named and behind[1] not in NOT_NAMED else (Weekday(6),)
    return (Weekday(WEEKDAYS[match["day"]], every=match["day"].endswith("days")),)


def related(match: re.Match[str], before: Value | None) -> Values | None:
    """this Friday, next Tue, last Wed, coming Thu."""
    day, relation = WEEKDAYS[match["day"]], match[1].split()[-1]
    match relation:
        case "next":
            return (Weekday(day, next=True),)
        case "last" | "previous" | "past":
            return (Weekday(day, last=True),)
        case "this" if "coming" not in match[1]:
            return (Weekday(day, 0),)
    return (Weekday(day),)


def week(match: re.Match[str], before: Value | None) -> Values | None:
    """this week, early next week, next weekend."""
    shift = SHIFTS[match["shift"] or ""]
    if match["end"]:
        return (Week(shift, (5, 7), next=shift == 1),)
    return (Week(shift, part=WEEK_PARTS.get((match["part"] or "").removeprefix("the "))),)


def month(match: re.Match[str], before: Value | None) -> Values | None:
    """next month, end of the month, early December, in November."""
    part = MONTH_PARTS.get((match["part"] or "").removeprefix("the "))
    if not part and not match["name"] and not match["shift"]:
        return None
    if match["name"]:
        year = match.groupdict().get("year")
        return (Month(MONTHS[match["name"].rstrip(".")], int(year) if year else None, part=part),)
    return (Month(shift=SHIFTS[match["shift"] or ""], part=part),)


def dated(match: re.Match[str], before: Value | None) -> Values | None:
    """Dec 1, December 1st 2026."""
    year = match["year"]
    return (Dated(MONTHS[match["name"].rstrip(".")], int(match["nth"]), int(year) if year else None),)


def ahead(match: re.Match[str], before: Value | None) -> Values | None:
    """in 3 days, two weeks from now, 3 days ago."""
    unit, number = match["unit"], how_many(match["n"])
    if number is None:
        return (Few(),) if unit.startswith("d") else (Unsaid("relative"),)
    if unit.startswith(WORKING):
        return None if match["then"] == "ago" else (WorkdaysAhead(number),)
    number = -number if match["then"] == "ago" else number
    if unit.startswith("d"):
        return (Offset(number),)
    weeks = {"w": 1, "f": 2}.get(unit[0])
    return (Offset(weeks=weeks * number),) if weeks else (Offset(months=number * MONTHS_OF[unit[0]]),)


def coming_days(match: re.Match[str], before: Value | None) -> Values | None:
    """the next 3 days, within two weeks."""
    unit, number = match["unit"], how_many(match["n"])
    if number is None:
        return (Ahead(22, vague=True),) if unit[0] in "wf" else (Few(soon=True),)
    if unit.startswith(WORKING):
        return (WorkdaysAhead(number, whole=True),)
    if unit[0] in MONTHS_OF:
        return (Ahead(1, months=number * MONTHS_OF[unit[0]]),)
    return (Ahead(number * DAYS_OF[unit[0]] + 1),)


def festival(match: re.Match[str], before: Value | None) -> Values | None:
    """Christmas, the National Day holiday."""
    year = match["year"]
    return (Festive(FESTIVALS[match["name"]], int(year) if year else None, whole=bool(match["whole"])),)


def nth(match: re.Match[str], before: Value | None) -> Values | None:
    """the 3rd of next month."""
    return (DayOfMonth(int(match[1]), SHIFTS[match[2]]),)


def mixed(match: re.Match[str], before: Value | None) -> Values | None:
    """next周三, last 周五, next week五."""
    day = "一二三四五六日".find(match["day"]) % 7
    if match["week"] == "week" or match["relation"] == "this":
        return (Weekday(day, SHIFTS[match["relation"]]),)
    return (Weekday(day, next=match["relation"] == "next", last=match["relation"] == "last"),)


def quarter(match: re.Match[str], before: Value | None) -> Values | None:
    """this quarter, Q4."""
    if match["shift"]:
        return (Quarter(SHIFTS[match["shift"]]),)
    last = 3 * int(match["nth"])
    return (Year(0, (last - 2, last)),)


def lead_time(match: re.Match[str], before: Value | None) -> Values | None:
    """2 days in advance: a length."""
    return (Length(int(match[1]) * 24 * 60),)


NAMING = re.compile(
    r"(?:schedule|book|find|candidate|invite|status|with|w/|for|meet|interview|erase|reply|offer|remind|ask|@)\s$"
)
NOT_NAMED = frozenset(
    "at morning afternoon evening night noon am pm and or to is works work from before after until till between all any next this with "
    "for in on of by the please ok fine good if instead only tomorrow today week around about half quarter one two three four five six "
    "seven eight nine ten eleven twelve jan feb mar apr may jun jul aug sep oct nov dec january february march april june july august "
    "september october november december would could can if then but not".split()
)
RELATION = r"(this coming|the coming|coming|this|the next|next|last|previous|past|the following|following|on|the)"
SHIFT = r"(?P<shift>this coming|the coming|coming|this|the next|next|last|the following|following|the)"
YEAR = r"(?:,?\s(?P<year>20\d\d)(?![\d:]))?"
LONG_NAMES = r"(?P<name>january|february|september|october|november|december)(?![a-z])"
NOT_CLOCK = r"(?!\d|:|\s?[ap]\.?m|[ap](?![a-z])|[./]\d|\s?点|h)"
"""May 3pm is an hour, not a day of May."""
HOLIDAY = r"(?:\s(?P<whole>holidays?|break|vacation|week))?"
NO_PART = "(?P<part>)(?P<shift>)"
NEXT = r"(?:within|(?:in )?the (?:next|coming)|next|over the next) (?:the (?:next )?)?"
FEW_DAYS = r"(?:in )?the (?:next|coming) (?:few )?days|next few days|coming days|these days|these few days"

RULES = by_first([
    ("td", rule(r"(?:the )?day after (?:tomorrow|tmrw?|tmw)(?![a-z])", (Offset(2),))),
    ("td", rule(r"(?:the )?day before yesterday(?![a-z])", (Offset(-2),))),
    (firsts(FESTIVALS), rule(rf"(?P<name>{FESTIVAL})(?![a-z]){HOLIDAY}{YEAR}", festival)),
    ("jfmasond", rule(rf"(?P<name>{MONTH})[\s-]?(?P<nth>\d{{1,2}})(?:st|nd|rd|th)?{NOT_CLOCK}{YEAR}", dated)),
    ("tcnlpfo", rule(rf"{RELATION}\s{DAY}", related)),
    ("nlt", rule(r"(?P<relation>next|last|this)\s?(?P<week>周|星期|礼拜|week)(?P<day>[一二三四五六日天])(?!点)", mixed)),
    ("emltbsidf", rule(rf"(?:{PART}|(?:in|during|by|before|for) )(?P<name>{MONTH})(?!\s?\d)(?P<shift>){YEAR}", month)),
    ("jfsond", rule(rf"{NO_PART}{LONG_NAMES}{YEAR}", month)),
    ("jfmasond", rule(rf"(?<!.){NO_PART}(?P<name>{MONTH})(?= *[?!.]?$)", month)),
    ("tw", rule(r"the week after next|week after next", (Week(2),))),
    ("emltbsnf", rule(rf"(?:{PART})?{SHIFT}?\s?(?P<name>)(?P<year>)month(?![a-z])", month)),
    ("emltbscnf", rule(rf"(?:{PART}|later )?{SHIFT}\s?week(?P<end>end)?(?![a-z])", week)),
    ("e", rule(r"end of(?: the)? week(?![a-z])", (Sign.BY, Weekday(4, 0)))),
    ("rtwa", rule(r"rest of (?:the|this) week|(?:the )?whole week|all week(?! long)", (Week(0),))),
    ("i", rule(rf"in (?P<n>{NUMBER}) {UNIT}(?:(?: from (?:now|today))|'? time)?(?P<then>)", ahead)),
    ("aotfsen0123456789c", rule(rf"(?P<n>{NUMBER}) ?{UNIT}\s(?P<then>from now|from today|later|hence|ago)", ahead)),
    ("iwton", rule(rf"{NEXT}(?P<n>{NUMBER})\s?{UNIT}", coming_days)),
    ("tinc", rule(FEW_DAYS, (Few(soon=True),))),
    ("t", rule(r"the (\d{1,2})(?:st|nd|rd|th) of (this|next|the following) month", nth)),
    ("tey", rule(r"(?:the )?end of (?:the|this) year|year end|year-end", (Year(0, (12, 12), vague=True),))),
    ("tln", rule(r"(?P<shift>this|last|next) quarter", quarter)),
    ("q", rule(r"(?P<shift>)q(?P<nth>[1-4])(?![a-z0-9])", quarter)),
    ("0123456789", rule(r"(\d{1,2}) days?(?=\s(?:before|ahead|in advance|notice))", lead_time)),
    ("0123456789", rule(r"(?<=notice )(\d{1,2}) ?d(?:ays?)?(?![a-z])", lead_time)),
    ("t", rule(r"this year", (Year(),))),
    ("n", rule(r"next year", (Year(1),))),
    ("l", rule(r"last year", (Year(-1),))),
    ("mtwfs", rule(DAY, weekday)),
    *((word[0], rule(rf"{word}(?![a-z])", simple)) for word in SIMPLE),
])  # fmt: skip
