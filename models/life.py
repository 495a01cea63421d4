"""An interview's life as a table of moves. One place to read, one test over every pair; the docs print it from here."""

from collections.abc import Mapping
from enum import StrEnum


class State(StrEnum):
    """Where an interview stands."""

    DRAFT = "draft"
    SCHEDULING = "scheduling"
    STALLED = "stalled"
    BOOKED = "booked"
    AT_RISK = "at_risk"
    CHANGE_PENDING = "change_pending"
    IN_PROGRESS = "in_progress"
    NO_SHOW = "no_show"
    NO_SHOW_INTERVIEWER = "no_show_interviewer"
    ENDED = "ended"
    SCORED = "scored"
    DECIDED = "decided"
    CANCELLED = "cancelled"
    ERASED = "erased"


S = State
MOVES: Mapping[State, frozenset[State]] = {
    S.DRAFT: frozenset({S.SCHEDULING, S.BOOKED, S.CANCELLED}),
    S.SCHEDULING: frozenset({S.BOOKED, S.STALLED, S.CANCELLED}),
    S.STALLED: frozenset({S.SCHEDULING, S.BOOKED, S.CANCELLED}),
    S.BOOKED: frozenset({S.BOOKED, S.AT_RISK, S.CHANGE_PENDING, S.CANCELLED, S.IN_PROGRESS, S.ENDED}),
    S.AT_RISK: frozenset({S.BOOKED, S.AT_RISK, S.CHANGE_PENDING, S.CANCELLED, S.IN_PROGRESS, S.ENDED}),
    S.CHANGE_PENDING: frozenset({S.BOOKED, S.CANCELLED, S.IN_PROGRESS}),
    S.IN_PROGRESS: frozenset({S.NO_SHOW, S.NO_SHOW_INTERVIEWER, S.ENDED, S.CANCELLED}),
    S.NO_SHOW: frozenset({S.SCHEDULING, S.BOOKED, S.CANCELLED, S.ERASED}),
    S.NO_SHOW_INTERVIEWER: frozenset({S.SCHEDULING, S.BOOKED, S.CANCELLED, S.ERASED}),
    S.ENDED: frozenset({S.ENDED, S.SCORED, S.ERASED}),
    S.SCORED: frozenset({S.DECIDED, S.ERASED}),
    S.DECIDED: frozenset({S.ERASED}),
    S.CANCELLED: frozenset({S.ERASED}),
    S.ERASED: frozenset(),
}
RESTORES: Mapping[State, frozenset[State]] = {
    S.CANCELLED: frozenset({S.BOOKED, S.AT_RISK, S.CHANGE_PENDING}),
    S.ENDED: frozenset({S.BOOKED, S.AT_RISK, S.IN_PROGRESS}),
}
"""What an undo may bring back, and nothing else may."""

OPEN = frozenset({S.DRAFT, S.SCHEDULING, S.STALLED, S.BOOKED, S.AT_RISK, S.CHANGE_PENDING, S.IN_PROGRESS})
"""States in which a round is still to be held: a candidate has one open interview a round."""

FIXED = frozenset({S.BOOKED, S.AT_RISK, S.CHANGE_PENDING, S.IN_PROGRESS})
"""States with a time that people keep free."""
