"""Why did it say that? An admin asks how a sentence was read; and a sentence with two meanings is asked about, never guessed."""

import pytest

from tests.talks.company import Company


@pytest.mark.parametrize("command", ["解释", "解释一下", "explain", "刚才那句是怎么理解的"])
def test_an_admin_hears_how_the_last_sentence_was_read(company: Company, command: str) -> None:
    company.candidate("张三")
    company.mei.says("安排 张三 一面 @李雷 明天15:00").hears("#1")
    company.mei.says(command).hears(
        "安排 张三 一面 @李雷 明天15:00", "interview.create", "11月24日(周二) 15:00–16:00", "依据：安排"
    )


def test_it_is_said_in_the_listeners_language(company: Company) -> None:
    company.mei.says("language en")
    company.mei.says("whoami")
    company.mei.says("explain").hears("read as: whoami", "% sure", "decided by: whoami")


def test_what_was_not_understood_is_explained_too(company: Company) -> None:
    company.mei.says("咕噜咕噜").hears("没太明白")
    company.mei.says("解释").hears("咕噜咕噜", "unknown", "把握 0%")


def test_explaining_leaves_the_sentence_to_be_explained_again(company: Company) -> None:
    company.mei.says("今天")
    company.mei.says("解释").hears("interview.list")
    company.mei.says("解释").hears("interview.list")


def test_it_tells_which_question_was_open(company: Company) -> None:
    company.candidate("张三")
    company.mei.says("安排 张三 @李雷").hears("时间")
    company.mei.says("周五16:00").hears("#1")
    company.mei.says("解释").hears("周五16:00", "slot.fill", "当时场合：awaiting")


def test_there_may_be_nothing_to_explain(company: Company) -> None:
    company.mei.says("解释").hears("还没有可以解释的")


@pytest.mark.parametrize("command", ["解释", "explain"])
def test_nobody_else_may_ask(company: Company, command: str) -> None:
    company.lilei.says("今天")
    company.lilei.says(command).hears("没有这个权限")


def test_a_sentence_with_two_meanings_is_asked_about(company: Company) -> None:
    company.candidate("张三")
    company.mei.says("安排 张三 @李雷 明天15:00")
    company.lilei.says("这个时间我有冲突，能换到周五吗").hears("不止一种意思", "1) 改期", "2) 拒绝面试")
    company.lilei.says("2").hears("已拒绝")
    company.mei.hears("李雷", "拒绝")
