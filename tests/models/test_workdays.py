"""Workdays in China: weekends, holidays, and the make-up workdays (调休) of 2026; of 2027 nothing is known yet."""

from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from models import workdays
from models.hours import Hours
from tests.models.cast import NOW, OFFICE, SHANGHAI, at

MAKE_UP_DAYS_2026 = [
    (date(2026, 1, 4), "元旦"),
    (date(2026, 2, 14), "春节"),
    (date(2026, 2, 28), "春节"),
    (date(2026, 5, 9), "劳动节"),
    (date(2026, 9, 20), "国庆节"),
    (date(2026, 10, 10), "国庆节"),
]
"""The State Council's notice for 2026: six days of a weekend that are worked."""

HOLIDAYS_2026 = [
    (date(2026, 1, 1), date(2026, 1, 3)),
    (date(2026, 2, 15), date(2026, 2, 23)),
    (date(2026, 4, 4), date(2026, 4, 6)),
    (date(2026, 5, 1), date(2026, 5, 5)),
    (date(2026, 6, 19), date(2026, 6, 21)),
    (date(2026, 9, 25), date(2026, 9, 27)),
    (date(2026, 10, 1), date(2026, 10, 7)),
]


@pytest.mark.parametrize(("day", "instead_of"), MAKE_UP_DAYS_2026)
def test_a_make_up_day_is_worked_though_it_is_a_weekend(day: date, instead_of: str) -> None:
    assert day.weekday() >= 5
    kind = workdays.of(day)
    assert kind.works and kind.known, f"{day} is worked for {instead_of}"
    assert kind.holiday is None


@pytest.mark.parametrize(("first", "last"), HOLIDAYS_2026)
def test_a_holiday_is_off_from_its_first_day_to_its_last(first: date, last: date) -> None:
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    assert not any(workdays.of(day).works for day in days)
    assert all(workdays.of(day).holiday for day in days if day.weekday() < 5)


def test_2026_has_as_many_workdays_as_the_notice_leaves() -> None:
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
    off = {first + timedelta(days=n) for first, last in HOLIDAYS_2026 for n in range((last - first).days + 1)}
    made_up = {day for day, _ in MAKE_UP_DAYS_2026}
    expected = {day for day in days if (day.weekday() < 5 and day not in off) or day in made_up}
    assert {day for day in days if workdays.of(day).works} == expected


def test_an_ordinary_day_is_known_and_no_holiday() -> None:
    assert workdays.of(date(2026, 11, 23)) == workdays.Workday(works=True, known=True)
    assert workdays.of(date(2026, 11, 28)) == workdays.Workday(works=False, known=True)


@pytest.mark.parametrize("day", [date(2027, 1, 1), date(2027, 2, 8), date(2027, 10, 4)])
def test_of_2027_only_the_calendar_week_is_known_and_that_is_said(day: date) -> None:
    kind = workdays.of(day)
    assert not kind.known
    assert kind.works is (day.weekday() < 5)
    assert kind.holiday is None


def test_working_hours_lie_within_one_worked_day() -> None:
    assert OFFICE.hold(at(24, 9), at(24, 18))
    assert not OFFICE.hold(at(24, 8.5), at(24, 9.5))
    assert not OFFICE.hold(at(24, 17.5), at(24, 18.5))
    assert not OFFICE.hold(at(28, 10), at(28, 11))
    assert not OFFICE.hold(at(24, 10), at(25, 11))


def test_a_make_up_saturday_has_working_hours() -> None:
    ten = NOW.replace(month=10, day=10, hour=10)
    assert OFFICE.hold(ten, ten + timedelta(hours=1))
    assert OFFICE.day(date(2026, 10, 1)) is None


def test_windows_are_clipped_to_what_was_asked() -> None:
    assert list(OFFICE.windows(at(24, 10), at(25, 12))) == [(at(24, 10), at(24, 18)), (at(25, 9), at(25, 12))]
    assert list(OFFICE.windows(at(24, 18), at(25, 9))) == []
    assert list(OFFICE.windows(at(28), at(30))) == []


def test_a_day_is_the_day_of_the_office_and_not_of_utc() -> None:
    assert OFFICE.kind(at(30, 7)).works
    assert not OFFICE.kind(at(29, 23)).works
    new_york = Hours(ZoneInfo("America/New_York"))
    assert not new_york.kind(at(30, 7)).works


def test_an_hour_lost_in_spring_moves_the_office_by_an_hour_of_utc() -> None:
    new_york = ZoneInfo("America/New_York")
    office = Hours(new_york, opens=time(9), closes=time(10))
    friday = NOW.replace(month=3, day=6, tzinfo=SHANGHAI)
    opens = [a.utctimetuple().tm_hour for a, _ in office.windows(friday, friday + timedelta(days=6))]
    assert set(opens) == {14, 13}
