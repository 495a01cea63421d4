"""Every table, gathered in one place for migrations and for whoever needs the whole schema."""

from models import (
    apps,
    busy,
    candidates,
    cards,
    deeds,
    explain,
    inbox,
    interviews,
    knocks,
    logins,
    nudges,
    outbox,
    pairs,
    people,
    questions,
    served,
    tallies,
    tokens,
    workers,
)
from models.base import Base

METADATA = Base.metadata
MODULES = (
    *(apps, busy, candidates, cards, deeds, explain, inbox, interviews, knocks, logins, nudges, outbox, pairs, people),
    *(questions, served, tallies, tokens, workers),
)
