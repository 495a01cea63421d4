"""What is said about interviews there are: looking at them, cancelling, how they went, the link."""

from handlers.language.intents.cues import ALL, CLEAR, DESK, FAIR, STAFF, STRONG, SURE, Intent, only, say, unless

INTENTS = (
    Intent(
        "interview.show",
        ALL,
        (
            *say(
                SURE,
                "^[ ,.]*<id>[ ,.。!?]*$",
                "^(查看|看看?|看一下|显示|打开|查询?|查一下|详情) <id>",
                "^(show|view|open|see|display|details?( of| for)?|get|info( on)?|what'?s|look at) (me )?<id>",
            ),
            *say(
                STRONG,
                "<id>…(详情|详细|情况|信息|是谁|什么时候|几点|怎么样|状态) | (详情|情况|details|info|status)…<id>",
            ),
        ),
        slots="interview_id",
    ),
    Intent(
        "interview.next",
        STAFF,
        (
            *say(
                STRONG,
                "下(一|1)?(场|个|位|轮)(面试|候选人|是|几点|什么|是谁)? | 接下来(是|有|的|面|什么)?(谁|哪|面试|什么)? | 马上(要)?面(谁|哪)",
                "最近(的)?(一|1)(场|个)(面试)? | (下|等下|待会|一会)…面谁",
                "next (interview|one|candidate|up|meeting|面试|场|个|位) | (what|who)('s| is| am i)?…next | up next | my next",
            ),
            *unless(CLEAR, "简历 | 链接 | (link|url)(?![a-z]) | (resume|cv)(?![a-z])"),
        ),
        slots="scope",
    ),
    Intent(
        "interview.list",
        ALL,
        (
            *only(
                SURE,
                "今天 | 明天 | 本周 | 下周 | 面试 | today | tomorrow | this week | next week | agenda | interviews | 日程(表)?",
                "我的(面试|日程|安排) | my (interviews|agenda|schedule|calendar|day|week)",
            ),
            *say(SURE + FAIR, "(am|was) i (free|available|busy|booked)( on| at)? <time>"),
            *say(
                SURE,
                "^(面试|日程|agenda|interviews?) <time> | ^(面试|日程|agenda)$",
                "^(查看|看|查|显示|列出)(一下|下|看)?(我的|所有|全部)?<time>(的|有)?(哪些)?(面试|日程|安排)",
            ),
            *only(
                STRONG,
                "<window> | <window>的? | <time>(的)?(面试|日程|安排|情况)?",
                "(面试|日程|agenda|interviews?|schedule)( for| on)? <time>",
                within="idle booked assigned ended choice unbound",
            ),
            *say(
                STRONG,
                "还?剩(下)?(几|多少|哪) | (有|还有|要|还要|都有|安排了)(哪些|什么|几(场|个|轮)|多少(场|个)?|啥|谁)…(面试(?!官)|面(?!试官|评)|安排|日程)?",
                "(有|没有|有没有|还有|还要)(没有)?(安排)?面试(吗|么|没|嘛|不|\\?)? | (面|要面|面试)(几|多少)(个|场|位)",
                "(哪些|什么|所有|全部|列出|多少场?|几场)(的)?面试(?!官) | 谁面谁 | (要)?(面|见)(谁|哪(些|个|几))",
                "我(今天|明天|<time>)?的?(面试|日程|行程)(安排|列表|表|情况|是|有)? | ^<time>的?(面试|日程|行程)(安排|列表|表|情况|是|有)?",
                "what('s| is| do i have| have i got) (on|for|happening)? <time> | what('s| is) on",
                "who('s| is) my <time> | <time>(的|那|这)?(场|个|位)…(是谁|叫什么|哪位|面谁)",
                "(everything|anything|all|whatever) …(scheduled|booked|planned|on the (calendar|agenda)) | (要|得|都|会|还)(要|得|会)*(跟|和)(谁|哪些人|几个人)(面|聊|谈|见)",
                "(my|the|today's|tomorrow's|this week's|next week's) (interviews|agenda|schedule|calendar|day|"
                "line ?up)",
                "(which|what|list|show|any|how many|see|all) …interviews?",
                "(what|who) (do|am) i (have|meet\\w*|interview\\w*|see\\w*)",
            ),
            *say(
                CLEAR,
                "(am|do) i (interviewing|interview|meeting|have|got) | (面试|安排|日程)(一览|汇总|清单|明细)",
                "<time>…(面试(?!官)|日程|安排(?=$|吗|呢|有|是|表|情况|怎))(吗|呢|有哪些|情况)? | (日程|行程) | agenda",
                "(do|have) i (have|got) (any|an|interviews?) | interviews? (today|on|for|this|next|<time>)",
            ),
            *unless(
                CLEAR,
                "(别|不要|不|勿|停|暂停|取消|占|锁|屏蔽|请假|出差|没空)…(排|安排|约|派|面试|<time>)? | <time>…(改|推|挪|换)(到|成) | 留给",
                "往(后|前)(推|挪|移|延|调|提)? | (推|延)(迟|后)(<span>|一|到) | 迟到 | 晚到 | 晚(个)?<span> | running late",
                "(block|busy|pause|stop|cancel|move|no interviews|out of|vacation|(re)?sync|connect)(?![a-z])",
            ),
            *unless(
                FAIR,
                "<weekly> | (面试|面)了多少 | (没|未|缺)(有)?(收到|交|写)?(反馈|面评|评价)",
                "<free> | 几个人…能",
                "next | 下(一|1)?(场|个|位) | 接下来 | 命令 | 功能 | 指令 | 姓. | 负载 | 工作量 | 率 | 排行 | 统计 | 平均 | 多少场改期 | (how do|help)(?![a-z])",
                "<anyone>…(和|跟|与|with)<anyone>",
            ),
        ),
        slots="when scope",
    ),
    Intent(
        "interview.cancel",
        STAFF,
        (
            *only(SURE, "取消(这场|该|这个)(面试|预约)? | 取消(面试|预约) | cancel( it| this| that)? interview"),
            *only(SURE, "取消 | cancel( it| this| that)?", within="idle booked assigned ended confirm_request"),
            *say(
                SURE, "^(取消|cancel) <id> | <id> (取消|cancel) | ^(把)?(删掉?|删除|去掉|撤掉|delete|remove|drop) <id>"
            ),
            *say(
                STRONG,
                "(?<![能可])不(约|安排|面)<anyone> | 取消…(面试(?!官)|<round>|<id>|<anyone>|安排|预约)",
                "(面试(?!官)|<round>|<id>)…(取消|不面|不约|作废|不安排|不用(安排|约|面|排))",
                "cancel …(interview|<id>|<anyone>|<round>|meeting|it)|call off | (撤|砍|推)掉…(面试|<round>)",
            ),
            *say(
                STRONG,
                "(面试|<round>)(先)?(不要|不用|不搞|不弄|不约|停)了",
                "(撤|砍|停|推)(了|掉) & (<id>|<interview>|<anyone>)",
                roles=DESK,
            ),
            *say(CLEAR, "取消 | cancel | <anyone>…(不来了|来不了) | 不用面了 | 不面了 | 作废 | call (it )?off | scrap"),
        ),
        slots="interview_id candidate round when reason",
    ),
    Intent(
        "interview.no_show",
        ALL,
        (
            *only(SURE, "爽约了? | no ?show(ed)?( up)? | 没来 | 人没来 | 候选人没来 | 没人来"),
            *say(SURE, "^(爽约|no ?show) <id> | <id> (爽约|no ?show)"),
            *say(
                STRONG,
                "爽约 | 放(了)?(我|我们)?(鸽子|飞机|鸽) | 鸽了 | (联系|打电话)(不上|不到|不通)|找不(到|着)(人|他|她|<anyone>|候选人|面试官)?(了|$|,|，|。) | (不|没)(接电话|回消息|接听)",
                "(人|他|她|<anyone>|候选人|面试官|对方|那边|一直|还|都|还是|始终|到现在)(都|还|也|一直|根本|还是)?(没|未)(有)?(来|到|出现|上线|见人|进来|"
                "进会|参加|现身|接通|人影|进会议|加入)",
                "没(来|到场|出现|上线|现身|进会议)(?!得及) | 不见人(影)? | 联系不上 | 没人(来|进|在|上线|出现) | 缺席 | 等(了)?<span>…(没|不|人)",
                "no ?show",
                "(didn't|did not|hasn't|has not|never|not|haven't) (show|come|turn|appear|join|arrive|"
                "dial)\\w*( up| in)?",
                "(nobody|no one|noone)( is|'s| has)? (came|come|showed|joined|here|there|in|online|around)",
                "(stood|ghosted) | (isn't|is not|not) here( yet)? | waited <span>",
                "where is (the|my) (candidate|interviewer)",
            ),
        ),
        slots="interview_id candidate=someone who=absent waited_min",
        expected="booked",
    ),
    Intent(
        "interview.complete",
        STAFF,
        (
            *only(
                SURE,
                "(这场|这个|本场|面试|我|我们|已经|刚|刚刚|才|都|全部|聊|面|和他|跟她)*(结束|面完|聊完|完成|搞定|面好|完事|谈完|完|考完|散会|收工|ok)了?",
                "(all |we're |i'm |it's |that's |interview |just |we |have |has |is |already )*(done|finished|completed?|over|wrapped( up)?|ended)( here| now| with it| the interview)?",
            ),
            *say(SURE, "^(结束|完成|done|finished|complete) <id> | <id> (结束|面完|done|finished|完成)"),
            *say(
                STRONG,
                "(面|聊|谈|考)(完|好)了? | (面试|面谈|这场)(已经|都|刚|刚刚|顺利)?(结束|完成|完了|搞定)",
                "(interview|just|we('re)?|i('m|'ve)?|have) (is |just |are |am )?(done|finished|completed|over|wrapped)",
                "finished (the )?interview\\w* | finished with",
            ),
            *say(FAIR, "结束 | wrapped up | 完事"),
            *unless(STRONG, "(完|好|结束|完成)了?(吗|么|没|没有|\\?)[ ?。,]*$ | ^(is|has|did|was|are) "),
        ),
        slots="interview_id candidate",
        expected="booked",
    ),
    Intent(
        "interview.running_late",
        ALL,
        (
            *say(SURE, "^(迟到|late|晚到)[ ,]*(<span>|<num>|$)"),
            *only(STRONG, "迟到了? | late | 晚点到? | 在路上了?"),
            *say(
                STRONG,
                "迟到 | 晚(到|点到|一?点到|来|些到|<span>(到)?) | (会|要|可能|大概|估计|预计)(会|要)?晚(到|一?点|些|<span>) | 堵(车|在|路上)了?",
                "赶不(到|上|及) | (来|赶)不及 | (在)?路上(了|呢)? | 马上(就)?到 | 快到了 | (还|大概|预计)(有|要|需要)?<span>(才能|能|就)?到",
                "等我(<span>|一下|一会)? | <point>(后)?(才|就|能|可以)*(到|赶到|进会|上线)",
                "(running|be|am|i'm|we're|arrive|a bit|bit|little|get there|is|slightly|few minutes|minutes|"
                "min|mins|<span>) …late(?! (afternoon|morning|evening|night))",
                "(running|run) behind | stuck in …traffic | on my way | be there in | (i'm|am|got|get) delayed",
                "held up | late by | late <span> | traffic",
                "(上一?场|上个|前面|会议|会)(面试|会|会议)?…(拖堂|超时|没结束|还没完|没开完|延时)了? | (找|停)(不到)?(车位|停车位?) | (地铁|公交|车)(晚点|故障|坏|没赶上|延误)|(走|找)错(路|地方|楼)了?",
            ),
            *say(
                STRONG,
                "晚(个)?(<span>|点|一会儿?|几分钟|一两分钟|两三分钟)",
                "(there|arriv\\w+|join\\w*|be there|with you) (in |at |by )?(<span>|<time>)|in traffic",
                within="booked",
            ),
            *say(FAIR, "late(?! (afternoon|morning|evening|night))", within="booked"),
            *unless(
                CLEAR,
                "第.轮",
                "((?<!可)能|可以|可否|是否|想|希望|改|推迟|延)(不能)?…晚…(面试|开始|面|吗|行) | ((?<!可)能|可以|可否|想|希望)(不能)?(再)?晚 | (reschedule|postpone|push|move)",
            ),
        ),
        slots="interview_id minutes=late",
        expected="booked",
    ),
    Intent(
        "link.get",
        STAFF,
        (
            *only(
                SURE,
                "(面试|会议|视频)?(链接|连接|地址|会议号|入会链接|入口)(呢|在哪|是什么|多少)?",
                "(the |meeting |interview |video )?(link|url)( please)? | 发(我|一下)?链接",
            ),
            *say(
                STRONG,
                "(面试|会议|视频|入会|的|发|给|要|<id>)…(链接|会议号|房间号) | (链接|会议号)…(发|给|<id>|在哪|多少|是)",
                "(meeting|video|interview|join|the|send|where|what) …(link|url) | link (for|to|of)",
                "(链接|link) <id>",
                "(会议|入会|面试|房间|腾讯会议|zoom)(的)?(地址|号|码|号码|密码|id|入口|链接) | 怎么(进|入)(会议?|面试间?) | (meeting|zoom|room) (id|password|code|number)|(dial|join)[ -]?in|how (do|can) i join",
            ),
            *unless(FAIR, "邀请 | invit(e|ation)"),
        ),
        slots="interview_id candidate",
    ),
)
