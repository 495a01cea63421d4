"""A sentence in two languages (把Tom的interview move到周四), read once more as if it were in one.

People who work in both put English verbs and nouns into Chinese sentences, in any combination, and no phrase of the table
foresees them all. `WORDS` says what such a word is in Chinese; one more word is one more entry. Names, and words that Chinese
sentences have anyway (offer, ok), stay as they are.
"""

from dataclasses import dataclass

from handlers.language.patterns import Pattern

WORDS = {
    "有空": "available availability free", "没空": "busy unavailable", "请假": "ooo", "面试": "interview interviews interviewing",
    "面试官": "interviewer interviewers", "候选人": "candidate candidates applicant applicants",
    "反馈": "feedback feedbacks scorecard scorecards", "提交": "submit submitted", "没交": "missing overdue",
    "改期": "reschedule rescheduled", "改": "move change", "推迟": "postpone delay", "取消": "cancel canceled cancelled",
    "安排": "schedule scheduled book booked arrange", "发": "send share", "时间": "slot slots timeslot timeslots", "选项": "option options",
    "找": "find search lookup", "查": "check", "添加": "add", "导入": "import upload", "删除": "delete remove erase",
    "数据": "data info information profile", "回复": "reply replied respond", "确认": "confirm confirmed", "接受": "accept accepted",
    "拒绝": "decline declined reject rejected", "冲突": "conflict", "会": "meeting", "会议室": "room", "链接": "link url",
    "简历": "resume cv", "进度": "status progress", "结果": "result results", "报表": "report stats", "截止": "deadline",
    "延长": "extend", "占住": "hold block", "释放": "release", "暂停": "pause stop", "换": "replace swap", "替": "cover",
    "下": "next", "撤销": "undo", "帮助": "help", "提醒": "remind reminder", "催": "ping nudge chase push", "通过": "pass passed",
    "不通过": "fail failed", "迟到": "late", "结束": "done finished finish", "谁": "who", "什么时候": "when", "在哪": "where",
    "视频": "video online", "现场": "onsite", "时区": "timezone", "日历": "calendar outlook", "同步": "sync", "绑定": "connect",
    "最多": "max", "间隔": "buffer", "提前": "notice", "只有": "only", "除了": "except", "不": "no not", "放弃": "withdraw",
    "联系": "contact call", "人工": "human", "消息": "message messages", "都": "both all", "待约": "pending waiting unscheduled",
    "名单": "list", "上传": "upload", "邀请": "invite", "结论": "decide decision", "占用": "occupied", "语言": "language", "行": "work works",
}  # fmt: skip
TOGETHER = {
    "meeting room": "会议室", "conference room": "会议室", "meeting link": "会议链接", "no show": "没来", "look up": "找", "time slots": "时间",
    "time slot": "时间", "time zone": "时区", "talk to": "联系", "talk with": "联系", "speak to": "联系", "pick up": "选", "wrap up": "结束",
}  # fmt: skip
CHINESE = {word: han for han, words in WORDS.items() for word in words.split()} | TOGETHER
LATIN = Pattern(rf"(?<![a-z])(?:(?P<both>{'|'.join(TOGETHER)})|[a-z]+(?:'[a-z]+)?)(?![a-z])")
BLANK = Pattern(r"(?<=[一-鿿\ue000-\ue0ff]) (?=[一-鿿\ue000-\ue0ff])")
HAN = Pattern(r"[一-鿿]")


@dataclass(frozen=True)
class Tongue:
    """The sentence in Chinese alone, and where each of its characters stands in the sentence as it was."""

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the sentence as it was."""
        return self.places[start], self.places[end]


def one(folded: str, plain: str) -> Tongue | None:
    """The masked sentence with its English words in Chinese; None when it is not in two languages."""
    if not HAN.search(plain):
        return None
    told, places, at = "", [], 0
    for word in LATIN.finditer(folded):
        han = CHINESE.get(word[0])
        if han:
            told += folded[at : word.start()] + han
            places += [*range(at, word.start()), *[word.start()] * len(han)]
            at = word.end()
    return _closed(told + folded[at:], [*places, *range(at, len(folded) + 1)]) if at else None


def _closed(told: str, places: list[int]) -> Tongue:
    """Chinese has no blanks: those that stood around the English words are left out."""
    gone = {blank.start() for blank in BLANK.finditer(told)}
    return Tongue(BLANK.sub("", told), tuple(place for at, place in enumerate(places) if at not in gone))
