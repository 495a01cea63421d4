"""Agendas and look-ups beside 1,000,000 interviews, and beside 1,000.

The answers are of the same length on both sides: what piled up is history, and other people.
"""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from benchmarks.fill import NOW
from benchmarks.line import Line
from benchmarks.questions import Question, ratios
from models import agenda, candidates, deeds, interviews, people, scene, suggest
from models.candidates import Candidate
from models.people import Person

MEMBER, APPLICANT = 7, 7
"""One of the first hundred members, and the candidate of the interview to come with the same number."""

TODAY = NOW + timedelta(days=1), NOW + timedelta(days=2)
WEEK = NOW, NOW + timedelta(days=7)


def member(session: Session) -> Person:
    return session.get_one(Person, MEMBER)


def applicant(session: Session) -> Candidate:
    return session.get_one(Candidate, APPLICANT)


QUESTIONS: Mapping[str, Question] = {
    "agenda of a person, a week": lambda s: agenda.of_person(s, member(s), *WEEK),
    "agenda of everybody, a day": lambda s: agenda.of_everybody(s, 1, *TODAY),
    "#507": lambda s: interviews.of_number(s, 1, 507),
    "what a recruiter booked": lambda s: interviews.owned_by(s, member(s), NOW),
    "a candidate's open interviews": lambda s: interviews.open_of(s, applicant(s)),
    "what a turn begins with": lambda s: scene.of(s, 1, f"member{MEMBER}", NOW),
    "people by name or userid": lambda s: people.named(s, 1, ["member7", "member8"]),
    "names in a sentence": lambda s: people.names(s, 1, ["member7", "member8", "tomorrow"]),
    "people a letter off": lambda s: people.close(s, 1, "nobodyhere"),
    "candidates by phone": lambda s: candidates.search(s, 1, applicant(s).phone or ""),
    "candidates by surname": lambda s: candidates.search(s, 1, "王"),
    "candidates by position": lambda s: candidates.search(s, 1, "后端工程师"),
    "candidates of no such name": lambda s: candidates.search(s, 1, "nobodyhere"),
    "what there is to undo": lambda s: deeds.last_undoable(s, member(s), NOW),
    "whom to suggest": lambda s: suggest.interviewers(s, member(s), applicant(s), NOW),
}


def measure(small: Engine, large: Engine) -> Iterator[Line]:
    """How many times longer each question takes beside a million interviews."""
    yield from ratios(small, large, QUESTIONS)
