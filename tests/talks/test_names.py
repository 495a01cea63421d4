"""People as others type them: pinyin, initials, given names, titles, a letter off; never guessed, always asked."""

import pytest

from tests.talks.company import Company


@pytest.mark.parametrize(
    "typed", ["王小明", "wxm", "wangxiaoming", "Wang Xiaoming", "xiaoming", "小明", "王晓明", "wangxiaomin", "王小民"]
)
@pytest.mark.parametrize("command", ["找 {}", "查找 {}", "find {}", "帮我找一下 {}"])
def test_a_candidate_is_found_however_the_name_is_typed(company: Company, command: str, typed: str) -> None:
    company.candidate("王小明")
    company.candidate("赵敏")
    company.mei.says(command.format(typed)).hears("王小明")
    assert "赵敏" not in company.mei.heard.text


@pytest.mark.parametrize("typed", ["wxm", "小明", "王晓明", "wangxiaoming", "小王", "王同学"])
def test_a_name_that_is_not_quite_the_name_is_asked_about(company: Company, typed: str) -> None:
    company.candidate("王小明")
    company.mei.says(f"安排 {typed} 一面 @李雷 明天15:00").hears("1) 王小明")
    company.mei.says("1").hears("#1", "王小明", "11月24日(周二) 15:00–16:00")


@pytest.mark.parametrize("typed", ["李经理", "小李", "李工", "ll", "李磊"])
def test_so_is_an_interviewers(company: Company, typed: str) -> None:
    company.candidate("王小明")
    company.mei.says(f"安排 王小明 一面 面试官{typed} 明天15:00").hears("李雷")
    company.mei.says("1").hears("#1", "王小明", "李雷")


def test_two_of_one_name_are_told_apart(company: Company) -> None:
    company.candidate("王小明", position="后端工程师")
    company.candidate("王晓明", position="产品经理")
    company.mei.says("安排 wxm 一面 @李雷 明天15:00").hears("1) 王", "后端工程师", "产品经理")


def test_the_exact_name_is_never_asked_about(company: Company) -> None:
    company.candidate("王小明")
    company.candidate("王晓明")
    company.mei.says("安排 王小明 一面 @李雷 明天15:00").hears("#1", "王小明")
