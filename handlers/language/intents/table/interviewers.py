"""Who interviews, where that changes: somebody else, nobody for a while, somebody who leaves."""

from handlers.language.intents.cues import DESK, HINT, PANEL, STAFF, STRONG, SURE, Intent, only, say, unless

INTENTS = (
    Intent(
        "interviewer.offboard",
        DESK,
        (
            *say(SURE, "<gone> & <handover>"),
            *say(
                STRONG,
                "<anyone>…(离职|辞职|走了|要走|调走|调岗|离开公司|休产假|转岗) | (离职|交接)…<anyone> | (面试)…(都|全|全部)(转|交|移交|转交|分)给",
                "<anyone> (has |is |just )?(left|leaving|leaves|quit|resigned|resigning|gone|going)",
                "off ?board | (hand|pass|transfer|reassign) (over )?…(all|his|her|their|everything)",
            ),
        ),
        slots="interviewer to=heir",
    ),
    Intent(
        "interviewer.replace",
        STAFF,
        (
            *say(
                SURE,
                "^换人 ?<id> | ^replace <id> | ^(swap|replace) <anyone> | (change|switch|swap|replace) (the )?interviewer",
            ),
            *say(
                SURE,
                "<anyone>(上不了|来不了|面不了|去不了|不能来|不能面|没空|有事)…(让|换|由|请)(<anyone>)",
                "<anyone>…(请假|来不了|有事|不行|出差|没空|病|临时)…(换|让|由|改)<anyone> | take over …from <anyone>",
                "^换人 | (让|由|请|叫|派|换)<anyone>(来|去)?(替|代替|顶替|接替|顶|替换|代|接手?)(一下)?<anyone>",
                roles=DESK,
            ),
            *say(
                SURE, "(面试官|考官)…(换成|改成|改为|换为|换)<anyone>", roles=DESK, within="idle booked assigned ended"
            ),
            *say(
                STRONG,
                "把?<anyone>(换成|替换成|换为|改成|改为|替换为)<anyone> | (换成|换为|换|改由|改成|改为|替换成)<anyone>(来)?(面|吧|去)?",
                "(让|由|请|叫|派)<anyone>(来)?(替|代替|顶替|接替|顶|替换)<anyone> | <anyone>(替|代替|顶替|接替|替换|顶)<anyone>",
                "面试官…(换|改)(成|为|一下|掉|个) | 换(个|一个|一下|掉)?(面试官|人)",
                "(swap|replace|substitute|switch|change) …<anyone> …(for|with|by|to) <anyone> | (swap|replace)",
                "take <anyone> off …(put|add|use|get) <anyone> | use <anyone> instead|<anyone> instead of <anyone>",
                "(change|different|another|new) interviewer",
            ),
            *unless(HINT, ".", within="preview"),
        ),
        slots="interview_id candidate=owner from to",
    ),
    Intent(
        "interviewer.pause",
        STAFF,
        (
            *say(
                SURE,
                "out of (the )?(rotation|pool|schedule|roster)",
                "暂停…(面试|安排|排|约|接|<anyone>)? | (先|暂时)(别|不要|不|停止)(再)?(给)?<anyone>…(排|安排|约)?",
                "(停|停止)(一下)?(给)?…(面试|安排|派|排)",
                "pause …(interviews?|scheduling|<anyone>|me|my|booking) | ^pause",
                "stop (scheduling|booking|assigning) | (put|place) <anyone>'s interviews…on hold | take <anyone> off …(rotation|interviews?|pool|schedule|list)",
                "(先|暂时|最近|这阵子|近期|这段时间)(都|也|就)?(别|不要|不|勿)(再)?(给|帮|让)?(我|<anyone>)(排|派|安排|约|接)",
                "(no|don't (schedule|book|assign|give)) …(interviews? )?(for|to) <anyone> | (stop|don't) (giving|assigning|sending) (me|<anyone>)",
            ),
            *say(
                SURE,
                "(先|暂时|最近|这阵子|近期|这段时间)…(别|不要|不|勿|停)(再)?(排|派|安排|约|接)(我|<anyone>)?(的)?(面试|活|场)?",
                within="idle booked assigned ended",
            ),
            *only(
                STRONG,
                "(先)?(别|不要|停止?)(再)?给我(排|派|安排|约)(面试|活|人)?了? | (暂停|停)(一下)?(接单|面试|排期)",
                roles=PANEL,
            ),
            *say(STRONG, "<anyone>( is)? on (pause|a break|break)"),
            *say(
                STRONG,
                "<anyone>…(不|别|不要|停)(再)?(给他|给她)?(排|安排|约|派|接)(面试|面)? | (不|别|不要)(再)?(给|排|派)<anyone>(排|安排|约|派|面试)?",
                roles=DESK,
            ),
        ),
        slots="interviewer=oneself when",
    ),
)
