"""Whatever has piled up, a look-up reads only its answer: no table that grows is ever walked from end to end.

Tables are small here, so the planner is told to avoid walking: where it walks all the same, no index fits the question.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, event, text
from sqlalchemy.orm import Session

from models import (
    agenda,
    candidates,
    deeds,
    inbox,
    interviews,
    nudges,
    outbox,
    people,
    questions,
    slots,
    suggest,
)
from models.slots import Need
from tests.models.cast import HOUR, NOW, OFFICE, Company, at, standing

WEEK = (NOW, NOW + timedelta(days=7))

Look = Callable[[Company], Any]
LOOKS: dict[str, Look] = {
    "agenda of a person": lambda us: agenda.of_person(us.session, us.zhang, *WEEK),
    "agenda of everybody": lambda us: agenda.of_everybody(us.session, us.app_id, *WEEK),
    "interviews": lambda us: interviews.of_numbers(us.session, us.app_id, [1, 2]),
    "what somebody booked": lambda us: interviews.owned_by(us.session, us.mei, NOW),
    "a candidate's interviews": lambda us: interviews.open_of(us.session, us.ming),
    "the next round": lambda us: interviews.next_round(us.session, us.ming),
    "standing": lambda us: standing(us.session, us.zhang, NOW),
    "free times": lambda us: list(slots.free(us.session, Need([us.zhang.id, us.li.id], HOUR, OFFICE), *WEEK, NOW)),
    "a userid": lambda us: people.by_userid(us.session, us.app_id, "zhangwei"),
    "people by name": lambda us: people.named(us.session, us.app_id, ["张伟", "hanmei"]),
    "names": lambda us: people.names(us.session, us.app_id, ["张伟", "hanmei"]),
    "a sound": lambda us: people.sounding(us.session, us.app_id, "zhangwei"),
    "a surname": lambda us: people.surnamed(us.session, us.app_id, "张"),
    "a letter off": lambda us: people.close(us.session, us.app_id, "zhangwie"),
    "candidates by name": lambda us: candidates.search(us.session, us.app_id, "xiaoming"),
    "candidates by phone": lambda us: candidates.search(us.session, us.app_id, "1234"),
    "candidates of people": lambda us: candidates.of_people(us.session, us.app_id, [us.ming.person]),
    "the same candidate": lambda us: candidates.same(us.session, us.app_id, "陈华", phone=None, person=None),
    "what to undo": lambda us: deeds.last_undoable(us.session, us.mei, NOW),
    "whom to suggest": lambda us: suggest.interviewers(us.session, us.mei, us.hua, NOW),
    "a pending question": lambda us: questions.pending(us.session, us.mei, NOW),
    "a message to answer": lambda us: inbox.claim(
        us.session.connection(), us.session.connection().engine, us.app_id, NOW
    ),
    "a message to send": lambda us: outbox.claim(us.session, us.app_id, NOW),
    "what to look at": lambda us: nudges.claim(us.session, us.app_id, NOW),
}


class Plans:
    """How PostgreSQL would do what a session says."""

    def __init__(self, connection: Connection) -> None:
        self.steps: list[str] = []
        self._connection, self._asking = connection, False
        event.listen(connection, "before_cursor_execute", self._explain)

    def _explain(self, conn: Connection, cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if not self._asking and statement.lstrip().lower().startswith(("select", "execute")):
            self._asking = True
            cursor.execute(f"explain {statement}", parameters)
            self.steps += [row[0].strip() for row in cursor.fetchall()]
            self._asking = False

    def walks(self) -> list[str]:
        """The steps that read a table from end to end."""
        return [step for step in self.steps if "Seq Scan" in step]

    def time_without_person(self) -> list[str]:
        """The steps that ask the calendar for a stretch of everybody's time."""
        return [step for step in self.steps if "Index Cond" in step and "during" in step and "person_id" not in step]


@pytest.fixture
def plans(session: Session, company: Company) -> Plans:
    company.booked()
    session.execute(text("set local enable_seqscan = off"))
    return Plans(session.connection())


@pytest.mark.parametrize("name", LOOKS)
def test_a_look_up_reads_only_its_answer(company: Company, plans: Plans, name: str) -> None:
    LOOKS[name](company)
    assert plans.steps
    assert plans.walks() == []
    assert plans.time_without_person() == []


def test_a_booking_asks_only_for_the_time_of_those_in_it(company: Company, plans: Plans) -> None:
    company.books(company.hua, [company.li], at(25, 10))
    assert plans.time_without_person() == []
