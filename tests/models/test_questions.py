"""What the desk waits to hear: one question a person, for half an hour, and never answered by accident."""

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from models import questions
from models.people import Person
from models.questions import PATIENCE, Asked, Ending, Question
from tests.models.cast import MINUTE, NOW, Company


def ask(session: Session, person: Person, wording: str = "还差：时间") -> Question:
    return questions.ask(
        session,
        person,
        Asked.MISSING,
        NOW,
        intent="interview.create",
        slots={"candidate": 7},
        wording=wording,
        options=[{"label": "11月24日(周二) 15:00", "slots": {"when": 1}}],
        awaiting=["when"],
    )


def endings(session: Session, person: Person) -> list[Ending]:
    session.expire_all()
    return list(session.scalars(select(Question.ending).where(Question.person_id == person.id).order_by(Question.id)))


def test_a_question_keeps_the_command_as_far_as_it_was_understood(session: Session, company: Company) -> None:
    ask(session, company.mei)
    session.expire_all()
    question = questions.pending(session, company.mei, NOW)
    assert question is not None
    assert (question.kind, question.intent, question.slots) == (Asked.MISSING, "interview.create", {"candidate": 7})
    assert (question.options[0]["label"], question.awaiting) == ("11月24日(周二) 15:00", ["when"])


def test_nobody_else_is_asked(session: Session, company: Company) -> None:
    ask(session, company.mei)
    assert questions.pending(session, company.zhang, NOW) is None


def test_one_question_is_open_and_the_one_before_is_parked(session: Session, company: Company) -> None:
    ask(session, company.mei, "谁？")
    second = ask(session, company.mei, "什么时候？")
    assert questions.pending(session, company.mei, NOW) is second
    assert endings(session, company.mei) == [Ending.PARKED, Ending.OPEN]


def test_the_database_itself_holds_one_open_question_a_person(session: Session, company: Company) -> None:
    first = ask(session, company.mei)
    ask(session, company.mei)
    first.ending = Ending.OPEN
    with pytest.raises(IntegrityError, match="uq_question_open"):
        session.flush()


def test_half_an_hour_later_the_answer_comes_too_late(session: Session, company: Company) -> None:
    ask(session, company.mei)
    assert questions.pending(session, company.mei, NOW + PATIENCE - MINUTE) is not None
    assert questions.pending(session, company.mei, NOW + PATIENCE) is None
    assert endings(session, company.mei) == [Ending.ABANDONED]
    assert questions.pending(session, company.mei, NOW) is None


@pytest.mark.parametrize("ending", [Ending.ANSWERED, Ending.PARKED, Ending.ABANDONED])
def test_a_closed_question_is_not_asked_any_more(session: Session, company: Company, ending: Ending) -> None:
    ask(session, company.mei)
    questions.close(session, company.mei, ending)
    session.expire_all()
    assert questions.pending(session, company.mei, NOW) is None
    assert endings(session, company.mei) == [ending]


def test_closing_nothing_is_nothing(session: Session, company: Company) -> None:
    questions.close(session, company.mei, Ending.PARKED)
    assert endings(session, company.mei) == []
