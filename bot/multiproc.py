"""Where the web processes of one gunicorn keep their counts, so that whichever is asked for the metrics adds them all up.

A new directory for each gunicorn, in memory where there is such a place; what gunicorns that are gone have left behind
is removed. It has to be named before prometheus_client is first imported.
"""

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

VARIABLE = "PROMETHEUS_MULTIPROC_DIR"


def prepare() -> Path:
    """The directory for this gunicorn and its processes; one that the environment names is taken, whatever is in it."""
    if told := os.environ.get(VARIABLE):
        Path(told).mkdir(parents=True, exist_ok=True)
        return Path(told)
    base = _base()
    for left in base.iterdir():
        if left.name.isdigit() and not _lives(int(left.name)):
            shutil.rmtree(left, ignore_errors=True)
    place = base / str(os.getpid())
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    os.environ[VARIABLE] = str(place)
    return place


def _base() -> Path:
    """A directory of this user alone."""
    room = Path("/dev/shm") if os.access("/dev/shm", os.W_OK) else Path(tempfile.gettempdir())  # noqa: S108 - see above
    base = room / f"interview-desk-metrics-{os.getuid()}"
    with suppress(FileExistsError):
        base.mkdir(mode=0o700)
    if base.is_symlink() or base.stat().st_uid != os.getuid():
        base = Path(tempfile.mkdtemp(prefix="interview-desk-metrics-"))
    return base


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
