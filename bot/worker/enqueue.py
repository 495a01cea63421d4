"""Words become rows of the outbox, in the transaction that changed the world."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from sqlalchemy.orm import Session

from bot.worker.split import split
from handlers.words import Content, SayText, Words, to_json
from models import outbox
from models.outbox import Draft


def enqueue(session: Session, app_id: int, words: Iterable[Words], *, cause: str, now: datetime) -> int:
    """Store what is due, in order; how many messages that makes. A long text becomes several, so that a crash between
    two parts repeats none. `cause` tells what they answer."""
    drafts = [
        Draft(due.userid.lower(), to_json(content), due.interview_id, due.version)
        for due in words
        if due.userid
        for content in parts(due.content)
    ]
    if drafts:
        outbox.put(session, app_id, drafts, cause=cause, now=now)
    return len(drafts)


def parts(content: Content) -> Iterator[Content]:
    """The messages that carry this content."""
    if isinstance(content, SayText):
        yield from (SayText(part) for part in split(content.text))
    else:
        yield content
