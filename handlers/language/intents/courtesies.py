"""Greetings, apologies and thanks around a sentence: they are left out before it is read, so that they change nothing.

What is nothing but courtesy stays as it is, because then it is what was said.
"""

import re

from handlers.language.intents.wording import PARTICLES, THANKS
from handlers.language.patterns import Pattern

SORRY = "不好意思|抱歉|对不起|打扰(?:一?下)?了?|sorry|excuse me|apologies"
HELLO = "(?:你|您)们?好|大家好|各位好|早上好|上午好|中午好|下午好|晚上好|哈[喽啰罗]|嗨|hi(?: there)?|hey(?: there)?|hello(?: there)?|good (?:morning|afternoon|evening)|dear all"
ASKING = "麻烦(?:您|你|一?下|了)*|请问一?下?|请|劳驾|拜托|please|pls|plz|老师|各位|亲"
PAUSE = "[ ,，.。!！、~:：;；-]"
LEAD = Pattern(
    rf"(?:(?:{HELLO}|{SORRY}|{ASKING})(?:{PARTICLES})*{PAUSE}+|(?:不好意思|对不起|抱歉|麻烦(?:您|你)?|劳驾|拜托|请问)(?=[^的吗了,]{{2}}))+",
    re.IGNORECASE,
)
TAIL = Pattern(rf"(?:{PAUSE}*(?:(?<![a-z])(?:{THANKS})(?:{PARTICLES})*|{SORRY}|哈|哦|噢)|{PAUSE}+)+$", re.IGNORECASE)
NOTHING_ELSE = Pattern(rf"(?:(?:{HELLO}|{SORRY}|{ASKING}|{THANKS}|{PARTICLES}|[?？]|{PAUSE}))*", re.IGNORECASE)
WRITTEN = Pattern(r"回复|转告|转达|告诉|告知|reply|tell|message|answer|write", re.IGNORECASE)
"""What is written to somebody else keeps its own courtesies."""

FAR = 40


def inner(text: str) -> tuple[int, int]:
    """Where the sentence itself stands between its courtesies."""
    if NOTHING_ELSE.fullmatch(text[:FAR]):
        return 0, len(text)
    lead = LEAD.match(text, 0, FAR)
    start = lead.end() if lead else 0
    edge = max(start, len(text) - FAR)
    tail = None if WRITTEN.match(text, start) else TAIL.search(text, edge)
    end = tail.start() if tail else len(text)
    return (0, len(text)) if NOTHING_ELSE.fullmatch(text[start:end][:FAR]) else (start, end)
