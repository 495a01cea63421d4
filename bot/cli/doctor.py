"""doctor: every check in one line, with what to do; the exit status is 1 when something is wrong."""

import sys
from collections.abc import Iterator

import click

from bot import logs
from bot.cli.house import AppCommand, crew, settings
from bot.doctor.check import Check, Line, State
from bot.doctor.examine import examined, without_wecom
from bot.doctor.words import MARKS, say, topic
from bot.parts import engine_of
from bot.postgres import PostgresError
from config import BadSettings, Settings


@click.command(cls=AppCommand)
@click.option("--lang", type=click.Choice(("zh", "en")), help="The language to speak; LOCALE without it.")
def doctor(lang: str | None) -> None:
    """What is wrong, and what to do about it."""
    told = settings()
    logs.setup(told, stream=sys.stderr)
    wrong = False
    for check in checks(told):
        click.echo("\n".join(lines(check, lang or told.locale)))
        wrong = wrong or check.state is State.BAD
    if wrong:
        raise click.exceptions.Exit(1)


def checks(told: Settings) -> Iterator[Check]:
    """As many as the settings allow."""
    try:
        told.require_wecom()
        parts = crew()
    except BadSettings:
        yield from without_wecom(told, engine_of(told, statement_timeout="10s", connect_timeout=3))
    except PostgresError as trouble:
        yield Check("database", State.BAD, Line("database-away", {"why": trouble}), Line("database-remedy"))
    else:
        yield from examined(parts, anew=True)


def lines(check: Check, lang: str) -> Iterator[str]:
    """A mark, the topic, how it stands; below it what to do, and what more there is."""
    yield f"{MARKS[check.state]} {topic(check.topic, lang)}: {say(check.line, lang)}"
    if check.remedy is not None:
        yield f"    → {say(check.remedy, lang)}"
    for line in check.more:
        yield f"      {say(line, lang)}"
