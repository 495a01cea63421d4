"""The whole product on one machine, with a pretend WeCom: python -m bot.demo

    database ─▶ migrate ─▶ sandbox ─▶ web ─▶ worker ─▶ one address to open, until Ctrl-C

Everything lives in `DATA_DIR`: the database, the conversations, the ports, and credentials that are made once and fit
nothing but this sandbox. So the next start goes on where the last one ended. Nothing of a real app's `.env` reaches the
demo, and the demo reaches nothing but this machine.

Ctrl-C, a SIGTERM and a closed terminal end it in the same way, the database last. `--logs` prints everything that is
said.
"""

import base64
import fcntl
import os
import secrets
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import requests
from dotenv import dotenv_values

from bot.postgres import EmbeddedPostgres, PostgresError, home_of
from bot.postgres.home import is_free
from bot.supervisor import Program, Supervisor
from config import ROOT, BadSettings, load

ADMIN = "meilin"
HOST = "127.0.0.1"
PORTS = {"PORT": 8000, "SANDBOX_PORT": 5001}
WIDTH = 200
PATIENCE = 60.0
FLASK = (sys.executable, "-m", "flask", "--app", "wsgi")


class Busy(Exception):
    """A demo of this directory runs already."""


def main(argv: list[str]) -> int:
    """The exit status: 0 when somebody stopped it."""
    stopping = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: stopping.set())
    try:
        settings = load({"DATA_DIR": os.environ.get("DATA_DIR", "")})
        with _alone(settings.data_dir), EmbeddedPostgres(home_of(settings)) as database:
            own = {"DATABASE_URL": database.url(), "SECRET_KEY": settings.secret_key.get_secret_value()}
            return _run(settings.data_dir, own, stopping, everything="--logs" in argv)
    except (BadSettings, PostgresError, Busy) as problem:
        say(str(problem))
        return 1


def say(words: str) -> None:
    """On the terminal, while there is one."""
    try:
        print(words, flush=True)  # noqa: T201 - this is what a demo is for
    except OSError:  # the terminal was closed, which is about to stop us
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - for as long as we live


def _run(data: Path, own: Mapping[str, str], stopping: threading.Event, *, everything: bool) -> int:
    at_terminal = os.isatty(0)
    supervisor = Supervisor(ROOT, data / "logs", say, everything=everything)
    try:
        with _taking_ports():
            env = _environment(data, own)
            if not supervisor.once(Program("migrate", (*FLASK, "migrate"), env), stopping):
                return 0 if stopping.is_set() else 1
            for program in _programs(data, env):
                supervisor.start(program)
            if _becomes_ready(supervisor, env, stopping):
                say(f"\n  打开 · open    http://{HOST}:{env['SANDBOX_PORT']}/\n")
                say("  按 ▶ 看一场面试怎么约成 · press ▶ to watch an interview being arranged")
                supervisor.once(Program("menu", (*FLASK, "menu", "push"), env), stopping)
                say(f"  Ctrl-C 停止 · stops everything; 日志 · logs: {data / 'logs'}\n")
        while (
            not stopping.wait(0.2) and os.isatty(0) == at_terminal
        ):  # make, between it and us, keeps a SIGHUP for itself
            supervisor.tend()
        return 0
    finally:
        say("正在停止… · stopping…")
        supervisor.stop()


def _programs(data: Path, env: Mapping[str, str]) -> Iterator[Program]:
    """What runs beside the database, in the order in which one needs the other."""
    web = f"{HOST}:{env['PORT']}"
    sandbox = (sys.executable, "-m", "sandbox", "--host", HOST, "--port", env["SANDBOX_PORT"])
    told = ("--callback", f"http://{web}/wecom/callback", "--state", str(data / "sandbox"))
    gunicorn = (sys.executable, "-m", "gunicorn", "--config", "gunicorn.conf.py", "--bind", web, "wsgi:app")
    yield Program("sandbox", (*sandbox, *told), env)
    yield Program("web", gunicorn, env)
    yield Program("worker", (*FLASK, "worker"), env)


def _becomes_ready(supervisor: Supervisor, env: Mapping[str, str], stopping: threading.Event) -> bool:
    """Whether the page and the desk answer in time; what is amiss is said, and it goes on trying."""
    pages = [f"http://{HOST}:{env['PORT']}/readyz", f"http://{HOST}:{env['SANDBOX_PORT']}/"]
    waited = 0.0
    while not all(map(_answers, pages)):
        if stopping.wait(0.2):
            return False
        supervisor.tend()
        waited += 0.2
        if waited > PATIENCE:
            say(f"一分钟后仍未就绪，请看日志 · not ready after a minute, see the logs: {_why_not(pages[0])}")
            waited = 0.0
    return True


def _answers(page: str) -> bool:
    with requests.Session() as http:
        http.trust_env = False  # a proxy has no business between us and us
        try:
            return http.get(page, timeout=2).ok
        except requests.RequestException:
            return False


def _why_not(page: str) -> str:
    with requests.Session() as http:
        http.trust_env = False
        try:
            return http.get(page, timeout=2).text.strip()
        except requests.RequestException as error:
            return type(error).__name__


def _environment(data: Path, own: Mapping[str, str]) -> dict[str, str]:
    """What the programs are told: nothing of a real app, and all of the demo's, which a command may be told as well:
    `flask --env-file .data/demo.env --app wsgi doctor`."""
    kept = _credentials() | _with_ports(
        {name: value for name, value in dotenv_values(data / "demo.env").items() if value}
    )
    kept |= {
        "DATA_DIR": str(data),
        "WECOM_API_BASE": f"http://{HOST}:{kept['SANDBOX_PORT']}",
        "PUBLIC_URL": f"http://{HOST}:{kept['PORT']}",
        "WECOM_KF_SECRET": kept["WECOM_SECRET"],
        "WECOM_KF_TOKEN": kept["WECOM_TOKEN"],
        "WECOM_KF_ENCODING_AES_KEY": kept["WECOM_ENCODING_AES_KEY"],
        "ADMINS": os.environ.get("ADMINS", ADMIN),
    }
    _write(data / "demo.env", kept)
    quiet = {"NO_PROXY": f"{HOST},localhost", "no_proxy": f"{HOST},localhost", "PYTHONUNBUFFERED": "1"}
    return {**os.environ, **quiet, **kept, **own}


def _with_ports(known: Mapping[str, str]) -> dict[str, str]:
    """The ports known, unless somebody took one meanwhile: then another one, for good."""
    kept = dict(known)
    for name, preferred in PORTS.items():
        others = {kept[other] for other in PORTS if other != name and other in kept}
        kept[name] = _port(int(known.get(name, preferred)), preferred, others)
    return kept


def _write(path: Path, kept: Mapping[str, str]) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.writelines(f"{name}='{value}'\n" for name, value in kept.items())


def _credentials() -> dict[str, str]:
    return {
        "WECOM_CORP_ID": f"ww{secrets.token_hex(8)}",
        "WECOM_AGENT_ID": "1000002",
        "WECOM_SECRET": secrets.token_urlsafe(32),
        "WECOM_TOKEN": secrets.token_hex(16),
        "WECOM_ENCODING_AES_KEY": base64.b64encode(secrets.token_bytes(32)).decode()[:43],
    }


def _port(known: int, preferred: int, others: set[str]) -> str:
    """The known port while it is free, else the first free one from the preferred one on. Raises Busy."""
    for port in (known, *range(preferred, preferred + WIDTH)):
        if str(port) not in others and is_free(port, "0.0.0.0"):  # noqa: S104 - only to see that nobody is there
            return str(port)
    raise Busy(f"没有空闲端口 · no free port from {preferred} to {preferred + WIDTH}")


@contextmanager
def _alone(data: Path) -> Iterator[None]:
    """One demo a directory: two would answer each other's people. Raises Busy with the address of the one that runs."""
    with (data / "demo.lock").open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            port = dotenv_values(data / "demo.env").get("SANDBOX_PORT")
            raise Busy(f"演示已在运行 · the demo runs already: http://{HOST}:{port}/") from None
        yield


@contextmanager
def _taking_ports() -> Iterator[None]:
    """One demo of this user at a time, from looking for free ports until its programs have them."""
    place = Path(tempfile.gettempdir(), f"interview-desk-ports-{os.getuid()}")
    with os.fdopen(os.open(place, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600), "a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
