"""Every command of the help page works exactly as it is written there, in both languages."""

from typing import Any

import pytest

from tests.handlers.language.speech import at, days, heard, plain

TODAY = days(23, 24, hour=10)
TOMORROW = days(24, 25)
THIS_WEEK = days(23, 30, kind="window", hour=10)
NEXT_WEEK = days(30, 37, kind="window")
AFTERNOON = days(24, 24, kind="window", hour=13, until=18)
NOVEMBER = days(1, 31, kind="window")

Case = tuple[str, str, str, dict[str, Any]]

EVERYBODY: list[Case] = [
    ("interviewer", "帮助", "help", {}),
    ("candidate", "help", "help", {}),
    ("interviewer", "我是谁", "whoami", {}),
    ("recruiter", "whoami", "whoami", {}),
    ("interviewer", "今天", "interview.list", {"when": TODAY, "scope": "mine"}),
    ("recruiter", "明天", "interview.list", {"when": TOMORROW, "scope": "all"}),
    ("interviewer", "本周", "interview.list", {"when": THIS_WEEK, "scope": "mine"}),
    ("interviewer", "下周", "interview.list", {"when": NEXT_WEEK, "scope": "mine"}),
    ("interviewer", "面试", "interview.list", {"scope": "mine"}),
    ("interviewer", "面试 周五", "interview.list", {"when": days(27, 28), "scope": "mine"}),
    ("recruiter", "面试 下周", "interview.list", {"when": NEXT_WEEK, "scope": "all"}),
    ("interviewer", "today", "interview.list", {"when": TODAY, "scope": "mine"}),
    ("interviewer", "tomorrow", "interview.list", {"when": TOMORROW, "scope": "mine"}),
    ("recruiter", "this week", "interview.list", {"when": THIS_WEEK, "scope": "all"}),
    ("interviewer", "next week", "interview.list", {"when": NEXT_WEEK, "scope": "mine"}),
    ("interviewer", "agenda", "interview.list", {"scope": "mine"}),
    ("interviewer", "agenda fri", "interview.list", {"when": days(27, 28), "scope": "mine"}),
    ("interviewer", "#12", "interview.show", {"interview_id": 12}),
    ("recruiter", "查看 #12", "interview.show", {"interview_id": 12}),
    ("candidate", "show #12", "interview.show", {"interview_id": 12}),
    ("interviewer", "语言 英文", "settings.language", {"lang": "en"}),
    ("interviewer", "语言 中文", "settings.language", {"lang": "zh"}),
    ("recruiter", "language en", "settings.language", {"lang": "en"}),
    ("candidate", "language zh", "settings.language", {"lang": "zh"}),
    ("recruiter", "撤销", "undo", {"ref": "last"}),
    ("interviewer", "undo", "undo", {"ref": "last"}),
]

RECRUITER: list[Case] = [
    ("recruiter", "新增候选人 张三 岗位 后端工程师", "candidate.add", {"candidate": "张三", "position": "后端工程师"}),
    (
        "recruiter",
        "新增候选人 张三 岗位 后端工程师 企微 zhangsan 手机 13800000000 邮箱 a@b.c",
        "candidate.add",
        {
            "candidate": "张三",
            "position": "后端工程师",
            "wecom": "zhangsan",
            "candidate_phone": "13800000000",
            "candidate_email": "a@b.c",
        },
    ),
    ("recruiter", "add candidate Tom role Backend", "candidate.add", {"candidate": "Tom", "position": "Backend"}),
    (
        "recruiter",
        "add candidate Tom role Backend wecom tom phone 13800000000 email tom@b.c",
        "candidate.add",
        {
            "candidate": "Tom",
            "position": "Backend",
            "wecom": "tom",
            "candidate_phone": "13800000000",
            "candidate_email": "tom@b.c",
        },
    ),
    ("recruiter", "邀请 张三", "candidate.invite", {"candidate": "张三"}),
    ("recruiter", "invite Tom", "candidate.invite", {"candidate": "Tom"}),
    ("recruiter", "查找 张三", "candidate.search", {"query": "张三"}),
    ("recruiter", "find Tom", "candidate.search", {"query": "Tom"}),
    (
        "recruiter",
        "安排 张三 一面 @李雷 @韩梅梅 明天15:00 45分钟",
        "interview.create",
        {
            "candidate": "张三",
            "interviewers": ["李雷", "韩梅梅"],
            "mentions": ["李雷", "韩梅梅"],
            "round": 1,
            "when": at(24, 15, minutes=45),
            "duration_min": 45,
        },
    ),
    (
        "recruiter",
        "安排 张三 @李雷 明天15:00",
        "interview.create",
        {"candidate": "张三", "interviewers": ["李雷"], "mentions": ["李雷"], "when": at(24, 15)},
    ),
    (
        "recruiter",
        "schedule Tom round 1 @lilei @hanmei tomorrow 15:00 45m",
        "interview.create",
        {
            "candidate": "Tom",
            "interviewers": ["lilei", "hanmei"],
            "mentions": ["lilei", "hanmei"],
            "round": 1,
            "when": at(24, 15, minutes=45),
            "duration_min": 45,
        },
    ),
    (
        "interviewer",
        "schedule Tom @lilei tomorrow 15:00",
        "interview.create",
        {"candidate": "Tom", "interviewers": ["lilei"], "mentions": ["lilei"], "when": at(24, 15)},
    ),
    (
        "recruiter",
        "约 张三 二面 @李雷 明天下午 60分钟 3个时间",
        "proposal.send",
        {
            "candidate": "张三",
            "interviewers": ["李雷"],
            "mentions": ["李雷"],
            "round": 2,
            "when": AFTERNOON,
            "duration_min": 60,
            "count": 3,
        },
    ),
    (
        "recruiter",
        "约 张三 @李雷 明天下午",
        "proposal.send",
        {"candidate": "张三", "interviewers": ["李雷"], "mentions": ["李雷"], "when": AFTERNOON},
    ),
    (
        "recruiter",
        "offer Tom round 2 @lilei tomorrow afternoon 60m 3 options",
        "proposal.send",
        {
            "candidate": "Tom",
            "interviewers": ["lilei"],
            "mentions": ["lilei"],
            "round": 2,
            "when": AFTERNOON,
            "duration_min": 60,
            "count": 3,
        },
    ),
    (
        "recruiter",
        "空档 @李雷 @韩梅梅 本周 60分钟",
        "slots.find",
        {
            "interviewers": ["李雷", "韩梅梅"],
            "mentions": ["李雷", "韩梅梅"],
            "panel": "all",
            "when": THIS_WEEK,
            "duration_min": 60,
        },
    ),
    (
        "interviewer",
        "slots @lilei @hanmei this week 60m",
        "slots.find",
        {
            "interviewers": ["lilei", "hanmei"],
            "mentions": ["lilei", "hanmei"],
            "panel": "all",
            "when": THIS_WEEK,
            "duration_min": 60,
        },
    ),
    ("recruiter", "改期 #12 周五16:00", "interview.reschedule", {"interview_id": 12, "when": at(27, 16)}),
    ("recruiter", "move #12 fri 16:00", "interview.reschedule", {"interview_id": 12, "when": at(27, 16)}),
    ("interviewer", "改期 #12 周五16:00", "interview.reschedule_request", {"interview_id": 12, "when": at(27, 16)}),
    ("candidate", "move #12 fri 16:00", "interview.reschedule_request", {"interview_id": 12, "when": at(27, 16)}),
    ("recruiter", "取消 #12", "interview.cancel", {"interview_id": 12}),
    ("recruiter", "取消 #12 岗位冻结", "interview.cancel", {"interview_id": 12, "reason": "岗位冻结"}),
    ("interviewer", "cancel #12", "interview.cancel", {"interview_id": 12}),
    ("recruiter", "cancel #12 position closed", "interview.cancel", {"interview_id": 12, "reason": "position closed"}),
    ("recruiter", "换人 #12 @李雷 @李强", "interviewer.replace", {"interview_id": 12, "from": "李雷", "to": "李强"}),
    (
        "recruiter",
        "replace #12 @lilei @liqiang",
        "interviewer.replace",
        {"interview_id": 12, "from": "lilei", "to": "liqiang"},
    ),
    ("recruiter", "结论 #12 通过", "decision.set", {"interview_id": 12, "result": "pass"}),
    ("recruiter", "decide #12 pass", "decision.set", {"interview_id": 12, "result": "pass"}),
    ("recruiter", "进度 张三", "status.query", {"candidate": "张三"}),
    ("recruiter", "status Tom", "status.query", {"candidate": "Tom"}),
    ("recruiter", "未交反馈", "feedback.list_missing", {}),
    ("recruiter", "missing feedback", "feedback.list_missing", {}),
    ("recruiter", "报表 本月", "report.query", {"when": NOVEMBER}),
    ("recruiter", "report this month", "report.query", {"when": NOVEMBER}),
    ("recruiter", "回复 张三 您好，明天见", "candidate.reply", {"candidate": "张三", "text": "您好，明天见"}),
    (
        "recruiter",
        "reply Tom Hello, see you tomorrow",
        "candidate.reply",
        {"candidate": "Tom", "text": "Hello, see you tomorrow"},
    ),
    ("recruiter", "删除资料 张三", "candidate.erase", {"candidate": "张三"}),
    ("recruiter", "erase Tom", "candidate.erase", {"candidate": "Tom"}),
    ("admin", "角色 @李雷 招聘", "role.set", {"who": "李雷", "role": "recruiter"}),
    ("admin", "角色 @李雷 面试官", "role.set", {"who": "李雷", "role": "interviewer"}),
    ("admin", "角色 @李雷 管理员", "role.set", {"who": "李雷", "role": "admin"}),
    ("admin", "role @lilei recruiter", "role.set", {"who": "lilei", "role": "recruiter"}),
    ("admin", "role @lilei interviewer", "role.set", {"who": "lilei", "role": "interviewer"}),
    ("admin", "role @lilei admin", "role.set", {"who": "lilei", "role": "admin"}),
]

INTERVIEWER: list[Case] = [
    ("interviewer", "接受 #12", "interview.accept", {"interview_id": 12}),
    ("interviewer", "accept #12", "interview.accept", {"interview_id": 12}),
    ("interviewer", "拒绝 #12 时间冲突", "interview.decline", {"interview_id": 12, "reason": "时间冲突"}),
    (
        "interviewer",
        "decline #12 on a business trip",
        "interview.decline",
        {"interview_id": 12, "reason": "on a business trip"},
    ),
    ("interviewer", "空闲 周三 14:00-18:00", "availability.add", {"when": at(25, 14, until=18)}),
    ("interviewer", "free wed 14:00-18:00", "availability.add", {"when": at(25, 14, until=18)}),
    (
        "interviewer",
        "空闲 每周二 9:00-12:00",
        "availability.add_recurring",
        {"rrule": "FREQ=WEEKLY;BYDAY=TU", "from": "09:00", "to": "12:00"},
    ),
    (
        "interviewer",
        "free every tue 9:00-12:00",
        "availability.add_recurring",
        {"rrule": "FREQ=WEEKLY;BYDAY=TU", "from": "09:00", "to": "12:00"},
    ),
    ("interviewer", "忙 周四", "availability.block", {"when": days(26, 27)}),
    ("interviewer", "busy thu", "availability.block", {"when": days(26, 27)}),
    ("interviewer", "我的空闲", "availability.show", {}),
    ("interviewer", "my availability", "availability.show", {}),
    ("interviewer", "每天最多2场", "settings.max_per_day", {"value": 2}),
    ("interviewer", "max 2 per day", "settings.max_per_day", {"value": 2}),
    ("interviewer", "间隔15分钟", "settings.buffer", {"minutes": 15}),
    ("interviewer", "buffer 15m", "settings.buffer", {"minutes": 15}),
    ("interviewer", "提前24小时", "settings.min_notice", {"minutes": 1440}),
    ("interviewer", "notice 24h", "settings.min_notice", {"minutes": 1440}),
    (
        "interviewer",
        "反馈 #12 通过 4 基础扎实",
        "feedback.submit",
        {"interview_id": 12, "result": "pass", "score": 4, "comment": "基础扎实"},
    ),
    (
        "interviewer",
        "反馈 #12 待定 3 经验偏少",
        "feedback.submit",
        {"interview_id": 12, "result": "hold", "score": 3, "comment": "经验偏少"},
    ),
    ("interviewer", "反馈 #12 不通过 2", "feedback.submit", {"interview_id": 12, "result": "fail", "score": 2}),
    (
        "interviewer",
        "feedback #12 pass 4 solid basics",
        "feedback.submit",
        {"interview_id": 12, "result": "pass", "score": 4, "comment": "solid basics"},
    ),
    ("interviewer", "feedback #12 hold 3", "feedback.submit", {"interview_id": 12, "result": "hold", "score": 3}),
    (
        "interviewer",
        "feedback #12 fail 1 no depth",
        "feedback.submit",
        {"interview_id": 12, "result": "fail", "score": 1, "comment": "no depth"},
    ),
    ("recruiter", "爽约 #12", "interview.no_show", {"interview_id": 12, "who": "candidate"}),
    ("interviewer", "noshow #12", "interview.no_show", {"interview_id": 12, "who": "candidate"}),
    ("interviewer", "结束 #12", "interview.complete", {"interview_id": 12}),
    ("recruiter", "done #12", "interview.complete", {"interview_id": 12}),
    ("interviewer", "迟到 10分钟", "interview.running_late", {"minutes": 10}),
    ("interviewer", "late 10m", "interview.running_late", {"minutes": 10}),
]


@pytest.mark.parametrize(("role", "text", "intent", "slots"), EVERYBODY + RECRUITER + INTERVIEWER)
def test_a_command_means_what_the_help_says(role: str, text: str, intent: str, slots: dict[str, Any]) -> None:
    reading = heard(role, text)
    said = plain(reading.slots)
    if intent == "interviewer.replace":
        said.pop("mentions", None)
    assert (reading.intent, said) == (intent, slots)
    assert reading.confidence >= 0.5


@pytest.mark.parametrize(("role", "text", "intent", "slots"), [case for case in RECRUITER if case[0] == "recruiter"])
def test_an_admin_may_say_what_a_recruiter_says(role: str, text: str, intent: str, slots: dict[str, Any]) -> None:
    assert heard("admin", text) == heard(role, text)
