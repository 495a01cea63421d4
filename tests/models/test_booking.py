"""Booking: who is in it, which round it is, and why the desk says no."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from models import interviews, nudges
from models.booking import Plan, check
from models.deeds import Deed
from models.interviews import Answer, Interview
from models.life import State
from models.nudges import Nudge
from models.refusals import Already, Refusal, SlotTaken, WrongState
from tests.models.cast import HOUR, MINUTE, NOW, Company, after, answers, at


def test_a_booking_says_who_when_and_which_round(company: Company) -> None:
    booked = company.booked()
    assert (booked.state, booked.version, booked.round) == (State.BOOKED, 1, 1)
    assert (booked.starts_at, booked.ends_at) == (at(24, 15), at(24, 16))
    assert booked.candidate is company.ming
    assert booked.owner is company.mei
    assert booked.panel == [company.zhang, company.han]
    assert booked.confirmed_at is None


def test_everybody_in_it_is_taken_the_candidate_too(company: Company) -> None:
    company.booked()
    for person in (company.zhang, company.han, company.ming.person):
        assert company.takes(person) == [(at(24, 15), at(24, 16))]
    assert company.takes(company.mei) == []
    assert company.takes(company.li) == []


def test_interviewers_are_asked_but_whoever_books_themselves_has_said_yes(company: Company) -> None:
    booked = company.books(company.hua, [company.zhang, company.li], at(25, 10), by=company.zhang)
    assert answers(booked) == {"张伟": Answer.ACCEPTED, "李强": Answer.INVITED}


def test_a_booking_is_written_down_with_its_version(session: Session, company: Company) -> None:
    booked = company.booked()
    deed = session.scalars(select(Deed).where(Deed.interview_id == booked.id)).one()
    assert (deed.verb, deed.actor_id, deed.version, deed.at) == ("book", company.mei.id, 1, NOW)
    assert deed.candidate_id == company.ming.id


def test_a_booking_is_looked_at_again_when_it_begins_and_when_it_ends(session: Session, company: Company) -> None:
    booked = company.booked()
    due = session.scalars(select(Nudge).where(Nudge.app_id == company.app_id).order_by(Nudge.due_at))
    assert [(n.kind, n.subject, n.due_at) for n in due] == [
        ("begin", str(booked.id), at(24, 15)),
        ("end", str(booked.id), at(24, 16)),
    ]
    assert nudges.claim(session, company.app_id, at(24, 14.99)) is None


def test_the_past_cannot_be_booked_but_this_very_moment_can(company: Company) -> None:
    with company.refused(WrongState, "in-the-past"):
        company.books(company.ming, [company.zhang], NOW - timedelta(seconds=1))
    assert company.books(company.ming, [company.zhang], NOW).starts_at == NOW


def test_nobody_interviews_themselves(company: Company) -> None:
    with company.refused(Refusal, "panel-has-candidate") as caught:
        company.books(company.ming, [company.zhang, company.ming.person], at(24, 15))
    assert caught.value.values["name"] == "王小明"


def test_an_interviewer_who_is_taken_is_named_with_what_took_them(company: Company) -> None:
    first = company.booked()
    with company.refused(SlotTaken, "slot-taken") as caught:
        company.books(company.hua, [company.li, company.zhang], at(24, 15.5))
    clash = caught.value.values["clashes"][0]
    assert (clash.person_id, clash.interview_id) == (company.zhang.id, first.id)
    assert (clash.starts_at, clash.ends_at) == (at(24, 15), at(24, 16))
    assert caught.value.values["person_ids"] == sorted([company.hua.person_id, company.zhang.id, company.li.id])
    assert caught.value.values["during"].lower == at(24, 15.5)


def test_a_candidate_cannot_be_with_two_panels_at_once(company: Company) -> None:
    first = company.booked()
    with company.refused(SlotTaken, "slot-taken") as caught:
        company.books(company.ming, [company.li], at(24, 15), round_=2)
    assert [(c.person_id, c.interview_id) for c in caught.value.values["clashes"]] == [
        (company.ming.person_id, first.id)
    ]


def test_a_member_who_applies_cannot_interview_somebody_at_the_hour_of_their_own_interview(company: Company) -> None:
    company.booked()
    with company.refused(SlotTaken, "slot-taken"):
        company.books(company.hua, [company.ming.person], at(24, 15))


def test_a_whole_panel_waits_for_its_busiest_member(company: Company) -> None:
    company.books(company.hua, [company.li], at(24, 15))
    with company.refused(SlotTaken, "slot-taken"):
        company.books(company.ming, [company.zhang, company.han, company.li], at(24, 15))
    assert company.takes(company.zhang) == []


def test_rounds_count_up(company: Company) -> None:
    rounds = [company.books(company.ming, [company.zhang], at(day, 10)).round for day in (24, 25, 26)]
    assert rounds == [1, 2, 3]
    assert interviews.next_round(company.session, company.hua) == 1


def test_a_cancelled_round_is_held_again_and_a_held_one_is_not(company: Company) -> None:
    session, first = company.session, company.booked()
    after(first, State.CANCELLED)
    session.flush()
    assert interviews.next_round(session, company.ming) == 1
    after(first, State.ENDED)
    session.flush()
    assert interviews.next_round(session, company.ming) == 2


def test_the_second_who_books_a_round_is_shown_the_first(company: Company) -> None:
    first = company.booked()
    with company.refused(Already, "round-open") as caught:
        company.books(company.ming, [company.li], at(26, 10), round_=1)
    assert caught.value.values["number"] == first.id
    assert caught.value.values["round"] == 1


@pytest.mark.parametrize("over", [State.CANCELLED, State.ENDED, State.NO_SHOW])
def test_a_round_that_is_over_may_be_booked_again(company: Company, over: State) -> None:
    after(company.booked(), over)
    again = company.books(company.ming, [company.li], at(26, 10), round_=1)
    assert again.round == 1


def test_two_candidates_have_their_own_rounds(company: Company) -> None:
    assert company.booked().round == 1
    assert company.books(company.hua, [company.li], at(24, 15)).round == 1


def test_the_database_itself_holds_one_open_interview_a_round(company: Company) -> None:
    first = company.booked()
    twin = Interview(
        app_id=company.app_id,
        candidate=company.ming,
        owner=company.mei,
        round=first.round,
        starts_at=at(26, 10),
        ends_at=at(26, 11),
        created_at=NOW,
        state=State.BOOKED,
    )
    company.session.add(twin)
    with pytest.raises(IntegrityError, match="uq_interview_open_round"):
        company.session.flush()


def test_a_plan_can_be_asked_about_before_it_is_booked(company: Company) -> None:
    company.booked()
    assert check(company.session, Plan(company.ming, [company.li], at(26, 9), at(26, 10)), NOW) == 2
    assert check(company.session, Plan(company.hua, [company.li], at(26, 9), at(26, 10), 3), NOW) == 3


def test_a_plan_counts_everybody_once(company: Company) -> None:
    plan = Plan(company.ming, [company.zhang, company.han, company.zhang], NOW, NOW + HOUR)
    assert plan.person_ids == sorted([company.ming.person_id, company.zhang.id, company.han.id])


def test_somebody_named_twice_sits_on_the_panel_once(company: Company) -> None:
    booked = company.books(company.ming, [company.zhang, company.zhang], at(24, 15))
    assert booked.panel == [company.zhang]


@pytest.mark.parametrize("minutes", [0, -30])
def test_an_interview_takes_time(company: Company, minutes: int) -> None:
    with company.refused(Refusal, "time-unclear"):
        company.books(company.ming, [company.zhang], at(24, 15), minutes=minutes)


def test_a_short_one_may_follow_at_once(company: Company) -> None:
    company.booked()
    next_ = company.books(company.hua, [company.zhang], at(24, 16), minutes=15)
    assert next_.starts_at - at(24, 16) < MINUTE
