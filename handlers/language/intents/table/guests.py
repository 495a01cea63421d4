"""What only candidates say: giving up, cancelling, questions about the interview, their data, who they are."""

from handlers.language.intents.cues import CLEAR, FAIR, GUEST, STAFF, STRONG, SURE, Intent, only, say, unless

PLACES = "(视频|线上|在线|远程|网上|电话|现场|线下|当面|面对面|到场|腾讯会议|zoom|teams|video|by phone|(a )?phone (interview|call|screen)|online|remote|on ?site|in person|face to face|remotely|virtually|over the phone|公司|办公室|office)"

INTENTS = (
    Intent(
        "candidate.withdraw",
        GUEST,
        (
            *say(
                SURE,
                "(won't|will not|not going to|don't want to|wouldn't like to) (continue|proceed|move forward|go on|go ahead)",
                "(take|remove|pull|count) me (out|off)( of)? | out of the (process|running) | 不(参加|参与)(这个|贵司|你们)?(的)?(招聘|流程)",
                "(接|拿|收|签|有|去)(受|到)?了?(其他|其它|别的|另外|另一|别家|别人|新)…(offer|工作|公司|录用)",
                "(接|拿|收|签|有|去)(受|到)?了…(其他|其它|别的|另外|另一|别家|新|一个|一家)?…(offer|工作|公司|录用)",
                "(不|没)(再)?(考虑|打算|想|准备|需要)(了|继续|面|来|参加|这个|贵司|你们)… | (放弃|退出)(面试|这次|这个|机会|流程|应聘|申请|岗位)?",
                "已经?(入职|找到(工作|了)|签(约|了)|定(下来)?了) | 不(面|来面试|去面试|去面|参加面试|应聘|找工作)了",
                "withdraw\\w* | (accepted|got|taken|signed|received|took) …(offer|job|position|role)",
                "(no longer|not) (interested|considering|looking|want\\w*|pursuing|continuing)",
                "(drop|pull|back|bow|opt)(ping|ed|ing)? out",
                "another (offer|job|company|opportunity)|found (a|another) job|decided (not|against)|(decided|going|want|choose|chose|chosen) to (stay|remain|decline|pass)",
                "(stay|staying|remain\\w*|sticking) …(current|present) (company|job|employer|role)|other opportunit\\w+|give up (the|this|my)|pass on (the|this)",
                "(?<!可)(?<!能)不(想|愿意?|准备|打算)(再)?(去|来|面|参加|继续|应聘|面试)(面试?)?了 | (岗位|职位|薪资|公司|工作|方向|地点)…不(太|是很)?(合适|匹配|适合|感兴趣|符合|想去)",
                "(对|这个)(岗位|职位|机会|工作)?(没|不)(有)?(兴趣|感兴趣) | (先)?(撤回|撤销|取消)(我的)?(申请|投递|应聘|简历) | 换工作的事…(不|算|放) | (留在|继续留|留下)…(现在|目前|原|这家)",
            ),
            *say(CLEAR, "不面了 | 不考虑 | 放弃"),
        ),
        slots="",
    ),
    Intent(
        "privacy.opt_out",
        GUEST,
        (
            *only(
                SURE,
                "退订 | stop | unsubscribe | td | t | 取消订阅 | 拉黑 | 停止 | opt ?out",
                "stop (it|all|messaging( me)?|texting|contacting me|sending( me)?( messages)?)",
            ),
            *say(
                SURE,
                "退订",
                "(别|不要|请勿|勿|不想|停止|不用)(再)?(给我|向我|跟我|和我|对我)?(收到)?…?(发(消息|信息|短信|了|送)?|联系(我)?|打扰|骚扰|推送|通知(我)?|"
                "提醒我?了)",
                "取消订阅 | 不(想|要|用)再?(收到|接收)",
                "unsubscribe",
                "(stop|don't|do not|quit) (messag\\w+|contact\\w*|text\\w*|send\\w*|writ\\w+|email\\w*|"
                "bother\\w*|spam\\w*)",
                "leave me alone | opt ?out | no more (messages|texts|emails|reminders|spam) | take me off …list | remove me from …(list|messages)",
                "(别|不要|请勿|勿)(再|老|总|一直)?(烦|吵|扰|骚扰|打扰|来烦|发短信|群发|推)(我|了)? | (太)?(烦|骚扰)(人|死)?了 | 拉黑你",
            ),
        ),
    ),
    Intent(
        "privacy.erase_request",
        GUEST,
        (
            *say(
                SURE,
                "把我(的)?…(从|在)?…(系统|库|名单|数据库|这里|你们)…(删|移除|清|抹)",
                "(删除|删掉|删了|清除|清空|抹掉|移除|销毁|注销|删)…(我|个人)…(信息|资料|数据|简历|账号|记录|档案|隐私|联系方式)",
                "(我的|个人|把我)…(信息|资料|数据|简历|记录)…(删|清除|移除|抹掉|销毁|清空) | 注销(我的)?(账号|账户)?",
                "(delete|erase|remove|wipe|purge|destroy|forget) …(my|me|personal|all) …(data|information|"
                "info|details|record\\w*|profile|cv|resume|account|everything)?",
                "right to (be forgotten|erasure) | forget me",
            ),
            *say(
                STRONG,
                "(删除|删掉|删了|清除|清空|抹掉|抹除|移除|销毁|注销)…(信息|资料|数据|简历|账号|记录|档案|隐私|联系方式)",
                "(信息|资料|数据|简历|记录)…(删除|删掉|删了|清除|清空|抹掉|销毁|注销)",
                "(delete|erase|remove|wipe|purge) …(data|information|info|details|profile|account|resume|cv|application)",
            ),
        ),
    ),
    Intent(
        "privacy.access_request",
        GUEST,
        (
            *only(
                SURE, "我的(个人)?(信息|资料|数据|档案|隐私) | my (personal )?(data|information|info|details|profile)"
            ),
            *say(
                STRONG,
                "(存|保存|保留|收集|有|留|掌握|记录|知道|拿)(了|着)?…(我|关于我|个人)(的)?…(哪些|什么|多少|啥)?…(信息|资料|数据|隐私|东西)",
                "(查看|看看?|导出|下载|获取|要|查|给我|提供)(一下|下)?(我的|我|个人)(个人)?(的)?(信息|资料|数据|档案)",
                "(哪些|什么)…(我的|我|个人)…(信息|资料|数据) | (我的|我|个人)(的)?(个人)?(信息|资料|数据|隐私)…(怎么|如何|用(在|到|于)|用途|导出|给我|保存|存|处理|安全|泄露|谁能|有哪些|是什么|发给)",
                "(信息|资料|数据|隐私)…(导出|下载|副本|拷贝|备份) | (what|which|how) …(data|information|info|details) …(you|about me|store|keep|hold|have|use|collect)",
                "copy of (my|all|the) …(data|information|info|details)|gdpr|(what|how much) do you (have|know|store|keep|hold)",
                "(what|which) (data|information|info|details) …(you|about me|have|hold|store|keep|on me)",
                "(see|show|access|export|download|get|copy of|send( me)?|view) …my …(data|information|info|"
                "details|profile)",
                "what do you (know|have|store|keep|hold) (about|on) me",
            ),
        ),
    ),
    Intent(
        "identity.bind",
        GUEST,
        (
            *say(
                SURE,
                "(我是|我叫|我的名字是|本人|这里是|姓名)[:, ]?<anyone>…(<tail>|<phone>|码|手机|电话|号)? | (我是|我叫)<anyone>",
                "(邀请码|验证码|绑定码|识别码|邀请|口令)(是|为|:| )…(<word>|[a-z0-9]{4,}) | (手机|电话)?(尾号|后四位|末四位)",
                "(i'm|i am|this is|my name is|name's|it's) <anyone>",
            ),
            *say(
                SURE,
                "<anyone>…(<tail>|<phone>|邀请码|code) | (<tail>|<phone>)…<anyone>",
                "我是…<person>",
                within="unbound",
            ),
            *only(
                STRONG,
                "<word> | [a-z0-9]*[0-9][a-z0-9]{3,11} | <phone> | <tail>",
                "<person> (<tail>|<phone>|<word>|[a-z0-9]*[0-9][a-z0-9]{3,11})",
                within="unbound",
            ),
            *say(
                STRONG,
                "(invite|invitation|verification|binding|access|my)? ?code( is|:)? ?(<word>|[a-z0-9]{4,})",
                "(phone|number) (ends|ending)( in| with)? | <tail>",
            ),
            *only(CLEAR, "<person> | <word>", within="unbound"),
            *say(CLEAR, "我是…<person>"),
        ),
        slots="candidate=myself phone_tail code candidate_phone",
        expected="unbound",
        needs="myself phone_tail code candidate_phone",
    ),
    Intent(
        "problem.report",
        GUEST | STAFF,
        (
            *say(
                SURE,
                "(打|点|登|开|进|连|接|加入|入|看|听)(录|入)?不(开|了|进去?|去|上|到|见)",
                "(链接|会议|视频|页面|网页|二维码|摄像头|麦克风|声音|画面|会议号|网络|地址)…(失效|无效|过期|错误|有问题|不对|坏了|报错|不能用|用不了|不行|不存在|没反应|"
                "404|卡|黑屏|没有声音)",
                "(没|没有)(声音|画面|反应|信号) | 黑屏 | 无法(打开|进入|加入|访问|连接|登录|显示) | 报错 | 掉线|断(线|网)了?",
                "(link|url|page|meeting|video|camera|audio|mic\\w*|sound|zoom|it|site|website|connection|"
                "code) …(broken|not work\\w*|doesn't work|does not work|isn't work\\w*|won't (open|load|work|"
                "start)|expired|invalid|dead|fail\\w*|error|doesn't open|not open\\w*|not load\\w*|stuck|"
                "crash\\w*|down)",
                "(can't|cannot|can not|couldn't|unable to) (open|join|get (in|into|on|onto)|access|hear|see|connect|log ?in|"
                "load|enter|click)(?! me| you soon)",
                "no (sound|audio|video|picture) | error (404|message) | broken link|disconnected|dropped",
            ),
            *unless(STRONG, "(接|面|去|来|做|看)不了", within="assigned"),
            *unless(STRONG, "(接|面)不了", roles=STAFF),
            *say(
                STRONG,
                "空白 | 白屏 | 转圈 | 加载不(出|了) | 卡住 | 闪退 | 没显示 | 显示不(出|了) | (blank|frozen|stuck|loading forever)",
            ),
        ),
        slots="kind=problem",
        expected="booked",
    ),
    Intent(
        "interview.change_mode",
        GUEST | STAFF,
        (
            *say(
                SURE,
                f"(换|改|转|切换|调整|变)(成|为|到|个|用|一下)*{PLACES}(面试?|会议|形式|方式|吧)?",
                f"(可以|能|能否|能不能|可不可以|想|希望|要|申请|方便|是否可以)(改|换)?(成|为|用|走|通过|安排|采用|参加)?{PLACES}(面试|面|参加|进行|形式|吗|么|"
                f"吧|聊)+",
                f"{PLACES}(面试?|参加|形式)?(可以|行|好|方便|能)(吗|么|不|吧)",
                f"(switch|change|move|convert|make|do|have|turn|take|hold|prefer|rather) …(to|by|over|via|it|"
                f"into|as|be|a|an|the)? ?{PLACES}",
                f"(can|could|would|may|is it possible) …{PLACES}",
                f"{PLACES} (instead|interview instead|possible|please|ok\\?)",
                f"(想|希望|要|能|可以|可否|愿意|更(喜欢|想|愿意))…(去|来|到|用|走|做|参加)?{PLACES}(面试?|参加|聊|沟通|会议)",
                f"{PLACES}(面试?|参加|形式)?(会)?(更|比较)?(可以|行|好|方便|能|合适)(一些|一点|点|些)?(吗|么|不|吧)? | 不(方便|能|想|便)…{PLACES}…{PLACES}",
            ),
            *say(CLEAR, f"(不方便|不能|没法|来不了|去不了)…(现场|到场|过去|线下).*{PLACES} | {PLACES}面试?吧"),
            *unless(
                CLEAR,
                f"(是|在)(不是)?{PLACES}(面试?|的)?(还是|吗|么|呢|$) | {PLACES}(面试?)?还是{PLACES} | {PLACES} or {PLACES}",
            ),
        ),
        slots="mode interview_id candidate=someone",
        expected="booked",
        needs="mode",
    ),
    Intent(
        "interview.cancel_request",
        GUEST,
        (
            *only(SURE, "取消(面试|预约|吧|了|一下|这次面试)* | cancel( it| the interview| my interview)?"),
            *say(
                STRONG,
                "取消 | cancel | call (it )?off | (来|去|参加|到|面|赶|赴)不了 | 不(能|来|去|参加|想来|想去|打算去)(了|来|去|参加|面试)…",
                "没法(来|去|参加|面) | 面不成 | (面试|这场|这次|那天)…(去|来|参加)不了 | 不(能|打算|准备)(来|去|参加|赴约)…",
                "(not|won't|unable|cannot|can't|no longer) (be )?(able )?(to )?(make|come|attend|join|be there|do|go|take part)",
                "have to (drop|skip|miss|cancel) | skip the interview",
                "(can't|cannot|can not|won't|not able to|unable to|couldn't) (make|come|attend|join|be there|do)( it)?",
            ),
            *unless(FAIR, "没法 | 来不了 | 去不了 | 不能 | (can't|cannot|can not|unable)(?![a-z])", within="offer"),
        ),
        slots="interview_id reason",
        expected="booked",
    ),
    Intent(
        "interview.details",
        GUEST,
        (
            *only(
                SURE,
                "(面试)?(时间|链接|连接|地址|地点|多久|时长|多长时间|面试官|在哪(里|儿)?|哪里|几点|什么时候|会议号|准备什么|怎么去|怎么走)(呢|是什么|是多少|是谁)? | when",
                "link | where | how long | who | address | duration | what time | time | location | place",
                "the link",
            ),
            *say(
                SURE,
                "(zoom|teams|online|video|phone|remote|on ?site|in person|office) or (zoom|teams|online|video|phone|remote|on ?site|in person|office)",
                "(面试|还|我)(还)?是<time>(吗|么|吧|对)",
                "(面试|我的|我)(是|在|定在|约在|安排在)?(几点|什么时候|哪天|何时|几号) | (几点|什么时候|哪天|何时|几号)(的)?(面试|开始|到)",
                "(what time|when) (is|'s|does|do|am|will|should) …(my|the|interview|i|it) | (线上|现场|视频|电话|线下)还是",
                "(online|video|phone|on ?site|in person) or ",
            ),
            *say(
                STRONG,
                "(一共|总共|有)?(几|多少)(轮|场)(面试)?",
                "(is|are) (it|we|the interview|my interview|that) still (on|happening|scheduled|planned|<time>) | (推迟|改|换|延|挪|调)(到|成)了?(几点|哪天|什么时候|何时)",
                "how many (interviewers|people)|(几个|多少|哪些)(面试官|人面|考官)",
                "(面试|会议|视频|入会)?(链接|会议号|会议链接|入口)…(在哪|呢|发|是|多少|给|哪) | (发|给|要|再发|求)…(链接|会议号|地址|定位)",
                "(地址|地点|位置|定位)(在|是|呢|哪|发) | 在(哪里?|什么地方|哪儿|几楼|哪个(楼|会议室|地方|园区)) | (怎么|如何)(去|走|过去|到|坐车|进|参加|面)",
                "(去|到)哪(里|儿|面) | (面试|面|谈|聊)?…(要|需要|大概|持续|一共|总共|预计)?(多久|多长|几个小时|多少分钟|多长时间|几小时)",
                "(谁|哪位|哪些人|几个人)(来)?(面|面试|是面试官) | 面试官(是|叫|有)(谁|哪|几|什么) | (跟|和)谁(面|聊|谈) | (谁|哪位|哪个)(老师|面试官|领导|主管|人)?(来|要|会)?(面|面试)我",
                "(准备|带|穿|携带)(点|些|好)?(什么|啥|哪些|材料|简历|电脑|作品|身份证)|(要|需要|用)(不要|不用)?(准备|带|穿)",
                "(有什么|哪些)(要|需要)?(准备|注意|携带) | (几点|什么时候|哪天|何时|啥时候|几号)(的)?(面试|面|开始|来|到|去)?",
                "(面试|面|我的)(是|在|定在|约在|安排在)?(几点|什么时候|哪天|何时|几号|哪) | (停车|门禁|楼层)",
                "(是|在)?(线上|视频|现场|电话|线下)(面试?)?(吗|么|还是)",
                "(what|where|send|share|resend|have|need|get|is|the|meeting|join|video) …(link|url|zoom|"
                "meeting id|address|location|directions)",
                "where (is|are|do|should|will|am|to|exactly) | which (floor|building|room|office)",
                "how (long|many (minutes|hours)|much time|do i get|to get) | how long",
                "who (is|are|will|am|'s) …(interview\\w*|meet\\w*|panel|me|it with)?",
                "(what|anything|should|need|do i) …(prepare|bring|wear|preparation|dress|ready) | dress code",
                "(what|which) (time|day|date) | when (is|'s|does|do|am|are|will|should) …? | parking",
                "(is it|what) …(online|on ?site|video|phone)\\?",
                "(哪个|哪一?间|哪一?层|哪一?栋|几号|第几)(楼|会议室|层|栋|座|门|房间) | (是|会)(一对一|几个人|群(面))|(用|下载|装|安装)(什么|哪个|啥)(软件|app|工具|会议)",
                "(前台|门口|保安|登记|停车)…(吗|么|怎么|在|找) | 到了(以后|之后)?…(找谁|联系谁|怎么) | (找|联系)(谁|哪位)",
                "(need|have) to (download|install) | which (app|software|tool|platform) | contact person",
            ),
            *say(FAIR, "链接 | 地址 | 地点 | 多久 | 几点 | 面试官 | 准备 | link | where | how long | address"),
            *unless(
                CLEAR,
                "下班 | 上班 | 福利 | 工资 | 薪资 | 薪水 | 加班 | 年假 | 社保 | 公积金 | (salary|benefits|pay|vacation|overtime)(?![a-z])",
            ),
            *unless(FAIR, "随便 | 任意 | 都行"),
        ),
        slots="aspect=detail interview_id",
        expected="booked",
    ),
)
