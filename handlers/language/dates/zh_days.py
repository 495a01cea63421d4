"""Chinese words for days: 明天, 下周三, 12月2日, 3号, 月底, 春节, 三天后."""

import re

from handlers.language.dates.clocks import PartOfDay
from handlers.language.dates.days import Ahead, Couple, Dated, DayOfMonth, Few, Month, Offset, Quarter, Year
from handlers.language.dates.named import Festive, WorkdaysAhead
from handlers.language.dates.weeks import Week, Weekday, Workdays
from handlers.language.dates.words import Broken, Length, Sign, Value, Values, by_first, rule
from handlers.language.numbers import HAN, cardinal

NUMBER = rf"(?:\d{{1,4}}|[{HAN}]{{1,4}})"
DAY_NUMBER = rf"(?:\d{{1,2}}|[{HAN}]{{1,3}})"
NOT_BACK = "(?![端台勤面来续方半期排边市])"
"""周五后端面试 is no 周五后."""
NOT_FRONT = "(?![端台面后来任半期提锋沿辈天两三几])"
AFTER = rf"(?:[之以过]?后{NOT_BACK})"
WITHIN = "[之以]?内"
AGO = rf"[之以]?前{NOT_FRONT}"
SIGNS = "一二三四五六日"
WEEKDAYS = {sign: n for n, sign in enumerate(SIGNS)} | {"天": 6} | {str(n): n - 1 for n in range(1, 8)}
ENDS = r"(?=[\s,、;。.!?()\-或和与及到至的下上早晚中傍凌深全整都可行也有没不我你您他她请吧吗呢呀啊哈前后之以起开当午夜是在能要想会面约给安排聊]|\d{1,2}\s?[:点月]|[一两三四五六七八九十]{1,3}点|[a-z]|$)"
ITS_OWN = "(?![一二三四五六七八九十]?[面轮点时分场个次位十百月号日小试])"
"""周二四 is two days; in 周一二面 and 周三四点 the later sign belongs to what follows it."""
NAMES = "|".join(
    first + "".join(f"(?:{sign}{ITS_OWN})?" for sign in SIGNS[n + 1 :] + "天") for n, first in enumerate(SIGNS)
)
FOLLOWING = rf"(?:\s?[、,和或及/]\s?(?:[一二三四五六日天](?!点|月|号|面|轮|日|个|十|小|分){ENDS}))*"
UNTIL = rf"(?:\s?(?:到|至|-)\s?(?P<until>[一二三四五六日天](?!点|月|号|十|[一二三四五六七八九]){ENDS}|[1-7](?![\d.:点月号]){ENDS}))?"

SIMPLE: dict[str, Values] = {
    "大大后天": (Offset(4),), "大后天": (Offset(3),), "后天": (Offset(2),), "后日": (Offset(2),), "后儿": (Offset(2),),
    "明后两天": (Offset(1), Sign.AND, Offset(2)), "明后天": (Offset(1), Sign.AND, Offset(2)),
    "今明两天": (Offset(0), Sign.AND, Offset(1)), "今明天": (Offset(0), Sign.AND, Offset(1)),
    "明天": (Offset(1),), "明日": (Offset(1),), "明儿": (Offset(1),), "今天": (Offset(0),), "今日": (Offset(0),),
    "今儿": (Offset(0),), "当天": (Offset(0),), "大前天": (Offset(-3),), "前天": (Offset(-2),), "昨天": (Offset(-1),), "昨日": (Offset(-1),),
    "这两天": (Ahead(2, vague=True),), "这一两天": (Ahead(2, vague=True),), "这两三天": (Ahead(3, vague=True),), "这三天": (Ahead(3),),
    "这几天": (Few(soon=True),), "这些天": (Few(soon=True),), "过几天": (Few(),), "过些天": (Few(),),
    "过两三天": (Couple(),), "过两天": (Couple(),), "过俩天": (Couple(),), "几天后": (Few(),), "几天内": (Few(soon=True),),
    "接下来几天": (Few(soon=True),), "未来几天": (Few(soon=True),), "最近几天": (Few(soon=True),),
    "月初": (Month(part="start"),), "月底": (Month(part="end"),), "月末": (Month(part="end"),), "月中": (Month(part="middle"),),
    "上旬": (Month(part="first_ten"),), "中旬": (Month(part="middle_ten"),), "下旬": (Month(part="last_ten"),),
    "年底": (Year(0, (12, 12), vague=True),), "年末": (Year(0, (12, 12), vague=True),), "年中": (Year(0, (6, 7), vague=True),),
    "年初": (Year(1, (1, 1), vague=True),), "月内": (Month(shift=0),), "年内": (Year(0),), "周中": (Week(part="middle"),), "工作日": (Workdays(),),
}  # fmt: skip

ATTACHED: dict[str, str] = {"早": "morning", "晨": "morning", "晚": "evening", "夜": "night", "午": "noon"}
ATTACHED_DAYS = {"今": 0, "明": 1, "后": 2, "昨": -1, "当": 0}

MONTH_PARTS = {
    "上旬": "first_ten", "中旬": "middle_ten", "下旬": "last_ten", "初": "start", "底": "end", "末": "end", "中": "middle",
    "上半月": "first_ten", "下半月": "last_ten",
}  # fmt: skip
PART = "(?P<part>上旬|中旬|下旬|月?[初底末]|中(?![午间国秋旬]))?"

FESTIVALS = {
    "元旦": "new_year", "跨年": "new_year_eve", "除夕": "spring_eve", "大年三十": "spring_eve", "年三十": "spring_eve",
    "春节": "spring", "大年初一": "spring", "元宵": "lanterns", "情人节": "valentine", "妇女节": "women", "三八节": "women",
    "女神节": "women", "植树节": "arbor", "愚人节": "fools", "清明": "qingming", "复活节": "easter", "劳动节": "labour", "五一": "labour",
    "青年节": "youth", "五四": "youth", "儿童节": "children", "六一": "children", "端午": "dragon_boat", "七夕": "double_seventh",
    "教师节": "teachers", "中秋": "mid_autumn", "国庆": "national", "十一": "national", "重阳": "double_ninth",
    "万圣节": "halloween", "双十一": "double_eleven", "双11": "double_eleven", "光棍节": "double_eleven", "感恩节": "thanksgiving",
    "双十二": "double_twelve", "双12": "double_twelve", "平安夜": "christmas_eve", "圣诞前夜": "christmas_eve", "圣诞": "christmas", "农历新年": "spring", "阴历新年": "spring",
}  # fmt: skip
GIVEN_NAMES = frozenset({"国庆", "清明", "中秋", "元旦", "重阳", "春节", "端午"})
COUNTING = tuple("点月号日个面轮次十")
NUMERIC = {"五一", "六一", "五四", "十一"}
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马方任袁柳唐罗薛郝安常傅齐康伍余顾孟黄萧尹姚邵汪毛戴宋庞熊纪舒屈项董梁杜阮蓝季贾江颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍虞万柯卢莫房丁邓洪包左石崔龚程裴陆翁段侯宁仇甘武刘景詹叶黎白蒲赖谭申冉桑桂牛尚温庄晏柴瞿阎连习艾容向古易廖耿匡文欧利聂曾关查游权肖岳党焦巩牟"


def simple(match: re.Match[str], before: Value | None) -> Values | None:
    """A word of the table above."""
    return SIMPLE[match[0]]


def attached(match: re.Match[str], before: Value | None) -> Values | None:
    """明早, 今晚: a day and its part in two characters."""
    return (Offset(ATTACHED_DAYS[match[1]]), PartOfDay(ATTACHED[match[2]]))


RELATIONS: dict[str, int | None] = {
    "": None, "本": 0, "这": 0, "这一": 0, "今": 0, "当": 0, "下": 1, "下一": 1, "下下": 2, "下下下": 3, "上": -1, "上一": -1, "上上": -2,
}  # fmt: skip
WEEK_PARTS = {"初": "start", "中": "middle", "前半": "start", "前半周": "start", "后半": "end", "后半周": "end"}
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
    return None if shift is None else (Week(shift, part=WEEK_PARTS.get(match["some"] or "")),)


def month(match: re.Match[str], before: Value | None) -> Values | None:
    """下个月, 下个月3号, 本月底."""
    shift = {"上上": -2, "上": -1, "下": 1, "下下": 2}.get(match["rel"], 0)
    if match["day"]:
        return (DayOfMonth(cardinal(match["day"]) or 0, shift),)
    return (Month(shift=shift, part=_part(match)),)


def dated(match: re.Match[str], before: Value | None) -> Values | None:
    """12月2日, 2027年1月5号, 明年3月, 12月上旬."""
    month, day = cardinal(match["month"]) or 0, match["day"]
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
        return (Ahead(days + 30 * months + 1),)
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
    return (Ahead(days + 30 * months + 1),)


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


def quarter(match: re.Match[str], before: Value | None) -> Values | None:
    """本季度, 第四季度, Q4, 下半年."""
    if match["half"]:
        return (Year(0, (1, 6) if match["half"] == "上" else (7, 12)),)
    number = cardinal(match["nth"] or "")
    if number is not None:
        return (Year(0, (number * 3 - 2, number * 3)),) if 1 <= number <= 4 else None
    return (Quarter({"上": -1, "下": 1}.get(match["rel"], 0)),)


def person(match: re.Match[str], before: Value | None) -> Values | None:
    """安排 周五福: a name that begins like a weekday, said where a name belongs."""
    named = CUE.search(match.string[max(0, match.start() - 4) : match.start()])
    at_start = match.start() == 0 and match[0][2:] in GIVEN
    return () if named or at_start or match[0] == "周杰" else None


CUE = re.compile(r"(?:^|[\s,])(?:安排|约面?|候选人|面试官|新增|邀请|查[找看]?|找|给|把|进度|换|替|回复|资料)\s?$|@$")
GIVEN = "鸣福新杰丰洋明华伟强军平芳娜丽静敏磊涛斌鹏飞宇轩涵梅兰竹菊勇刚毅俊峰亮波辉超龙凤英玲燕霞萍红艳琳玉珍贞莉桂莲围山川林森海江河雪冰雷电云霄宁康健安乐欣怡佳颖倩琪瑶彤雯婷妍"
NOT_NAMED = "上下早晚中前全后内之到至和或与及的可行有没不我你您他她请面安开排都也是在要能想会整凌傍当半午夜吗吧呢去来补约谈再换定改加赶休见聊忙空起给就才还只每各帮让被把从先日天末号呀哦啊嘛哈了咯"
ENDED = r"(?=[\s,。;的@]|$|[一二三四五六终]面|[明后今]天|下?周|[上下]午|\d)"
NAME = rf"周(?:[一二三四五六日][^\W\d_a-zA-Z{NOT_NAMED}一二三四五六七八九十]{ENDED}|[杰深星])"
YEAR = rf"(?P<year>(?:20)?\d{{2}}|[{HAN}]{{4}}|[今明后去])\s?年\s?的?"
NUMERALS = "0123456789" + HAN
YEAR_ALONE = r"(?:(?P<rel>[今明后去本])|(?P<said>20[2-9]\d|二[零〇][二三四五六七八九][零〇一二三四五六七八九]))\s?年的?\s?(?P<part>[初底末]|中(?![午间国秋旬]))?"
FESTIVAL = "|".join(sorted(FESTIVALS, key=len, reverse=True))
COUNTED = rf"(?P<n>{NUMBER}|半)\s?(?P<unit>个?(?:工作日|天|日|周|星期|礼拜|月|年))\s?(?P<then>{AFTER}|{WITHIN}|{AGO})"

RULES = by_first([
    *((word[0], rule(re.escape(word), simple)) for word in sorted(SIMPLE, key=len, reverse=True)),
    ("今明后昨当", rule(r"([今明后昨当])([早晚晨夜午])(?!点|些|会|一|饭|辈|退|期)(?:上|间)?", attached)),
    ("今明后昨当", rule(r"([今明后昨当])([早晚])(?=点钟?\s?\d)", attached)),
    ("周", rule(NAME, person)),
    ("下上本这今当周星礼双", rule(rf"{RELATION}(?P<end>{WEEK}\s?末|双休日?)", week)),
    ("下上本这今当周星礼", rule(rf"{RELATION}{WEEK}\s?(?P<days>{NAMES}|天|[1-7](?![\d.:点月号天个场次人/]))(?P<more>{FOLLOWING}){UNTIL}", weekdays)),
    ("下上本这今当", rule(rf"{RELATION}{WEEK}(?P<end>末)?(?P<some>[前后]半周?|初|中(?!午|间))?", week)),
    ("下上本这当", rule(rf"(?P<rel>上上|下下|上|下|本|这|当)个?月份?的?\s?{PART}(?:(?P<day>{DAY_NUMBER})\s?[号日])?", month)),
    (NUMERALS + "今明后去", rule(rf"(?:{YEAR})?(?P<month>{DAY_NUMBER})\s?月份?的?\s?(?:(?P<day>{DAY_NUMBER})\s?(?:[日号](?![楼线位厅])|(?![\d:点时个月人年轮场天分周小面次{HAN}]))|{PART})", dated)),
    (NUMERALS + "今明后去" + "".join(sorted({name[0] for name in FESTIVALS})), rule(rf"(?:{YEAR})?(?P<name>{FESTIVAL})(?P<day>节)?\s?(?P<whole>假期|放假|长假|小长假|期间|黄金周|假)?", festival)),
    ("大正年", rule(r"(?:大年|正月|年)(?P<first>初[一二三四五六七八九十]|(?<=月)[一二]?十[一二三四五六七八九]?)", lunar)),
    ("农阴腊冬", rule(r"(?:农历|阴历|腊月|冬月)(?!新年)", lunar)),
    ("本这上下第q今", rule(r"(?:(?P<rel>本|这|上|下)一?个?季度?|第(?P<nth>[一二三四1-4])季度|今?年?(?P<half>[上下])半年)", quarter)),
    ("今明后去本2二", rule(YEAR_ALONE, year)),
    (NUMERALS + "半", rule(COUNTED, counted)),
    ("未接今往之再过近最", rule(rf"(未来|接下来|今后|往后|之后|再过|过|最近|近)的?\s?(?P<n>{NUMBER})\s?(?P<unit>个?(?:天|日|周|星期|礼拜|月|年))(?!前){AFTER}?", coming_days)),
    (NUMERALS, rule(rf"(?<=提前)(?P<n>{DAY_NUMBER})\s?(?P<unit>天|周)", lead_time)),
    (NUMERALS, rule(rf"((?:{DAY_NUMBER}[、,和或/]\s?)+)(?={DAY_NUMBER}\s?[号日])", listed)),
    (NUMERALS, rule(rf"({DAY_NUMBER})\s?(?:号|日)(?![楼线位会厅机厂院门室店桌席选候程报常期历子语本内])", day_of_month)),
])  # fmt: skip
