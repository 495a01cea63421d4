"""A company's habits of speech are one line each, and the state's holidays a table that an admin brings in."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from handlers.language.dates import Conventions, When, when
from handlers.language.dates.conventions import PARTS, Part
from handlers.language.dates.festivals import FESTIVALS, FIRST_YEAR, LAST_YEAR
from handlers.language.dates.holidays import Holidays
from tests.handlers.language.said import NOW, SHANGHAI, line

HABITS: list[tuple[str, dict[str, Any], str]] = [
    ("明天下午3点", {"duration": timedelta(minutes=45)}, "point 11-24 15:00→15:45"),
    ("明天7点", {"bare_hour_from": 7}, "point 11-24 07:00→08:00 +am"),
    ("下个周三", {"next_weekday": "week"}, "day 12-02"),
    ("next Wed", {"next_weekday": "coming"}, "day 11-25"),
    ("周一下午", {"same_weekday": "today"}, "window 11-23 13:00→18:00"),
    ("周一下午", {"same_weekday": "week"}, "window 11-30 13:00→18:00"),
    ("03/12 14:00", {"slash": "day_first"}, "point 12-03 14:00→15:00"),
    ("03/12 14:00", {"slash": "month_first"}, "point 2027-03-12 14:00→15:00 +rolled"),
    ("明天下午", {"parts": {**PARTS, "afternoon": Part(14 * 60, 17 * 60, 12)}}, "window 11-24 14:00→17:00"),
    ("月底", {"month_parts": {"end": (-3, 31)}}, "window 11-28…11-30 +vague"),
    ("过两天", {"couple_of_days": (2,)}, "window 11-25 +vague"),
    ("8月1号", {"recent_days": 60}, "day 2027-08-01 +weekend +rolled"),
    ("这个月", {"clip": False}, "window 11-01…11-30"),
    ("8点到晚上10点", {"longest_range": 12 * 60}, "unparseable backwards"),
]


def under(text: str, now: datetime = NOW, **habits: Any) -> When:
    """What the text means where people speak so."""
    return when(text, now, zone=SHANGHAI, conventions=replace(Conventions(), **habits))


@pytest.mark.parametrize(("text", "habit", "expected"), HABITS)
def test_a_habit_changes_what_is_meant(text: str, habit: dict[str, Any], expected: str) -> None:
    assert line(under(text, **habit)) == expected


def test_a_year_nobody_announced_is_reported_not_guessed() -> None:
    assert under("2027年3月8日").unknown_year
    assert not under("12月8日").unknown_year
    new_year = under("元旦")
    assert new_year.unknown_year and new_year.holiday


def test_an_imported_table_is_believed() -> None:
    table = Holidays({date(2027, 1, 1): True, date(2027, 1, 2): True, date(2027, 1, 9): False})
    assert not under("2027年3月8日", holidays=table).unknown_year
    assert under("2027年1月2日", holidays=table).holiday
    worked = under("2027年1月9日", holidays=table)
    assert worked.workday and not worked.weekend


def test_holidays_and_worked_saturdays_of_a_known_year() -> None:
    eve = datetime(2026, 9, 28, 14, tzinfo=SHANGHAI)
    assert under("10月5日", eve).holiday
    worked = under("10月10日上午10点", eve)
    assert worked.workday and not worked.weekend and not worked.holiday
    assert line(under("国庆假期", eve)) == "window 10-01…10-07 +holiday"
    assert line(under("三个工作日后", eve)) == "day 10-08"


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("spring", 2026, date(2026, 2, 17)),
        ("spring", 2033, date(2033, 1, 31)),
        ("mid_autumn", 2025, date(2025, 10, 6)),
        ("mid_autumn", 2033, date(2033, 9, 8)),
        ("dragon_boat", 2028, date(2028, 5, 28)),
        ("qingming", 2026, date(2026, 4, 5)),
        ("qingming", 2028, date(2028, 4, 4)),
        ("easter", 2027, date(2027, 3, 28)),
        ("easter", 2038, date(2038, 4, 25)),
        ("thanksgiving", 2027, date(2027, 11, 25)),
    ],
)
def test_festivals_fall_where_the_almanac_says(name: str, year: int, day: date) -> None:
    assert FESTIVALS[name].on(year) == day


def test_the_lunar_table_is_whole() -> None:
    for name in ("spring", "lanterns", "dragon_boat", "double_seventh", "mid_autumn", "double_ninth"):
        days = [FESTIVALS[name].on(year) for year in range(FIRST_YEAR, LAST_YEAR + 1)]
        assert all(day is not None and day.year == year for year, day in enumerate(days, FIRST_YEAR))
    assert FESTIVALS["spring"].on(LAST_YEAR + 1) is None
    assert line(under("2050年春节")) == "unparseable invalid_date"


def test_the_day_a_year_turns() -> None:
    eve = datetime(2026, 12, 31, 15, tzinfo=SHANGHAI)
    assert line(under("明天", eve)) == "day 2027-01-01 +holiday"
    assert line(under("上午10点", eve)) == "point 2027-01-01 10:00→11:00 +holiday +rolled"
    assert line(under("下个月", eve)) == "window 2027-01-01…2027-01-31"


def test_a_sunday_belongs_to_the_week_it_ends() -> None:
    sunday = datetime(2026, 11, 29, 20, tzinfo=SHANGHAI)
    assert line(under("周一", sunday)) == "day 11-30"
    assert line(under("下周一", sunday)) == "day 11-30"
    assert line(under("这周五", sunday)) == "past day 11-27"
    assert line(under("周末", sunday)) == "window 11-29 20:00→24:00 +weekend +clipped"


def test_late_at_night_the_next_hours_are_tomorrows() -> None:
    night = datetime(2026, 11, 23, 23, 30, tzinfo=SHANGHAI)
    assert line(under("今晚12点", night)) == "point 11-24 00:00→01:00"
    assert line(under("12点", night)) == "ambiguous point 11-24 00:00→01:00 | 11-24 12:00→13:00"
    assert line(under("明早9点", night)) == "point 11-24 09:00→10:00"


def test_seconds_do_not_make_a_moment_past() -> None:
    now = datetime(2026, 11, 23, 10, 0, 37, tzinfo=SHANGHAI)
    assert line(under("半小时后", now)) == "point 11-23 10:30→11:30"
    assert line(under("10点", now)) == "point 11-23 10:00→11:00 +am"
