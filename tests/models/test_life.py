"""The table of moves, every pair of it."""

import itertools

import pytest
from sqlalchemy.orm import Session

from models.candidates import Candidate
from models.interviews import Interview
from models.life import FIXED, MOVES, OPEN, RESTORES, State
from models.people import Person
from models.refusals import WrongState
from tests.models.cast import NOW, Company, after, at

S = State
LIFE = {
    "draft": "scheduling booked cancelled",
    "scheduling": "booked stalled cancelled",
    "stalled": "scheduling booked cancelled",
    "booked": "booked at_risk change_pending cancelled in_progress ended",
    "at_risk": "booked at_risk change_pending cancelled in_progress ended",
    "change_pending": "booked cancelled in_progress",
    "in_progress": "no_show no_show_interviewer ended cancelled",
    "no_show": "scheduling booked cancelled erased",
    "no_show_interviewer": "scheduling booked cancelled erased",
    "ended": "ended scored erased",
    "scored": "decided erased",
    "decided": "erased",
    "cancelled": "erased",
    "erased": "",
}
"""As the design has it, written down a second time, so that a slip in the table is seen."""

PAIRS = list(itertools.product(State, State))


def one_in(state: State) -> Interview:
    """An interview that no database knows."""
    mei = Person(app_id=1, name="刘梅")
    ming = Candidate(app_id=1, person=Person(app_id=1, name="王小明"), position="后端", added_at=NOW, added_by=1)
    three, four = at(24, 15), at(24, 16)
    return Interview(
        app_id=1, candidate=ming, owner=mei, round=1, starts_at=three, ends_at=four, created_at=NOW, state=state
    )


@pytest.mark.parametrize(("here", "there"), PAIRS)
def test_an_interview_goes_only_where_the_table_says(here: State, there: State) -> None:
    interview = one_in(here)
    if there.value in LIFE[here.value].split():
        interview.turn(there)
        assert interview.state is there
    else:
        with pytest.raises(WrongState) as refusal:
            interview.turn(there)
        assert interview.state is here
        assert refusal.value.values["state"] is here


@pytest.mark.parametrize(("here", "there"), PAIRS)
def test_only_an_undo_brings_back_what_was(here: State, there: State) -> None:
    interview = one_in(here)
    if there in RESTORES.get(here, ()):
        interview.restore(there)
        assert interview.state is there
    else:
        with pytest.raises(WrongState):
            interview.restore(there)
        assert interview.state is here


def test_the_table_knows_every_state_and_nothing_else() -> None:
    assert set(MOVES) == set(State) == {State(name) for name in LIFE}
    assert all(targets <= set(State) for targets in (*MOVES.values(), *RESTORES.values()))


def test_every_state_can_be_reached_and_left_for_good() -> None:
    reached, edge = {S.DRAFT}, {S.DRAFT}
    while edge := {there for here in edge for there in MOVES[here]} - reached:
        reached |= edge
    assert reached == set(State)
    assert [state for state in State if not MOVES[state]] == [S.ERASED]


def test_a_time_is_kept_free_only_for_what_is_still_open() -> None:
    assert FIXED < OPEN


def test_no_move_leads_from_what_is_over_back_to_what_is_open_but_a_no_show_may_be_booked_again() -> None:
    over = set(State) - OPEN
    back = {(here, there) for here in over for there in MOVES[here] & OPEN}
    assert back == {(here, there) for here in (S.NO_SHOW, S.NO_SHOW_INTERVIEWER) for there in (S.SCHEDULING, S.BOOKED)}


@pytest.mark.parametrize("state", State)
def test_a_state_survives_the_database_by_its_value(session: Session, company: Company, state: State) -> None:
    number = after(company.booked(), state).id
    session.flush()
    session.expire_all()
    assert session.get_one(Interview, number).state is state
