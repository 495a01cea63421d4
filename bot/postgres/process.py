"""The server as a process: making its data, launching it, knowing when it is ready, and ending it."""

import secrets
import shutil
import signal
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from threading import Event

import psutil

from bot.postgres.account import LOCALE, environment
from bot.postgres.errors import WontStart
from bot.postgres.home import Address, Home, is_free
from bot.postgres.programs import Programs
from bot.tether import tethered

LAST_WORDS = 2000
LONGEST_LOG = 10_000_000
FAST, AT_ONCE = signal.SIGINT, signal.SIGQUIT  # what these mean to a postmaster


def make(home: Home, programs: Programs) -> None:
    """The data of a new server, there whole or not at all. Raises WontStart."""
    draft = home.path / "data.new"
    shutil.rmtree(draft, ignore_errors=True)
    home.write("password", secrets.token_urlsafe(24))
    made = home.who.run(
        *(programs / "initdb", "-D", draft, "-U", "postgres", "-A", "scram-sha-256", f"--pwfile={home.password}"),
        *("-E", "UTF8", f"--locale={LOCALE}", "--no-instructions"),
    )
    if made.returncode:
        raise WontStart(made.stdout[-LAST_WORDS:] + made.stderr[-LAST_WORDS:])
    draft.rename(home.data)


def launch(home: Home, programs: Programs, address: Address, options: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """Starts the server. A port that somebody else took meanwhile costs TCP, and nothing else."""
    if home.log.exists() and home.log.stat().st_size > LONGEST_LOG:
        home.log.replace(home.log.with_suffix(".log.1"))
    told = dict(options) | {
        "listen_addresses": "127.0.0.1" if is_free(address.port) else "",
        "port": str(address.port),
        "unix_socket_directories": str(address.sockets),
    }
    settings = [f"--{name}={value}" for name, value in told.items()]
    with home.log.open("ab") as words:
        return subprocess.Popen(
            tethered(
                [programs / "postgres", "-D", home.data, *settings], farewell=FAST, uid=home.who.uid, gid=home.who.gid
            ),
            stdin=subprocess.DEVNULL,
            stdout=words,
            stderr=words,
            cwd="/",
            env=environment(),
            start_new_session=True,
        )


def await_ready(home: Home, child: subprocess.Popen[bytes], stopping: Event) -> None:
    """Returns when the server takes connections. Raises WontStart when it ends instead, or when we are to stop."""
    while not _is_ready(home, child):
        if child.poll() is not None:
            raise WontStart(last_words(home))
        if stopping.wait(0.01):
            end(child)
            raise WontStart(last_words(home))


def _is_ready(home: Home, child: subprocess.Popen[bytes]) -> bool:
    try:
        lines = (home.data / "postmaster.pid").read_text(encoding="utf-8").split("\n")
    except FileNotFoundError:
        return False
    return lines[0] == str(child.pid) and len(lines) > 7 and lines[7].strip() == "ready"


def end(child: subprocess.Popen[bytes], patience: float = 30) -> None:
    """Asks it to end, then insists."""
    for wish in (FAST, AT_ONCE, signal.SIGKILL):
        if child.poll() is None:
            child.send_signal(wish)
        try:
            child.wait(patience)
            return
        except subprocess.TimeoutExpired:
            continue


def clear_the_way(home: Home, patience: float = 30) -> None:
    """Ends a server that its launcher left behind, and a claim by a process number that is somebody else's by now.

    Only for who holds the home's lock: nobody else launches, so whatever still runs here runs for nobody.
    """
    address = home.address()
    claims = [home.data / "postmaster.pid"]
    if address:
        claims.append(address.sockets / f".s.PGSQL.{address.port}.lock")
    for claim in claims:
        with suppress(FileNotFoundError, ValueError, psutil.Error):
            holder = psutil.Process(int(claim.read_text(encoding="utf-8").split("\n")[0]))
            if str(home.data) in holder.cmdline():
                holder.send_signal(FAST)
                holder.wait(patience)
            else:
                claim.unlink()


def last_words(home: Home) -> str:
    """The end of the server's log."""
    with suppress(FileNotFoundError):
        return home.log.read_bytes()[-LAST_WORDS:].decode(errors="replace")
    return ""
