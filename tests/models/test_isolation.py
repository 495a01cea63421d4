"""Each in its own house: whatever names a row of one app finds and changes nothing through another.

Two companies with people of the same names live in one database. Every public function of `models/` that is told an id,
a number or a userid is either tried here with the other company's, or stands in `FOUND_BEFORE` with the reason.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

import models
from models import (
    agenda,
    backlog,
    booking,
    candidates,
    cards,
    inbox,
    interviews,
    knocks,
    logins,
    nudges,
    outbox,
    pairs,
    people,
    questions,
    scene,
    slots,
    suggest,
    tallies,
    tokens,
    undo,
    workers,
)
from models.cards import Card
from models.inbox import Delivery, Kept
from models.knocks import Finding, Kind, Seen
from models.outbox import Due, Outbound
from models.questions import Asked
from models.refusals import NotFound, NotYours
from models.tables import METADATA
from tests.models.cast import HOUR, NOW, OFFICE, Company, at, found, standing

NAMES_A_ROW = {
    "app_id",
    "candidate_id",
    "ids",
    "interview_id",
    "message_id",
    "number",
    "numbers",
    "owner",
    "person_ids",
    "task_id",
    "userid",
}

FOUND_BEFORE = {
    "busy.clashes": "ids of people that were found through their app",
    "busy.ensure_free": "ids of people that were found through their app",
    "busy.occupy": "an interview that was booked or held through its app",
    "busy.release": "an interview that was booked or held through its app",
    "people.lock": "ids of people that were found through their app; it changes nothing",
    "people.add": "makes a row of the app it is told",
    "outbox.put": "makes rows of the app it is told",
    "served.put": "makes a row of the app it is told",
    "nudges.at": "makes a row of the app it is told",
    "workers.beat": "makes a row of the app it is told",
    "candidates.live": "a query of one app, run by the functions below",
    "candidates.same": "asked by `add` for the app of whoever adds",
    "tokens.hold": "makes a row of the app it is told",
    "knocks.write": "makes a row of the app it is told",
    "logins.failed": "makes a row of the app it is told",
    "pairs.add": "makes a row of the app it is told",
    "tallies.add": "makes a row of the app it is told",
}

NEXT_WEEK = (NOW, at(30))


class Full:
    """A company in which everything there can be is there."""

    def __init__(self, session: Session) -> None:
        self.company = found(session)
        self.session, self.app_id = session, self.company.app_id
        self.interview = self.company.booked()
        self.card = Card(
            app_id=self.app_id,
            task_id=f"task-{self.app_id}",
            userid="zhangwei",
            sent_at=NOW,
            interview_id=self.interview.id,
            response_code="code",
            code_at=NOW,
        )
        cards.shown(session, self.card)
        inbox.keep(session.connection(), [Delivery(self.app_id, "zhangwei", "msg:1", "<xml/>", NOW, NOW)])
        self.parked = session.execute(
            text("update inbox set state = 'parked' where app_id = :app returning id"), {"app": self.app_id}
        ).scalar_one()
        dead = Outbound(app_id=self.app_id, userid="zhangwei", content={}, created_at=NOW, due_at=NOW, state=Due.DEAD)
        session.add(dead)
        session.flush()
        self.dead = dead.id
        tokens.hold(session, self.app_id, "secret-fingerprint", patience=HOUR)
        workers.beat(session, self.app_id, f"desk:{self.app_id}", NOW)
        seen = (Kind("/wecom/callback", "GET", Finding.GOOD, "pair"), Seen(NOW, NOW))
        knocks.write(session.connection(), self.app_id, [seen], NOW)
        pairs.add(session, self.app_id, "pair", b"sealed", NOW)
        for _ in range(logins.MOST_OF_ALL):
            logins.failed(session, self.app_id, "somewhere", NOW)
        tallies.add(session, self.app_id, {("turns", ("answered",)): 1.0})


class Empty:
    """A company that knows nobody but its recruiter, and asks for what is the other's."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.company = found(session)
        self.app_id = self.company.app_id
        for name in ("candidate", "person"):
            removed = text(f"delete from {name} where app_id = :app and id <> :mei")
            session.execute(removed, {"app": self.app_id, "mei": self.company.mei.id})
        session.expire_all()
        self.mei = self.company.mei


@pytest.fixture
def ours(session: Session) -> Full:
    return Full(session)


@pytest.fixture
def theirs(session: Session) -> Empty:
    return Empty(session)


Look = Callable[[Empty, Full], Any]
LOOKS: dict[str, Look] = {
    "agenda.of_everybody": lambda they, we: agenda.of_everybody(they.session, they.app_id, *NEXT_WEEK).interviews,
    "backlog.backlog": lambda they, we: [
        q for q in backlog.backlog(they.session, they.app_id, at(30)) if q.waiting + q.dead
    ],
    "backlog.refusal": lambda they, we: backlog.refusal(they.session, they.app_id, 60020),
    "booking.hold": lambda they, we: booking.hold(they.session, they.mei, we.interview.id),
    "candidates.of_id": lambda they, we: candidates.of_id(they.session, they.app_id, we.company.ming.id),
    "candidates.of_people": lambda they, we: candidates.of_people(they.session, they.app_id, [we.company.ming.person]),
    "candidates.search": lambda they, we: candidates.search(they.session, they.app_id, "王小明"),
    "cards.pressed": lambda they, we: cards.pressed(they.session, they.app_id, we.card.task_id, "stolen", NOW),
    "cards.redrawable": lambda they, we: cards.redrawable(they.session, they.app_id, we.interview.id, "zhangwei", NOW),
    "inbox.claim": lambda they, we: inbox.claim(
        they.session.connection(), they.session.connection().engine, they.app_id, NOW
    ),
    "inbox.drop": lambda they, we: inbox.drop(they.session, they.app_id, we.parked),
    "inbox.parked": lambda they, we: inbox.parked(they.session, they.app_id),
    "inbox.revive": lambda they, we: inbox.revive(they.session, they.app_id, we.parked, NOW),
    "interviews.of_number": lambda they, we: interviews.of_number(they.session, they.app_id, we.interview.id),
    "interviews.of_numbers": lambda they, we: interviews.of_numbers(they.session, they.app_id, [we.interview.id]),
    "knocks.recent": lambda they, we: knocks.recent(they.session, they.app_id, "/wecom/callback"),
    "knocks.used": lambda they, we: knocks.used(they.session, they.app_id, "pair"),
    "logins.spend": lambda they, we: not logins.spend(they.session, they.app_id, "link", NOW, lifetime=HOUR),
    "logins.throttled": lambda they, we: logins.throttled(they.session, they.app_id, "somewhere", NOW),
    "nudges.claim": lambda they, we: nudges.claim(they.session, they.app_id, at(30)),
    "outbox.claim": lambda they, we: outbox.claim(they.session, they.app_id, NOW),
    "outbox.dead": lambda they, we: outbox.dead(they.session, they.app_id),
    "outbox.drop": lambda they, we: outbox.drop(they.session, they.app_id, we.dead),
    "outbox.revive": lambda they, we: outbox.revive(they.session, they.app_id, we.dead, NOW),
    "outbox.waiting": lambda they, we: outbox.waiting(they.session, they.app_id),
    "pairs.mark": lambda they, we: pairs.mark(they.session, they.app_id, "pair", NOW),
    "pairs.settle": lambda they, we: pairs.settle(they.session, they.app_id, "pair", NOW),
    "pairs.waiting": lambda they, we: pairs.waiting(they.session, they.app_id, NOW),
    "people.admins": lambda they, we: people.admins(they.session, they.app_id, ["zhangwei"]),
    "people.by_userid": lambda they, we: people.by_userid(they.session, they.app_id, "zhangwei"),
    "people.close": lambda they, we: people.close(they.session, they.app_id, "张玮"),
    "people.count": lambda they, we: people.count(they.session, they.app_id) - 1,
    "people.known": lambda they, we: people.known(they.session, they.app_id, ["zhangwei"]),
    "people.named": lambda they, we: people.named(they.session, they.app_id, ["张伟", "zhangwei"]),
    "people.names": lambda they, we: people.names(they.session, they.app_id, ["张伟", "zhangwei"]),
    "people.of_ids": lambda they, we: people.of_ids(they.session, they.app_id, [we.company.zhang.id]),
    "people.sounding": lambda they, we: people.sounding(they.session, they.app_id, "zhangwei"),
    "people.surnamed": lambda they, we: people.surnamed(they.session, they.app_id, "张"),
    "scene.of": lambda they, we: scene.of(they.session, they.app_id, "zhangwei", NOW),
    "tallies.totals": lambda they, we: list(tallies.totals(they.session, they.app_id)),
    "tokens.claim": lambda they, we: tokens.claim(they.session, they.app_id, "secret-fingerprint"),
    "tokens.find": lambda they, we: tokens.find(they.session, they.app_id, "secret-fingerprint"),
    "workers.alive": lambda they, we: workers.alive(they.session, they.app_id, NOW),
}


def public_functions() -> Iterator[tuple[str, Callable[..., Any]]]:
    for module in pkgutil.iter_modules(models.__path__):
        loaded = importlib.import_module(f"models.{module.name}")
        for name, function in inspect.getmembers(loaded, inspect.isfunction):
            if function.__module__ == loaded.__name__ and not name.startswith("_"):
                yield f"{module.name}.{name}", function


def test_every_function_that_is_told_an_id_is_tried_or_says_why_not() -> None:
    told = {name for name, function in public_functions() if NAMES_A_ROW & set(inspect.signature(function).parameters)}
    assert told - set(LOOKS) - set(FOUND_BEFORE) == set()
    assert set(LOOKS) & set(FOUND_BEFORE) == set()
    assert set(FOUND_BEFORE) <= told


def world(session: Session, app_id: int) -> dict[str, list[str]]:
    """Every row of an app, column by column, as the database shows it."""
    session.flush()
    tables = [table.name for table in METADATA.sorted_tables if "app_id" in table.c]
    everything = "select cast(t as text) from {} t where app_id = :app order by 1"
    return {name: list(session.scalars(text(everything.format(name)), {"app": app_id})) for name in tables}


@pytest.mark.parametrize("name", LOOKS)
def test_nothing_of_one_company_is_seen_or_changed_through_another(
    session: Session, ours: Full, theirs: Empty, name: str
) -> None:
    before = world(session, ours.app_id)
    try:
        seen = LOOKS[name](theirs, ours)
    except NotFound:
        seen = None
    assert not seen
    assert world(session, ours.app_id) == before


def test_what_they_look_for_is_really_there(session: Session, ours: Full) -> None:
    rows = world(session, ours.app_id)
    filled = {name for name, found_rows in rows.items() if found_rows}
    assert {"person", "candidate", "interview", "busy", "card", "inbox", "outbox", "nudge", "deed"} <= filled
    assert inbox.parked(session, ours.app_id)[0].state is Kept.PARKED


def test_every_table_but_the_apps_themselves_belongs_to_an_app() -> None:
    without = {table.name for table in METADATA.sorted_tables if "app_id" not in table.c}
    assert without == {"app"}


def test_a_person_of_one_company_is_a_stranger_to_the_others_interviews(ours: Full, theirs: Empty) -> None:
    with pytest.raises(NotYours):
        interviews.ensure_theirs(theirs.mei, ours.interview, staff=False)
    for answer in (booking.accept, booking.confirm):
        with pytest.raises(NotYours):
            answer(theirs.session, theirs.mei, ours.interview, NOW)


def test_nobody_of_another_company_is_suggested_or_asked_or_undone(session: Session, ours: Full, theirs: Empty) -> None:
    assert suggest.interviewers(session, theirs.mei, ours.company.ming, NOW) == []
    questions.ask(session, ours.company.mei, Asked.CHOICE, NOW, intent="agenda", slots={}, wording="哪一天？")
    assert questions.pending(session, theirs.mei, NOW) is None
    with pytest.raises(NotFound):
        undo.undo(session, theirs.mei, NOW)


def test_the_same_member_in_two_companies_is_two_people(session: Session, ours: Full, rival: Company) -> None:
    """张伟 of both has the same userid; only one of them is booked."""
    assert standing(session, ours.company.zhang, NOW) == "assigned"
    assert standing(session, rival.zhang, NOW) == "idle"
    assert agenda.of_person(session, rival.zhang, *NEXT_WEEK).interviews == []
    need = slots.Need([rival.zhang.id], HOUR, OFFICE)
    assert at(24, 15) in list(slots.free(session, need, at(24), at(25), NOW))
    assert rival.books(rival.ming, [rival.zhang], at(24, 15)).round == 1
