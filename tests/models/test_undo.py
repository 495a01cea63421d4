"""Taking back: each verb has its way back, for ten minutes, and only while nobody has acted on it since."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from models import booking, candidates, deeds, people, undo
from models.candidates import Applicant
from models.deeds import UNDO
from models.interviews import Answer, Interview
from models.life import State
from models.people import Person, Role
from models.refusals import Already, NotFound, Refusal, SlotTaken, WrongState
from tests.models.cast import MINUTE, NOW, Company, after, answers, at, shape

SOON = NOW + 5 * MINUTE
TUESDAY_3PM = [(at(24, 15), at(24, 16))]


def takes_back(company: Company, by: Person, now: datetime = SOON) -> undo.Undone:
    return undo.undo(company.session, by, now)


def cancelled(company: Company, reason: str | None = "岗位关闭") -> Interview:
    interview = company.booked()
    booking.cancel(company.session, company.mei, company.held(interview), reason, NOW)
    return interview


def add(company: Company, who: Applicant, now: datetime = NOW) -> candidates.Candidate:
    """A candidate is added as the conversation does it, with what an undo needs."""
    before = people.by_userid(company.session, company.app_id, who.userid) if who.userid else None
    role = before.role if before else None
    added = candidates.add(company.session, company.mei, who, now)
    deeds.record(company.session, company.mei, "add", now, candidate_id=added.id, before={"role": role})
    return added


def promote(company: Company, by: Person, person: Person, role: Role, now: datetime = NOW) -> None:
    """A role is given as the conversation gives it."""
    before = {"person_id": person.id, "role": person.role}
    person.role = role
    deeds.record(company.session, by, "role", now, before=before, detail={"to": role})


def test_a_booking_taken_back_is_off_and_everybody_is_free(company: Company) -> None:
    interview = company.booked()
    assert takes_back(company, company.mei).verb == "book"
    assert (interview.state, interview.version) == (State.CANCELLED, 2)
    assert company.takes(company.zhang) == company.takes(company.ming.person) == []


def test_a_cancellation_taken_back_is_as_it_was(company: Company) -> None:
    interview = company.booked()
    booking.decline(company.session, company.han, company.held(interview), "出差", NOW)
    before = shape(interview)
    booking.cancel(company.session, company.mei, company.held(interview), "岗位关闭", NOW)
    undone = takes_back(company, company.mei)
    assert (undone.verb, undone.interview) == ("cancel", interview)
    assert shape(interview) == before
    assert interview.version == 3
    assert company.takes(company.zhang) == TUESDAY_3PM
    assert company.takes(company.han) == []


def test_a_move_taken_back_is_as_it_was_answers_and_all(company: Company) -> None:
    interview = company.booked()
    booking.accept(company.session, company.zhang, company.held(interview), NOW)
    booking.confirm(company.session, company.ming.person, company.held(interview), NOW)
    before = shape(interview)
    company.moves(interview, at(27, 16))
    assert takes_back(company, company.mei).verb == "move"
    assert shape(interview) == before
    assert interview.version == 3
    assert company.takes(company.zhang) == company.takes(company.ming.person) == TUESDAY_3PM


def test_an_acceptance_taken_back_asks_again(company: Company) -> None:
    interview = company.booked()
    booking.accept(company.session, company.zhang, company.held(interview), NOW)
    assert takes_back(company, company.zhang).verb == "accept"
    assert answers(interview)["张伟"] is Answer.INVITED
    assert company.takes(company.zhang) == TUESDAY_3PM


def test_a_refusal_taken_back_takes_the_time_again(company: Company) -> None:
    interview = company.booked()
    before = shape(interview)
    booking.decline(company.session, company.han, company.held(interview), "出差", NOW)
    assert takes_back(company, company.han).verb == "decline"
    assert shape(interview) == before
    assert company.takes(company.han) == TUESDAY_3PM


def test_coming_back_taken_back_leaves_the_seat_empty(company: Company) -> None:
    interview = company.booked()
    booking.decline(company.session, company.han, company.held(interview), "出差", NOW)
    before = shape(interview)
    booking.accept(company.session, company.han, company.held(interview), NOW)
    takes_back(company, company.han)
    assert shape(interview) == before
    assert company.takes(company.han) == []


@pytest.mark.parametrize("state", [State.BOOKED, State.AT_RISK, State.IN_PROGRESS])
def test_an_end_taken_back_goes_on(company: Company, state: State) -> None:
    interview = after(company.booked(), state)
    company.session.flush()
    booking.finish(company.session, company.mei, company.held(interview), at(24, 15.5))
    assert takes_back(company, company.mei, at(24, 15.6)).verb == "finish"
    assert interview.state is state


def test_a_candidate_taken_back_is_gone_and_may_be_added_anew(company: Company) -> None:
    tom = Applicant("Tom Sawyer", "Backend")
    add(company, tom)
    assert takes_back(company, company.mei).verb == "add"
    assert candidates.search(company.session, company.app_id, "Tom") == []
    again = add(company, tom)
    assert [p.id for p in people.named(company.session, company.app_id, ["tom sawyer"])] == [again.person_id]


def test_a_member_who_was_made_a_candidate_is_an_interviewer_again(company: Company) -> None:
    added = add(company, Applicant("李强", "架构师", userid="liqiang"))
    assert added.person.role is Role.CANDIDATE
    undone = takes_back(company, company.mei)
    assert undone.candidate is added
    assert company.li.role is Role.INTERVIEWER
    assert people.named(company.session, company.app_id, ["李强"]) == [company.li]


def test_a_new_member_added_as_a_candidate_is_a_colleague_like_any_other_afterwards(company: Company) -> None:
    added = add(company, Applicant("赵敏", "测试工程师", userid="zhaomin"))
    takes_back(company, company.mei)
    assert added.person.role is Role.INTERVIEWER
    assert people.by_userid(company.session, company.app_id, "zhaomin") is added.person


def test_a_candidate_with_an_open_interview_is_not_taken_back(company: Company) -> None:
    tom = add(company, Applicant("Tom Sawyer", "Backend"))
    company.books(tom, [company.zhang], at(24, 15), by=company.li)
    with company.refused(Refusal, "undo-candidate-busy"):
        takes_back(company, company.mei)


def test_a_role_taken_back_is_the_one_before(company: Company) -> None:
    promote(company, company.mei, company.li, Role.RECRUITER)
    assert takes_back(company, company.mei).person is company.li
    assert company.li.role is Role.INTERVIEWER


def test_a_role_that_somebody_changed_since_is_left_alone(company: Company) -> None:
    promote(company, company.mei, company.li, Role.RECRUITER)
    promote(company, company.zhang, company.li, Role.ADMIN, NOW + MINUTE)
    with company.refused(NotFound, "nothing-to-undo"):
        takes_back(company, company.mei)
    assert company.li.role is Role.ADMIN


def test_who_did_nothing_has_nothing_to_take_back(company: Company) -> None:
    company.booked()
    with company.refused(NotFound, "nothing-to-undo"):
        takes_back(company, company.zhang)


def test_ten_minutes_and_not_a_second_more(company: Company) -> None:
    company.booked()
    with company.refused(NotFound, "nothing-to-undo"):
        takes_back(company, company.mei, NOW + UNDO)
    takes_back(company, company.mei, NOW + UNDO - timedelta(seconds=1))


def test_what_was_taken_back_is_not_taken_back_again(company: Company) -> None:
    company.booked()
    takes_back(company, company.mei)
    with company.refused(NotFound, "nothing-to-undo"):
        takes_back(company, company.mei)


def test_one_after_the_other_is_taken_back_latest_first(company: Company) -> None:
    tuesday = company.booked()
    wednesday = company.books(company.hua, [company.li], at(25, 10))
    assert takes_back(company, company.mei).interview is wednesday
    assert takes_back(company, company.mei).interview is tuesday


def test_a_confirmation_is_no_deed_to_take_back(company: Company) -> None:
    interview = company.booked()
    booking.confirm(company.session, company.ming.person, company.held(interview), NOW)
    with company.refused(NotFound, "nothing-to-undo"):
        takes_back(company, company.ming.person)


def acts_accept(company: Company, interview: Interview) -> None:
    booking.accept(company.session, company.zhang, company.held(interview), NOW + MINUTE)


def acts_decline(company: Company, interview: Interview) -> None:
    booking.decline(company.session, company.han, company.held(interview), None, NOW + MINUTE)


def acts_confirm(company: Company, interview: Interview) -> None:
    booking.confirm(company.session, company.ming.person, company.held(interview), NOW + MINUTE)


@pytest.mark.parametrize("act", [acts_accept, acts_decline, acts_confirm])
def test_once_somebody_acted_on_it_it_is_too_late(company: Company, act: Callable[[Company, Interview], None]) -> None:
    interview = company.booked()
    act(company, interview)
    with company.refused(Refusal, "undo-too-late") as caught:
        takes_back(company, company.mei)
    assert caught.value.values["number"] == interview.id


def test_somebody_who_thought_better_of_it_leaves_the_way_open(company: Company) -> None:
    interview = company.booked()
    acts_accept(company, interview)
    takes_back(company, company.zhang)
    assert takes_back(company, company.mei).verb == "book"
    assert interview.state is State.CANCELLED


def test_a_move_by_somebody_else_is_not_undone_by_undoing_the_booking(company: Company) -> None:
    interview = company.booked()
    to = at(27, 16), at(27, 17)
    booking.move(company.session, company.zhang, company.held(interview), to, NOW + MINUTE)
    with company.refused(Refusal, "undo-too-late"):
        takes_back(company, company.mei)
    assert takes_back(company, company.zhang).verb == "move"


def test_a_cancellation_stays_when_the_hour_was_given_away(company: Company) -> None:
    cancelled(company)
    other = company.books(company.hua, [company.zhang], at(24, 15.5), by=company.li)
    with company.refused(SlotTaken, "slot-taken") as caught:
        takes_back(company, company.mei)
    assert caught.value.values["clashes"][0].interview_id == other.id


def test_a_cancellation_stays_when_the_round_was_booked_again(company: Company) -> None:
    cancelled(company)
    company.books(company.ming, [company.li], at(26, 10), by=company.li, round_=1)
    with company.refused(Refusal, "round-open"):
        takes_back(company, company.mei)


def test_a_move_stays_when_the_old_hour_was_given_away(company: Company) -> None:
    interview = company.booked()
    company.moves(interview, at(27, 16))
    company.books(company.hua, [company.han], at(24, 15), by=company.li)
    with company.refused(SlotTaken, "slot-taken"):
        takes_back(company, company.mei)
    assert interview.starts_at == at(27, 16)


def test_a_refusal_stays_when_the_interviewer_was_booked_elsewhere(company: Company) -> None:
    interview = company.booked()
    booking.decline(company.session, company.han, company.held(interview), None, NOW)
    company.books(company.hua, [company.han], at(24, 15), by=company.li)
    with company.refused(SlotTaken, "slot-taken"):
        takes_back(company, company.han)


def test_nothing_comes_back_into_the_past(company: Company) -> None:
    interview = company.books(company.ming, [company.zhang], NOW + 2 * MINUTE)
    company.moves(interview, at(27, 16))
    with company.refused(WrongState, "in-the-past"):
        takes_back(company, company.mei)
    gone = company.books(company.hua, [company.han], NOW + 2 * MINUTE)
    booking.cancel(company.session, company.mei, company.held(gone), None, NOW)
    with company.refused(WrongState, "in-the-past"):
        takes_back(company, company.mei)


def test_an_undo_is_written_down_too(company: Company) -> None:
    interview = company.booked()
    takes_back(company, company.mei)
    assert deeds.last_undoable(company.session, company.mei, SOON) is None
    with company.refused(Already, "already-cancelled"):
        booking.cancel(company.session, company.mei, company.held(interview), None, SOON)
