"""Numbers that mean something by their unit: rounds, lengths of time, how many times to offer; and named time zones."""

import re
from collections.abc import Iterable, Iterator

from handlers.language.dates.zones import CHINESE, ENGLISH, PLACES
from handlers.language.intents.scene import Kind, Mark
from handlers.language.numbers import cardinal, ordinal
from handlers.language.patterns import Pattern

HAN = "零一二两三四五六七八九十百"
MANY = rf"(?:\d{{1,4}}(?:\.\d)?|[{HAN}]{{1,4}})"
WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|forty-five|sixty|ninety"
HOUR = "小时|钟头|hours?|hrs?|h(?![a-z])"
MINUTE = "分钟|分锺|minutes?|mins?|m(?![a-z])|'(?!s)"
LENGTH = (
    rf"(?<![\d.:点时第{HAN}])(?<!in )(?<!in an )(?:for |of |about |around |约|大概|大约)?(?P<mark>"
    rf"(?:(?P<hours>{MANY}|(?:{WORDS}|an?|half an?)(?= ))[ -]?个?(?P<half>半)?(?:{HOUR})(?: ?(?P<more>半|"
    rf"\d{{1,2}}|and a half) ?(?:{MINUTE}|钟)?)?"
    rf"|(?P<halves>半个?(?:小时|钟头)|half[ -](?:an )?hour)"
    rf"|(?P<quarters>[一两三1-3])刻钟"
    rf"|(?P<minutes>{MANY}|(?:{WORDS})(?= ))[ -]?(?:{MINUTE})"
    rf"|(?:(?<=前)(?=.{{1,3}}天提醒)|(?<=提前)|(?<=提前 )|(?<=至少)|(?<=notice )|(?<=和)|(?<=推迟)|(?<=延后)|(?<=延期)|(?<=顺延)|(?<=后延)|(?<=后推)|(?<=后挪)|(?<=推后)|(?<=by ))(?P<days>{MANY}|半|an?(?= day)|one(?= day)|two(?= day)) ?(?:天|days?|d(?![a-z]))"
    rf"|(?:(?<=推迟)|(?<=后推)|(?<=延后)|(?<=延期)|(?<=顺延)|(?<=后延)|(?<=后挪)|(?<=推后)|(?<=提前)|(?<=by ))(?P<weeks>{MANY}|an?(?= week)|one(?= week)|two(?= week)) ?个?(?:周|星期|礼拜|weeks?)(?!前|之前)"
    rf"|(?P<ahead>{MANY}|{WORDS}|an?) ?(?:天|days?)(?='?s? ?(?:(?:and|,|&|和|、|及).{{1,24}})?(?:notice|in advance|ahead|beforehand|before|前提醒|前通知|的提前))))"
)
SPAN = Pattern(rf"{LENGTH}(?!之?以?后|later|[ -]?from now| later|钟?后)")
PUSHED = Pattern(
    rf"(?<![a-z])(?:move|push|shift|reschedule|start|make|have)(?![a-z])[^,.;?!]{{0,30}}?{LENGTH}(?= (?:later|earlier)(?![a-z]))"
)
ROUND = Pattern(
    r"第(?P<rank>[一二三四五六七八九1-9])(?:轮|面|场|次面试)(?:面试)?"
    r"|(?<![周期拜月十每各几加再多补\d有])(?P<han>[一二三四五六])面(?!试[官题]|之|墙|包|前|对|子|[一二三四五六]|镜)"
    r"|(?<![\d:点最多])(?P<digit>[1-6])面(?!试官|[0-9])"
    r"|(?P<first>初[面试](?!者|官)|首[轮面])|(?P<second>复[面试])"
    r"|(?<![a-z])round ?#?(?P<round>[1-9]|one|two|three|four|five)(?![a-z\d])|(?<![a-z\d])r(?P<short>[1-6])(?![a-z\d])"
    r"|(?<![a-z])(?P<word>first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)[ -](?:round|interview)(?: interview)?"
)
STAGE = Pattern(
    r"(?P<final>终面|终试|最终轮?面试|最后一[轮面]|(?<![a-z])final(?: round| interview)?(?![a-z]))"
    r"|(?P<tech>技术(?:面试|面|轮)|(?<![a-z])(?:tech|technical|coding)[ -](?:interview|round|screen|chat)(?![a-z]))"
    r"|(?P<hr>(?<![a-z])hr ?(?:面试|面|轮|interview|round|screen))"
)
COUNT = Pattern(
    rf"(?<![\d.:第])(?P<many>{MANY}|{WORDS}|几|a few|several|some|a couple(?: of)?)[ -]?(?:个|组|段|条|种)? ?(?:可选的?|"
    rf"备选的?|空闲的?|合适的?|可用的?|不同的?|open |free |available |possible |different |time )?"
    r"(?:时间段?|时段|slots?|选项|备选|options?|times(?! a| per)|windows)(?![a-z])"
)


def _either(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


COUNTRIES = {
    "澳洲": "Australia/Sydney",
    "澳大利亚": "Australia/Sydney",
    "迈阿密": "America/New_York",
    "苏黎世": "Europe/Zurich",
}
ZONE = Pattern(
    rf"(?P<han>{_either([*CHINESE, *COUNTRIES])})(?:当地)?(?:时间|时区)?(?=[\s的,，。;!?]|$|用|按|发)"
    rf"|(?<![a-z])(?:(?P<place>{_either(PLACES)})|(?P<short>{_either(ENGLISH)}))(?: local)?(?: time ?zone|"
    rf" time)(?![a-z])|(?:(?<=in )|(?<=to )|(?<=use )|(?<=zone ))(?P<code>{_either(ENGLISH)})(?![a-z])"
    rf"|(?:(?<=in )|(?<=zone )|(?<=zone to )|(?<=zone is )|(?<=zone: )|(?<=zone = )|(?<=from )|(?<=based )|(?<=use ))(?P<home>{_either(PLACES)})(?![a-z])"
)


def length(found: re.Match[str]) -> int | None:
    """Minutes."""
    part = {name: value for name, value in found.groupdict().items() if value}
    if "halves" in part:
        return 30
    if "quarters" in part:
        return 15 * (cardinal(part["quarters"]) or 1)
    if "minutes" in part:
        return _whole(part["minutes"], 1)
    if "hours" in part:
        hours = 30 if part["hours"].startswith("half") else _whole(part["hours"], 60)
        return hours and hours + (30 if "half" in part else 0) + _rest(part.get("more"))
    if "weeks" in part:
        return _whole(part["weeks"], 7 * 24 * 60)
    return _whole(part.get("days") or part["ahead"], 24 * 60)


def _whole(many: str, unit: int) -> int | None:
    if many in ("a", "an", "半"):
        return unit if many != "半" else unit // 2
    if many in ("one", "two"):
        return unit * (1 if many == "one" else 2)
    if "." in many:
        return round(float(many) * unit)
    count = cardinal(many)
    return None if count is None else count * unit


def _rest(more: str | None) -> int:
    if not more:
        return 0
    return int(more) if more.isdigit() else 30


def rank(found: re.Match[str]) -> int | None:
    """Which round."""
    if found["first"] or found["second"]:
        return 1 if found["first"] else 2
    said = next(value for value in found.groups() if value)
    return cardinal(said) or ordinal(said)


def stage(found: re.Match[str]) -> str:
    """Which kind of round."""
    return next(name for name, value in found.groupdict().items() if value)


def count(found: re.Match[str]) -> int:
    """How many; 0 when several without a number."""
    return cardinal(found["many"]) or 0


def zones(folded: str) -> Iterator[Mark]:
    """Time zones said by a place (用洛杉矶时间, in London) or a common abbreviation."""
    for found in ZONE.finditer(folded):
        place = found["han"] or found["place"] or found["home"] or found["short"] or found["code"]
        zone = CHINESE.get(place) or COUNTRIES.get(place) or PLACES.get(place) or ENGLISH.get(place, ("",))[0]
        if zone:
            yield Mark(Kind.ZONE, *found.span(), zone)
