"""The database of a machine that has none: PostgreSQL from a wheel, under `DATA_DIR`, without anybody setting it up.

    ensure(settings)          the URL of the database, which runs when this returns and goes on running while we do
    EmbeddedPostgres(home)    a server that is our own child: .start(), .url(), .stop()

Any process may call `ensure` at any time. Who is first has the server started, by a caretaker that outlives it; who is
last leaves it to the caretaker to stop.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from bot.postgres.errors import NoHome, NoPrograms, PostgresError, WontStart
from bot.postgres.guest import Guest
from bot.postgres.home import Home
from bot.postgres.server import EmbeddedPostgres

if TYPE_CHECKING:  # a caretaker lives long and needs no settings; they would cost it more memory than all the rest
    from config import Settings

__all__ = ["EmbeddedPostgres", "NoHome", "NoPrograms", "PostgresError", "WontStart", "ensure", "home_of"]

_stays: dict[tuple[int, Path], Guest] = {}


def ensure(settings: "Settings") -> str:
    """The URL of the database: the one that was set, or the embedded one, running. Raises PostgresError."""
    if settings.database_url:
        return settings.database_url
    home = Home.at(home_of(settings))
    key = os.getpid(), home.path  # a fork inherits the guest but not its watch
    if key not in _stays:
        _stays[key] = Guest(home).stay()
    return home.url()


def home_of(settings: "Settings") -> Path:
    """Where the embedded database of these settings lives."""
    return settings.data_dir / "postgres"
