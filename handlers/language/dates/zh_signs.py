"""Chinese words between times: ranges, lists, limits, refusals, moves, zones, and wishes that name no time."""

import re

from handlers.language.dates import zones
from handlers.language.dates.en_words import firsts, longest_first
from handlers.language.dates.stretches import Days
from handlers.language.dates.words import Broken, Rule, Sign, Unsaid, Value, Values, Zone, by_first, rule
from handlers.language.dates.zh_words import FESTIVALS, NOT_BACK, NOT_FRONT

WORDS: dict[Sign, str] = {
    Sign.TO: "到 至",
    Sign.TILL: "直到",
    Sign.AND: "或者 或是 还是 或 和 以及 及 与 跟 加 、 & + /",
    Sign.COMMA: ", ; ; 但是 但 不过 然后",
    Sign.STOP: "。 ! ? .",
    Sign.FROM: "从 自",
    Sign.BY: "截止日期是 截止时间是 截止日期: 截止时间: 截止日期 截止时间 最晚 最迟 不晚于 不迟于 截止到 截止至 截止于 截止 截至 赶在",
    Sign.BEFORE: "早于",
    Sign.AFTER: "晚于 过完",
    Sign.SINCE: "不早于 最早",
    Sign.UNTIL: "为止 到期 或之前 及之前 或以前 及以前 或更早",
    Sign.ONWARD: "或之后 及之后 或以后 及以后 以及之后 以及以后 或更晚",
    Sign.STARTING: "开始",
    Sign.ENDING: "结束",
    Sign.EXCEPTED: "除外 以外 之外",
    Sign.EXCEPT: "除了 除开 除去 除 不要 不是 避开 不含 不包括 跳过 别约 别排 别安排",
    Sign.BUSY: (
        "不太方便 不太可以 不太合适 不太行 不方便 不可以 不合适 不行 不能 没有时间 没时间 没有空 没空 没法 有事 有会 有安排 有冲突 冲突 "
        "来不了 去不了 到不了 请假 休假 出差 约不了 面不了 有课 要上课 要开会 要上班 排不开 没档期 不在"
    ),
    Sign.INSTEAD: "不对 哦不 啊不 噢不 不不不 说错了 写错了 打错了 更正 纠正一下 纠正 口误",
    Sign.MOVE: (
        "重新安排到 重新安排在 重新约到 重新约在 调整到 调整为 调整成 变更到 变更为 更改为 更改到 推迟到 延迟到 延期到 延后到 顺延到 提前到 "
        "往后推到 改约到 改约 改期到 改期至 改到 改成 改为 改至 改在 挪到 挪至 调到 调至 换到 换成 换至 推到 延到 移到 转到 放到"
    ),
    Sign.ALL_DAY: "一整天 全天 整天 全日",
    Sign.ABOUT: "左右 大约 大概 差不多 大致 附近 出头 来钟 前后脚",
    Sign.ONLY: "之间 期间",
    Sign.GLUE: "在 于",
}  # fmt: skip

NEUTRAL = r"[快慢差]一?点儿?(?![钟半一二两三四五六七八九十\d])|行不行|可不可以|能不能|好不好|方不方便|合不合适|有没有空|有没有时间|是不是|要不要|不能再|以后再说|不见不散|不客气|不好意思|没问题|到时候?|到[场位岗了底达账处访]|不在(?=[周下明今后])|和谐|前端|后端|前台|后台|中台|中后台|前后端|前面|后面"
LATER = r"晚一?点儿?(?!名|评)|晚一?些(?:时候)?|晚会儿?|晚几天|早一?点儿?(?!名|评)|早一?些(?:时候)?|稍后|稍晚|稍早|过一?会儿?|待会儿?|等会儿?|改天|改日|过段时间|过一?阵子?"
ASAP = r"尽快|尽早|越快越好|越早越好|最快"
SAME = r"(?:同一|相同的?|同样的?|原来的?|原)时间|老时间|这个(?:时候|时间|点)|此时|此刻"
SEASONAL = r"(?:过完|节|年)(?:后|前|年)(?![端台]|半)"

UTC = r"(?:utc|gmt)\s?([+-])\s?(\d{1,2})(?::?([0-5]\d))?"
PLACE = "|".join(sorted(zones.CHINESE, key=len, reverse=True))


def place(match: re.Match[str], before: Value | None) -> Values | None:
    """北京时间."""
    return (Zone((zones.CHINESE[match[1]],), spoken=True),)


def same_time(match: re.Match[str], before: Value | None) -> Values | None:
    """明天同一时间: a day whose hour was said elsewhere is no whole day."""
    return (Broken("relative"),) if isinstance(before, Days) else ()


def _literals() -> list[tuple[str, Rule]]:
    found = [(word, sign) for sign, words in WORDS.items() for word in words.split()]
    found.sort(key=lambda entry: len(entry[0]), reverse=True)
    return [(word[0], rule(re.escape(word), sign)) for word, sign in found]


GREETED = longest_first([*FESTIVALS, "新年", "节日", "周末", "假期"])
WISHES = by_first(
    [
        (firsts([*FESTIVALS, "新", "节", "周", "假"]), rule(rf"(?:{GREETED})节?(?:快乐|愉快)", ())),
        (
            "每隔双",
            rule(
                r"(?:每?隔一?周的?|每两个?周的?|每双周的?|双周的?)(?=周[一二三四五六日天]|星期|礼拜)|隔(?=周[一二三四五六日天])",
                Sign.EACH_OTHER,
            ),
        ),
        ("快慢差行可能好方合有是要不以没到和前后中", rule(NEUTRAL, ())),
        ("晚早稍过待等改", rule(LATER, Unsaid("relative"))),
        ("尽越最", rule(ASAP, Unsaid("asap"))),
        ("同相原老这此", rule(SAME, same_time)),
        ("过节年", rule(SEASONAL, Unsaid("relative"))),
    ]
)
RULES = by_first([
    ("前", rule(rf"前后{NOT_BACK}", Sign.ABOUT)),
    ("之以", rule(rf"[之以]前{NOT_FRONT}", Sign.EARLIER)),
    ("前", rule(rf"前{NOT_FRONT}", Sign.EARLIER)),
    ("之以往", rule(rf"[之以往]后(?!推|延|顺|挪|再){NOT_BACK}", Sign.LATER)),
    ("后", rule(rf"后{NOT_BACK}", Sign.LATER)),
    ("多不快", rule(r"(?<=[点半刻分钟\d])(?:多(?![久少个])|不到)|快(?=\s?[\d一两三四五六七八九十]{1,3}[点:])", Sign.ABOUT)),
    ("其别剩", rule(r"(?:其[他它余]|别|剩下)的?(?:时间|时段)?(?:我?都|也都?|就)?(?:可以|行|ok|有空|方便)", Sign.OTHERS)),
    ("忙", rule(r"(?<!帮)忙(?![吗么])", Sign.BUSY)),
    ("起", rule(r"起(?=[\s,。;都行可有]|$)", Sign.ONWARD)),
    ("之以内", rule(r"[之以]?内(?!部|容|推|网|测)", Sign.ONLY)),
    ("每", rule(r"每一?[天日](?!最|上限|不超)", Sign.EACH)),
    ("每", rule(r"每个?(?=周|星期|礼拜|工作日|月)", Sign.EACH)),
    ("每", rule(r"每(?=[早晚])", Sign.EACH)),
    ("改", rule(r"改(?=[周下明后今礼星大]|\d)", Sign.MOVE)),
    ("当", rule(r"当地时间", ())),
    ("美", rule(r"(美[东西中])(?=[\s今明后下这本上周星礼早中晚凌]|\d|[一二两三四五六七八九十]{1,3}点|\)|$)", place)),
    ("".join({name[0] for name in zones.CHINESE}), rule(rf"({PLACE})(?:标准|夏令)?时间", place)),
    *_literals(),
    ("-", rule(r"-+>?", Sign.TO)),
])  # fmt: skip
