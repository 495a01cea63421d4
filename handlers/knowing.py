"""Known names inside a sentence: every piece of it that could be a name is looked up in one indexed query.

So a name is found in unspaced Chinese text however many people there are, and no list of them is kept in memory.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy.orm import Session

from handlers.language import Found, Roster
from models import people
from models.people import Role

LONGEST_TEXT = 300
LONGEST_NAME = 4
HAN = re.compile(r"[㐀-鿿·]{2,}")
LATIN = re.compile(r"[A-Za-z0-9_.@-]+")


class KnownNames:
    """The desk's people, as the language asks for them."""

    def __init__(self, session: Session, app_id: int) -> None:
        self._session, self._app_id = session, app_id

    def lookup(self, text: str) -> Sequence[Found]:
        """Known names in `text`, from left to right, longest first, not overlapping."""
        pieces = list(dict.fromkeys(_pieces(text[:LONGEST_TEXT])))
        found = people.names(self._session, self._app_id, pieces) if pieces else []
        return Roster(_names(found)).lookup(text)


def _pieces(text: str) -> Iterator[str]:
    for run in HAN.finditer(text):
        for start in range(len(run[0])):
            for length in range(2, min(LONGEST_NAME, len(run[0]) - start) + 1):
                yield run[0][start : start + length]
    words = LATIN.findall(text)
    for length in (1, 2, 3):
        for start in range(len(words) - length + 1):
            yield " ".join(words[start : start + length])


def _names(found: Iterable[tuple[Any, ...]]) -> Iterator[tuple[str, str]]:
    for name, userid, role in found:
        known = Role.CANDIDATE if role == Role.CANDIDATE or userid is None else Role.INTERVIEWER
        yield name, known
        if userid:
            yield userid, known
