"""A candidate who is a member sees their own interviews, confirms, asks to move, and calls off after one question."""

import pytest

from tests.talks.company import Company


@pytest.fixture
def booked(company: Company) -> Company:
    company.candidate("张三", userid="zhangsan")
    company.mei.says("安排 张三 一面 @李雷 明天15:00").hears("已约 #1")
    company.forget()
    return company


@pytest.mark.parametrize("command", ["面试", "agenda", "#1", "时间", "when"])
def test_they_see_their_own(booked: Company, command: str) -> None:
    booked.zhangsan.says(command).hears("11月24日(周二) 15:00–16:00")


@pytest.mark.parametrize("command", ["确认", "confirm", "可以", "1"])
def test_they_confirm_and_the_recruiter_hears(booked: Company, command: str) -> None:
    booked.zhangsan.says(command).hears("已确认")
    booked.mei.hears("张三 确认参加 #1")


@pytest.mark.parametrize("command", ["取消", "cancel", "I need to cancel, sorry"])
def test_cancelling_is_asked_once(booked: Company, command: str) -> None:
    booked.zhangsan.says(command).hears("1) 取消面试", "2) 改时间", "3) 保留")
    booked.lilei.hears_nothing()
    booked.zhangsan.says("1").hears("已为您取消")
    booked.mei.hears("张三 取消了 #1")
    booked.lilei.hears("取消了")


def test_keeping_it_keeps_it(booked: Company) -> None:
    booked.zhangsan.says("取消")
    booked.zhangsan.says("3").hears("不办了")
    booked.mei.says("#1").hears("已约")


@pytest.mark.parametrize("command", ["改期", "周四下午三点可以吗", "reschedule", "how about thu 3pm"])
def test_another_time_is_a_wish_for_the_recruiter(booked: Company, command: str) -> None:
    booked.zhangsan.says(command).hears("仍然有效")
    booked.mei.hears("张三 想把 #1")


def test_thanks_confirm_nothing(booked: Company) -> None:
    booked.zhangsan.says("确认").hears("已确认")
    booked.forget()
    booked.zhangsan.says("好的").hears("收到")
    booked.mei.hears_nothing()


def test_a_person_can_be_asked_for(booked: Company) -> None:
    booked.zhangsan.says("转人工").hears("梅琳")
    booked.mei.hears("候选人 张三 找您")


@pytest.mark.parametrize("command", ["查找 张三", "新增候选人 李四 岗位 前端", "角色 @zhangsan 招聘", "结束 #1"])
def test_recruiting_is_not_theirs(booked: Company, command: str) -> None:
    booked.zhangsan.says(command)
    booked.mei.hears_nothing()
    assert "没有这个权限" in booked.zhangsan.heard.text


def test_adding_finding_and_taking_back(company: Company) -> None:
    company.mei.says("新增候选人 张三 岗位 后端工程师 企微 zhangsan 手机 13800000000 邮箱 zs@example.com").hears(
        "已新增候选人 张三", "后端工程师", "@zhangsan"
    )
    company.mei.says("add candidate Tom role Backend").hears("Tom", "Backend")
    company.mei.says("查找 张三").hears("后端工程师", "13800000000")
    company.mei.says("find tom").hears("Tom · Backend")
    company.mei.says("查找 zs").hears("张三")
    company.mei.says("新增候选人 张三 岗位 后端工程师 企微 zhangsan").hears("已经在候选人里")
    company.mei.says("撤销").hears("不再新增候选人 Tom")
    company.mei.says("find Tom").hears("没有找到")


def test_what_is_missing_for_a_candidate_is_asked(company: Company) -> None:
    company.mei.says("新增候选人 张三").hears("还差", "岗位")
    company.mei.says("数据分析师").hears("已新增候选人 张三", "数据分析师")


def test_a_member_who_applies_goes_by_the_name_they_apply_with(company: Company) -> None:
    company.candidate("王五", userid="zhangsan")
    company.mei.says("安排 王五 @李雷 明天15:00").hears("已约 #1", "王五")
    company.passes(days=1)
    company.zhangsan.says("我是谁").hears("王五", "候选人")


def test_a_colleague_who_applies_keeps_the_name_colleagues_know(company: Company) -> None:
    company.candidate("张三")
    company.mei.says("安排 张三 @李雷 明天15:00").hears("已约 #1")
    company.mei.says("新增候选人 小雷 岗位 经理 企微 lilei").hears("已新增候选人 李雷")
    company.lilei.says("我是谁").hears("面试官、候选人")
    company.mei.says("撤销").hears("不再新增候选人 李雷")
