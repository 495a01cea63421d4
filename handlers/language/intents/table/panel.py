"""What an interviewer says about their own part: somebody else should take it, the résumé please, my calendar."""

from handlers.language.intents.cues import CLEAR, DESK, FAIR, PANEL, STAFF, STRONG, SURE, Intent, only, say, unless

INTENTS = (
    Intent(
        "interviewer.swap_request",
        PANEL,
        (
            *say(
                SURE,
                "(让|请|叫|找|换|由|安排|能不能|可以)…<anyone>…(替|代|帮|顶|接|来面|去面|面|去|来|上)(我|一下|下|吧)?",
                "<anyone>…(替|代替|顶替|帮|顶|代)(我|一下|下)",
                "<anyone> (can |could |will |to )?(cover|take|sub|fill|step)( in)?( it| this| mine| over)?( for me)?",
                "(swap|switch|trade) (me )?(with|for) <anyone> | <anyone> instead",
                roles=PANEL,
            ),
            *say(
                SURE,
                "(安排|找|换|让|请|派)(一?个)?(别人|其他人|其他面试官|别的面试官|别的同事|其他同事|另一个人)(来|去)?(面|替|代|顶)",
                within="booked assigned",
            ),
            *say(
                STRONG,
                "(谁|有人|找人|找个人|别人|其他人|另外的人|同事)…(替|代|帮|顶)(我|一下|下)? | (替|代|顶)(我|一下|班) | (给|帮)我(找|换)(个|一?位)?(人|替补|同事)",
                "(another|different|other) (interviewer|colleague|person)|trade (it|this|with)|hand (it|this) (over )?to|(somebody|someone) else (take|do|cover)",
                "换(个|一个)?(别的|其他)?(面试官|人)(面|来)? | 让别人(来|面|去)",
                "(can|could) (someone|somebody|anyone) …(cover|take|sub|swap) | cover (for )?me",
                "swap me( out)? | sub(stitute)? for me | (find|get) (someone|somebody) else",
            ),
        ),
        slots="interview_id to reason=motive",
        expected="booked assigned",
    ),
    Intent(
        "candidate.resume",
        STAFF,
        (
            *only(SURE, "(候选人|他的|她的|看)?简历 | (the |his |her )?(cv|resume|résumé)( please)?"),
            *say(
                STRONG,
                "简历…(发|看|给|呢|有|在|来|吗|么|没) | (发|看|给|要|下载|打开|来|有|求|缺|没|把)…简历 | <anyone>的?简历 | 履历",
                "(send|see|show|share|get|have|view|need|open|where|what) …(cv|resume|résumé)",
                "(发|看|给|要|下载|打开|来|有|求|把)…(cv|resume|résumé) | (cv|resume|résumé)…(发|看|给|呢|有|在|吗|么|没) | (cv|resume|résumé) (please|of|for) | <anyone>('s)? (cv|resume|résumé)",
            ),
            *unless(FAIR, "来(了)?(一?个|一份)?(新的?)?简历 | 投的", roles=DESK),
        ),
        slots="interview_id candidate",
    ),
    Intent(
        "calendar.sync",
        STAFF,
        (
            *say(
                SURE,
                "(同步|绑定|连接|接入|导入|关联|刷新|更新|订阅)…(日历|日程|calendar) | (日历|日程|calendar)…(同步|绑定|连接|关联|订阅)",
                "(re ?sync|sync|connect|reconnect|link|import|refresh|subscribe)\\w* …(calendar|ics|ical|outlook|google)",
                "calendar (sync|link|connection)",
            ),
            *say(STRONG, "<calendar> & <connect>"),
            *only(CLEAR, "(重新)?同步(一下)? | (re ?)?sync"),
        ),
    ),
)
