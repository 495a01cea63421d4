"""Workers that live say so; apps are made once, however many processes start at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from models import apps, workers
from models.workers import GONE
from tests.models.cast import MINUTE, NOW, Company


def test_a_worker_that_was_heard_lately_is_alive(session: Session, company: Company) -> None:
    workers.beat(session, company.app_id, "desk-1:100", NOW)
    workers.beat(session, company.app_id, "desk-2:100", NOW + MINUTE)
    assert workers.alive(session, company.app_id, NOW + GONE - timedelta(seconds=1)) == 2
    assert workers.alive(session, company.app_id, NOW + MINUTE) == 1


def test_beating_again_is_the_same_worker(session: Session, company: Company) -> None:
    for seconds in (0, 5, 10):
        workers.beat(session, company.app_id, "desk-1:100", NOW + timedelta(seconds=seconds))
    assert workers.alive(session, company.app_id, NOW + timedelta(seconds=10) + GONE / 2) == 1


def test_a_worker_that_left_is_gone_at_once(session: Session, company: Company) -> None:
    workers.beat(session, company.app_id, "desk-1:100", NOW)
    workers.leave(session, "desk-1:100")
    assert workers.alive(session, company.app_id, NOW) == 0


def test_a_worker_works_for_one_app(session: Session, company: Company, rival: Company) -> None:
    workers.beat(session, company.app_id, "desk-1:100", NOW)
    assert workers.alive(session, rival.app_id, NOW) == 0


def test_many_processes_start_at_once_and_make_one_app(engine: Engine) -> None:
    def start(_: int) -> int:
        with Session(engine) as session, session.begin():
            return apps.ensure(session, "ww-started-at-once", 1000002)

    with ThreadPoolExecutor(8) as processes:
        assert len(set(processes.map(start, range(8)))) == 1


def test_another_agent_of_the_same_corp_is_another_app(session: Session) -> None:
    assert apps.ensure(session, "ww-two-agents", 1000002) != apps.ensure(session, "ww-two-agents", 1000003)
