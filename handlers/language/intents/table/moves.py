"""Another time for an interview there is: moved by the desk, asked for by those who take part."""

from handlers.language.intents.cues import (
    CLEAR,
    DESK,
    FAIR,
    GUEST,
    HINT,
    PANEL,
    STRONG,
    SURE,
    Intent,
    only,
    say,
    unless,
)

MOVES = (
    *say(SURE, "^(改期|move|reschedule) <id> | <id> (改到|改期|挪到|推迟到|提前到|延到|move to)"),
    *say(
        STRONG,
        "改(期|时间|个时间|一下时间|下时间|到|去|约)(?!面|率|了吗|了没) | (改|换|挪|调)<time>",
        "(改|换|调|挪|移|推|延|拖)(整|动|迟|后|期)?(到|至|成|为|去)…<time>",
        "(往|向|再)(后|前)(推|挪|延|移|调|提)? | (推|延|顺|提)(迟|后|延|前)…(<span>|<time>) | 延期 | 推迟 | 延后 | 顺延",
        "(提前|推迟|延后|推后)(到|至|一?点|一?些|<span>|个?几天|一天|两天) | (晚|早)((到|至)<time>|一?点|一?些|个?几天|一天|两天) | (改|换|调|挪)(到|得)?(晚|早)(一?点|一?些)",
        "((?<!可)能|可以|可否|是否|想|希望|麻烦|把|帮)…(晚|早)<span> | (晚|早)<span>(开始|面|吧|可以|行|好|再)",
        "(换|调|改|约|另约|挪|重约|重排)(一?个|一下|别的|其他|下|一下)?(时间|日子|日期|一天|时段) | (时间|日期)…(改|换|调|挪)",
        "reschedul\\w+(?! rate)",
        "(move|push|shift|postpone|delay|bring|change|switch|pull|slide) …(interview|<time>|<id>|<span>|"
        "meeting|time|back|forward|up|later|earlier|out)",
        "(make|start|begin|have) (it |this |that |the interview )?<span> (later|earlier) | <span> (later|earlier)",
        "postpone | re-?book | (another|different|new|other) (time|day|slot|date)",
        "改天 | 改日 | 换一?天 | 换个日子 | (change|switch) …(date|day|slot)",
    ),
    *say(
        STRONG,
        "<anyone>…(来不了|不行|没空|有事|去不了|不方便)…(能不能|可否|能否|可不可以|换|改|另约|重约)…<time>",
        "<anyone> …(can't|cannot|unable|busy|out) …(find|another|reschedule|move|new|other|instead) …<time>",
        roles=DESK,
    ),
    *say(CLEAR, "<anyone> & (早|晚)(个)?<span>", roles=DESK),
    *say(CLEAR, "晚<span> | 早<span> | 提前<span>", within="booked assigned"),
    *say(
        CLEAR,
        "<time>(再|才)(面|来|聊|约|去) | (能|可以|可不可以|能不能)<time>(再|来)?(面|聊|约)",
        "改到 | 挪 | 调整(一下|下)?时间 | 换到 | move (it|this|that|my|the)",
        "push (it|back|this|that)|can we (do|make it|move)|how about|(something|a bit|a little|any time|"
        "anything) (later|earlier)",
        within="booked",
    ),
    *say(FAIR, "改到 | 换到 | 挪到 | 调到 | 改成<time> | move | postpone | (晚|早)(一?点|些)"),
    *unless(
        FAIR,
        "(会|可能|大概|估计|要|得)(会|要)?晚(一?点|一?些|一?会)(?!面|开始|再|聊)",
        "(推迟|改|换|延|挪|调)(到|成)了?(几点|哪天|什么时候|何时) | 提前(至少|最少)?<span>(以上)?…(提醒|通知|约|告诉|说) | 提醒…提前 | 报价期 | 有效期 | 时限 | <zone> | (change|swap|switch|replace) …interviewer |  (至少|最少|起码)(要|得)?提前 | 提前(至少|最少) | (截止|期限|deadline)",
    ),
)

INTENTS = (
    Intent(
        "interview.reschedule",
        DESK,
        MOVES,
        slots="interview_id candidate round when=moved_when shift_min direction",
    ),
    Intent(
        "interview.reschedule_request",
        PANEL | GUEST,
        (
            *MOVES,
            *only(SURE, "3", roles=PANEL, within="assigned"),
            *say(STRONG, "^3(?![0-9点:月号/.-])", roles=PANEL, within="assigned"),
            *say(
                CLEAR,
                "(can|could|may|shall) (we|i|you) (do|have|meet|make|start|begin|say)( it| this)?…<time> | (can|could) (we|i|you) <time> | any chance…<time>",
                within="booked assigned",
            ),
            *unless(HINT, ".", within="offer"),
        ),
        slots="interview_id choice candidate=their when=moved_when shift_min direction reason=motive",
        expected="booked",
    ),
)
