"""Why the desk says no. A refusal carries the name of its phrase and the values in it; one seam turns it into words.

Refusal                     what was asked is not to be had; the world stays as it was
├── NotFound                nobody, or nothing, of that name or number
├── NotYours                it exists, but it is not this person's to see or to change
├── Stale                   an old card, or an answer to a version that is gone
├── WrongState              the table of moves does not allow it now
├── SlotTaken               somebody concerned is busy then
└── Already                 there is one already; it is shown instead
"""

from collections.abc import Mapping
from typing import Any


class Refusal(Exception):
    """`phrase` names the sentence; `values` fill it. `phrase` must exist in every language."""

    def __init__(self, phrase: str, /, **values: Any) -> None:
        super().__init__(phrase)
        self.phrase = phrase
        self.values: Mapping[str, Any] = values


class NotFound(Refusal):
    """Nobody, or nothing, of that name or number."""


class NotYours(Refusal):
    """It exists, but it is not this person's to see or to change."""


class Stale(Refusal):
    """An old card, or an answer to a version that is gone."""


class WrongState(Refusal):
    """The table of moves does not allow it now."""


class SlotTaken(Refusal):
    """Somebody concerned is busy then."""


class Already(Refusal):
    """There is one already; it is shown instead."""
