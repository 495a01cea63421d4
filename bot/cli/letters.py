"""dead-letters: what could not be answered (in12) and what could not be delivered (out34)."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime

import click
from sqlalchemy.orm import Session

from bot.cli.house import AppCommand, crew
from bot.cli.words import words
from bot.worker.crew import Crew
from models import inbox, outbox

ROOMS = {"in": inbox, "out": outbox}


@click.group(name="dead-letters")
def letters() -> None:
    """What could not be handled or delivered."""


@letters.command(name="list", cls=AppCommand)
@click.option("--full", is_flag=True, help="Show what was said, too.")
def show(full: bool) -> None:
    """All of them, oldest first."""
    made = crew()
    with Session(made.engine) as session:
        lines = list(listed(made, session, full=full))
    click.echo("\n".join(lines) or words(made.settings, "letters-none"))


@letters.command(cls=AppCommand)
@click.argument("ids", nargs=-1, required=True)
def retry(ids: tuple[str, ...]) -> None:
    """Try IDS again; `all` means every one."""
    made = crew()
    now = made.clock()
    with Session(made.engine) as session, session.begin():
        wanted = list(everything(made, session)) if ids == ("all",) else numbers(made, ids)
        lost = [f"{room}{n}" for room, n in wanted if not ROOMS[room].revive(session, made.app_id, n, now)]
    report(made, "letters-retried", len(wanted) - len(lost), lost)


@letters.command(cls=AppCommand)
@click.argument("ids", nargs=-1, required=True)
def drop(ids: tuple[str, ...]) -> None:
    """Give IDS up for good."""
    made = crew()
    wanted = numbers(made, ids)
    with Session(made.engine) as session, session.begin():
        lost = [f"{room}{n}" for room, n in wanted if not ROOMS[room].drop(session, made.app_id, n)]
    report(made, "letters-dropped", len(wanted) - len(lost), lost)


def report(made: Crew, name: str, count: int, lost: list[str]) -> None:
    """What was done, and what was not found. Raises ClickException for the latter."""
    click.echo(words(made.settings, name, count=count))
    if lost:
        raise click.ClickException(words(made.settings, "letters-unknown", ids=", ".join(lost)))


def numbers(made: Crew, ids: Iterable[str]) -> list[tuple[str, int]]:
    """`in12` and `out34`, taken apart. Raises UsageError for anything else."""
    found = []
    for written in ids:
        match = re.fullmatch(r"(in|out)(\d{1,18})", written.lower())
        if match is None:
            raise click.UsageError(words(made.settings, "letters-bad-id", id=written))
        found.append((match[1], int(match[2])))
    return found


def everything(made: Crew, session: Session) -> Iterator[tuple[str, int]]:
    """The numbers of all dead letters."""
    yield from (("in", letter.id) for letter in inbox.parked(session, made.app_id, most=100_000))
    yield from (("out", letter.id) for letter in outbox.dead(session, made.app_id, most=100_000))


def listed(made: Crew, session: Session, *, full: bool) -> Iterator[str]:
    """A line for each letter: its number, when, who, and why it is here."""
    for heard in inbox.parked(session, made.app_id):
        yield line(made, f"in{heard.id}", heard.kept_at, heard.userid, heard.error)
        if full:
            yield f"    {heard.body}"
    for due in outbox.dead(session, made.app_id):
        yield line(made, f"out{due.id}", due.created_at, due.userid, due.error)
        if full:
            yield f"    {due.content}"


def line(made: Crew, number: str, at: datetime, userid: str, error: str | None) -> str:
    """One letter."""
    moment = f"{at.astimezone(made.settings.timezone):%Y-%m-%d %H:%M:%S}"
    return f"{number}  {moment}  {userid or '-'}  {error or ''}".rstrip()
