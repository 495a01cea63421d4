"""admin: the way into the pages while WeCom's own login does not work yet."""

import click

from bot.cli.house import Command, crew
from bot.cli.words import words
from bot.web import guests


@click.group()
def admin() -> None:
    """The admin's pages."""


@admin.command(cls=Command)
@click.argument("userid", required=False)
def link(userid: str | None) -> None:
    """A link that signs USERID in, once; without USERID, the first of ADMINS."""
    made = crew()
    named = userid or next(iter(made.settings.admins), "")
    if not named:
        raise click.ClickException(words(made.settings, "admin-none"))
    if not guests.is_admin(made, named):
        raise click.ClickException(words(made.settings, "admin-unknown", userid=named))
    click.echo(words(made.settings, "admin-link", minutes=int(guests.LINK_LASTS.total_seconds() // 60)), err=True)
    click.echo(guests.link(made, named))
