"""The callback keeps what is authentic, once, and refuses everything else in one line."""

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

from bot.app import create_app
from bot.callback import BODY_MOST
from bot.parts import Parts
from crypto import Envelope
from models.inbox import Inbound
from tests.bot.house import AES_KEY, NOW
from tests.bot.knocks import NONCE, Gate, event, typed

NOON = int(NOW.timestamp())
Query = dict[str, str]


def kept(parts: Parts) -> list[Inbound]:
    with Session(parts.engine) as session:
        return list(session.scalars(select(Inbound).where(Inbound.app_id == parts.app_id).order_by(Inbound.id)))


# the console's check


def test_the_echo_comes_back_plain(gate: Gate) -> None:
    answer = gate.checks("1288432023552776189")
    assert (answer.status_code, answer.data) == (200, b"1288432023552776189")
    assert answer.headers["Content-Type"].startswith("text/plain")


def test_the_check_may_come_three_times_and_any_day(gate: Gate) -> None:
    assert [gate.checks("42").status_code for _ in range(3)] == [200, 200, 200]
    assert gate.at(1476416373).checks("42").data == b"42"


def test_the_check_needs_no_database(parts: Parts) -> None:
    gone = create_engine("postgresql+psycopg2://nobody@127.0.0.1:9/nothing")
    web = create_app(replace(parts, engine=gone)).test_client()
    assert Gate(web, "/wecom/callback", parts.envelopes[0], NOON).checks("42").data == b"42"


def test_a_plus_that_became_a_blank_is_still_a_plus(gate: Gate) -> None:
    while "+" not in (cipher := gate.envelope.encrypt(b"42")):
        pass
    proof = gate.envelope.sign(str(NOON), NONCE, cipher)
    url = f"{gate.path}?msg_signature={proof}&timestamp={NOON}&nonce={NONCE}&echostr={cipher}"
    assert gate.web.get(url).data == b"42"


@pytest.mark.parametrize(
    ("changed", "status", "check"),
    [
        ({"echostr": ""}, 400, "echostr"),
        ({"nonce": ""}, 400, "nonce"),
        ({"msg_signature": "0" * 40}, 403, "signature"),
        ({"timestamp": "1"}, 403, "signature"),
        ({"echostr": "AAAA"}, 403, "signature"),
    ],
)
def test_a_wrong_check_is_refused(gate: Gate, changed: Query, status: int, check: str) -> None:
    with capture_logs() as lines:
        answer = gate.checks("42", **changed)
    assert (answer.status_code, answer.data) == (status, b"")
    assert [line["check"] for line in lines] == [check]


# deliveries


def test_a_message_is_kept_before_it_is_acknowledged(gate: Gate, parts: Parts) -> None:
    answer = gate.delivers(typed("明天15:00", 7001, at=NOON))
    assert (answer.status_code, answer.data) == (200, b"")
    (message,) = kept(parts)
    assert (message.userid, message.key) == ("lilei", "msg:lilei:7001")
    assert "明天15:00" in message.body and message.sent_at == NOW


def test_the_same_message_again_and_again_is_one(gate: Gate, parts: Parts) -> None:
    for _ in range(3):
        assert gate.delivers(typed("好", 7002, at=NOON)).status_code == 200
    assert len(kept(parts)) == 1


def test_the_same_number_from_another_sender_is_another_message(gate: Gate, parts: Parts) -> None:
    for sender in ("lilei", "hanmeimei", "LILEI"):
        gate.delivers(typed("好", 7003, sender=sender, at=NOON))
    assert [message.userid for message in kept(parts)] == ["lilei", "hanmeimei"]


def test_two_events_of_one_second_are_two(gate: Gate, parts: Parts) -> None:
    for key in ("today", "help", "today"):
        gate.delivers(event("click", at=NOON, EventKey=key))
    assert len(kept(parts)) == 2


def test_an_event_with_a_number_is_still_told_by_its_content(gate: Gate, parts: Parts) -> None:
    for key in ("today", "help"):
        gate.delivers(event("click", at=NOON, EventKey=key, MsgId="1"))
    assert len(kept(parts)) == 2


def test_concurrent_duplicates_are_one(gate: Gate, parts: Parts) -> None:
    together = threading.Barrier(8)
    statuses: list[int] = []

    def deliver() -> None:
        together.wait()
        statuses.append(gate.delivers(typed("好", 7004, at=NOON)).status_code)

    threads = [threading.Thread(target=deliver) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert statuses == [200] * 8 and len(kept(parts)) == 1


def test_what_nobody_knows_is_kept_too(gate: Gate, parts: Parts) -> None:
    assert gate.delivers(event("a_thing_of_next_year", sender=None, at=NOON)).status_code == 200
    assert gate.delivers(b"<xml><MsgType>hologram</MsgType></xml>").status_code == 200
    assert [message.userid for message in kept(parts)] == ["", ""]


@pytest.mark.parametrize("created", ["", "yesterday", "-5", "99999999999999999999", "9999999999"])
def test_an_odd_time_of_creation_is_now(gate: Gate, parts: Parts, created: str) -> None:
    xml = f"<xml><FromUserName>lilei</FromUserName><CreateTime>{created}</CreateTime><MsgId>1</MsgId></xml>"
    assert gate.delivers(xml.encode()).status_code == 200
    assert kept(parts)[0].sent_at == NOW


def test_names_too_long_to_be_real_do_no_harm(gate: Gate, parts: Parts) -> None:
    assert gate.delivers(typed("好", "9" * 5000, sender="x" * 5000, at=NOON)).status_code == 200
    assert kept(parts)[0].userid == "" and kept(parts)[0].key.startswith("event:")


def test_customer_service_has_a_door_of_its_own(parts: Parts) -> None:
    own = Envelope("AnotherTokenOfCustomerService", AES_KEY[::-1], parts.settings.wecom_corp_id)
    web = create_app(replace(parts, service_envelopes=(own,))).test_client()
    xml = event("kf_msg_or_event", sender=None, at=NOON, Token="ENC", OpenKfId="wkAAA")
    assert Gate(web, "/wecom/kf/callback", own, NOON).delivers(xml).status_code == 200
    assert Gate(web, "/wecom/callback", own, NOON).delivers(xml).status_code == 403
    assert [message.userid for message in kept(parts)] == [""]


def test_token_and_key_change_without_a_gap(parts: Parts) -> None:
    old = parts.envelopes[0]
    new = Envelope("TheTokenAfterTheNextOne", AES_KEY[::-1], old.receive_id)
    web = create_app(replace(parts, envelopes=(new, old))).test_client()
    for envelope in (old, new):
        gate = Gate(web, "/wecom/callback", envelope, NOON)
        assert gate.checks("42").data == b"42"
        assert gate.delivers(typed("好", envelope.token, at=NOON)).status_code == 200
    assert len(kept(parts)) == 2


# what is refused


def without(name: str) -> Callable[[Gate], tuple[Query, bytes]]:
    """An authentic delivery without one of its parameters."""

    def made(gate: Gate) -> tuple[Query, bytes]:
        query, body = gate.sealed(typed("好", 1, at=NOON))
        return {key: value for key, value in query.items() if key != name}, body

    return made


def with_body(body: bytes) -> Callable[[Gate], tuple[Query, bytes]]:
    return lambda gate: (gate.sealed(b"<xml/>")[0], body)


def with_timestamp(timestamp: str) -> Callable[[Gate], tuple[Query, bytes]]:
    return lambda gate: gate.sealed(typed("好", 1, at=NOON), timestamp=timestamp)


def for_another_corp(gate: Gate) -> tuple[Query, bytes]:
    return replace(gate, envelope=replace(gate.envelope, receive_id="wwelse")).sealed(typed("好", 1, at=NOON))


def with_another_key(gate: Gate) -> tuple[Query, bytes]:
    return replace(gate, envelope=replace(gate.envelope, aes_key=AES_KEY[::-1])).sealed(typed("好", 1, at=NOON))


def tampered(gate: Gate) -> tuple[Query, bytes]:
    query, body = gate.sealed(typed("好", 1, at=NOON))
    return query, body.replace(b"<Encrypt><![CDATA[", b"<Encrypt><![CDATA[A")


REFUSED = [
    (without("msg_signature"), 400, "msg_signature"),
    (without("timestamp"), 400, "timestamp"),
    (without("nonce"), 400, "nonce"),
    (with_body(b""), 400, "body"),
    (with_body(b"<xml>" + b"A" * BODY_MOST + b"</xml>"), 400, "size"),
    (with_body(b"<"), 403, "xml"),
    (with_body(b"<xml/>"), 403, "xml"),
    (with_body(b"<xml><Encrypt/></xml>"), 403, "xml"),
    (with_body(b'{"encrypt": "AAAA"}'), 403, "xml"),
    (with_body(b"\xff\xfe\x00"), 403, "xml"),
    (with_body(b"<xml><Encrypt>AAAA</Encrypt></xml>"), 403, "signature"),
    (with_body(b"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><xml><Encrypt>&e;</Encrypt></xml>"), 403, "xml"),
    (tampered, 403, "signature"),
    (for_another_corp, 403, "receiver"),
    (with_timestamp("0"), 403, "timestamp"),
    (with_timestamp(str(NOON - 3601)), 403, "timestamp"),
    (with_timestamp(str(NOON + 3601)), 403, "timestamp"),
    (with_timestamp("yesterday"), 403, "timestamp"),
    (with_timestamp("-1"), 403, "timestamp"),
    (with_timestamp("9" * 400), 403, "timestamp"),
    (with_timestamp("١٧٩٥٤"), 403, "timestamp"),
    (lambda gate: gate.sealed(b"not xml at all"), 403, "xml"),
    (lambda gate: gate.sealed(b""), 403, "xml"),
    (lambda gate: gate.sealed(b"<xml><a>\xff</a></xml>"), 403, "xml"),
    (lambda gate: gate.sealed(b"<xml><a>&#0;</a></xml>"), 403, "xml"),
]


@pytest.mark.parametrize(("knock", "status", "check"), REFUSED)
def test_a_bad_callback_is_refused_in_one_line(
    gate: Gate, parts: Parts, knock: Callable[[Gate], tuple[Query, bytes]], status: int, check: str
) -> None:
    with capture_logs() as lines:
        answer = gate.posts(*knock(gate))
    assert (answer.status_code, answer.data) == (status, b"")
    assert [line["check"] for line in lines] == [check]
    assert kept(parts) == []


def test_another_key_is_told_from_another_token(gate: Gate) -> None:
    with capture_logs() as lines:
        assert gate.posts(*with_another_key(gate)).status_code == 403
    assert lines[0]["check"] in {"padding", "length", "receiver"}


def test_refusals_tell_no_secret(gate: Gate, parts: Parts) -> None:
    settings = parts.settings
    secrets = [settings.wecom_token.get_secret_value(), AES_KEY, "天机不可泄露"]
    with capture_logs() as lines:
        for knock, _, _ in REFUSED:
            gate.posts(*knock(gate))
        gate.at(1).delivers(typed("天机不可泄露", 1, at=NOON))
    assert not [line for line in lines for secret in secrets if secret in repr(line)]


@pytest.mark.parametrize("seconds", [NOON - 3599, NOON, NOON + 3599])
def test_clocks_may_differ_within_the_window(gate: Gate, seconds: int) -> None:
    assert gate.at(seconds).delivers(typed("好", 1, at=NOON)).status_code == 200


def test_a_replay_within_the_window_changes_nothing(gate: Gate, parts: Parts) -> None:
    query, body = gate.sealed(typed("好", 1, at=NOON))
    assert [gate.posts(query, body).status_code for _ in range(3)] == [200, 200, 200]
    assert len(kept(parts)) == 1


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_no_other_method_is_known(gate: Gate, method: str) -> None:
    assert gate.web.open(gate.path, method=method).status_code == 405


@pytest.mark.parametrize(
    "header", ["application/json", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded"]
)
def test_the_kind_of_content_does_not_matter(gate: Gate, header: str) -> None:
    query, body = gate.sealed(typed("好", 1, at=NOON))
    assert gate.posts(query, body, content_type=header).status_code == 200


def test_without_a_database_wecom_is_asked_to_come_again(parts: Parts) -> None:
    nowhere = create_engine("postgresql+psycopg2://nobody@127.0.0.1:9/nothing")
    gone = replace(parts, engine=nowhere, patience=0.3)
    gate = Gate(create_app(gone).test_client(), "/wecom/callback", gone.envelopes[0], NOON)
    with capture_logs() as lines:
        answer = gate.delivers(typed("好", 1, at=NOON))
    assert (answer.status_code, answer.data) == (503, b"")
    assert [line["check"] for line in lines if "check" in line] == ["database"]
