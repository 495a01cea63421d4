"""Reminders go to everybody concerned, for the time that holds, and are skipped rather than late."""

import pytest

from tests.talks.company import Company


@pytest.fixture
def booked(company: Company) -> Company:
    company.candidate("张三", userid="zhangsan")
    company.mei.says("安排 张三 @李雷 周三15:00").hears("已约 #1")
    company.forget()
    return company


def test_a_day_and_an_hour_before(booked: Company) -> None:
    booked.passes(days=1, hours=5)
    booked.lilei.hears("提醒", "#1", "11月25日(周三) 15:00–16:00")
    booked.zhangsan.hears("提醒您", "11月25日(周三) 15:00–16:00")
    booked.mei.hears_nothing()
    booked.forget()
    booked.passes(hours=23)
    booked.lilei.hears("提醒", "#1")


def test_a_moved_interview_is_reminded_of_at_its_new_time_only(booked: Company) -> None:
    booked.mei.says("改期 #1 周五15:00")
    booked.forget()
    booked.passes(days=1, hours=5)
    booked.lilei.hears_nothing()
    booked.passes(days=2)
    booked.lilei.hears("提醒", "11月27日(周五) 15:00–16:00")


def test_a_cancelled_one_is_not_reminded_of(booked: Company) -> None:
    booked.mei.says("取消 #1")
    booked.forget()
    booked.passes(days=1, hours=5)
    booked.lilei.hears_nothing()


def test_after_an_outage_it_is_skipped_and_not_sent_late(booked: Company) -> None:
    booked.passes(days=1, hours=6)
    booked.lilei.hears_nothing()


def test_wecom_closing_the_app_is_told_to_the_admins(company: Company) -> None:
    company.event("<Event>close_inactive_agent</Event>", sender="sys")
    company.mei.hears("已停用")
    company.lilei.hears_nothing()
