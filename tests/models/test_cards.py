"""Cards on phones: the newest code of each is kept, and is good for one redrawing within three days."""

from datetime import datetime

from sqlalchemy.orm import Session

from models import cards
from models.cards import GOOD_FOR, Card
from models.interviews import Interview
from tests.models.cast import HOUR, NOW, Company


def show(company: Company, interview: Interview, code: str | None, *, to: str = "zhangwei", now: datetime = NOW) -> str:
    """A card of this interview arrives on a phone; its task id."""
    task_id = f"interview-{interview.id}-{to}"
    card = Card(
        app_id=company.app_id,
        task_id=task_id,
        userid=to,
        sent_at=now,
        interview_id=interview.id,
        response_code=code,
        code_at=now,
    )
    cards.shown(company.session, card)
    return task_id


def codes(company: Company, interview: Interview, now: datetime = NOW, *, to: str = "zhangwei") -> list[str | None]:
    found = cards.redrawable(company.session, company.app_id, interview.id, to, now)
    return [card.response_code for card in found]


def test_a_card_can_be_redrawn_with_the_code_it_came_with(company: Company) -> None:
    interview = company.booked()
    show(company, interview, "code-1")
    assert codes(company, interview) == ["code-1"]
    assert codes(company, interview, to="hanmei") == []


def test_a_press_brings_a_newer_code(session: Session, company: Company) -> None:
    interview = company.booked()
    task_id = show(company, interview, "code-1")
    cards.pressed(session, company.app_id, task_id, "code-2", NOW + HOUR)
    session.expire_all()
    assert codes(company, interview, NOW + HOUR) == ["code-2"]


def test_a_card_without_a_code_cannot_be_redrawn(company: Company) -> None:
    interview = company.booked()
    show(company, interview, None)
    assert codes(company, interview) == []


def test_a_code_is_good_for_three_days_from_the_last_press(session: Session, company: Company) -> None:
    interview = company.booked()
    task_id = show(company, interview, "code-1")
    assert codes(company, interview, NOW + GOOD_FOR) == []
    cards.pressed(session, company.app_id, task_id, "code-2", NOW + HOUR)
    session.expire_all()
    assert codes(company, interview, NOW + GOOD_FOR) == ["code-2"]


def test_the_same_card_sent_again_is_one_card_with_the_newer_code(session: Session, company: Company) -> None:
    interview = company.booked()
    show(company, interview, "code-1")
    show(company, interview, "code-2", now=NOW + HOUR)
    session.expire_all()
    assert codes(company, interview, NOW + HOUR) == ["code-2"]


def test_another_apps_press_changes_nothing_here(session: Session, company: Company, rival: Company) -> None:
    interview = company.booked()
    task_id = show(company, interview, "code-1")
    cards.pressed(session, rival.app_id, task_id, "stolen", NOW)
    session.expire_all()
    assert codes(company, interview) == ["code-1"]
    assert cards.redrawable(session, rival.app_id, interview.id, "zhangwei", NOW) == []
