"""Texts are parted where a reader would pause, and no character is ever torn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.worker.split import split


@pytest.mark.parametrize(
    ("text", "most", "parts"),
    [
        ("一行\n二行\n三行", 14, ["一行\n二行", "三行"]),
        ("先说这个。再说那个。还有", 20, ["先说这个。", "再说那个。", "还有"]),
        ("他说：“好。”然后走了", 22, ["他说：“好。”", "然后走了"]),
        ("one two three four", 9, ["one two", "three", "four"]),
        ("Version 3.14 is out. It works", 22, ["Version 3.14 is out.", "It works"]),
        ("无标点也要断开", 9, ["无标点", "也要断", "开"]),
        ("ab👨‍👩‍👧cd", 20, ["ab👨‍👩‍👧", "cd"]),
        ("见 <a href='http://a.b/c d'>这 里</a> 谢谢", 36, ["见", "<a href='http://a.b/c d'>这 里</a>", "谢谢"]),
        ("  \n ", 10, []),
        ("短", 2048, ["短"]),
    ],
)
def test_where_a_text_is_parted(text: str, most: int, parts: list[str]) -> None:
    assert split(text, most) == parts


@given(st.text(max_size=400), st.integers(8, 60))
def test_nothing_is_lost_but_blanks_and_nothing_is_too_long(text: str, most: int) -> None:
    parts = split(text, most)
    assert all(0 < len(part.encode("utf-8", "replace")) <= most for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


def test_a_word_that_fits_nowhere_is_torn_between_characters() -> None:
    parts = split("好" * 2000)
    assert "".join(parts) == "好" * 2000 and [len(part.encode()) for part in parts[:-1]] == [2046, 2046]
