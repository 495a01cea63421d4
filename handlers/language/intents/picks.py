"""Which of numbered options a reply picks: 1, ②, B, 二, 第2个, the second, 1和3, 前两个, 最后一个, 除了2都行, A? 不对选C."""

import re
from dataclasses import dataclass

from handlers.language.intents.clauses import NEGATIVE, weight
from handlers.language.numbers import cardinal
from handlers.language.patterns import Pattern

HAN = "一二两三四五六七八九"
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "5th": 5,
}
REFUSED = Pattern(rf"(?:{NEGATIVE.pattern})|不[要选想]|别选|don't want")
ITEM = Pattern(
    rf"前(?P<head>[{HAN}2-9])(?:个|项|种)?|(?:the )?first (?P<heads>two|three|four|2|3|4)"
    rf"|(?:后|最后)(?P<tail>[两二三四2-9])(?:个|项|种)|(?:the )?last (?P<tails>two|three|2|3)"
    rf"|(?P<last>最后(?:那|一)?(?:个|一个|那个|项)|倒数第一个?|最晚(?:的)?(?:那|一)?个?|(?:the )?latest(?: one| option)?(?![a-z])|(?:the )?last(?: one| option)?(?![a-z]))"
    rf"|(?P<first>最早(?:的)?(?:那|一)?个?|头一个|(?:the )?earliest(?: one| option)?(?![a-z]))"
    rf"|(?P<middle>(?:正?中间|当中)(?:的|那|这)*(?:[一1]?个|项|场|时间|时段)|(?:the )?middle(?: one| option| slot)?(?![a-z]))"
    rf"|第 ?(?P<rank>\d{{1,2}}|[{HAN}十])(?: ?[个项种号])?"
    rf"|(?<![a-z])(?P<word>{'|'.join(ORDINALS)})(?![a-z])(?: one| option| slot| time)?"
    rf"|(?:(?<=option )|(?<=number )|(?<=slot )|(?<=choice ))(?P<named>one|two|three|four|five)(?![a-z])"
    rf"|(?<![a-z0-9'])(?P<letter>[a-h])(?![a-z'])(?: ?[项个])?"
    rf"|(?<![\d.:/#-])(?P<digit>\d{{1,2}})(?![\d:/]|\.\d|[点月日年分小天周楼人岁轮面场])(?:号|个|项|\))?"
    rf"|(?<![一-鿿])(?P<han>[{HAN}])(?:号(?:选项)?)?(?![一-鿿])"
    rf"|(?<![一-鿿])(?P<one>[{HAN}])(?=[和或跟与及、][{HAN}])|(?<=[和或跟与及、])(?P<other>[{HAN}])(?=都|也|均|[和或]|可)"
    rf"|(?:(?<=选)|(?<=方案)|(?<=选项)|(?<=时段))(?P<chosen>[{HAN}])(?![一-鿿])"
)
EXPLICIT = Pattern(r"选|第|号|option|pick|choose|number|(?<![a-z])no\.|first|second|third|last|前|最后|the ")
AGAIN = Pattern(
    r"(?:不对|不是|错了|哦不|还是|改成|改选|换成|(?<![a-z])(?:no|sorry|actually|wait|i mean|rather|make that))(?![a-z])"
)
RANKED = Pattern(
    r"最好|优先|首选|其次|不行的话|不行就|不行再|实在不行|再不行|再选|备选|次选|然后|prefer|first choice|second choice|otherwise|if not|then|or else|>|"
    r"backup|ideally|最想|更想|倾向"
)
BUT = Pattern(
    r"除了?(?P<out>.{1,10}?)(?:以外|之外|外)?(?:,| )?(?:都|其它|其他|全)|(?:all|any|anything|every\w*)(?: of them)? (?:but|"
    r"except) (?P<but>.{1,12})"
)


@dataclass(frozen=True)
class Picks:
    """The options picked, in the order said; `plain` when the reply says little else, `ranked` when best comes first."""

    choice: tuple[int, ...]
    plain: bool
    ranked: bool


def picks(folded: str, options: int) -> Picks | None:
    """The options that the (masked) reply picks, or None when it picks none by number."""
    latest = _latest(folded)
    left = weight(ITEM.sub(" ", RANKED.sub(" ", latest)))
    if left > 2 and not EXPLICIT.search(latest):
        return None
    chosen = _chosen(latest, options)
    return Picks(chosen, left <= 2, bool(RANKED.search(latest))) if chosen else None


def _latest(folded: str) -> str:
    """What follows the last self-correction, if that picks anything."""
    tail = AGAIN.split(folded)[-1]
    return tail if ITEM.search(tail) else folded


def _chosen(folded: str, options: int) -> tuple[int, ...]:
    but = BUT.search(folded)
    if but:
        left_out = set(_items(but["out"] or but["but"], options))
        return tuple(n for n in range(1, options + 1) if n not in left_out) if left_out else ()
    wanted: list[int] = []
    refused: list[int] = []
    for piece in re.split(r"[,。;]|但是?|but|(?<=[一-鿿]) | (?=[一-鿿])", folded):
        if RANKED.search(piece) or not REFUSED.search(piece):
            wanted += _items(RANKED.sub(" ", piece), options)
        else:
            refused += _items(piece, options)
    if refused and not wanted:
        wanted = [n for n in range(1, options + 1) if n not in refused]
    return tuple(dict.fromkeys(wanted))


def _items(text: str, options: int) -> list[int]:
    return [number for found in ITEM.finditer(text) for number in _numbers(found, options) if number > 0]


def _numbers(found: re.Match[str], options: int) -> list[int]:
    said = {name: value for name, value in found.groupdict().items() if value}
    name, value = next(iter(said.items()))
    if name in ("head", "heads"):
        return list(range(1, min(_count(value), options or 9) + 1))
    if name in ("tail", "tails"):
        return list(range(max(options - _count(value), 0) + 1, options + 1))
    if name == "last":
        return [options] if options else []
    if name == "middle":
        return [(options + 1) // 2] if options % 2 else []
    if name == "first":
        return [1]
    if name == "letter":
        return [ord(value) - ord("a") + 1]
    return [ORDINALS.get(value) or _count(value)]


def _count(said: str) -> int:
    count = cardinal(said)
    return count if count is not None else -1
