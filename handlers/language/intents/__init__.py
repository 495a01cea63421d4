"""What a message means: an intent and its slots.

A grammar, not a list of sentences: `courtesies` are left out, `marking` recognises what has a shape (times, names, numbers), `tongues`
reads a sentence in two languages as one, `table` says by which phrases each intent is told, `ranking` weighs them, `slots` collects
what the intent carries, `because` says which words decided. To teach the desk a phrase, add it to the intent's entry in `table`; nothing
else.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.language.intents import ranking
from handlers.language.intents.because import words
from handlers.language.intents.contexts import context_of
from handlers.language.intents.marking import scene_of
from handlers.language.intents.reading import Context, Found, Names, Reading, Roster, Setting

IDLE = Context()
LIKELIEST = 3


def understand(  # noqa: PLR0913 - what is said, by whom, when, where, to what, among whom
    text: str, *, role: str, now: datetime, zone: ZoneInfo, context: Context = IDLE, names: Names | None = None
) -> Reading:
    """What `text` means when this role says it at this moment, in answer to this question."""
    scene = scene_of(text, Setting(role, now, zone, context, names))
    guesses = ranking.ranked(scene)
    likely = tuple((guess.intent.name, round(max(0.0, guess.score), 2)) for guess in guesses[: LIKELIEST + 1])
    if not guesses or guesses[0].score < ranking.ENOUGH:
        return Reading("unknown", {}, 0.0, ("nothing was likely enough",), likely[:LIKELIEST])
    best = guesses[0]
    return Reading(
        intent=best.intent.name,
        slots=best.filled(scene),
        confidence=ranking.confidence(best, guesses[1:]),
        reasons=best.reasons,
        runners_up=likely[1:],
        words=words(scene, best.words),
        rivals=tuple((guess.intent.name, guess.filled(scene)) for guess in ranking.rivals(best, guesses[1:])),
    )


__all__ = ["Context", "Found", "Names", "Reading", "Roster", "context_of", "understand"]
