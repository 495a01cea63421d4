"""Chinese words for hours and lengths: 下午3点半, 9-11点, 差一刻三点, 一个半小时, 半小时后."""

import re

from handlers.language.dates.clocks import Clock, PartOfDay
from handlers.language.dates.words import Broken, Count, Length, Moment, Sign, Value, Values, Within, by_first, rule
from handlers.language.dates.zh_words import AFTER, AGO, DAY_NUMBER, NUMERALS, PARTS, WITHIN, loose
from handlers.language.numbers import HAN, cardinal

PART = "|".join(map(loose, sorted(PARTS, key=len, reverse=True)))
OF_PARTS = "".join(sorted({word[0] for word in PARTS}))
NAMED = re.compile("[一二三四五六七八九]{2,}")
"""张三三点: the first numeral belongs to a name."""
DIGIT = "[一二三四五六七八九]"
NOT_COUNTED = r"(?!\s?(?:分钟|mins?\b|m\b|minutes?\b|个|场|人|轮|面(?!试)|[:.]\d|\d))"
MINUTES = (
    r"(?P<half>半(?!小时|个|天|年|月))|"
    r"(?P<quarter>[一三两13])\s?刻(?!钟[后内前])钟?|"
    rf"(?:过|零|0)?\s?(?P<said>\d{{1,2}}|[{HAN}]{{1,3}})\s?分(?!钟)|"
    rf"(?P<digits>[0-5]\d){NOT_COUNTED}|"
    rf"(?P<han>[零〇]{DIGIT}|[二三四五]?十{DIGIT}?){NOT_COUNTED}(?![月天点号日])|"
    rf"差\s?(?:(?P<less>\d{{1,2}}|[{HAN}]{{1,3}})分钟?|(?P<lessq>一刻钟?))"
)
POINT = r"(?:点|时(?![间候段区长差刻不而常效机代光隔期限薪装尚事])|點|时整)"
CLOCK = rf"(?P<hour>{DAY_NUMBER})\s?{POINT}(?:钟|整)?\s?(?:{MINUTES})?(?:钟|整)?"
QUARTERS = {"一": 15, "1": 15, "两": 30, "三": 45, "3": 45}
SPOKEN_OTHERWISE = re.compile(
    r"(?:\s?(?:建议|想法|意见|要求|说明|原因|看法|问题|疑问|优点|缺点|不足|也不|都不|儿|小事|经验))"
)


def clock(match: re.Match[str], before: Value | None) -> Values | None:
    """3点半, 十五点二十, 3点差5分."""
    if SPOKEN_OTHERWISE.match(match.string, match.end()) or NAMED.fullmatch(match["hour"]):
        return None
    hour, minute = cardinal(match["hour"]) or 0, _minute(match)
    if hour > 24 or not -60 < minute < 60 or (hour == 24 and minute):
        return (Broken("invalid_hour"),)
    return (_face(hour, minute),)


def _minute(match: re.Match[str]) -> int:
    if match["half"]:
        return 30
    if match["quarter"]:
        return QUARTERS[match["quarter"]]
    if match["less"] or match["lessq"]:
        return -(cardinal(match["less"]) or 0) if match["less"] else -15
    said = match["said"] or match["digits"] or match["han"]
    return (cardinal(said.lstrip("零〇") if len(said) > 1 else said) or 0) if said else 0


def _face(hour: int, minute: int, *, near: int | None = None) -> Clock:
    if minute < 0:
        hour, minute = (hour or 24) - 1, minute + 60
        hour = 12 if hour == 0 else hour
    return Clock(hour, minute, exact=hour == 0 or hour > 12, near=near)


def one_oclock(match: re.Match[str], before: Value | None) -> Values | None:
    """一点 is an hour beside another time, and "a little" elsewhere."""
    return None if SPOKEN_OTHERWISE.match(match.string, match.end()) else (Clock(1),)


def lacking(match: re.Match[str], before: Value | None) -> Values | None:
    """差一刻三点."""
    hour = cardinal(match["hour"]) or 0
    less = cardinal(match["less"]) or 0 if match["less"] else 15
    return (_face(hour, -less),) if hour <= 24 and 0 < less < 60 else (Broken("invalid_hour"),)


def near(match: re.Match[str], before: Value | None) -> Values | None:
    """三四点: one of two hours."""
    first, second = cardinal(match["a"]) or 0, cardinal(match["b"]) or 0
    first, second = (first + 10, second + 10) if match["ten"] else (first, second)
    return (Clock(first, 30 if match["half"] else 0, near=second),) if second == first + 1 else None


def part(match: re.Match[str], before: Value | None) -> Values | None:
    """下午; 下午好 is a greeting."""
    return (PartOfDay(PARTS["".join(match[0].split())]),)


def greeting(match: re.Match[str], before: Value | None) -> Values | None:
    """下午好: no time is meant."""
    return None if before is not None else ()


def attached(match: re.Match[str], before: Value | None) -> Values | None:
    """早8点, 周五晚: one character for the part of day."""
    beside = match["clock"] is not None or hasattr(before, "readings")
    return (PartOfDay("morning" if match[1] == "早" else "evening"),) if beside else None


def daytime(match: re.Match[str], before: Value | None) -> Values | None:
    """白天 of a day that was named."""
    return (PartOfDay("daytime"),) if hasattr(before, "readings") else None


def length(match: re.Match[str], before: Value | None) -> Values | None:
    """45分钟, 一个半小时, 1h30m; with 后, 内 or 前 it counts from now."""
    minutes = _length(match)
    then = match["then"] or ""
    if not 0 < minutes <= 60 * 24 * 366:
        return None
    if match["past"] or "后" in then or then in ("later", "from now"):
        return (Moment(minutes),)
    if "内" in then:
        return (Within(minutes),)
    if "前" in then or then == "ago":
        return (Moment(-minutes),)
    return (Length(minutes),)


def clocks_long(match: re.Match[str], before: Value | None) -> Values | None:
    """半个钟, 两个钟."""
    return (Length(30 if match[1] == "半" else 60 * (cardinal(match[1]) or 1)),)


def _length(match: re.Match[str]) -> int:
    if match["quarters"]:
        return 15 * (cardinal(match["quarters"]) or 0)
    if match["mins"]:
        return cardinal(match["mins"]) or 0
    said, half = match["n"], match["half"] or match["tail"]
    hours = 0.5 if said is None else float(said) if said.isascii() else float(cardinal(said) or 0)
    rest = cardinal(match["m"] or match["m2"] or "0") or 0
    return round((hours + (0.5 if said and half else 0)) * 60) + rest


def bare(match: re.Match[str], before: Value | None) -> Values | None:
    """九到十一点: a numeral whose unit comes later."""
    return (Count(cardinal(match[1]) or 0),)


NOT_WORD = "(?![a-z])"
THEN = rf"(?:\s?(?P<then>{AFTER}|{WITHIN}|{AGO}|later\b|from now\b|ago\b))?"
HOURS = (
    rf"(?:(?P<n>\d{{1,3}}(?:\.\d{{1,2}})?|[{HAN}]{{1,3}})\s?个?(?P<half>半)?|半)\s?个?-?(?:小时|钟头|hours?|hrs?|h){NOT_WORD}(?P<tail>半)?"
    rf"(?:\s?(?:零|又|and\s)?\s?(?P<m>{DAY_NUMBER})\s?-?(?:分钟?|minutes?|mins?|m){NOT_WORD}|(?P<m2>\d\d)(?![\d:点]))?"
)
MINS = rf"(?P<mins>\d{{1,4}}|[{HAN}]{{1,4}})\s?-?(?:分钟|minutes?|mins?|m){NOT_WORD}|(?P<quarters>[一三两123])刻钟"
LENGTH = rf"(?P<past>再?过)?\s?(?:{HOURS}|{MINS})(?:长|时长)?{THEN}"

RULES = by_first([
    (NUMERALS + "半再过", rule(LENGTH, length)),
    (NUMERALS, rule(r"(?P<ten>十)?(?P<a>[一二两三四五六七八九])(?P<b>[二三四五六七八九])点钟?(?P<half>半)?", near)),
    ("差", rule(rf"差\s?(?:(?P<less>\d{{1,2}}|[{HAN}]{{1,3}})分钟?|一刻钟?)\s?(?:到|就)?\s?(?P<hour>{DAY_NUMBER})点", lacking)),
    ("一", rule(r"一点(?!\s?(?:钟|整|半|[0-5]\d|十|二十|三|四|五|零|一刻|过|差|到|-|至))", one_oclock, weak=True)),
    (NUMERALS, rule(CLOCK, clock)),
    (HAN, rule(rf"([{HAN}]{{1,3}})(?=\s?(?:-|到|至|、|或者?|和)\s?{DAY_NUMBER}\s?(?:点|时(?!间)|号|日))", bare)),
    (OF_PARTS, rule(rf"(?:{PART}|早|晚)(?:好(?![吗的不么了])|安)", greeting)),
    (OF_PARTS, rule(PART, part)),
    ("上早", rule("(?:上|早上和)下午", (PartOfDay("morning"), Sign.AND, PartOfDay("afternoon")))),
    ("早晚", rule(rf"([早晚])(?:间)?(?:(?P<clock>(?=\s?{DAY_NUMBER}\s?(?:点|时|[:]|半|-|到|至|$)))|(?!点|些|会|一|退|饭|到|来|辈|安|了|几|十|\d))", attached)),
    (NUMERALS + "半", rule(rf"({DAY_NUMBER}|半)\s?个钟(?!头)", clocks_long)),
    ("个", rule("个半(?:小时|钟头|钟)", (Length(90),))),
    ("白", rule("白天", daytime)),
    ("下", rule(rf"下班{AGO}", (PartOfDay("eod"),))),
    ("现", rule("现在", Moment(0))),
    ("零", rule("零(?:点|时)", (Clock(0, exact=True),))),
])  # fmt: skip
