"""Numbers, however they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.language.numbers import TENS, UNITS, cardinal, ordinal

CARDINALS = [
    ("12", 12),
    ("007", 7),
    ("十", 10),
    ("十二", 12),
    ("二十", 20),
    ("二十三", 23),
    ("两百", 200),
    ("一百零五", 105),
    ("一百一十", 110),
    ("廿三", 23),
    ("卅", 30),
    ("两", 2),
    ("俩", 2),
    ("二〇二七", 2027),
    ("twelve", 12),
    ("Twenty-Five", 25),
    ("twenty five", 25),
    ("zero", 0),
]

NO_NUMBERS = ["", "x", "几", "十个", "1一", "3.5", "-3", "twenty-twelve", "five-five", "一" * 12, "1" * 12]

ORDINALS = [("第二", 2), ("第二个", 2), ("第12个", 12), ("third", 3), ("2nd", 2), ("21st", 21), ("twentieth", 20)]


@pytest.mark.parametrize(("text", "number"), CARDINALS)
def test_a_number_is_read(text: str, number: int) -> None:
    assert cardinal(text) == number


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_what_is_no_number_is_none(text: str) -> None:
    assert cardinal(text) is None


@pytest.mark.parametrize(("text", "rank"), ORDINALS)
def test_a_rank_is_read(text: str, rank: int) -> None:
    assert ordinal(text) == rank


@pytest.mark.parametrize("text", ["二", "two", "2", "", "第", "secondly"])
def test_a_number_is_no_rank(text: str) -> None:
    assert ordinal(text) is None


@given(st.integers(min_value=0, max_value=999))
def test_chinese_numerals_read_back(number: int) -> None:
    assert cardinal(han(number)) == number


@given(st.integers(min_value=0, max_value=99))
def test_english_numerals_read_back(number: int) -> None:
    tens, unit = divmod(number, 10)
    spelt = UNITS[number] if number < 20 else TENS[tens - 2] + (f"-{UNITS[unit]}" if unit else "")
    assert cardinal(spelt) == number


@given(st.text())
def test_no_text_raises(text: str) -> None:
    assert cardinal(text) is None or isinstance(cardinal(text), int)
    assert ordinal(text) is None or isinstance(ordinal(text), int)


def han(number: int) -> str:
    """A number as it is written in Chinese."""
    signs = "零一二三四五六七八九"
    hundreds, rest = divmod(number, 100)
    tens, unit = divmod(rest, 10)
    head = f"{signs[hundreds]}百" if hundreds else ""
    if not rest:
        return head or signs[0]
    if not tens:
        return (head + signs[0] if head else "") + signs[unit]
    ten = "十" if tens == 1 and not head else f"{signs[tens]}十"
    return head + ten + (signs[unit] if unit else "")
