"""What was typed and what the grammar reads of it, laid side by side: one spelling, slips put right, courtesies left out."""

from dataclasses import dataclass

from handlers.language.intents.courtesies import inner
from handlers.language.intents.respelling import respelled
from handlers.language.intents.verbatim import aligned
from handlers.language.normal import normalise

LONGEST = 600
"""Letters that are read; a reason or an answer to somebody may go on beyond them."""


@dataclass(frozen=True)
class Typed:
    """The text as typed, the sentence as read, and where each of its positions (and its end) stands in what was typed.

    `places` is None where both are the same, or cannot be laid side by side.
    """

    raw: str
    text: str
    places: tuple[int, ...] | None = None


def typed(raw: str) -> Typed:
    """The sentence in what was typed."""
    plain = normalise(raw[:LONGEST])
    right = respelled(plain)
    start, end = inner(right.text)
    text = right.text[start:end]
    if text == raw:
        return Typed(raw, text)
    laid = range(len(plain) + 1) if raw.startswith(plain) else aligned(raw, plain)
    if laid is None:
        return Typed(text, text)
    places = tuple(laid[right.places[at]] for at in range(start, end + 1))
    return Typed(raw if len(raw) > LONGEST else raw[: places[-1]], text, places)
