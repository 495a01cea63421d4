"""What an errcode means for the sender: whether, and when, to try again."""

from datetime import timedelta

import pytest

from bot.wecom.codes import ELSEWHERE, GENERAL, MESSAGES, PEOPLE, TABLE, error_of
from bot.wecom.errors import BadRequest, Barred, Busy, CardSpent, NoReceiver, Retry, TokenRejected, TooFast, WeComError

# The retry column of the protocol's errcode table, written down a second time and in its own order.
ADVICE = {
    Retry.SOON: "-1 6000 45033 302008",
    Retry.LATER: "45009 60020",
    Retry.TOKEN: "40001 40014 42001",
    Retry.NEVER: """
        40013 40056 40082 40083 40084 40085 40086 40091 41001 41002 41004 42007 42009 43004 43009 43012 45031 48001
        48002 48004 48005 48006 48007 48009 50001 50002 50003 60011 60021 301002 301007 301042 853000 853004 853006
        893999 40073 46004 60003 60123 60030 60102 60104 60106 60111 81011 81013 84014 84015 84061 40096 92000 40054
        40055 46003 60140 82004 85002 40050 86001 86003 86008 86215 86220 86224 93000 93004 93008 40029 42003 42022
        40057 85009 85010 85011 80001 85004 85005 85008 85111 90457 90459 90460 90461 90466 90477 90479 90494 90497
        90472 90475 90481 90602 400028 400041 400218 400219 400220 95001 95002 95013 95016 95018 41050 41051 301055
        301056 846605 846608""",
    Retry.FIX: """
        40033 40035 40058 40063 41009 41011 45029 40003 40031 40032 40066 40068 81012 82001 82002 82003 40004 40005
        40006 40009 40011 40007 40008 40016 40020 40027 40039 40074 40094 41006 41010 41016 41033 42014 42020 42027
        42031 42035 42044 42051 44001 44004 45001 45002 45007 45008 45032 45034 90200 90208 830001 830002 830003
        86004 86005 86006 86007 86216 86207 86217 40093 42012 91040 90456 90463 90468 90464 90465 90467 90484 90488
        90471 90480 90482 90492 90495 90496 90493 400020 400021 400025 400027 400029 400037 400039 400040 400042
        95007 301025 31415""",
}


@pytest.mark.parametrize(
    ("code", "retry"), [(int(code), retry) for retry, codes in ADVICE.items() for code in codes.split()]
)
def test_every_code_says_whether_to_try_again(code: int, retry: Retry) -> None:
    assert error_of("message/send", code, "").retry is retry


def test_no_code_is_in_the_table_twice() -> None:
    listed = [code for part in (GENERAL, PEOPLE, MESSAGES, ELSEWHERE) for row in part for code in row.codes]
    assert sorted(listed) == sorted(TABLE)


def test_an_unknown_code_is_not_tried_again_blindly() -> None:
    error = error_of("message/send", 31415, "what is this")
    assert isinstance(error, BadRequest) and not error.passing
    assert str(error) == "message/send: 31415 unknown to us (what is this)"


def test_a_wrong_secret_is_final_and_alarms() -> None:
    for code in (40001, 40014, 42001):
        error = error_of("gettoken", code, "invalid credential")
        assert isinstance(error, Barred) and error.alarm and not error.passing


@pytest.mark.parametrize(
    ("code", "kind"),
    [(40014, TokenRejected), (45009, TooFast), (-1, Busy), (81013, NoReceiver), (60140, CardSpent), (48002, Barred)],
)
def test_the_sender_asks_the_error_not_a_list_of_numbers(code: int, kind: type[WeComError]) -> None:
    assert type(error_of("message/send", code, "")) is kind


def test_the_untrusted_address_can_be_told_to_the_admin() -> None:
    said = "not allow to access from your ip, hint: [1767225600], from ip: 203.0.113.7, more info at https://open.work…"
    error = error_of("message/send", 60020, said)
    assert error.caller_address == "203.0.113.7" and error.alarm
    assert error.passing and error.wait >= timedelta(minutes=1)
    assert error_of("message/send", 81013, "all invalid").caller_address is None


def test_a_rate_limit_waits_its_window_out() -> None:
    assert error_of("message/send", 45009, "").wait >= timedelta(seconds=60)
