"""Times that come back, as the calendars of the world write them."""

import pytest

from handlers.language.dates import recurring
from tests.handlers.language.said import found

RULES = [
    ("每周二四下午2点到5点可以面", ("FREQ=WEEKLY;BYDAY=TU,TH", "14:00", "17:00")),
    ("空闲 每周二 9:00-12:00", ("FREQ=WEEKLY;BYDAY=TU", "09:00", "12:00")),
    ("free every tue 9:00-12:00", ("FREQ=WEEKLY;BYDAY=TU", "09:00", "12:00")),
    ("every Tue and Thu afternoon", ("FREQ=WEEKLY;BYDAY=TU,TH", "13:00", "18:00")),
    ("Tuesdays 2-4pm", ("FREQ=WEEKLY;BYDAY=TU", "14:00", "16:00")),
    ("每周一到周五下午", ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "13:00", "18:00")),
    ("每个工作日上午9点到12点", ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "09:00", "12:00")),
    ("weekdays 9-12", ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "09:00", "12:00")),
    ("每天下午", ("FREQ=DAILY", "13:00", "18:00")),
    ("every day 2pm-4pm", ("FREQ=DAILY", "14:00", "16:00")),
    ("每周末", ("FREQ=WEEKLY;BYDAY=SA,SU", "00:00", "24:00")),
    ("every other Wed 10-11am", ("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "10:00", "11:00")),
    ("隔周三下午", ("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "13:00", "18:00")),
    ("每月15号上午", ("FREQ=MONTHLY;BYMONTHDAY=15", "09:00", "12:00")),
    ("每周二下午3点", ("FREQ=WEEKLY;BYDAY=TU", "15:00", "16:00")),
    ("每周二下午3点 45分钟", ("FREQ=WEEKLY;BYDAY=TU", "15:00", "15:45")),
]


@pytest.mark.parametrize(("text", "rule"), RULES, ids=[text for text, _ in RULES])
def test_a_rule_is_read(text: str, rule: tuple[str, str, str]) -> None:
    read = recurring(text)
    assert read is not None
    assert read.to_json() == dict(zip(("rrule", "from", "to"), rule, strict=True))


@pytest.mark.parametrize(
    "text", ["周二", "周三到周五每天下午", "下周每天下午", "每天最多面2场", "每周最多3场", "max 2 per day", "每周例会"]
)
def test_what_happens_once_or_counts_is_no_rule(text: str) -> None:
    assert recurring(text) is None


def test_different_hours_are_different_rules() -> None:
    rules = found("每周二上午和周四下午").recurring
    assert [(rule.rrule, rule.starts) for rule in rules] == [
        ("FREQ=WEEKLY;BYDAY=TU", "09:00"),
        ("FREQ=WEEKLY;BYDAY=TH", "13:00"),
    ]
    assert recurring("每周二上午和周四下午") is None
