"""Making an interview: a fixed time, times to choose from, several rounds at once, looking for free times."""

from handlers.language.intents.cues import CLEAR, DESK, FAIR, HINT, PANEL, STAFF, STRONG, SURE, Intent, say, unless

BOOKING = "candidate interviewers mentions round stage when=booked_when pool need panel=panel_booked mode room duration_min candidate_phone candidate_email"

INTENTS = (
    Intent(
        "proposal.extend",
        STAFF,
        (
            *say(
                SURE,
                "(截止|期限|有效期|时限|deadline)…(延|推|改|放宽|顺延) | (延长|推迟|放宽|延后|顺延)…(截止|期限|有效期|时限|选时间) | (宽限|延期)…<time>",
                "extend …(deadline|offer|expiry|until|till|to) | (give|allow) …more time",
                "push (back )?the deadline | deadline to | (move|change|shift|postpone|delay) …deadline | (more|extra|another|additional) (time|days?|hours?|<span>) to (choose|pick|reply|respond|decide|select|answer)",
                "(多|再)(给|留|宽限|加|放)?(他|她|<anyone>)?…(一|两|几|半|1|2|3)?(个)?(天|日|小时|<span>|时间)(时间)?…(选|挑|考虑|回复|定|答复|确认) | (截止|期限|有效期)…<time> | 别(那么|这么)快(过期|截止)",
                "give …<time> to (choose|pick|reply|respond|decide|select|answer)",
            ),
            *say(
                STRONG,
                "宽限 | (再|多)(给|留)(他|她|<anyone>)?(<span>|(一|两|几|半)(个)?(天|日|小时)) | more time",
                "<deadline> & <stretch> | <deadline> & <point>",
                roles=DESK,
            ),
        ),
        slots="candidate until",
    ),
    Intent(
        "proposal.send_bulk",
        DESK,
        (
            *say(
                SURE,
                "(给|向|把|帮|让|叫|对)…(所有|全部|每个|还没|没有?|未|待)(约|安排|排|选)?(的|时间的|好的|过的)*(候选人|人)…(发|选|约|安排|推送|通知)",
                "(给|向)(所有|全部)…(发|约|安排) | (没|未|待|还没)(有)?(约|安排|排|定)(上|好|过|时间|面试)?(的)?(候选人|人选|人)?…(全部|都|全|统一|一起|一遍|一次性|批量|挨个|每个)…(发|推|约|送)?",
                "(all|every)( of)?( the| my)? (unscheduled|pending|waiting|outstanding|open|remaining) candidates?",
            ),
            *say(
                STRONG,
                "(所有|全部|批量|每个|全体|统一|大家|都)…(候选人|待约|没约|未约|还没约|待安排)…(发|选|约|通知)? | (批量|群发|统一)(发|约|发送|通知|安排) | (给|向)(所有|全部)",
                "(all|every|each)( of)?( the| my)? (unscheduled|pending|waiting|outstanding|open)?( )?candidates?",
                "bulk (send|offer|schedule) | (send|offer) …to (everyone|everybody|all)",
            ),
        ),
        slots="filter=unscheduled when count",
    ),
    Intent(
        "interview.create_loop",
        STAFF,
        (
            *say(
                SURE,
                "各(一|1|来一|面一|排一|安排一)(轮|面|场|次) | (?<!第)(两|三|四|五|2|3|4|5|二)(个)?轮",
                "连(着|续)?(面|排|约|安排)?(两|三|四|2|3|4|二)?(轮|场|面) | 连面 | 一(天|次|口气|下午|上午)…(面完|全部|搞定|排完)",
                "(两|三|四|2|3|4)(场|面)连",
                "back to back | interview loop | (a|full) loop | ([2-5]|two|three|four|five) rounds? (loop|interview|back|in a row|on ?site) | [2-5] rounds | (two|three|four|five) rounds",
                "round each | (an?|one) (interview|round) each | on ?site loop | super ?day",
            ),
            *say(
                SURE,
                "(连着|接着|连续|一共|总共)…(两|三|四|五|2|3|4|5)(场|轮|个|面)(?!试官)",
                "(连|接着)(着|续)?(排|面|约|安排)(两|三|四|五|2|3|4|5|几)(场|轮|个|面)",
                roles=DESK,
            ),
        ),
        slots="candidate rounds when duration_min interviewers_in_order=interviewers",
        needs="candidate",
    ),
    Intent(
        "proposal.send",
        STAFF,
        (
            *say(
                SURE,
                "^offer <anyone> | 给<anyone>(发|推荐|提供|推|列|挑|找)…(时间|时段|空档|slot|<count>) | (让|叫|请)<anyone>(自己)?(选|挑)",
                "(时间|时段|空档|slot)\\w*…(发|推|送)(给|到)<anyone>",
                "约…<anyone>…<count>",
                "(让|叫|请|给)<anyone>(自己)?(从|在)…(选|挑|定) | (发|推|送)(给)?<anyone>…<count> | (send|give|offer) <anyone> (some |a few |several |<num> )?(slots?|times?|options?|choices|<count>)",
            ),
            *say(
                STRONG,
                "^约 <anyone>",
                "约…<anyone>…<window>",
                "(发|给|推|提供|列|推荐|送)…(时间|时段|slot)\\w*…(给|供|让|到)",
                "(给|让|叫|请|跟)…(发|选|挑|定|提供|推)…(时间|时段|slot|<count>) | 发(个|一些|些|一下|几个)?时间 | (发|给|提供|推)…<count>",
                "(send|offer|give|propose|suggest|share) …(slots?|times?|options?|<count>|availability)",
                "(offer|propose|send) <anyone> | let <anyone> (pick|choose|select)",
                "have <anyone> (pick|choose|select)",
            ),
            *say(CLEAR, "约<anyone> | 约(一下|下)?<anyone> | 约…<anyone>…<window> | <anyone>…(选|挑)(个)?时间"),
            *say(FAIR, "约 | ^offer | propose | 发时间"),
            *unless(CLEAR, "(offer|give|send) <anyone> …(link|resume|cv|reminder|nudge|feedback|more time|until)"),
            *unless(FAIR, "各(一|1|来一)(轮|面|场) | 连(着|续) | until(?![a-z])"),
            *unless(HINT, "约…<point>"),
        ),
        slots="candidate interviewers mentions round stage when count duration_min pool mode",
        needs="candidate",
    ),
    Intent(
        "slots.find",
        STAFF,
        (
            *say(
                SURE,
                "(什么时候|哪天|几点|哪些时间|啥时候)…(都|同时|一起)(有空|有时间|方便|能|可以|行|ok|合适)",
                "共同(的)?(空闲|空档|空余|有空|可用) | ^空档 | ^slots | ^(找|查)(个|一下|下)?(共同|空闲|空)?(时间|空档)",
            ),
            *say(
                STRONG,
                "(找|查|看看|看下|看一下)…(时间|时段|空档|slot) | 共同(的)?(空闲|空|时间|有空) ",
                "(什么时候|哪天|几点|哪些时间|啥时候)…(都|同时|一起)(有空|有时间|方便|能|可以) | (推荐|看看|查|有哪些|有什么)…(时间|时段|空档)",
                "find …(slots?|times?|<count>|availability) | (open|free|available|common) (slots?|times?)",
                "<count>…(for|with) | when (are|can) …(free|available|meet|both|all)",
                "(both|all) (free|available)|what times work",
            ),
            *say(
                STRONG,
                "when (could|can|are|is|would) <anyone> and <anyone> | when & <anyone>,? and <anyone>",
                "<anyone> & <anyone> & (都|共同|一起|凑|同时|both|all) & (时间|什么时候|哪|几点|times?|when|slots?)",
                "(都|同时|一起|全)(有空|有时间|空闲|能|可以)…(时间|时段|什么时候|哪天)?",
                "空档",
                roles=DESK,
            ),
            *say(CLEAR, "空档"),
            *say(FAIR, "空闲时间 | slots?"),
            *say(HINT, "<anyone>…<anyone>…<span>"),
            *unless(CLEAR, "我(的|这|周|下|明|后)?…空档 | (空档|时段|slot)…(不要|作废|取消|删)", roles=PANEL),
            *unless(FAIR, "^(is|are)(?![a-z]) | <zone> | (send|share|offer|give|propose) …(to|with) <anyone>"),
        ),
        slots="interviewers=everybody mentions pool panel=panel_found count when duration_min",
    ),
    Intent(
        "interview.create",
        STAFF,
        (
            *say(
                SURE,
                "约(一?下|一?个|一?场|一?次|个)?<anyone>的?(<round>|面试) | (给|帮|跟|和|为)<anyone>(安排|约|排|定|订)(一?下|一?个|一?场|一?次|个)?(<round>|面试|面)",
                "(让|请|叫|由)<anyone>…面(试)?(一?下)?<anyone> | ^(安排|约面) <anyone> | <time> ?(安排|约面)(一下)? ?<anyone> | ^(schedule|book) <anyone>",
            ),
            *say(
                STRONG,
                "安排…<anyone>…(面试|面|<round>|<point>) | 约面",
                "(预约|排|定|订|加|新建|创建|发起|组织|来)(一?个|一?场|下|一下|次)?…(面试|<round>) | 约(一?个|一?场|一次)面试",
                "约…<anyone>…<point> | (派|找|随便|随机|指定)…(面试官|一个|一位)…(面|<time>)? | 给<anyone>…(安排|排|约)",
                "(要|需要|找|派|选|安排)<num>(个|位|名)面试官…<anyone>",
                "(pick|get|find|assign|need|use) (any |me )?(<num> )?interviewers? …<anyone>",
                "(schedule|book|set ?up|arrange|plan|organi[sz]e|create|add) …(interview|<round>|<anyone>|"
                "chat|call|screen)",
                "get <anyone> in (with|for) | set <anyone> up | put <anyone> (in )?with",
                "<anyone> (w/|with) <anyone>…<time>",
            ),
            *say(
                STRONG,
                "new interview | 约(一?下|一?个|一?场)?(候选人)?<anyone>的?(<round>|面试)",
                "<anyone> (to |will |can )?interviews? <anyone> | (找|派|让|叫)(一?个|一?位)?人…面(试)?(一?下)?<anyone>",
                "<anyone> & <point> & (和|跟|与|with)<anyone> & <interview>",
                roles=DESK,
            ),
            *say(
                CLEAR,
                "schedule | book",
                "安排 | 排(一?个|一?场|下|一下)?面 | <anyone>…<round>…<time> | <anyone>…<time>…<round>",
                "<round>…<anyone>…<time> | <time>…<anyone>…<round> | <time>…<round>…<anyone>",
                "<anyone>(一起|来|去|都|共同|先)*面(试)?(一?下)?<anyone>",
                "候选人…<anyone>…面试官 | 面试官…<anyone>…候选人 | set ?up | arrange",
            ),
            *say(
                CLEAR,
                "面个(试|面) | <round> & <anyone> & <point>",
                "面(试)?(一?下)?<anyone> & <time>",
                "<round> & <anyone> & <time>",
                roles=DESK,
            ),
            *say(FAIR, "<anyone>…<anyone>…<point> | <point>…<anyone>…<anyone>", roles=DESK),
            *say(HINT, "<anyone>…<anyone>…<point> | <point>…<anyone>…<anyone> | 面试 <anyone>…<point>"),
            *unless(FAIR, "平均 | 时长 | 改期率 | 让<anyone>(替|代|顶|接替|代替)"),
            *unless(
                HINT,
                "各(一|1|来一)(轮|面|场|次) | 连(着|续)?(面|排|约|安排)?(两|三|四|五|2|3|4|5|二)(个)?(轮|场|面) | back to back | (interview|full|a|rounds?) loop | ([2-5]|two|three|four|five) round loop | [2-5] rounds | (two|three|four|five) rounds",
            ),
        ),
        slots=BOOKING,
    ),
    Intent(
        "availability.query",
        STAFF,
        (
            *say(
                SURE,
                "(谁|哪位|哪个|哪些|有没有人|有谁)…(有空|空闲|有时间|能面|可以面|空着|没安排|方便|闲|得空|能上|空)",
                "who('s| is| are| can be)?( all)? (free|available|around|open|open to)… ",
                "who (can|could) (interview|do|take|cover) …<time>? | which …(free|available)",
                "anyone (free|available)",
                "(谁|哪位|哪个)…(能|可以|有空)?(上|顶|接|来|面)(一|1)?(场|下|个) | 有(谁|哪些人|几个人|没有人)(能|可以|有空|空)",
                "(查|看|查看|看看|问)(一?下|看|看看)?<anyone>…(空闲|有空|空档|忙闲|日程|时间|档期|安排)",
            ),
            *say(
                STRONG,
                "<anyone>…(什么时候|几点|哪天|啥时候|哪个时间)…(有空|有时间|方便|空闲|能面) | <anyone>…忙(吗|不|么) | <anyone>…(有空|有时间|空闲|空着|方便|能面|在|有没有空)(吗|么|嘛|不|没|\\?)",
                "<anyone>…(有没有|是否|是不是)(空|有空|时间|方便) | (查|看)…<anyone>…(空闲|有空|时间|忙闲|日程)",
                "(can|could|will) <anyone> (do|make|interview|meet|take) …<time>",
                "(is|are) <anyone>…(free|available|busy|around) | when is <anyone> (free|available)",
                "check …<anyone>…(availability|free) | <anyone>'s (availability|calendar)",
            ),
            *say(
                STRONG,
                "who( else)? (can|could|might|is able to) (also )?(interview|do|take|cover|make|join)",
                "(does|do|will|would) <anyone> have (any |some )?(time|availability|slots?) | (几个人|多少人|哪些人|谁)…(能面|有空|可以面|能上)",
                "<who> & <free> & (<time>|吗|么|\\?|for) | <person> & <free> & (吗|么|没有|什么时候|几点|哪天|哪些|\\?|有没有|是否|空不空|忙不忙)",
                roles=DESK,
            ),
            *say(
                CLEAR,
                "<who> & <time> & (能|可以|can|could) | (组|池|团队)…有人(吗|么|没|能|可以) | <person>…<time>…(能不能|可不可以|能否|能|可以|方便)(来)?面(吗|么|不|一下)?$",
                roles=DESK,
            ),
            *say(FAIR, "<person> & <free> & <time>", roles=DESK),
            *unless(
                HINT,
                "(都|both|all)…(有空|free|available)(的)?(时间|times?)? & (什么时候|哪些时间|when|时间有哪些|的时间)",
            ),
        ),
        slots="interviewers=everybody mentions pool panel=panel_asked when duration_min",
    ),
)
