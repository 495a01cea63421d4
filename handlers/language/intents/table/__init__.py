"""Everything a person can mean, one entry an intent. A new command or phrase is one more line in one of these files.

Ties are decided by order: what stands first is preferred.
"""

from handlers.language.intents.cues import Intent
from handlers.language.intents.table import (
    answers,
    availability,
    booking,
    candidates,
    feedback,
    guests,
    interviewers,
    interviews,
    keeping,
    moves,
    panel,
    settings,
    talk,
)

INTENTS: tuple[Intent, ...] = (
    *talk.INTENTS,
    *answers.INTENTS,
    *keeping.INTENTS,
    *booking.INTENTS,
    *interviews.INTENTS,
    *moves.INTENTS,
    *interviewers.INTENTS,
    *panel.INTENTS,
    *availability.INTENTS,
    *feedback.INTENTS,
    *candidates.INTENTS,
    *settings.INTENTS,
    *guests.INTENTS,
)
