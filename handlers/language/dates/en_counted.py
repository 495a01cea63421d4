"""English words for days counted from another or inside a longer stretch: the first Monday of December, two weeks from Friday."""

import re

from handlers.language.dates.counted import Counted, Nth
from handlers.language.dates.days import Offset
from handlers.language.dates.digits import MONTH
from handlers.language.dates.en_words import (
    DAY,
    DAYS_OF,
    FESTIVAL,
    MONTHS_OF,
    NUMBER,
    SIMPLE,
    UNIT,
    WEEKDAYS,
    WORKING,
    how_many,
    longest_first,
)
from handlers.language.dates.weeks import Weekday
from handlers.language.dates.words import Beside, Value, Values, by_first, rule
from handlers.language.numbers import cardinal, ordinal


def nth_day(match: re.Match[str], before: Value | None) -> Values | None:
    """the first Monday of December, last day of the month."""
    nth = -1 if match["nth"] == "last" else ordinal(match["nth"]) or 1
    if match["weekday"]:
        return (Nth(nth, WEEKDAYS[match["weekday"]]),)
    unit, count = match["unit"], cardinal(match["count"] or "0") or 0
    return (Nth(nth, week=unit.startswith("week"), working=unit.startswith(WORKING), count=count),)


def beside(match: re.Match[str], before: Value | None) -> Values | None:
    """the day after Christmas, two weeks from Monday, 3 days before the 9th; the other day follows."""
    said, unit = match["n"], match["unit"]
    count, span = how_many(said) if said != "the" else 1, DAYS_OF.get(unit[0], 1)
    if count is None or unit[0] in MONTHS_OF:
        return None
    if unit.startswith(WORKING):
        return (Beside(0, count, behind=match["way"] != "before", ahead=True, working=True, holiday=True),)
    whole = said == "the" and span > 1
    if match["way"] == "before":
        return (Beside(-count * span, 0 if whole else 1 - count * span, ahead=True),)
    return (Beside(0 if whole else count * span - 1, count * span, behind=True, ahead=True),)


def nth_beside(match: re.Match[str], before: Value | None) -> Values | None:
    """the first working day after New Year."""
    nth = ordinal(match["nth"]) or 1
    working = match["unit"].startswith(WORKING)
    return (
        (Beside(nth - 1, nth, behind=True, ahead=True, holiday=True, working=False),)
        if not working
        else (Beside(0, nth, behind=True, ahead=True, holiday=True, working=True),)
    )


def week_behind(match: re.Match[str], before: Value | None) -> Values | None:
    """Friday week, tomorrow week, Friday fortnight: so many days after it."""
    days = 7 if match[1] == "week" else 14
    return (Beside(days, days + 1),) if isinstance(before, Weekday | Offset) else None


def after_next(match: re.Match[str], before: Value | None) -> Values | None:
    """the Friday after next."""
    return (Counted(Weekday(WEEKDAYS[match["day"]], next=True), Beside(7, 8)),)


def weekdays_ahead(match: re.Match[str], before: Value | None) -> Values | None:
    """two Fridays from now."""
    weeks = (cardinal(match["n"]) or 1) - 1
    return (Counted(Weekday(WEEKDAYS[match["day"]]), Beside(7 * weeks, 7 * weeks + 1)),)


NAMED_DAY = DAY.replace("<day>", "<weekday>")
NTH = (
    r"(?:the )?(?P<nth>first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th) (?:(?P<count>two|three|four|five|[2-9]) )?"
    rf"(?:(?P<unit>(?:working |business )?days?|workdays?|weeks?)|{NAMED_DAY})(?= (?:of|in) )"
)
ANOTHER_DAY = rf"(?=(?:the |next |this |last |coming )*(?:{DAY.replace('(?P<day>', '(?:')}|{MONTH}|{FESTIVAL}|today|{longest_first(SIMPLE)}|\d{{1,2}}(?:st|nd|rd|th|[/.]\d|\s?{MONTH})))"
BESIDE = rf"(?:in )?(?P<n>the|{NUMBER}) ?{UNIT} (?P<way>after|before|from|following|on) {ANOTHER_DAY}"
NTH_BESIDE = rf"(?:the )?(?P<nth>first|second|third|1st|2nd|3rd) (?P<unit>(?:working |business )?day|workday) after {ANOTHER_DAY}"

RULES = by_first([
    ("tfsl12345", rule(NTH, nth_day)),
    ("tfs123", rule(NTH_BESIDE, nth_beside)),
    ("otf12345", rule(rf"(?P<n>one|two|three|four|five|[1-5]) {DAY} from (?:now|today)", weekdays_ahead)),
    ("tw", rule(r"(?:(?:the )?week (?:of|commencing|starting|beginning)|w/c)(?= )", (Beside(0, 7, ahead=True, week=True),))),
    ("tmwfs", rule(rf"(?:the )?{DAY} after next(?![a-z])", after_next)),
    ("itaofsen0123456789c", rule(BESIDE, beside)),
    ("wf", rule(r"(week|fortnight)(?= *(?:$|[,.;!?\d]|at|in|from|for|or|and|to|morning|afternoon|evening|works|is))", week_behind)),
])  # fmt: skip
