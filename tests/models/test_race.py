"""Forty processes book the same hour: one wins, and everybody else is told by what, soon, and never by a deadlock.

The budget is 200 ms for each loser, held by `make bench` on a quiet machine. Here a clock would measure who was not let run
in a crowd of forty processes, so it only makes sure that nobody hangs. That nobody embraced is seen by what they were told:
a deadlock ends with an error for one of its two.
"""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from benchmarks.racers import PANEL, RACERS, run
from models import booking, people
from models.booking import Plan
from models.interviews import Interview
from models.refusals import SlotTaken
from tests.models.cast import HOUR, NOW, Company, at, found

SLOWEST = 10.0


@pytest.mark.parametrize("interviewers", [1, PANEL])
def test_forty_race_for_one_hour_and_one_has_it(engine: Engine, interviewers: int) -> None:
    url = engine.url.render_as_string(hide_password=False)
    finishes = run(url, interviewers)
    assert Counter(f.outcome for f in finishes) == {"won": 1, "taken": RACERS - 1}
    (winner,) = (f.number for f in finishes if f.outcome == "won")
    assert {f.number for f in finishes} == {winner}
    assert max(f.seconds for f in finishes) < SLOWEST
    with engine.connect() as connection:
        taken = connection.execute(text("select count(*) from busy where interview_id = :id"), {"id": winner})
        assert taken.scalar_one() == interviewers + 1


def committed(engine: Engine) -> Company:
    with Session(engine, expire_on_commit=False) as session:
        company = found(session)
        session.commit()
        return company


def test_whoever_declined_is_held_with_the_interview(engine: Engine) -> None:
    with Session(engine) as session:
        company = found(session)
        interview = company.booked()
        booking.decline(session, company.han, company.held(interview), None, NOW)
        session.commit()
        number, han = interview.id, company.han.id
        booking.hold(session, company.mei, number, lock_people=True)
        with Session(engine) as other, pytest.raises(OperationalError, match="could not obtain lock"):
            other.execute(text("select id from person where id = :han for no key update nowait"), {"han": han})


def test_a_person_who_is_being_booked_can_be_written_about(engine: Engine) -> None:
    """A lock that kept out whoever refers to the person would make every turn of theirs wait for the booking."""
    company = committed(engine)
    with Session(engine) as session, Session(engine) as other:
        people.lock(session, [company.zhang.id])
        other.execute(text("select id from person where id = :id for key share nowait"), {"id": company.zhang.id})


def test_two_rounds_of_one_candidate_booked_at_once_are_two_rounds(engine: Engine) -> None:
    """Different hours and different panels: only the candidate is the same."""
    company = committed(engine)

    def book(panel_id: int, hour: int) -> int:
        with Session(engine) as session, session.begin():
            mei, interviewer = people.of_ids(session, company.app_id, [company.mei.id, panel_id])
            ming = session.get_one(type(company.ming), company.ming.id)
            return booking.book(session, mei, Plan(ming, [interviewer], at(24, hour), at(24, hour) + HOUR), NOW).round

    with ThreadPoolExecutor(2) as desks:
        rounds = list(desks.map(book, [company.zhang.id, company.li.id], [10, 15]))
    assert sorted(rounds) == [1, 2]


def test_two_moves_to_one_hour_leave_one_where_it_was(engine: Engine) -> None:
    company = committed(engine)
    with Session(engine) as session, session.begin():
        mei, zhang = people.of_ids(session, company.app_id, [company.mei.id, company.zhang.id])
        ming, hua = (session.get_one(type(company.ming), c.id) for c in (company.ming, company.hua))
        plans = [Plan(who, [zhang], at(24, hour), at(24, hour) + HOUR) for who, hour in ((ming, 10), (hua, 15))]
        numbers = [booking.book(session, mei, plan, NOW).id for plan in plans]

    def move(number: int) -> bool:
        with Session(engine) as session, session.begin():
            (mei,) = people.of_ids(session, company.app_id, [company.mei.id])
            held = booking.hold(session, mei, number, lock_people=True)
            try:
                with session.begin_nested():
                    booking.move(session, mei, held, (at(25, 10), at(25, 11)), NOW)
            except SlotTaken:
                return False
            return True

    with ThreadPoolExecutor(2) as desks:
        moved = list(desks.map(move, numbers))
    assert sorted(moved) == [False, True]
    with Session(engine) as session:
        starts = {session.get_one(Interview, n).starts_at for n in numbers}
    assert len(starts) == 2 and at(25, 10) in starts
