"""Pieces of a sentence: its clauses, the time in a piece, what is left when the expected words are taken out."""

import re
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from handlers.language.dates import When, scan
from handlers.language.intents.scene import PAD, Scene
from handlers.language.patterns import Pattern

BREAK = Pattern(
    r"[,。;!?\n、]+|(?<=[行以便空班课事会了吧]) (?=\S)|(?<=不行)|(?<=不可以)|(?<=可以)(?=周|明|后|大后|下|这)| but | - "
)
FILLERS = Pattern(
    "[的吧吗呢啊呀哦噢哈嘛呗啦了么就那这个是在定选要我您你能都也再还会可行好请想用给对]|"
    "可以|可否|是否|能否|没问题|合适|方便|比较|更好|有空|时间|时候|谢谢|麻烦|的话|应该|安排|约|面试|左右|大概|最好|如果|或者|以及|和|或|换成|改成|改到|改为|换到|我们|咱们|一下|"
    "比如|例如|号|段|见|面|"
    r"\b(?:i|i'm|me|the|a|an|is|it|its|it's|that|this|one|ok|okay|works?|for|would|could|can|do|be|about|how|"
    r"what|please|pls|on|at|or|and|with|in|by|to|my|you|we|us|then|fine|good|great|better|best|perfect|free|"
    r"available|thanks?|thank|time|slot|option|make|let's|lets|go|want|like|prefer|suits?|sure|yes|also|any|"
    r"all|only|maybe|if|possible|instead|there|sounds?|hi|hello|"
    r"will|am|us|see|pick|choose|take|number|no\.?)\b|['\"(),.;:!?~\-+&/\s。、…]",
)
NEGATIVE = Pattern(
    r"(?<!能)不能|(?<!可)不可以?|(?<!行)不行|(?<!方)不方便|(?<!合)不合适|(?<!在)不在|(?<!来)不来|不(?:成|得空|太行|太方便|太合适|去)|没(?:空|时间|办法|"
    r"法)|有(?:事|会|课|约|安排|冲突)|来不了|去不了|要?上(?:班|课)|出差|请假|"
    r"(?<![a-z])(?:can't|cannot|can not|not|doesn't|don't|won't|no good|busy|unavailable|conflict|booked|out)(?![a-z])"
    r"|(?<![a-z])i(?:'m| am)? work(?:ing)?(?= (?:on|during|until|till|from|every|full|that|those|then|in the|weekdays|\ue000|[\ue001-\ue0ff]))"
)


def clauses(text: str) -> Iterator[str]:
    """The clauses of a text, without what divides them."""
    return (piece for piece in BREAK.split(text) if piece.strip())


def time_in(text: str, scene: Scene) -> When | None:
    """The time that a piece of the sentence says."""
    return _time(text, scene.now, scene.zone)


@lru_cache(maxsize=64)
def _time(text: str, now: datetime, zone: ZoneInfo) -> When | None:
    """Kept for a moment: several readings of a sentence ask for the time of the same clause."""
    return scan(text, now, zone=zone).when


def rest(folded: str) -> str:
    """What remains of a masked text when marks and words of no weight are taken out."""
    return FILLERS.sub("", re.sub(f"[\ue000-{PAD}]", " ", folded))


def weight(folded: str) -> int:
    """How much is left unexplained: Chinese characters and English words alike count one."""
    return len(re.findall(r"[a-z0-9']+|[^\sa-z0-9']", rest(folded)))
