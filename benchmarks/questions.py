"""The same questions beside little history and beside a lot of it."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from statistics import median

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from benchmarks.line import Line
from benchmarks.stopwatch import in_turns

ROUNDS, BATCH = 25, 4
RATIO = 1.3
Question = Callable[[Session], object]


def timed(small: Engine, large: Engine, question: Question) -> tuple[float, float]:
    """Milliseconds the question takes beside little and beside much, asked in turns."""
    with Session(small) as few, Session(large) as many:
        works = {"few": partial(asked, few, question), "many": partial(asked, many, question)}
        taken = in_turns(works, rounds=ROUNDS, batch=BATCH)
        return median(taken["few"]) * 1000, median(taken["many"]) * 1000


def asked(session: Session, question: Question) -> None:
    """The question, of a session that remembers nothing of the last time."""
    session.expunge_all()
    question(session)


def ratios(small: Engine, large: Engine, questions: Mapping[str, Question]) -> Iterator[Line]:
    """One line a question: how many times longer it takes beside a lot."""
    for name, question in questions.items():
        few, many = timed(small, large, question)
        yield Line(name, many / few, "×", RATIO, detail=f"{few:.2f} ms and {many:.2f} ms")
