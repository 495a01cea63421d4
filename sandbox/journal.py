"""What survives a restart: a file of lines, each a kind, a key and the newest value. The last line of a key wins.

On opening, the file is read and written anew with one line a key. A line that a killed process left unfinished is
dropped. Without a path nothing is kept.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

NAME = "sandbox.jsonl"


class Journal:
    """One state directory. `None` forgets everything, which is what tests want."""

    def __init__(self, home: Path | None) -> None:
        self.known: dict[tuple[str, str], Any] = {}
        self.file: IO[str] | None = None
        if home is not None:
            home.mkdir(parents=True, exist_ok=True)
            self.file = self._reopen(home / NAME)

    def keep(self, kind: str, key: str, value: Any) -> None:
        """Remember `value` under this key; None forgets it."""
        if self.file is not None:
            self.file.write(_line(kind, key, value))
            self.file.flush()

    def kept(self, kind: str) -> Iterator[tuple[str, Any]]:
        """What an earlier life kept of this kind, in the order in which the keys were first used."""
        return ((key, value) for (known, key), value in self.known.items() if known == kind)

    def close(self) -> None:
        """No more."""
        if self.file is not None:
            self.file.close()
            self.file = None

    def _reopen(self, path: Path) -> IO[str]:
        for kind, key, value in _lines(path):
            self.known[kind, key] = value
        self.known = {name: value for name, value in self.known.items() if value is not None}
        fresh = path.with_suffix(".new")
        lines = (_line(kind, key, value) for (kind, key), value in self.known.items())
        fresh.write_text("".join(lines), encoding="utf-8")
        fresh.replace(path)
        return path.open("a", encoding="utf-8")


def _line(kind: str, key: str, value: Any) -> str:
    return json.dumps([kind, key, value], ensure_ascii=False) + "\n"


def _lines(path: Path) -> Iterator[tuple[str, str, Any]]:
    if not path.exists():
        return
    for line in path.read_bytes().split(b"\n"):
        try:
            kind, key, value = json.loads(line)
        except ValueError:
            continue
        yield kind, key, value
