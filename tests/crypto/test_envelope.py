"""What strangers, proxies and other people's settings do to an envelope."""

from base64 import b64encode
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from Crypto.Cipher import AES
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crypto import (
    BadBase64,
    BadBuffer,
    BadKey,
    BadPadding,
    BadReply,
    BadXml,
    DecryptFailed,
    Envelope,
    EnvelopeError,
    Sealed,
    SignatureMismatch,
    TooLarge,
    WrongReceiver,
    fields,
)
from crypto.frame import padded

TOKEN = "InterviewBot2026"
KEY = "6qkdMrq68nTKduznJYO1A37W2oEgpkMUvkttRToqhUt"
DESK = Envelope(TOKEN, KEY, "wwfedcba9876543210")
AT = {"timestamp": "1767225600", "nonce": "VHh7ymSeb0jc4lSb"}

ANY_TEXT = st.text(st.characters(), max_size=60)  # lone surrogates too
LAYOUTS = [
    "<xml><Encrypt><![CDATA[{}]]></Encrypt></xml>",
    "<xml><Encrypt>{}</Encrypt></xml>",
    "<xml>\n  <AgentID/>\n  <Encrypt >\n    {}\n  </Encrypt >\n</xml>\n",
    '\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<xml><Encrypt>\n<![CDATA[ {} ]]>\n</Encrypt><A></A></xml>',
    "<xml><Future><Thing>1</Thing></Future><Encrypt><![CDATA[{}]]></Encrypt><ToUserName>ww</ToUserName></xml>",
]
NOT_A_DELIVERY = [
    b"",
    b"<",
    b"<xml/>",
    b"<xml></xml>",
    b"<xml><Encrypt/></xml>",
    b"<xml><Encrypt></Encrypt></xml>",
    b"<xml><Encrypt><![CDATA[]]></Encrypt></xml>",
    b"<xml><Encrypt>AAAA</xml>",
    b"<xml><Encrypt>AAAA</Encrypt>",
    b'{"encrypt": "AAAA"}',
    b"\x00\xff\xfe",
    "<xml><Encrypt>AAAA</Encrypt></xml>".encode("utf-16"),
    b'<!DOCTYPE xml [<!ENTITY a SYSTEM "file:///etc/passwd">]><xml><Encrypt>&a;</Encrypt></xml>',
]


def proof(cipher: str) -> dict[str, str]:
    return {"signature": DESK.sign(AT["timestamp"], AT["nonce"], cipher), **AT}


def carrying(cipher: str, layout: str = LAYOUTS[0]) -> bytes:
    return layout.replace("{}", cipher).encode(errors="surrogatepass")


def of_frame(plain: bytes) -> str:
    """A cipher of exactly these bytes, by the right key."""
    key = DESK._frame.key
    return b64encode(AES.new(key, AES.MODE_CBC, key[:16]).encrypt(plain)).decode()


def fate(cipher: str) -> str:
    try:
        DESK.decrypt(cipher)
    except EnvelopeError as refused:
        return refused.check
    return "opened"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_envelope_is_read_however_it_is_laid_out(layout: str) -> None:
    cipher = DESK.encrypt("周三下午可以".encode())
    assert DESK.open(carrying(cipher, layout), **proof(cipher)) == "周三下午可以".encode()


def test_the_same_delivery_opens_three_times() -> None:
    cipher = DESK.encrypt(b"<xml/>")
    assert [DESK.open(carrying(cipher), **proof(cipher)) for _ in range(3)] == [b"<xml/>"] * 3


@pytest.mark.parametrize("body", NOT_A_DELIVERY)
def test_what_is_not_a_delivery_is_refused(body: bytes) -> None:
    with pytest.raises(BadXml):
        DESK.open(body, signature="x", **AT)


def test_a_document_type_is_refused_although_the_proof_is_right() -> None:
    cipher = DESK.encrypt(b"<xml/>")
    with pytest.raises(BadXml):
        DESK.open(b"<!DOCTYPE xml>" + carrying(cipher), **proof(cipher))


def test_a_flood_is_refused_before_it_is_read() -> None:
    with pytest.raises(TooLarge) as refused:
        DESK.open(carrying("A" * 70_000), signature="x", **AT)
    assert refused.value.check == "size"


def test_the_proof_is_asked_for_before_anything_is_parsed() -> None:
    with pytest.raises(SignatureMismatch):
        DESK.open(b"<xml><invented><names><Encrypt>!!!</Encrypt></xml>", signature="x", **AT)


@pytest.mark.parametrize("signature", ["", "x", "面试", "\ud800", "0" * 40, "é" * 40])
def test_any_other_signature_is_refused(signature: str) -> None:
    with pytest.raises(SignatureMismatch):
        DESK.open(carrying(DESK.encrypt(b"<xml/>")), signature=signature, **AT)


def test_a_signature_in_capitals_is_another_signature() -> None:
    cipher = DESK.encrypt(b"<xml/>")
    with pytest.raises(SignatureMismatch):
        DESK.open(carrying(cipher), **proof(cipher) | {"signature": proof(cipher)["signature"].upper()})


@pytest.mark.parametrize("changed", [{"timestamp": "1767225601"}, {"nonce": "other"}, {"nonce": ""}])
def test_the_proof_covers_time_and_nonce(changed: dict[str, str]) -> None:
    cipher = DESK.encrypt(b"<xml/>")
    with pytest.raises(SignatureMismatch):
        DESK.open(carrying(cipher), **proof(cipher) | changed)


def test_another_token_does_not_open() -> None:
    cipher = DESK.encrypt(b"<xml/>")
    with pytest.raises(SignatureMismatch):
        replace(DESK, token="another").open(carrying(cipher), **proof(cipher))


def test_another_key_does_not_open() -> None:
    cipher = DESK.encrypt(b"<xml/>", bytes(16))
    with pytest.raises(BadPadding):
        replace(DESK, aes_key="A" * 43).open(carrying(cipher), **proof(cipher))


@pytest.mark.parametrize(
    ("cipher", "refusal", "check"),
    [
        ("!!!", BadBase64, "base64"),
        ("AAA", BadBase64, "base64"),
        ("面试", BadBase64, "base64"),
        ("AAA A", BadBase64, "base64"),
        ("", DecryptFailed, "blocks"),
        ("AAAA", DecryptFailed, "blocks"),
    ],
)
def test_a_cipher_is_checked_before_it_is_decrypted(cipher: str, refusal: type[EnvelopeError], check: str) -> None:
    with pytest.raises(refusal) as refused:
        DESK.decrypt(cipher)
    assert refused.value.check == check


@pytest.mark.parametrize(
    ("plain", "refusal"),
    [
        (b"x" * 31 + b"\x00", BadPadding),
        (b"x" * 31 + b"\x21", BadPadding),
        (b"x" * 30 + b"\x01\x02", BadPadding),
        (b"x" * 15 + b"\x20", BadPadding),
        (bytes((32,)) * 32, BadBuffer),
        (padded(b"x" * 19), BadBuffer),
        (padded(b"r" * 16 + b"\x00\x00\x00\x09" + b"12345678"), BadBuffer),
        (padded(b"r" * 16 + b"\xff\xff\xff\xff" + b"12345678"), BadBuffer),
        (padded(b"r" * 16 + bytes(4)), WrongReceiver),
    ],
)
def test_a_frame_is_opened_strictly(plain: bytes, refusal: type[EnvelopeError]) -> None:
    with pytest.raises(refusal):
        DESK.decrypt(of_frame(plain))


def test_the_refusal_names_whom_the_message_is_for() -> None:
    with pytest.raises(WrongReceiver) as refused:
        replace(DESK, receive_id="ww0000000000000000").decrypt(DESK.encrypt(b"hello"))
    assert refused.value.found == "wwfedcba9876543210"
    assert "wwfedcba9876543210" in str(refused.value)


def test_nobody_in_particular_may_be_the_receiver() -> None:
    bot = replace(DESK, receive_id="")
    assert bot.decrypt(bot.encrypt(b"hello")) == b"hello"
    with pytest.raises(WrongReceiver):
        bot.decrypt(DESK.encrypt(b"hello"))


def test_a_passive_reply_opens_again() -> None:
    sealed = fields(DESK.seal("收到 ]]> <b>".encode(), timestamp=AT["timestamp"], nonce=AT["nonce"]))
    assert (sealed["TimeStamp"], sealed["Nonce"]) == ("1767225600", "VHh7ymSeb0jc4lSb")
    assert sealed["MsgSignature"] == DESK.sign(AT["timestamp"], AT["nonce"], str(sealed["Encrypt"]))
    assert DESK.decrypt(str(sealed["Encrypt"])) == "收到 ]]> <b>".encode()


def test_the_json_twin_carries_the_time_as_a_number() -> None:
    assert Sealed("cipher", "proof", "1767225600", "n").json() == (
        b'{"encrypt": "cipher", "msgsignature": "proof", "timestamp": 1767225600, "nonce": "n"}'
    )


def test_two_seals_of_one_message_differ() -> None:
    assert DESK.encrypt(b"hello") != DESK.encrypt(b"hello")


@pytest.mark.parametrize(("timestamp", "nonce"), [("soon", "n"), ("", "n"), ("1", ""), ("1", "]]><"), ("1", "a\nb")])
def test_a_reply_that_would_break_its_envelope_is_refused(timestamp: str, nonce: str) -> None:
    with pytest.raises(BadReply):
        DESK.seal(b"hello", timestamp=timestamp, nonce=nonce)


def test_randomness_of_another_length_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="16 random bytes"):
        DESK.encrypt(b"hello", b"short")


def test_secrets_do_not_show() -> None:
    with pytest.raises(BadKey) as refused:
        Envelope(TOKEN, KEY + "=", "wwfedcba9876543210")
    shown = repr(DESK) + repr(DESK._frame) + repr(refused.value) + str(refused.value)
    assert not any(secret in shown for secret in (TOKEN, KEY, repr(DESK._frame.key)))


def test_one_envelope_serves_many_threads() -> None:
    words = [f"第{n}个候选人".encode() * (n % 40 + 1) for n in range(400)]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(DESK.decrypt, pool.map(DESK.encrypt, words))) == words


@settings(deadline=None)
@given(body=st.binary(max_size=400) | ANY_TEXT.map(carrying), signature=ANY_TEXT, timestamp=ANY_TEXT, nonce=ANY_TEXT)
def test_whatever_a_stranger_posts_is_refused_in_our_own_words(
    body: bytes, signature: str, timestamp: str, nonce: str
) -> None:
    with pytest.raises(EnvelopeError):
        DESK.open(body, signature=signature, timestamp=timestamp, nonce=nonce)


@settings(deadline=None)
@given(echostr=ANY_TEXT, signature=ANY_TEXT)
@example(echostr="\ud800", signature="\ud800")
def test_whatever_a_stranger_asks_for_is_refused_in_our_own_words(echostr: str, signature: str) -> None:
    with pytest.raises(EnvelopeError):
        DESK.answer(echostr, signature=signature, **AT)


@settings(deadline=None)
@given(cipher=ANY_TEXT | st.binary(max_size=200).map(lambda raw: b64encode(raw).decode()))
def test_a_right_proof_over_junk_is_refused_in_our_own_words(cipher: str) -> None:
    with pytest.raises(EnvelopeError):
        DESK.answer(cipher, **proof(cipher.replace(" ", "+")))


@settings(deadline=None)
@given(plain=st.binary(max_size=200).map(padded))
def test_any_padded_bytes_open_or_are_refused(plain: bytes) -> None:
    assert fate(of_frame(plain)) in {"opened", "length", "receiver"}


@settings(deadline=None)
@given(message=st.binary(max_size=300), receiver=st.text(max_size=20))
def test_what_is_sealed_opens(message: bytes, receiver: str) -> None:
    desk = replace(DESK, receive_id=receiver)
    assert desk.decrypt(desk.encrypt(message)) == message
