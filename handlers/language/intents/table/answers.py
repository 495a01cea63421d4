"""Replies to a pending question: the times offered to a candidate, the card shown to an interviewer, a preview, a numbered choice."""

from handlers.language.intents import filling, offers
from handlers.language.intents.cues import ALL, CLEAR, FAIR, GUEST, PANEL, STAFF, STRONG, SURE, Intent, only, say

INTENTS = (
    Intent("slot.select", GUEST, judge=offers.selection, expected="offer"),
    Intent(
        "slot.accept_any",
        GUEST,
        only(CLEAR, "(都|全)(可以|行|ok) | 随便 | any(time)? | whatever"),
        judge=offers.several,
        expected="offer",
    ),
    Intent(
        "slot.reject_all",
        GUEST,
        (
            *only(
                SURE,
                "不(方便|行|合适|可以|好) | 没(空|时间) | (都|全)(不|没) | no | none | 0 | neither | 不能 | 来不了 | 去不了 | 都?有事 | busy",
                "nope",
                within="offer",
            ),
            *say(
                SURE,
                "(那|这)(几|三|些)(天|个)…都(出差|有事|上班|上课|在外|忙|有安排|有课|有会)",
                "(没有|没)(一个|哪个|一个是)?(合适|行|可以|方便|能)(的)? | (那|这)(几|三|些)(天|个)…(不(在|行|方便|能|可以|合适)|没空|没时间|有事)",
                "(都|全|一个都|哪个都)(不(行|可以|合适|方便|能|好)|没空|没时间) | none (of|work)",
                within="offer",
            ),
            *say(
                STRONG,
                "(都|全|一个都|哪个都|时间)(不(行|可以|合适|方便|能|好|ok)|没空|没时间|有事|去不了|来不了) | (都|时间)…不(合适|方便|行|可以) | 没有合适 | 没一个",
                "不太?(方便|合适) | 去不了 | 来不了 | 没空",
                "(not|isn't|aren't) (possible|convenient|good|suitable|ok|working) | impossible",
                "none( of (them|these|those|the))? | no(ne)? …works?",
                "(doesn't|don't|do not|does not|won't|can't) (work|suit|fit|make|do) | not available | neither",
                "(all|any) …(not|don't|doesn't) | i'm busy",
                "(can't|cannot|can not|couldn't|unable to|not able to) …(any|either|all|these|those|them) | not (any|one) of",
                "(哪个|哪一个|一个|这(几|三|些)个?|全部|所有)(时间|时段)?(我)?(都|也)?(不|没)(行|可以|合适|方便|能|好|空|时间) | (都|全)(冲突|有安排|撞|有事|有课|占)",
                within="offer",
            ),
            *say(
                CLEAR,
                "^(不(行|方便|可以|合适)|没(空|时间)) | (都|全)(在|要|得|有)?(上班|上课|出差|不在|有事|有课|有会|加班)",
                within="offer",
            ),
        ),
        slots="when",
        expected="offer",
    ),
    Intent(
        "slot.request_more",
        GUEST,
        (
            *only(
                SURE,
                "换(个|一个|一批|一下|其他|别的|几个)?时间(段|点)? | 换一批 | 再来几个 | 改(个)?时间 | 改期",
                within="offer",
            ),
            *say(
                STRONG,
                "(再|另|多)?(换|给|来|发|推|选)(我)?(几个|一些|一批|别的|其他|点|<count>)…(时间|时段|选择|<count>)? | (different|new|other) (times?|slots?|days?|dates?|options?)",
                "(还)?有(没有)?(其它|其他|别的|更多|另外)(的)?(时间|选择|选项) | (其它|其他|别的|更多|另外)(的)?(时间|选择|选项|时段)",
                "换(个|一个|一批|几个|别的|其他|下)…(时间|时段)? | 再(给|发|推荐|来)…(几个|一些)?(时间)?",
                "(能|可以)?…(早|晚)(一?点|一?些) | 太(早|晚)了",
                "other (times|options|slots|time|dates) | (any )?more (times|options|slots|choices) | (anything|something|any|some|other|more) …(else|other|more) | alternatives?",
                "(别的|其他|其它|另外|更多|新)(的)?(时间|时段|日期|日子|选择|安排)…(吗|么|没|\\?)? | (重新|再)(安排|发|给|推|选|约|排)(一下|一遍|一次|几个|些)?(时间|时段|别的)?",
                "another (time|slot|day|option) | (something|anything) else",
                "different (time|slot|day)|reschedule",
                within="offer",
            ),
        ),
        expected="offer",
    ),
    Intent("slot.counter", GUEST, judge=offers.counter, expected="offer"),
    Intent(
        "interview.confirm",
        GUEST,
        (
            *only(
                SURE,
                "<yes> | (我)?(会|能|可以)?(准时|按时)(到|参加|来)? | (我)?(会|能|可以)(来|到|去|参加|出席) | 收到",
                "(i('ll| will)|will) be there | i can (make it|come|attend) | 1 | 👌",
                within="confirm_request",
            ),
            *say(
                STRONG,
                "确认(参加|出席|面试|来|会来|时间) | (会|能|可以)(准时|按时)?(参加|出席|到场|来面试) | confirm(ed)? | i('ll| will) be there",
                within="confirm_request booked",
            ),
            *say(
                STRONG,
                "i('ll| will| can)?( definitely| surely)? (attend|join|be there|make it|come)",
                "see you | looking forward | 到时见 | 不见不散 | (一定|肯定|准时|按时|会|能)(会|能)?(到|参加|来|出席|去) | (没|无)变(化|动)|照常",
                within="confirm_request",
            ),
            *say(CLEAR, "确认(参加|出席|会来) | 准时(到|参加) | i confirm | confirm (my|the) interview"),
        ),
        slots="interview_id",
        expected="confirm_request",
    ),
    Intent(
        "interview.accept",
        PANEL,
        (
            *only(
                SURE,
                "<yes> | 1 | 收到 | 接受?了? | 我(可以|能|来|去)(面|参加)? | 能面 | 可以面 | accept(ed)? | works( for me)? | i'm in",
                "i can do( it| that| this)? | happy to( do (it|this|that))? | count me in | that works",
                "我?(会|能|可以|一定)*(准时|按时)?(来|去|参加|出席|到|面|接|上)(面|参加|场)?(没问题|了|这场|这个)? | 我(来|去|参加|接|上)(面|吧|这场)* | (接|接受|参加|安排)(了|吧|这场)* | 算我一个 | 时间(没问题|可以|ok|合适)",
                "i('ll| will) (be there|do it|take it|take this( one)?|attend|join) | see you then | fine (with|by) me | ok (with|for) me | accepting | i accept( it)?",
                within="assigned",
            ),
            *say(SURE, "^(接受|accept|确认) <id> | ^<id> (接受|accept|可以|ok)"),
            *say(
                STRONG,
                "(i'm |it's |that's |that )?(fine|ok|good|happy|available|free|works)( with| for)?( me)?( that| the)?( time)?",
                "接受 | accept | 我(可以|能|来)面 | (可以|能|会)(参加|面|出席) | 没问题 | works for me",
                "i('ll| will) (take|do) (it|this|that) | count me in",
                within="assigned",
            ),
            *say(CLEAR, "接受(这|该|面试|邀请|安排) | accept(ed)? (the|this|it|interview)", roles=STAFF),
            *only(FAIR, "接受 | accept(ed)?", roles=STAFF),
        ),
        slots="interview_id choice",
        expected="assigned",
    ),
    Intent(
        "interview.decline",
        PANEL,
        (
            *only(
                SURE,
                "2 | <no> | 拒绝 | 不(行|方便|接|能|可以|参加) | 没空 | 来不了 | 去不了 | 面不了 | 接不了 | decline",
                within="assigned",
            ),
            *say(
                SURE,
                "^(拒绝|谢绝|婉拒|decline|reject|refuse) <id> | ^<id>[^<]{0,3}(拒绝|不行|decline|没空|面不了|去不了|来不了|不能)",
            ),
            *say(
                STRONG,
                "拒(了|掉|绝)? | 推了 | 婉拒",
                "开会 | (太|很|比较)忙 | 不了 | 没时间 | 有(课|会|事|约) | 在(开会|外地|外面|国外) | (已经|已)有(安排|面试|会)",
                "^2(?![0-9点:月号/.-])",
                "拒绝 | 婉拒 | 谢绝 | 接不了 | 来不了 | 去不了 | 面不了 | 参加不了 | 没(空|时间)|没法(面|参加|去|来)",
                "(?<![能可行方合好要是在来])不(能|方便|想|行|接|合适|太方便) | 冲突 | 撞了 | 有(会|事|安排) | 请假 | 出差 | 休假 | 不适合",
                "decline | reject | can't | cannot | can not | won't | unable | unavailable | not available",
                "conflict\\w* | busy | pass on | on leave | (i'm|am) (out|away|off) | clash\\w* | no,",
                within="assigned",
            ),
            *say(CLEAR, "拒绝 | 婉拒 | decline | turn down | 接不了 | 面不了", roles=STAFF),
            *say(
                FAIR,
                "来不了 | 去不了 | 参加不了 | 没法(参加|来|面) | can't (make|do|attend|join|come|take)",
                "cannot (make|do|attend|come)",
                roles=PANEL,
            ),
        ),
        slots="interview_id choice candidate reason",
        expected="assigned",
    ),
    Intent("choice", ALL, judge=filling.choice, expected="choice"),
    Intent("slot.fill", STAFF, judge=filling.fill, expected="awaiting preview"),
    Intent("flow.correct", STAFF, judge=filling.correction, expected="preview"),
)
