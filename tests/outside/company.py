"""The processes of the Procfile, and a client that is not ours: wechatpy seals what it posts to them."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from urllib.parse import urlencode

import requests
from wechatpy.work.crypto import WeChatCrypto

from tests.outside.double import Double

ROOT = Path(__file__).parents[2]
CORP, AGENT, TOKEN = "ww1436e0e65a779aee", 1000002, "hJqcu3uJ9Tn2gXPmxx2w9kkCkCE2EPYo"
AES_KEY = "6qkdMrq68nTKduznJYO1A37W2oEgpkMUvkttRToqhUt"


@dataclass
class Company:
    """A deployment of its own: one database, one API, any number of processes."""

    database_url: str
    api: Double
    port: int = 0
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=lambda: count(7300000000000000001))

    def __post_init__(self) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.crypto = WeChatCrypto(TOKEN, AES_KEY, CORP)

    @property
    def env(self) -> dict[str, str]:
        admins = "meilin," + ",".join(f"racer{n}" for n in range(40))
        return os.environ | {
            "DATABASE_URL": self.database_url, "WECOM_CORP_ID": CORP, "WECOM_AGENT_ID": str(AGENT),
            "WECOM_SECRET": "the-secret-of-this-app", "WECOM_TOKEN": TOKEN, "WECOM_ENCODING_AES_KEY": AES_KEY,
            "WECOM_API_BASE": self.api.url, "ADMINS": admins, "SECRET_KEY": "0123456789abcdef0123456789abcdef",
            "PORT": str(self.port), "WEB_CONCURRENCY": "2", "LOCALE": "zh", "LOG_LEVEL": "info",
        }  # fmt: skip

    def command(self, name: str) -> list[str]:
        """A line of the Procfile, run by this interpreter."""
        lines = dict(re.findall(r"^(\w+): *(.*)$", (ROOT / "Procfile").read_text("utf-8"), re.M))
        return [sys.executable, "-m", *lines[name].split()]

    def start(self, name: str, *, as_: str | None = None) -> None:
        """Start a process of the Procfile, and wait until web answers."""
        self.running[as_ or name] = subprocess.Popen(self.command(name), cwd=ROOT, env=self.env)
        if name == "web":
            self._await_web()

    def _await_web(self) -> None:
        for _ in range(400):
            try:
                if requests.get(f"http://127.0.0.1:{self.port}/healthz", timeout=1).ok:
                    return
            except requests.RequestException:
                threading.Event().wait(0.05)
        raise TimeoutError("web did not come up")

    def kill(self, name: str) -> None:
        """kill -9, the workers of gunicorn too."""
        process = self.running.pop(name)
        children = subprocess.run(["pgrep", "-P", str(process.pid)], capture_output=True, text=True, check=False)
        for pid in [process.pid, *map(int, children.stdout.split())]:
            os.kill(pid, signal.SIGKILL)
        process.wait()

    def stop(self) -> dict[str, int]:
        """SIGTERM to all; the exit code of each."""
        for process in self.running.values():
            process.send_signal(signal.SIGTERM)
        codes = {name: process.wait(30) for name, process in self.running.items()}
        self.running.clear()
        return codes

    def text(self, userid: str, content: str) -> str:
        """The plaintext of one message, with a MsgId of its own."""
        return self.plain(
            userid, f"<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[{content}]]></Content>"
            f"<MsgId>{next(self.numbers)}</MsgId>",
        )  # fmt: skip

    def plain(self, userid: str, inner: str) -> str:
        return (
            f"<xml><ToUserName><![CDATA[{CORP}]]></ToUserName><FromUserName><![CDATA[{userid}]]></FromUserName>"
            f"<CreateTime>{int(time.time())}</CreateTime>{inner}<AgentID>{AGENT}</AgentID></xml>"
        )

    def post(self, plain: str, *, at: int | None = None, signature: str | None = None) -> requests.Response:
        """Deliver as WeCom does."""
        stamp = str(at or int(time.time()))
        sealed = self.crypto.encrypt_message(plain, "n0nce", stamp)
        found = re.search(r"<MsgSignature><!\[CDATA\[(.*?)\]\]>", sealed)
        assert found
        query = urlencode({"msg_signature": signature or found[1], "timestamp": stamp, "nonce": "n0nce"})
        return requests.post(f"{self.url}?{query}", data=sealed.encode(), timeout=5)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/wecom/callback"

    def says(self, userid: str, content: str) -> str:
        """One message, acknowledged."""
        plain = self.text(userid, content)
        answer = self.post(plain)
        assert (answer.status_code, answer.content) == (200, b"")
        return plain

    def hears(self, userid: str, *words: str, within: float = 20.0) -> str:
        """The first message to this member that holds all these words."""

        def found() -> list[str]:
            return [told for told in self.api.told(userid) if all(word in told for word in words)]

        assert self.api.wait(lambda: bool(found()), within=within), f"{userid} only heard {self.api.told(userid)}"
        return found()[0]
