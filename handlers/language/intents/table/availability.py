"""When an interviewer is free and when not."""

from handlers.language.intents.cues import (
    CLEAR,
    DESK,
    FAIR,
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

WEEKLY = "(<weekly>|每个?(周|星期|礼拜|天|日|工作日)|工作日|(?<![a-z])((every|each|weekly)( other)? (day|week|work)|weekdays))"

INTENTS = (
    Intent(
        "availability.show",
        STAFF,
        (
            *only(
                SURE,
                "我的(空闲|空档|空闲时间|可用时间|有空时间|时间) | (查看|看|看看|显示)(我的|一下|下)*(空闲|空档|空闲时间|可用时间)(时间)?",
                "(给我)?(看|查)(看|下|一下)?我(的|登记的|设置的|填的)*(空闲|空档|可用|可面)(的)?(时间|时段)? | 我的(空闲|空档|可用|可面)(的)?(时间|时段)?(给我|发我)?(看|查)(看|下|一下)?",
                "(show |see |list |view )?my (availability|free time|free times|hours|slots)",
            ),
            *say(
                STRONG,
                "我(都|现在|设置?了|登记了|填了|报了|留了)?(有)?(哪些|什么|哪几个)(空闲|有空|空|时间)…(空|时间)?",
                "(what|which) …my (availability|free time|hours) | when am i (free|available)",
            ),
        ),
        slots="when",
    ),
    Intent(
        "availability.remove",
        PANEL,
        (
            *say(
                SURE,
                "<letgo> & (我的?|<time>)…(空闲|空档|可面|可约|有空)",
                "撤销…(空闲|空档|可面|可约)",
                "(取消|删除?|删掉|去掉|移除|清除|清空|撤掉|撤回|收回|拿掉)…(空闲|有空|空档|可用|可面|可约|availability)(的)?(时间|时段)?",
                "(空闲|有空|空档|可用|可面|可约)(的)?(时间|时段)?…(取消|删|去掉|清除|清空|移除|撤)",
                "(remove|delete|clear|drop|cancel|withdraw|take off|take back) …(availability|free time|"
                "free slot\\w*|open slot\\w*|free hours|my slot\\w*|my hours|as free|free)",
                "(空闲|有空|空档|时段|时间段)…(不要|作废|不作数|不算|取消|撤)(了|掉)? | (把|将)?…<time>…(空闲|有空|空档)…(删|去|撤|取消|划|拿)",
                "(remove|delete|cancel|withdraw|take back) …(slot|time|window|hours?) (i|that i) (gave|offered|added|put|set)",
            ),
            *say(STRONG, "<time>…(不再)(有空|空|可以|方便|能面) | no longer (free|available|open)"),
        ),
        slots="when",
    ),
    Intent(
        "availability.add_except",
        PANEL,
        (
            *say(
                SURE,
                "(都|全|随时|哪天)(可以|行|有空|能|方便|ok)?…除(了|开|去)",
                "<time>(不行|没空|不在|有事|不可以|不能|不方便|有会)…(其他|其它|其余|别的|剩下|另外)(的)?(时间|时候|天)?(段)?…(都|可以|行|有空|ok|能|方便)",
                "<time>…除外…(都|全|其它|其他|均|随时)? | (都|全|随时)…<time>除外",
                "除(了|开|去)?…(以外|之外|外)?…(都|全|其它|其他|其余|均|随时|哪天|任何)(可以|行|有空|能|方便|ok|有时间|没问题)?",
                "(就|只|唯独|只有|仅)<time>(不行|没空|不方便|有事|不可以|不能|不在)",
                "(any ?(day|time)|every ?day|all (week|day)|the whole week|free|available|all|anything|whenever|<time>) …(except|but( not)?|"
                "other than|apart from|excluding|besides|aside from|minus|save for)( for| on)? …<time>",
                "(except|apart from|other than|excluding|but not|besides|aside from)( for| on)? …<time>…(free|fine|ok|works?|good|available|time|open|can)?",
            ),
            *unless(STRONG, "除(了|开|去)?…(其他|其它|其余|都|全)…(没空|不行|没时间|不方便|不能|不可以|有事)"),
        ),
        slots="scope=scope_when except",
        needs="except",
    ),
    Intent(
        "availability.set_only",
        PANEL,
        (
            *say(
                SURE,
                "除(了|开|去)?…(其他|其它|其余|都|全)…(没空|不行|没时间|不方便|不能|不可以|有事)",
                "<time>…(其它|其他|别的|其余|剩下|剩余|另外)(的)?(时间|时候|日子|天)?(段)?…(不|没|忙|都不|全不)",
                "(只有|仅有?|只能|只|就|唯一)(能|可以|在|有|剩)?<time>…(行|可以|有空|能|方便|空|ok)? | 就<time>(有空|可以|能)",
                "(only|just) (free|available|do|open|able|around|good|<time>) …<time>?",
                "<time>…(only|nothing else|no other|not otherwise|is (my|the) only) | (can|i'm|am|i can) only | only <time> | only (slot|time|option|window)",
            ),
            *unless(CLEAR, "(就|只|唯独|只有)<time>(不行|没空|不方便|有事|不可以|不能|不在)"),
        ),
        slots="when=only_when",
        needs="only_when",
    ),
    Intent(
        "availability.add_recurring",
        PANEL,
        (
            *say(SURE, f"{WEEKLY}…(可(以)?(安排|约|面|排)|留给|有空)"),
            *only(STRONG, "<weekly>"),
            *say(
                STRONG,
                f"{WEEKLY}…(?<!不)(可以|有空|能|空闲|有时间|方便|ok|行|空|接|留|开放|固定|可约|可面|没(事|课|会|安排)) | (空闲|有空|可以|可面|能面|固定|开放)…{WEEKLY}",
                f"(free|available|open|i can|can do|works?|ok|good) …{WEEKLY}",
                f"{WEEKLY}…(free|available|open|works?|ok|good|fine|i can|interviews?)",
            ),
            *say(CLEAR, f"{WEEKLY}"),
            *unless(CLEAR, f"{WEEKLY}…(不|没空|忙|别|(not|no|busy|never|can't)(?![a-z]))"),
        ),
        slots="rrule from=from_clock to=to_clock",
        needs="rrule",
    ),
    Intent(
        "settings.block_part",
        PANEL,
        (
            *say(
                SURE,
                "(mornings?|afternoons?|evenings?|nights?|lunch\\w*) …(don't|do not|doesn't|won't|never) (work|suit|do)",
                "(别|不要|不|勿)(在)?(午休|午饭|午餐|饭点|吃饭)…(约|排|安排|面)",
                "(<part>|<time>|午休|午饭|早上|晚上)…(别|不要|不|勿|都不|从不|不想|不能|没法|拒绝)(再)?(给我|帮我|让我)?(安排|排|约|面|接|派)",
                "(别|不要|不|勿|拒绝)(再)?(在|给我|帮我|把|让我)*…<part>…(安排|排|约|面|接|派)? | (不接受?|不面|不排|不约|避开|屏蔽)<part>",
                "(no|avoid|block|skip|not|don't|do not|never) …(<part>|mornings|afternoons|evenings|nights|lunch\\w*)",
                "(mornings|afternoons|evenings|nights) (are )?(off|blocked|out|don't|not|never)",
            ),
            *unless(
                FAIR,
                "(要去|要开|有会|有事|请假|出差|开会|医院|今天|今晚|看病|接孩子) | (不能|没法|没办法|不了)(面试?|参加)?了$",
            ),
        ),
        slots="part recurring",
        needs="recurring",
    ),
    Intent(
        "availability.block",
        PANEL,
        (
            *say(
                SURE,
                "^(我)?忙 <time> | ^busy <time> | ^(请假|休假|出差|ooo) <time> | ^<time>(我)?(请假|休假|出差|忙|没空)",
            ),
            *say(
                STRONG,
                "请(了)?(一|半|两|三|几|1|2|3)?(个)?(天|下午|上午)?(的)?假 | (i'm|i am|i'll be) (out|off|away) <time>",
                "开(一|半|整|个|一下午|一上午|一整)*(天|个)?(的)?(大|长|周|例|评审|部门)?会",
                "忙 | 没(空|时间|有空|有时间) | 请假 | 出差 | 休(假|息|年假)|年假 | 病假 | 产假 | 陪产假 | 婚假 | 事假 | 调休 | 放假 | 外出",
                "不在(公司|办公室|北京|上海|国内)?|有(会|课|事|安排|会议) | 要?开会 | 培训 | 团建 | 看病 | 体检 | 度假 | 旅游 | 加班赶 | 走不开",
                "抽不(出|开)",
                "(别|不要|勿|不)(再)?(给我|帮我|让我|跟我|和我|对我)?(排|安排|约|派)(面试|我|人)?",
                "((?<!能)不能|没法|无法|(?<!方)不方便|(?<!可)不可以|(?<!行)不行|不接|面不了|不面|不安排) | 占用 | (不|没)可用 | 堵住 | 屏蔽",
                "(占掉|占了|占用|占住|锁掉|屏蔽|划掉|block掉)(了|掉)? | <time>…(有事|没空|不行|不在|不可以|不方便) | (没|无)法(参加|安排)?面试 | 接孩子|看牙|搬家|上课|考试|家长会|体检|复查|打疫苗",
                "block(ed)?( off| out)?( my)? (calendar|schedule|time|diary|<time>) | (doctor|dentist|hospital|appointment|parents'? meeting|moving house)",
                "ooo | out of (office|the office|town) | busy",
                "on (leave|vacation|holiday|pto|a trip|business)",
                "(annual|sick|parental|maternity|paternity) leave | vacation | holiday | pto | travel\\w*",
                "away | unavailable | not (available|free|around|in) | day off | off (sick|work|on)?",
                "(i'm|am|be|taking) (\\w+ )?off | (can't|cannot|can not|won't) (do|make|interview|take|be)",
                "block(ed)?( off| out| my)? | in (a )?meetings?",
                "(have|got|in) (a|an|another|my)?( \\w+)? (meeting|appointment|class|call|exam|flight)s?",
                "(training|sick|conference|offsite|team building|workshop|wedding)",
                "don't (schedule|book|assign)",
                "(别|不要|不|勿)(再)?(排|安排|约|派)…给我",
                "no (more )?interviews?( for me| please)* <time> | (nothing|no interviews?) for me <time>",
            ),
            *unless(FAIR, "<person>", roles=DESK),
            *unless(HINT, "再说|再写|提醒|再填", within="ended"),
        ),
        slots="when=single_when reason=excuse rrule from=from_clock to=to_clock",
        needs="when",
    ),
    Intent(
        "availability.add",
        PANEL,
        (
            *say(SURE, "^(空闲|有空|空|free|available) <time> | ^<time>(我)?(都)?(有空|空闲|空|free|available)$"),
            *say(
                STRONG,
                "i (have|'ve got) (some |a bit of )?(time|availability|slots?|an hour)",
                "有(空|时间|档期) | 空闲 | 空着 | 得空 | (可以|能|可|能够|愿意|来得及)(加班)?(面|面试|安排|排|约|接|参加) | 没(有)?(安排|会|事) | 方便 | 随时",
                "free | available",
                "(i |we )?(can|could|am able to) (do|make|interview|take|fit)|(i'm|am) (open|around|good|ok|"
                "fine|clear)",
                "works (for|with) me | open | my availability",
                "(能|可以|还能|可)(抽|腾|挤|匀|凑)(得)?(出|个)?|(抽|腾|挤)(得|的)?出(来)?|(空|闲)(出来|下来)",
                "(加|新增|补|登记|报|设|开放|增加|添加|放)(充|出)?(一?个|一段|一下|上|几个)?(空闲|空档|可面|可用|可约|时段|时间段|有空)",
                "(mark|put|set) me( down)?( as| for)? | add …(availability|free time|a slot|slots|my slot) | open(ing)? up",
            ),
            *say(CLEAR, "<time>…(可以|都?行|ok(ay)?|没问题|都可以|good|fine|works?)(吧|的|哈|啊|呢|for me)?$"),
            *say(
                FAIR,
                "i'm <time>$ | <time>…<free>",
                "可以 | 都?行 | ok(ay)? | 没问题 | 都可以 | 能 | works? | good | fine",
            ),
            *only(HINT, "<time>"),
            *unless(FAIR, "<person>", roles=DESK),
            *unless(STRONG, "(am|is|are) (i|we) (free|available|open)(?![a-z])"),
            *unless(
                FAIR,
                "(?<![可行能好便空])不(行|能|可以|方便|在|空|要|接|想|面|去|来) | 没空 | 没时间 | (can't|cannot|not|no longer|don't|won't|busy|unavailable)",
                roles=PANEL,
            ),
        ),
        slots="when=single_when",
        needs="single_when",
    ),
)
