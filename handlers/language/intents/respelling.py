"""Slips of the finger and of the input method: 按排 is 安排, cancle is cancel.

Chinese slips are characters of the same sound that make no word, listed here. English ones are found: a word nobody knows that
is a letter off (two in a long one) from a word of the phrases is that word. Names are never touched: they are known,
capitalised, or near to no word.
"""

from dataclasses import dataclass
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from handlers.language.intents.persons import LEXICON
from handlers.language.patterns import Pattern

SLIPS = {
    "按排": "安排", "面式": "面试", "面是官": "面试官", "面试管": "面试官", "侯选人": "候选人", "反溃": "反馈", "反愧": "反馈", "空挡": "空档", "简厉": "简历",
    "邀情": "邀请", "取肖": "取消", "撤消": "撤销", "会以室": "会议室", "会意室": "会议室", "提型": "提醒", "帐号": "账号", "拒决": "拒绝", "进渡": "进度",
    "离值": "离职", "转工人": "转人工", "删处": "删除",
}  # fmt: skip
SLIP = Pattern(
    "(?P<han>" + "|".join(sorted(SLIPS, key=len, reverse=True)) + ")(?![名序行])"
    r"|(?<![@A-Za-z0-9_.'-])(?P<latin>[a-z]{5,})(?![A-Za-z0-9_@.'-])"
)
LONG = 9


@dataclass(frozen=True)
class Respelled:
    """The text with its slips put right, and for each of its positions (and its end) where that was before."""

    text: str
    places: tuple[int, ...]


def respelled(plain: str) -> Respelled:
    """Put slips right."""
    text, places, at = "", [], 0
    for slip in SLIP.finditer(plain):
        right = SLIPS.get(slip[0]) or _nearest(slip[0])
        if right != slip[0]:
            text += plain[at : slip.start()] + right
            places += [*range(at, slip.start()), *(min(slip.start() + n, slip.end() - 1) for n in range(len(right)))]
            at = slip.end()
    return Respelled(text + plain[at:], (*places, *range(at, len(plain) + 1)))


@cache
def _words() -> tuple[str, ...]:
    return tuple(word for word in LEXICON.latin if len(word) > 4 and word.isalpha())


def _nearest(word: str) -> str:
    if LEXICON.grows(word):
        return word
    most = 2 if len(word) >= LONG else 1
    near = process.extractOne(word, _words(), scorer=DamerauLevenshtein.distance, score_cutoff=most)
    return near[0] if near and near[0][0] == word[0] else word
