"""What must happen later: claimed when it is due, by one worker, and given up after a while if it cannot be done."""

from datetime import datetime, timedelta

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from models import nudges
from models.nudges import MOST_TRIES, Nudge
from tests.models.cast import HOUR, MINUTE, NOW, Company
from tests.models.post import opened


def subject_due(session: Session, app_id: int, now: datetime) -> str | None:
    nudge = nudges.claim(session, app_id, now)
    return nudge.subject if nudge else None


def test_a_nudge_fires_when_it_is_due_and_not_before(session: Session, company: Company) -> None:
    nudges.at(session, company.app_id, "begin", 7, NOW + HOUR)
    assert subject_due(session, company.app_id, NOW + HOUR - MINUTE) is None
    assert subject_due(session, company.app_id, NOW + HOUR) == "7"


def test_saying_it_twice_is_saying_it_once(session: Session, company: Company) -> None:
    for _ in range(2):
        nudges.at(session, company.app_id, "begin", 7, NOW)
    nudge = nudges.claim(session, company.app_id, NOW)
    assert nudge is not None
    nudge.done_at = NOW
    session.flush()
    assert nudges.claim(session, company.app_id, NOW) is None


def test_the_longest_overdue_comes_first(session: Session, company: Company) -> None:
    nudges.at(session, company.app_id, "end", "later", NOW - MINUTE)
    nudges.at(session, company.app_id, "begin", "earlier", NOW - HOUR)
    assert subject_due(session, company.app_id, NOW) == "earlier"


def test_one_worker_looks_at_it_and_another_at_the_next(engine: Engine) -> None:
    app_id = opened(engine).app_id
    with Session(engine) as session, session.begin():
        for subject in ("one", "two"):
            nudges.at(session, app_id, "begin", subject, NOW)
    with Session(engine) as first, Session(engine) as second:
        assert subject_due(first, app_id, NOW) == "one"
        assert [subject_due(second, app_id, NOW), subject_due(second, app_id, NOW)] == ["two", "two"]
        first.rollback()


def test_what_failed_is_tried_again_later_each_time_and_holds_up_nobody(session: Session, company: Company) -> None:
    nudges.at(session, company.app_id, "begin", "bad", NOW - MINUTE)
    nudges.at(session, company.app_id, "begin", "good", NOW)
    nudge = nudges.claim(session, company.app_id, NOW)
    assert nudge is not None
    nudges.put_off(nudge, "ValueError: trouble", NOW)
    session.flush()
    assert subject_due(session, company.app_id, NOW) == "good"
    assert nudge.error == "ValueError: trouble"
    assert subject_due(session, company.app_id, NOW + timedelta(seconds=2)) == "bad"


def test_a_nudge_that_always_fails_is_given_up(session: Session, company: Company) -> None:
    nudges.at(session, company.app_id, "begin", "bad", NOW)
    now, tries = NOW, 0
    while nudge := nudges.claim(session, company.app_id, now):
        nudges.put_off(nudge, "ValueError: trouble", now)
        now, tries = now + HOUR, tries + 1
        session.flush()
    assert tries == MOST_TRIES


def test_a_repr_tells_no_subject() -> None:
    assert repr(Nudge(app_id=1, kind="begin", subject="7", due_at=NOW)) == "<Nudge new>"


def test_each_app_has_its_own(session: Session, company: Company, rival: Company) -> None:
    nudges.at(session, rival.app_id, "begin", 7, NOW)
    assert nudges.claim(session, company.app_id, NOW) is None
