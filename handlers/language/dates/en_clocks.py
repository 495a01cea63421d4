"""English words for hours and lengths: half past three, noon, at 3, tomorrow morning, for 45 min, in two hours."""

import re

from handlers.language.dates.clocks import Clock, PartOfDay
from handlers.language.dates.days import Offset
from handlers.language.dates.en_words import PARTS, firsts, longest_first
from handlers.language.dates.stretches import Days
from handlers.language.dates.words import Broken, Count, Length, Moment, Value, Values, Within, by_first, rule
from handlers.language.numbers import cardinal

TWELVE = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
HOUR = rf"(?P<hour>\d{{1,2}}|{TWELVE})(?![a-z\d:])"
MINUTE = r"(?P<minute>(?:a )?quarter|half|five|ten|twenty[- ]five|twenty|\d{1,2}(?=\s(?:minutes?\s|mins?\s|past|after))(?:\s(?:minutes?|mins?))?)"
HALF = r"(?:\s?(?P<half>[ap])\.?m\.?(?![a-z]))?"
MINUTES = {"quarter": 15, "a quarter": 15, "half": 30, "five": 5, "ten": 10, "twenty": 20, "twenty five": 25}

PART = longest_first(PARTS)


def past(match: re.Match[str], before: Value | None) -> Values | None:
    """half past three, quarter to 3pm, ten past two."""
    said = match["minute"].replace("-", " ").strip()
    minute = MINUTES.get(said) or cardinal(said.split()[0]) or 0
    hour = cardinal(match["hour"]) or 0
    if hour > 24 or minute > 59:
        return (Broken("invalid_hour"),)
    if match["way"] in ("to", "before", "till", "til", "of"):
        hour, minute = (hour - 1 or 12), 60 - minute
    return (Clock(hour, minute, f"{match['half']}m" if match["half"] else None, exact=hour > 12),)


def at(match: re.Match[str], before: Value | None) -> Values | None:
    """at three, 3 o'clock, three pm."""
    hour = cardinal(match["hour"]) or 0
    if hour > 24:
        return (Broken("invalid_hour"),)
    return (Clock(hour, 0, f"{match['half']}m" if match["half"] else None, exact=hour > 12 or hour == 0),)


def at_half(match: re.Match[str], before: Value | None) -> Values | None:
    """three thirty."""
    return (
        Clock(
            cardinal(match["hour"]) or 0,
            cardinal(match["rest"].replace("-", " ")) or 0,
            f"{match['half']}m" if match["half"] else None,
        ),
    )


def part(match: re.Match[str], before: Value | None) -> Values | None:
    """afternoon."""
    return (PartOfDay(PARTS[match[1]]),)


def half(match: re.Match[str], before: Value | None) -> Values | None:
    """Wed–Fri pm, 三点 pm; elsewhere PM is a product manager."""
    closed = not match.string[match.end() :].strip(" ,.;!?")
    beside = isinstance(before, Days) or (isinstance(before, Clock) and closed)
    return (PartOfDay("morning" if match[1] == "a" else "afternoon"),) if beside else None


def half_ahead(match: re.Match[str], before: Value | None) -> Values | None:
    """PM 3:00."""
    return (PartOfDay(f"{match[1]}m"),)


def this_part(match: re.Match[str], before: Value | None) -> Values | None:
    """this afternoon: today's."""
    return (Offset(0), PartOfDay(PARTS[match[1]]))


def length(match: re.Match[str], before: Value | None) -> Values | None:
    """an hour and a half, half an hour, for 45; `in` before it or `later` behind counts from now."""
    minutes = _minutes(match)
    ahead, then = match["ahead"], match["then"]
    if not 0 < minutes <= 60 * 24 * 366:
        return None
    if then == "ago":
        return (Moment(-minutes),)
    if ahead == "within" or match["next"]:
        return (Within(minutes),)
    return (Moment(minutes),) if ahead == "in" or then else (Length(minutes),)


def _minutes(match: re.Match[str]) -> int:
    if match["halfhour"]:
        return 30
    said, unit = match["n"], match["unit"]
    number = float(said) if said[0].isdigit() else COUNTED.get(said) or cardinal(said) or 0
    minutes = number * (60 if unit.startswith("h") else 1) + (30 if match["andhalf"] else 0)
    return round(minutes) + (cardinal((match["rest"] or "0").replace("-", " ")) or 0)


COUNTED = {"a": 1, "an": 1, "a couple of": 2}


def bare(match: re.Match[str], before: Value | None) -> Values | None:
    """from two to four: a numeral for a neighbour to explain."""
    return (Count(cardinal(match[0]) or 0),)


def for_minutes(match: re.Match[str], before: Value | None) -> Values | None:
    """for 45."""
    minutes = int(match[1])
    return (Length(minutes),) if SHORTEST <= minutes <= LONGEST else None


def oclock(match: re.Match[str], before: Value | None) -> Values | None:
    """three o'clock, three pm."""
    return (Clock(cardinal(match["hour"]) or 0, 0, f"{match['h']}m" if match["h"] else None),)


SHORTEST, LONGEST = 10, 480
QUANTITY = (
    r"(?P<n>\d{1,4}(?:\.\d)?|an?(?!\s?[mh]\b)(?=[\s-])|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|"
    "forty[- ]five|forty|fifty|sixty|ninety|a couple of)"
)
UNIT = r"(?P<unit>hours?|hrs?|h|minutes?|mins?|m)(?![a-z])"
REST = r"(?P<andhalf>\sand\sa\shalf)?(?:\s?(?:and\s)?(?P<rest>\d{1,2}|ten|fifteen|twenty|thirty|forty[- ]five)\s?(?:minutes?|mins?|m)(?![a-z]))?"
LENGTH = (
    r"(?:(?P<ahead>in|within|for)\s(?P<next>the next |over the next )?(?:about |around )?)?"
    rf"(?:(?P<halfhour>half an? hour|half hour|half-hour|a half hour)|{QUANTITY}[\s-]?{UNIT}{REST})"
    r"(?:\s(?P<then>later|from now|ago|hence))?(?![a-z])"
)
NOT_COUNTED = r"(?!\s?(?:options?|slots?|candidates?|am\b|pm\b|[ap]\b|[:./-]|past|to\b|or\b|and\b))"
SPOKEN_MINUTES = (
    r"(?P<rest>thirty|fifteen|forty[- ]five|ten|twenty(?:[- ]five)?|fifty|forty)(?![a-z-])(?!\s(?:min|option|slot))"
)
END_OF_DAY = r"(?:by )?(?:(?:the )?end of(?= (?:today|tomorrow|tmr|mon|tue|wed|thu|fri|sat|sun))|eod|cob|cop|eob|end of (?:the )?(?:business )?day|close of business|end of business|end of play)(?![a-z])"

RULES = by_first([
    ("iow", rule(r"(?:in|within|over) the next hour(?![a-z])", (Within(60),))),
    ("haqft0123456789", rule(rf"{MINUTE}\s?(?P<way>past|after|to|before|till|til|of)\s{HOUR}(?:\s?o'?clock)?{HALF}", past)),
    ("h", rule(rf"(?P<minute>half)(?P<way>)\s(?=\d|{TWELVE}){HOUR}{HALF}", past)),
    ("iwfahotsen", rule(LENGTH, length)),
    ("f", rule(r"for (\d{2,3})(?![\d:a-z/.]|\s?[ap]m|\s?(?:people|candidates|persons))", for_minutes)),
    ("a@", rule(rf"(?:at|@)\s?(?P<hour>{TWELVE})\s{SPOKEN_MINUTES}{HALF}", at_half)),
    ("a@", rule(rf"(?:at|@)\s?{HOUR}{NOT_COUNTED}(?:\s?o'?clock)?{HALF}", at)),
    ("otfsen", rule(rf"(?P<hour>{TWELVE})\s{SPOKEN_MINUTES}{HALF}", at_half)),
    ("otfsen", rule(rf"(?P<hour>{TWELVE})(?:\s?o'?\s?clock|\s?(?P<h>[ap])\.?m\.?(?![a-z]))", oclock)),
    ("an1", rule(r"(?:at )?(?:12 )?noon(?:ish)?(?![a-z])", (Clock(12, exact=True),))),
    ("am1", rule(r"(?:at )?(?:12 )?midnight(?![a-z])", (Clock(24, exact=True),))),
    ("g", rule(r"good (?:morning|afternoon|evening|night)(?![a-z])", ())),
    ("becbt", rule(END_OF_DAY, (PartOfDay("eod"),))),
    ("f", rule(r"first thing(?: in the morning)?(?![a-z])", (PartOfDay("morning"),))),
    ("ap", rule(r"([ap])m\s?(?=\d{1,2}(?!\d))", half_ahead)),
    ("ap", rule(r"([ap])m(?![a-z])", half)),
    ("t", rule(rf"this ({PART})(?![a-z])", this_part)),
    ("i" + firsts(PARTS), rule(rf"(?:in the )?({PART})(?![a-z])", part)),
    ("rn", rule(r"(?:right now|now)(?![a-z])(?= *$|[,.!?])", (Moment(0),))),
    ("otfsen", rule(TWELVE, bare)),
])  # fmt: skip
