"""安排 / schedule: what is certain is done at once, what is inferred is shown, what is missing is asked, what is taken is said."""

import pytest

from tests.talks.company import Company

COMMANDS = [
    "安排 张三 一面 @李雷 明天15:00 45分钟",
    "安排　张三　一面　＠李雷　明天１５：００　４５分钟",
    "明天下午3点安排张三一面，面试官李雷，45分钟",
    "schedule 张三 round 1 @lilei tomorrow 15:00 45m",
]


@pytest.mark.parametrize("command", COMMANDS)
def test_everything_said_is_done_at_once_and_everybody_hears(company: Company, command: str) -> None:
    company.candidate("张三", userid="zhangsan")
    company.mei.says(command).hears("#1", "张三", "一面", "11月24日(周二) 15:00–15:45", "李雷", "撤销")
    company.lilei.sees_card("张三", "11月24日(周二) 15:00–15:45", "接受", "拒绝", "改时间")
    company.zhangsan.hears("张三您好", "11月24日(周二) 15:00–15:45", "45 分钟")


def test_an_english_recruiter_is_answered_in_english_and_others_in_theirs(company: Company) -> None:
    company.candidate("张三", userid="zhangsan")
    company.mei.says("language en").hears("English")
    company.mei.says("schedule 张三 @lilei @hanmeimei tomorrow 15:00").hears("Booked #1", "Tue 24 Nov 15:00–16:00")
    company.lilei.sees_card("面试邀约")
    company.hanmeimei.sees_card("面试邀约")
    company.zhangsan.hears("您的一面已约好")


def test_all_that_is_missing_is_asked_for_in_one_message_and_a_number_is_enough(company: Company) -> None:
    company.candidate("张三", userid="zhangsan")
    company.mei.says("安排一下张三的面试").hears("还差", "面试官", "时间", "1)")
    company.mei.says("1").hears("已约 #1")


def test_what_is_missing_may_also_be_said(company: Company) -> None:
    company.candidate("张三", userid="zhangsan")
    company.mei.says("安排 张三 @李雷").hears("还差", "时间")
    company.mei.says("周四上午10点").hears("已约 #1", "11月26日(周四) 10:00–11:00")


def test_a_guessed_half_of_the_day_is_shown_first(company: Company) -> None:
    company.candidate("张三", userid="zhangsan")
    company.mei.says("安排 张三 @李雷 明天3点").sees_card("请确认", "11月24日(周二) 15:00–16:00", "确认")
    company.lilei.hears_nothing()
    company.mei.says("确认").hears("已约 #1")
    company.lilei.sees_card("面试邀约")


def test_a_preview_can_be_pressed(company: Company) -> None:
    company.candidate("张三", userid="zhangsan")
    company.mei.says("安排 张三 @李雷 明天20:00").sees_card("请确认", "不在工作时间")
    company.mei.presses("确认").hears("已约 #1", "20:00–21:00")


def test_a_preview_given_up_leaves_nothing_behind(company: Company) -> None:
    company.candidate("张三", userid="zhangsan")
    company.mei.says("安排 张三 @李雷 明天20:00")
    company.mei.says("算了").hears("不办了")
    company.mei.says("明天").hears("没有面试")


def test_an_ambiguous_day_is_a_choice_and_never_a_guess(company: Company) -> None:
    company.candidate("张三", userid="zhangsan")
    company.mei.says("安排 张三 @李雷 下个周三14:00").hears("1)", "12月2日(周三)", "2)", "11月25日(周三)")
    company.mei.says("2").hears("已约 #1", "11月25日(周三) 14:00–15:00")


def test_a_time_that_is_over_is_said_and_another_one_goes_on_from_there(company: Company) -> None:
    company.candidate("张三", userid="zhangsan")
    company.mei.says("安排 张三 @李雷 昨天15:00").hears("已经过去")
    company.mei.says("明天15:00").hears("已约 #1", "11月24日(周二) 15:00")


def test_a_taken_time_names_what_took_it_and_offers_the_three_nearest(company: Company) -> None:
    company.candidate("张三")
    company.candidate("王五")
    company.mei.says("安排 张三 @李雷 明天15:00")
    company.mei.says("安排 王五 @李雷 明天15:30").hears("李雷", "已被占用", "#1", "1)", "2)", "3)")
    company.mei.says("2").hears("已约 #2", "王五")


def test_an_unknown_candidate_is_added_on_the_spot(company: Company) -> None:
    company.mei.says("安排 陈晨 @李雷 明天15:00").hears("还没有候选人", "陈晨", "岗位")
    company.mei.says("后端工程师").hears("已约 #1", "陈晨")
    company.mei.says("查找 陈晨").hears("后端工程师", "#1")


def test_a_name_that_only_sounds_right_is_asked_about(company: Company) -> None:
    company.candidate("王小明", userid="xiaoming")
    company.mei.says("安排 王晓明 @李雷 明天15:00").hears("没有候选人", "王晓明", "1)", "王小明")
    company.mei.says("1").hears("已约 #1", "王小明")


def test_two_people_of_one_name_are_told_apart(company: Company) -> None:
    company.candidate("张三", phone="13800001111")
    company.candidate("张三", phone="13900002222", position="前端")
    company.mei.says("安排 张三 @李雷 明天15:00").hears("有几位", "…1111", "…2222")
    company.mei.says("2").hears("已约 #1")
    company.mei.says("#1").hears("前端")


def test_a_new_command_parks_the_question_and_says_so(company: Company) -> None:
    company.candidate("张三")
    company.candidate("王五")
    company.mei.says("安排 张三 @李雷").hears("还差")
    company.mei.says("安排 王五 @李雷 明天16:00").hears("先放下", "已约 #1", "王五")


def test_an_interviewer_books_only_what_they_sit_in(company: Company) -> None:
    company.candidate("张三")
    company.lilei.says("安排 张三 @韩梅梅 明天15:00").hears("只能安排自己参加的")
    company.lilei.says("安排 张三 @李雷 @韩梅梅 明天15:00").hears("已约 #1")
    company.hanmeimei.sees_card("面试邀约")


def test_a_candidate_cannot_book(company: Company) -> None:
    company.candidate("张三", userid="zhangsan")
    company.zhangsan.says("安排 张三 @李雷 明天15:00").hears("没有这个权限")
    company.lilei.hears_nothing()


def test_a_round_that_is_open_is_shown_instead(company: Company) -> None:
    company.candidate("张三")
    company.mei.says("安排 张三 一面 @李雷 明天15:00").hears("已约 #1")
    company.mei.says("安排 张三 一面 @韩梅梅 明天17:00").hears("已经约了", "#1")
    company.mei.says("安排 张三 @韩梅梅 明天17:00").hears("已约 #2", "二面")


def test_an_unknown_interviewer_is_said_by_name(company: Company) -> None:
    company.candidate("张三")
    company.mei.says("安排 张三 @诸葛亮 明天15:00").hears("没有找到", "诸葛亮")


def test_a_userid_nobody_has_met_is_looked_up(company: Company) -> None:
    company.candidate("张三")
    company.member("zhaoliu", "赵六")
    company.mei.says("安排 张三 @zhaoliu 明天15:00").hears("已约 #1", "赵六")
    company.phone("zhaoliu").sees_card("面试邀约")
