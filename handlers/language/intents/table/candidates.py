"""The desk's work with candidates as people: adding, finding, inviting, writing to, reminding and forgetting them."""

from handlers.language.intents.cues import (
    CLEAR,
    DESK,
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
        "candidate.import",
        DESK,
        (
            *say(
                SURE,
                "(批量)?(导入|上传|批量新增|批量添加|批量录入)(一批|一些|一下|几个|多个)?(候选人|名单|简历表|表格|excel|csv|人选|数据)? | (候选人|名单)…(导入|上传)",
                "(import|upload|bulk add|bulk import) …(candidates?|list|csv|xlsx|excel|spreadsheet|people)",
            ),
            *only(STRONG, "导入 | 批量导入 | import"),
            *say(STRONG, "(候选人|人选|名单|简历|表) & (导|传|拖)(进|入|上)(来|去)?", "<sheet> & <upload>"),
        ),
    ),
    Intent(
        "candidate.add",
        DESK,
        (
            *say(
                SURE,
                "^(新增|添加|新建|录入|登记|创建|增加|加)(一?个|一位|一名|一下)?(新)?(候选人|人选|应聘者)",
                "^(add|create|new|register)( a| an| new| the)* (candidate|applicant)",
                "(add|create|new|register|import)(一?下|一?个|一位|一名|个)*(新的?)?(候选人|人选|candidate|applicant)",
            ),
            *say(
                STRONG,
                "<newly> & <candidate>",
                "(新增|添加|新建|录入|登记|创建|增加|加|来了)(一?个|一位|一名|一下)?(新的?)?(候选人|人选|应聘者|简历) | (新|又来了?)(一?个|一位)?候选人",
                "(录入|登记|新增|添加)<anyone>",
                "(新|又|刚)?来(了)?(一?个|一份|一位)?(新的?)?(候选人|人选|简历)…(叫|是|名叫|姓名)?<anyone> | (简历|候选人|人选)…(叫|名叫)<anyone>…(投|应聘|申请|面)(的是|的)?",
                "(add|create|register|enter|new)( a| an| new| the| another)* (candidate|applicant)",
                "add <anyone> as (a )?candidate",
            ),
            *say(CLEAR, "<candidate> & <phone> | <newly> & <phone>"),
            *say(FAIR, "新增 | 录入 | ^add <anyone>"),
            *unless(CLEAR, "<round>…<point> | <point>…<round> | <point>…(安排|约面|面试)"),
        ),
        slots="candidate=candidate_added position wecom candidate_phone candidate_email",
    ),
    Intent(
        "candidate.erase",
        DESK,
        (
            *say(
                SURE,
                "(删除|删掉|清除|抹掉|抹除|销毁|擦除|清空|移除|删|注销)…(资料|数据|信息|档案|记录|简历|个人信息)",
                "(资料|数据|信息|档案)…(删除|删掉|删了|清除|清掉|抹掉|销毁) | ^(erase|forget|anonymi[sz]e)",
                "(删除|删掉|移除)(候选人|<anyone>)",
                "(delete|erase|remove|wipe|purge|anonymi[sz]e|forget) …(candidate|data|record|file|profile|"
                "information|info|details|everything|<anyone>)",
            ),
            *say(STRONG, "<person> & (系统|库|名单|人才库|记录) & (删|移除|清|抹)"),
        ),
        slots="candidate=anyone",
        needs="anyone",
    ),
    Intent(
        "candidate.set_timezone",
        DESK | GUEST,
        (
            *say(
                STRONG,
                "(在|人在|住|住在|位于|来自)…<zone> | (is|lives?|living|based|located) …<zone>",
                "(设|调|改|换|设置|调整)(成|为|到|至)…<zone> | (时区|time ?zone)…<zone>",
                "(用|按|按照|以|换成|改成|改用|使用|发|显示|转成|折算)…<zone>…(时间|时区)? | <zone>(的)?(时间|时区) | 时区…<zone>",
                "(在|人在|住|位于|回|去了?|到了?)<zone>",
                "(use|in|on|set|switch to|show|convert|live in|based in|located in|am in|is in|"
                "i'm in) …<zone>(( local)? time)?",
                "<zone> (local )?time | time ?zone …<zone> | <zone> time ?zone",
            ),
            *say(
                FAIR,
                "<zone> & (时间|时区|显示|换算|用|按|time|show|convert|use|display)",
                "<zone>…时区 | 时区 | time ?zone",
            ),
        ),
        slots="candidate=someone tz",
        needs="tz",
    ),
    Intent(
        "candidate.nudge",
        STAFF,
        (
            *say(
                SURE,
                "给<anyone>(再)?(发|推|来)(一?个|一?条|一下|个)?(提醒|催促) | 提醒<anyone>…(选|挑|回复|确认|答复)",
                "(send|drop|give) <anyone> (a |another )?(reminder|nudge|ping|poke)|(send|drop|give) (a |another )?(reminder|nudge|ping|poke) to <anyone>",
            ),
            *say(
                STRONG,
                "催…<anyone>…(选|挑|回|确认|定|答复|时间|消息)? | <anyone>…(没|不|未)(选|挑|回复?|确认|定|答复|理|吭声|动静)…(催|提醒|问)",
                "(提醒|问|再问|通知|跟进|督促)(一下|下|问|一声)?<anyone>…(选|挑|回复|确认|定|答复|时间|回消息|来面试|参加)? | 催(一?催|一下|下)",
                "(remind|nudge|chase|ping|poke|follow up with|prompt) …<anyone>…(to|about)?…(pick|choose|"
                "reply|respond|confirm|answer|select|time|slot)?",
                "(remind|nudge|chase) <anyone>",
            ),
            *say(FAIR, "<chase> & <person>", "(发|推|送)…提醒 & <person>"),
        ),
        slots="candidate=anyone",
        needs="anyone",
    ),
    Intent(
        "candidate.invite",
        DESK,
        (
            *say(SURE, "^邀请 | ^invite"),
            *say(
                STRONG,
                "邀请<anyone> | 邀请…(候选人|加入|链接|二维码|码) | (发|给|生成)…(邀请|邀请函|邀请链接|二维码) | invite <anyone>",
                "invitation (for|to|link)|(send|get|create) …invit\\w+",
            ),
        ),
        slots="candidate=anyone",
    ),
    Intent(
        "candidate.reply",
        DESK,
        (
            *say(
                SURE,
                "^(回复|转告|转达|告诉|告知|回) ?<anyone>",
                "^(回复|转告|转达|告诉|告知|reply|tell|message|answer|write)( to)? [^ ,:<]{1,24}[ ,:]",
                "^(reply|tell|message|answer|write)( to)? <anyone>",
            ),
            *say(
                CLEAR,
                "(转告|转达|告诉|告知|跟|给)<anyone>(说|发消息|发|讲|留言) | (tell|message|reply to|answer|write to|let) <anyone>",
            ),
            *say(HINT, "^回复 | ^reply"),
            *unless(CLEAR, "给<anyone>发(一?个|一?条|几个|一下|一些|些)?(提醒|时间|时段|slot|链接|邀请|offer|<count>)"),
        ),
        slots="candidate=reply_to text",
        needs="text",
    ),
    Intent(
        "candidate.search",
        DESK,
        (
            *only(STRONG, "<anyone>是(谁|哪位|什么人) | (who('s| is)|tell me about) <anyone>", roles=STAFF),
            *say(
                SURE,
                "^(查找|搜索|搜|查询|查|find|search( for)?|look ?up) <anyone>$ | ^(查找|搜索|搜|查询|search( for)?|look ?up)",
            ),
            *say(
                STRONG,
                "<candidate> & (<tail>|名字|姓|叫|who|named|surname) | 姓.的 & (找|查|搜|翻|看)",
                "姓.的?(有)?(谁|哪些|哪几个) | (列出|显示)…候选人 | (查|找|搜|查找|搜索|看看|检索|列出|有没有)(一下|下|查|找|看)?…(候选人|人选|应聘者|姓.的?|叫) | (候选人|人选)…(有哪些|列表|名单) | 姓.的(候选人|人)",
                "(find|search|look ?up|list|show|who are|any|get)( me)?( all| the)? …(candidates?|applicants?|people)",
                "(find|search for|look for|look ?up) <anyone>",
                "(找|查|搜)(一?找|一下|下|查|个)?(一下)?(<phone>|<mail>) | (<phone>|<mail>)(是|的|对应)(谁|哪位|哪个|候选人)",
                "(find|search|look ?up|who('s| is)|whose( number| phone)? is) …(<phone>|<mail>) | (候选人|人选)(库|列表)?(里|中)…(有没有|搜|找|查)",
            ),
            *say(
                CLEAR,
                "^(请|帮我|帮忙|麻烦|给我)*(找|查|搜|翻)(一下|下|找|查|一查|个)? (叫)?<anyone>[的吧呢]?$ | find …<anyone>$",
            ),
            *say(FAIR, "^(找|查)(一下|下|找)?<anyone> | 搜索 | 查找 | ^find | look up"),
            *unless(
                CLEAR,
                "传 | 导 | 上传 | (import|upload)",
                "(空闲|空档|有空|日程|进度|状态|结果|反馈|面评) | (slots?|times?|available|availability|free|status|feedback)",
            ),
        ),
        slots="query",
    ),
)
