"""The same thing said another way is the same thing: width, script, blanks, marks, courtesies, the order of what is said, numerals.

Every line of both data files is said in each of these ways.
"""

import itertools
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from opencc import OpenCC

from handlers.language.normal import normalise
from tests.handlers.language.speech import heard, plain

DATA = Path(__file__).parents[2] / "data"
TRADITIONAL = OpenCC("s2t")
LINES = [
    json.loads(line)
    for name in ("utterances.jsonl", "sayings.jsonl")
    for line in (DATA / name).read_text("utf-8").splitlines()
]
OPEN = {"awaiting_reason", "awaiting_position", "awaiting_query"}
POLITE = {"ack", "greet", "unknown"}


def han(text: str) -> bool:
    return any("一" <= char <= "鿿" for char in text)


def wide(text: str) -> str:
    return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else "　" if char == " " else char for char in text)


def spaced(text: str) -> str:
    return "  " + text.replace("，", " ， ").replace(", ", " , ") + "  "


WAYS: dict[str, Callable[[str], str]] = {
    "full-width": wide,
    "traditional": TRADITIONAL.convert,
    "spaced": spaced,
    "loudly": lambda text: text + ("！" if han(text) else "!"),
    "with a full stop": lambda text: text.rstrip("。.!?？！") + "。",
    "asked for": lambda text: ("麻烦，" if han(text) else "please ") + text,
    "after a greeting": lambda text: ("您好，" if han(text) else "Hi, ") + text,
    "after an apology": lambda text: ("不好意思，" if han(text) else "sorry, ") + text,
    "with thanks": lambda text: text + ("，谢谢" if han(text) else ", thanks"),
    "softly": lambda text: text + ("哈" if han(text) else " pls"),
    "with thumbs and stars": lambda text: text + "\u200b ",
}


@cache
def plainly(at: int) -> tuple[str, dict[str, Any]]:
    """How the line at this place is read as it stands."""
    return told(LINES[at], LINES[at]["text"])


def told(line: dict[str, Any], text: str) -> tuple[str, dict[str, Any]]:
    """The intent and the slots, names and free text as the grammar spells them."""
    reading = heard(line["role"], text, line.get("context", "idle"))
    return reading.intent, {name: _same(value) for name, value in plain(reading.slots).items()}


def _same(value: Any) -> Any:
    if isinstance(value, str):
        return normalise(value).replace(" ", "")
    if isinstance(value, dict):
        return {normalise(name): part for name, part in value.items()}
    return [_same(part) for part in value] if isinstance(value, list) else value


@pytest.mark.parametrize("way", WAYS)
def test_another_way_to_say_it_changes_nothing(way: str) -> None:
    say, changed = WAYS[way], []
    for at, line in enumerate(LINES):
        polite = line["intent"] in POLITE or line.get("context") in OPEN or "text" in line["slots"]
        other = say(line["text"])
        if not polite and plainly(at) != told(line, other):
            changed.append((other, plainly(at), told(line, other)))
    assert not changed


@pytest.mark.parametrize(
    ("pieces", "role", "context"),
    [
        (["给赵敏", "发3个时间", "下周"], "recruiter", "idle"),
        (["取消", "赵敏的二面"], "recruiter", "idle"),
        (["张伟的面评", "催一下"], "recruiter", "idle"),
        (["候选人刘洋", "面试官张伟", "周五上午10点", "3楼会议室A", "安排现场面"], "recruiter", "idle"),
        (["订会议室", "明天下午3点", "8个人"], "recruiter", "idle"),
        (["截止", "延到周五下午5点"], "recruiter", "idle"),
        (["王小明在纽约", "用纽约时间"], "recruiter", "idle"),
        (["占住张伟", "周三下午2点"], "recruiter", "idle"),
        (["通过", "4分", "基础扎实"], "interviewer", "ended128"),
        (["临时有事", "能改到后天吗"], "candidate", "booked128"),
        (["周五不行", "周四上午可以"], "candidate", "offer3"),
        (["我是王小明", "手机尾号8000"], "candidate", "unbound"),
        (["下周出差", "别给我排"], "interviewer", "idle"),
        (["李强离职了", "他的面试都转给张伟"], "recruiter", "idle"),
        (["meeting room", "tomorrow 3pm", "for 6 people", "book"], "recruiter", "idle"),
    ],
)
def test_the_order_of_clauses_changes_nothing(pieces: list[str], role: str, context: str) -> None:
    glue = ", " if not han(pieces[0]) else "，"
    told_so = [heard(role, glue.join(order), context) for order in itertools.permutations(pieces)]
    assert {reading.intent for reading in told_so} == {told_so[0].intent}
    assert all(reading.slots.get("when") == told_so[0].slots.get("when") for reading in told_so)


@pytest.mark.parametrize(
    "ways",
    [
        "两场之间留15分钟 | 两场之间留十五分钟 | 两场之间留一刻钟 | 两场之间留15min",
        "每天最多面2场 | 每天最多面两场 | 每天最多面二场 | 每天最多面２场",
        "给王小明发3个时间 | 给王小明发三个时间 | 给王小明发３个时间",
        "等了20分钟人没来 | 等了二十分钟人没来 | 等了20min人没来",
        "每周二14:00-16:00可以面 | 每周二下午2点到4点可以面 | 每周二下午两点到四点可以面 | 每星期二14点到16点可以面",
        "提前1小时提醒我 | 提前一小时提醒我 | 提前一个小时提醒我 | 提前60分钟提醒我",
        "第2个 | 第二个 | 选2 | ② | B | 2 | 二 | 2号 | 选第二个",
    ],
)
def test_numerals_change_nothing(ways: str) -> None:
    first, *others = (way.strip() for way in ways.split(" | "))
    role, context = (
        ("candidate", "offer3")
        if "第" in ways
        else ("interviewer", "booked128")
        if "等了" in ways
        else ("recruiter", "idle")
    )
    for other in others:
        one, two = heard(role, first, context), heard(role, other, context)
        assert (one.intent, plain(one.slots)) == (two.intent, plain(two.slots)), other


@pytest.mark.parametrize(
    ("mixed", "chinese", "role"),
    [
        ("把Tom的interview move到周四下午4点", "把Tom的面试改到周四下午4点", "recruiter"),
        ("check一下Leo周四的availability", "查一下Leo周四的空闲", "recruiter"),
        ("release刚才hold的时间", "释放刚才占的时间", "recruiter"),
        ("谁还没submit feedback", "谁还没交面评", "recruiter"),
        ("周三下午available", "周三下午有空", "interviewer"),
        ("晚上no interviews", "晚上不面试", "interviewer"),
        ("candidate没来", "候选人没来", "interviewer"),
        ("除了Friday都available", "除了周五都有空", "interviewer"),
        ("delete我的数据", "删除我的数据", "candidate"),
    ],
)
def test_an_english_word_in_a_chinese_sentence_changes_nothing(mixed: str, chinese: str, role: str) -> None:
    one, other = heard(role, mixed), heard(role, chinese)
    assert (one.intent, plain(one.slots)) == (other.intent, plain(other.slots))
