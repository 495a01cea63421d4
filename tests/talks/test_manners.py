"""What people say beside the plain commands: a number too many, names that begin alike, a clock without a day, wishes."""

import pytest

from tests.talks.company import Company


@pytest.fixture
def booked(company: Company) -> Company:
    """张三's interview on Thursday at three."""
    company.candidate("张三", userid="zhangsan", phone="13800000000")
    company.mei.says("安排 张三 一面 @李雷 @韩梅梅 周四15:00 45分钟").hears("已约 #1")
    company.forget()
    return company


@pytest.mark.parametrize(
    ("command", "answer"),
    [
        ("确认 #1", "好的，已确认"),
        ("confirm #1", "好的，已确认"),
        ("接受 #1", "好的，已确认"),
        ("#1 可以", "好的，已确认"),
        ("#1", "联系人：梅琳"),
        ("取消 #1", "1) 取消面试"),
        ("改期 #1 周五16:00", "改到 11月27日(周五) 16:00–16:45"),
        ("move #1 fri 16:00", "改到 11月27日(周五) 16:00–16:45"),
    ],
)
def test_a_candidate_may_name_the_number(booked: Company, command: str, answer: str) -> None:
    booked.zhangsan.says(command).hears(answer)


@pytest.mark.parametrize("command", ["确认 #9", "confirm #9"])
def test_a_number_that_is_not_theirs_is_no_interview(booked: Company, command: str) -> None:
    booked.zhangsan.says(command).hears("没有 #9")


def test_a_longer_name_is_somebody_else(booked: Company) -> None:
    booked.mei.says("新增候选人 张三丰 岗位 后端 手机 13800000001").hears("已新增候选人 张三丰 · 后端")
    booked.mei.says("查找 张三丰").hears("张三丰 · 后端")
    booked.mei.says("安排 张三丰 @韩梅梅 周五15:00").hears("已约 #2：张三丰")
    booked.mei.says("安排 王二麻子 @李雷 周五16:00").hears("还没有候选人“王二麻子”")


@pytest.mark.parametrize("command", ["改期 #1 下午4点", "move #1 to 4pm", "把张三的面试改到下午4点"])
def test_a_clock_without_a_day_is_the_day_of_the_interview_and_shown_first(booked: Company, command: str) -> None:
    booked.mei.says(command).hears("没说日期", "→ 11月26日(周四) 16:00–16:45", "1) 确认")
    booked.zhangsan.hears_nothing()
    booked.mei.says("确认").hears("已改期 #1")


def test_a_wish_comes_with_the_words_that_grant_it(booked: Company) -> None:
    booked.zhangsan.says("能改到下午4点吗").hears("想改到 11月26日(周四) 16:00–16:45")
    booked.mei.hears("改期 #1 11月26日(周四) 16:00")
    booked.mei.says("改期 #1 11月26日(周四) 16:00").hears("已改期 #1")


def test_a_wish_for_any_other_time_says_so(booked: Company) -> None:
    booked.zhangsan.says("改期").hears("#1 想另约时间", "仍然有效")
    booked.mei.hears("另约时间", "改期 #1 新的时间")


def test_whoever_declined_may_still_name_a_better_time(booked: Company) -> None:
    booked.hanmeimei.says("那天有会，去不了").hears("已拒绝 #1")
    booked.hanmeimei.says("能改到周五上午10点吗").hears("已告诉 梅琳", "11月27日(周五) 10:00–10:45")


@pytest.mark.parametrize(
    ("who", "command", "answer"),
    [
        ("meilin", "约 张三 @李雷 下周 3个时间", "让候选人选时间：听懂了"),
        ("meilin", "空档 @李雷 @韩梅梅 本周", "查大家的空档：听懂了"),
        ("meilin", "报表 本月", "报表统计：听懂了"),
        ("lilei", "空闲 周三 14:00-18:00", "登记空闲和忙碌时间：听懂了"),
        ("lilei", "每天最多2场", "设置偏好和上限：听懂了"),
        ("lilei", "反馈 #1 通过 4 基础扎实", "面试反馈：听懂了"),
        ("zhangsan", "我的信息", "您的个人信息：听懂了"),
        ("zhangsan", "退订", "停止通知：听懂了"),
        ("zhangsan", "面试通过了吗", "查进度和结果：听懂了"),
    ],
)
def test_what_cannot_be_done_yet_is_understood_and_said_in_a_line(
    booked: Company, who: str, command: str, answer: str
) -> None:
    said = booked.phone(who).says(command).hears(answer).heard
    assert len(said.text.splitlines()) == 1
    assert ("转人工" in said.text) == (who == "zhangsan")


def test_examples_are_for_the_role_of_whoever_asks(booked: Company) -> None:
    booked.zhangsan.says("天青色等烟雨").hears("时间", "确认", "转人工")
    assert "#12" not in booked.zhangsan.heard.text
    booked.lilei.says("天青色等烟雨").hears("接受 #12", "拒绝 #12")


def test_the_words_of_an_option_choose_it(booked: Company) -> None:
    booked.mei.says("安排 张三 二面 @李雷 周六10:00").sees_card("那天不是工作日")
    booked.mei.says("改时间").hears("还差：时间")
    booked.mei.says("周五10:00 上午").hears("已约 #2")


def test_the_number_in_an_option_chooses_it(booked: Company) -> None:
    booked.mei.says("安排 张三 二面 @李雷 周五 上午10:00").hears("已约 #2")
    booked.mei.says("取消").hears("是哪一场", "1) #1", "2) #2")
    booked.mei.says("#2").hears("已取消 #2")


def test_a_number_that_answers_nothing_chooses_nothing(booked: Company) -> None:
    booked.mei.says("2").hears("没有等您选择")
    booked.lilei.hears_nothing()


def test_a_candidate_without_an_interview_is_told_to_expect_word(company: Company) -> None:
    company.candidate("张三", userid="zhangsan")
    company.zhangsan.says("时间").hears("安排好会马上通知您")
    company.zhangsan.says("取消").hears("没有待进行的面试")


def test_a_question_whether_it_is_over_ends_nothing(booked: Company) -> None:
    booked.passes(days=3, hours=5, minutes=15)
    booked.mei.says("张三面完了吗")
    booked.mei.says("#1").hears("#1 张三")
    assert "状态：已结束" not in booked.mei.heard.text


@pytest.mark.parametrize("command", ["面试", "#1", "agenda", "时间"])
def test_a_candidate_never_sees_that_an_interviewer_declined(booked: Company, command: str) -> None:
    booked.hanmeimei.says("拒绝 #1 有会")
    booked.zhangsan.says(command).hears("11月26日(周四) 15:00–15:45")
    assert "拒绝" not in booked.zhangsan.heard.text
    assert "李雷" not in booked.zhangsan.heard.text


def test_moving_what_nobody_interviews_in_says_so(booked: Company) -> None:
    booked.lilei.says("拒绝 #1 有会")
    booked.hanmeimei.says("拒绝 #1 有会")
    booked.mei.says("改期 #1 周五16:00").hears("已改期 #1", "现在没有面试官")


def test_an_interviewer_who_asks_when_hears_of_the_next_one(booked: Company) -> None:
    booked.lilei.says("面试几点").hears("下一场：#1", "11月26日(周四) 15:00")


def test_what_is_asked_beside_a_question_leaves_it_open(booked: Company) -> None:
    booked.mei.says("安排 张三 二面 @李雷").hears("还差：时间")
    booked.mei.says("报表 本月").hears("报表统计：听懂了", "还在等您回答")
    booked.mei.says("1").hears("已约 #2")


def test_one_of_two_is_named_by_what_tells_them_apart(booked: Company) -> None:
    booked.candidate("张三", position="前端", phone="13900000000")
    booked.mei.says("安排 张三 二面 @李雷 周五15:00").hears("有几位“张三”")
    booked.mei.says("前端那个").hears("已约 #2")
    booked.mei.says("#2").hears("前端")
