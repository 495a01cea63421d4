"""migrate, worker, sandbox: what keeps the desk going."""

import os
import sys

import click

from bot import logs
from bot.cli.house import Command, crew, settings
from bot.cli.words import words
from bot.parts import engine_of
from bot.worker.loop import Worker
from models.migrate import head, upgrade


@click.command(cls=Command)
def migrate() -> None:
    """Bring the database up to date; any number of processes may do so at once."""
    told = settings()
    upgrade(engine_of(told, statement_timeout="0"))
    click.echo(words(told, "migrated", revision=head()))


@click.command(cls=Command)
def worker() -> None:
    """Answer and deliver, until SIGTERM or Ctrl-C."""
    made = crew()
    logs.setup(made.settings)
    Worker(made).run()


@click.command(cls=Command, context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def sandbox(arguments: tuple[str, ...]) -> None:
    """Play WeCom on this machine; arguments go to `python -m sandbox`."""
    os.execv(sys.executable, [sys.executable, "-m", "sandbox", *arguments])  # noqa: S606 - it takes our place
