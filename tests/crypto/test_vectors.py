"""Known answers: what Tencent's samples and other people's servers sealed, refused and signed.

A round trip cannot see a wrong IV, because the first block is filler. These bytes can.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from crypto import BadKey, Envelope, EnvelopeError

DATA = json.loads((Path(__file__).parents[1] / "data" / "crypto-vectors.json").read_text())
SIGNED = [vector for vector in DATA["vectors"] if vector["token"]]
PLAIN_ENVELOPE = "<xml><Encrypt><![CDATA[{ciphertext}]]></Encrypt></xml>"

Vector = dict[str, Any]


def named(vectors: list[Vector]) -> list[Any]:
    return [pytest.param(vector, id=vector["name"]) for vector in vectors]


def of_kind(kind: str) -> list[Any]:
    return named([vector for vector in SIGNED if vector["kind"] == kind])


def ours(vector: Vector) -> Envelope:
    return Envelope(vector["token"] or "", vector["encoding_aes_key"], vector["receive_id"])


def proof(vector: Vector) -> dict[str, str]:
    return {"signature": vector["msg_signature"], "timestamp": vector["timestamp"], "nonce": vector["nonce"]}


def delivery(vector: Vector) -> bytes:
    template = vector.get("envelope_template") or PLAIN_ENVELOPE
    return str(template).replace("{ciphertext}", vector["ciphertext"]).encode()


def expected_code(vector: Vector) -> set[int]:
    codes = vector["expect"].partition("(")[2].rstrip(")")
    return {int(code) for code in codes.split("/")}


@pytest.mark.parametrize("vector", named(DATA["vectors"]))
def test_every_cipher_opens(vector: Vector) -> None:
    assert ours(vector).decrypt(vector["ciphertext"]) == vector["expected_plaintext"].encode()


@pytest.mark.parametrize("vector", named(DATA["vectors"]))
def test_the_same_randomness_seals_to_the_same_bytes(vector: Vector) -> None:
    message, random = vector["expected_plaintext"].encode(), bytes.fromhex(vector["random_hex"])
    assert ours(vector).encrypt(message, random) == vector["ciphertext"]


@pytest.mark.parametrize("vector", named(SIGNED))
def test_every_proof_is_reproduced(vector: Vector) -> None:
    assert ours(vector).sign(vector["timestamp"], vector["nonce"], vector["ciphertext"]) == vector["msg_signature"]


@pytest.mark.parametrize("vector", of_kind("url_verify"))
def test_the_console_reads_its_echo(vector: Vector) -> None:
    assert ours(vector).answer(vector["ciphertext"], **proof(vector)) == vector["expected_plaintext"].encode()


@pytest.mark.parametrize("vector", of_kind("url_verify"))
def test_the_console_reads_its_echo_through_a_proxy_that_eats_plus_signs(vector: Vector) -> None:
    damaged = vector["ciphertext"].replace("+", " ")
    assert ours(vector).answer(damaged, **proof(vector)) == vector["expected_plaintext"].encode()


@pytest.mark.parametrize("vector", of_kind("post_xml"))
def test_every_delivery_opens(vector: Vector) -> None:
    assert ours(vector).open(delivery(vector), **proof(vector)) == vector["expected_plaintext"].encode()


@pytest.mark.parametrize("vector", of_kind("post_json"))
def test_the_json_twin_opens_by_the_same_proof(vector: Vector) -> None:
    cipher = json.loads(delivery(vector))["encrypt"]
    ours(vector).verify(vector["msg_signature"], timestamp=vector["timestamp"], nonce=vector["nonce"], cipher=cipher)
    assert ours(vector).decrypt(cipher) == vector["expected_plaintext"].encode()


@pytest.mark.parametrize("vector", of_kind("encrypt_reply"))
def test_a_reply_is_sealed_to_the_byte(vector: Vector) -> None:
    sealed = ours(vector).sealed(
        vector["expected_plaintext"].encode(),
        timestamp=vector["timestamp"],
        nonce=vector["nonce"],
        random=bytes.fromhex(vector["random_hex"]),
    )
    assert (sealed.cipher, sealed.signature) == (vector["ciphertext"], vector["msg_signature"])


@pytest.mark.parametrize("vector", named(DATA["signature_only"]))
def test_a_proof_over_plain_words(vector: Vector) -> None:
    envelope = Envelope(vector["token"], "A" * 43, "")
    assert envelope.sign(vector["timestamp"], vector["nonce"], vector["encrypt"]) == vector["signature"]


@pytest.mark.parametrize("vector", named(DATA["negative"]))
def test_a_bad_echo_is_refused_with_wecoms_code(vector: Vector) -> None:
    with pytest.raises(EnvelopeError) as refused:
        ours(vector).answer(vector["ciphertext"], **proof(vector))
    if vector["name"] != "neg-not-base64":  # its blanks are read as plus signs, so its proof fails first
        assert refused.value.code in expected_code(vector)


@pytest.mark.parametrize("vector", named(DATA["negative"]))
def test_a_bad_delivery_is_refused_with_wecoms_code(vector: Vector) -> None:
    with pytest.raises(EnvelopeError) as refused:
        ours(vector).open(delivery(vector), **proof(vector))
    assert refused.value.code in expected_code(vector)


@pytest.mark.parametrize("bad", DATA["bad_encoding_aes_keys"], ids=lambda bad: bad["why"])
def test_a_key_that_cannot_be_one_is_refused_at_once(bad: dict[str, str]) -> None:
    with pytest.raises(BadKey):
        Envelope("InterviewBot2026", bad["key"], "wwfedcba9876543210")


def test_a_key_with_spare_bits_is_a_key() -> None:
    assert Envelope("pamtest", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", "wxb11529c136998cb6")


def test_a_seal_matches_openssl_to_the_byte() -> None:
    # openssl enc -aes-256-cbc -nopad -K 000102…1f -iv 000102…0f, over f0…ff, 0000001b, the message, wwcorp01, nine 09
    envelope = Envelope("token", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8", "wwcorp01")
    message, sealed = (
        "李雷，周三下午可以".encode(),
        ("kEzkXPIu0NG+ZD9fyGUEzZxLLLylagpkRNxqdR6E8BOupjdjilDZeme/EMuxMmx3nGr3GbftKGmZVXwk2nlQHQ=="),
    )
    assert envelope.encrypt(message, bytes(range(0xF0, 0x100))) == sealed
    assert envelope.decrypt(sealed) == message
