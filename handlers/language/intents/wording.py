"""Groups of words that say the same, in both languages, for use in phrases as `<free>` or `<chase>`.

A synonym goes here, and every phrase that speaks of its group knows it.
"""

from collections.abc import Mapping

YES = (
    "好(?:的|呀|啊|滴|嘞|哒)?|行(?:的|吧)?|可以(?:的)?|没问题|确认|确定|对(?:的|对)?|是(?:的)?|嗯+|同意|接受|没错|正确|就这样|就这么定|"
    "成|中|要得|ok(?:ay|ey)?|k|yes|yep|yeah|yup|sure|fine|correct|right|confirm(?:ed)?|go ahead|sounds? good|great|perfect|"
    "agreed?|y|do it|of course|absolutely"
)
NO = (
    "不(?:是|对|行|可以|好|要|了|用|确认|同意|接受)?|否|错(?:了)?|没有|先不|别|no+|nope|nah|n|cancel|取消|don't|do not|"
    "not (?:yet|now|ok|good|right)|wrong|incorrect"
)
THANKS = (
    "(?:非常|十分|太)?(?:谢谢|感谢)(?:你|您|啦|了|哈|老师|大家|各位|配合|理解)*|多谢|谢啦?|辛苦(?:你|您|啦|了)*|麻烦(?:你|您)?了?|拜托了?|劳烦(?:您|了)*|有劳|"
    "(?:many )?thanks?(?: you)?(?: so much| a lot| very much| again)?|thx|tks|ty|please|pls|plz|cheers|much appreciated|appreciate it"
)
PLEASE = (
    "请(?:问|帮忙?|您|你)?|麻烦(?:你|您)?|帮(?:我|忙|个忙)|劳驾|可以|可否|能(?:不能|否)?|我(?:想|要|们|需要|是想)?|想(?:要|问一?下?)?|问一?下|不好意思|抱歉|对不起|打扰(?:一?下|了)?|"
    "please|pls|plz|can you|could you|would you|can i|could i|may i|i want to|i'd like to|i would like to|i need to|we need to|let's|hi|hey|hello|sorry|"
    "excuse me|你好|您好|(?:李|王|张|各位)?老师|hr(?:同学|老师)?|亲|那|就|然后"
)
PARTICLES = "吧|了|啊|呀|哦|噢|呢|哈|的|嘛|呗|啦|吗|么|哟|滴|please|pls|now|一下|for me"
NUMBER = "(?:[0-9]{1,4}|[零一二两三四五六七八九十百]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|an?)"


def _either(han: str, latin: str) -> str:
    return f"(?:{han}|(?<![a-z])(?:{latin})(?![a-z]))"


GROUPS: Mapping[str, str] = {
    "num": NUMBER,
    "yes": f"(?:{YES})",
    "no": f"(?:{NO})",
    "thanks": f"(?:{THANKS})",
    "please": f"(?:{PLEASE})",
    "cancel": _either("取消|撤(?:了|掉)|作废|砍掉|推掉|不面了|不约了", "cancel|call off|scrap|drop"),
    "free": _either(
        "有空|空闲|空着|得空|有时间|有档期|档期|没(?:有)?安排|闲着|能面|可面|可约|可以面|有没有空|空不空|忙不忙|忙闲",
        "free|available|availability|open",
    ),
    "who": _either(
        "谁|哪位|哪个面试官|哪些面试官|有人|有没有人|哪些人", "anyone|anybody|who|someone|somebody|which interviewers?"
    ),
    "chase": _either("催|提醒(?!我)|督促|跟进|追一下|敦促", "remind(?! me)|nudge|chase|ping|poke|follow up"),
    "feedback": _either("反馈|面评|评价|评语|打分|评分表?", "feedback|score ?cards?|evaluations?"),
    "missing": _either("没|未|欠|缺|差|漏", "missing|outstanding|overdue|late|owes?|hasn't|haven't|not|still"),
    "interview": _either("面试(?!官)|(?<=[技终初复])面", "interviews?"),
    "candidate": _either("候选人|人选|应聘者|求职者", "candidates?|applicants?"),
    "newly": _either(
        "新增|添加|新建|录入?|登记|创建|增加|入库|新来|来了|加(?:进|入|到|个|一)", "add|register|new|create|enter"
    ),
    "sheet": _either("名单|表格|excel|csv|文件|简历包", "list|spreadsheet|csv|excel|xlsx|file"),
    "upload": _either("导|传|上传|批量", "import|upload|bulk"),
    "deadline": _either("截止|期限|有效期|时限|报价期|过期时间", "deadline|expiry|cutoff|cut-off"),
    "stretch": _either("延|推|改|宽|顺延|放宽|拉长", "extend|push|move|postpone|change|shift"),
    "gone": _either(
        "离职|辞职|走了|要走|调走|调岗|转岗|调到|调去|休产假|离开公司|不在公司了",
        "leaving|left|leaves|quit|resigned|resigning",
    ),
    "handover": _either("转给|交给|移交|转交|接手|都给|分给|转到|交接", "hand|reassign|transfer|pass|move"),
    "held": _either("占位|占用|预留|锁定|占的|占着|占了|锁的|留的|占坑|占住", "hold|held"),
    "letgo": _either(
        "取消|释放|放(?:了|掉|开|吧)|松开|松掉|不用了|不要了|解除|撤", "release|drop|cancel|free up|let go|remove"
    ),
    "calendar": _either("日历|日程表", "calendar|outlook|ical|ics"),
    "connect": _either("连|同步|绑|接入|刷新|更新|导入|订阅", "sync|connect|link|refresh|import|subscribe"),
}
