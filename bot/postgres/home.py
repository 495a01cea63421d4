"""The directory of one embedded server: its data, its password, where it listens, and who is using it.

    data/          what PostgreSQL keeps
    password       of the user postgres, random, made with the data
    address        the port and the directory of the socket; the same at every start, so that URLs stay true
    server.lock    held by whoever runs the server
    guests.lock    shared by everybody who needs it
    postgres.log   what the server has to say

Guests connect through the socket: it is faster than TCP, and its path cannot be taken by another program. TCP is there
for tools. A socket's path may have some hundred bytes at most and no comma; a home that is too long for that has its
socket in /tmp.
"""

import fcntl
import hashlib
import os
import socket
import stat
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self
from urllib.parse import urlencode

import psycopg2

from bot.postgres.account import Account, account
from bot.postgres.errors import NoHome, WontStart
from bot.postgres.programs import SHARED

LONGEST_SOCKET = 90
PORTS = range(15432, 15832)


class Lock:
    """A lock on a file: the kernel lets go of it when its holder ends, however that happens."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)

    def share(self) -> None:
        """Waits until nobody has it alone, and holds it with others."""
        fcntl.flock(self._file, fcntl.LOCK_SH)

    def take(self) -> None:
        """Waits until nobody has it, and holds it alone."""
        fcntl.flock(self._file, fcntl.LOCK_EX)

    def try_take(self, patience: float = 0.0) -> bool:
        """Whether it could be had alone within `patience` seconds; somebody may be looking whether it is free."""
        until = time.monotonic() + patience
        while True:
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return True
            except BlockingIOError:
                if time.monotonic() >= until:
                    return False
                time.sleep(0.02)

    def release(self) -> None:
        """Others may have it."""
        fcntl.flock(self._file, fcntl.LOCK_UN)

    def close(self) -> None:
        """Lets go for good."""
        os.close(self._file)


@dataclass(frozen=True)
class Address:
    """Where a server listens."""

    port: int
    sockets: Path

    def url(self, password: str) -> str:
        """What SQLAlchemy connects with."""
        where = urlencode({"host": str(self.sockets), "port": self.port})
        return f"postgresql+psycopg2://postgres:{password}@/postgres?{where}"

    def answers(self, password: str) -> bool:
        """Whether a server takes connections there."""
        try:
            psycopg2.connect(
                host=str(self.sockets),
                port=self.port,
                user="postgres",
                password=password,
                dbname="postgres",
                connect_timeout=2,
            ).close()
        except psycopg2.OperationalError:
            return False
        return True


@dataclass(frozen=True)
class Home:
    """The files of one embedded server."""

    path: Path
    who: Account

    @classmethod
    def at(cls, wanted: Path) -> Self:
        """The home at `wanted`, or below /var/lib where root's server could not reach that. Raises NoHome."""
        try:
            path = _reachable(wanted)
            path.mkdir(mode=0o700, parents=True, exist_ok=True)
            who = account(path)
            who.own(path)
        except OSError as error:
            raise NoHome(wanted, error.strerror) from error
        if not who.may("-w", path):
            raise NoHome(path, "permission denied")
        return cls(path, who)

    @property
    def data(self) -> Path:
        """What PostgreSQL keeps."""
        return self.path / "data"

    @property
    def log(self) -> Path:
        """What the server has to say."""
        return self.path / "postgres.log"

    @property
    def password(self) -> Path:
        """Where the password is kept."""
        return self.path / "password"

    def lock(self, name: str) -> Lock:
        """One of the two locks."""
        path = self.path / f"{name}.lock"
        lock = Lock(path)
        self.who.own(path)
        return lock

    def write(self, name: str, words: str) -> None:
        """A small file that appears whole, for the server's account alone."""
        draft = self.path / f"{name}.new"
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write(words)
        self.who.own(draft)
        draft.rename(self.path / name)

    def address(self) -> Address | None:
        """Where the server of this home listens, if it ever did."""
        try:
            port, sockets = (self.path / "address").read_text(encoding="utf-8").split("\n")
        except (FileNotFoundError, ValueError):
            return None
        return Address(int(port), Path(sockets))

    def settle(self) -> Address:
        """The address to listen at: the known one while its port is free, so that URLs stay true."""
        known = self.address()
        port = known.port if known and is_free(known.port) else _free_port(self.path)
        address = Address(port, self._sockets())
        if address != known:
            self.write("address", f"{address.port}\n{address.sockets}")
        return address

    def url(self) -> str:
        """What to connect with. Raises WontStart if there was never a server here."""
        address = self.address()
        if address is None:
            raise WontStart(f"{self.path}: no server yet")
        return address.url(self._secret())

    def answers(self) -> bool:
        """Whether the server takes connections."""
        address = self.address()
        return address is not None and address.answers(self._secret())

    def _secret(self) -> str:
        return self.password.read_text(encoding="utf-8")

    def tidy(self) -> None:
        """Takes away a directory that only held the socket."""
        address = self.address()
        if address and address.sockets != self.path:
            with suppress(OSError):
                address.sockets.rmdir()

    def _sockets(self) -> Path:
        if len(os.fsencode(self.path)) <= LONGEST_SOCKET and not set(',"') & set(str(self.path)):
            return self.path
        short = Path("/tmp", f"interview-desk-{_digest(self.path)}")  # noqa: S108 - checked to be ours
        short.mkdir(mode=0o700, exist_ok=True)
        found = short.lstat()  # anybody may put a link here, and we would hand over what it points to
        if not stat.S_ISDIR(found.st_mode) or found.st_uid not in (os.geteuid(), self.who.uid):
            short = Path(tempfile.mkdtemp(prefix="interview-desk-"))
        self.who.own(short)
        return short


def _reachable(wanted: Path) -> Path:
    """`wanted`, unless root's server would not get past a directory above it."""
    wanted = wanted.resolve()
    _make(wanted.parent, 0o711)
    if account(wanted).may("-x", wanted.parent):
        return wanted
    _make(SHARED, 0o755)
    return SHARED / _digest(wanted)


def _make(directory: Path, mode: int) -> None:
    """A directory with this very mode whatever the umask, and those above it; what is there already stays as it is."""
    if not directory.is_dir():
        _make(directory.parent, mode)
        directory.mkdir(exist_ok=True)
        directory.chmod(mode)


def _digest(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]


def is_free(port: int, host: str = "127.0.0.1") -> bool:
    """Whether nobody listens at `port` of this machine's own address, or of `host`."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def _free_port(path: Path) -> int:
    """A port of our range; different homes begin at different places, so that they seldom want the same."""
    first = int(_digest(path), 16)
    ports = (PORTS[(first + step) % len(PORTS)] for step in range(len(PORTS)))
    return next(filter(is_free, ports))
