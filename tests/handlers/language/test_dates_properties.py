"""What must hold for any time: what is written down is read back, and nothing that can be typed breaks the reader."""

import time
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from handlers.language.dates import Status, scan, when
from handlers.language.normal import normalise
from handlers.language.numbers import DIGITS
from tests.handlers.language.said import NOW, SHANGHAI

WEEKDAYS = "一二三四五六日"
ENGLISH_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
SIGNS = "零一二三四五六七八九"

days = st.integers(min_value=1, max_value=300).map(lambda n: NOW.date() + timedelta(days=n))
hours = st.integers(min_value=0, max_value=23)
minutes = st.sampled_from([0, 5, 15, 30, 45, 59])
lengths = st.integers(min_value=1, max_value=8).map(lambda n: n * 15)


def at(day: date, hour: int, minute: int) -> datetime:
    """That moment in Shanghai."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=SHANGHAI)


def chinese_dates(day: date) -> list[str]:
    """A day in every Chinese spelling that names its year."""
    year, month, dom = day.year, day.month, day.day
    weekday = WEEKDAYS[day.weekday()]
    return [
        f"{year}年{month}月{dom}日", f"{year}年{month}月{dom}号（周{weekday}）", f"{year}-{month:02}-{dom:02}",
        f"{year}/{month}/{dom}", f"{year}.{month:02}.{dom:02}", f"{han_year(year)}年{han(month)}月{han(dom)}号",
    ]  # fmt: skip


def english_dates(day: date) -> list[str]:
    """And in English."""
    month, name = MONTHS[day.month - 1], ENGLISH_DAYS[day.weekday()]
    return [
        f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}", f"{name}, {day.day} {month} {day.year}",
        f"{name} {month} {day.day} {day.year}", day.isoformat(),
    ]  # fmt: skip


def chinese_clocks(hour: int, minute: int) -> list[str]:
    """A clock in Chinese, never unclear about the half of the day."""
    face = hour % 12 or 12
    part = next(name for name, until in (("凌晨", 6), ("上午", 12), ("下午", 18), ("晚上", 24)) if hour < until)
    clocks = [f"{hour:02}:{minute:02}", f"{hour:02}：{minute:02}"]
    if 1 <= hour <= 11 or hour >= 13:
        clocks += [f"{part}{face}点{minute:02}分", f"{part}{face}:{minute:02}"]
        clocks += [f"{part}{han(face)}点半"] if minute == 30 else []
        clocks += [f"{part}{face}点一刻"] if minute == 15 else []
    return clocks


def english_clocks(hour: int, minute: int) -> list[str]:
    """And in English."""
    half, face = "am" if hour < 12 else "pm", hour % 12 or 12
    clocks = [f"{hour:02}:{minute:02}", f"{face}:{minute:02}{half}", f"{face}:{minute:02} {half[0]}.m."]
    return clocks + ([f"{face}{half}", f"{face} {half.upper()}"] if minute == 0 else [])


def han(number: int) -> str:
    """A number below sixty in Chinese."""
    tens, unit = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else f"{SIGNS[tens]}十"
    return head + (SIGNS[unit] if unit or not tens else "")


def han_year(year: int) -> str:
    """二〇二七."""
    return "".join("〇" if digit == "0" else SIGNS[int(digit)] for digit in str(year))


@st.composite
def moments(draw: st.DrawFn) -> tuple[str, datetime]:
    """A sentence that names one moment, and the moment."""
    day, hour, minute = draw(days), draw(hours), draw(minutes)
    if draw(st.booleans()):
        spelt, clock = draw(st.sampled_from(chinese_dates(day))), draw(st.sampled_from(chinese_clocks(hour, minute)))
        joined = (
            draw(st.sampled_from(["{d}{c}", "{d} {c}", "{d}，{c}", "{d}的{c}"])) if clock[0] not in "012" else "{d} {c}"
        )
    else:
        spelt, clock = draw(st.sampled_from(english_dates(day))), draw(st.sampled_from(english_clocks(hour, minute)))
        joined = draw(st.sampled_from(["{d} {c}", "{d} at {c}", "{c} on {d}", "{d}, {c}"]))
    return joined.format(d=spelt, c=clock), at(day, hour, minute)


@given(moments())
def test_a_moment_written_down_is_read_back(case: tuple[str, datetime]) -> None:
    text, moment = case
    answer = when(text, NOW, zone=SHANGHAI)
    assert (answer.status, answer.intervals) == (Status.OK, ((moment, moment + timedelta(minutes=60)),)), text


@given(moments(), lengths)
def test_a_length_ends_it(case: tuple[str, datetime], length: int) -> None:
    text, moment = case
    for spelt in (f"{text}，{length}分钟", f"{text} for {length} min", f"{text} {length}m"):
        answer = when(spelt, NOW, zone=SHANGHAI)
        assert answer.intervals == ((moment, moment + timedelta(minutes=length)),), spelt


@given(moments(), st.sampled_from(["安排 张三 一面 @李雷 {}", "schedule Tom round 1 {} @lilei", "改期 #12 {} 谢谢"]))
def test_a_moment_is_found_in_a_command(case: tuple[str, datetime], command: str) -> None:
    text, moment = case
    answer = scan(normalise(command.format(text)), NOW, zone=SHANGHAI, lang="zh").when
    assert answer is not None and answer.intervals[0][0] == moment


@given(days, hours, minutes, lengths)
def test_a_range_is_read_back(day: date, hour: int, minute: int, length: int) -> None:
    start = at(day, hour, minute)
    end = start + timedelta(minutes=length)
    for joint in "-~到至":
        answer = when(f"{day:%Y-%m-%d} {start:%H:%M}{joint}{end:%H:%M}", NOW, zone=SHANGHAI)
        assert (answer.kind, answer.intervals) == ("range", ((start, end),))


@given(
    st.integers(min_value=0, max_value=6),
    st.integers(min_value=0, max_value=3),
    st.integers(min_value=0, max_value=400),
)
def test_weekdays_move_with_today(weekday: int, weeks: int, shift: int) -> None:
    now = NOW + timedelta(days=shift)
    monday = now.date() - timedelta(days=now.weekday())
    expected = at(monday + timedelta(days=weekday, weeks=weeks), 15, 0)
    answer = when(("本", "下", "下下", "下下下")[weeks] + f"周{WEEKDAYS[weekday]}下午3点", now, zone=SHANGHAI)
    assert answer.intervals == ((expected, expected + timedelta(minutes=60)),)
    assert answer.status is (Status.PAST if expected < now else Status.OK)


@given(
    st.sampled_from(["明天下午3点", "大后天", "三天后", "in 2 hours", "tomorrow 9-11", "未来三天", "两周后"]),
    st.integers(0, 2000),
)
def test_what_counts_from_today_shifts_with_it(text: str, shift: int) -> None:
    first = when(text, NOW, zone=SHANGHAI)
    later = when(text, NOW + timedelta(days=shift), zone=SHANGHAI)
    moved = tuple((start + timedelta(days=shift), end + timedelta(days=shift)) for start, end in first.intervals)
    assert (later.status, later.intervals) == (first.status, moved)


@given(
    st.sampled_from(
        ["周三下午3点半到5点", "下周二上午10点", "12月3号下午2点，45分钟", "周三、周四下午", "半小时后", "周五前"]
    )
)
def test_spelling_changes_nothing(text: str) -> None:
    wide = "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)
    traditional = text.translate(str.maketrans("点号后时钟两", "點號後時鐘兩")).replace("周", "週")
    answer = when(text, NOW, zone=SHANGHAI)
    for spelling in (wide, traditional, f"  {text} ", text.replace("，", " ， "), text.replace("下午", "下午 ")):
        assert when(spelling, NOW, zone=SHANGHAI) == answer


WORDS = (
    "周三 周一二 下周 下个周三 明天 今晚 3点 半 一刻 到 - 和 、 ， 。 前 以后 不行 除了 改到 每 上午 下午 晚上 12月 2号 31号 春节 国庆假期 月底 工作日 "
    "过两天 半小时 后 45分钟 3 14:30 12/1 11.26 25:00 #12 @李雷 一面 next Tue Wed this week at on 3pm half past in 2 hours by EOD before until "
    "London time PST UTC+8 not except every tomorrow Dec 1st the 3rd 1430 20261202 asap 晚一点 不对 尽快 and or to from between"
).split()


@given(st.lists(st.sampled_from(WORDS), max_size=14), st.sampled_from(["", " "]))
@example(["今晚", "到", "by", "上午", "by", "到"], "")
def test_any_heap_of_words_is_answered(words: list[str], between: str) -> None:
    text = between.join(words)
    answer = scan(text, NOW, zone=SHANGHAI)
    for start, end in answer.spans:
        assert 0 <= start < end <= len(text)
    assert sound(answer.when)


@given(st.text(max_size=200))
def test_any_text_is_answered(text: str) -> None:
    assert when(text, NOW, zone=SHANGHAI).status in Status
    assert sound(scan(text, NOW, zone=SHANGHAI).when)


@given(st.text(alphabet="".join(DIGITS) + "十百月日号点时分半周年前后0123456789:/.-到、 apm", max_size=60))
def test_any_figures_are_answered(text: str) -> None:
    assert sound(when(text, NOW, zone=SHANGHAI))


def sound(answer: object) -> bool:
    """Intervals that run forwards, readings that differ."""
    if answer is None:
        return True
    readings = [*getattr(answer, "candidates", ()), getattr(answer, "intervals", ())]
    forwards = all(start < end and start.tzinfo for reading in readings for start, end in reading)
    return forwards and len(set(getattr(answer, "candidates", ()))) != 1


@given(st.integers(min_value=-2000, max_value=5000), st.integers(min_value=0, max_value=1439), st.sampled_from(WORDS))
def test_any_day_is_a_day_to_ask(days_away: int, minute: int, word: str) -> None:
    now = NOW + timedelta(days=days_away, minutes=minute)
    assert when(word, now, zone=SHANGHAI).status in Status


@pytest.mark.parametrize(
    "text", ["周三" * 50_000, "1" * 100_000, "1-" * 50_000, "明天下午3点到" * 14_000, "a" * 100_000, "mon " * 25_000, "一" * 100_000,
             "(" * 100_000, "a.b@" * 25_000, " " * 100_000, "3点、" * 33_000, "or " * 33_000],
)  # fmt: skip
def test_a_hundred_thousand_characters_are_answered_at_once(text: str) -> None:
    began = time.process_time()
    assert scan(text, NOW, zone=SHANGHAI) is not None
    assert time.process_time() - began < 1


def test_an_hour_is_an_hour_when_the_clocks_change() -> None:
    """New York went back at two on 1 November 2026 and forward on 8 March."""
    new_york = ZoneInfo("America/New_York")
    eve = datetime(2026, 10, 31, 12, tzinfo=new_york)
    start, end = when("tomorrow 1:30am", eve, zone=new_york).intervals[0]
    assert end.timestamp() - start.timestamp() == 3600
    start, end = when("tomorrow", eve, zone=new_york).intervals[0]
    assert end.timestamp() - start.timestamp() == 25 * 3600
    gap = when("tomorrow 2:30am", datetime(2026, 3, 7, 12, tzinfo=new_york), zone=new_york).intervals[0][0]
    assert (gap.hour, gap.minute) == (3, 30)
