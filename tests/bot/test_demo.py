"""The demo, as a stranger meets it: one command, one address, Ctrl-C, and nothing left."""

import os
import re
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import requests

from config import ROOT
from tests.conftest import reachable


@contextmanager
def demo(data: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A demo that runs, and the address it tells; it is ended if the test did not."""
    own = {"DATA_DIR": str(data), "WECOM_SECRET": "of-a-real-app", "DATABASE_URL": "postgresql://real@127.0.0.1:9/real"}
    command = [sys.executable, "-m", "bot.demo"]
    with subprocess.Popen(
        command, cwd=ROOT, env=os.environ | own, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as started:
        assert started.stdout
        said = ""
        for line in started.stdout:
            said += line
            if found := re.search(r"http://\S+", line):
                yield started, found[0]
                break
        else:
            raise AssertionError(said)
        started.send_signal(signal.SIGTERM)


def test_one_command_brings_the_whole_product_and_ctrl_c_takes_all_of_it_away() -> None:
    with reachable() as place:
        with demo(place / "演示 data") as (first, address):
            family = psutil.Process(first.pid).children(recursive=True)
            assert len(family) >= 5
            assert requests.get(address, timeout=5).ok
            again = subprocess.run(
                [sys.executable, "-m", "bot.demo"],
                cwd=ROOT,
                env=os.environ | {"DATA_DIR": str(place / "演示 data")},
                capture_output=True,
                text=True,
                check=False,
            )
            assert again.returncode == 1
            assert address in again.stdout
            first.send_signal(signal.SIGINT)
            assert first.wait(30) == 0
            assert [child for child in family if child.is_running()] == []
        kept = place / "演示 data" / "demo.env"
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600
        assert "of-a-real-app" not in kept.read_text("utf-8")
        before = kept.read_text("utf-8")
        with demo(place / "演示 data") as (_, same):
            assert same == address
        assert kept.read_text("utf-8") == before
