"""What the help page promises a candidate works as it is written there, in both languages."""

from typing import Any

import pytest

from tests.handlers.language.speech import at, days, heard, plain

CANDIDATE: list[tuple[str, str, str, dict[str, Any]]] = [
    ("offer3", "1", "slot.select", {"choice": [1]}),
    ("offer3", "B", "slot.select", {"choice": [2]}),
    ("offer3", "第2个", "slot.select", {"choice": [2]}),
    ("offer3", "周三下午那个", "slot.select", {"choice": [1], "when": days(25, 25, kind="window", hour=13, until=18)}),
    ("offer3", "都可以", "slot.accept_any", {"choice": [1, 2, 3]}),
    ("offer3", "都不行", "slot.reject_all", {}),
    ("offer3", "the second", "slot.select", {"choice": [2]}),
    ("offer3", "any", "slot.accept_any", {"choice": [1, 2, 3]}),
    ("offer3", "none", "slot.reject_all", {}),
    ("offer3", "周四下午三点可以吗", "slot.counter", {"when": at(26, 15)}),
    ("offer3", "how about thu 3pm", "slot.counter", {"when": at(26, 15)}),
    ("booked128", "改期", "interview.reschedule_request", {}),
    ("booked128", "reschedule", "interview.reschedule_request", {}),
    ("booked128", "取消", "interview.cancel_request", {}),
    ("booked128", "cancel", "interview.cancel_request", {}),
    ("booked128", "时间", "interview.details", {"aspect": "time"}),
    ("booked128", "链接", "interview.details", {"aspect": "link"}),
    ("booked128", "地址", "interview.details", {"aspect": "address"}),
    ("booked128", "多久", "interview.details", {"aspect": "duration"}),
    ("booked128", "when", "interview.details", {"aspect": "time"}),
    ("booked128", "link", "interview.details", {"aspect": "link"}),
    ("booked128", "where", "interview.details", {"aspect": "address"}),
    ("booked128", "how long", "interview.details", {"aspect": "duration"}),
    ("idle", "转人工", "human.handoff", {}),
    ("idle", "human", "human.handoff", {}),
    ("idle", "我的信息", "privacy.access_request", {}),
    ("idle", "my data", "privacy.access_request", {}),
    ("idle", "删除我的信息", "privacy.erase_request", {}),
    ("idle", "delete my data", "privacy.erase_request", {}),
    ("idle", "退订", "privacy.opt_out", {}),
    ("idle", "stop", "privacy.opt_out", {}),
]


@pytest.mark.parametrize(("context", "text", "intent", "slots"), CANDIDATE)
def test_a_candidate_is_understood(context: str, text: str, intent: str, slots: dict[str, Any]) -> None:
    reading = heard("candidate", text, context)
    assert (reading.intent, plain(reading.slots)) == (intent, slots)
