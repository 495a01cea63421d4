"""One access token for all processes: fetched once, replaced once when refused, never hammered for."""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from sqlalchemy import create_engine

from bot.wecom.client import WeCom
from bot.wecom.errors import Barred, TokenRejected, TooFast, Unanswered
from bot.wecom.tokens import TokenStore
from tests.bot.wecom.office import KEY, SECRET, Office
from tests.bot.wecom.stranger import Stranger

TWO_HOURS = timedelta(seconds=7200)


# one for all


def test_a_token_is_fetched_once_and_used_by_every_later_call(office: Office, wecom: WeCom) -> None:
    wecom.user("lilei")
    wecom.user("meilin")
    assert office.calls() == ["gettoken", "user/get", "user/get"]


def test_twelve_threads_of_twelve_clients_fetch_one_token(office: Office) -> None:
    clients = [office.client() for _ in range(12)]
    with ThreadPoolExecutor(12) as threads:
        names = list(threads.map(lambda client: client.user("lilei").name, clients))
    assert names == ["李雷"] * 12
    assert office.calls("gettoken") == ["gettoken"]


def test_twelve_threads_of_one_client_fetch_one_token(office: Office, wecom: WeCom) -> None:
    with ThreadPoolExecutor(12) as threads:
        list(threads.map(wecom.user, ["lilei"] * 12))
    assert office.calls("gettoken") == ["gettoken"]


def _one_process(database: str, base: str, corp_id: str, agent_id: int, now: datetime) -> str:
    engine = create_engine(database)
    try:
        wecom = WeCom(base, corp_id, agent_id, SECRET, TokenStore(engine, KEY, lambda: now))
        return wecom.user("lilei").name
    finally:
        engine.dispose()


def test_four_processes_fetch_one_token(office: Office) -> None:
    app, database = office.world.app, office.engine.url.render_as_string(hide_password=False)
    with multiprocessing.get_context("spawn").Pool(4) as processes:
        one = (database, office.base, app.corp_id, app.agent_id, office.clock())
        assert processes.starmap(_one_process, [one] * 4, chunksize=1) == ["李雷"] * 4
    assert office.calls("gettoken") == ["gettoken"]


def test_each_secret_has_a_token_of_its_own(office: Office) -> None:
    office.world.install(type(office.world.app)(office.world.app.corp_id, 1000003, "another-app's-secret"))
    office.client().agent()
    assert office.client(secret="another-app's-secret", agent_id=1000003).agent().agent_id == 1000003
    assert office.calls("gettoken") == ["gettoken"] * 2


# refused


def die(office: Office) -> None:
    office.world.revoke_tokens()


def expire(office: Office) -> None:
    office.world.expire_tokens()


def be_forgotten(office: Office) -> None:
    office.world.fault("user/get", errcode=40001)


@pytest.mark.parametrize("end", [die, expire, be_forgotten])
def test_a_token_that_ends_early_is_replaced_once_and_the_call_repeated_once(
    office: Office, wecom: WeCom, end: Callable[[Office], None]
) -> None:
    wecom.user("lilei")
    end(office)
    assert wecom.user("lilei").name == "李雷"
    assert office.calls() == ["gettoken", "user/get", "user/get", "gettoken", "user/get"]


def test_two_passing_refusals_in_one_minute_do_no_harm(office: Office, wecom: WeCom) -> None:
    for _ in range(2):
        be_forgotten(office)
        assert wecom.user("lilei").name == "李雷"


def test_what_another_process_replaced_is_used_and_not_replaced_again(office: Office) -> None:
    here, there = office.client(), office.client()
    here.user("lilei"), there.user("lilei")
    die(office)
    there.user("lilei"), here.user("lilei")
    assert office.calls("gettoken") == ["gettoken"] * 2


def test_many_who_are_refused_at_once_replace_it_once(office: Office) -> None:
    clients = [office.client() for _ in range(8)]
    for client in clients:
        client.user("lilei")
    die(office)
    with ThreadPoolExecutor(8) as threads:
        assert [m.name for m in threads.map(lambda client: client.user("lilei"), clients)] == ["李雷"] * 8
    assert office.calls("gettoken") == ["gettoken"] * 2


def test_a_call_is_repeated_at_most_once(office: Office, wecom: WeCom) -> None:
    office.world.fault("user/get", times=9, errcode=42001)
    with pytest.raises(TokenRejected):
        wecom.user("lilei")
    assert office.calls("user/get") == ["user/get"] * 2


def test_when_even_a_fresh_token_is_refused_no_other_is_asked_for_at_every_call(office: Office, wecom: WeCom) -> None:
    office.world.fault("user/get", times=99, errcode=40014)
    for _ in range(5):
        with pytest.raises(TokenRejected):
            wecom.user("lilei")
    assert office.calls("gettoken") == ["gettoken"] * 2
    office.clock.tick(minutes=1)
    with pytest.raises(TokenRejected):
        wecom.user("lilei")
    assert office.calls("gettoken") == ["gettoken"] * 3


# not given


def test_a_wrong_secret_is_tried_once_and_remembered_by_everybody(office: Office) -> None:
    for _ in range(3):
        with pytest.raises(Barred) as refused:
            office.client(secret="mistyped").user("lilei")
        assert refused.value.errcode == 40001 and not refused.value.passing and refused.value.alarm
    assert office.calls() == ["gettoken"]


def test_a_wrong_secret_is_tried_again_after_ten_minutes(office: Office) -> None:
    wrong = office.client(secret="mistyped")
    for _ in range(2):
        with pytest.raises(Barred):
            wrong.user("lilei")
        office.clock.tick(minutes=10)
    assert office.calls("gettoken") == ["gettoken"] * 2


def test_a_corrected_secret_works_at_once(office: Office) -> None:
    with pytest.raises(Barred):
        office.client(secret="mistyped").user("lilei")
    assert office.client().user("lilei").name == "李雷"


def test_an_admin_who_put_it_right_need_not_wait(office: Office, wecom: WeCom) -> None:
    office.world.fault("gettoken", errcode=50003)
    with pytest.raises(Barred):
        wecom.user("lilei")
    wecom.forget_refusal()
    assert wecom.user("lilei").name == "李雷"


def test_a_rate_limit_on_gettoken_is_waited_out_by_everybody(office: Office) -> None:
    office.world.fault("gettoken", errcode=45009)
    for seconds in (60, 40):
        with pytest.raises(TooFast) as refused:
            office.client().user("lilei")
        assert refused.value.wait == timedelta(seconds=seconds)
        office.clock.tick(seconds=20)
    assert office.calls("gettoken") == ["gettoken"]
    office.clock.tick(seconds=20)
    assert office.client().user("lilei").name == "李雷"


def test_while_wecom_is_silent_the_others_do_not_knock_one_by_one(office: Office) -> None:
    office.world.fault("gettoken", cut=True)
    for _ in range(3):
        with pytest.raises(Unanswered):
            office.client().user("lilei")
    assert office.calls("gettoken") == ["gettoken"]
    office.clock.tick(seconds=2)
    assert office.client().user("lilei").name == "李雷"


@pytest.mark.parametrize(
    "answer",
    [
        b"{}",
        b'{"errcode":0,"access_token":"","expires_in":7200}',
        b'{"errcode":0,"access_token":["T"],"expires_in":7200}',
        b'{"errcode":0,"access_token":"T"}',
        b'{"errcode":0,"access_token":"T","expires_in":0}',
    ],
)
def test_half_a_token_is_none(office: Office, stranger: Stranger, answer: bytes) -> None:
    stranger.says(answer)
    wecom = WeCom(stranger.url, office.world.app.corp_id, 1000002, SECRET, office.store())
    with pytest.raises(Unanswered, match="an answer without a token"):
        wecom.user("lilei")
