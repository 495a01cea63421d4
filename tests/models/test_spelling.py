"""The ways a name may be typed: pinyin in every reading, initials, words, given names, and a letter off."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.spelling import BLUR, asked, blurred, keys, spellings


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("王小明", "wangxiaoming wxm"),
        ("曾小贤", "zengxiaoxian cengxiaoxian zxx cxx"),
        ("单雄信", "shanxiongxin danxiongxin sxx"),
        ("解晓东", "xiexiaodong jiexiaodong"),
        ("仇和", "qiuhe chouhe"),
        ("欧阳娜娜", "ouyangnana oynn"),
        ("李 雷", "lilei ll"),
        ("曾國藩", "zengguofan"),
        ("Lily Chen", "lilychen lily chen lc"),
        ("lily.chen", "lilychen lily chen lc"),
        ("Ｔｏｍ", "tom"),
        ("José García", "jose garcia josegarcia jg"),
        ("O'Brien", "obrien"),
        ("陈莉(Lily)", "chenli lily"),
        ("Bob_Lee-2", "bob lee boblee2"),
    ],
)
def test_a_name_is_found_by_each_of_these(name: str, typed: str) -> None:
    assert set(typed.split()) <= set(spellings(name))


@pytest.mark.parametrize("name", ["", "   ", "\u3000"])
def test_an_empty_name_is_found_by_nothing(name: str) -> None:
    assert spellings(name) == keys(name) == asked(name) == []


@pytest.mark.parametrize("name", ["👍", "13800001234", "……"])
def test_what_is_no_name_is_not_mistaken_for_another(name: str) -> None:
    assert "" not in keys(name)
    assert asked(name) == []


def test_the_readings_of_a_surname_come_before_those_of_the_given_name() -> None:
    """单 is read in three ways and 重和 in nine; the surname's usual sound is the rarest of the three."""
    assert {"shanchonghe", "danzhonghe", "chanzhonghe"} <= set(spellings("单重和"))


def test_a_given_name_alone_is_enough() -> None:
    assert "xiaoming" in keys("王小明")
    assert "nana" in keys("欧阳娜娜")
    assert "wei" not in keys("张伟")


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("王小明", "wangxiaomin"),
        ("王小明", "wangxaioming"),
        ("王小明", "wangxiaomingg"),
        ("王小明", "王晓民"),
        ("张伟", "zangwei"),
        ("张伟", "zhangwie"),
        ("曾小贤", "zengxiaoxin"),
        ("吕布", "lubu"),
        ("Lily Chen", "lilly chen"),
        ("Lily Chen", "Lili Chen"),
        ("Thomas", "tomas"),
    ],
)
def test_a_letter_off_is_found_all_the_same(name: str, typed: str) -> None:
    assert set(blurred(typed)) & set(keys(name))


@pytest.mark.parametrize(
    ("name", "typed"), [("王小明", "lixiaolong"), ("张伟", "赵敏"), ("Tom", "Tim"), ("李雷", "Lily")]
)
def test_another_name_is_not(name: str, typed: str) -> None:
    assert not set(blurred(typed)) & set(keys(name))


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("王小明", "王晓明"),
        ("王小明", "Wang Xiaoming"),
        ("王小明", "Xiaoming Wang"),
        ("王小明", "wxm"),
        ("王小明", "小明"),
        ("Lily Chen", "chen lily"),
        ("Lily Chen", "LILY"),
        ("曾小贤", "曾晓贤"),
    ],
)
def test_what_is_typed_asks_for_a_key_of_the_name(name: str, typed: str) -> None:
    assert set(asked(typed)) & set(keys(name))


def test_a_chinese_name_does_not_ask_for_everybody_of_the_same_initials() -> None:
    """王伟 shares ww with thousands; only who types the two letters wants them all."""
    assert "ww" not in asked("王伟")
    assert "ww" in asked("ww")


@given(st.text(max_size=80))
def test_any_text_has_keys_that_an_index_can_hold(text: str) -> None:
    for key in keys(text):
        assert key
        assert len(key) <= 1000
    assert all(key.startswith(BLUR) for key in blurred(text))
