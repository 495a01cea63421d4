"""Commands rendered in many phrasings of both languages, with any names and times, are read back as what they were rendered from."""

from dataclasses import dataclass
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.handlers.language.speech import heard, plain

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田任姜范姚谭廖邹熊陆郝孔崔邱秦"
GIVEN = "伟 芳 娜 敏 磊 军 洋 勇 艳 杰 涛 霞 晓东 志强 建国 子轩 浩然 雨涵 欣怡 诗琪 思远 文博 俊杰 海燕 若曦 嘉豪 晨曦 婷婷 梦琪 新宇 可欣 美玲 家辉 泽宇 书瑶".split()
FIRST = "Tom Amy Leo Mei Kevin Emma Lily Bob Sophia Olivia Liam Noah Ethan Chloe Zoe Ivan Yuki Priya Ahmed".split()
LAST = "Chen Li Wang Smith Lin Zhao Liu Zhang Johnson Garcia Wong".split()

chinese_name = st.builds(str.__add__, st.sampled_from(list(SURNAMES)), st.sampled_from(GIVEN))
english_name = st.one_of(
    st.sampled_from(FIRST), st.builds(lambda a, b: f"{a} {b}", st.sampled_from(FIRST), st.sampled_from(LAST))
)


@dataclass(frozen=True)
class Time:
    """A time as it is said, and the moment it begins."""

    said: str
    start: str


HOURS = {10: ("上午10点", "10am"), 14: ("下午2点", "2pm"), 16: ("16:00", "16:00"), 19: ("晚上7点", "7pm")}
DAYS = {
    24: ("明天", "tomorrow"),
    25: ("后天", "on Wednesday"),
    26: ("周四", "on Thursday"),
    27: ("11月27日", "on Nov 27"),
}


def time_in(language: int) -> st.SearchStrategy[Time]:
    """Chinese says the day first; so does English here."""
    glue = " " if language else ""
    return st.builds(
        lambda day, hour: Time(
            f"{DAYS[day][language]}{glue}{HOURS[hour][language]}", f"2026-11-{day}T{hour:02}:00:00+08:00"
        ),
        st.sampled_from(list(DAYS)),
        st.sampled_from(list(HOURS)),
    )


BOOKINGS_ZH = (
    "安排{c}{r}，面试官{i}，{t}",
    "{t}安排{c}{r} {i}",
    "帮我约一下{c}的{r}，{t}，面试官是{i}",
    "约面 {c} {r} {t} {i}",
    "给{c}安排{r}，{i}面，{t}",
    "让{i}{t}面一下{c}，{r}",
    "{c}{r}，{t}，{i}",
    "候选人{c}，{r}，面试官{i}，时间{t}，麻烦安排",
    "schedule {c} {r} with {i} {t}",
)
BOOKINGS_EN = (
    "schedule {c} {r} with {i} {t}",
    "please book {i} to interview {c} for {r} {t}",
    "set up {r} for {c} with {i} {t}",
    "book {c} and {i} {t} for {r}",
    "arrange {r}: candidate {c}, interviewer {i}, {t}",
)
ROUNDS_ZH, ROUNDS_EN = {1: "一面", 2: "二面", 3: "三面"}, {1: "round 1", 2: "round 2", 3: "round three"}
READ = settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def booked(text: str) -> tuple[str, Any, Any, Any, Any]:
    reading = heard("recruiter", text)
    when = reading.slots.get("when") or {"intervals": [[None]]}
    return (
        reading.intent,
        reading.slots.get("candidate"),
        reading.slots.get("interviewers"),
        reading.slots.get("round"),
        when["intervals"][0][0],
    )


@READ
@given(st.sampled_from(BOOKINGS_ZH), chinese_name, chinese_name, st.sampled_from([1, 2, 3]), time_in(0))
def test_a_booking_in_chinese(template: str, guest: str, host: str, number: int, time: Time) -> None:
    assume(guest != host)
    text = template.format(c=guest, i=host, r=ROUNDS_ZH[number], t=time.said)
    assert booked(text) == ("interview.create", guest, [host], number, time.start), text


@READ
@given(st.sampled_from(BOOKINGS_EN), english_name, english_name, st.sampled_from([1, 2, 3]), time_in(1))
def test_a_booking_in_english(template: str, guest: str, host: str, number: int, time: Time) -> None:
    assume(guest.partition(" ")[0] != host.partition(" ")[0])
    text = template.format(c=guest, i=host, r=ROUNDS_EN[number], t=time.said)
    assert booked(text) == ("interview.create", guest, [host], number, time.start), text


ABOUT_ONE = (
    ("recruiter", "interview.cancel", "candidate", "取消{n}的面试 | 把{n}的面试取消掉 | {n}的面试不用安排了 | cancel一下{n}的面试"),
    ("recruiter", "interview.reschedule", "candidate", "把{n}的面试改到周五下午4点 | {n}的面试挪到明天上午10点 | {n}改期到后天下午 | reschedule {n} to 周五2pm"),
    ("recruiter", "candidate.nudge", "candidate", "催一下{n}选时间 | 提醒{n}尽快回复 | {n}还没选时间，催催 | 给{n}发个提醒"),
    ("recruiter", "status.query", "candidate", "{n}回复了吗 | {n}现在什么进度 | {n}选时间了没有 | 查一下{n}的进度"),
    ("recruiter", "decision.set", "candidate", "{n}一面通过 | {n}淘汰 | {n}二面没过 | {n}录用"),
    ("recruiter", "candidate.erase", "candidate", "删除候选人{n}的资料 | 把{n}的信息都清掉 | 抹掉{n}的数据"),
    ("recruiter", "proposal.send", "candidate", "给{n}发3个时间让他选 | 发几个时间给{n} | 让{n}自己挑个时间 | 推三个时段给{n}"),
    ("recruiter", "interviewer.pause", "interviewer", "暂停{n}这周的面试 | 先别给{n}排面试 | 下周不要给{n}安排面试"),
    ("recruiter", "feedback.nudge", "interviewer", "提醒{n}写面评 | 催{n}交反馈 | 让{n}把评价填了 | {n}的面评还没交，催一下"),
    ("recruiter", "interviewer.offboard", "interviewer", "{n}离职了 | {n}要走了，面试都转给李雷 | {n}已经辞职"),
    ("recruiter", "candidate.search", "query", "查找{n} | 搜一下{n} | 帮我找一下{n}"),
    ("recruiter", "candidate.add", "candidate", "新增候选人{n} 13800138000 前端 | 新候选人{n}，应聘测试 | 录入候选人{n}，岗位产品经理"),
    ("interviewer", "interviewer.swap_request", "to", "能不能让{n}替我 | 请{n}帮我面一下 | 让{n}去面吧"),
)  # fmt: skip
ABOUT_ONE_EN = (
    ("recruiter", "interview.cancel", "candidate", "cancel {n}'s interview | please call off {n}'s interview"),
    ("recruiter", "interview.reschedule", "candidate", "move {n}'s interview to Friday 4pm | reschedule {n} to tomorrow 10am | push {n}'s interview back an hour"),
    ("recruiter", "candidate.nudge", "candidate", "remind {n} to pick a time | nudge {n} | give {n} a nudge | follow up with {n}"),
    ("recruiter", "status.query", "candidate", "did {n} reply? | what's the status of {n} | any news from {n}?"),
    ("recruiter", "candidate.erase", "candidate", "erase {n} | delete all data of {n}"),
    ("recruiter", "proposal.send", "candidate", "send {n} three slots for next week | offer {n} some times on Thursday"),
    ("recruiter", "interviewer.pause", "interviewer", "pause {n} this week | stop scheduling {n}"),
    ("recruiter", "feedback.nudge", "interviewer", "remind {n} about the feedback | chase {n} for the scorecard"),
    ("recruiter", "candidate.search", "query", "find {n} | look up {n}"),
)  # fmt: skip


def spread(table: tuple[tuple[str, str, str, str], ...]) -> st.SearchStrategy[tuple[str, str, str, str]]:
    """One phrasing with what it means."""
    return st.sampled_from(
        [(role, intent, slot, one) for role, intent, slot, ways in table for one in ways.split(" | ")]
    )


@READ
@given(spread(ABOUT_ONE), chinese_name)
def test_what_is_said_of_one_person_in_chinese(said: tuple[str, str, str, str], name: str) -> None:
    role, intent, slot, template = said
    reading = heard(role, template.format(n=name), "booked128" if role == "interviewer" else "idle")
    assert (reading.intent, reading.slots.get(slot)) == (intent, name), template.format(n=name)


@READ
@given(spread(ABOUT_ONE_EN), english_name)
def test_what_is_said_of_one_person_in_english(said: tuple[str, str, str, str], name: str) -> None:
    role, intent, slot, template = said
    reading = heard(role, template.format(n=name))
    assert (reading.intent, reading.slots.get(slot)) == (intent, name), template.format(n=name)


LIMITS = (
    ("settings.max_per_day", "value", 1, 9, "每天最多{n}场 | 一天最多面{n}个 | max {n} per day | 每天不超过{n}场面试 | at most {n} interviews a day"),
    ("settings.max_per_week", "value", 1, 9, "每周最多{n}场 | 一周不超过{n}场面试 | max {n} per week | no more than {n} interviews a week"),
    ("settings.buffer", "minutes", 5, 60, "间隔{n}分钟 | 两场之间留{n}分钟 | buffer {n}m | {n} minutes between interviews"),
    ("interview.running_late", "minutes", 5, 45, "我会迟到{n}分钟 | 晚{n}分钟到 | late {n} minutes | running {n} min late"),
)  # fmt: skip


@READ
@given(st.data())
def test_a_number_is_the_number_that_was_said(data: st.DataObject) -> None:
    intent, slot, low, high, ways = data.draw(st.sampled_from(LIMITS))
    number = data.draw(st.integers(low, high))
    text = data.draw(st.sampled_from(ways.split(" | "))).format(n=number)
    reading = heard("interviewer", text, "booked128" if "late" in intent else "idle")
    assert (reading.intent, plain(reading.slots)[slot]) == (intent, number), text
