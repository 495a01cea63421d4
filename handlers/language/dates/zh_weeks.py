"""Chinese words for days of the week: 周三, 下周三, 周二四, 周一、三、五, 周一到五, 下周, 周末; and people called 周五福."""

import re

from handlers.language.dates.counted import Nth
from handlers.language.dates.days import Month, Quarter, Year
from handlers.language.dates.festivals import STATUTORY
from handlers.language.dates.named import Festive
from handlers.language.dates.stretches import Days
from handlers.language.dates.weeks import Week, Weekday
from handlers.language.dates.words import Beside, Broken, Sign, Value, Values, by_first, rule
from handlers.language.numbers import cardinal

SIGNS = "一二三四五六日"
WEEKDAYS = {sign: n for n, sign in enumerate(SIGNS)} | {"天": 6, "七": 6} | {str(n): n - 1 for n in range(1, 8)}
ENDS = r"(?=[\s,、;。.!?()\-或和与及到至的下上早晚中傍凌深全整都可行也有没不我你您他她请吧吗呢呀啊哈前后之以起开当午夜是在能要想会面约给安排聊]|\d{1,2}\s?[:点月]|[一两三四五六七八九十]{1,3}点|[a-z]|$)"
ITS_OWN = "(?![一二三四五六七八九十]?[面轮点时分场个次位十百月号日小试])"
"""周二四 is two days; in 周一二面 and 周三四点 the later sign belongs to what follows it."""
NAMES = "|".join(
    first + "".join(f"(?:{sign}{ITS_OWN})?" for sign in SIGNS[n + 1 :] + "天") for n, first in enumerate(SIGNS)
)
FOLLOWING = rf"(?:\s?[、,和或及/]\s?(?:[一二三四五六日天](?!点|月|号|面|轮|日|个|十|小|分){ENDS}))*"
UNTIL = rf"(?:\s?(?:到|至|-)\s?(?P<until>[一二三四五六日天](?!点|月|号|十|[一二三四五六七八九]){ENDS}|[1-7](?![\d.:点月号]){ENDS}))?"

RELATIONS: dict[str, int | None] = {
    "": None, "本": 0, "这": 0, "这一": 0, "今": 0, "当": 0, "下": 1, "下一": 1, "下下": 2, "下下下": 3, "上": -1, "上一": -1, "上上": -2,
}  # fmt: skip
WEEK_PARTS = {
    "初": "start",
    "中": "middle",
    "前半": "first_half",
    "上半": "first_half",
    "后半": "second_half",
    "下半": "second_half",
}
WEEK = r"(?:周|星期|礼拜)"
RELATION = r"(?:(?P<rel>下{1,3}|上{1,2}|本|这一?|下一|上一|今|当)\s?(?P<one>一?个)?\s?)?"


def weekdays(match: re.Match[str], before: Value | None) -> Values | None:
    """下周三, 周二四, 周一、三、五, 周一到五."""
    listed = match["days"] + "".join(sign for sign in match["more"] if sign in WEEKDAYS)
    values: list[Value] = []
    for nth, sign in enumerate(listed):
        values += [Sign.AND, Weekday(WEEKDAYS[sign])] if nth else [_weekday(match, WEEKDAYS[sign])]
    if match["until"]:
        values += [Sign.TO, Weekday(WEEKDAYS[match["until"]])]
    return tuple(values)


def _weekday(match: re.Match[str], weekday: int) -> Weekday:
    week = RELATIONS[match["rel"] or ""]
    if match["one"] and week in (1, -1):
        return Weekday(weekday, next=week == 1, last=week == -1)
    return Weekday(weekday, week)


def week(match: re.Match[str], before: Value | None) -> Values | None:
    """下周, 周末, 下周初."""
    shift = RELATIONS[match["rel"] or ""]
    if match["end"]:
        return (Week(shift or 0, (5, 7), next=bool(match["one"]) and shift == 1),)
    return None if shift is None else (Week(shift, part=WEEK_PARTS.get((match["some"] or "").removesuffix("周"))),)


def nth(match: re.Match[str], before: Value | None) -> Values | None:
    """最后一个周五, 第一周, 最后一天, 第一个工作日."""
    rank = -1 if match["last"] else cardinal(match["nth"] or "一") or 1
    if match["day"] == "天" and rank == SECOND and _single(before):
        return (Beside(0, 1, behind=True),)
    if match["day"]:
        return (Nth(rank, working=match["day"] != "天"),)
    if match["weekday"]:
        return (Nth(rank, WEEKDAYS[match["weekday"]]),)
    return (Nth(rank, week=True),)


LONGER = Week | Month | Year | Quarter
SECOND = 2


def _single(before: Value | None) -> bool:
    """周三的第二天 is Thursday; the second day of a week or of the holidays is another thing."""
    longer = isinstance(before, LONGER) or (isinstance(before, Festive) and before.name in STATUTORY)
    return isinstance(before, Days) and not longer


def some(match: re.Match[str], before: Value | None) -> Values | None:
    """下周前三天, 本月最后两天: a few days at one end of a longer stretch."""
    if not isinstance(before, LONGER):
        return None
    count, unit = cardinal(match["count"]) or 0, match["unit"]
    return (Nth(-1 if match["last"] else 1, week=unit in "周星期", working=unit == "工作日", count=count),)


def person(match: re.Match[str], before: Value | None) -> Values | None:
    """安排 周五福: a name that begins like a weekday, said where a name belongs."""
    named = CUE.search(match.string[max(0, match.start() - 4) : match.start()])
    at_start = match.start() == 0 and match[0][2:] in GIVEN
    return () if named or at_start else None


CUE = re.compile(r"(?:^|[\s,])(?:安排|约面?|候选人|面试官|新增|邀请|查[找看]?|找|给|把|进度|换|替|回复|资料)\s?$|@$")
GIVEN = "鸣福新杰丰洋明华伟强军平芳娜丽静敏磊涛斌鹏飞宇轩涵梅兰竹菊勇刚毅俊峰亮波辉超龙凤英玲燕霞萍红艳琳玉珍贞莉桂莲围山川林森海江河雪冰雷电云霄宁康健安乐欣怡佳颖倩琪瑶彤雯婷妍"
NOT_NAMED = "上下早晚中前全后内之到至和或与及的可行有没不我你您他她请面安开排都也是在要能想会整凌傍当半午夜吗吧呢去来补约谈再换定改加赶休见聊忙空起给就才还只每各帮让被把从先日天末号呀哦啊嘛哈了咯"
ENDED = r"(?=[\s,。;的@]|$|[一二三四五六终]面|[明后今]天|下?周|[上下]午|\d)"
NAME = rf"周[一二三四五六日][^\W\d_a-zA-Z{NOT_NAMED}一二三四五六七八九十]{ENDED}"
WEEKDAY = rf"{RELATION}{WEEK}\s?(?P<days>{NAMES}|天|七(?![点时月号天个])|[1-7](?![\d.:点月号天个场次人/]))(?P<more>{FOLLOWING}){UNTIL}"
SOME_WEEK = rf"{RELATION}{WEEK}(?P<end>末)?(?P<some>[前后上下]半周?|初|中(?!午|间))?"

NTH = rf"(?:(?P<last>最后)一?|第(?P<nth>[一二三四五1-5])|首)个?(?:(?P<day>天|工作日)|{WEEK}(?P<weekday>[一二三四五六日天])?)"

SOME = r"(?:(?P<last>最后|后)|前|头)(?P<count>[两二三四五六七八九十2-9])个?(?P<unit>天|工作日|周|星期)(?![一二三四五六日末])"

RULES = by_first([
    ("一每两三", rule(r"[一每两三]周[一二两三四五六七八九十\d]{1,2}[次场轮]", ())),
    ("最后前头", rule(SOME, some)),
    ("最第首", rule(NTH, nth, weak=True)),
    ("周", rule(NAME, person)),
    ("下上本这今当周星礼双", rule(rf"{RELATION}(?P<end>{WEEK}\s?末|双休日?)", week)),
    ("下上本这今当周星礼", rule(WEEKDAY, weekdays)),
    ("周星礼", rule(rf"{WEEK}(?:[八九]|[089])(?![\d.:点时月号日天个场次人/十])", (Broken("invalid_weekday"),))),
    ("下上本这今当", rule(SOME_WEEK, week)),
])  # fmt: skip
