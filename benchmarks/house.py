"""The real thing, running: gunicorn with our app, the worker, the same gunicorn with the views to compare with, and a
WeCom that only says "sent". Each is a process of its own, as on a server, started and ended here."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from urllib.parse import urlencode

import psutil
from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from benchmarks.load import request
from crypto import Envelope, fields
from models import apps, people

ROOT = Path(__file__).parents[1]
AGENT = 1000002
MEMBERS = 400
PATIENCE = 60.0
USUAL = text("create table usual (id bigint generated always as identity primary key, userid text, content text)")
numbers = count(7_345_678_901_234_500_000)


@dataclass
class House:
    """Everything that runs. `ours` and `theirs` are where to post to."""

    engine: Engine
    env: dict[str, str]
    place: Path
    ours: tuple[str, int] = field(default_factory=lambda: ("127.0.0.1", free_port()))
    theirs: tuple[str, int] = field(default_factory=lambda: ("127.0.0.1", free_port()))
    running: dict[str, "subprocess.Popen[bytes]"] = field(default_factory=dict)
    heard: int = 0

    def callbacks(self, path: str, texts: Iterable[tuple[str, str]]) -> list[bytes]:
        """Signed and sealed requests: who says what, now."""
        envelope = Envelope(self.env["WECOM_TOKEN"], self.env["WECOM_ENCODING_AES_KEY"], self.env["WECOM_CORP_ID"])
        return [self._callback(envelope, path, userid, said) for userid, said in texts]

    def _callback(self, envelope: Envelope, path: str, userid: str, said: str) -> bytes:
        now = str(int(time.time()))
        xml = (
            f"<xml><ToUserName><![CDATA[{envelope.receive_id}]]></ToUserName>"
            f"<FromUserName><![CDATA[{userid}]]></FromUserName><CreateTime>{now}</CreateTime>"
            f"<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[{said}]]></Content>"
            f"<MsgId>{next(numbers)}</MsgId><AgentID>{AGENT}</AgentID></xml>"
        )
        sealed = envelope.seal(xml.encode(), timestamp=now, nonce="1372623149")
        signature = str(fields(sealed)["MsgSignature"])
        query = urlencode({"msg_signature": signature, "timestamp": now, "nonce": "1372623149"})
        return request(self.ours, f"{path}?{query}", sealed)

    def arrivals(self, wanted: int, patience: float = PATIENCE) -> list[tuple[str, float]]:
        """The next so many messages that reached WeCom: to whom, and when. Fewer when time is over.

        Waiting costs next to nothing, as it takes its time from those who are measured.
        """
        until, told = time.monotonic() + patience, ""
        with (self.place / "wecom.log").open() as log:
            log.seek(self.heard)
            while told.count("\n") < wanted and time.monotonic() < until:
                if more := log.read():
                    told += more
                else:
                    time.sleep(0.001 if wanted == 1 else 0.02)
            self.heard = log.tell()
        return [(userid, float(moment)) for userid, moment in (line.split() for line in told.splitlines())]

    def resident(self, name: str) -> Sequence[float]:
        """Megabytes that each process behind this name holds, the one that started them left out where there are more."""
        first = psutil.Process(self.running[name].pid)
        processes = first.children(recursive=True) or [first]
        return sorted(process.memory_info().rss / 2**20 for process in processes)

    def start(self, name: str, *arguments: str) -> None:
        """Run a program; what it says goes to a file."""
        with (self.place / f"{name}.log").open("w") as log:
            self.running[name] = subprocess.Popen(
                [sys.executable, *arguments], cwd=ROOT, env=self.env, stdout=log, stderr=subprocess.STDOUT
            )

    def stop(self) -> None:
        """End what was started, politely."""
        for process in reversed(self.running.values()):
            process.terminate()
        for process in self.running.values():
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextmanager
def house(engine: Engine, *, worker: bool) -> Iterator[House]:
    """All of it, ready; gone at the end."""
    with ExitStack() as leaving:
        place = Path(leaving.enter_context(tempfile.TemporaryDirectory(prefix="desk-bench-house-")))
        api = free_port()
        built = House(engine, environment(engine, api, place), place)
        leaving.callback(built.stop)
        furnish(engine, built.env["WECOM_CORP_ID"])
        built.start("wecom", "-m", "benchmarks.api_double", str(api))
        gunicorn = ("-m", "gunicorn", "--config", "gunicorn.conf.py", "--bind")
        built.start("ours", *gunicorn, "{}:{}".format(*built.ours), "wsgi:app")
        built.start("theirs", *gunicorn, "{}:{}".format(*built.theirs), "benchmarks.views:app")
        if worker:
            built.start("worker", "-m", "flask", "--app", "wsgi", "worker")
        wait_for(built, api)
        yield built


def wait_for(built: House, api: int) -> None:
    """Until everything answers. Raises TimeoutError."""
    until = time.monotonic() + PATIENCE
    for address in (built.ours, built.theirs, ("127.0.0.1", api)):
        while not answers(address):
            if time.monotonic() > until:
                raise TimeoutError(f"nothing answers at {address}")
            time.sleep(0.05)


def answers(address: tuple[str, int]) -> bool:
    """Whether a server takes connections here."""
    with socket.socket() as probe:
        return probe.connect_ex(address) == 0


def environment(engine: Engine, api: int, place: Path) -> dict[str, str]:
    """The settings of a desk, as an admin would set them."""
    return os.environ | {
        "DATABASE_URL": engine.url.render_as_string(hide_password=False),
        "DATA_DIR": str(place / "data"),
        "SECRET_KEY": "a secret for an hour of measuring",
        "WECOM_CORP_ID": "wwbench0000000001",
        "WECOM_AGENT_ID": str(AGENT),
        "WECOM_SECRET": "bench-secret",
        "WECOM_TOKEN": "benchtoken",
        "WECOM_ENCODING_AES_KEY": "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
        "WECOM_API_BASE": f"http://127.0.0.1:{api}",
        "WEB_CONCURRENCY": "2",
        "WORKER_PROCESSES": "2",
    }


def furnish(engine: Engine, corp_id: str) -> None:
    """The members who will write, known by name, and the table of the view to compare with."""
    with Session(engine) as session, session.begin():
        app_id = apps.ensure(session, corp_id, AGENT)
        for number in range(MEMBERS):
            people.add(session, app_id, f"成员{number}", userid=f"member{number}").named_at = datetime.now(UTC)
        session.execute(USUAL)


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
