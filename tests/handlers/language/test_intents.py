"""What people type is understood: the sample of the vocabulary, and many sayings of our own."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from handlers.language.intents.slots import FINDERS
from handlers.language.intents.table import INTENTS
from tests.handlers.language.speech import heard, plain

DATA = Path(__file__).parents[2] / "data"
VOCABULARY = re.compile(r"^\| ([a-z_]+(?:\.[a-z_]+)?) \|", re.MULTILINE)
OWN = {
    "whoami", "role.set", "interview.show", "candidate.invite", "candidate.reply", "availability.show", "choice", "confirm.no", "explain",
}  # fmt: skip


def lines(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DATA / name).read_text("utf-8").splitlines()]


def said(line: dict[str, Any]) -> str:
    return f"{line['role']}-{line.get('context', 'idle')}-{line['text']}"


def bare(slots: dict[str, Any]) -> dict[str, Any]:
    """Slots without `mentions`, which the vocabulary does not know."""
    return {name: value for name, value in plain(slots).items() if name != "mentions"}


@pytest.mark.parametrize("line", lines("utterances.jsonl"), ids=said)
def test_the_sample_is_understood(line: dict[str, Any]) -> None:
    reading = heard(line["role"], line["text"], line.get("context", "idle"))
    assert (reading.intent, bare(dict(reading.slots))) == (line["intent"], bare(line["slots"]))


@pytest.mark.parametrize("line", lines("sayings.jsonl"), ids=said)
def test_sayings_are_understood(line: dict[str, Any]) -> None:
    reading = heard(line["role"], line["text"], line.get("context", "idle"))
    assert (reading.intent, plain(reading.slots)) == (line["intent"], line["slots"])


def test_every_intent_of_the_vocabulary_is_in_the_table() -> None:
    known = {intent.name for intent in INTENTS} | {"unknown"}
    promised = set(
        VOCABULARY.findall((DATA / "vocabulary.md").read_text("utf-8").split("Words with a fixed set")[0])
    ) - {"intent"}
    assert promised - known == set()
    assert known - promised - OWN == set()


def test_every_slot_of_the_table_can_be_found() -> None:
    for intent in INTENTS:
        for item in (intent.slots + " " + intent.needs).split():
            assert item.rpartition("=")[2] in FINDERS, (intent.name, item)


def test_every_phrase_is_a_pattern_and_is_filed_under_what_it_needs() -> None:
    homeless = []
    for intent in INTENTS:
        for cue in intent.cues:
            assert all(isinstance(pattern, re.Pattern) for pattern in cue.patterns)
            if not cue.needs:
                homeless.append(cue.phrase)
    assert len(homeless) < 12, "a phrase without a fixed piece of text is tried for every message"


def test_reasons_and_runners_up_tell_why() -> None:
    reading = heard("interviewer", "下周除了周五都有空")
    assert reading.intent == "availability.add_except"
    assert any("除" in reason for reason in reading.reasons)
    assert "availability.add" in dict(reading.runners_up)


def test_what_is_not_understood_names_the_likeliest() -> None:
    reading = heard("recruiter", "请给一下")
    assert (reading.intent, dict(reading.slots), reading.confidence) == ("unknown", {}, 0.0)
    assert len(heard("recruiter", "周四下午我们").runners_up) <= 3


def test_two_near_readings_lower_the_confidence() -> None:
    sure, unsure = heard("recruiter", "取消 #12"), heard("interviewer", "下周除了周五都有空")
    assert sure.confidence > 0.9 > unsure.confidence
    assert unsure.runners_up


def test_a_role_changes_what_the_same_words_mean() -> None:
    meanings = {role: heard(role, "取消", "booked128").intent for role in ("candidate", "recruiter")}
    assert meanings == {"candidate": "interview.cancel_request", "recruiter": "interview.cancel"}


def test_a_clear_command_is_heard_through_a_pending_question() -> None:
    for context in ("offer3", "preview_create", "awaiting_when", "choice", "assigned128"):
        assert heard("recruiter", "取消 #12 岗位冻结", context).intent == "interview.cancel"
        assert heard("candidate", "帮助", context).intent == "help"


def test_nothing_pending_makes_a_yes_mean_nothing() -> None:
    assert heard("candidate", "好的").intent == "ack"
    assert heard("candidate", "收到", "booked128").intent == "ack"


def test_a_long_reason_is_kept_whole_and_as_typed() -> None:
    story = "，".join(["候选人说家里有急事，要回老家"] * 80)
    reading = heard("recruiter", f"取消 #12 因为{story}")
    assert reading.slots["reason"] == story


def test_a_long_answer_to_a_candidate_is_kept_whole() -> None:
    words = "Dear Tom,\nthank you. " + "We look forward to it! " * 60
    assert heard("recruiter", f"reply Tom {words}").slots["text"] == words.strip()


@pytest.mark.parametrize(
    ("role", "text", "intent"),
    [
        ("recruiter", "接受 #12", "interview.accept"),
        ("admin", "拒绝 #12 出差", "interview.decline"),
        ("recruiter", "空闲 周三 14:00-18:00", "availability.add"),
        ("admin", "我周五请假", "availability.block"),
    ],
)
def test_a_recruiter_may_sit_on_a_panel(role: str, text: str, intent: str) -> None:
    reading = heard(role, text)
    assert (reading.intent, reading.confidence > 0.6) == (intent, True)


def test_the_desk_does_not_speak_as_a_candidate() -> None:
    assert heard("recruiter", "李娜不来了").intent == "interview.cancel"
    assert heard("interviewer", "来不了", "booked128").intent == "interview.decline"
