"""Chinese words that mean one day or stretch each, the names of festivals, and the numbers all Chinese rules share."""

from handlers.language.dates.days import Ahead, Couple, Few, Month, Offset, Year
from handlers.language.dates.weeks import Week, Workdays
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
    "年初": (Year(1, (1, 1), vague=True),), "周内": (Week(0),), "月内": (Month(shift=0),), "年内": (Year(0),), "周中": (Week(part="middle"),), "工作日": (Workdays(),),
}  # fmt: skip

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
