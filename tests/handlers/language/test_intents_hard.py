"""Sentences that a careless reader gets wrong, each with what makes it hard; and the pieces of the grammar that read them."""

import pytest

from handlers.language.intents.courtesies import inner
from handlers.language.intents.cues import CLEAR, FAIR, STRONG, Cue, say, unless
from handlers.language.intents.marking import scene_of
from handlers.language.intents.reading import Setting
from handlers.language.intents.respelling import respelled
from handlers.language.intents.tongues import one
from tests.handlers.language.speech import NOW, ZONE, heard

HARD = [
    ("interviewer", "idle", "取消明天下午的空闲时间", "availability.remove", "取消 is about free time, not about an interview"),
    ("interviewer", "idle", "撤销我明天下午的空闲", "availability.remove", "撤销 with an object is no undo"),
    ("recruiter", "idle", "cancel the hold", "hold.release", "cancel with a hold is no cancelled interview"),
    ("recruiter", "idle", "please cancel #77 because the role is on hold", "interview.cancel", "the hold is the reason"),
    ("recruiter", "idle", "恢复刚刚取消的面试", "undo", "the cancelling is what is undone"),
    ("recruiter", "idle", "撤销刚才的取消", "undo", "undo wins over cancel"),
    ("candidate", "booked128", "换个视频面吧，不方便去现场", "interview.change_mode", "不方便 refuses the place, not the time"),
    ("candidate", "booked128", "不想视频，能去公司面吗", "interview.change_mode", "the way refused is named first"),
    ("candidate", "booked128", "线下改线上行不行", "interview.change_mode", "the way it is now is named first"),
    ("candidate", "booked128", "会晚一点点，抱歉", "interview.running_late", "late, not another time"),
    ("candidate", "booked128", "能不能晚一点", "interview.reschedule_request", "another time, not late"),
    ("candidate", "booked128", "我已经在路上了，可能晚10分钟", "interview.running_late", "可能 contains 能, which would ask"),
    ("interviewer", "booked128", "能推迟15分钟吗", "interview.reschedule_request", "a shift by an amount asked for"),
    ("interviewer", "idle", "提前一小时提醒我", "settings.reminder", "提前 is no earlier time here"),
    ("interviewer", "idle", "至少提前24小时约我", "settings.min_notice", "提前 is no earlier time here either"),
    ("recruiter", "booked128", "提前半小时", "interview.reschedule", "but it is when an interview is spoken of"),
    ("interviewer", "idle", "提前24小时", "settings.min_notice", "and a limit when none is"),
    ("interviewer", "idle", "下午要去医院，不能面了", "availability.block", "one afternoon, not every one"),
    ("interviewer", "idle", "下午都不要约我", "settings.block_part", "every afternoon"),
    ("interviewer", "idle", "明天下午有会，不要排面试", "availability.block", "a part of day with a day"),
    ("interviewer", "idle", "本周只有周三没空", "availability.add_except", "只有 tells what is not free"),
    ("interviewer", "idle", "只有周四晚上可以", "availability.set_only", "只有 tells what is free"),
    ("interviewer", "idle", "除了周三下午，其他都没空", "availability.set_only", "除了 with a refusal is an only"),
    ("interviewer", "idle", "下周除了周二周三其他时间都ok", "availability.add_except", "除了 with consent is an except"),
    ("interviewer", "idle", "周三上午带孩子打疫苗，不能面试", "availability.block", "a reason and a refusal"),
    ("interviewer", "ended128", "现在没空，一小时后再说", "feedback.snooze", "没空 to write now, not to interview"),
    ("interviewer", "idle", "现在没空", "availability.block", "nothing is asked: the time is meant"),
    ("interviewer", "ended128", "过，基础扎实", "feedback.submit", "one character is the verdict"),
    ("recruiter", "idle", "孙悦不合适，pass掉", "decision.set", "pass掉 is the opposite of pass"),
    ("recruiter", "idle", "张伟的面评还没交，催一下", "feedback.nudge", "the chase comes after what is chased"),
    ("recruiter", "idle", "还没交面评的都催一遍", "feedback.nudge", "chased, not listed"),
    ("recruiter", "idle", "谁还没交面评", "feedback.list_missing", "listed, not chased"),
    ("recruiter", "idle", "王小明没选时间，催一下", "candidate.nudge", "a candidate is chased for a choice"),
    ("recruiter", "idle", "王小明改期了吗", "status.query", "a question about a move, no move"),
    ("recruiter", "idle", "上个月有多少场改期", "report.query", "counted, not moved"),
    ("recruiter", "idle", "这季度面试官工作量排行", "report.query", "a stretch and 面试 make no agenda of it"),
    ("recruiter", "idle", "赵敏明天下午2点和张伟面试", "interview.create", "a stretch and 面试 make no agenda of it"),
    ("recruiter", "idle", "今天下午谁有面试", "interview.list", "who has an interview, not who is free"),
    ("recruiter", "idle", "今天下午谁有空", "availability.query", "who is free"),
    ("recruiter", "idle", "帮我约一下王小明的技术面", "interview.create", "约 with an interview books it"),
    ("recruiter", "idle", "约 张三 @李雷 明天下午", "proposal.send", "约 with a stretch offers times"),
    ("recruiter", "idle", "约张三明天和后天各一轮", "interview.create_loop", "约 with 各一轮 is a series"),
    ("recruiter", "idle", "给周杰发个提醒让他尽快回复", "candidate.nudge", "发 a reminder, no text to be passed on"),
    ("recruiter", "idle", "给王小明发3个时间让他选", "proposal.send", "发 times, no text to be passed on"),
    ("recruiter", "idle", "下周别给李强排面试", "interviewer.pause", "别排 somebody is a pause"),
    ("interviewer", "idle", "下周出差，别给我排", "availability.block", "别排 with an absence is busy time"),
    ("recruiter", "preview_create", "取消", "flow.abort", "what is shown is given up, nothing is cancelled"),
    ("recruiter", "booked128", "取消", "interview.cancel", "nothing is shown: the interview is meant"),
    ("candidate", "idle", "我的信息你们怎么用的", "privacy.access_request", "怎么用 of data is no call for help"),
    ("recruiter", "idle", "怎么用", "help", "怎么用 alone is"),
    ("candidate", "offer3", "sorry, I can't make any of them", "slot.reject_all", "any, refused"),
    ("candidate", "offer3", "any of them works", "slot.accept_any", "any, accepted"),
    ("candidate", "offer3", "any other times?", "slot.request_more", "any, but others"),
    ("candidate", "offer3", "都不行，下周再约吧", "slot.reject_all", "a week is no time of its own"),
    ("candidate", "offer3", "这几个都不行，下周二可以吗", "slot.counter", "a day is"),
    ("candidate", "offer3", "I'd go with option 3", "slot.select", "the d of I'd is no letter of an option"),
    ("candidate", "offer3", "1不行 3可以", "slot.select", "a blank parts the clauses"),
    ("candidate", "booked128", "你们公司几点下班", "unknown", "几点 without an interview"),
    ("recruiter", "idle", "candidate: Lily Wang, role: QA, phone 13900001111", "candidate.add", "a phone number is no phone interview"),
]  # fmt: skip


@pytest.mark.parametrize(("role", "context", "text", "intent", "why"), HARD, ids=str)
def test_hard_ones(role: str, context: str, text: str, intent: str, why: str) -> None:
    assert heard(role, text, context).intent == intent, why


@pytest.mark.parametrize(
    ("role", "context", "text", "slot", "value", "why"),
    [
        ("candidate", "booked128", "不想视频，能去公司面吗", "mode", "onsite", "what was refused does not count"),
        ("candidate", "booked128", "线下改线上行不行", "mode", "video", "what follows 改 counts"),
        ("recruiter", "idle", "赵敏明天下午2点和张伟面试", "candidate", "赵敏", "和 names the one who is met"),
        ("recruiter", "idle", "周四14:00 徐佳 陈静 二面 线上", "candidate", "徐佳", "of names in a row the first"),
        ("recruiter", "idle", "把王小明二面的面试官换成韩梅梅", "from", None, "whose interview it is does not leave it"),
        ("recruiter", "idle", "安排13700001111 赵敏 明天下午2点 一面 张伟", "candidate", "赵敏", "beside the phone"),
        ("recruiter", "idle", "安排13800138000的一面，张伟面", "interviewers", ["张伟"], "the phone is the candidate"),
        ("recruiter", "idle", "查下李强本周的空闲", "interviewers", ["李强"], "查 is a surname too, but not here"),
        ("recruiter", "idle", "给我找3个李强周四的空档", "interviewers", ["李强"], "after a measure word"),
        ("recruiter", "idle", "提醒一下赵敏赶紧选时间", "candidate", "赵敏", "赶紧 is no part of a name"),
        ("recruiter", "idle", "安排候选人高远跟韩梅梅聊一下，周三晚上七点", "interviewers", ["韩梅梅"], "nor is 聊"),
        ("recruiter", "idle", "让李强顶张伟 #12", "from", "张伟", "nor is 顶"),
        ("recruiter", "idle", "book back-to-back rounds for Tom with Leo", "interviewers_in_order", ["Leo"], "no name"),
        ("recruiter", "idle", "取消#55，面试官请假了", "reason", "面试官请假了", "the reason begins with a word of the command"),
        ("recruiter", "idle", "刘洋的面试不用面了，取消吧", "reason", None, "the command said twice is no reason"),
        ("interviewer", "assigned128", "sorry, I cannot take this one", "reason", None, "a refusal is no reason"),
        ("interviewer", "assigned128", "不了，最近太忙", "reason", "最近太忙", "what stands beside the refusal"),
        ("interviewer", "idle", "下周除了周二都有空", "except", ["2026-12-01T00:00:00+08:00", "2026-12-02T00:00:00+08:00"], "Tuesday of that week"),
        ("interviewer", "idle", "我每周一到周五上午9点到11点都能面", "from", "09:00", "two ranges in one breath"),
        ("interviewer", "idle", "remind me 1 day and 1 hour before", "offsets_min", [1440, 60], "a day before the word before"),
        ("recruiter", "idle", "后天的面试安排发我", "scope", "all", "发我 does not make them mine"),
        ("interviewer", "ended128", "技术5沟通4，强烈建议录用", "comment", None, "nothing is left to say"),
        ("recruiter", "idle", "找两个前端面试官，明天下午面一下孙悦", "need", 2, "so many of a trade"),
        ("recruiter", "preview_create", "候选人错了，是王小明", "field", "candidate", "the side is named in another clause"),
    ],
)  # fmt: skip
def test_hard_slots(role: str, context: str, text: str, slot: str, value: object, why: str) -> None:
    assert heard(role, text, context).slots.get(slot) == value, why


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("您好，麻烦取消 #12，谢谢", "取消 #12"),
        ("hi there, when is it? thanks a lot", "when is it?"),
        ("不好意思我要取消面试", "我要取消面试"),
        ("你好", "你好"),
        ("谢谢您！", "谢谢您！"),
        ("您好，谢谢", "您好，谢谢"),
        ("回复张三 收到，谢谢", "回复张三 收到，谢谢"),
        ("不好意思的人", "不好意思的人"),
        ("", ""),
    ],
)
def test_courtesies_are_left_out_unless_they_are_all(text: str, sentence: str) -> None:
    start, end = inner(text)
    assert text[start:end] == sentence


@pytest.mark.parametrize(
    ("role", "context", "text", "intent"),
    [
        ("recruiter", "idle", "帮忙按排张三的一面，明天下午3点，李雷", "interview.create"),
        ("recruiter", "idle", "取肖王小明的面式", "interview.cancel"),
        ("recruiter", "idle", "shedule Tom with Leo tomorrow 3pm", "interview.create"),
        ("recruiter", "idle", "cancle #12", "interview.cancel"),
        ("recruiter", "idle", "missing feeback", "feedback.list_missing"),
        ("interviewer", "idle", "avaliable tomorrow 2-4pm", "availability.add"),
        ("candidate", "offer3", "none of thes work", "slot.reject_all"),
    ],
)
def test_slips_are_put_right(role: str, context: str, text: str, intent: str) -> None:
    assert heard(role, text, context).intent == intent


def test_what_is_handed_on_keeps_its_slips() -> None:
    assert (
        heard("recruiter", "cancle #12 becuase the positon is closed").slots["reason"]
        == "becuase the positon is closed"
    )
    assert (
        heard("recruiter", "reply Tom plese bring your pasport, thanks").slots["text"]
        == "plese bring your pasport, thanks"
    )
    assert heard("recruiter", "schedule zhangwei with lilei tomorrow 3pm").slots["candidate"] == "zhangwei"
    assert [respelled(text).text for text in ("按排名", "连接日历", "zhangwei")] == ["按排名", "连接日历", "zhangwei"]


def test_a_sentence_in_two_languages_is_read_in_one() -> None:
    said = one("把tom的interview move到周四", "把Tom的interview move到周四")
    assert said is not None
    assert said.text == "把tom的面试改到周四"
    assert said.span(*_of("面试", said.text)) == _of("interview ", "把tom的interview move到周四")
    assert one("move tom's interview", "move Tom's interview") is None
    assert one("周四下午", "周四下午") is None


def _of(word: str, text: str) -> tuple[int, int]:
    return text.index(word), text.index(word) + len(word)


def matches(cue: Cue, text: str) -> bool:
    return cue.match(scene_of(text, Setting("recruiter", NOW, ZONE))) is not None


def test_the_notation_of_phrases() -> None:
    both, gap, names = say(CLEAR, "催 & 面评 | 占…住 | 给<anyone>(发|推)")
    assert matches(both, "李雷的面评，催一下")
    assert matches(both, "催一下李雷的面评")
    assert not matches(both, "催一下李雷")
    assert matches(gap, "占一下住")
    assert not matches(gap, "占" + "一" * 40 + "住")
    assert matches(names, "给 wxm 发几个时间")
    (against,) = unless(FAIR, "别")
    assert (against.weight, say(STRONG, "改期")[0].weight) == (-FAIR, STRONG)
