"""What the doctor says, in Chinese and in English: on the terminal and on the setup page alike."""

from datetime import timedelta

from bot.doctor.check import Line
from bot.doctor.sentences import SENTENCES

MARKS = {"good": "✓", "doubt": "!", "bad": "✗", "unknown": "·"}
UNITS = ((86400, "天", "d"), (3600, "小时", "h"), (60, "分钟", "min"), (1, "秒", "s"))


def say(line: Line, lang: str) -> str:
    """A sentence, its holes filled."""
    zh, en = SENTENCES[line.name]
    return (zh if lang == "zh" else en).format(**{name: shown(value, lang) for name, value in line.values.items()})


def topic(name: str, lang: str) -> str:
    """What a check is about."""
    return say(Line(f"topic-{name}"), lang)


def shown(value: object, lang: str) -> object:
    """What stands in a hole: a sentence of its own, a length of time, or anything as it is."""
    if isinstance(value, Line):
        return say(value, lang)
    return lasting(value, lang) if isinstance(value, timedelta) else value


def lasting(span: timedelta, lang: str) -> str:
    """A length of time in its largest unit: 3 s, 2 小时."""
    seconds = max(int(span.total_seconds()), 0)
    size, zh, en = next((unit for unit in UNITS if seconds >= unit[0]), UNITS[-1])
    return f"{seconds // size} {zh if lang == 'zh' else en}"
