"""Which person a typed name means."""

import pytest

from handlers.language.names import How, Known, match, surname_of

PEOPLE = [
    Known(1, "王小明", "wangxm"), Known(2, "张伟", "zhangwei"), Known(3, "李雷", "lilei"), Known(4, "韩梅梅", "hanmei"),
    Known(5, "曾国藩"), Known(6, "单雄信"), Known(7, "解晓东"), Known(8, "Lily Chen", "lily", ("LC",)), Known(9, "欧阳娜娜"),
    Known(10, "王芳"), Known(11, "张维", "zw"), Known(12, "吕布"), Known(13, "Tom Li", "tomli"),
]  # fmt: skip


def names(typed: str) -> list[str]:
    return [found.known.name for found in match(typed, PEOPLE)]


@pytest.mark.parametrize(
    ("typed", "name", "how"),
    [
        ("王小明", "王小明", How.EXACT),
        ("@李雷", "李雷", How.EXACT),
        ("張偉", "张伟", How.EXACT),
        ("ＬＣ", "Lily Chen", How.ALIAS),
        ("lily  chen", "Lily Chen", How.EXACT),
        ("ZhangWei", "张伟", How.USERID),
        ("王晓明", "王小明", How.PINYIN),
        ("wangxiaoming", "王小明", How.PINYIN),
        ("Xiaoming Wang", "王小明", How.PINYIN),
        ("zengguofan", "曾国藩", How.PINYIN),
        ("cengguofan", "曾国藩", How.PINYIN),
        ("shanxiongxin", "单雄信", How.PINYIN),
        ("xie xiaodong", "解晓东", How.PINYIN),
        ("小明", "王小明", How.PART),
        ("娜娜", "欧阳娜娜", How.PART),
        ("Lily", "Lily Chen", How.USERID),
        ("chen", "Lily Chen", How.PART),
        ("小李", "李雷", How.HONORIFIC),
        ("韩经理", "韩梅梅", How.HONORIFIC),
        ("ouyang", "欧阳娜娜", How.HONORIFIC),
        ("wxm", "王小明", How.INITIALS),
        ("lily chan", "Lily Chen", How.CLOSE),
        ("lubu", "吕布", How.CLOSE),
        ("王小民", "王小明", How.CLOSE),
    ],
)
def test_one_person_is_meant(typed: str, name: str, how: How) -> None:
    best = match(typed, PEOPLE)[0]
    assert (best.known.name, best.how) == (name, how)


def test_an_exact_name_keeps_every_guess_out() -> None:
    assert names("张伟") == ["张伟"]
    assert names("zw") == ["张维"]


def test_two_of_one_sound_are_both_named() -> None:
    assert names("zhang wei") == ["张伟", "张维"]
    assert names("张卫") == ["张伟", "张维"]


def test_a_surname_with_a_title_means_everybody_of_that_surname() -> None:
    assert set(names("王总")) == set(names("老王")) == {"王小明", "王芳"}
    assert names("mr zhang") == ["张伟", "张维"]


def test_two_people_of_one_name_are_in_the_order_of_their_ids() -> None:
    twins = [Known(9, "张三"), Known(4, "张三", "zs")]
    assert [found.known.id for found in match("张三", twins)] == [4, 9]


@pytest.mark.parametrize("typed", ["", "   ", "@", "赵敏", "z", "?", "\x00", "x" * 500])
def test_nobody_is_meant(typed: str) -> None:
    assert match(typed, PEOPLE) == []


def test_better_ways_come_first() -> None:
    scores = [found.score for found in match("wang xiao ming", [*PEOPLE, Known(20, "王小民")])]
    assert scores == sorted(scores, reverse=True)


def test_double_surnames_are_one() -> None:
    assert [surname_of(name) for name in ("欧阳娜娜", "王小明", "司马", "Tom")] == ["欧阳", "王", "司", "T"]
