"""Words become rows of the outbox, in the transaction that changed the world."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from sqlalchemy import insert
from sqlalchemy.orm import Session

from bot.worker.split import split
from handlers.words import Content, SayText, Words, to_json
from models.outbox import Due, Outbound

INSERT = insert(Outbound.__table__)  # type: ignore[arg-type]


def enqueue(session: Session, app_id: int, words: Iterable[Words], *, cause: str, now: datetime) -> int:
    """Store what is due, in order; how many messages that makes. A long text becomes several, so that a crash between
    two parts repeats none. `cause` tells what they answer."""
    rows = [
        {
            "app_id": app_id, "userid": due.userid.lower(), "content": to_json(content), "created_at": now, "due_at": now,
            "interview_id": due.interview_id, "version": due.version, "cause": cause, "state": Due.DUE, "attempts": 0,
        }
        for due in words
        if due.userid
        for content in parts(due.content)
    ]  # fmt: skip
    if rows:
        session.execute(INSERT, rows)
    return len(rows)


def parts(content: Content) -> Iterator[Content]:
    """The messages that carry this content."""
    if isinstance(content, SayText):
        yield from (SayText(part) for part in split(content.text))
    else:
        yield content
