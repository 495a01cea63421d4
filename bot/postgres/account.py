"""As whom the server runs. PostgreSQL refuses to run as root, so root steps down; everybody else stays who they are.

Data that exist already decide: the server runs as their owner, so that a machine that gets a `postgres` user later,
or a directory that was used without root before, keeps working.
"""

import os
import pwd
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

LOCALE = "C.UTF-8" if sys.platform == "linux" else "en_US.UTF-8"
CANDIDATES = ("postgres", "nobody")


class Drop(TypedDict, total=False):
    """How `subprocess` is told to step down."""

    user: int
    group: int
    extra_groups: Sequence[int]


@dataclass(frozen=True)
class Account:
    """Who runs the server. Without numbers: ourselves."""

    uid: int | None = None
    gid: int = 0

    def may(self, test: str, path: Path) -> bool:
        """Whether this account finds `test` (-x, -w, … of test(1)) true, directories above included."""
        return self.run("test", test, path).returncode == 0

    def run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        """Runs a program to its end as this account, in a language that its words are known in."""
        return subprocess.run(
            list(map(str, command)),
            cwd="/",
            env=environment(),
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
            **self.drop(),
        )

    def drop(self) -> Drop:
        """How to step down, if there is anywhere to step."""
        return Drop() if self.uid is None else Drop(user=self.uid, group=self.gid, extra_groups=[])

    def own(self, path: Path) -> None:
        """Makes `path` this account's, if we are somebody else."""
        if self.uid is not None:
            os.chown(path, self.uid, self.gid)


NOBODY = Account(65534, 65534)


def account(home: Path) -> Account:
    """Who is to run the server whose data are, or will be, in `home`."""
    if os.geteuid() != 0:
        return Account()
    if home.exists() and (owner := home.stat()).st_uid != 0:
        return Account(owner.st_uid, owner.st_gid)
    known = {entry.pw_name: Account(entry.pw_uid, entry.pw_gid) for entry in pwd.getpwall()}
    return next((known[name] for name in CANDIDATES if name in known), NOBODY)


def environment() -> dict[str, str]:
    """What the server's programs see: none of our secrets, and a language that exists everywhere."""
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    return kept | {"LC_ALL": LOCALE, "TZ": "UTC"}
