"""Every keyboard's spelling becomes one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.language.normal import normalise

SPELLINGS = [
    ("明天下午３点～５点", "明天下午3点-5点"),
    ("安排　王小明　二面", "安排 王小明 二面"),
    ("後天14：30", "后天14:30"),
    ("下週三上午十點半，禮拜五下午兩點", "下周三上午十点半,礼拜五下午两点"),
    ("Wed–Fri — 3〜5", "Wed-Fri - 3-5"),
    ("ＯＫ", "OK"),
    ("②", "2"),
    ("好的👍", "好的 yes"),
    ("👌🏻👌", "yes"),
    ("✔️", "yes"),
    ("❌", "no"),
    ("@李雷\u2005明天", "@李雷 明天"),
    ("a\u200bb", "ab"),
    ("第一行\n第二行", "第一行 第二行"),
    ("  两  个  空格 ", "两 个 空格"),
    ("1½小时", "1.5小时"),
    ("½ hour", "0.5 hour"),
    ("Tom’s", "Tom's"),
    ("3㏘", "3p.m."),
    ("", ""),
]


@pytest.mark.parametrize(("typed", "read"), SPELLINGS)
def test_a_spelling_becomes_plain(typed: str, read: str) -> None:
    assert normalise(typed) == read


def test_letters_keep_their_case_because_names_need_it() -> None:
    assert normalise("Sun Lei") == "Sun Lei"


def test_a_broken_surrogate_is_no_reason_to_stop() -> None:
    assert normalise("明天\ud83d3点").startswith("明天")


def test_only_so_much_is_read() -> None:
    assert len(normalise("长" * 300_000)) == 100_000


@given(st.text())
def test_nothing_that_can_be_typed_raises(text: str) -> None:
    plain = normalise(text)
    assert plain == plain.strip()
    assert "  " not in plain


@given(st.text(alphabet="明天后周一二三四五上下午点半到和，。：3 15:00abcXYZ", max_size=40))
def test_what_is_plain_stays_as_it_is(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)
