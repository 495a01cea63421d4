"""Chinese words that mean one day or stretch each, the names of festivals, and the numbers all Chinese rules share."""

from handlers.language.dates.days import Ahead, Couple, Few, Month, Offset, Year
from handlers.language.dates.festivals import SOLAR
from handlers.language.dates.named import Workdays
from handlers.language.dates.weeks import Week
from handlers.language.dates.words import Sign, Values
from handlers.language.numbers import HAN

NUMERALS = "0123456789" + HAN
NUMBER = rf"(?:\d{{1,4}}|[{HAN}]{{1,4}})"
DAY_NUMBER = rf"(?:\d{{1,2}}|[{HAN}]{{1,3}})"
NOT_BACK = "(?![端台勤面来续方半期排边市])"
"""周五后端面试 is no 周五后."""
NOT_FRONT = "(?![端台面后来任半期提锋沿辈天两三几])"
AFTER = rf"(?:[之以过]?后{NOT_BACK})"
WITHIN = "[之以]?内"
AGO = rf"[之以]?前{NOT_FRONT}"

SIMPLE: dict[str, Values] = {
    word: values
    for words, values in (
        ("大大后天", (Offset(4),)),
        ("大后天 大后日", (Offset(3),)),
        ("后天 后日 后儿", (Offset(2),)),
        ("明天 明日 明儿 听日", (Offset(1),)),
        ("今天 今日 今儿", (Offset(0),)),
        ("昨天 昨日 琴日 寻日", (Offset(-1),)),
        ("前天 前两天", (Offset(-2),)),
        ("大前天 前几天 前些天", (Offset(-3),)),
        ("今明两天 今明天", (Offset(0), Sign.AND, Offset(1))),
        ("明后两天 明后天", (Offset(1), Sign.AND, Offset(2))),
        ("这两天 这一两天", (Ahead(2, vague=True),)),
        ("这两三天", (Ahead(3, vague=True),)),
        ("这三天", (Ahead(3),)),
        ("这几天 这些天 几天内 接下来几天 未来几天 最近几天", (Few(soon=True),)),
        ("过几天 过些天 几天后", (Few(),)),
        ("过两天 过俩天 过两三天", (Couple(),)),
        ("工作日 平日 非周末", (Workdays(),)),
        ("非工作日 休息日", (Week(0, (5, 7)),)),
        ("周初", (Week(part="start"),)),
        ("周中", (Week(part="middle"),)),
        ("周内", (Week(0),)),
        ("月初", (Month(part="start"),)),
        ("月中", (Month(part="middle"),)),
        ("月底 月末", (Month(part="end"),)),
        ("月内", (Month(shift=0),)),
        ("上旬", (Month(part="first_ten"),)),
        ("中旬", (Month(part="middle_ten"),)),
        ("下旬", (Month(part="last_ten"),)),
        ("年初", (Year(1, (1, 1), vague=True),)),
        ("年中", (Year(0, (6, 7), vague=True),)),
        ("年底 年末", (Year(0, (12, 12), vague=True),)),
        ("年内", (Year(0),)),
    )
    for word in words.split()
}
"""The words of each line mean the same; blanks may stand inside them."""


def loose(word: str) -> str:
    """The word, blanks inside it or not: 明 天."""
    return r"\s?".join(word)


PARTS = {
    word: part
    for part, words in {
        "dawn": "凌晨",
        "early_morning": "清晨 清早 一大早 大清早 一早 上班前 早饭前 早餐前",
        "morning": "早晨 早上 朝早 上昼 早间 大早上 上午 午前 前半晌 早饭后 早餐后 上班后 一上班 刚上班 午饭前 午餐前",
        "noon": "中午 正午 午间 晌午 午休时间 午休 午饭时间 午餐时间 午饭时",
        "after_lunch": "午饭后 午餐后 吃完午饭",
        "afternoon": "下午 午后 后半晌 下昼 晏昼",
        "dusk": "傍晚 黄昏",
        "evening": "晚上 晚间 夜晚 晚黑 晚饭后 晚餐后",
        "night": "夜里 夜间 半夜 午夜",
        "late_night": "深夜",
        "daytime": "上班时间 工作时间 上班期间",
        "after_work": "下班后 下班以后 下班之后 非工作时间 非上班时间",
    }.items()
    for word in words.split()
}

FESTIVALS = {
    "元旦": "new_year", "新年第一天": "new_year", "跨年夜": "new_year_eve", "跨年": "new_year_eve", "腊八": "laba", "小年": "little_year",
    **dict.fromkeys("除夕夜 除夕 大年三十 大年夜 年三十 年夜".split(), "spring_eve"),
    **dict.fromkeys("春节 大年初一 农历新年 阴历新年".split(), "spring"), "元宵": "lanterns", "情人节": "valentine",
    **dict.fromkeys("三八妇女节 妇女节 三八节 女神节 女王节".split(), "women"), "植树节": "arbor", "愚人节": "fools", "清明": "qingming",
    "复活节": "easter", "五一劳动节": "labour", "劳动节": "labour", "五一": "labour", "五四青年节": "youth", "青年节": "youth", "五四": "youth",
    "母亲节": "mothers", "父亲节": "fathers", "六一儿童节": "children", "儿童节": "children", "六一": "children", "建党节": "party",
    "七一": "party", "建军节": "army", "八一": "army", "端午": "dragon_boat", "七夕": "double_seventh", "中元": "ghosts",
    "教师节": "teachers", "中秋": "mid_autumn", "十一国庆": "national", "国庆": "national", "十一": "national", "重阳": "double_ninth",
    "程序员节": "programmers", "万圣节": "halloween", **dict.fromkeys("双十一 双11 光棍节".split(), "double_eleven"), "感恩节": "thanksgiving",
    "黑色星期五": "black_friday", "双十二": "double_twelve", "双12": "double_twelve",
    **dict.fromkeys("平安夜 圣诞前夜 圣诞夜 圣诞前夕".split(), "christmas_eve"), "圣诞": "christmas",
    **{name: name for name in SOLAR},
}  # fmt: skip
GIVEN_NAMES = frozenset({"国庆", "清明", "中秋", "元旦", "重阳", "春节", "端午", *SOLAR})
COUNTING = tuple("点月号日个面轮次十二三四五六七八九")
NUMERIC = {"五一", "六一", "五四", "十一", "七一", "八一"}
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马方任袁柳唐罗薛郝安常傅齐康伍余顾孟黄萧尹姚邵汪毛戴宋庞熊纪舒屈项董梁杜阮蓝季贾江颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍虞万柯卢莫房丁邓洪包左石崔龚程裴陆翁段侯宁仇甘武刘景詹叶黎白蒲赖谭申冉桑桂牛尚温庄晏柴瞿阎连习艾容向古易廖耿匡文欧利聂曾关查游权肖岳党焦巩牟"
