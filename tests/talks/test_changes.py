"""接受 拒绝 改期 取消 结束 撤销: what happens after the booking, and who hears of it."""

import pytest

from tests.talks.company import Company


@pytest.fixture
def booked(company: Company) -> Company:
    company.candidate("张三", userid="zhangsan")
    company.mei.says("安排 张三 一面 @李雷 @韩梅梅 明天15:00").hears("已约 #1")
    company.forget()
    return company


@pytest.mark.parametrize("command", ["接受 #1", "accept #1", "接受"])
def test_an_interviewer_accepts(booked: Company, command: str) -> None:
    booked.lilei.says(command).hears("已接受 #1")
    booked.mei.hears_nothing()
    booked.hanmeimei.says(command).hears("已接受 #1")
    booked.mei.hears("#1 面试官都已接受", "李雷、韩梅梅")
    booked.zhangsan.hears_nothing()


def test_accepting_by_the_button_does_the_same_and_greys_the_card(booked: Company) -> None:
    booked.lilei.presses("接受").hears("已接受 #1")
    assert booked.lilei.card.greyed == "已接受"


def test_pressing_twice_changes_the_world_once(booked: Company) -> None:
    booked.lilei.presses("接受").hears("已接受 #1")
    booked.lilei.presses_again("接受").hears("已经接受过")
    booked.mei.says("#1").hears("李雷：已接受")


@pytest.mark.parametrize("command", ["拒绝 #1 有会", "decline #1 有会"])
def test_a_refusal_is_for_the_recruiter_and_never_for_the_candidate(booked: Company, command: str) -> None:
    booked.lilei.says(command).hears("已拒绝 #1")
    booked.mei.hears("李雷 拒绝了 #1", "有会", "候选人暂未通知")
    booked.zhangsan.hears_nothing()


def test_whoever_declined_is_free_for_another(booked: Company) -> None:
    booked.candidate("王五")
    booked.lilei.says("拒绝 #1 有会")
    booked.mei.says("安排 王五 @李雷 明天15:00").hears("已约 #2")


@pytest.mark.parametrize("command", ["改期 #1 周五16:00", "move #1 fri 16:00", "把张三的面试改到周五下午4点"])
def test_a_recruiter_moves_and_everybody_is_asked_anew(booked: Company, command: str) -> None:
    booked.mei.says(command).hears("已改期 #1", "11月24日(周二) 15:00–16:00 → 11月27日(周五) 16:00–17:00")
    booked.lilei.sees_card("面试改期", "11月27日(周五) 16:00–17:00")
    booked.zhangsan.hears("改期", "11月24日(周二) 15:00–16:00 → 11月27日(周五) 16:00–17:00")


def test_an_interviewer_asks_and_the_old_time_holds(booked: Company) -> None:
    booked.lilei.says("改期 #1 周五16:00").hears("已告诉", "仍然有效")
    booked.mei.hears("李雷 想把 #1", "11月27日(周五) 16:00–17:00")
    booked.mei.says("#1").hears("11月24日(周二) 15:00–16:00")


@pytest.mark.parametrize("command", ["取消 #1 岗位关闭", "cancel #1 岗位关闭"])
def test_cancelling_tells_the_reason_to_colleagues_only(booked: Company, command: str) -> None:
    booked.mei.says(command).hears("已取消 #1", "岗位关闭")
    booked.lilei.hears("取消了", "岗位关闭")
    booked.zhangsan.hears("取消了")
    assert "岗位关闭" not in booked.zhangsan.heard.text


def test_cancelling_frees_the_time(booked: Company) -> None:
    booked.candidate("王五")
    booked.mei.says("取消 #1")
    booked.mei.says("安排 王五 @李雷 明天15:00").hears("已约 #2")


def test_an_old_card_changes_nothing_and_answers_with_the_present_state(booked: Company) -> None:
    booked.mei.says("改期 #1 周五16:00")
    booked.lilei.presses_oldest("接受").hears("没有生效", "11月27日(周五) 16:00–17:00")
    booked.mei.says("#1").hears("李雷：待答复")


def test_done_once_it_has_begun(booked: Company) -> None:
    booked.lilei.says("结束 #1").hears("还没到时间")
    booked.passes(days=1, hours=5, minutes=30)
    booked.lilei.says("done #1").hears("#1 已结束")
    booked.mei.hears("面完了")


def test_undo_takes_a_booking_back(company: Company) -> None:
    company.candidate("张三", userid="zhangsan")
    company.mei.says("安排 张三 @李雷 明天15:00")
    company.mei.says("撤销").hears("已撤销", "#1")
    company.lilei.hears("上一条作废")
    company.zhangsan.hears("取消了")


@pytest.mark.parametrize(("command", "back"), [("取消 #1", "已恢复 #1"), ("改期 #1 周五16:00", "回到 11月24日")])
def test_undo_brings_the_old_time_back(booked: Company, command: str, back: str) -> None:
    booked.mei.says(command)
    booked.mei.says("undo").hears(back)
    booked.mei.says("#1").hears("11月24日(周二) 15:00–16:00")


def test_undo_is_over_once_somebody_acted(booked: Company) -> None:
    booked.lilei.says("接受 #1")
    booked.mei.says("撤销").hears("不能撤销")


def test_undo_is_over_after_ten_minutes(booked: Company) -> None:
    booked.passes(minutes=11)
    booked.mei.says("撤销").hears("没有可以撤销的")


def test_nobody_else_sees_or_touches_it(booked: Company) -> None:
    booked.member("stranger", "路人")
    stranger = booked.phone("stranger")
    stranger.says("#1").hears("没有 #1")
    stranger.says("取消 #1").hears("没有 #1")
    stranger.says("接受 #1").hears("没有 #1")
    booked.mei.says("#1").hears("已约")


def test_whoever_had_accepted_the_old_time_need_not_accept_it_again(booked: Company) -> None:
    booked.lilei.says("接受 #1")
    booked.mei.says("改期 #1 周五16:00")
    booked.mei.says("撤销").hears("回到 11月24日")
    booked.lilei.hears("上一条作废", "您已接受")
    booked.hanmeimei.sees_card("上一条作废", "接受")
