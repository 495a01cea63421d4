"""An interviewer's own limits."""

from handlers.language.intents.cues import FAIR, STAFF, STRONG, SURE, Intent, say

PER_DAY = "(每|一|1)(天|日) | per day | a day | each day | daily | /day"

INTENTS = (
    Intent(
        "settings.max_per_day",
        STAFF,
        (
            *say(
                SURE,
                "(每|一|1)(天|日)…(不要|别|不|不得|不能|不可)(再)?(多于|超过|大于|超)…<num>",
                "(per|each|every|a) day …<num>…(max\\w*|at most|tops|limit)",
                "(每|一|1|单)(天|日)…(最多|至多|不超过|不要超过|上限|别超过|顶多|只能|只|不多于|最高|限)…<num>?",
                "(最多|至多|不超过|上限|顶多|只|(?<!宽)限)…(每|一|1)(天|日)…<num>",
                "(每|一|1)(天|日)…<num>(场|个|次|轮|人)(面试)?(封顶|为限|就够|以内|上限|够了|就行|足够) | (每|一|1)天(就|只|才|仅)?(面|接|排|安排|约)?<num>(场|个|次|轮)(面试)?$",
                "max(imum)?( of)? <num> …(per|a|each|every|/|in a)? ?(day|daily)",
                "(at most|no more than|up to|only|limit …to|not more than) <num> …(day|daily)",
                "<num> …(per|a|each) day …(max\\w*|limit|tops|at most)? | (daily|day) (max\\w*|limit|cap)",
                "cap …day",
            ),
        ),
        slots="value",
        needs="value",
    ),
    Intent(
        "settings.max_per_week",
        STAFF,
        (
            *say(
                SURE,
                "(每|一|1)(个)?(周|星期|礼拜)…(不要|别|不|不得|不能|不可)(再)?(多于|超过|大于|超)…<num>",
                "(per|each|every|a) week …<num>…(max\\w*|at most|tops|limit)",
                "(每|一|1|单)(个)?(周|星期|礼拜)…(最多|至多|不超过|不要超过|上限|别超过|顶多|只能|只|不多于|最高|限)…<num>?",
                "(最多|至多|不超过|上限|顶多|只|(?<!宽)限)…(每|一|1)(个)?(周|星期|礼拜)…<num>",
                "(每|一|1)(个)?(周|星期|礼拜)…<num>(场|个|次|轮|人)(面试)?(封顶|为限|就够|以内|上限|够了|就行|足够) | (每|一|1)个?(周|星期|礼拜)(就|只|才|仅)?(面|接|排|安排|约)?<num>(场|个|次|轮)(面试)?$",
                "max(imum)?( of)? <num> …(per|a|each|every|/|in a)? ?(week|weekly)",
                "(at most|no more than|up to|only|limit …to|not more than) <num> …(week|weekly)",
                "<num> …(per|a|each) week …(max\\w*|limit|tops|at most)? | (weekly|week) (max\\w*|limit|cap)",
                "cap …week",
            ),
        ),
        slots="value",
        needs="value",
    ),
    Intent(
        "settings.buffer",
        STAFF,
        (
            *say(SURE, "^(间隔|缓冲|buffer) (<span>|<num>)"),
            *say(
                STRONG,
                "(之间|中间|两场|每场)…<span>(的)?(休息|间隔|缓冲|空隙|空档)? | <span>…休息",
                "(之间|中间|间隔)(至少|最少|要|得)?<span>",
                "(两场|两个|场次|每场|面试|场与场|前后|中间|场间|之间)…(之间|中间|间隔|前后)?(至少|要|得|都|最少)?(留|隔|间隔|休息|空|歇|预留)…<span>",
                "(间隔|缓冲)(至少|时间|改成|设为|设成)*<span> | <span>(的)?(间隔|缓冲)|休息<span>",
                "buffer | <span> (between|gap|break|apart|buffer)",
                "(leave|keep|put|have|need|want|give me)( me)?( at least| a)? <span>( break| gap)? between | (gap|break|breather) (of |between )?…<span> | between (interviews|meetings|them)",
            ),
        ),
        slots="minutes",
        needs="minutes",
    ),
    Intent(
        "settings.reminder",
        STAFF | {"candidate"},
        (
            *say(
                SURE,
                "(提前|前|开始前|面试前|之前)…<span>…(提醒|叫|喊|通知我)(我|一下|一次)? | (提醒|通知)…(提前|前)…<span> | <span>前…(提醒|通知|叫)我",
                "remind(er)?s? …<span> …(before|prior|ahead|in advance|earlier)?",
                "<span> (before|prior|ahead)…remind | (notify|alert|ping) me <span> (before|ahead|prior)",
            ),
            *say(FAIR, "提醒…<span> | reminders? | <span>…提醒"),
        ),
        slots="offsets_min",
        needs="offsets_min",
    ),
    Intent(
        "settings.min_notice",
        STAFF,
        (
            *say(
                SURE,
                "(至少|最少|起码|最起码)(要|得|给我)?提前…<span>",
                "约(我|面试)?…提前…<span> | 提前<span>…(约我|通知我|告诉我|跟我说|安排)",
                "^notice <span> | ^<span> notice",
                "(要|得|至少|需要|必须|请)(都)?提前<span>(以上)?…(通知|告诉|说|约|安排)",
            ),
            *say(SURE, "^(至少|最少|要)?提前(至少|最少)? <span>(以上)?$", within="idle assigned ended choice unbound"),
            *say(
                STRONG,
                "(至少|最少|必须|需要|要|得|请|都要)(都)?(提前|提早)…<span> | 提前<span>(以上)?…(约|通知|安排|告诉|预约|排|说|发|预定|告知)",
                "<span>(以内|之内|内)(的)?(面试|约|邀请|临时)*(都)?(别|不要|不|不能|不接|不再)(给我)?(约|排|安排|临时|接)? | <span>(的)?(提前量|通知期)",
                "(at least )?<span>('s?)? …(notice|in advance|ahead|beforehand|lead time|advance)",
                "notice (of|period|is|at least)? ?…<span> | (minimum|min) notice",
                "(not|no|nothing|don't) …(within|less than) <span>",
            ),
            *say(FAIR, "提前 <span>"),
        ),
        slots="minutes",
        needs="minutes",
    ),
)
