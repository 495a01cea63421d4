"""Help, who am I, languages, roles, agendas, the menu, and everything that is not text."""

import pytest

from tests.talks.company import Company


@pytest.mark.parametrize("command", ["帮助", "help", "怎么用", "HELP", "？帮助"])
def test_help_is_by_role(company: Company, command: str) -> None:
    company.mei.says(command).hears("角色 @李雷 招聘", "安排 张三", "接受 #12")
    company.lilei.says(command).hears("接受 #12")
    assert "角色 @李雷 招聘" not in company.lilei.heard.text


@pytest.mark.parametrize("command", ["我是谁", "whoami"])
def test_who_am_i(company: Company, command: str) -> None:
    company.lilei.says(command).hears("李雷", "@lilei", "面试官", "中文")


@pytest.mark.parametrize("command", ["语言 英文", "language en", "切换英文"])
def test_the_language_is_the_listeners(company: Company, command: str) -> None:
    company.lilei.says(command).hears("English")
    company.lilei.says("help").hears("accept #12")
    company.lilei.says("语言 中文").hears("之后都用中文")


@pytest.mark.parametrize("command", ["角色 @李雷 招聘", "role @lilei recruiter", "角色 李雷 招聘"])
def test_roles_are_given_by_admins(company: Company, command: str) -> None:
    company.mei.says(command).hears("李雷", "招聘")
    company.lilei.hears("设为招聘")
    company.lilei.says("新增候选人 张三 岗位 后端").hears("已新增候选人")


def test_nobody_else_gives_roles(company: Company) -> None:
    company.lilei.says("角色 @lilei 管理员").hears("没有这个权限")


@pytest.mark.parametrize(
    ("command", "shown"),
    [
        ("明天", True),
        ("tomorrow", True),
        ("本周", True),
        ("this week", True),
        ("今天", False),
        ("today", False),
        ("下周", False),
        ("next week", False),
        ("面试 11月24日", True),
        ("agenda tomorrow", True),
        ("agenda", True),
    ],
)
def test_agendas(company: Company, command: str, shown: bool) -> None:
    company.candidate("张三")
    company.mei.says("安排 张三 @李雷 明天15:00")
    company.lilei.says(command).hears("#1" if shown else "没有面试")
    company.hanmeimei.says(command).hears("没有面试")
    company.mei.says(command).hears("#1" if shown else "没有面试")


@pytest.mark.parametrize("command", ["#1", "查看 #1", "show #1", "＃1"])
def test_one_interview_in_full(company: Company, command: str) -> None:
    company.candidate("张三", position="后端工程师")
    company.mei.says("安排 张三 @李雷 明天15:00")
    company.lilei.says(command).hears("#1", "张三", "后端工程师", "11月24日(周二) 15:00–16:00", "待答复")


def test_the_menu_means_the_same_as_the_words(company: Company) -> None:
    company.candidate("张三")
    company.mei.says("安排 张三 @李雷 后天15:00")
    company.lilei.clicks("mine").hears("#1")
    company.lilei.clicks("today").hears("没有面试")
    company.lilei.clicks("help").hears("接受 #12")


@pytest.mark.parametrize(
    ("kind", "said"), [("voice", "语音"), ("image", "图片"), ("video", "视频"), ("location", "位置")]
)
def test_what_is_not_text_gets_a_helpful_answer(company: Company, kind: str, said: str) -> None:
    company.lilei.sends(kind).hears(said, "打字")


def test_a_question_is_put_again_after_a_picture(company: Company) -> None:
    company.candidate("张三")
    company.mei.says("安排 张三 @李雷").hears("还差")
    company.mei.sends("image").hears("打字", "还差")


def test_what_nobody_understands_gets_three_examples(company: Company) -> None:
    company.mei.says("天青色等烟雨").hears("没太明白", "安排", "今天")


def test_first_contact_learns_the_name_from_the_address_book(company: Company) -> None:
    company.member("zhaoliu", "赵六")
    company.phone("zhaoliu").says("我是谁").hears("赵六")


def test_unfollowing_and_opening_the_app_are_not_answered(company: Company) -> None:
    company.lilei.enters()
    company.lilei.hears_nothing()


def test_a_repeated_delivery_is_answered_once(company: Company) -> None:
    company.candidate("张三")
    company.mei.says("安排 张三 @李雷 明天15:00", times=3).hears("已约 #1")
    assert company.mei.heard.count_of("已约") == 1


@pytest.mark.parametrize(("say", "why"), [("语言 中文", "已离开企业"), ("language en", "left the company")])
def test_whoever_hears_nothing_is_told_of_in_the_admins_language(company: Company, say: str, why: str) -> None:
    company.candidate("王五", phone="13900000000")
    company.mei.says(say)
    company.world.leave("lilei")
    company.mei.says("安排 王五 @lilei 周三15:00").hears("@lilei", why)
