"""Nobody is in two places at once: half-open time, and a constraint that holds even where nobody asked first."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from models.busy import Busy, Kind, clashes, ensure_free, occupy, release, span
from models.refusals import SlotTaken
from tests.models.cast import HOUR, MINUTE, NOW, Company, at

THREE_TO_FOUR = span(at(24, 15), at(24, 16))


def hold(company: Company, *, until: datetime) -> Busy:
    """张伟's three o'clock on Tuesday is kept for an offer that runs out."""
    row = Busy(
        app_id=company.app_id, person_id=company.zhang.id, during=THREE_TO_FOUR, kind=Kind.HELD, expires_at=until
    )
    company.session.add(row)
    company.session.flush()
    return row


def block(company: Company) -> Busy:
    """张伟 blocks three o'clock on Tuesday himself."""
    row = Busy(app_id=company.app_id, person_id=company.zhang.id, during=THREE_TO_FOUR, kind=Kind.BLOCKED)
    company.session.add(row)
    company.session.flush()
    return row


def test_back_to_back_is_no_clash(company: Company) -> None:
    company.books(company.ming, [company.zhang], at(24, 15))
    company.books(company.hua, [company.zhang], at(24, 16))
    company.books(company.hua, [company.zhang], at(24, 14))
    assert company.takes(company.zhang) == [(at(24, h), at(24, h + 1)) for h in (14, 15, 16)]


@pytest.mark.parametrize(("start", "minutes"), [(14.5, 31), (15.98, 60), (15, 60), (15.25, 30), (14, 180)])
def test_a_single_minute_in_common_is_a_clash(company: Company, start: float, minutes: int) -> None:
    company.books(company.ming, [company.zhang], at(24, 15))
    with company.refused(SlotTaken, "slot-taken"):
        company.books(company.hua, [company.zhang], at(24, start), minutes=minutes)


def test_the_constraint_stands_where_nobody_asked_politely(company: Company) -> None:
    first = company.books(company.ming, [company.zhang], at(24, 15))
    later = company.books(company.hua, [company.li], at(25, 15))
    with pytest.raises(IntegrityError, match="busy_nobody_twice"), company.session.begin_nested():
        occupy(company.session, company.app_id, [company.zhang.id], span(at(24, 15.5), at(24, 16.5)), later.id)
    assert [c.interview_id for c in clashes(company.session, [company.zhang.id], THREE_TO_FOUR, NOW)] == [first.id]


@pytest.mark.parametrize("during", ["[%s,%s]", "(%s,%s)", "(%s,%s]"])
def test_only_half_open_time_is_kept(company: Company, during: str) -> None:
    written = during % (at(24, 15).isoformat(), at(24, 16).isoformat())
    row = "insert into busy (app_id, person_id, during, kind) values (:app, :person, cast(:during as tstzrange), 'booked')"
    with pytest.raises(IntegrityError, match="half_open"), company.session.begin_nested():
        company.session.execute(text(row), {"app": company.app_id, "person": company.zhang.id, "during": written})


def test_the_same_hour_of_other_people_is_no_clash(company: Company) -> None:
    company.books(company.ming, [company.zhang], at(24, 15))
    assert clashes(company.session, [company.li.id, company.han.id], THREE_TO_FOUR, NOW) == []


def test_clashes_come_in_the_order_of_time(company: Company) -> None:
    late = company.books(company.ming, [company.zhang], at(24, 16))
    early = company.books(company.hua, [company.han], at(24, 14))
    afternoon = span(at(24, 13), at(24, 18))
    found = clashes(company.session, [company.zhang.id, company.han.id], afternoon, NOW)
    assert [c.interview_id for c in found] == [early.id, late.id]
    beside = clashes(company.session, [company.zhang.id, company.han.id], afternoon, NOW, beside=early.id)
    assert [c.interview_id for c in beside] == [late.id]


def test_ones_own_block_stands_in_the_way_and_names_no_interview(company: Company) -> None:
    block(company)
    with company.refused(SlotTaken, "slot-taken") as caught:
        company.books(company.ming, [company.zhang], at(24, 15))
    assert caught.value.values["clashes"][0].interview_id is None


def test_a_block_stays_in_the_way_of_a_move(company: Company) -> None:
    block(company)
    interview = company.books(company.ming, [company.zhang], at(25, 15))
    with company.refused(SlotTaken, "slot-taken"):
        company.moves(interview, at(24, 15))


def test_a_hold_keeps_a_time_until_it_runs_out(company: Company) -> None:
    hold(company, until=NOW + HOUR)
    with company.refused(SlotTaken, "slot-taken"):
        company.books(company.ming, [company.zhang], at(24, 15), now=NOW + HOUR - MINUTE)
    company.books(company.ming, [company.zhang], at(24, 15), now=NOW + HOUR)
    assert company.takes(company.zhang) == [(at(24, 15), at(24, 16))]


def test_being_sure_that_nobody_is_taken_locks_them_and_says_nothing(company: Company) -> None:
    ensure_free(company.session, [company.zhang.id, company.li.id], THREE_TO_FOUR, NOW)


def test_an_interview_gives_back_one_persons_time_or_everybodys(company: Company) -> None:
    interview = company.booked()
    release(company.session, interview.id, person_id=company.han.id)
    assert company.takes(company.han) == []
    assert company.takes(company.zhang) == [(at(24, 15), at(24, 16))]
    release(company.session, interview.id)
    assert company.takes(company.zhang) == company.takes(company.ming.person) == []


def test_the_clock_of_another_zone_means_the_same_moment(company: Company) -> None:
    company.books(company.ming, [company.zhang], at(24, 15))
    seven_utc = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)
    with company.refused(SlotTaken, "slot-taken"):
        company.books(company.hua, [company.zhang], seven_utc)


def test_time_without_a_zone_cannot_be_taken() -> None:
    three, four = at(24, 15).replace(tzinfo=None), at(24, 16).replace(tzinfo=None)
    with pytest.raises(ValueError, match="without a zone"):
        span(three, four)
