"""Who is meant in a sentence: known names inside unspaced text, and names nobody told us."""

import pytest

from handlers.language.intents import Context, Roster, context_of, understand
from handlers.language.intents.reading import Found
from tests.handlers.language.speech import NOW, ZONE, heard

COMPANY = Roster(
    [
        ("张三", "candidate"), ("王小明", "candidate"), ("周一鸣", "candidate"), ("麦小兜", "candidate"), ("Will Smith", "candidate"),
        ("阿依古丽·买买提", "candidate"), ("tom", "candidate"),
        ("李雷", "interviewer"), ("lilei", "interviewer"), ("韩梅梅", "interviewer"), ("高兴", "interviewer"), ("May", "interviewer"), ("Leo", "interviewer"),
        ("安排", "interviewer"),
    ]
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "candidate", "interviewers"),
    [
        ("安排李雷和张三明天一面15:00", "张三", ["李雷"]),
        ("李雷张三明天下午3点一面", "张三", ["李雷"]),
        ("安排周一鸣周二下午3点一面 高兴", "周一鸣", ["高兴"]),
        ("schedule Will Smith with May Thursday 3pm", "Will Smith", ["May"]),
        ("schedule tom leo tomorrow 3pm", "tom", ["leo"]),
        ("安排阿依古丽·买买提一面 @韩梅梅 周五10点", "阿依古丽·买买提", ["韩梅梅"]),
        ("安排tom一面lilei明天15:00", "tom", ["lilei"]),
        ("约李雷面张三 周五下午2点", "张三", ["李雷"]),
    ],
)
def test_known_names_are_found_and_keep_their_sides(text: str, candidate: str, interviewers: list[str]) -> None:
    slots = heard("recruiter", text, names=COMPANY).slots
    assert (slots["candidate"], slots["interviewers"]) == (candidate, interviewers)


@pytest.mark.parametrize(
    ("text", "candidate", "interviewers"),
    [
        ("明天下午3点安排张三和李雷一面", "张三", ["李雷"]),
        ("安排欧阳娜娜一面，面试官司马懿，周五10点", "欧阳娜娜", ["司马懿"]),
        ("安排小李和张工明天下午3点一面", "小李", ["张工"]),
        ("李娜终面安排在下周二上午9点，王总面", "李娜", ["王总"]),
        ("让李雷明天下午四点面一下孙悦", "孙悦", ["李雷"]),
        ("候选人：李娜；面试官：王强；时间：下周二上午9点", "李娜", ["王强"]),
        ("安排陈晨一面 @Zhang Wei 明天10点", "陈晨", ["Zhang Wei"]),
        ("安排 zhangsan 一面 lilei 明天15:00", "zhangsan", ["lilei"]),
        ("book lily with leo and mei fri 2pm", "lily", ["leo", "mei"]),
        ("schedule a final round with Tom and Leo next Monday 10am", "Tom", ["Leo"]),
        ("set up a technical interview for Amy Lin with Leo on Thursday at 2pm", "Amy Lin", ["Leo"]),
        ("王小明的二面，李雷、韩梅梅和李强，后天下午3点", "王小明", ["李雷", "韩梅梅", "李强"]),
    ],
)
def test_unknown_names_are_told_by_their_place(text: str, candidate: str, interviewers: list[str]) -> None:
    slots = heard("recruiter", text).slots
    assert (slots["candidate"], slots["interviewers"]) == (candidate, interviewers)


@pytest.mark.parametrize(
    "text",
    [
        "明天有空吗",
        "时间不方便",
        "安排面试",
        "周末都可以",
        "于是就取消了",
        "方便的时候",
        "那个高级工程师",
        "常常加班",
        "全天都行",
        "和平时一样",
        "Sorry, tomorrow does not work",
        "Thanks, see you on Monday",
    ],
)
def test_words_are_not_taken_for_names(text: str) -> None:
    slots = heard("recruiter", text).slots
    assert not {"candidate", "interviewers", "interviewer"} & set(slots)


def test_a_known_interviewer_is_chased_for_feedback_a_candidate_for_a_choice() -> None:
    assert heard("recruiter", "催一下李雷", names=COMPANY).intent == "feedback.nudge"
    assert heard("recruiter", "催一下张三", names=COMPANY).intent == "candidate.nudge"


def test_the_longest_known_name_wins_and_whole_words_only() -> None:
    roster = Roster([("王小", "candidate"), ("王小明", "candidate"), ("tom", "candidate")])
    assert roster.lookup("约王小明和Tom, not tomorrow") == [
        Found(1, 4, frozenset({"candidate"})),
        Found(5, 8, frozenset({"candidate"})),
    ]


def test_names_stay_as_typed() -> None:
    slots = heard("recruiter", "約面 陳晨 二面 明天15:00 @張偉").slots
    assert (slots["candidate"], slots["interviewers"]) == ("陳晨", ["張偉"])


def test_an_unknown_context_is_idle() -> None:
    assert context_of("surprise").name == "idle"
    assert context_of("offer2").options == ("1", "2")
    assert context_of("awaiting_interviewers_when").awaiting == ("interviewers", "when")
    assert context_of("confirm_request7").interview_id == 7


def test_offers_without_times_can_still_be_chosen_by_number() -> None:
    offered = Context("offer", ("1", "2"))
    said = {
        text: understand(text, role="candidate", now=NOW, zone=ZONE, context=offered)
        for text in ("都可以", "最后一个", "B")
    }
    assert {text: reading.slots["choice"] for text, reading in said.items()} == {
        "都可以": [1, 2],
        "最后一个": [2],
        "B": [2],
    }
