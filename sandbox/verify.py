"""What happens when somebody saves the callback URL in the console: three equal requests at once, one second each."""

import secrets
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from crypto import Envelope
from sandbox.callbacks import Callback, Knock, attempt, proof
from sandbox.rules import App, Clock, Rules

UNREACHED = "openapi回调地址请求不通过"
WRONG = "echostr校验失败，请您检查是否正确解密并输出明文echostr"
CHECKERS = 3


@dataclass(frozen=True)
class Verdict:
    """What the console shows. `answers` is what each request met."""

    ok: bool
    message: str
    answers: Sequence[str]


def check(app: App, callback: Callback | None, *, rules: Rules, clock: Clock) -> Verdict:
    """Ask for the echo, and judge."""
    if callback is None:
        return Verdict(False, UNREACHED, ("no callback URL is set",))
    echo = "".join(secrets.choice("123456789") for _ in range(23))
    envelope = Envelope(app.token, app.aes_key, app.corp_id)
    cipher = envelope.encrypt(echo.encode())
    knock = Knock("GET", {**proof(envelope, cipher, clock=clock), "echostr": cipher}, patience=rules.echo_patience)
    with ThreadPoolExecutor(CHECKERS) as pool:
        met = list(pool.map(lambda _: attempt(callback, knock), range(CHECKERS)))
    if troubles := [trouble for trouble, _ in met if trouble]:
        return Verdict(False, UNREACHED, troubles)
    if any(body != echo.encode() for _, body in met):
        return Verdict(False, WRONG, [body[:80].decode(errors="replace") for _, body in met])
    return Verdict(True, "ok", ["HTTP 200"] * CHECKERS)
