"""Words about the conversation itself: help, greetings, undo, giving up, and who one is."""

from handlers.language.intents.cues import (
    ADMIN,
    ALL,
    CLEAR,
    FAIR,
    GUEST,
    HINT,
    STAFF,
    STRONG,
    SURE,
    Intent,
    only,
    say,
    unless,
)

INTENTS = (
    Intent(
        "help",
        ALL,
        (
            *only(
                SURE,
                "帮助 | 怎么用 | 怎么使用 | 如何使用 | 使用(说明|方法|帮助) | 说明书? | 菜单 | 指令 | 命令(列表)? | 功能(列表)? | help( me)? | menu",
                "commands",
                "(功能|使用|操作|新手)(介绍|说明|指南|手册|教程|指引) | (我)?(该|要|应该)?(怎么|如何)(弄|搞|操作|说|写|输入|做) | 你是(谁|什么|干(什么|啥|嘛)的)",
                "(how to use|instructions?|guide|tutorial|docs|examples?|show me (the )?commands)( this| it)?",
                "h | [?/]?help | 求助 | 教程 | manual | usage | options",
            ),
            *say(
                SURE,
                "^(请问)?(怎么|如何|怎样|咋)(安排|约面|约人|取消|改期|添加|新增|加候选人|查|设置|导入|反馈|邀请|换人|发时间|写面评)",
                "how (do|can|to|should) (i )?(schedule|book|cancel|move|add|set|invite|import|give|offer|use)",
                roles=STAFF,
            ),
            *say(
                STRONG,
                "你(都|还)?(会|能)(做|干|帮我)?(点|些)?(什么|啥|哪些) | 有(什么|哪些)(功能|命令|指令) | (功能|命令|指令|口令)(都)?(有|是)?(哪些|什么|啥) | (哪些|什么|啥)(功能|命令|指令|口令) | (怎么|如何)(使用|用|操作)(你|这个|它|机器人)?",
                "都?能干(啥|什么)",
                "what can you do | what can i (do|say|type) | how (do|can|to)( i)? use",
                "how does (this|it) work | list commands",
            ),
            *say(FAIR, "帮助 | 使用说明 | 不会用 | 不知道怎么(用|操作|弄)"),
            *unless(CLEAR, "信息 | 资料 | 数据"),
        ),
    ),
    Intent(
        "whoami",
        ALL,
        (
            *only(SURE, "我是谁 | who ?am ?i | 我的(身份|角色|权限|账号) | my (role|account|identity)"),
            *say(CLEAR, "我(现在)?是什么(身份|角色|权限) | 我有(什么|哪些)权限 | what('s| is) my role"),
        ),
    ),
    Intent(
        "explain",
        frozenset({ADMIN}),
        only(
            SURE,
            "解释(一下|下)?(刚才|刚刚|上一?|那|这)?(句|句话|条|条消息)?(那句|那句话|的话)? | (刚才|刚刚|上一?句)?(那句|那句话)?(是)?怎么理解的 | 为什么这(么|样)理解",
            "explain( that| this| it| the last( one| sentence| message)?)? | why (that|this|so) | how did you (read|understand) (that|it|this)",
        ),
    ),
    Intent(
        "role.set",
        frozenset({ADMIN}),
        (
            *say(SURE, "^(设置|修改)?角色[^<]{0,3}<anyone> | ^(set )?role <anyone>"),
            *say(
                STRONG,
                "(设为|设成|设置为|升为|提升为|变成|改成|改为|当|做)(招聘|面试官|管理员|hr|recruiter|interviewer|admin)",
                "给…(招聘|面试官|管理员)(的)?权限",
                "make <anyone> (an? )?(recruiter|interviewer|admin)",
                "set <anyone>( as| to)?( an?)? (recruiter|interviewer|admin)",
            ),
        ),
        slots="who=anyone role",
    ),
    Intent(
        "undo",
        ALL,
        (
            *only(
                SURE,
                "撤销 | 撤回 | 撤消 | undo | 回退 | 还原 | revert | 恢复",
                "(undo|revert|take back) (that|it|this|last( one)?|the last( one| action| step)?) | (take|bring|put) (that|it) back | (oops|whoops|my bad),? ?(undo|revert)?",
            ),
            *say(
                SURE,
                "撤(销|回|消)(掉)?(刚才|刚刚|刚|上一|上个|上次|那|这|前面) | (刚才|刚刚|上一(个|步|条)?|上次|刚)…((?<!不)错|搞错|弄错|不算|作废|撤)",
                "(取消|改|约|删|点|按|发|选)错了…(恢复|还原|撤|改回) ",
                "(undo|revert|take back) (that|it|this|(the|my) (last|cancel\\w*|previous))",
                "(didn't|did not) mean to | that was a mistake | by mistake",
                "(恢复|还原|撤销|找回)…取消(了|掉)?的? | 恢复(刚才|刚刚|原来) | 取消…(恢复|还原|找回)",
                "(undo|revert|restore|un-?cancel|bring back) …(cancel\\w*|deleted?|what i (just )?did)",
            ),
            *say(
                STRONG,
                "恢复一下 | 恢复(被)?取消 | 恢复(刚才|刚刚|原来|原状|之前) | 误操作 | 手滑 | (点|按|发|取消)错了 | 不算数 | 改回(去|来|原来)",
            ),
            *say(CLEAR, "撤销 | 撤回 | undo | 恢复…(面试|约|安排) | restore"),
            *unless(CLEAR, "选(的|了)?错", within="offer"),
        ),
        slots="ref interview_id",
    ),
    Intent(
        "flow.abort",
        ALL,
        (
            *only(
                SURE,
                "(还是|先|要不|那先)?算了 | 退出 | 不用?(弄|搞|约|安排|管|问|改|做|操作)了 | 先?不用了? | 先这样 | 没事了?,?不用 | 取消操作 | 放弃操作 | 当我没说 | 下次再说 | 以后再说",
                "先?(放着|放一放|放一下|搁置|搁着|缓缓|缓一缓|再说|等等再说) ",
                "never ?mind | forget (it|about it) | exit | quit | abort | cancel the question | stop asking",
                "leave it | drop it | scrap that | not now | let it be",
            ),
            *only(
                SURE,
                "取消 | 不要了? | 放弃 | cancel( it| that| this)?",
                "(stop|don't|do not)( it| that)? ?(book|send|schedule|do|create|confirm)?( it| that)?",
                within="preview awaiting choice",
            ),
            *say(FAIR, "^(还是|那|先|要不|那先)?(就)?算了 | 先不(弄|约|安排|改|操作|管) | never ?mind | forget it"),
        ),
        expected="preview awaiting choice",
    ),
    Intent(
        "greet",
        ALL,
        (
            *only(
                SURE,
                "[你您]好 | 大家好 | [你您]好(呀|啊)? | 嗨 | 哈(喽|啰|罗)+ | 早(安|上好)? | (上午|中午|下午|晚上)好 | 在(吗|不在|不|么) | 有人在吗",
                "hi+( there| all)? | hey+( there)? | hello+( there)? | yo | hiya",
                "good (morning|afternoon|evening|day) | morning | greetings | you there",
            ),
        ),
    ),
    Intent(
        "ack",
        ALL,
        (
            *only(
                STRONG,
                "好(的|呀|啊|滴|嘞|哒)? | 收到 | (谢谢|多谢|感谢|辛苦|谢)(你|您|了|啦|哈|老师|大家|各位)* | 知道了? | 明白了? | 了解了? | 没(事|关系) | 嗯+ | 哦+ | 行 | 可以",
                "没问题 | 不客气 | 稍等(一?下|片刻)? | 等(一下|等|会儿?) | 我?(先)?(看看|想想|想一下|看一下|考虑(一)?下) | 好极了 | 太好了 | 棒",
                "(我)?(都|已经?)?(知道|明白|了解|清楚|看到|收到|记住|记下)(啦|了|的)* | (到时候?|回头|<time>|那)?(我们)?(再)?见(面)?(啦|吧|哈)? | (再见|拜拜?|回聊|祝好) | 期待(见面|与您见面)?",
                "(好|可以|行|嗯|ok)+(好的|的呢|滴|嘞|哒|呢|哈) | 那?就这样 | 挺好的?",
                "(talk|see|speak)( to)? (you|u|ya)( then| there| soon| later| tomorrow| around| <time>)* | bye+ | good ?bye | looking forward( to it| to meeting you)?",
                "(all )?(good|clear)|copy( that)?|ack(nowledged)?|awesome|alright|all right|that's (fine|great|good)|will do|(many )?thanks",
                "ok(ay|ey)? | thanks?( you)?( so much| a lot)? | thx | ty | noted | got it | roger( that)? | i see",
                "understood | cool | great | perfect | will do | received | fine | sure | np | sounds good",
                "(wait|one moment|hold on|hang on|just a (moment|sec|second|minute)|let me (check|see|"
                "think))( please)?",
            ),
            *say(
                CLEAR,
                "我?(先)?(看看?|确认|核对|查)(一?下)?(我的)?(日程|时间|安排|行程)",
                "(再|晚点|稍后|一会儿?)(给|跟)?(回复|答复|告诉|联系)(你|您)? | let me (check|think|get back) | get back to you",
            ),
        ),
        expected="idle booked ended",
    ),
    Intent(
        "human.handoff",
        GUEST,
        (
            *only(
                SURE,
                "(转)?人工(客服|服务)? | 客服 | 真人 | 找人 | 人呢 | (有|有没有)?(人|人工|工作人员)(在)?(线)?(吗|么)? | 有没有人(在线?|吗|呢)? | human | agent | operator | representative",
                "real person | 没人(理|回)(我)?",
            ),
            *say(
                STRONG,
                "(找|接|转|联系|叫|换)(一?下|一?个|到)?(hr|人力|人事|招聘(官|的)?|负责人|工作人员)",
                "转(接|一下|到)?(人工|真人|客服) | 人工(客服|服务)",
                "(找|联系|要|叫|换|跟|和|有没有|问)(一下|个|你们(的)?)?(真人|人工|客服|hr|招聘(的人|负责人|同事)?|活人|工作人员|负责人) | 打(个)?电话给?我",
                "你是(不是)?(机器人|人|真人|ai|人工) | 没人(理|回|管)",
                "(talk|speak|chat)( to| with) | (real|actual) (person|human) | a human | call me",
                "are you (a |an )?(bot|robot|human|real|ai) | contact (hr|a person|someone|the recruiter)",
                "(找|叫|换|派|来)(一?个|一?位)?(人|同事|负责人)(过来|来|跟|和|给|帮)?(我|跟我)?(说|聊|谈|解决|处理|沟通|接|回|联系|对接) | (不想|别|不要)(跟|和|用)?…?机器人",
                "(让|叫|请|安排|麻烦)(你们)?(的)?(hr|招聘|人|工作人员|负责人|同事|客服|老师)…(联系|回|打|加|找|跟|给)(我|一下我|个电话)? | (你们|hr|招聘|公司|负责人|联系人)(的)?…(电话|联系方式|手机号|微信)(是|号)?(多少|什么|有吗|呢|给)? | (打|联系|致电)(你们|hr|招聘)",
                "(phone number|contact (info|details|number)|email) (of|for) (hr|the recruiter|someone)|get me (a |an )?(human|person|agent|someone)",
                "is anyone (there|here) | anybody there | hand ?off",
            ),
            *say(
                CLEAR, "人工 | 真人 | 活人 | (help|hear) from (a |an )?(person|human|someone)|a (real )?(person|human)"
            ),
        ),
    ),
    Intent(
        "unsupported",
        ALL,
        only(
            SURE,
            "[\\[(【](语音|图片|视频|文件|位置|表情|链接|动画表情|名片|voice|image|picture|photo|video|audio|file|location|sticker|emoji)(消息|通话|号|包| message| call)?[\\])】]",
        ),
        slots="msgtype",
    ),
    Intent(
        "settings.language",
        ALL,
        (
            *say(SURE, "^(语言|language|lang)[ :]*(英文|英语|中文|汉语|english|chinese|en|zh|mandarin)"),
            *say(
                STRONG,
                "(切换?|换|改|转|用|说|讲|设)(到|成|为|回|用)?(英文|英语|中文|汉语|普通话|english|chinese) | (英文|英语|中文)(吧|界面|版|模式|回复|显示) ",
                "(in|speak|use|switch( back)? to|change to|prefer|reply in) (english|chinese|mandarin)",
                "(english|chinese) please",
            ),
            *only(CLEAR, "英文 | 英语 | 中文 | 汉语 | english | chinese"),
            *say(HINT, "语言 | language"),
        ),
        slots="lang",
        needs="lang",
    ),
    Intent(
        "confirm.yes",
        ALL,
        (
            *only(
                SURE,
                "<yes> | (<yes>)?(无误|没毛病|没错|妥了?|成交|走起|搞起|安排上?) | (就|那就|那|直接|就这样|<yes>)+(约|发|订|定|办|安排|提交|执行|预约|发送|保存|推送|改|取消|删|弄)(吧|了|它|出去|上)* | (约|发|订|定|办|安排|提交|执行|预约|发送|保存|推送)(吧|它|出去|上)+",
                "就(这么|这样)(约|办|定|发|安排|订)(吧|了)? | (就|那就)?(按|照)(这个|这样|此|上面(的)?|你说的)(来|办|约|发|安排|弄)? | 发送 | 提交 | (可以|确认)(发|约|安排|预约|提交|取消|删除)(送)?",
                "(that |it |all |this )?looks? (good|right|fine|correct|great|ok)( to me)? | lgtm | (proceed|submit|send|book|schedule|confirm|do|approve)( it| that| this)*",
                "that's (right|correct|it|fine|the one|good) | all good | go( for it)? | (yes|ok|sure),? (book|send|do|confirm|schedule|go)( it| ahead| that)*",
                within="preview awaiting choice",
            ),
            *only(FAIR, "确认 | 确定 | 对 | 是的? | 没错 | yes | yep | confirm | correct"),
        ),
        expected="preview awaiting choice",
    ),
    Intent(
        "confirm.no",
        ALL,
        (
            *only(
                SURE, "都?不(是|对|行) | 都不要 | 都没有 | none( of (them|these))? | neither", within="preview choice"
            ),
            *only(STRONG, "<no>", within="preview awaiting choice confirm_request"),
            *only(HINT, "不(是|对|行|要)? | no | nope | 否"),
        ),
        expected="preview awaiting choice",
    ),
)
