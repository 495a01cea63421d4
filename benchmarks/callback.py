"""Opening one callback: verify, decrypt and parse a text message of 400 bytes, beside wechatpy in the same run."""

import time
from collections.abc import Iterator
from hashlib import sha256
from statistics import median

from wechatpy.work import parse_message
from wechatpy.work.crypto import WeChatCrypto

from benchmarks.line import Line
from benchmarks.stopwatch import in_turns
from crypto import Envelope, fields
from handlers.messages import message

CORP, TOKEN, KEY = "wwbench0000000001", "benchtoken", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
TIMESTAMP, NONCE = "1795395600", "1372623149"
BUDGET = 2.0
SAID = "安排 王小明 二面 @李雷 明天下午3点 60分钟"


def measure() -> Iterator[Line]:
    """Callbacks a second of ours, as a multiple of wechatpy's: what the web process does with each."""
    ours = Envelope(TOKEN, KEY, CORP)
    theirs = WeChatCrypto(TOKEN, KEY, CORP)
    sealed = ours.seal(xml(), timestamp=TIMESTAMP, nonce=NONCE)
    signature = str(fields(sealed)["MsgSignature"])

    def open_ours() -> bytes:
        plain = ours.open(sealed, signature=signature, timestamp=TIMESTAMP, nonce=NONCE)
        fields(plain)
        return plain

    def named_ours() -> object:
        plain = ours.open(sealed, signature=signature, timestamp=TIMESTAMP, nonce=NONCE)
        return message(fields(plain), digest=sha256(plain).hexdigest())

    def open_theirs() -> object:
        return parse_message(theirs.decrypt_message(sealed, signature, TIMESTAMP, NONCE))

    works = {"ours": open_ours, "named": named_ours, "wechatpy": open_theirs}
    us, named, them = (1 / median(seconds) for seconds in in_turns(works, rounds=15, batch=200).values())
    detail = f"{us:,.0f}/s and {them:,.0f}/s; to a typed message, which is the worker's to make, {named / them:.2f} ×"
    yield Line("open one callback / wechatpy", us / them, "×", BUDGET, at_least=True, detail=detail)


def xml() -> bytes:
    """A text message as WeCom sends it, 400 bytes of it."""
    plain = (
        f"<xml><ToUserName><![CDATA[{CORP}]]></ToUserName><FromUserName><![CDATA[zhangwei]]></FromUserName>"
        f"<CreateTime>{int(time.time())}</CreateTime><MsgType><![CDATA[text]]></MsgType>"
        f"<Content><![CDATA[{SAID}PADDING]]></Content><MsgId>7345678901234567890</MsgId><AgentID>1000002</AgentID></xml>"
    )
    short = 400 - len(plain.replace("PADDING", "").encode())
    return plain.replace("PADDING", " " * max(short, 0)).encode()
