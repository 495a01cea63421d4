"""Reminders before an interview: planned when it gets its time, and asked for the truth when they fall due.

One that comes more than half an hour late, after an outage, is skipped rather than sent; one for a version that is gone
finds nothing to do.
"""

from datetime import datetime, timedelta

from handlers import notices
from handlers.phrases import Phrase
from handlers.turn import Desk, Reply, Turn
from models import nudges
from models.interviews import Interview

GRACE = timedelta(minutes=30)


def plan(turn: Turn, interview: Interview) -> None:
    """Remind everybody concerned as often as the desk is told to, as far as that is still to come."""
    for before in turn.desk.remind_before:
        due = interview.starts_at - before
        if due > turn.now:
            subject = f"{interview.id}:{interview.version}:{int(before.total_seconds())}"
            nudges.at(turn.session, turn.desk.app_id, "remind", subject, due)


def due(desk: Desk, interview: Interview, version: int, before: timedelta, now: datetime) -> list[Reply]:
    """The reminders that are due: to the panel and the candidate."""
    late = now - (interview.starts_at - before)
    if interview.version != version or not interview.is_fixed or late > GRACE or now >= interview.starts_at:
        return []
    values = notices.facts(interview)
    panel = [Reply(p, Phrase("remind-panel", values), about=interview) for p in interview.panel]
    return [*panel, Reply(interview.candidate.person, Phrase("remind-candidate", values), about=interview)]
