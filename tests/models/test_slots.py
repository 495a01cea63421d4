"""Free times, held against the slowest and plainest way to find them: try every start and look at every row."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete
from sqlalchemy.orm import Session

from models import slots
from models.busy import Busy, Kind, span
from models.slots import AHEAD, BACK, Need
from tests.models.cast import HOUR, MINUTE, NOW, OFFICE, Company, at

Stretch = tuple[int, int]
MINUTES_A_DAY = 24 * 60

stretches = st.lists(
    st.tuples(st.integers(0, 4 * MINUTES_A_DAY), st.integers(1, 600)).map(lambda s: (s[0], s[0] + s[1])), max_size=12
)
lengths = st.sampled_from([15, 30, 45, 60, 90, 240])
many = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def busy_at(company: Company, taken: Sequence[Stretch]) -> None:
    """张伟 and 韩梅梅 take turns in being taken, in minutes from NOW; what is left of a clash is left out."""
    session = company.session
    session.execute(delete(Busy).where(Busy.app_id == company.app_id))
    last = {company.zhang.id: 0, company.han.id: 0}
    for number, (wanted, end) in enumerate(sorted(taken)):
        person = [company.zhang, company.han][number % 2].id
        start = max(wanted, last[person])
        if start < end:
            last[person] = end
            during = span(NOW + start * MINUTE, NOW + end * MINUTE)
            session.add(Busy(app_id=company.app_id, person_id=person, during=during, kind=Kind.BLOCKED))
    session.flush()


def plainly(company: Company, length: timedelta, since: datetime, until: datetime) -> list[datetime]:
    """Every half hour of the clock that would do, found by trying all of them."""
    everybody = company.takes(company.zhang) + company.takes(company.han)
    earliest = max(since, NOW + OFFICE.lead)
    clock = [NOW - BACK + n * OFFICE.step for n in range(1000)]
    return [
        start
        for start in clock
        if earliest <= start
        and start + length <= until
        and OFFICE.hold(start, start + length)
        and all(start + length <= a or b <= start for a, b in everybody)
    ]


@many
@given(taken=stretches, length=lengths, since=st.integers(-300, MINUTES_A_DAY), hours=st.integers(1, 100))
def test_free_times_are_exactly_those_that_trying_everything_finds(
    company: Company, taken: list[Stretch], length: int, since: int, hours: int
) -> None:
    busy_at(company, taken)
    need = Need([company.zhang.id, company.han.id], length * MINUTE, OFFICE)
    window = NOW + since * MINUTE, NOW + since * MINUTE + hours * HOUR
    found = list(slots.free(company.session, need, *window, NOW))
    assert found == plainly(company, length * MINUTE, *window)


@many
@given(taken=stretches, length=lengths, around=st.integers(0, 3 * MINUTES_A_DAY), most=st.integers(1, 5))
def test_the_nearest_are_the_nearest_of_all_free_times(
    company: Company, taken: list[Stretch], length: int, around: int, most: int
) -> None:
    busy_at(company, taken)
    need = Need([company.zhang.id, company.han.id], length * MINUTE, OFFICE)
    wanted = NOW + around * MINUTE
    everything = plainly(company, length * MINUTE, wanted - BACK, wanted + AHEAD)
    nearest = sorted(sorted(everything, key=lambda start: abs(start - wanted))[:most])
    assert slots.nearest(company.session, need, wanted, NOW, most=most) == nearest


@given(taken=stretches)
def test_a_union_covers_the_same_minutes_and_never_touches_itself(taken: list[Stretch]) -> None:
    merged = slots.union(taken)
    assert {m for a, b in merged for m in range(a, b)} == {m for a, b in taken for m in range(a, b)}
    assert all(end < start for (_, end), (start, _) in pairwise(merged))


@given(windows=stretches, busy=stretches, step=st.sampled_from([5, 15, 30]), need=lengths)
def test_the_sweep_yields_what_fits_and_nothing_else(
    windows: list[Stretch], busy: list[Stretch], step: int, need: int
) -> None:
    open_, taken = slots.union(windows), slots.union(busy)
    fits = [
        start
        for a, b in open_
        for start in range(-(-a // step) * step, b - need + 1, step)
        if all(start + need <= c or d <= start for c, d in taken)
    ]
    assert list(slots.sweep(open_, taken, step=step, need=need)) == fits


def hour_of(company: Company, *people: int) -> Need:
    return Need(list(people), HOUR, OFFICE)


def test_an_empty_calendar_is_free_from_opening_to_an_hour_before_closing(company: Company) -> None:
    found = list(slots.free(company.session, hour_of(company, company.zhang.id), at(24), at(25), NOW))
    assert found[0] == at(24, 9)
    assert found[-1] == at(24, 17)
    assert len(found) == 17


def test_everybody_on_the_panel_and_the_candidate_must_be_free(company: Company) -> None:
    company.booked()
    need = hour_of(company, company.zhang.id, company.li.id)
    found = list(slots.free(company.session, need, at(24, 13), at(24, 18), NOW))
    assert found == [at(24, 13), at(24, 13.5), at(24, 14), at(24, 16), at(24, 16.5), at(24, 17)]


def test_the_interview_that_is_to_be_moved_is_not_in_its_own_way(company: Company) -> None:
    interview = company.booked()
    need = Need([company.zhang.id], HOUR, OFFICE, beside=interview.id)
    assert at(24, 15.5) in list(slots.free(company.session, need, at(24), at(25), NOW))


def test_weekends_and_holidays_are_not_offered_but_make_up_days_are(company: Company) -> None:
    need = hour_of(company, company.zhang.id)
    september, october = datetime(2026, 9, 30, tzinfo=OFFICE.zone), datetime(2026, 10, 12, tzinfo=OFFICE.zone)
    found = slots.free(company.session, need, september, october, september)
    assert sorted({start.astimezone(OFFICE.zone).strftime("%m-%d") for start in found}) == [
        "09-30",
        "10-08",
        "10-09",
        "10-10",
    ]


@pytest.mark.parametrize("late", [timedelta(microseconds=1), timedelta(milliseconds=999)])
def test_what_is_offered_has_not_begun_by_the_blink_of_an_eye(company: Company, late: timedelta) -> None:
    need = hour_of(company, company.zhang.id)
    assert next(slots.free(company.session, need, at(24), at(25), at(24, 10) - OFFICE.lead + late)) == at(24, 10.5)


def test_time_that_ends_within_a_second_is_taken_to_its_end(company: Company) -> None:
    during = span(at(24, 9), at(24, 10) + timedelta(milliseconds=400))
    company.session.add(Busy(app_id=company.app_id, person_id=company.zhang.id, during=during, kind=Kind.BLOCKED))
    company.session.flush()
    assert next(slots.free(company.session, hour_of(company, company.zhang.id), at(24), at(25), NOW)) == at(24, 10.5)


def test_nobody_is_asked_to_come_at_once(company: Company) -> None:
    need = hour_of(company, company.zhang.id)
    assert next(slots.free(company.session, need, at(23), at(24), at(23, 10))) == at(23, 11)


def test_a_window_that_is_over_holds_nothing(company: Company) -> None:
    need = hour_of(company, company.zhang.id)
    assert list(slots.free(company.session, need, at(22), at(23), NOW)) == []
    assert list(slots.free(company.session, need, at(25), at(24), NOW)) == []


def test_where_two_weeks_hold_less_there_is_less(session: Session, company: Company) -> None:
    long = span(NOW, at(24, 16) + timedelta(days=30))
    session.add(Busy(app_id=company.app_id, person_id=company.zhang.id, during=long, kind=Kind.BLOCKED))
    session.flush()
    assert slots.nearest(session, hour_of(company, company.zhang.id), at(24, 15), NOW) == []
