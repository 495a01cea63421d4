"""Totals grow, whoever adds to them, and however many do at once."""

import threading

from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session

from models import apps, tallies

ANSWERED, SENT = ("turn", ("answered",)), ("delivery", ("sent",))


def test_what_is_added_at_once_adds_up(engine: Engine) -> None:
    with Session(engine) as session, session.begin():
        app_id = apps.ensure(session, "ww of the tallies", 1)

    def add(counts: dict[tuple[str, tuple[str, ...]], float]) -> None:
        own = create_engine(engine.url)
        for _ in range(20):
            with Session(own) as session, session.begin():
                tallies.add(session, app_id, counts)
        own.dispose()

    orders = ({ANSWERED: 1.0, SENT: 2.0}, {SENT: 2.0, ANSWERED: 1.0})
    everybody = [threading.Thread(target=add, args=(orders[n % 2],)) for n in range(4)]
    for one in everybody:
        one.start()
    for one in everybody:
        one.join()
    with Session(engine) as session:
        assert list(tallies.totals(session, app_id)) == [("delivery", ("sent",), 160.0), ("turn", ("answered",), 80.0)]


def test_nothing_counted_writes_nothing(session: Session) -> None:
    app_id = apps.ensure(session, "ww that counts nothing", 1)
    tallies.add(session, app_id, {})
    assert list(tallies.totals(session, app_id)) == []
