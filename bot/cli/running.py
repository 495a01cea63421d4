"""migrate, worker, sandbox: what keeps the desk going."""

import os
import sys

import click

from bot.cli.house import Command, settings, wecom_settings
from bot.cli.words import words
from bot.parts import engine_of
from models.migrate import head, upgrade

SPARING = {"PYPINYIN_NO_PHRASES": "true", "PYPINYIN_NO_DICT_COPY": "true", "MALLOC_ARENA_MAX": "2"}
"""What keeps a worker small: pinyin of characters without that of 47,000 phrases, and one heap for many threads. So does
-OO, which leaves out the docstrings of everything imported (16 MB)."""


@click.command(cls=Command)
def migrate() -> None:
    """Bring the database up to date; any number of processes may do so at once."""
    told = settings()
    upgrade(engine_of(told, statement_timeout="0"))
    click.echo(words(told, "migrated", revision=head()))


@click.command(cls=Command)
def worker() -> None:
    """Answer and deliver, until SIGTERM or Ctrl-C."""
    wecom_settings()
    program = [sys.executable, "-OO", "-m", "bot.worker"]
    os.execve(program[0], program, os.environ | SPARING)  # noqa: S606 - it takes our place


@click.command(cls=Command, context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def sandbox(arguments: tuple[str, ...]) -> None:
    """Play WeCom on this machine; arguments go to `python -m sandbox`."""
    os.execv(sys.executable, [sys.executable, "-m", "sandbox", *arguments])  # noqa: S606 - it takes our place
