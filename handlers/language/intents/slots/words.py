"""Slots whose values are a fixed set of words."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from handlers.language.intents.clauses import NEGATIVE, clauses
from handlers.language.intents.scene import Kind, Scene, fold
from handlers.language.intents.verbatim import verbatim
from handlers.language.patterns import Pattern

Span = tuple[int, int]
Words = Mapping[str, str]


def _any(words: Words) -> Callable[[Scene, Span], str | None]:
    """The value of the first pattern that stands in the sentence."""
    patterns = [(value, Pattern(pattern)) for value, pattern in words.items()]
    return lambda scene, _: next((value for value, pattern in patterns if pattern.search(scene.folded)), None)


ROLE = {
    "admin": "管理员|(?<![a-z])admin",
    "recruiter": "招聘|(?<![a-z])(?:recruiter|hr)",
    "interviewer": "面试官|(?<![a-z])interviewer",
}
LANGUAGE = {
    "en": "英文|英语|english|(?<![a-z])en(?![a-z])",
    "zh": "中文|汉语|普通话|chinese|mandarin|(?<![a-z])zh(?![a-z])",
}
RESULT = {
    "hold": "待定|再看|再考虑|犹豫|不确定|两可|(?<![a-z])(?:hold|maybe|pending|unsure|on the fence|borderline)",
    "fail": "pass掉|不太(?:行|合适|匹配)|不(?:予)?通过|不过(?!的)|没过|未通过|没通过|淘汰|不推荐|不录用|不要了|挂了?|拒(?!绝)|刷掉|不合适|不行|(?<![a-z])(?:fail|reject|no[ -]hire|"
    "not hire|don't hire|do not hire|not pass|didn't pass|(?:is|as|a|weak|strong|soft|lean(?:ing)?|definite(?:ly)?) no(?![a-z])|no go|decline|thumbs down)",
    "pass": "(?:给|算|让|判|打)[他她]?过(?=[,，。 了吧]|$)|(?<=面)过(?![来去程得])|发offer|(?<![a-z])offer(?!s)|通过|过了|^过(?=[,，。 ]|$)|录用|录取|推荐|进入?下一轮|可以|(?<![a-z])(?:pass|hire|advance|"
    "approve|move on|go ahead|yes|thumbs up|proceed)",
}
MODE = {
    "onsite": "现场|线下|当面|面对面|到场|(?:去|到|来)(?:你们|贵)?(?:公司|办公室)|(?<![a-z])(?:on ?-?site|in[ -]person|face[ -]to[ -]face|f2f|at the office)",
    "video": "视频|线上|在线|远程|网上|腾讯会议|(?<![a-z])(?:video|online|remote|zoom|teams|virtual)",
    "phone": "电话(?!号)|语音(?=面)|(?<![a-z])(?:by phone|phone (?:interview|screen|call)|over the phone|phone|call)(?![a-z])",
}
DETAIL = {
    "mode": "(?:线上|现场|视频|电话|线下)(?:面试?)?(?:吗|么)|(?<![a-z])(?:is|will) (?:it|this|that)(?: be)? (?:an? )?(?:online|remote|video|virtual|on ?site|in person|by phone|on zoom)|还是(?:线上|现场|视频|电话|线下)|(?<![a-z])or (?:online|video|phone|on ?site|in person)",
    "address": "地址|地点|(?<!链接)(?<!link)(?<!入口)在哪|哪里|哪儿|怎么[去走]|位置|定位|几楼|哪个(?:楼|会议室|地方|园区)|停车|导航|坐车|(?<![a-z])(?:where(?!.*link)|address|location|"
    "place|floor|building|parking|directions)",
    "link": "链接|连接|会议号|入会|入口|怎么进|(?<![a-z])(?:link|url|zoom|meeting id|join)",
    "duration": "多久|多长|时长|几个?小时|多少分钟|(?<![a-z])(?:how long|duration|how many (?:minutes|hours)|how much time)",
    "interviewer": "谁|哪位|哪些人|几个人|面试官|(?<![a-z])(?:who|interviewer|panel)",
    "prepare": "准备|带|携带|穿|注意|(?<![a-z])(?:prepare|preparation|bring|wear|dress)",
    "time": "时间|几点|什么时候|何时|啥时候|哪天|几号|(?<![a-z])(?:when|what time|which (?:time|day)|time|day|date)",
}
STATUS = {
    "reply": "回(?:消息|信|话)|回复|回了|回没|答复|确认|选(?:了|好|时间)|答应|接受|(?<![a-z])(?:repl|respond|answer|confirm|pick|chose|choose|got? back|"
    "get back)",
    "result": "结果|通过|过了|offer|消息|进展|下文|(?<![a-z])(?:result|outcome|decision|pass|hear|feedback|did i|news|update)",
}
METRIC = {
    "reschedule_rate": "改期|改约|resched",
    "no_show_rate": "爽约|放鸽子|缺席|no ?-?show",
    "time_to_schedule": "(?:平均|约面|安排|排期|约到|约上|约).*(?:几天|多久|多长|时长|周期|效率)|(?:[几多少]+天|多久|多长时间).*(?:约|安排)|(?:time|days|how long|"
    "long does it take).*(?:schedule|book|arrange)|time[ -]to[ -]schedule",
    "interviewer_load": "谁|哪位|哪个面试官|负载|负荷|工作量|面试量|(?<![a-z])(?:who|load|workload|busiest|most)",
}
PART = {
    "上午": "早|上午|(?<![a-z])morning",
    "中午": "中午|午休|午饭|(?<![a-z])(?:noon|lunch|midday)",
    "下午": "下午|午后|(?<![a-z])afternoon",
    "晚上": "晚|夜|下班|(?<![a-z])(?:evening|night)",
}
MESSAGE = {
    "voice": "语音|voice",
    "image": "图片|表情|image|picture|sticker",
    "video": "视频|video",
    "file": "文件|file",
    "location": "位置|location",
    "link": "链接|link",
}
PROBLEM = {
    "audio": "声音|听不|麦克风|(?<![a-z])(?:audio|sound|hear|mic)",
    "video": "画面|摄像头|看不[到见]|黑屏|(?<![a-z])(?:camera|see|picture|black screen)",
    "network": "掉线|断[线网]|网络|(?<![a-z])(?:disconnected|dropped|network|connection)",
}


MOVED = Pattern(rf"(?:改|换|转|切|变|(?<![a-z])to )(?:成|为|到|用|做|an? )? ?(?P<new>{'|'.join(MODE.values())})")


UNWANTED = Pattern(
    r"不(?:想|要|愿意?|喜欢)(?!.*(?:换|改))|(?<![a-z])(?:don't want|rather not|not)(?![a-z])(?!.*(?:switch|change))"
)


def mode(scene: Scene, _: Span) -> str | None:
    """How to meet; what was refused (不方便去现场) does not count."""
    moved = MOVED.search(scene.folded)
    if moved:
        return next(value for value, pattern in MODE.items() if re.search(pattern, moved["new"]))
    for clause in clauses(scene.folded):
        if UNWANTED.search(clause):
            continue
        found = [(m.start(), value) for value, pattern in MODE.items() if (m := re.search(pattern, clause))]
        if found and not (NEGATIVE.search(clause) and not re.search("换|改|switch|change|instead", clause)):
            return min(found)[1] if not NEGATIVE.search(clause) else max(found)[1]
    return None


def part(scene: Scene, _: Span) -> str | None:
    """A part of day that is meant for every day."""
    return next((value for value, pattern in PART.items() if re.search(pattern, fold(scene.text))), None)


def recurring(scene: Scene, cue: Span) -> bool | None:
    """Meant for every day unless a day is named."""
    return True if part(scene, cue) and not (scene.when and scene.when.has_day) else None


def constraint(scene: Scene, _: Span) -> str | None:
    """A part of day as it was said."""
    mark = scene.first(Kind.PART)
    return verbatim(scene, mark.start, mark.end) if mark else None


def panel(scene: Scene, _: Span) -> str | None:
    """Whether everybody must be there or one is enough."""
    if re.search(
        r"谁|哪位|哪个|任意|任一|任何|其中|或者?|随便|随机|之一|(?<![a-z])(?:any|either|who|or|one of|anyone|anybody|someone|which)(?![a-z])",
        scene.folded,
    ):
        return "any"
    if re.search(
        r"都|一起|同时|全部|全员|共同|(?<![a-z])(?:all|both|together|everyone|everybody)(?![a-z])", scene.folded
    ):
        return "all"
    return None


def panel_booked(scene: Scene, cue: Span) -> str | None:
    """For a booking: only where it is not a number of people to take from a pool."""
    several = len(list(scene.all(Kind.PERSON, Kind.MENTION))) > 2
    return panel(scene, cue) if several else None


def panel_found(scene: Scene, cue: Span) -> str | None:
    """For a search of times: everybody must be there unless it is said otherwise."""
    people = len(list(scene.all(Kind.PERSON, Kind.MENTION)))
    said = panel(scene, cue)
    return said if said == "any" and people != 1 else "all" if people > 1 else None


def panel_asked(scene: Scene, cue: Span) -> str | None:
    """For a question who is free."""
    alone = len(list(scene.all(Kind.PERSON, Kind.MENTION))) == 1
    return None if alone and not re.search("谁|who|any", scene.folded) else panel(scene, cue)


def strength(scene: Scene, _: Span) -> str | None:
    """An emphatic verdict."""
    if re.search(
        r"强烈|非常推荐|极力|强推|坚决|(?<![a-z])(?:strong|strongly|definite|definitely)(?= ?(?:no |not )?(?:hire|yes|pass|"
        r"recommend|no|reject))",
        scene.folded,
    ):
        return "strong"
    return (
        "weak"
        if re.search(
            r"勉强|偏弱通过|(?<![a-z])(?:weak|lean|leaning|slight)(?= ?(?:no |not )?(?:hire|yes|pass|no))", scene.folded
        )
        else None
    )


def request(scene: Scene, _: Span) -> str | None:
    """What a panelist asks for beside the verdict."""
    return "extra_round" if EXTRA.search(fold(scene.text)) else None


EXTRA = Pattern(
    r"(?:建议|希望|需要|想|最好|可以)?(?:再|多|加|增加|追加|补)(?:安排|面|加|来)?(?:一|1|个)(?:轮|面|次|场)(?:[一-鿿]{0,4}面)?(?:试)?|加面|"
    r"(?:(?:needs?|would like|recommend|suggest|want|please|do) (?:to do |to have )?)?(?:another|one more|"
    r"an? extra|an? additional|extra|additional|further) (?:round|interview)"
)


def ref(scene: Scene, _: Span) -> str:
    """What is to be undone."""
    return "last_cancel" if re.search(r"取消|cancel", scene.folded) else "last"


def scope(scene: Scene, _: Span) -> str:
    """Whose interviews."""
    if re.search(r"(?:所有|全部|大家|团队|整个|公司|(?<![a-z])(?:all|everyone|team))", scene.folded):
        return "all"
    mine = re.search(r"(?<![给发帮让跟])我(?!们|看)|(?<![a-z])(?:my|mine|i|do i)(?![a-z])", scene.folded)
    return "mine" if mine or scene.role in ("interviewer", "candidate") else "all"


FINDERS: dict[str, Any] = {
    "role": _any(ROLE),
    "lang": _any(LANGUAGE),
    "result": _any(RESULT),
    "mode": mode,
    "detail": _any(DETAIL),
    "status": _any(STATUS),
    "metric": _any(METRIC),
    "msgtype": _any(MESSAGE),
    "problem": lambda scene, cue: _any(PROBLEM)(scene, cue) or "link",
    "part": part,
    "recurring": recurring,
    "constraint": constraint,
    "panel": panel,
    "panel_booked": panel_booked,
    "panel_found": panel_found,
    "panel_asked": panel_asked,
    "strength": strength,
    "request": request,
    "ref": ref,
    "last": lambda scene, cue: "last",
    "scope": scope,
    "unscheduled": lambda scene, cue: "status=to_schedule",
}
