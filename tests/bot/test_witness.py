"""What the callback remembers of those who knocked: enough for the doctor, bounded, and nothing that is secret."""

from dataclasses import replace
from itertools import count

import psycopg2
import pytest
from sqlalchemy import Engine, NullPool, create_engine, text
from sqlalchemy.orm import Session

from bot.diagnosis import Proof
from bot.parts import Parts
from bot.witness import MOST_EXAMINED, Refused, Witness
from crypto import Envelope
from models import knocks
from models.knocks import REMEMBERED, Finding, Knock
from tests.bot.house import NOW, Clock
from tests.bot.knocks import NONCE, Gate, typed

NOON = int(NOW.timestamp())


def seen(parts: Parts) -> list[Knock]:
    parts.witness.flush()
    with Session(parts.engine) as session:
        return knocks.recent(session, parts.app_id, "/wecom/callback", most=500)


def rows(parts: Parts) -> str:
    """The whole table, as text."""
    parts.witness.flush()
    with parts.engine.connect() as connection:
        return "\n".join(connection.execute(text("select cast(k as text) from knock k")).scalars())


def test_what_was_let_in_and_what_was_not_is_remembered(gate: Gate, parts: Parts, clock: Clock) -> None:
    gate.checks("42")
    clock.tick(seconds=10)
    gate.at(NOON + 10).checks("42", msg_signature="0" * 40)
    last, first = seen(parts)
    assert (first.finding, first.method, first.times, first.skew) == (Finding.GOOD, "GET", 1, 0)
    assert (last.finding, last.last_at - first.last_at) == (Finding.TOKEN, clock.now - NOW)


def test_a_flood_is_one_row(gate: Gate, parts: Parts) -> None:
    for n in range(200):
        gate.posts(
            {"msg_signature": f"{n:040}", "timestamp": f"{n}", "nonce": f"{n}"}, b"<xml><Encrypt>%d</Encrypt></xml>" % n
        )
        gate.web.get("/wecom/callback", query_string={"nonce": f"{n}"})
    assert sorted((row.finding, row.method, row.times) for row in seen(parts)) == [
        (Finding.MALFORMED, "GET", 200),
        (Finding.STRANGER, "POST", 200),
    ]


def test_a_flood_pushes_nothing_else_out(gate: Gate, parts: Parts) -> None:
    gate.checks("42")
    for n in range(2 * MOST_EXAMINED):
        gate.web.get(f"/wecom/callback?nonce={n}")
    assert Finding.GOOD in {row.finding for row in seen(parts)}


def test_faster_than_can_be_examined_is_counted_all_the_same(parts: Parts) -> None:
    shown = Proof("a", "1", "n")
    for _ in range(MOST_EXAMINED + 50):
        parts.witness.refused(Refused("/wecom/callback", "POST", "signature", shown, b"<xml/>", parts.envelopes))
    assert sum(row.times for row in seen(parts)) == MOST_EXAMINED + 50


def test_several_processes_add_up(parts: Parts) -> None:
    witnesses = [Witness(parts.engine, parts.vault, lambda: parts.app_id, parts.clock) for _ in range(3)]
    for witness in witnesses:
        witness.good("/wecom/callback", "GET", parts.envelopes[0], str(NOON))
        witness.flush()
    assert [row.times for row in seen(parts)] == [3]


def test_a_day_later_it_is_counted_anew(gate: Gate, parts: Parts, clock: Clock) -> None:
    gate.checks("42")
    seen(parts)
    clock.tick(days=2)
    gate.checks("42")
    (row,) = seen(parts)
    assert (row.times, row.first_at, row.last_at) == (1, clock.now, clock.now)


def test_what_is_long_over_is_forgotten(gate: Gate, parts: Parts, clock: Clock) -> None:
    gate.checks("42", msg_signature="0" * 40)
    seen(parts)
    clock.now += REMEMBERED * 2
    gate.checks("42")
    assert [row.finding for row in seen(parts)] == [Finding.GOOD]


def test_an_old_delivery_tells_how_old_it_was(gate: Gate, parts: Parts) -> None:
    assert gate.at(NOON - 7200).delivers(typed("好", 1, at=NOON)).status_code == 403
    (row,) = seen(parts)
    assert (row.finding, row.skew) == (Finding.STALE, -7200)


def test_nothing_secret_and_nothing_that_was_said_is_stored(gate: Gate, parts: Parts) -> None:
    gate.checks("1288432023552776189")
    gate.checks("1288432023552776189", msg_signature="f" * 40)
    gate.delivers(typed("工资多少", 1, at=NOON))
    other = replace(gate, envelope=Envelope("AnotherToken", gate.envelope.aes_key, gate.envelope.receive_id))
    other.delivers(typed("工资多少", 2, at=NOON))
    stored = rows(parts)
    secrets = (gate.envelope.token, gate.envelope.aes_key, "1288432023552776189", "工资", "lilei", "f" * 40, NONCE)
    assert stored and [secret for secret in secrets if secret in stored] == []


def test_an_id_that_cannot_be_shown_is_made_fit_to_be_shown(gate: Gate, parts: Parts) -> None:
    strange = replace(
        gate, envelope=Envelope(gate.envelope.token, gate.envelope.aes_key, "ww\x00\n\x1b[31m" + "x" * 200)
    )
    assert strange.checks("42").status_code == 403
    (row,) = seen(parts)
    assert (row.finding, len(row.detail), row.detail.isprintable()) == (Finding.RECEIVER, 64, True)


def test_what_cannot_be_written_down_now_is_written_down_later(parts: Parts, engine: Engine) -> None:
    knocks_at_the_door = count()

    def connect() -> psycopg2.extensions.connection:
        """PostgreSQL is away the first time."""
        if next(knocks_at_the_door) == 0:
            raise psycopg2.OperationalError("away")
        return psycopg2.connect(engine.url.set(drivername="postgresql").render_as_string(hide_password=False))

    shaky = create_engine("postgresql+psycopg2://", creator=connect, poolclass=NullPool)
    witness = Witness(shaky, parts.vault, lambda: parts.app_id, parts.clock)
    witness.good("/wecom/callback", "GET", parts.envelopes[0], str(NOON))
    witness.flush()
    witness.flush()
    assert [(row.finding, row.times) for row in seen(parts)] == [(Finding.GOOD, 1)]


@pytest.mark.parametrize("timestamp", ["", "soon", "9" * 40, "-1", "１２"])
def test_a_timestamp_that_is_none_is_no_error(parts: Parts, timestamp: str) -> None:
    parts.witness.good("/wecom/callback", "GET", parts.envelopes[0], timestamp)
    assert seen(parts)[0].skew is None
