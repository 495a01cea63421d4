"""Times inside commands and talk: found where they are, not found where there are none, and the rest left readable."""

import pytest

from tests.handlers.language.said import NOW, found, heard, line

COMMANDS = [
    ("安排 张三 一面 @李雷 @韩梅梅 明天15:00 45分钟", "point 11-24 15:00→15:45", "安排 张三 一面 @李雷 @韩梅梅"),
    ("schedule Tom round 1 @lilei tomorrow 15:00 45m", "point 11-24 15:00→15:45", "schedule Tom round 1 @lilei"),
    ("约 张三 二面 @李雷 明天下午 60分钟 3个时间", "window 11-24 13:00→18:00", "约 张三 二面 @李雷 3个时间"),
    ("offer Tom round 2 @lilei tomorrow afternoon 60m 3 options", "window 11-24 13:00→18:00", "offer Tom round 2 @lilei 3 options"),
    ("改期 #12 周五16:00", "point 11-27 16:00→17:00", "改期 #12"),
    ("move #12 fri 16:00", "point 11-27 16:00→17:00", "move #12"),
    ("把王小明的面试改到周五下午4点", "point 11-27 16:00→17:00", "把王小明的面试改到"),
    ("空闲 周三 14:00-18:00", "range 11-25 14:00→18:00", "空闲"),
    ("free wed 14:00-18:00", "range 11-25 14:00→18:00", "free"),
    ("忙 周四", "day 11-26", "忙"),
    ("busy thu", "day 11-26", "busy"),
    ("没空 明天14-16", "range 11-24 14:00→16:00", "没空"),
    ("slots @lilei @hanmei this week 60m", "window 11-23 10:00→11-30 00:00 +clipped", "slots @lilei @hanmei"),
    ("how about thu 3pm", "point 11-26 15:00→16:00", "how about"),
    ("send Tom 3 options Wed–Fri pm", "multi 11-25 13:00→18:00, 11-26 13:00→18:00, 11-27 13:00→18:00", "send Tom 3 options"),
    ("安排 明天 张三 一面 下午3点 @李雷", "point 11-24 15:00→16:00", "安排 张三 一面 @李雷"),
    ("Tom r2 3pm w/ Leo tomorrow", "point 11-24 15:00→16:00", "Tom r2 w/ Leo"),
    ("早上好，明天下午3点可以吗", "point 11-24 15:00→16:00", "早上好, 可以吗"),
    ("我选2，但是能不能11点开始", "point 11-23 11:00→12:00 +am", "我选2,但是能不能"),
    ("安排现场面，周五上午10点，3楼会议室A，候选人刘洋", "point 11-27 10:00→11:00", "安排现场面, ,3楼会议室A,候选人刘洋"),
    ("明天3点二面", "point 11-24 15:00→16:00 +pm", "二面"),
    ("周三三面 李雷", "day 11-25", "三面 李雷"),
    ("周五前端面试", "day 11-27", "前端面试"),
    ("明天后端二面", "day 11-24", "后端二面"),
    ("能不能安排在周末", "window 11-28…11-29 +weekend", "能不能安排"),
    ("I'm free all day tomorrow", "day 11-24", "I'm free"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "time", "rest"), COMMANDS, ids=[case[0] for case in COMMANDS])
def test_a_time_is_found_inside_a_command(sentence: str, time: str, rest: str) -> None:
    scan = found(sentence)
    assert line(scan.when) == time
    assert " ".join(scan.rest.split()) == rest


@pytest.mark.parametrize(
    "sentence",
    [
        "add candidate Tom role Backend",
        "新增候选人 张三 岗位 后端工程师 企微 zhangsan 手机 13800000000 邮箱 a@b.c",
        "反馈 #12 通过 4 基础扎实",
        "feedback #12 pass 4 solid basics",
        "通过 4分 算法好",
        "评分 4/5",
        "反馈 #12 通过 4.5 不错",
        "技术4 沟通3 潜力4",
        "1和3都行",
        "1 or 3",
        "第2个",
        "the second one",
        "2nd",
        "#12",
        "查看 #12",
        "一面",
        "二面和三面",
        "3个时间",
        "每天最多2场",
        "max 2 per day",
        "5年经验",
        "薪资 20-30k",
        "3号会议室",
        "有两点建议",
        "我一点都不方便",
        "下午好",
        "good afternoon",
        "may2",
        "sun.lei",
        "may.sun@corp.cn",
        "候选人 May 前端",
        "I may be late",
        "find June",
        "status of Jan",
        "张三的工号是20261202",
        "房间1405",
        "王小明 010-12345678",
        "https://meet.example.com/2026-12-02/15:00",
        "三天后端面试",
        "我是谁",
        "？",
        "",
    ],
)
def test_what_is_no_time_is_not_taken_for_one(sentence: str) -> None:
    assert heard(sentence) == "-"


@pytest.mark.parametrize(
    "sentence",
    [
        "安排 周杰 明天15:00",
        "安排 周五福 明天15:00",
        "候选人 周日新 明天15:00",
        "约周一鸣明天15:00",
        "@周五福 明天15:00",
        "安排李国庆明天15:00",
        "李清明 明天15:00",
        "schedule May tomorrow 15:00",
        "schedule May 15:00 tomorrow",
        "schedule April tomorrow 3pm",
        "schedule Sun Lei tomorrow 3pm",
        "book sun lei tomorrow 3pm",
        "sun.lei tomorrow 3pm",
        "schedule may2 tomorrow 3pm",
        "@sun.lei @may2 @李雷 明天15:00",
        "interview 128 tomorrow 15:00",
        "13800000000 明天15:00",
    ],
)
def test_names_that_sound_like_days_stay_names(sentence: str) -> None:
    scan = found(sentence)
    assert line(scan.when) == "point 11-24 15:00→16:00"
    assert len(scan.spans) == 1 or "May" in sentence


def test_but_a_day_alone_stays_a_day() -> None:
    assert heard("book sun 3pm") == "point 11-29 15:00→16:00 +weekend"
    assert heard("may 5 3pm") == "point 2027-05-05 15:00→16:00 +rolled"
    assert heard("国庆前") == "window 11-23 10:00→2027-10-01 00:00 +deadline"


def test_a_length_without_a_time_is_still_heard() -> None:
    scan = found("空档 @李雷 60分钟")
    assert scan.when is None and scan.duration == 60
    assert found("提前24小时和1小时提醒我").durations == (1440, 60)
    assert found("提前1天提醒我").duration == 1440
    assert found("往后推一天").duration == 1440
    assert found("running late 10 mins").duration == 10


def test_a_length_beside_a_time_belongs_to_it() -> None:
    scan = found("安排 张三 明天15:00 45分钟")
    assert scan.when is not None and scan.when.explicit_duration == 45


def test_times_refused_are_taken_from_times_offered() -> None:
    scan = found("后天不行，大后天可以")
    assert (line(scan.when), line(scan.rejected)) == ("day 11-26", "day 11-25")
    scan = found("周三周四不行，周五可以")
    assert (line(scan.when), line(scan.rejected)) == ("day 11-27", "multi 11-25, 11-26")
    scan = found("明天上午有课，下午可以")
    assert (line(scan.when), line(scan.rejected)) == ("window 11-24 13:00→18:00", "window 11-24 09:00→12:00")
    scan = found("can't do Wed, Thu works")
    assert (line(scan.when), line(scan.rejected)) == ("day 11-26", "day 11-25")


def test_a_time_refused_alone_is_what_the_sentence_speaks_of() -> None:
    assert heard("我周四没空") == "day 11-26"
    assert heard("我周五请假") == "day 11-27"


def test_an_exception_is_never_what_is_wanted() -> None:
    scan = found("除了周三都可以")
    assert (scan.when, line(scan.rejected)) == (None, "day 11-25")
    assert heard("Anything but Monday") == "-"
    scan = found("下周除了周三都可以")
    assert (line(scan.when), line(scan.rejected)) == ("window 11-30…12-06", "day 12-02")


def test_a_move_has_a_source_and_an_aim() -> None:
    scan = found("把周三下午3点的面试改到周五下午4点")
    assert (line(scan.when), line(scan.source)) == ("point 11-27 16:00→17:00", "point 11-25 15:00→16:00")
    scan = found("move Tom from Tue 3pm to Fri 4pm")
    assert (line(scan.when), line(scan.source)) == ("point 11-27 16:00→17:00", "point 11-24 15:00→16:00")


def test_the_aim_takes_its_day_from_the_source() -> None:
    assert heard("把明天3点的面试改到4点") == "point 11-24 16:00→17:00 +pm"


def test_friday_after_next_wednesday_may_be_either() -> None:
    assert heard("把下周三的面试改到周五") == "ambiguous day 12-04 | 11-27"


def test_a_range_that_is_moved_to_stays_a_range() -> None:
    assert heard("move #12 to Fri 2 to 4pm") == "range 11-27 14:00→16:00"
    assert heard("free from 2 to 4pm tomorrow") == "range 11-24 14:00→16:00"


def test_a_correction_replaces_what_was_said() -> None:
    assert heard("周三，不对，周四下午") == "window 11-26 13:00→18:00"
    assert heard("明天下午3点，不对，4点") == "point 11-24 16:00→17:00"


def test_a_wish_counts_only_where_no_time_is_named() -> None:
    assert heard("改到晚一点") == "unparseable relative"
    assert heard("反馈晚点写，两小时后提醒我") == "point 11-23 12:00→13:00"


def test_the_spans_show_where_it_was_said() -> None:
    sentence = "改期 #12 周五16:00"
    start, end = found(sentence).spans[0]
    assert sentence[start:end] == "周五16:00"
    sentence = "offer Tom tomorrow afternoon, thanks"
    start, end = found(sentence).spans[0]
    assert sentence[start:end] == "tomorrow afternoon"


def test_what_was_said_of_a_time_is_told_apart() -> None:
    day, clock = found("周三").when, found("15:00").when
    assert day and day.has_day and not day.has_clock
    assert clock and clock.has_clock and not clock.has_day
    limit = found("晚上8点以后可以吗").when
    assert limit and limit.bound == "after" and limit.intervals[0][0].hour == 20


def test_a_slash_is_read_in_the_language_of_the_sentence() -> None:
    assert heard("改期 #12 3/12 16:00") == "point 2027-03-12 16:00→17:00 +rolled"
    assert heard("move #12 03/12 16:00").startswith("ambiguous point 12-03 16:00→17:00 | 2027-03-12")
    assert line(found("03/12 16:00", lang="zh", now=NOW).when) == "point 2027-03-12 16:00→17:00 +rolled"
