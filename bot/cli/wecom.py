"""send, token, members, menu, callback: what is asked of WeCom, and what is pasted into its console."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import click
from sqlalchemy.orm import Session

from bot.cli.house import AppCommand, Command, crew, settings
from bot.cli.words import words
from bot.menu import buttons
from bot.pairs import new_key, new_token
from bot.paths import callback_url
from bot.wecom import bodies
from bot.worker.split import split
from config import Settings


@click.command(cls=AppCommand)
@click.argument("userid")
@click.argument("text")
def send(userid: str, text: str) -> None:
    """Send TEXT to the member USERID, now; what is too long goes in parts."""
    made = crew()
    for part in split(text):
        sent = made.wecom.send(bodies.text(userid, part), once_within=timedelta())
        click.echo(words(made.settings, "sent", userid=userid, msgid=sent.msgid))


@click.command(cls=AppCommand)
@click.option("--reveal", is_flag=True, help="Print the token itself; fetch one if there is none.")
def token(reveal: bool) -> None:
    """How the shared access token stands."""
    made = crew()
    if reveal:
        click.echo(made.wecom.token())
        return
    status, now = made.wecom.token_status(), made.clock()
    if status.expires_at is None:
        click.echo(words(made.settings, "token-none"))
    else:
        name = "token-good" if status.expires_at > now else "token-over"
        click.echo(words(made.settings, name, until=_local(made.settings, status.expires_at)))
    if status.refused_until is not None and status.refused_until > now:
        why, until = f"{status.errcode or ''} {status.errmsg}".strip(), _local(made.settings, status.refused_until)
        raise click.ClickException(words(made.settings, "token-refused", why=why, until=until))


@click.group()
def members() -> None:
    """The people the app may see."""


@members.command(cls=AppCommand)
def sync() -> None:
    """Learn the names of everybody in the visible range."""
    made = crew()
    found = made.wecom.members()
    with Session(made.engine) as session, session.begin():
        for member in found:
            made.talk.introduce(session, made.desk, member.userid, member.name, made.clock())
    click.echo(words(made.settings, "members", count=len(found)))


@click.group()
def menu() -> None:
    """The menu below the app's chat."""


@menu.command(cls=AppCommand)
def push() -> None:
    """Put our menu there; each entry means what typing it would."""
    made = crew()
    made.wecom.menu_create({"button": buttons(made.settings.locale)})
    click.echo(words(made.settings, "menu-pushed"))


@menu.command(cls=AppCommand)
def show() -> None:
    """What is there now."""
    made = crew()
    shown = list(listed(made.wecom.menu_get()))
    click.echo("\n".join(shown) or words(made.settings, "menu-none"))


@menu.command(cls=AppCommand)
def delete() -> None:
    """Take it away."""
    made = crew()
    made.wecom.menu_delete()
    click.echo(words(made.settings, "menu-deleted"))


@click.group()
def callback() -> None:
    """The callback URL."""


@callback.command(cls=Command)
def new() -> None:
    """A fresh Token and EncodingAESKey, the URL to paste into the console, and what to do in which order."""
    told = settings()
    changing = bool(told.wecom_token.get_secret_value() and told.wecom_encoding_aes_key.get_secret_value())
    click.echo(words(told, "callback-change" if changing else "callback-new"), err=True)
    click.echo(f"WECOM_TOKEN={new_token()}")
    click.echo(f"WECOM_ENCODING_AES_KEY={new_key()}")
    name = "callback-url" if told.public_url else "callback-no-url"
    click.echo(words(told, name, url=callback_url(told)), err=not told.public_url)


def listed(entries: Sequence[Mapping[str, Any]], depth: int = 0) -> Iterator[str]:
    """A menu as lines; entries of an entry stand further in."""
    for entry in entries:
        what = " ".join(str(entry[name]) for name in ("type", "key", "url") if entry.get(name))
        yield f"{'  ' * depth}{entry.get('name', '')}  {what}".rstrip()
        yield from listed(entry.get("sub_button") or (), depth + 1)


def _local(told: Settings, moment: datetime) -> str:
    return f"{moment.astimezone(told.timezone):%Y-%m-%d %H:%M:%S}"
