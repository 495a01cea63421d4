"""Whom to suggest as an interviewer: whom this recruiter asks most, then anybody active."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.busy import clashes, span
from models.candidates import Candidate
from models.interviews import Assignment, Interview
from models.people import Person, Role

LATELY = timedelta(days=90)
ENOUGH = 40
"""Interviews that show whom somebody asks."""

MOST = 3


def interviewers(session: Session, by: Person, candidate: Candidate, now: datetime) -> list[Person]:
    """Up to three likely interviewers, those this person asked most in the last three months first."""
    recent = (
        select(Interview.id)
        .where(Interview.owner_id == by.id, Interview.starts_at > now - LATELY)
        .order_by(Interview.starts_at.desc())
        .limit(ENOUGH)
        .subquery()
    )
    asked = (
        select(Assignment.person_id)
        .join(recent, recent.c.id == Assignment.interview_id)
        .group_by(Assignment.person_id)
        .order_by(func.count().desc(), Assignment.person_id)
        .limit(MOST)
    )
    ids = list(session.scalars(asked))
    able = select(Person).where(
        Person.app_id == by.app_id,
        Person.active,
        Person.userid.is_not(None),
        Person.id.not_in((candidate.person_id, by.id)),
    )
    found = {p.id: p for p in session.scalars(able.where(Person.id.in_(ids)))}
    likely = [found[i] for i in ids if i in found]
    if len(likely) < MOST:
        others = able.where(Person.role == Role.INTERVIEWER, Person.id.not_in(ids)).order_by(Person.id)
        likely += session.scalars(others.limit(MOST - len(likely)))
    return likely


def free(
    session: Session, likely: Sequence[Person], within: Sequence[tuple[datetime, datetime]], now: datetime
) -> list[Person]:
    """Those of them who are free for all of these stretches."""
    ids = [p.id for p in likely]
    taken = {c.person_id for since, until in within for c in clashes(session, ids, span(since, until), now)}
    return [p for p in likely if p.id not in taken]
