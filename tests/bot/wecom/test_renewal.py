"""Renewed in time, beside the work: nobody waits for a token that has not ended yet."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import Engine, text

from bot.wecom.client import WeCom
from bot.wecom.shelf import lead
from bot.wecom.tokens import TokenStore
from tests.bot.wecom.office import KEY, Office

TWO_HOURS = timedelta(seconds=7200)


def test_a_token_is_renewed_beside_the_work_before_it_ends(office: Office, wecom: WeCom) -> None:
    wecom.user("lilei")
    office.clock.tick(seconds=7200 - 299)
    wecom.user("lilei")
    assert office.calls("gettoken") == ["gettoken"], "the call went out with the old token"
    office.run_later()
    office.clock.tick(seconds=600)
    wecom.user("lilei")
    assert office.calls() == ["gettoken", "user/get", "user/get", "gettoken", "user/get"]


def test_a_token_is_left_alone_until_ten_minutes_before_its_end(office: Office, wecom: WeCom) -> None:
    wecom.user("lilei")
    office.clock.tick(seconds=7200 - 601)
    wecom.user("lilei")
    assert office.later == []


def test_of_many_processes_one_renews_and_the_others_take_it_over(office: Office) -> None:
    clients = [office.client() for _ in range(6)]
    for client in clients:
        client.user("lilei")
    office.clock.tick(seconds=7200 - 299)
    for client in clients:
        client.user("lilei")
    office.run_later()
    office.clock.tick(seconds=600)
    for client in clients:
        client.user("lilei")
    assert office.calls("gettoken") == ["gettoken"] * 2


def test_a_busy_minute_puts_one_renewal_aside_and_not_hundreds(office: Office, wecom: WeCom) -> None:
    wecom.user("lilei")
    office.clock.tick(seconds=7200 - 299)
    for _ in range(20):
        wecom.user("lilei")
    assert len(office.later) == 1


def test_a_renewal_that_fails_disturbs_nobody(office: Office, wecom: WeCom, caplog: pytest.LogCaptureFixture) -> None:
    wecom.user("lilei")
    office.clock.tick(seconds=7200 - 299)
    office.world.fault("gettoken", errcode=-1)
    wecom.user("lilei")
    office.run_later()
    assert "could not be renewed: gettoken: -1 WeCom is busy" in caplog.text
    assert wecom.user("lilei").name == "李雷"
    office.clock.tick(seconds=15)
    wecom.user("lilei")
    office.run_later()
    assert office.calls("gettoken") == ["gettoken"] * 3


def test_a_renewal_while_the_database_is_repaired_disturbs_nobody(
    office: Office, wecom: WeCom, caplog: pytest.LogCaptureFixture
) -> None:
    wecom.user("lilei")
    office.clock.tick(seconds=7200 - 299)
    with out_of_order(office.engine):
        assert wecom.user("lilei").name == "李雷"
        office.run_later()
    assert "could not be renewed: ProgrammingError" in caplog.text


@contextmanager
def out_of_order(engine: Engine) -> Iterator[None]:
    """The tokens' table is away."""
    with engine.begin() as admin:
        admin.execute(text("ALTER TABLE access_token RENAME TO away"))
    try:
        yield
    finally:
        with engine.begin() as admin:
            admin.execute(text("ALTER TABLE away RENAME TO access_token"))


def test_a_renewal_needs_no_helping_hand(office: Office) -> None:
    wecom = office.client(store=TokenStore(office.engine, KEY, office.clock))
    wecom.user("lilei")
    office.clock.tick(seconds=7200 - 299)
    wecom.user("lilei")
    for thread in threading.enumerate():
        if thread.name == "token-renewal":
            thread.join(timeout=10)
    assert office.calls("gettoken") == ["gettoken"] * 2


def test_the_worker_may_renew_and_is_told_when_to_come_again(office: Office, wecom: WeCom) -> None:
    assert wecom.renew_token() == office.clock() + timedelta(seconds=15), "there is nothing to renew yet"
    wecom.user("lilei")
    due = wecom.renew_token()
    assert timedelta(minutes=5) <= office.clock() + TWO_HOURS - due <= timedelta(minutes=10)
    office.clock.tick(seconds=7200 - 299)
    assert wecom.renew_token() > office.clock() + timedelta(minutes=100)
    assert office.calls() == ["gettoken", "user/get", "gettoken"]


def test_tokens_do_not_all_end_their_youth_at_the_same_moment() -> None:
    leads = [lead(TWO_HOURS) for _ in range(200)]
    assert all(timedelta(minutes=5) <= one <= timedelta(minutes=10) for one in leads)
    assert max(leads) - min(leads) > timedelta(minutes=3)
    assert all(lead(timedelta(seconds=40)) <= timedelta(seconds=10) for _ in range(50))
