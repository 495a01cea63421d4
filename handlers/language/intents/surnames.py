"""What a Chinese name looks like when nobody told us the name: a surname and one or two more characters.

`SHY` surnames are everyday words as well (和, 于, 时, 都): they begin a name only where a name is expected, right after a
word such as 面试官 or 安排. Characters of `NEVER_GIVEN` do not end a name: they are grammar.
"""

from handlers.language.patterns import Pattern

COMMON = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚"
    "谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂"
    "丛焦柳邢路岳齐梅莫庄辛管祝左涂谷祁耿牟卜詹费靳裴覃霍翁甘欧童柏单柴解祖宁路阮舒屈阳蓝闵凌盛苗纪麦鲍房卓骆敖边苟习欧冉宗佟喻"
    "饶娄冷游简谌车褚臧滕晏桂瞿戚窦刁卞迟占桑闫肖付代仇竺茅虞郁惠鞠厉储丘巫芮沙水井符景束尚那逄亓仝寇栾隋查曲芦封蒲晁巩储木"
)
SHY = frozenset("于时成应支全计明关通米路解常单万安白高方文查曲车占水井木代游简沙毛金盛甘程管石房左向边")
COMPOUND = frozenset(
    "欧阳 司马 上官 诸葛 慕容 夏侯 皇甫 尉迟 公孙 司徒 东方 独孤 南宫 令狐 端木 长孙 宇文 轩辕 百里 呼延 东郭 西门 澹台 申屠 太史 "
    "闻人 赫连 钟离 万俟 公冶 濮阳 淳于 单于 鲜于 闾丘 拓跋 完颜 纳兰 第五 司空".split()
)
NEVER_GIVEN = frozenset(
    "的了吗呢吧啊呀嘛么着在是不没有也还就都很太最更又再只才把被给让叫请从到往对跟和与及或而但你我他她它您咱们这那哪谁啥什怎几"
    "要想能会得过去说看问找发约改换取消催排查面试岗位间点号周场次楼室个替顶转交拿送下上赶挪催挂删搜填写停拒占锁延推迟早晚空闲忙病假别先聊谈走补"
)
RARELY_GIVEN = frozenset(
    "连加代帮今后来可行好做用已先将所以因为为等正被于并如果其比较当呗啦哈里外出入进回起开关打接收交通过推荐选定等着跟帮由及各每"
)
HAN = Pattern(r"[㐀-䶿一-鿿]")

HONORIFICS = "总经理|副总裁|经理|总监|主管|主任|部长|组长|老师|教授|博士|先生|女士|小姐|同学|工程师|师傅|总|工|姐|哥|董|博|律师|医生|老板|班长|校长|院长"
TITLES = Pattern(
    rf"([㐀-䶿一-鿿]{{1,2}})(?:{HONORIFICS})|(?:小|老|阿|大)([㐀-䶿一-鿿])|(?:mr|ms|mrs|miss|dr|prof)\.? ?([a-z]+)"
)


def surname_at(text: str, start: int) -> int:
    """How many characters of a surname begin at `start`: 2, 1 or 0."""
    if text[start : start + 2] in COMPOUND:
        return 2
    return 1 if text[start : start + 1] in COMMON or text[start : start + 1] in SHY else 0
