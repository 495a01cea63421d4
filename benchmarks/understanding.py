"""Understanding what people type: one date expression, and one whole message.

Every sentence is another one, so that nothing remembered from the last round answers for it.
"""

import itertools
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from statistics import median
from time import perf_counter
from zoneinfo import ZoneInfo

from benchmarks.line import Line
from benchmarks.stopwatch import percentile
from handlers.language import Roster, understand
from handlers.language.dates import when

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)
DATE_BUDGET, MESSAGE_BUDGET = 200.0, 2.0
CLOCKS = ("9点", "10:30", "上午11点", "下午3点", "下午三点半", "16:00-17:30", "晚上7点", "下午")
DAYS = ("今天", "明天", "后天", "周三", "下周二", "下下周五", "11月26日", "12月3号", "月底")
HOURS_EN = ("9am", "10:30", "3pm", "from 2 to 4pm", "in the afternoon", "at noon")
DAYS_EN = ("today", "tomorrow", "on Wed", "next Tuesday", "Nov 26", "in 3 days")
SENTENCES = (
    "安排 王小明 二面 @zhangwei {}",
    "帮我约一下王小明和张伟的面试，{}，大概45分钟",
    "改期 #12 {}",
    "{}张伟有空吗",
    "面试 {}",
    "我{}不方便，能换个时间吗",
    "schedule Tom round 2 @lilei {}",
    "could we move #12 to {} please",
    "what's on {}",
)
NAMES = Roster([("王小明", "candidate"), ("张伟", "interviewer"), ("zhangwei", "interviewer"), ("Tom", "candidate")])


def measure() -> Iterator[Line]:
    """The middle one of them, and how long the slowest tenth takes."""
    dates = [*map("".join, itertools.product(DAYS, CLOCKS)), *map(" ".join, itertools.product(DAYS_EN, HOURS_EN))]
    taken = timed(dates, lambda text: when(text, NOW, zone=ZONE))
    yield Line("one date expression", median(taken) * 1e6, "µs", DATE_BUDGET, detail=spread(taken, 1000, "µs"))
    messages = [sentence.format(date) for sentence, date in itertools.product(SENTENCES, dates[::3])]
    taken = timed(messages, lambda text: understand(text, role="recruiter", now=NOW, zone=ZONE, names=NAMES))
    yield Line("one whole message", median(taken) * 1e3, "ms", MESSAGE_BUDGET, detail=spread(taken, 1, "ms"))


def spread(taken: Sequence[float], scale: float, unit: str) -> str:
    """How long the slower ones take."""
    return f"p90 {percentile(taken, 0.9) * scale:.2f} {unit}, p99 {percentile(taken, 0.99) * scale:.2f} {unit}"


def timed(texts: Sequence[str], read: Callable[[str], object]) -> list[float]:
    """Seconds for each text; what is built once was built with the first."""
    read(texts[0])
    taken = []
    for text in texts:
        started = perf_counter()
        read(text)
        taken.append(perf_counter() - started)
    return taken
