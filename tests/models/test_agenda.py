"""What is on: windows are half-open, everybody sees what takes their time, and a long list is counted."""

from datetime import timedelta

import pytest

from models import agenda, booking, interviews, suggest
from models.agenda import MOST
from models.interviews import Interview
from models.life import State
from models.people import Person, Role
from tests.models.cast import HOUR, NOW, Company, after, at, standing

TUESDAY = (at(24), at(25))


def listed(company: Company, person: Person, day: int = 24) -> list[int]:
    page = agenda.of_person(company.session, person, at(day), at(day + 1))
    return [interview.id for interview in page.interviews]


def everybody(company: Company) -> list[int]:
    return [i.id for i in agenda.of_everybody(company.session, company.app_id, *TUESDAY).interviews]


def test_an_interview_is_on_the_agenda_of_all_who_are_in_it(company: Company) -> None:
    number = company.booked().id
    assert (
        listed(company, company.zhang)
        == listed(company, company.han)
        == listed(company, company.ming.person)
        == [number]
    )
    assert listed(company, company.mei) == []
    assert everybody(company) == [number]


def test_the_agenda_goes_by_time(company: Company) -> None:
    late = company.books(company.hua, [company.zhang], at(24, 17))
    early = company.books(company.ming, [company.zhang], at(24, 9))
    assert listed(company, company.zhang) == everybody(company) == [early.id, late.id]


@pytest.mark.parametrize(
    ("since", "until", "there"),
    [(15, 16, True), (14, 15, False), (16, 17, False), (15.5, 15.75, True), (15.99, 20, True), (0, 15.01, True)],
)
def test_a_window_shows_what_takes_any_of_its_time(company: Company, since: float, until: float, there: bool) -> None:
    company.booked()
    page = agenda.of_person(company.session, company.zhang, at(24, since), at(24, until))
    assert bool(page.interviews) is there


def test_of_everybody_a_window_shows_what_begins_in_it(company: Company) -> None:
    number = company.booked().id
    for since, until, there in ((15, 16, True), (14, 15, False), (15.5, 16, False)):
        page = agenda.of_everybody(company.session, company.app_id, at(24, since), at(24, until))
        assert [i.id for i in page.interviews] == ([number] if there else [])


@pytest.mark.parametrize("state", State)
def test_what_is_off_is_hidden_and_what_was_held_is_not(company: Company, state: State) -> None:
    after(company.booked(), state)
    company.session.flush()
    hidden = state in (State.CANCELLED, State.ERASED, State.DRAFT)
    assert (everybody(company) == []) is hidden


def test_who_declined_has_it_no_longer(company: Company) -> None:
    interview = company.booked()
    booking.decline(company.session, company.han, company.held(interview), None, NOW)
    assert listed(company, company.han) == []
    assert listed(company, company.zhang) == [interview.id]


def test_a_cancelled_interview_is_gone_and_a_moved_one_is_where_it_went(company: Company) -> None:
    interview = company.booked()
    company.moves(interview, at(27, 16))
    assert listed(company, company.zhang) == []
    assert listed(company, company.zhang, 27) == [interview.id]
    booking.cancel(company.session, company.mei, company.held(interview), None, NOW)
    assert listed(company, company.zhang, 27) == []


def fully_booked(company: Company, count: int) -> list[Interview]:
    """张伟 has an interview every quarter of an hour."""
    quarter = timedelta(minutes=15)
    return [company.books(company.hua, [company.zhang], at(24, 9) + n * quarter, minutes=15) for n in range(count)]


@pytest.mark.parametrize("more", [0, 1, 7])
def test_a_long_agenda_is_cut_and_the_rest_is_counted(company: Company, more: int) -> None:
    booked = fully_booked(company, MOST + more)
    page = agenda.of_person(company.session, company.zhang, *TUESDAY)
    assert [i.id for i in page.interviews] == [i.id for i in booked[:MOST]]
    assert page.more == more
    assert agenda.of_everybody(company.session, company.app_id, *TUESDAY).more == more


def test_an_agenda_brings_along_all_that_is_said_of_an_interview(company: Company) -> None:
    company.booked()
    company.session.expunge_all()
    (interview,) = agenda.of_everybody(company.session, company.app_id, *TUESDAY).interviews
    company.session.expunge_all()
    assert (interview.candidate.name, interview.owner.name) == ("王小明", "刘梅")
    assert [person.name for person in interview.panel] == ["张伟", "韩梅梅"]


def test_without_a_number_what_is_still_to_come_is_meant(company: Company) -> None:
    held = after(company.books(company.hua, [company.zhang], NOW), State.ENDED)
    company.session.flush()
    now = NOW + 2 * HOUR
    assert [i.id for i in agenda.around(company.session, company.zhang, now)] == [held.id]
    coming = company.booked()
    assert [i.id for i in agenda.around(company.session, company.zhang, now)] == [coming.id]


def test_what_somebody_booked_comes_soonest_first_and_not_for_ever(company: Company) -> None:
    later, sooner = company.booked(), company.books(company.hua, [company.li], at(24, 9))
    assert interviews.owned_by(company.session, company.mei, NOW) == [sooner, later]
    assert interviews.owned_by(company.session, company.mei, at(24, 21)) == [sooner, later]
    assert interviews.owned_by(company.session, company.mei, at(24, 22.5)) == [later]
    assert interviews.owned_by(company.session, company.mei, at(26)) == []
    assert interviews.owned_by(company.session, company.zhang, NOW) == []


def test_a_candidate_sees_the_open_ones(company: Company) -> None:
    second = company.books(company.ming, [company.li], at(26, 10))
    first = company.booked()
    assert interviews.open_of(company.session, company.ming) == [first, second]
    assert interviews.of_round(company.session, company.ming, 2) is first
    booking.cancel(company.session, company.mei, company.held(first), None, NOW)
    assert interviews.open_of(company.session, company.ming) == [second]


def test_only_those_in_it_and_staff_may_see_an_interview(company: Company) -> None:
    interview = company.booked()
    booking.decline(company.session, company.han, company.held(interview), None, NOW)
    may = [interviews.may_see(p, interview, staff=False) for p in (company.zhang, company.han, company.ming.person)]
    assert may == [True, True, True]
    assert not interviews.may_see(company.li, interview, staff=False)
    assert interviews.may_see(company.li, interview, staff=True)


def test_what_a_short_word_can_refer_to(company: Company) -> None:
    session = company.session
    assert standing(session, company.zhang, NOW) == "idle"
    interview = company.booked()
    assert standing(session, company.zhang, NOW) == "assigned"
    assert standing(session, company.ming.person, NOW) == "confirm_request"
    booking.accept(session, company.zhang, company.held(interview), NOW)
    booking.confirm(session, company.ming.person, company.held(interview), NOW)
    assert standing(session, company.zhang, NOW) == standing(session, company.ming.person, NOW) == "booked"
    assert standing(session, company.zhang, at(24, 16)) == "idle"


def test_a_move_asks_again_and_a_cancellation_asks_nothing(company: Company) -> None:
    session, interview = company.session, company.booked()
    booking.confirm(session, company.ming.person, company.held(interview), NOW)
    company.moves(interview, at(27, 16))
    assert standing(session, company.ming.person, NOW) == "confirm_request"
    booking.cancel(session, company.mei, company.held(interview), None, NOW)
    assert standing(session, company.ming.person, NOW) == "idle"


def test_whom_one_asks_most_is_suggested_first_and_the_rest_is_made_up(company: Company) -> None:
    for day in (24, 25):
        company.books(company.hua, [company.li], at(day, 10))
    company.books(company.hua, [company.han], at(26, 10))
    assert suggest.interviewers(company.session, company.mei, company.ming, NOW) == [
        company.li,
        company.han,
        company.zhang,
    ]


def test_neither_oneself_nor_the_candidate_nor_who_left_is_suggested(company: Company) -> None:
    company.books(company.hua, [company.mei, company.li], at(24, 10))
    company.han.active = False
    company.ming.person.role = Role.INTERVIEWER
    found = suggest.interviewers(company.session, company.mei, company.ming, NOW)
    assert found == [company.li, company.zhang]


def test_only_who_is_free_all_the_time_is_suggested_for_it(company: Company) -> None:
    company.booked()
    likely = [company.zhang, company.li]
    assert suggest.free(company.session, likely, [(at(24, 10), at(24, 11))], NOW) == likely
    assert suggest.free(company.session, likely, [(at(24, 10), at(24, 11)), (at(24, 15.5), at(24, 17))], NOW) == [
        company.li
    ]
