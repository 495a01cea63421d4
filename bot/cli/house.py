"""What every command shares: settings read when they are needed, and trouble told in one sentence instead of a traceback."""

import sys
from typing import Any

import click
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from bot import logs
from bot.cli.words import words
from bot.postgres import PostgresError
from bot.wecom.errors import UnknownAddress, WeComError
from bot.worker.crew import Crew, apps_of, for_worker
from config import BadSettings, Settings, load

NO_SUCH_TABLE = "42P01"
WHICH = "desk.wecom-app"


def settings() -> Settings:
    """The settings, WeCom's or not. Raises ClickException naming what has to change."""
    try:
        return load()
    except BadSettings as problem:
        raise click.ClickException(str(problem)) from problem


def wecom_settings() -> Settings:
    """The settings, fit to talk with WeCom. Raises ClickException naming what is absent."""
    try:
        return settings().require_wecom()
    except BadSettings as problem:
        raise click.ClickException(str(problem)) from problem


def crew() -> Crew:
    """Everything, connected to nothing yet, for the app that `--wecom-app` names or else the first. Logs go to the standard
    error, so that what a command prints stays clean. Raises ClickException when there is no app of that name."""
    told = wecom_settings()
    logs.setup(told, stream=sys.stderr)
    first, name = for_worker(told), click.get_current_context().meta.get(WHICH)
    made = apps_of(first).named(name) if name else first
    if made is None:
        raise click.ClickException(words(told, "app-unknown", which=name))
    return made


class Command(click.Command):
    """A command whose trouble is told in the reader's language; the exit status is 1."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run it."""
        try:
            return super().invoke(ctx)
        except PostgresError as trouble:
            raise click.ClickException(str(trouble)) from trouble
        except (WeComError, SQLAlchemyError) as trouble:
            raise click.ClickException(explained(settings(), trouble)) from trouble


class AppCommand(Command):
    """A command about one app: the first, or the one that `--wecom-app` names."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        words = "A further app (`apps list`) instead of the first."
        self.params.append(
            click.Option(["--wecom-app"], metavar="NAME", expose_value=False, callback=_meant, help=words)
        )


def _meant(ctx: click.Context, option: click.Parameter, name: str | None) -> None:
    ctx.meta[WHICH] = name


def explained(told: Settings, trouble: WeComError | SQLAlchemyError) -> str:
    """What went wrong, and what to do about it where that is known."""
    if isinstance(trouble, WeComError):
        lines = [words(told, "wecom-refused", why=trouble)]
        if isinstance(trouble, UnknownAddress):
            lines.append(words(told, "trusted-address", address=trouble.caller_address or "?"))
        return "\n".join(lines)
    cause = trouble.orig if isinstance(trouble, DBAPIError) else trouble
    if getattr(cause, "pgcode", None) == NO_SUCH_TABLE:
        return words(told, "not-migrated")
    return words(told, "database-away", why=str(cause).strip().splitlines()[0])
