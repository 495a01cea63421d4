"""Two workers meet the same stranger at once."""

import threading

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from models import apps, people
from models.people import Person


def test_a_stranger_met_twice_at_once_is_one_person(engine: Engine) -> None:
    with Session(engine) as session, session.begin():
        app = apps.ensure(session, "ww-of-first-contacts", 1)
    both, met = threading.Barrier(2), []

    def meet() -> None:
        with Session(engine) as session, session.begin():
            assert people.by_userid(session, app, "LiLei") is None
            both.wait(10)
            met.append(people.add(session, app, "李雷", userid="LiLei").id)

    workers = [threading.Thread(target=meet) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    with Session(engine) as session:
        assert session.scalar(select(func.count()).where(Person.app_id == app)) == 1
    assert len(set(met)) == 1
