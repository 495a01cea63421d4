"""Starting programs that must not outlive us, whatever ends us.

An exit handler is not run by `kill -9`; the kernel's parent-death signal is sent in every case. It has to be asked
for between the fork and the program, after the change of user (which clears it), and code between fork and exec is
unsafe beside threads. So this very file is run first, as a tiny program of its own: it steps down to the user, asks
for the signal, and becomes the program. Where the kernel knows no such signal (macOS) it only steps down, and exit
handlers have to do.

The signal is sent when the *thread* that started the program ends: start from a thread that lives on.
"""

import ctypes
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

ASK_FOR_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of linux/prctl.h


def tethered(
    command: Sequence[str | Path], *, farewell: signal.Signals = signal.SIGTERM, uid: int | None = None, gid: int = 0
) -> list[str]:
    """`command` as a command that gets `farewell` when this process ends, and runs as `uid` if one is given."""
    user = "" if uid is None else f"{uid}:{gid}"
    return [sys.executable, "-I", "-S", __file__, str(os.getpid()), str(int(farewell)), user, *map(str, command)]


def _step_down(user: str) -> None:
    uid, _, gid = user.partition(":")
    os.setgroups([])
    os.setgid(int(gid))
    os.setuid(int(uid))


def tie(parent: int, farewell: int) -> None:
    """This process gets `farewell` when `parent`, which forked it, ends. Where the kernel knows no such signal, nothing."""
    if sys.platform != "linux":
        return
    if ctypes.CDLL(None, use_errno=True).prctl(ASK_FOR_DEATH_SIGNAL, farewell) != 0:
        raise OSError(ctypes.get_errno(), "prctl")
    if os.getppid() != parent:  # it ended before we asked
        raise SystemExit(1)


def main(parent: str, farewell: str, user: str, *command: str) -> None:
    """Become `command`."""
    if user:
        _step_down(user)
    tie(int(parent), int(farewell))
    os.execvp(command[0], command)  # noqa: S606 - the command is ours


if __name__ == "__main__":
    main(*sys.argv[1:])
