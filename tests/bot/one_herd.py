"""A parent with workers that do nothing but live: python -m tests.bot.one_herd SIZE. Each says its number when it starts
and when it was asked to go."""

import os
import signal
import sys

from bot.worker.herd import Herd


def say(word: str) -> None:
    """A line in one piece, as others write to the same pipe."""
    os.write(1, f"{word} {os.getpid()}\n".encode())


def live() -> None:
    """Until somebody asks it to go."""
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])
    say("born")
    signal.sigwait([signal.SIGTERM])
    say("gone")


Herd(int(sys.argv[1]), live).run()
