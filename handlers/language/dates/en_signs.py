"""English words between times: ranges, lists, limits, refusals, moves, zones, and wishes that name no time."""

import re

from handlers.language.dates import zones
from handlers.language.dates.clocks import Clock, PartOfDay
from handlers.language.dates.en_words import FESTIVALS, longest_first
from handlers.language.dates.words import Broken, Rule, Sign, Unsaid, Value, Values, Zone, by_first, rule

WORDS: dict[Sign, str] = {
    Sign.ONTO: "to",
    Sign.TO: "through|thru",
    Sign.TILL: "til|till|until|up to",
    Sign.AND: "and|or|as well as|and also",
    Sign.COMMA: "but|then",
    Sign.AT: "at",
    Sign.FROM: "from|starts|start",
    Sign.BETWEEN: "between|btw|betw",
    Sign.BEFORE: "before|earlier than|prior to|ahead of",
    Sign.BY: "on or before|as late as|deadline:|deadline is|deadline on|deadline|ddl:|ddl|due on|due by|due|by|no later than|not later than|at the latest|latest by|not after",
    Sign.AFTER: "after|later than|past|anytime after|any time after",
    Sign.SINCE: "since|on or after|no sooner than|not sooner than|as early as|no earlier than|not before|not earlier than|starting from|starting",
    Sign.ONWARD: "onwards?|or later|and later|and after",
    Sign.UNTIL: "or earlier|or before|at the latest|latest|at latest",
    Sign.EXCEPT: "anything but|any day but|any time but|anytime but|everything but|except|excluding|but not|not|other than|apart from",
    Sign.BUSY: "doesn't work|does not work|won't work|is bad|isn't good|not good|not ok|not possible|is out|not available|is no good|is full",
    Sign.REFUSED: "instead of|rather than|better than|can't do|cannot do|can't make|cannot make|can't|unavailable|busy|no",
    Sign.INSTEAD: "no wait|scratch that|correction|i mean|i meant|make that|oops",
    Sign.EACH_OTHER: "every other|every second|biweekly|fortnightly",
    Sign.EACH: "every single day|every day|everyday|each day|every week|each week|every|each|weekly|daily",
    Sign.ALL_DAY: "all day long|all day|whole day|the whole day|full day|entire day|any ?time|anytime|any day",
    Sign.ABOUT: "around|about|approximately|approx|roughly|circa",
    Sign.GLUE: "on|the|of|in|for|sometime|some time|either|both",
}
NOTHING = rf"(?:happy|merry) (?:{longest_first(FESTIVALS)}|[a-z]+day|weekend|holidays)|have a (?:nice|good|great|lovely) [a-z]+|(?:how|what|think) about|as soon as|may i|at least|at most|at all|in advance|in person|now and then|from scratch|what time|which day|day off|in time|on time|time zone|timezone|local time"
LATER = r"(?:a (?:bit|little) |some(?:time)? )?(?:later|earlier)(?! (?:this|next|today|than|on))|some other (?:time|day)|another (?:time|day)|sometime soon|in a (?:bit|while)|in a few (?:hours|hrs|minutes|mins|weeks|months)|a few (?:hours|weeks|months) later"
ASAP = r"asap|as soon as possible|soonest|at your earliest|earliest (?:slot|time|possible)|as early as possible"
MOVES = re.compile(r"\b(?:move|reschedule|shift|change|push|postpone|bring|switch|delay)\b|改|挪|调|换|推迟|提前|延")
UTC = r"(?:utc|gmt)\s?(?P<sign>[+-])\s?(?P<hours>\d{1,2})(?::?(?P<minutes>[0-5]\d))?(?!\d)"
SHORT = "|".join(sorted(zones.ENGLISH, key=len, reverse=True))
PLACE = "|".join(sorted(zones.PLACES, key=len, reverse=True))


def offset(match: re.Match[str], before: Value | None) -> Values | None:
    """UTC+8."""
    minutes = int(match["hours"]) * 60 + int(match["minutes"] or 0)
    return (Zone(offset=minutes if match["sign"] == "+" else -minutes, spoken=True),) if minutes <= 14 * 60 else None


def short(match: re.Match[str], before: Value | None) -> Values | None:
    """PST, right behind a time."""
    return (Zone(zones.ENGLISH[match[1]]),)


def place(match: re.Match[str], before: Value | None) -> Values | None:
    """London time."""
    return (Zone((zones.PLACES[match[1]],), spoken=True),)


def coast(match: re.Match[str], before: Value | None) -> Values | None:
    """6pm Pacific."""
    return (Zone((zones.COASTS[match[1]],)),) if isinstance(before, Clock | PartOfDay) else None


def beside(match: re.Match[str], before: Value | None) -> Values | None:
    """9am London."""
    return (Zone((zones.PLACES[match[1]],)),) if isinstance(before, Clock) else None


def _literals() -> list[tuple[str, Rule]]:
    found = [(word, sign) for sign, words in WORDS.items() for word in words.split("|")]
    found.sort(key=lambda entry: len(entry[0]), reverse=True)
    return [(word[0], rule(rf"{word}(?![a-z])", sign)) for word, sign in found]


RULES = by_first([
    ("ug", rule(UTC, offset)),
    ("".join({name[0] for name in zones.PLACES}), rule(rf"({PLACE})(?:'s)?\s(?:local\s)?(?:standard\s|daylight\s)?time(?![a-z])", place)),
    ("".join({name[0] for name in zones.ENGLISH}), rule(rf"({SHORT})(?![a-z])", short)),
    ("i" + "".join({name[0] for name in zones.PLACES}), rule(rf"(?:in )?({PLACE})(?![a-z]| (?:office|room|team|hq|site|branch|time|standard))", beside)),
    ("pem", rule(rf"({'|'.join(zones.COASTS)})(?![a-z])", coast)),
    ("ase", rule(rf"(?:{ASAP})(?![a-z])", Unsaid("asap"))),
    ("ts", rule(r"(?:(?:the |at the )?same|this) time(?= (?:on |tomorrow|tmr|next|this|mon|tue|wed|thu|fri|sat|sun))", Broken("relative"))),
    ("el", rule(r"(?:early|late)(?= (?:on |this |next |tomorrow|tmr|mon|tue|wed|thu|fri|sat|sun))", Sign.ABOUT)),
    ("alesi", rule(rf"(?:{LATER})(?![a-z])", Unsaid("relative"))),
    ("amniofwdtlh", rule(rf"(?:{NOTHING})(?![a-z])", ())),
    ("oat", rule(r"(?:any|all)? ?other (?:times?|days?|slots?) (?:works?|is|are|ok|fine|good)|otherwise (?:i'm |i am )?(?:free|fine|ok|open|available)", Sign.OTHERS)),
    ("o", rule(r"on(?= *(?:$|[,.;!?]))", Sign.ONWARD)),
    *_literals(),
])  # fmt: skip
