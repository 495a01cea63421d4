"""The row that the token lies in: its lock is the queue, and nobody can read it without the key."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import Engine, create_engine, text

from bot.wecom.client import WeCom
from bot.wecom.errors import Barred, Busy
from bot.wecom.tokens import TokenStore
from bot.wecom.vault import Vault, derive_key
from tests.bot.wecom.office import KEY, SECRET, Clock, Office

TWO_HOURS = timedelta(seconds=7200)

# under the lock


@contextmanager
def somebody_fetching(engine: Engine) -> Iterator[int]:
    """Another process that holds all token rows; gives the number of its backend."""
    with engine.connect() as other:
        other.execute(text("SELECT * FROM access_token FOR UPDATE"))
        try:
            yield other.execute(text("SELECT pg_backend_pid()")).scalar_one()
        finally:
            other.invalidate()


def test_while_somebody_renews_nobody_waits(office: Office, wecom: WeCom) -> None:
    wecom.user("lilei")
    office.clock.tick(seconds=7200 - 299)
    with somebody_fetching(office.engine):
        assert wecom.user("lilei").name == "李雷"
        assert wecom.renew_token() == office.clock() + timedelta(seconds=15)
        assert office.client().user("lilei").name == "李雷", "a process that starts now needs no lock either"
    assert office.calls("gettoken") == ["gettoken"]


def test_nobody_waits_for_ever(office: Office, wecom: WeCom) -> None:
    wecom.user("lilei")
    hasty = office.client(store=office.store(patience=timedelta(milliseconds=50)))
    office.world.revoke_tokens()
    with somebody_fetching(office.engine), pytest.raises(Busy, match="another process"):
        hasty.user("lilei")
    assert office.calls("gettoken") == ["gettoken"]


def test_a_web_process_that_may_not_wait_long_gives_up_in_words(office: Office, wecom: WeCom) -> None:
    wecom.user("lilei")
    strict = create_engine(office.engine.url, connect_args={"options": "-c statement_timeout=50ms"})
    hasty = office.client(store=TokenStore(strict, KEY, office.clock))
    office.world.revoke_tokens()
    with somebody_fetching(office.engine), pytest.raises(Busy, match="another process"):
        hasty.user("lilei")
    strict.dispose()


def test_when_the_one_who_fetches_dies_the_next_one_does_it(office: Office, wecom: WeCom) -> None:
    wecom.user("lilei")
    office.world.revoke_tokens()
    with ThreadPoolExecutor(1) as thread, somebody_fetching(office.engine) as backend:
        waiting = thread.submit(wecom.user, "lilei")
        office.world.wait_for(lambda: office.calls("user/get") == ["user/get"] * 2)
        assert not waiting.done()
        with office.engine.begin() as admin:
            admin.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": backend})
        assert waiting.result(timeout=10).name == "李雷"


# at rest


def stored(engine: Engine, corp_id: str) -> list[str]:
    query = text("SELECT t.*::text FROM access_token t JOIN app ON app.id = t.app_id WHERE app.corp_id = :corp_id")
    with engine.connect() as connection:
        return list(connection.scalars(query, {"corp_id": corp_id}))


def test_neither_token_nor_secret_is_stored_in_the_clear(office: Office, wecom: WeCom) -> None:
    wecom.user("lilei")
    (row,) = stored(office.engine, office.world.app.corp_id)
    (token,) = office.world.tokens.issued
    for hidden in (token, SECRET):
        assert hidden not in row
        assert hidden.encode().hex() not in row


def test_with_another_secret_key_the_token_is_simply_fetched_anew(office: Office, wecom: WeCom) -> None:
    wecom.user("lilei")
    assert office.client(store=office.store(key=derive_key("a new key"))).user("lilei").name == "李雷"
    assert office.calls("gettoken") == ["gettoken"] * 2


def test_a_token_somebody_tampered_with_is_fetched_anew(office: Office, wecom: WeCom) -> None:
    wecom.user("lilei")
    with office.engine.begin() as attacker:
        attacker.execute(text("UPDATE access_token SET sealed = set_byte(sealed, 30, get_byte(sealed, 30) # 1)"))
    assert office.client().user("lilei").name == "李雷"
    assert office.calls("gettoken") == ["gettoken"] * 2


def test_what_is_sealed_for_one_app_does_not_open_for_another() -> None:
    vault = Vault(KEY)
    sealed = vault.seal("a token", place="wwone/1000002")
    assert vault.open(sealed, place="wwone/1000002") == "a token"
    assert vault.open(sealed, place="wwother/1000002") is None
    assert vault.open(sealed[:20], place="wwone/1000002") is None
    assert vault.seal("a token", place="wwone/1000002") != sealed


def test_a_fingerprint_tells_credentials_apart_and_nothing_else() -> None:
    vault = Vault(KEY)
    assert vault.name("ww1", "secret") == vault.name("ww1", "secret")
    assert len({vault.name("ww1", "secret"), vault.name("ww1s", "ecret"), Vault(b"x").name("ww1", "secret")}) == 3


def test_the_state_of_the_token_is_known_without_asking_wecom(office: Office, wecom: WeCom, clock: Clock) -> None:
    assert wecom.token_status().expires_at is None
    wecom.user("lilei")
    assert wecom.token_status().expires_at == clock() + TWO_HOURS
    wrong = office.client(secret="mistyped")
    with pytest.raises(Barred):
        wrong.user("lilei")
    status = wrong.token_status()
    assert (status.errcode, status.refused_until, status.expires_at) == (40001, clock() + timedelta(minutes=10), None)
    assert office.calls() == ["gettoken", "user/get", "gettoken"]
