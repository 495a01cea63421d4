"""What can be looked at without WeCom: settings, database, migrations, workers, what is waiting, and the clocks."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import requests
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.orm import Session

from bot.doctor.check import Check, bad, doubt, good, unknown
from bot.parts import Parts
from bot.wecom.errors import caller_address
from bot.wecom.transport import Line
from config import BadSettings, Settings
from models import workers
from models.backlog import backlog, refusal
from models.schema import HEAD, current

MOST_SKEW = timedelta(seconds=30)
TOO_OLD = 60.0
"""Seconds after which a waiting message tells that nobody answers."""

PATIENCE = 5.0
NOT_TRUSTED = 60020


def settings(told: Settings) -> Iterator[Check]:
    """What is set; what is absent or doubtful has a line of its own."""
    found = list(_troubles(told))
    yield from found or [good("settings", "settings-good")]


def _troubles(told: Settings) -> Iterator[Check]:
    try:
        told.require_wecom()
    except BadSettings as trouble:
        for problem in trouble.problems:
            yield bad("settings", "setting-wrong", "setting-remedy", problem=problem)
    if not told.public_url:
        yield doubt("settings", "no-public-url", "no-public-url-remedy")
    if not told.admins:
        yield doubt("settings", "no-admins", "no-admins-remedy")
    for words in told.doubts():
        yield doubt("settings", "setting-doubtful", words=words)


def database(engine: Engine) -> Iterator[Check]:
    """Whether PostgreSQL answers, and has the tables this code expects."""
    try:
        with engine.connect() as connection:
            found = current(connection)
            version = connection.execute(text("show server_version")).scalar()
    except SQLAlchemyError as error:
        yield bad("database", "database-away", "database-remedy", why=reason(error))
        yield unknown("migrations", "needs-database")
        return
    yield good("database", "database-good", version=version)
    if found == HEAD:
        yield good("migrations", "migrations-good", revision=HEAD)
    elif found is None or found < HEAD:
        yield bad("migrations", "migrations-missing", "migrations-remedy", found=found or "–", head=HEAD)
    else:
        yield bad("migrations", "migrations-ahead", "migrations-ahead-remedy", found=found, head=HEAD)


def reason(error: SQLAlchemyError) -> str:
    """What PostgreSQL said, in one line. It names host and user, never the password."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
    return (str(cause).strip().splitlines() or [type(cause).__name__])[0]


def worker(parts: Parts) -> Check:
    """Whether anybody answers and delivers."""
    with Session(parts.engine) as session:
        count = workers.alive(session, parts.app_id, parts.clock())
    return good("worker", "worker-good", count=count) if count else bad("worker", "worker-none", "worker-remedy")


def waiting(parts: Parts) -> Check:
    """Whether work piles up, whether anything was given up, and whether a worker's address, which need not be ours, is
    trusted."""
    now = parts.clock()
    with Session(parts.engine) as session:
        queues = backlog(session, parts.app_id, now)
        untrusted = refusal(session, parts.app_id, NOT_TRUSTED)
    if untrusted is not None:
        address = caller_address(untrusted) or "?"
        return bad("backlog", "address-unknown", "address-remedy", address=address, errcode=NOT_TRUSTED)
    count, dead = sum(queue.waiting for queue in queues), sum(queue.dead for queue in queues)
    oldest = max(queue.age(now) for queue in queues)
    if oldest > TOO_OLD:
        return bad("backlog", "backlog-old", "backlog-remedy", count=count, ago=timedelta(seconds=oldest))
    if dead:
        return doubt("backlog", "backlog-dead", "backlog-dead-remedy", count=count, dead=dead)
    return good("backlog", "backlog-good", count=count)


def clock(parts: Parts, asked: Callable[[str], datetime | None]) -> Check:
    """Whether our clock, PostgreSQL's and WeCom's agree."""
    with Session(parts.engine) as session:
        theirs = {"PostgreSQL": session.scalar(text("select clock_timestamp()"))}
        there = theirs["PostgreSQL"] - parts.clock()
    told = asked(parts.settings.wecom_api_base)
    here = told - parts.clock() if told is not None else None
    if here is not None and abs(here) > MOST_SKEW:
        return _off("WeCom", here)
    if abs(there) > MOST_SKEW:
        return _off("PostgreSQL", there)
    return good("clock", "clock-good" if here is not None else "clock-good-alone")


def _off(whose: str, ahead: timedelta) -> Check:
    name = "clock-behind" if ahead > timedelta() else "clock-ahead"
    return bad("clock", name, "clock-remedy", whose=whose, by=abs(ahead))


def time_at(base: str) -> datetime | None:
    """What time it is at this web server, as any answer of its tells; None when it says nothing."""
    line = Line(base)
    try:
        told = line.send(requests.Request("HEAD", base).prepare(), (PATIENCE, PATIENCE)).headers.get("Date", "")
        return parsedate_to_datetime(told).astimezone(UTC)
    except (requests.RequestException, ValueError):
        return None
    finally:
        line.close()
