"""Chinese words for days: 明天, 下周三, 12月2日, 3号, 月底, 春节, 三天后."""

import re

from handlers.language.dates.clocks import PartOfDay
from handlers.language.dates.days import Ahead, Dated, DayOfMonth, Month, Offset, Quarter, Year
from handlers.language.dates.named import Festive, Workdays, WorkdaysAhead
from handlers.language.dates.stretches import Days
from handlers.language.dates.words import Beside, Broken, Length, Sign, Unsaid, Value, Values, by_first, rule
from handlers.language.dates.zh_words import (
    AFTER,
    AGO,
    COUNTING,
    DAY_NUMBER,
    FESTIVALS,
    GIVEN_NAMES,
    NUMBER,
    NUMERALS,
    NUMERIC,
    SIMPLE,
    SURNAMES,
    WITHIN,
    loose,
)
from handlers.language.numbers import HAN, cardinal

ATTACHED: dict[str, str] = {"早": "morning", "晨": "morning", "晚": "evening", "夜": "night", "午": "noon"}
ATTACHED_DAYS = {"今": 0, "明": 1, "后": 2, "昨": -1, "当": 0}

MONTH_PARTS = {
    "上旬": "first_ten", "中旬": "middle_ten", "下旬": "last_ten", "初": "start", "底": "end", "末": "end", "中": "middle",
    "上半月": "first_half", "下半月": "second_half", "前半月": "first_half", "后半月": "second_half",
}  # fmt: skip
PART = "(?P<part>上旬|中旬|下旬|[上下前后]半月|月?[初底末]|中(?![午间国秋旬]))?"


def simple(match: re.Match[str], before: Value | None) -> Values | None:
    """A word of the table above."""
    return SIMPLE["".join(match[0].split())]


def attached(match: re.Match[str], before: Value | None) -> Values | None:
    """明早, 今晚: a day and its part in two characters."""
    return (Offset(ATTACHED_DAYS[match[1]]), PartOfDay(ATTACHED[match[2] or match[3]]))


def short(match: re.Match[str], before: Value | None) -> Values | None:
    """明3点: a day in one character, where no name can end in it."""
    return (Offset(ATTACHED_DAYS[match[1]]),)


def month(match: re.Match[str], before: Value | None) -> Values | None:
    """下个月, 下个月3号, 本月底."""
    shift = {"上上": -2, "上": -1, "下": 1, "下下": 2}.get(match["rel"], 0)
    if match["day"]:
        return (DayOfMonth(cardinal(match["day"]) or 0, shift),)
    return (Month(shift=shift, part=_part(match)),)


def dated(match: re.Match[str], before: Value | None) -> Values | None:
    """12月2日, 2027年1月5号, 明年3月, 12月上旬."""
    month, day = 1 if match["month"] == "元" else cardinal(match["month"]) or 0, match["day"]
    said = match["year"]
    ahead = {"今": 0, "明": 1, "后": 2, "去": -1}.get(said or "")
    year = None if said is None or ahead is not None else _year(said)
    if not day:
        return (Month(month, year, ahead=ahead, part=_part(match)),)
    return (Dated(month, cardinal(day) or 0, year, ahead=ahead),)


def _year(said: str) -> int:
    year = cardinal(said) or 0
    return year + 2000 if year < 100 else year


def _part(match: re.Match[str]) -> str | None:
    return MONTH_PARTS[match["part"].removeprefix("月")] if match["part"] else None


def year(match: re.Match[str], before: Value | None) -> Values | None:
    """明年, 今年底, 2027年."""
    shift = {"今": 0, "明": 1, "后": 2, "去": -1, "本": 0}.get(match["rel"], 0)
    said = _year(match["said"]) if match["said"] else None
    months = {"初": (1, 1), "中": (6, 7), "底": (12, 12), "末": (12, 12)}.get(match["part"] or "")
    return (Year(shift, months or (1, 12), vague=months is not None, year=said),)


def day_of_month(match: re.Match[str], before: Value | None) -> Values | None:
    """3号."""
    return (DayOfMonth(cardinal(match[1]) or 0),)


def old_twenty(match: re.Match[str], before: Value | None) -> Values | None:
    """廿五: the old twenty counts nothing but days."""
    return (DayOfMonth(cardinal(match[0]) or 0),)


def listed(match: re.Match[str], before: Value | None) -> Values | None:
    """3、4号: the numbers of a list whose last carries the unit."""
    values: list[Value] = []
    for number in re.findall(DAY_NUMBER, match[1]):
        values += [DayOfMonth(cardinal(number) or 0), Sign.AND]
    return tuple(values)


FARTHEST = 3700
"""Days: nobody plans an interview for more than ten years ahead."""


def counted(match: re.Match[str], before: Value | None) -> Values | None:
    """三天后, 两周内, 半个月前."""
    half, unit, then = match["n"] == "半", match["unit"].lstrip("个"), match["then"]
    number = 0 if half else cardinal(match["n"]) or 0
    if unit == "工作日":
        return None if then[0] == "前" or "前" in then else (WorkdaysAhead(number, whole="内" in then),)
    days, months = _amount(unit, number, half=half)
    if days + 30 * months > FARTHEST:
        return (Broken("too_far"),)
    if "内" in then:
        return (Ahead(days + 1, months=months),)
    if "前" in then:
        return (Offset(-days, months=-months),)
    return (Offset(days, months=months),)


def _amount(unit: str, number: int, *, half: bool) -> tuple[int, int]:
    """Days and months."""
    match unit:
        case "周" | "星期" | "礼拜":
            return 7 * number, 0
        case "月":
            return (15, 0) if half else (0, number)
        case "年":
            return (0, 6) if half else (0, 12 * number)
    return number, 0


def coming_days(match: re.Match[str], before: Value | None) -> Values | None:
    """未来三天, 接下来两周; 过3天 and 再过两天 name the day itself."""
    days, months = _amount(match["unit"].lstrip("个"), cardinal(match["n"]) or 0, half=False)
    if days + 30 * months > FARTHEST:
        return (Broken("too_far"),)
    if match[1].endswith("过"):
        return (Offset(days, months=months),)
    return (Ahead(days + 1, months=months),)


def festival(match: re.Match[str], before: Value | None) -> Values | None:
    """国庆, 明年春节, 国庆假期; 李国庆 is a person, and 五一 may be two numbers."""
    plain = not (match["year"] or match["day"] or match["whole"])
    if plain and before is None and match["name"] in GIVEN_NAMES and match.string[: match.start()][-1:] in SURNAMES:
        return () if match.start() else _festive(match)
    if plain and match["name"] in NUMERIC and match.string[match.end() :][:1] in COUNTING:
        return None
    return _festive(match)


def _festive(match: re.Match[str]) -> Values:
    ahead = {"今": 0, "明": 1, "后": 2, "去": -1}.get(match["year"] or "")
    year = _year(match["year"]) if match["year"] and ahead is None else None
    return (Festive(FESTIVALS[match["name"]], year, ahead, whole=bool(match["whole"])),)


def lunar(match: re.Match[str], before: Value | None) -> Values | None:
    """初三 of the first lunar month counts from the Spring Festival; other lunar days we cannot name."""
    day = cardinal((match.groupdict().get("first") or "").removeprefix("初"))
    if not day or day > 30:
        return (Broken("lunar_date"),)
    return (Festive("spring", shift=day - 1),)


def lead_time(match: re.Match[str], before: Value | None) -> Values | None:
    """提前1天: a length."""
    return (Length((cardinal(match["n"]) or 0) * (7 if match["unit"] == "周" else 1) * 24 * 60),)


def beside(match: re.Match[str], before: Value | None) -> Values | None:
    """春节前一周, 周三前一天, 国庆后第一天, 节前最后一个工作日: days counted from the one before."""
    if not isinstance(before, Days) or not (match["n"] or match["nth"]):
        return None
    count, back = cardinal(match["n"] or "一") or 1, match["way"] == "前"
    if match["unit"] == "工作日":
        return (Beside(0, count, behind=not back, working=True, holiday=not back),)
    span = count * DAYS_OF[match["unit"]]
    if back:
        return (Beside(-span, 0),)
    return (Beside(span - DAYS_OF[match["unit"]] if match["nth"] else 0, span, behind=True, holiday=True),)


DAYS_OF = {"天": 1, "日": 1, "周": 7, "星期": 7, "礼拜": 7, "月": 30}


def that_day(match: re.Match[str], before: Value | None) -> Values | None:
    """当天: today; behind a day, that day itself; 面试当天 is neither."""
    if isinstance(before, Days):
        return (Sign.GLUE,)
    return (Unsaid("relative"),) if match.string[: match.start()][-1:].isalpha() else (Offset(0),)


def some_day(match: re.Match[str], before: Value | None) -> Values | None:
    """12月2号那天; 那天 alone is a day that was spoken of before."""
    return (Sign.GLUE,) if isinstance(before, Days) else (Broken("relative"),)


def starting(match: re.Match[str], before: Value | None) -> Values | None:
    """后天起三天."""
    return (Beside(0, cardinal(match["n"]) or 1),) if isinstance(before, Days) else None


def next_day(match: re.Match[str], before: Value | None) -> Values | None:
    """周三的次日."""
    return (Beside(0, 1, behind=True),) if isinstance(before, Days) else None


def that_week(match: re.Match[str], before: Value | None) -> Values | None:
    """12月7号那周."""
    return (Beside(0, 7, week=True),) if isinstance(before, Days) else None


def quarter(match: re.Match[str], before: Value | None) -> Values | None:
    """本季度, 第四季度, Q4, 下半年."""
    if match["half"]:
        return (Year(0, (1, 6) if match["half"] == "上" else (7, 12)),)
    number = cardinal(match["nth"] or "")
    if number is not None:
        return (Year(0, (number * 3 - 2, number * 3)),) if 1 <= number <= 4 else None
    return (Quarter({"上": -1, "下": 1}.get(match["rel"], 0)),)


YEAR = rf"(?P<year>(?:20)?\d{{2}}|[{HAN}]{{4}}|[今明后去])\s?年\s?的?"

YEAR_ALONE = r"(?:(?P<rel>[今明后去本])|(?P<said>20[2-9]\d|二[零〇][二三四五六七八九][零〇一二三四五六七八九]))\s?年的?\s?(?P<part>[初底末]|中(?![午间国秋旬]))?"
FESTIVAL = "|".join(sorted(FESTIVALS, key=len, reverse=True))
COUNTED = rf"(?P<n>{NUMBER}|半)\s?(?P<unit>个?(?:工作日|天|日|周|星期|礼拜|月|年))\s?(?P<then>{AFTER}|{WITHIN}|{AGO})"

DAY_BEHIND = rf"(?P<day>{DAY_NUMBER})\s?(?:[日号](?![楼线位厅])|(?![\d:点时个月人年轮场天分周小面次{HAN}]))"
DATED = rf"(?:{YEAR})?(?P<month>{DAY_NUMBER}|元)\s?月份?的?\s?(?:{DAY_BEHIND}|{PART})"
SOME_MONTH = rf"(?P<rel>上上|下下|上|下|本|这|当)个?月份?的?\s?{PART}(?:(?P<day>{DAY_NUMBER})\s?[号日])?"
FESTIVE = rf"(?:{YEAR})?(?P<name>{FESTIVAL})(?P<day>节)?\s?(?P<whole>假期|放假|长假|小长假|期间|黄金周|假)?"
LUNAR_NEW_YEAR = r"(?:大年|正月|年)(?P<first>初[一二三四五六七八九十]|(?<=月)[一二]?十[一二三四五六七八九]?)"
QUARTER = r"(?P<rel>本|这|上|下)一?个?季度?|第?(?P<nth>[一二三四1-4])季度|今?年?(?P<half>[上下])半年"
COMING = rf"(未来|接下来|今后|往后|之后|再过|过|最近|近)的?\s?(?P<n>{NUMBER})\s?(?P<unit>个?(?:天|日|周|星期|礼拜|月|年))(?!前){AFTER}?"
NOT_OF_MONTH = "(?![员题楼线位会厅机厂院门室店桌席选候程报常期历子语本内])"
OF_FESTIVALS = "".join(sorted({name[0] for name in FESTIVALS}))

SHIFTED = "(?:" + "|".join(f"(?<={word})" for word in "提前 推迟 延后 延期 顺延 后推 前提".split()) + ")"

BESIDE = (
    rf"[之以]?(?P<way>[前后])的?(?P<nth>第|首|头|最后)?(?P<n>{NUMBER})?个?(?P<unit>天|日|周|星期|礼拜|工作日|月)"
    "(?![一二三四五六日末])"
)

RULES = by_first([
    ("之以前后", rule(BESIDE, beside)),
    ("当", rule("当[天日]", that_day)),
    ("这那", rule("[这那]天", some_day)),
    ("平", rule(r"平时(?=的?\s?(?:早|晚|上午|下午|中午|傍晚|\d))", (Workdays(),))),
    ("开起", rule(rf"(?:开始|起)的?(?:连续|连着)?\s?(?P<n>{NUMBER})天", starting)),
    ("次翌隔", rule("次日|翌日|隔天", next_day)),
    ("那当所", rule("那一?周|那个?(?:星期|礼拜)|当周|所在的?(?:那一?)?周", that_week)),
    *((word[0], rule(loose(word), simple)) for word in sorted(SIMPLE, key=len, reverse=True)),
    ("今明后昨当", rule(r"([今明后昨当])([早晚晨夜午])(?!点|些|会|一|饭|辈|退|期)(?:上|间)?", attached)),
    ("今明后昨当", rule(r"([今明后昨当])(?:([早晚])(?=点钟?\s?\d|一点(?:钟|半|整))|(晚)(?=一点))", attached)),
    ("今明后", rule(rf"(?<![\u4e00-\u9fff])([今明后])(?=\s?{DAY_NUMBER}\s?[:点])", short)),
    ("下上本这当", rule(SOME_MONTH, month)),
    (NUMERALS + "今明后去元", rule(DATED, dated)),
    (NUMERALS + "今明后去" + OF_FESTIVALS, rule(FESTIVE, festival)),
    ("大正年", rule(LUNAR_NEW_YEAR, lunar)),
    ("农阴腊冬", rule(r"(?:农历|阴历|腊月|冬月)(?!新年)", lunar)),
    ("本这上下第今一二三四1234", rule(QUARTER, quarter)),
    ("今明后去本2二", rule(YEAR_ALONE, year)),
    (NUMERALS + "半", rule(COUNTED, counted)),
    (NUMERALS, rule(rf"{NUMBER}\s?个?工作日", (Broken("length"),))),
    ("未接今往之再过近最", rule(COMING, coming_days)),
    (NUMERALS, rule(rf"{SHIFTED}(?P<n>{DAY_NUMBER})\s?(?P<unit>天|周)", lead_time)),
    (NUMERALS, rule(rf"((?:{DAY_NUMBER}[、,和或/]\s?)+)(?={DAY_NUMBER}\s?[号日])", listed)),
    ("廿卅", rule(r"(?:廿[一二三四五六七八九]?|卅一?)(?![一二三四五六七八九月点时号日十百])", old_twenty)),
    (NUMERALS, rule(rf"({DAY_NUMBER})\s?(?:号|日){NOT_OF_MONTH}", day_of_month)),
])  # fmt: skip
