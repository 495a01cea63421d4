"""One time in many phrasings of both languages is one time, seen from any day."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from handlers.language.dates import Interval, Kind, Status, When, when
from handlers.language.dates.conventions import PARTS
from tests.handlers.language.said import SHANGHAI

WEEKDAYS = "一二三四五六日"
ENGLISH = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
CHINESE_PARTS = {
    "morning": "上午 早上",
    "noon": "中午",
    "afternoon": "下午 午后",
    "dusk": "傍晚",
    "evening": "晚上 晚间",
}
ENGLISH_PARTS = {"morning": "morning", "noon": "lunchtime", "afternoon": "afternoon", "evening": "evening"}

mornings = st.integers(0, 1500).map(lambda n: datetime(2026, 1, 5, 6, tzinfo=SHANGHAI) + timedelta(days=n))
next_weekdays = st.lists(st.integers(0, 6), min_size=1, max_size=4, unique=True).map(sorted)
halves = st.integers(16, 40)
"""Half hours from eight in the morning to eight in the evening."""


def at(day: date, minutes: int) -> datetime:
    """So many minutes into the day."""
    return datetime(day.year, day.month, day.day, tzinfo=SHANGHAI) + timedelta(minutes=minutes)


def of_next_week(now: datetime, weekday: int) -> date:
    """That day of the next calendar week."""
    return now.date() + timedelta(days=7 - now.weekday() + weekday)


def understood(text: str, now: datetime) -> tuple[Interval, ...]:
    """The intervals of what is certain."""
    answer = when(text, now, zone=SHANGHAI)
    assert answer.status is Status.OK, (text, answer)
    return answer.intervals


@st.composite
def named_days(draw: st.DrawFn) -> tuple[datetime, str, str, date]:
    """A moment to speak at, a day in Chinese and in English, and the day."""
    now, weekday = draw(mornings), draw(st.integers(0, 6))
    there = of_next_week(now, weekday)
    month = there.strftime("%B")
    named = [
        ("明天", "tomorrow", now.date() + timedelta(days=1)),
        ("后天", "the day after tomorrow", now.date() + timedelta(days=2)),
        ("三天后", "in 3 days", now.date() + timedelta(days=3)),
        ("两周后", "two weeks from today", now.date() + timedelta(days=14)),
        (f"下周{WEEKDAYS[weekday]}", f"{ENGLISH[weekday]} next week", there),
        (f"下个星期的星期{WEEKDAYS[weekday]}", f"next week {ENGLISH[weekday][:3]}", there),
        (f"{there.month}月{there.day}号", f"{month} {there.day}", there),
        (f"{there.month}月{there.day}日(周{WEEKDAYS[weekday]})", f"{ENGLISH[weekday][:3]}, {there.day} {month[:3]}", there),
    ]  # fmt: skip
    return (now, *draw(st.sampled_from(named)))


@given(named_days(), st.sampled_from(sorted(CHINESE_PARTS)), st.data())
def test_a_part_of_a_day_in_chinese(named: tuple[datetime, str, str, date], part: str, data: st.DataObject) -> None:
    now, chinese, _, day = named
    word = data.draw(st.sampled_from(CHINESE_PARTS[part].split()))
    window = (at(day, PARTS[part].begins), at(day, PARTS[part].ends))
    for text in (f"{chinese}{word}", f"{chinese}的{word}", f"{chinese} {word}有空吗", f"要不{chinese}{word}？"):
        assert understood(text, now) == (window,), text


@given(named_days(), st.sampled_from(sorted(ENGLISH_PARTS)))
def test_a_part_of_a_day_in_english(named: tuple[datetime, str, str, date], part: str) -> None:
    now, _, english, day = named
    word = ENGLISH_PARTS[part]
    window = (at(day, PARTS[part].begins), at(day, PARTS[part].ends))
    for text in (f"{english} {word}", f"{english} in the {word}", f"{word} of {english}", f"{english}, {word} please"):
        assert understood(text, now) == (window,), text


@given(named_days(), halves, st.integers(1, 6))
def test_a_range_in_any_phrasing(named: tuple[datetime, str, str, date], half: int, length: int) -> None:
    now, chinese, english, day = named
    first, last = half * 30, (half + length) * 30
    expected = ((at(day, first), at(day, last)),)
    for text in (*ranges(chinese, first, last), *english_ranges(english, first, last)):
        assert understood(text, now) == expected, text


def ranges(day: str, first: int, last: int) -> Sequence[str]:
    """From–to in Chinese."""
    a, b = written(first), written(last)
    return (
        f"{day} {a}-{b}", f"{day} {a}～{b}", f"{day} {a}到{b}", f"{day}{spelt(first)}到{spelt(last)}", f"{day}{spelt(first)}至{spelt(last)}之间",
        f"{day}{spelt(first)}以后、{spelt(last)}以前", f"{day}{spelt(first)}开始，{spelt(last)}结束",
    )  # fmt: skip


def english_ranges(day: str, first: int, last: int) -> Sequence[str]:
    """From–to in English."""
    a, b = pm(first), pm(last)
    return (
        f"{day} {a}-{b}", f"{day} from {a} to {b}", f"{day} between {a} and {b}", f"{a} to {b} {day}", f"{day}, {a} – {b}",
        f"{day} after {a} but before {b}",
    )  # fmt: skip


def written(minutes: int) -> str:
    """15:30."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def spelt(minutes: int) -> str:
    """下午3点半."""
    hour = minutes // 60
    part = "上午" if hour < 12 else "中午" if hour == 12 else "下午" if hour < 18 else "晚上"
    return f"{part}{hour - 12 if hour > 12 else hour}点{'半' if minutes % 60 else ''}"


def pm(minutes: int) -> str:
    """3:30pm."""
    hour, minute = divmod(minutes, 60)
    return f"{hour % 12 or 12}{f':{minute}' if minute else ''}{'am' if hour < 12 else 'pm'}"


@given(mornings, next_weekdays, st.sampled_from(sorted(ENGLISH_PARTS)))
def test_a_list_shares_its_week_and_its_part(now: datetime, weekdays: list[int], part: str) -> None:
    days = [of_next_week(now, weekday) for weekday in weekdays]
    windows = tuple((at(day, PARTS[part].begins), at(day, PARTS[part].ends)) for day in days)
    signs, names = [WEEKDAYS[n] for n in weekdays], [ENGLISH[n][:3] for n in weekdays]
    chinese = CHINESE_PARTS[part].split()[0]
    for text in (
        f"下周{'、'.join(signs)}{chinese}", f"下周{'、周'.join(signs)}{chinese}", f"下周{'或者周'.join(signs)}{chinese}都行",
        f"{' or '.join(names)} next week, {ENGLISH_PARTS[part]}", f"next week {', '.join(names)} {ENGLISH_PARTS[part]}",
    ):  # fmt: skip
        assert understood(text, now) == windows, text


@given(named_days(), halves)
def test_a_deadline_in_any_phrasing(named: tuple[datetime, str, str, date], half: int) -> None:
    now, chinese, english, day = named
    clock = half * 30
    for text in (
        f"{chinese}{spelt(clock)}前", f"{chinese} {written(clock)}之前", f"最晚{chinese}{spelt(clock)}", f"{chinese}{spelt(clock)}截止",
        f"by {pm(clock)} {english}", f"before {pm(clock)} {english}", f"{english} {pm(clock)} at the latest",
    ):  # fmt: skip
        answer = when(text, now, zone=SHANGHAI)
        assert (answer.deadline, answer.intervals) == (True, ((now, at(day, clock)),)), text


@given(named_days(), halves, st.integers(1, 16))
def test_a_length_is_part_of_any_phrasing(named: tuple[datetime, str, str, date], half: int, quarters: int) -> None:
    now, chinese, english, day = named
    start, minutes = at(day, half * 30), quarters * 15
    for text in (
        f"{chinese}{spelt(half * 30)}，{minutes}分钟", f"{chinese} {written(half * 30)} 时长{minutes}分钟", f"{minutes}分钟，{chinese}{spelt(half * 30)}",
        f"{english} {pm(half * 30)} for {minutes} minutes", f"{minutes} min {english} at {pm(half * 30)}",
    ):  # fmt: skip
        assert understood(text, now) == ((start, start + timedelta(minutes=minutes)),), text


def open_to_both(now: datetime, text: str) -> When:
    """What somebody says who may mean two days."""
    answer = when(text, now, zone=SHANGHAI)
    assert answer.status is Status.AMBIGUOUS, (text, answer)
    return answer


@given(mornings)
def test_today_by_its_weekday_is_always_asked(now: datetime) -> None:
    for day in (f"周{WEEKDAYS[now.weekday()]}", f"星期{WEEKDAYS[now.weekday()]}", ENGLISH[now.weekday()]):
        assert len(open_to_both(now, f"{day} 15:00").candidates) == 2
        assert open_to_both(now, day).kind is Kind.DAY


@given(mornings, st.integers(0, 6))
def test_the_next_weekday_is_asked_unless_both_readings_agree(now: datetime, weekday: int) -> None:
    for text in (f"下个周{WEEKDAYS[weekday]}", f"下个星期{WEEKDAYS[weekday]}", f"next {ENGLISH[weekday]}"):
        answer = when(text, now, zone=SHANGHAI)
        assert (answer.status is Status.OK) == (weekday <= now.weekday()), text
        readings = answer.candidates or (answer.intervals,)
        assert readings[0][0][0] == at(of_next_week(now, weekday), 0)


@given(mornings, st.integers(1, 12), st.integers(1, 12))
def test_a_slash_in_english_is_asked_where_both_may_be_months(now: datetime, first: int, second: int) -> None:
    answer = when(f"{first}/{second}", now, zone=SHANGHAI, lang="en")
    asked = first != second and answer.status is not Status.PAST
    assert not asked or answer.status is Status.AMBIGUOUS or answer.rolled
