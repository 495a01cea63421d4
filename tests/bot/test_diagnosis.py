"""Why a knock was refused: whatever is wrong on either side, it is told apart, with one pair or with several."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.diagnosis import Diagnosis, Proof, diagnosed
from crypto import Envelope, EnvelopeError, document
from models.knocks import Finding
from tests.bot.house import AES_KEY

CORP, OTHER_CORP = "ww1436e0e65a779aee", "wwother"
KEYS = (AES_KEY, "c2FuZGJveC1vbmx5LW5ldmVyLWluLXByb2R1Y3Rpb24", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C")
NEW, OLD = Envelope("NewToken", KEYS[0], CORP), Envelope("OldToken", KEYS[1], CORP)


def knocked(
    sender: Envelope, *, kind: str = "GET", message: bytes = b"12345678901234567890"
) -> tuple[Proof, str | bytes]:
    """What WeCom sends when its console holds this."""
    cipher = sender.encrypt(message)
    shown = Proof(sender.sign("1795400000", "nonce", cipher), "1795400000", "nonce")
    return shown, cipher if kind == "GET" else document({"ToUserName": CORP, "Encrypt": cipher})


def told(sender: Envelope, *ours: Envelope, kind: str = "GET") -> Diagnosis:
    """What we make of it."""
    shown, sealed = knocked(sender, kind=kind)
    return diagnosed(ours, shown, sealed)


@pytest.mark.parametrize("kind", ["GET", "POST"])
@pytest.mark.parametrize(
    ("token", "key", "corp", "finding"),
    [
        ("Another", KEYS[0], CORP, Finding.TOKEN),
        ("Another", KEYS[0], OTHER_CORP, Finding.TOKEN),
        ("NewToken", KEYS[2], CORP, Finding.KEY),
        ("NewToken", KEYS[2], OTHER_CORP, Finding.KEY),
        ("NewToken", KEYS[0], OTHER_CORP, Finding.RECEIVER),
        ("Another", KEYS[2], CORP, Finding.STRANGER),
    ],
)
def test_one_wrong_value_is_told_from_the_others(kind: str, token: str, key: str, corp: str, finding: Finding) -> None:
    found = told(Envelope(token, key, corp), NEW, kind=kind)
    assert (found.finding, found.detail == OTHER_CORP) == (
        finding,
        corp == OTHER_CORP and finding in (Finding.RECEIVER, Finding.TOKEN),
    )


@pytest.mark.parametrize(("token", "key"), list(product(("NewToken", "OldToken", "Another"), KEYS)))
def test_with_two_pairs_every_combination_is_told(token: str, key: str) -> None:
    """The console may hold the Token of one pair and the key of another, of either, or of none."""
    mine = {(pair.token, pair.aes_key): pair for pair in (NEW, OLD)}
    if (token, key) in mine:
        return
    found = told(Envelope(token, key, CORP), NEW, OLD)
    of_key = next((pair for pair in (NEW, OLD) if pair.aes_key == key), None)
    of_token = next((pair for pair in (NEW, OLD) if pair.token == token), None)
    if of_token is not None and of_key is not None:
        assert found == Diagnosis(Finding.MIXED, of_key)
    elif of_token is not None:
        assert (found.finding, found.envelope) == (Finding.KEY, of_token)
    else:
        assert found == (Diagnosis(Finding.TOKEN, of_key) if of_key else Diagnosis(Finding.STRANGER))


def test_a_token_that_kept_its_name_while_the_key_changed() -> None:
    same = Envelope("NewToken", KEYS[1], CORP)
    assert told(Envelope("NewToken", KEYS[2], CORP), NEW, same).finding is Finding.KEY
    assert told(Envelope("NewToken", KEYS[1], OTHER_CORP), NEW, same) == Diagnosis(Finding.RECEIVER, same, OTHER_CORP)


def test_a_message_that_was_damaged_after_it_was_signed_is_no_wrong_key() -> None:
    for cipher in ("AAAA", "not_base64!", NEW.encrypt(b"x")[:-4]):
        shown = Proof(NEW.sign("1", "n", cipher), "1", "n")
        assert diagnosed((NEW,), shown, cipher).finding is Finding.DAMAGED


def test_a_body_without_an_envelope_is_nobodys() -> None:
    assert diagnosed((NEW,), Proof("a", "1", "n"), b"<xml>hello</xml>") == Diagnosis(Finding.MALFORMED, detail="xml")


@given(st.text(max_size=300) | st.binary(max_size=300), st.text(max_size=50), st.text(max_size=20))
def test_whatever_a_stranger_sends_is_diagnosed_without_an_error(
    sealed: str | bytes, signature: str, rest: str
) -> None:
    found = diagnosed((NEW, OLD), Proof(signature, rest, rest), sealed)
    assert found.finding in (Finding.STRANGER, Finding.MALFORMED, Finding.MANGLED) and found.envelope is None


@given(st.binary(min_size=1, max_size=400), st.sampled_from(["GET", "POST"]))
def test_noise_never_passes_for_another_corp(message: bytes, kind: str) -> None:
    """A wrong key makes noise, whatever was said."""
    shown, sealed = knocked(Envelope("NewToken", KEYS[2], CORP), kind=kind, message=message)
    with pytest.raises(EnvelopeError):
        NEW.decrypt(Envelope("NewToken", KEYS[2], CORP).encrypt(message))
    assert diagnosed((NEW,), shown, sealed).finding is Finding.KEY
