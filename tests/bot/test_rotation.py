"""Token and key are changed without losing a message: two pairs are taken, and the doctor says when the old may go."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from sqlalchemy import create_engine, text

from bot.doctor.callback import old_pair
from bot.pairs import Minted, configured, fingerprint, new_key, new_token
from bot.parts import Parts, made_of
from crypto import Envelope
from models import pairs
from tests.bot.clinic import APP, OTHER_KEY, Clinic, healthy
from tests.bot.house import AES_KEY, NOW, Clock, settings_of
from tests.bot.knocks import Gate

NEW = {
    "WECOM_TOKEN": "TheNewToken2026",
    "WECOM_ENCODING_AES_KEY": OTHER_KEY,
    "WECOM_TOKEN_OLD": APP.token,
    "WECOM_ENCODING_AES_KEY_OLD": APP.aes_key,
}

pytestmark = pytest.mark.usefixtures("logging_given_back")


@pytest.fixture
def clinic(database_url: str) -> Iterator[Clinic]:
    """A deployment that has been running for a while under the old pair."""
    with healthy(database_url) as clinic:
        yield clinic


@pytest.fixture
def changing(clinic: Clinic) -> Iterator[Clinic]:
    """The same, restarted with a new pair beside the old one."""
    changing = clinic.with_settings(**NEW)
    yield changing
    changing.close()


def test_while_the_console_changes_over_both_pairs_are_taken(changing: Clinic) -> None:
    assert changing.console() == 200
    assert changing.console(token="TheNewToken2026", key=OTHER_KEY) == 200
    assert changing.console(token="YetAnother", key=OTHER_KEY) == 403


def test_the_token_may_stay_and_only_the_key_change(clinic: Clinic) -> None:
    told = {"WECOM_ENCODING_AES_KEY": OTHER_KEY, "WECOM_ENCODING_AES_KEY_OLD": APP.aes_key}
    changing = clinic.with_settings(**told)
    assert [changing.console(key=key) for key in (OTHER_KEY, APP.aes_key)] == [200, 200]
    changing.close()


def test_the_doctor_walks_along(changing: Clinic) -> None:
    """First to the console, then patience, then the two lines may go."""
    assert "enter the new Token and EncodingAESKey in the console" in changing.doctor(**NEW).about("token and key")
    changing.console(token="TheNewToken2026", key=OTHER_KEY)
    assert re.search(r"the old one was used \d+ s ago", changing.doctor(**NEW).about("token and key"))
    with changing.parts.engine.begin() as connection:
        connection.execute(
            text("update knock set last_at = last_at - interval '2 hours' where times = 1 and pair = :old"),
            {"old": fingerprint(changing.parts.vault, changing.parts.envelopes[1])},
        )
    report = changing.doctor(**NEW)
    assert (report.status, "WECOM_TOKEN_OLD and WECOM_ENCODING_AES_KEY_OLD may go" in report.text) == (0, True)


@pytest.mark.parametrize(
    ("console", "said"),
    [
        ({"token": "TheNewToken2026", "key": APP.aes_key}, "the other pair (old) opens it"),
        ({"token": APP.token, "key": OTHER_KEY}, "the other pair (present) opens it"),
        ({"token": "TheNewToken2026", "key": new_key()}, "EncodingAESKey wrong"),
        ({"token": APP.token, "key": new_key()}, "EncodingAESKey wrong"),
        ({"token": "YetAnother", "key": APP.aes_key}, "the Token differs"),
    ],
)
def test_a_mixture_of_the_pairs_is_told(changing: Clinic, console: dict[str, str], said: str) -> None:
    assert changing.console(**console) == 403
    assert said in changing.doctor(**NEW).about("callback")


# pairs made on the setup page


def test_a_minted_pair_is_taken_by_every_process_without_a_restart(clinic: Clinic) -> None:
    other = clinic.with_settings()
    minted = clinic.parts.minted.mint().envelope
    assert [one.console(token=minted.token, key=minted.aes_key) for one in (clinic, other)] == [200, 200]
    assert "WeCom uses the pair made on the setup page" in clinic.doctor().about("token and key")
    assert clinic.console() == 200
    other.close()


def test_once_it_is_in_the_settings_of_all_it_need_not_wait(parts: Parts, clock: Clock) -> None:
    """Processes are restarted one after the other: those with the old settings go on taking it for a day."""
    minted = parts.minted.mint().envelope
    parts.witness.good("/wecom/callback", "GET", minted, "1")
    parts.witness.flush()
    assert parts.minted.waiting((minted,)) == []
    assert [pair.envelope for pair in parts.minted.waiting()] == [minted]
    clock.tick(days=2)
    assert parts.minted.waiting((minted,)) == parts.minted.waiting() == []


def test_once_it_is_in_the_settings_it_is_no_news(clinic: Clinic) -> None:
    minted = clinic.parts.minted.mint().envelope
    settled = {"WECOM_TOKEN": minted.token, "WECOM_ENCODING_AES_KEY": minted.aes_key}
    after = clinic.with_settings(**settled)
    assert after.console(token=minted.token, key=minted.aes_key) == 200
    assert "the present pair was used" in after.doctor(**settled).about("token and key")
    assert after.parts.minted.waiting(after.parts.envelopes) == []
    after.close()


def test_unused_it_is_forgotten_after_a_day_and_used_it_is_kept(parts: Parts, clock: Clock) -> None:
    used, unused = parts.minted.mint(), parts.minted.mint()
    parts.witness.good("/wecom/callback", "GET", used.envelope, "1")
    parts.witness.flush()
    clock.tick(days=2)
    assert [pair.name for pair in parts.minted.waiting()] == [used.name]
    assert unused.name != used.name


def test_pressing_often_leaves_few_and_never_loses_the_one_in_use(parts: Parts) -> None:
    used = parts.minted.mint()
    parts.witness.good("/wecom/callback", "GET", used.envelope, "1")
    parts.witness.flush()
    for _ in range(3 * pairs.MOST):
        parts.minted.mint()
    waiting = [pair.name for pair in parts.minted.waiting()]
    assert len(waiting) == pairs.MOST + 1 and used.name in waiting


def test_it_lies_sealed_and_another_secret_key_opens_nothing(parts: Parts, clock: Clock) -> None:
    minted = parts.minted.mint().envelope
    with parts.engine.connect() as connection:
        stored = str([bytes(sealed) for sealed in connection.execute(text("select sealed from minted")).scalars()])
    assert minted.token not in stored and minted.aes_key not in stored
    told = parts.settings.model_copy(update={"secret_key": settings_of(SECRET_KEY="x" * 40).secret_key})
    assert made_of(told, parts.engine, clock=clock).minted.waiting() == []


def test_without_a_database_the_settings_pair_is_still_taken(parts: Parts, gate: Gate) -> None:
    away = create_engine("postgresql+psycopg2://nobody@127.0.0.1:9/nothing")
    lost = Minted(away, parts.vault, "ww1", lambda: 1, parts.clock)
    assert (lost.envelopes(), lost.envelopes()) == ((), ())
    assert gate.checks("42").data == b"42"


def test_what_is_made_fits_the_console() -> None:
    for _ in range(50):
        token, key = new_token(), new_key()
        assert (len(token), len(key), token.isalnum(), key.isalnum()) == (32, 43, True, True)
        assert Envelope(token, key, "ww1").decrypt(Envelope(token, key, "ww1").encrypt(b"42")) == b"42"


def test_one_pair_in_both_places_is_one_pair() -> None:
    told = settings_of(WECOM_TOKEN="a", WECOM_TOKEN_OLD="a", WECOM_ENCODING_AES_KEY_OLD=AES_KEY)
    assert len(configured(told)) == 1


@pytest.mark.parametrize(
    ("present", "old", "said"),
    [
        (None, timedelta(0), "pair-not-yet"),
        (timedelta(0), None, "pair-old-idle"),
        (timedelta(hours=3), timedelta(hours=2), "pair-both"),
        (timedelta(0), timedelta(minutes=30), "pair-both"),
        (timedelta(0), timedelta(hours=2), "pair-old-idle"),
    ],
)
def test_when_the_old_pair_may_go(present: timedelta | None, old: timedelta | None, said: str) -> None:
    def ago(span: timedelta | None) -> datetime | None:
        return NOW - span if span is not None else None

    assert old_pair(ago(present), ago(old), NOW).line.name == said
