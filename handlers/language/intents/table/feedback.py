"""After the interview: feedback, who owes it, decisions, reports, and how a candidate stands."""

from typing import Any

from handlers.language.intents.cues import (
    CLEAR,
    DESK,
    FAIR,
    GUEST,
    HINT,
    PANEL,
    STAFF,
    STRONG,
    SURE,
    Intent,
    only,
    say,
    unless,
)
from handlers.language.intents.scene import Kind, Scene
from handlers.language.patterns import Pattern

WORDS = "(反馈|面评|评价|评语|打分|评分表?|feedback|score ?cards?|evaluations?|面试评价)"
CHASE = Pattern(r"催|提醒(?!我)|(?<![a-z])(?:remind(?! me)|nudge|chase|ping)(?![a-z])")
VERDICT = "(不?通过|不?过|待定|pass(ed)?|fail(ed)?|hold|(strong |no )*hire|淘汰|录用|不?推荐|拒了?|挂了?|不太?(行|合适|匹配)|reject(ed)?|刷掉?|thumbs (up|down)|advance)"


def _panelist_chased(scene: Scene) -> tuple[float, dict[str, Any]] | None:
    """催一下李雷: somebody known as an interviewer, and nothing else, owes feedback."""
    named = scene.first(Kind.PERSON, Kind.MENTION)
    if named is None or named.roles != {"interviewer"} or not CHASE.search(scene.folded):
        return None
    return 0.96, {"interviewer": str(named.value)}


INTENTS = (
    Intent(
        "feedback.list_missing",
        STAFF,
        (
            *only(
                SURE,
                f"(未|没|没有|还没|缺|欠|待)(交|提交|写|填|完成)?(的)?{WORDS}(的(人|有谁|面试官|列表|名单))?",
                f"(missing|pending|overdue|outstanding|open) {WORDS}",
            ),
            *say(
                SURE,
                f"(交|写|填|提交)(了|完)?{WORDS}(了)?(吗|没|么) | 谁的{WORDS}…(没|未|还)",
                f"{WORDS}…(差|欠|缺|少|没齐)(了)?(谁|哪) | (谁|哪位|哪些人)…(欠|差|拖)(着|了)?…{WORDS} | (未|没)(提交|交|写|填)(的)?{WORDS}",
                f"(who|which) …(late|behind|overdue|slow) …{WORDS} | (几|多少|哪些)(个|份|条|场)?{WORDS}…(没|未)(交|写|填|提交)",
            ),
            *say(
                STRONG,
                "<missing> & <feedback> & (谁|哪|which|who|list|show|what)",
                f"(哪|几|多少|还剩|还有|谁)[^,，]{{0,8}}(没|没有|未|缺)(有|收到|拿到)?{WORDS}",
                f"(谁|哪些(人)?|哪位|哪几个|还有谁|还差谁|有谁|多少人)…(没|未|欠|差|缺|不)…({WORDS}|交|写|填)",
                f"(没|未|欠|待|缺)(有)?(交|提交|写|填|给|完成)…{WORDS} | {WORDS}…(谁|哪些|哪位|几个)…(没|未|欠|差|缺)",
                f"{WORDS}(还)?(没|未)(交|提交|写|填)(的|齐) | {WORDS}…(都)?(交|收|写)(齐|全|完)(了)?(吗|没|么)",
                f"who …(hasn't|has not|haven't|didn't|still|owes|not|missing) …{WORDS}?",
                f"(missing|pending|overdue|outstanding|late|without|no) {WORDS}",
                f"{WORDS} …(missing|overdue|outstanding|pending)",
            ),
            *unless(STRONG, "催 | 督促 | (remind|chase|nudge|ping)(?![a-z])"),
        ),
    ),
    Intent(
        "feedback.nudge",
        STAFF,
        (
            *say(
                SURE,
                f"(催|提醒|督促|问|叫|让|请|通知)…<anyone>?…(交|写|填|提交|补|给|完成)?…{WORDS} | (催|提醒)…<anyone>…(交|写|填|提交)",
                f"催(一下|下|催)?{WORDS} | <anyone>…{WORDS}…(催|提醒|督促|追)",
                f"(remind|nudge|chase|ping|ask|poke|tell|push) …{WORDS} | follow up with …{WORDS}",
            ),
            *say(CLEAR, "<chase> & <feedback>", "<person>…(把)?…<feedback>(补|交|写|填)(上|了|一下|完|好)"),
        ),
        slots="interviewer interview_id",
        judge=_panelist_chased,
    ),
    Intent(
        "feedback.snooze",
        STAFF,
        (
            *say(
                SURE,
                f"{WORDS}…(晚点|稍后|等会|待会|一会|回头|过会|晚些|迟点|明天|之后|以后|<time>)…(写|交|填|提交|给|补|再)?",
                f"(晚点|稍后|等会|待会|一会|回头|过会|晚些|<time>)(儿)?(我)?(再)?(写|交|填|补){WORDS}? | <time>…提醒我…(写|交|填)?{WORDS}?",
                "(晚点|稍后|等会|待会|过会|<time>)(儿)?(再|后)?(提醒|叫|催|问|说|填|补|弄|处理)(我)?",
                f"{WORDS} …(later|tomorrow|tonight|<time>) | (later|<time>) …{WORDS}",
                "remind me …(<time>|later|again|tomorrow) | snooze",
                "(i'll|will) (do|write|submit|fill) (it|that|this)?(in)? …(later|<time>) | not now…later",
                within="ended booked idle awaiting",
            ),
            *unless(STRONG, "(哪|几|多少|谁|还剩)…(没|未|缺)", roles=DESK),
            *say(
                STRONG,
                "give me (<span>|a (minute|moment|while|bit)|some time) | (晚上|下班|回头|明天|午饭|周末)…(写|填|补|交)",
                "(等|待|过).{1,6}(再|后)(写|填|说|交|弄|补) | (现在|这会儿|先)(没空|不写|没时间|在忙)",
                within="ended",
            ),
            *say(
                CLEAR,
                "^(晚点|稍后|等会|待会|一会|回头|later) | 等会 | 待会 | 还没写 | 没写完 | snooze | not yet",
                "<time>…提醒 | 提醒我 | remind me",
                within="ended",
            ),
            *unless(FAIR, "谁|哪些|哪位|没交|未交|催"),
        ),
        slots="interview_id until",
        expected="ended",
    ),
    Intent(
        "decision.set",
        DESK,
        (
            *say(
                SURE,
                "^(结论|决定|decide|decision) (<id>|<anyone>)",
                "<anyone>…(通过|过了|passed)…(安排|约|排|进|schedule|book|set up|move) …<round>",
                "(给|向)<anyone>发offer | send <anyone> (an |the )?offer(?! of)",
                "put <anyone> on hold | (keep|leave) <anyone> (on hold|pending)",
            ),
            *say(
                STRONG,
                f"结论…{VERDICT} | <anyone>…(<round>)?…(不?通过|没过|过了|挂了?|淘汰|待定|录用|拒|不要了|可以录|进入下一轮|进下一轮)",
                f"(通过|淘汰|录用|拒绝|拒掉|挂掉|刷掉|录取)<anyone> | (决定|最终)…{VERDICT}",
                "(decide|decision)",
                "(pass|fail|reject|hire|hold|advance|approve|move) <anyone>…(to|on|through)?",
                "<anyone>…(passe[sd]|failed|rejected|hired|on hold|advances?d?|moves on|is a (pass|fail|hire|no))",
                f"<id>[^<]{{0,3}}{VERDICT}",
            ),
            *say(STRONG, "<person>…<round>过(了)?(?![来去程得])", roles=DESK),
            *say(FAIR, f"{VERDICT}…<id> | <id>…{VERDICT} | {VERDICT}"),
            *unless(FAIR, "面试(不要|取消|不用)", "hold <anyone>…<time>", "改期 | 时间待定 | 改时间"),
        ),
        slots="interview_id candidate=someone round result next_round",
        needs="result",
    ),
    Intent(
        "feedback.submit",
        STAFF,
        (
            *say(SURE, f"{VERDICT}[,，、 ]*[1-5](\\.[0-9])?分", f"^(fb|{WORDS}) <id> | ^(fb|{WORDS})[: ]"),
            *say(SURE, f"^[\"' ]*{VERDICT} | ^(strong|weak|lean|definite)", roles=STAFF, within="ended"),
            *say(
                STRONG,
                f"{VERDICT} | [1-5](\\.[0-9])?(分|/5| ?points?| ?/ ?5)",
                "(建议|再|需要|希望)…(加|多)?(一|1)?(轮|面)|(another|extra|one more|additional) round",
                within="ended",
            ),
            *say(
                CLEAR,
                f"{WORDS}…({VERDICT}|[1-5]) | {VERDICT}…[1-5](\\.[0-9])?(分|$) | (打|给)[1-5](\\.[0-9])?分",
                f"<id>…{VERDICT} | <anyone>…{VERDICT}…[1-5](\\.[0-9])?分?",
                "(技术|沟通|潜力|算法|基础)[: ]?[1-5](?![0-9:点])…(技术|沟通|潜力|算法|文化|项目|综合|基础)",
            ),
            *say(FAIR, f"^{WORDS} | (写|交|填|提交|submit|write|give)…{WORDS}"),
            *say(FAIR, f"^{VERDICT}", roles=PANEL),
            *say(
                HINT,
                "不错 | 一般 | 很好 | 太差 | 较弱 | 扎实 | 优秀 | 良好 | 强 | 弱 | good | weak | solid | great | poor | average",
                within="ended",
            ),
        ),
        slots="interview_id candidate=named result scores score strength request comment",
        expected="ended",
    ),
    Intent(
        "report.query",
        DESK,
        (
            *say(SURE, "^(报表|统计|周报|月报|report|stats|statistics)"),
            *say(
                STRONG,
                "报表 | 统计 | 周报 | 月报 | 平均…(几|多少|多久|多长|天|时间) | (谁|哪位|哪个)…面(试)?(得|了|的)?(最多|最少|多|少|几) | (谁|哪位|哪个|面试官)[^,，]{0,6}最(忙|闲|累|空) | (most|least) (busy|loaded|interviews)",
                "(面试|改期|爽约|取消|通过)(量|率|次数|负载) | 面试官…(负载|工作量|负荷|面试量) | (面|约|安排|完成|做)了(多少|几)(场|个|次|人)",
                "(约面|安排|排期|约到|约上)…(几天|多久|多长时间|周期|效率|时长) | 改期(率|了|得|的)?(多少|几|多|比例|最多)…?",
                "多少(场|次)…(改期|取消|爽约|面试) ",
                "(改期|爽约|取消|通过|出席|缺席)率 | (reschedul\\w+|no ?show|cancel\\w*) rate | report | stat(s|istics) | metrics | dashboard",
                "average | on average | (time|days|how long) to (schedule|book|hire|interview)",
                "how long does it take | (reschedul\\w+|no ?show|cancel\\w*) rate",
                "how many (interviews|candidates|reschedul\\w+|no ?shows?) …(did|were|have|this|last|do we|<time>)?",
                "(who|which) …(most|fewest|least) | busiest | (interviewer )?load | workload",
            ),
            *say(STRONG, "(面试|面)了(多少|几)(人|个|场|次|位)", roles=DESK),
        ),
        slots="metric when=report_when",
    ),
    Intent(
        "status.query",
        DESK | GUEST,
        (
            *say(
                SURE,
                "(when|what time)( is|'s) <anyone> | <anyone>…(改期|改约|改时间|取消)了?(吗|没|么)",
                "<anyone>(到|来|上线|进来)了(吗|没|么) | (<anyone>|<id>)(的面试|的<round>|<round>)?(面|聊|考|谈|结束|完成)(完|好)?了?(吗|没|么)",
                "^(进度|进展|状态|status|progress)( of| for| on)? <anyone>",
            ),
            *say(
                SURE,
                "hear back | (面|考|表现|答)得(怎么样|如何|好吗|咋样|好不好) | (还|后面|后续)(还)?有(几|多少)(轮|面) | 第几轮了",
                roles=GUEST,
            ),
            *say(
                STRONG,
                "(收到|看(了|过|到)?|处理|筛选)(了|没|没有|过|到)*(我的)?(简历|申请|投递) | (简历|申请|投递)…(收到|看(了|过|到)|通过|筛|结果|进展|处理)",
                "(got|received?|seen|reviewed?|read|process\\w*) my (resume|cv|application)",
                roles=GUEST,
            ),
            *only(STRONG, "进度 | 进展 | 状态 | status | progress | 结果 | result | results"),
            *say(
                STRONG,
                "<person>的?(<round>|面试)(是|在|定在|约在)?(什么时候|几点|哪天|何时) | when is <person>",
                "<person>…(定|选|约|回|答应|确定|敲定|谈妥)(下来|好)?(了)?(吗|没有|没|么)",
                "<anyone>…(进度|进展|状态|情况|怎么样|怎样|如何|到哪|第几轮|哪一?步|哪一?轮|几面了)",
                "<anyone>…(回复|回|答复|确认|选|反馈|消息|答应|接受)…(了吗|没有|没$|没\\?|了没|吗|么|过吗)",
                "(查|看|问)(看|一下|下)?<anyone>…(进度|状态|情况)",
                "<anyone>…(什么时候|几点|哪天)…(面试|面)|<anyone>(的)?结果|<anyone>…有(没有)?(回复|消息|结果|选时间)",
                "(status|progress|update|news) (of|on|for|from|about) <anyone>",
                "where('s| is| are we| do we stand) (with )?<anyone>",
                "(has|have|did) <anyone>…(repl\\w+|respond\\w*|answer\\w*|confirm\\w*|pick\\w*|choose|chosen|"
                "chose|get back|got back)",
                "how('s| is) <anyone> (doing|going)? | any(thing| word| news| reply| update) from <anyone>",
                "<anyone>'s status",
                roles=DESK,
            ),
            *say(
                STRONG,
                "结果…(什么时候|多久|何时|几时|啥时候|出|吗|呢|怎么样|有) | (什么时候|多久|何时|几时|啥时候)…(结果|消息|通知|答复|回复|反馈|offer)",
                "(有|出)(没有)?(结果|消息|进展|下文|反馈)(了)?(吗|没|么|呢)? | (通过|过)了?(吗|没|没有|么)(?!有空) | (面试)(的)?(结果|反馈|进度|进展)",
                "我(的)?(进度|进展|状态|申请|流程) | 到哪(一)?步 | 后续(流程|安排)? | 下一(步|轮)(是|什么|流程|安排)",
                "(result|results|outcome|decision|feedback|news|update|hear (back|from))",
                "my (application|status|progress) | did i (pass|get|make)",
                "any (news|update\\w*|result\\w*|feedback) | next steps? | how did i do",
                "status of my|what happens next",
                roles=GUEST,
            ),
            *say(FAIR, "进度 | 进展 | 状态 | 结果 | status | progress"),
        ),
        slots="candidate=someone aspect=status interview_id",
        expected="ended",
    ),
)
