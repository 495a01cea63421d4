"""Rooms booked, and times held before there is an interview."""

from handlers.language.intents.cues import CLEAR, DESK, STAFF, STRONG, SURE, Intent, only, say, unless

INTENTS = (
    Intent(
        "room.book",
        STAFF,
        (
            *only(SURE, "订会议室 | 会议室 | 订房 | room | book a room"),
            *say(
                SURE,
                "book( me)?( a| an| the)?( meeting| conference)? room",
                "reserve( me)?( a| an| the)?( meeting| conference)? room",
                "(book|reserve)( me)?( a| an| the)?( \\w+)? <room> | 会议室…(订|定)",
            ),
            *say(
                STRONG,
                "(grab|get|book|find|reserve|need|want)( me| us)? (a|any|one) …room(?! for improvement)",
                "(订|定|预订|预定|约|借|找|占|要|安排|弄|搞|留|申请)(一?个|一?间|个|间|下|一下)?[^,，]{0,12}(会议室|面试间|会议间|房间|小房间) | (会议室|面试间|会议间)…(订|定|预订|预定|一间|一个|借|留|申请|有吗)",
                "(有没有|哪个|哪间|还有)…(会议室|面试间)…(空|可用|能用|有空)? | (坐|容纳|装)(得?下)?…人的(会议室|房间)",
                "(reserve|get|find|need)( me)?( a| an| the)?( \\w+)? (meeting )?room | room for",
            ),
        ),
        slots="when=booked_when capacity room duration_min",
    ),
    Intent(
        "hold.create",
        DESK,
        (
            *say(
                STRONG,
                "(占|锁|留)(住|定|下|着|一下|个)…<time> | (占|锁|留|预留|锁定|占用|保留|冻结)…<time> | <time>…(占|锁|留|空|腾)(住|定|下|着|一下|起来|出来|给|个坑|个位)",
                "占(个|一个)?(坑|位|位置|时间) | (预留|锁定|保留)",
                "(hold|reserve|pencil in|save|keep) …<time> | block( off| out)? <person> …<time> | pencil in",
                "tentatively | place a hold | put a hold",
            ),
            *say(CLEAR, "<person> & <time> & (占|锁|预留|留出|hold|tentative|pencil)"),
        ),
        slots="interviewers=everybody mentions when=booked_when duration_min",
        needs="when",
    ),
    Intent(
        "hold.release",
        DESK,
        (
            *say(SURE, "<held> & <letgo>"),
            *say(
                STRONG,
                "释放 | (占|锁|留)(的|住|着)…(放|松|释放|解除|取消)(了|掉|开)? | (放|松|解)(掉|开|了|除)…(占|锁|留|时间|hold)",
                "(取消|解除|不用|不要|别)(再)?(占|锁|留|占用|锁定|预留|占位|保留) | (取消|撤掉|去掉)…(占位|占用|预留|hold)",
                "release …(hold|slot|time|it|that) | ^release | un-?hold",
                "(drop|remove|cancel|free up|let go of) (the|my|that|this|those) hold\\w*",
                "free up (the|that) (slot|time)",
            ),
            *unless(CLEAR, "<id> | on hold | 面试"),
        ),
        slots="ref=last interviewers=everybody when",
    ),
)
