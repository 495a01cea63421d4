"""Names in a sentence: typed with @, known to the desk, or looking like a name.

Chinese text is read from left to right by the longest everyday word; where none begins, a surname may, followed by
characters that are neither grammar nor the start of a word. Latin names are capitalised words that are no everyday words. Other
Latin words nobody knows (`lilei`) are kept as possible names, for places where a name is expected.
"""

import re
from collections.abc import Iterator

from handlers.language.intents.lexicon import Lexicon
from handlers.language.intents.reading import Names
from handlers.language.intents.scene import Kind, Mark
from handlers.language.intents.surnames import COMMON, HAN, HONORIFICS, NEVER_GIVEN, RARELY_GIVEN, SHY, surname_at
from handlers.language.intents.table import INTENTS
from handlers.language.intents.wording import GROUPS
from handlers.language.patterns import Pattern

LEXICON = Lexicon([*(cue.phrase for intent in INTENTS for cue in intent.cues), *GROUPS.values()])
AT = Pattern(r"@ ?")
USERID = Pattern(r"[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9_-]+)*", re.ASCII)
LATIN = Pattern(r"(?<![A-Za-z0-9_])[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*(?:'(?!s)[a-z]+)?", re.ASCII)
TITLED = Pattern(rf"(?:{HONORIFICS})")
MASKED = "\ue000"
EXPECTED = Pattern(
    r"(?:^|[^㐀-鿿a-z0-9]|面试官|候选人|安排|一下|下|提醒|取消|暂停|占住?|预留|锁定?|面试?|删除|改|推迟|提前|搜索?|问|通知|录用|淘汰|拒绝|替|顶|接替|叫|选|定|排|派|约面|约|给|跟|和|与|让|把|催|请|叫|找|由|换成|进度|查找|邀请|回复|资料|是|、)$"
)
AS_NAMES = frozenset(
    "will may april june mark grace hope joy sunny rose art bill pat sue rob drew chase frank jack dean max sky lee long young an ma he she you so do wan fan king wood stone price page rich love snow field banks brooks woods hill hall ward cook baker cole reed rivers rice moon lane park parks west north knight bishop fox wolf hunt hunter mason walker rock rain crystal summer winter autumn melody faith charity pearl ruby amber angel victor earl duke pierce dale forest clay heath glen brook robin ray miles wade lance grant chance wayne".split()
)
NOT_THIRD = NEVER_GIVEN | RARELY_GIVEN | frozenset("一二三四五六七八九十两哦噢喔诶哟呵嘿们完")
OR_TIME = frozenset("may april june august sunday monday friday sun mon sat wed tue thu fri mar jan sep dec".split())


def mentioned(folded: str, plain: str, names: Names | None) -> Iterator[Mark]:
    """Names typed with @. The mark includes the sign, its value does not."""
    for at in AT.finditer(folded):
        if folded[at.start() - 1 : at.start()].isalnum() and folded[at.start() - 1].isascii():
            continue
        end = at.end() + _mention(folded, plain, at.end(), names)
        if end > at.end():
            yield Mark(Kind.MENTION, at.start(), end, plain[at.end() : end])


def _mention(folded: str, plain: str, at: int, names: Names | None) -> int:
    found = next((f for f in names.lookup(plain[at : at + 40]) if f.start == 0), None) if names else None
    if found:
        return _grown(folded, at, at + found.end) - at
    userid = USERID.match(folded, at)
    if userid:
        return len(userid[0]) + _second_word(plain, userid)
    return _titled(folded, at) or _han_name(folded, at) or _han_run(folded, at)


def _second_word(plain: str, first: re.Match[str]) -> int:
    """`@Zhang Wei` is one name, `@Lei Tomorrow` is not."""
    if not plain[first.start()].isupper():
        return 0
    word = Pattern(r" [A-Z][a-z]+(?![A-Za-z0-9_])").match(plain, first.end())
    return len(word[0]) if word and not LEXICON.knows(word[0].strip().lower()) else 0


def _han_run(folded: str, at: int) -> int:
    end = at
    while end < min(at + 4, len(folded)) and HAN.match(folded[end]) and (end == at or not LEXICON.longest(folded, end)):
        end += 1
    return end - at


def known(folded: str, plain: str, names: Names | None) -> Iterator[Mark]:
    """Names the desk knows. A Latin one that is also a time or an everyday word counts as a name when it is written as one."""
    for found in names.lookup(plain) if names else ():
        word = plain[found.start : found.end]
        everyday = word.isascii() and LEXICON.knows(word.lower())
        if everyday and (word.lower() == word or re.match(r" ?\d", plain[found.end :])):
            continue
        if not word.isascii() and (
            word in LEXICON.commands or LEXICON.longest(folded, found.start) > found.end - found.start
        ):
            continue
        end = _grown(folded, found.start, found.end)
        yield Mark(
            Kind.PERSON, found.start, end, plain[found.start : end], found.roles if end == found.end else frozenset()
        )


def _grown(folded: str, start: int, end: int) -> int:
    """Where a name ends that begins with a known one: 张三丰, followed by a blank or a stop, is nobody's 张三."""
    if end - start > surname_at(folded, start) + 1 or (end + 1 < len(folded) and HAN.match(folded[end + 1])):
        return end
    whole = bool(EXPECTED.search(folded[:start].rstrip()[-4:])) or not LEXICON.longest(folded, end)
    return end + 1 if whole and _given(folded, end, NOT_THIRD) else end


def spotted(folded: str, plain: str) -> Iterator[Mark]:
    """What looks like a name."""
    yield from _latin(folded, plain)
    yield from _chinese(folded, plain)


def _latin(folded: str, plain: str) -> Iterator[Mark]:
    group: list[re.Match[str]] = []
    for word in LATIN.finditer(plain):
        if folded[word.start()] >= MASKED:
            continue
        if group and (
            not _capital(word, first=False)
            or word.start() != group[-1].end() + 1
            or plain[group[-1].end()] != " "
            or len(group) > 2
        ):
            yield _person(group, plain)
            group = []
        if _capital(word, first=not plain[: word.start()].strip()):
            group.append(word)
        elif not LEXICON.grows(word[0].lower()) and len(word[0]) > 1:
            yield Mark(Kind.WORD, word.start(), word.end(), word[0])
    if group:
        yield _person(group, plain)


def _person(words: list[re.Match[str]], plain: str) -> Mark:
    start, end = words[0].start(), words[-1].end()
    return Mark(Kind.PERSON, start, end, plain[start:end])


def _capital(word: re.Match[str], *, first: bool) -> bool:
    text = word[0]
    if not text[0].isupper() or (text.isupper() and len(text) > 1) or len(text) < 2:
        return False
    lower = text.lower()
    if first and LEXICON.grows(lower):
        return False
    return not LEXICON.knows(lower) or (not first and lower in AS_NAMES and lower not in OR_TIME)


def _chinese(folded: str, plain: str) -> Iterator[Mark]:
    at, inside = 0, False
    while at < len(folded):
        if not HAN.match(folded[at]):
            at, inside = at + 1, False
            continue
        length = _bounded(folded, at) if inside else _titled(folded, at) or _name_at(folded, at)
        if length:
            length += _alone(folded, at, at + length)
            yield Mark(Kind.PERSON, at, at + length, plain[at : at + length])
        word = length or _word(folded, at)
        at, inside = at + (word or 1), not word


def _alone(folded: str, start: int, end: int) -> int:
    """One more character where blanks or stops stand around all of it: 王二麻子."""
    apart = start == 0 or not HAN.match(folded[start - 1])
    over = end + 1 >= len(folded) or not HAN.match(folded[end + 1])
    return int(apart and over and end - start == 3 and _given(folded, end, NOT_THIRD))


def _bounded(folded: str, at: int) -> int:
    """A name in the middle of what no word begins: only with a surname that is nothing else, and where a word or the end follows."""
    if folded[at] not in COMMON or folded[at] in SHY:
        return 0
    length = _name_at(folded, at)
    end = at + length
    return length if end >= len(folded) or not HAN.match(folded[end]) or LEXICON.longest(folded, end) else 0


def _word(folded: str, at: int) -> int:
    """The longest word after which the text goes on with another word, a name or no Chinese."""
    lengths = LEXICON.lengths(folded, at)
    return next((length for length in lengths if _goes_on(folded, at + length)), lengths[0] if lengths else 0)


def _goes_on(folded: str, at: int) -> bool:
    return at >= len(folded) or not HAN.match(folded[at]) or bool(LEXICON.longest(folded, at) or surname_at(folded, at))


def _name_at(folded: str, at: int) -> int:
    length = _han_name(folded, at)
    word = LEXICON.longest(folded, at)
    if not length or word >= min(length, 2) or (word and folded[at] not in SHY and surname_at(folded, at) < 2):
        return 0
    if folded[at] in SHY and not EXPECTED.search(folded[:at][-4:]):
        return 0
    return length


def _han_name(folded: str, at: int) -> int:
    """The length of a name that begins here: a surname and one or two characters more."""
    surname = surname_at(folded, at)
    end = at + surname
    if not surname or not _given(folded, end, NEVER_GIVEN):
        return 0
    longer = _given(folded, end + 1, NEVER_GIVEN | RARELY_GIVEN) and not _another(folded, end + 1)
    return surname + 1 + longer


def _another(folded: str, at: int) -> bool:
    """李雷张三, 张伟韩梅梅: the third character begins a name of its own, after which the text goes on."""
    if folded[at] not in COMMON or not _given(folded, at + 1, NEVER_GIVEN):
        return False
    longer = folded[at] not in SHY and _given(folded, at + 2, NEVER_GIVEN) and _over(folded, at + 3)
    return _over(folded, at + 2) or longer


def _over(folded: str, at: int) -> bool:
    return at >= len(folded) or not HAN.match(folded[at]) or bool(LEXICON.longest(folded, at))


def _given(folded: str, at: int, never: frozenset[str]) -> bool:
    char = folded[at : at + 1]
    return bool(char) and bool(HAN.match(char)) and char not in never and not LEXICON.longest(folded, at, least=2)


def _endeared(folded: str, at: int) -> int:
    """小明, 阿强: a given name of one character, where a name is expected and nothing but a name could stand."""
    stands = EXPECTED.search(folded[:at].rstrip()[-4:]) and not LEXICON.longest(folded, at, least=2)
    ends = at + 2 >= len(folded) or not HAN.match(folded[at + 2]) or LEXICON.longest(folded, at + 2)
    return 2 if stands and ends and _given(folded, at + 1, NEVER_GIVEN) else 0


def _titled(folded: str, at: int) -> int:
    """王经理, 张工, 小李, 老王."""
    if at >= len(folded):
        return 0
    if folded[at] in "小老阿" and surname_at(folded, at + 1) == 1 and LEXICON.longest(folded, at) < 2:
        nickname = folded[at + 1] not in SHY and not LEXICON.longest(folded, at + 1, least=2)
        return 2 if nickname else _endeared(folded, at)
    if folded[at] in "小阿" and _endeared(folded, at):
        return 2
    surname = surname_at(folded, at)
    title = TITLED.match(folded, at + surname) if surname and folded[at] not in SHY else None
    if title is None or LEXICON.longest(folded, at) > surname:
        return 0
    return surname + len(title[0])
