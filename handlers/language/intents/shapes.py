"""What has a shape of its own in a sentence, clearest first: `#12`, a@b.c, 138…, 会议室A, 一面, 45分钟, 3个时间.

The first group of them is looked for before names, the second after, because 一面 may be part of nobody's name but
@张三 must not end in the 三 of 三面.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from handlers.language.intents import quantities
from handlers.language.intents.scene import Kind, Mark
from handlers.language.patterns import Pattern

VERBS = "取消|改期|接受|拒绝|查看|换人|爽约|结束|结论|链接|完成|move|cancel|accept|decline|show|replace|no ?show|done|decide|reschedule|link"
NOT_A_CLOCK = r"(?![\d:点月号日/.\-分个场小天]| ?[ap]m| ?m?in| ?h)"


@dataclass(frozen=True)
class Marker:
    """A shape: its kind, its pattern over the folded text, the value of what it found (None: not it after all)."""

    kind: Kind
    pattern: Pattern
    value: Callable[[re.Match[str]], Any]

    def found(self, folded: str) -> Iterator[Mark]:
        """Where the shape stands; the group `mark` where there is one."""
        for found in self.pattern.finditer(folded):
            value = self.value(found)
            if value is not None:
                yield Mark(self.kind, *found.span("mark" if "mark" in self.pattern.groupindex else 0), value)


def _whole(found: re.Match[str]) -> str:
    return found[0].strip()


def _number(found: re.Match[str]) -> int:
    return int(found["id"])


def _digits(found: re.Match[str]) -> str:
    said = found["mark"]
    return ("+" if said.startswith("+") and not said.startswith("+86") else "") + re.sub(
        r"\D", "", said.removeprefix("+86")
    )


def _shape(kind: Kind, pattern: str, value: Callable[[re.Match[str]], Any]) -> Marker:
    return Marker(kind, Pattern(pattern, re.ASCII), value)


BEFORE_NAMES = (
    _shape(Kind.MAIL, r"[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+", _whole),
    _shape(Kind.ID, r"(?:面试|interview|编号)? ?# ?(?P<id>\d{1,9})", _number),
    _shape(Kind.ID, rf"(?:面试|interview|编号) ?(?:no\.?|号)? ?(?P<id>\d{{2,9}}){NOT_A_CLOCK}", _number),
    _shape(Kind.ID, r"(?<![\d/.\-月])(?P<id>\d{3,9})号(?=面试|的面)", _number),
    _shape(Kind.ID, rf"^(?:{VERBS}) ?(?P<mark>(?P<id>\d{{1,9}})){NOT_A_CLOCK}", _number),
    _shape(Kind.ID, r"^(?:把|将)?(?P<mark>(?P<id>\d{2,9})) ?(?=改|取消|换人|挪|推|延|的(?:面试|链接|时间))", _number),
    _shape(Kind.PHONE, r"(?<![\d.])(?P<mark>(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4})(?!\d)", _digits),
    _shape(Kind.PHONE, r"(?P<mark>\+\d(?:[ -]?\d){6,14})", _digits),
    _shape(Kind.PHONE, r"(?:手机号?|电话|phone|mobile|tel)[: ]*(?P<mark>\d[\d-]{4,16}\d)", _digits),
    _shape(
        Kind.TAIL,
        r"(?:尾号|[后末][四4]位|last (?:four|4)(?: digits)?|end(?:ing|s)(?: in| with)?)(?:是|为|:| |is)*(?P<tail>\d{4})(?!\d)",
        lambda found: found["tail"],
    ),
    _shape(
        Kind.ROOM,
        r"(?=[^ ,，。]{0,9}[a-z0-9])(?:\d{1,2}[楼层f] ?)?(?:[a-z]?\d{0,4}号?)?会议室 ?[a-z0-9]{0,5}"
        r"|(?<![a-z])room #?(?:[a-z]|[a-z]?\d{1,4}[a-z]?)(?![a-z0-9])",
        lambda found: found[0].strip() if re.search(r"[a-z0-9]", found[0].replace("room", "")) else None,
    ),
)
AFTER_NAMES = (
    Marker(Kind.ROUND, quantities.ROUND, quantities.rank),
    Marker(Kind.STAGE, quantities.STAGE, quantities.stage),
    Marker(Kind.COUNT, quantities.COUNT, quantities.count),
    Marker(Kind.SPAN, quantities.PUSHED, quantities.length),
    Marker(Kind.SPAN, quantities.SPAN, quantities.length),
)
