"""The sample of what people type, line by line."""

import json
from pathlib import Path
from typing import Any

import pytest

from handlers.language.dates import When, when
from tests.handlers.language.said import NOW, SHANGHAI

LINES = [json.loads(line) for line in Path("tests/data/dates.jsonl").read_text(encoding="utf-8").splitlines()]
INFERRED = ("weekend", "holiday", "rolled", "vague", "clipped", "inferred_meridiem", "deadline")


@pytest.mark.parametrize("known", LINES, ids=[line["id"] for line in LINES])
def test_every_line_of_the_sample_comes_out_exactly(known: dict[str, Any]) -> None:
    answer = when(known["text"], NOW, zone=SHANGHAI, lang=known["lang"]).to_json()
    assert answer["status"] == known["status"]
    assert answer.get("kind") == known.get("kind")
    assert answer.get("intervals") == intervals(known)
    assert answer.get("candidates") == known.get("candidates")
    assert {flag: answer.get(flag) for flag in INFERRED} == {flag: known.get(flag) for flag in INFERRED}


@pytest.mark.parametrize("known", LINES, ids=[line["id"] for line in LINES])
def test_an_answer_survives_the_journey_through_json(known: dict[str, Any]) -> None:
    answer = when(known["text"], NOW, zone=SHANGHAI, lang=known["lang"])
    assert When.from_json(json.loads(json.dumps(answer.to_json()))) == answer


@pytest.mark.parametrize("known", LINES, ids=[line["id"] for line in LINES])
def test_the_lines_of_the_sample_can_be_read_as_answers(known: dict[str, Any]) -> None:
    assert When.from_json(known).status == known["status"]


def intervals(known: dict[str, Any]) -> list[list[str]] | None:
    """The intervals of a line; one interval is written as its start and end."""
    if known["status"] not in ("ok", "past"):
        return None
    return known.get("intervals") or [[known["start"], known["end"]]]
