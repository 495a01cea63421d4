"""What holds for any text: nothing raises, the same is said the same way, and spelling changes nothing."""

import itertools
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.language.intents import Roster
from tests.handlers.language.speech import at, heard, plain

ROLES = ("candidate", "interviewer", "recruiter", "admin")
CONTEXTS = (
    "idle", "offer3", "booked128", "assigned128", "confirm_request128", "ended128", "preview_create", "awaiting_when",
    "awaiting_reason", "choice", "unbound",
)  # fmt: skip
PIECES = (
    "安排 张三 李雷 @李雷 一面 明天 下午3点 15:00 #12 取消 改期 面试 不 都 行 可以 除了 周三 每周 1 二 B 第2个 最后一个 前两个 @ @@ # 45分钟 半小时 后 反馈 通过 4分 因为 换成 是 "
    "不是 催 3个时间 会议室 池 尾号1234 13800000000 a@b.c schedule Tom with w/ and tomorrow 3pm not but except every tue remind me 1h before cancel 's ' \" , ， 。 ! （ ） "
    "「 👌 ② ＯＫ 　 \n \t 各一轮 面 我 的 吗 ？ London time 用 伦敦 时间 . / 3/12 -"
).split(" ")
SCHEDULE = {
    "candidate": "张三",
    "interviewers": ["李雷", "韩梅梅"],
    "mentions": ["李雷", "韩梅梅"],
    "round": 1,
    "when": at(24, 15, minutes=45),
    "duration_min": 45,
}

any_role, any_context = st.sampled_from(ROLES), st.sampled_from(CONTEXTS)
LENIENT = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@LENIENT
@given(st.text(max_size=80), any_role, any_context)
def test_any_text_is_read(text: str, role: str, context: str) -> None:
    reading = heard(role, text, context)
    assert 0.0 <= reading.confidence <= 1.0
    assert reading == heard(role, text, context)


@LENIENT
@given(st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from(["", " "]), any_role, any_context)
def test_any_mixture_of_our_own_words_is_read(pieces: list[str], glue: str, role: str, context: str) -> None:
    heard(
        role, glue.join(pieces), context, Roster([("张三", "candidate"), ("李雷", "interviewer"), ("Tom", "candidate")])
    )


@pytest.mark.parametrize(
    "order", list(itertools.permutations(["张三", "一面", "@李雷 @韩梅梅", "明天15:00", "45分钟"]))[::3]
)
def test_the_order_of_slots_changes_nothing(order: tuple[str, ...]) -> None:
    reading = heard("recruiter", "安排 " + " ".join(order))
    assert (reading.intent, plain(reading.slots)) == ("interview.create", SCHEDULE)


@pytest.mark.parametrize(
    "text",
    [
        "安排张三一面@李雷@韩梅梅明天15:00 45分钟",
        "安排，张三，一面，@李雷，@韩梅梅，明天15:00，45分钟",
        "安排　张三　一面　＠李雷　＠韩梅梅　明天１５：００　４５分钟",
        "  安排  张三  一面  @李雷  @韩梅梅  明天 15:00   45 分钟  ",
        "安排张三一面，明天15:00，45分钟，@李雷、@韩梅梅",
        "明天15:00安排张三一面 @李雷 @韩梅梅 45min",
    ],
)
def test_spacing_width_and_punctuation_change_nothing(text: str) -> None:
    reading = heard("recruiter", text)
    assert (reading.intent, plain(reading.slots)) == ("interview.create", SCHEDULE)


@pytest.mark.parametrize(
    ("simple", "traditional"),
    [
        ("确认", "確認"),
        ("撤销", "撤銷"),
        ("我周五请假", "我週五請假"),
        ("都可以", "都可以"),
        ("改期", "改期"),
        ("删除我的信息", "刪除我的信息"),
    ],
)
def test_traditional_characters_mean_the_same(simple: str, traditional: str) -> None:
    for role, context in (("candidate", "offer3"), ("interviewer", "idle"), ("recruiter", "preview_create")):
        assert heard(role, simple, context).intent == heard(role, traditional, context).intent


@pytest.mark.parametrize(
    "text",
    [
        "安排" * 1000,
        "好的可以" * 600,
        "a " * 1500,
        "1 " * 1500,
        "王小明和张伟" * 300,
        "除了" * 1000,
        "not " * 900,
        "((((" * 700,
        "@" * 2000,
        "每周" * 900,
        "改到" * 1000 + "周五",
    ],
)
def test_a_long_message_is_read_in_a_moment(text: str) -> None:
    heard("recruiter", text)
    started = time.perf_counter()
    heard("recruiter", text)
    assert time.perf_counter() - started < 0.25


def test_a_message_takes_a_moment() -> None:
    texts = [
        "安排王小明二面，面试官张伟，明天下午3点",
        "schedule Lily Chen tech interview w/ Zhang Wei tmr 3pm",
        "周三下午那个",
        "取消 #12 岗位冻结",
    ]
    for text in texts:
        heard("recruiter", text)
    started = time.perf_counter()
    for text in texts * 10:
        heard("recruiter", text)
    assert (time.perf_counter() - started) / 40 < 0.02
