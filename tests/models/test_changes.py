"""What happens to an interview after it was booked: moved, called off, answered, confirmed, held."""

import pytest
from sqlalchemy import select

from models import booking
from models.deeds import Deed
from models.interviews import Answer, Interview
from models.life import State
from models.nudges import Nudge
from models.refusals import Already, NotYours, Refusal, SlotTaken, Stale, WrongState
from tests.models.cast import MINUTE, NOW, Company, after, answers, at, stands

TUESDAY_3PM = (at(24, 15), at(24, 16))
FRIDAY_4PM = (at(27, 16), at(27, 17))


def verbs(company: Company, interview: Interview) -> list[str]:
    rows = company.session.scalars(select(Deed).where(Deed.interview_id == interview.id).order_by(Deed.id))
    return [deed.verb for deed in rows]


def test_a_move_frees_the_old_time_and_takes_the_new(company: Company) -> None:
    interview = company.booked()
    company.moves(interview, at(27, 16))
    assert (interview.starts_at, interview.ends_at) == FRIDAY_4PM
    for person in (company.zhang, company.han, company.ming.person):
        assert company.takes(person) == [FRIDAY_4PM]
    assert company.books(company.hua, [company.zhang], at(24, 15)).state is State.BOOKED


def test_a_move_makes_a_new_version_and_asks_everybody_anew(company: Company) -> None:
    interview = company.booked()
    booking.accept(company.session, company.zhang, company.held(interview), NOW)
    booking.confirm(company.session, company.ming.person, company.held(interview), NOW)
    company.moves(interview, at(27, 16))
    assert interview.version == 2
    assert answers(interview) == {"张伟": Answer.INVITED, "韩梅梅": Answer.INVITED}
    assert interview.confirmed_at is None


def test_a_move_by_half_an_hour_does_not_stand_in_its_own_way(company: Company) -> None:
    interview = company.booked()
    company.moves(interview, at(24, 15.5))
    assert company.takes(company.zhang) == [(at(24, 15.5), at(24, 16.5))]


def test_a_move_leaves_out_who_declined(company: Company) -> None:
    interview = company.booked()
    booking.decline(company.session, company.han, company.held(interview), "出差", NOW)
    company.moves(interview, at(27, 16))
    assert company.takes(company.han) == []
    assert answers(interview) == {"张伟": Answer.INVITED, "韩梅梅": Answer.DECLINED}
    assert stands(interview) is State.AT_RISK


def test_a_move_onto_somebody_elses_time_keeps_the_old(company: Company) -> None:
    interview = company.booked()
    other = company.books(company.hua, [company.han], at(27, 16))
    with company.refused(SlotTaken, "slot-taken") as caught:
        company.moves(interview, at(27, 16))
    assert caught.value.values["clashes"][0].interview_id == other.id
    assert caught.value.values["beside"] == interview.id
    assert company.takes(company.zhang) == [TUESDAY_3PM]
    assert interview.version == 1


def test_a_move_to_where_it_is_or_where_nobody_can_go_is_refused(company: Company) -> None:
    interview = company.booked()
    with company.refused(Already, "same-time"):
        company.moves(interview, at(24, 15))
    with company.refused(WrongState, "in-the-past"):
        company.moves(interview, at(23, 8))
    with company.refused(Refusal, "time-unclear"):
        company.moves(interview, at(24, 16), minutes=-30)


def test_a_longer_interview_at_the_same_hour_is_a_move(company: Company) -> None:
    interview = company.booked()
    company.moves(interview, at(24, 15), minutes=90)
    assert company.takes(company.han) == [(at(24, 15), at(24, 16.5))]


def test_a_moved_interview_is_looked_at_when_its_new_hour_comes(company: Company) -> None:
    interview = company.booked()
    company.moves(interview, at(27, 16))
    due = company.session.scalars(select(Nudge.due_at).where(Nudge.subject == str(interview.id), Nudge.kind == "begin"))
    assert set(due) == {at(24, 15), at(27, 16)}
    booking.begin(interview, at(24, 15))
    assert stands(interview) is State.BOOKED


def test_a_cancelled_interview_frees_everybody_at_once(company: Company) -> None:
    interview = company.booked()
    booking.cancel(company.session, company.mei, company.held(interview), "岗位关闭", NOW)
    assert (interview.state, interview.reason, interview.version) == (State.CANCELLED, "岗位关闭", 2)
    assert company.takes(company.zhang) == company.takes(company.ming.person) == []
    again = company.books(company.hua, [company.zhang, company.han], at(24, 15))
    assert again.state is State.BOOKED


def test_a_cancelled_interview_stays_cancelled(company: Company) -> None:
    interview = company.booked()
    booking.cancel(company.session, company.mei, company.held(interview), None, NOW)
    with company.refused(Already, "already-cancelled"):
        booking.cancel(company.session, company.mei, company.held(interview), "再说一次", NOW)
    with company.refused(WrongState, "wrong-state"):
        company.moves(interview, at(27, 16))
    with company.refused(WrongState, "wrong-state"):
        booking.accept(company.session, company.zhang, company.held(interview), NOW)
    with company.refused(WrongState, "wrong-state"):
        booking.confirm(company.session, company.ming.person, company.held(interview), NOW)
    with company.refused(WrongState, "wrong-state"):
        booking.finish(company.session, company.mei, company.held(interview), at(24, 17))


def test_an_interviewer_accepts_once(company: Company) -> None:
    interview = company.booked()
    assert booking.accept(company.session, company.zhang, company.held(interview), NOW)
    assert answers(interview) == {"张伟": Answer.ACCEPTED, "韩梅梅": Answer.INVITED}
    assert not booking.accept(company.session, company.zhang, company.held(interview), NOW + MINUTE)
    assert verbs(company, interview) == ["book", "accept"]
    assert interview.version == 1


def test_an_interviewer_declines_once_and_is_free(company: Company) -> None:
    interview = company.booked()
    assert booking.decline(company.session, company.han, company.held(interview), "出差", NOW)
    assert company.takes(company.han) == []
    assert company.takes(company.zhang) == [TUESDAY_3PM]
    assert stands(interview) is State.AT_RISK
    assert interview.panel == [company.zhang]
    assert not booking.decline(company.session, company.han, company.held(interview), "还是出差", NOW)
    assert verbs(company, interview) == ["book", "decline"]


def test_an_interviewer_may_decline_after_all_and_accept_after_all(company: Company) -> None:
    interview = company.booked()
    for answer in (booking.accept, booking.accept):
        answer(company.session, company.han, company.held(interview), NOW)
    booking.decline(company.session, company.han, company.held(interview), None, NOW)
    assert booking.accept(company.session, company.han, company.held(interview), NOW)
    assert stands(interview) is State.BOOKED
    assert company.takes(company.han) == [TUESDAY_3PM]


def test_it_stays_at_risk_until_the_last_refusal_is_taken_back(company: Company) -> None:
    session, interview = company.session, company.booked()
    booking.decline(session, company.han, company.held(interview), None, NOW)
    booking.decline(session, company.zhang, company.held(interview), None, NOW)
    booking.accept(session, company.han, company.held(interview), NOW)
    assert stands(interview) is State.AT_RISK
    booking.accept(session, company.zhang, company.held(interview), NOW)
    assert stands(interview) is State.BOOKED


def test_who_declined_and_got_another_appointment_cannot_come_back(company: Company) -> None:
    interview = company.booked()
    booking.decline(company.session, company.han, company.held(interview), None, NOW)
    other = company.books(company.hua, [company.han], at(24, 15.5))
    with company.refused(SlotTaken, "slot-taken") as caught:
        booking.accept(company.session, company.han, company.held(interview), NOW)
    assert caught.value.values["clashes"][0].interview_id == other.id


def test_only_the_panel_answers(company: Company) -> None:
    interview = company.booked()
    for stranger in (company.li, company.mei, company.ming.person):
        with company.refused(NotYours, "not-on-panel"):
            booking.accept(company.session, stranger, company.held(interview), NOW)
        with company.refused(NotYours, "not-on-panel"):
            booking.decline(company.session, stranger, company.held(interview), None, NOW)


def test_only_the_candidate_confirms_and_only_once(company: Company) -> None:
    interview = company.booked()
    for other in (company.zhang, company.mei, company.hua.person):
        with company.refused(NotYours, "interview-unknown"):
            booking.confirm(company.session, other, company.held(interview), NOW)
    assert booking.confirm(company.session, company.ming.person, company.held(interview), NOW)
    assert interview.confirmed_at == NOW
    assert not booking.confirm(company.session, company.ming.person, company.held(interview), NOW + MINUTE)
    assert interview.confirmed_at == NOW


@pytest.mark.parametrize("state", [State.IN_PROGRESS, State.ENDED, State.CANCELLED, State.NO_SHOW])
def test_nobody_answers_for_what_has_begun_or_is_over(company: Company, state: State) -> None:
    interview = after(company.booked(), state)
    company.session.flush()
    with company.refused(WrongState, "wrong-state"):
        booking.accept(company.session, company.zhang, company.held(interview), NOW)
    with company.refused(WrongState, "wrong-state"):
        booking.decline(company.session, company.zhang, company.held(interview), None, NOW)
    with company.refused(WrongState, "wrong-state"):
        booking.confirm(company.session, company.ming.person, company.held(interview), NOW)


def test_it_begins_and_ends_by_itself(company: Company) -> None:
    interview = company.booked()
    booking.begin(interview, at(24, 14.9))
    assert stands(interview) is State.BOOKED
    booking.begin(interview, at(24, 15))
    assert stands(interview) is State.IN_PROGRESS
    booking.end(interview, at(24, 15.9))
    assert stands(interview) is State.IN_PROGRESS
    booking.end(interview, at(24, 16))
    assert stands(interview) is State.ENDED
    booking.end(interview, at(24, 17))
    booking.begin(interview, at(24, 17))
    assert stands(interview) is State.ENDED


@pytest.mark.parametrize("state", [State.BOOKED, State.AT_RISK, State.IN_PROGRESS])
def test_it_is_held_and_that_is_said_once(company: Company, state: State) -> None:
    interview = after(company.booked(), state)
    company.session.flush()
    booking.finish(company.session, company.zhang, company.held(interview), at(24, 15.5))
    assert stands(interview) is State.ENDED
    with company.refused(Already, "already-ended"):
        booking.finish(company.session, company.mei, company.held(interview), at(24, 16))


def test_it_is_not_held_before_it_began(company: Company) -> None:
    interview = company.booked()
    with company.refused(WrongState, "not-begun"):
        booking.finish(company.session, company.mei, company.held(interview), at(24, 14.99))


def test_an_old_card_is_stale_and_a_word_without_a_version_is_not(company: Company) -> None:
    interview = company.booked()
    company.moves(interview, at(27, 16))
    interview.expect(None)
    interview.expect(2)
    with pytest.raises(Stale):
        interview.expect(1)


def test_versions_only_go_up(company: Company) -> None:
    interview = company.booked()
    seen = [interview.version]
    company.moves(interview, at(27, 16))
    seen.append(interview.version)
    company.moves(interview, at(24, 15))
    seen.append(interview.version)
    booking.cancel(company.session, company.mei, company.held(interview), None, NOW)
    assert [*seen, interview.version] == [1, 2, 3, 4]
