"""apps: further WeCom apps that this deployment serves beside the one of the settings."""

import click
from sqlalchemy.orm import Session

from bot.apps import NAME, TAKEN, Keys, opened
from bot.cli.house import Command, crew
from bot.cli.words import words
from bot.pairs import new_key, new_token
from bot.paths import callback_path, callback_url
from bot.worker.crew import Crew
from config import BadSettings, load
from models import apps as rows
from models import people, served


@click.group()
def apps() -> None:
    """Further apps, of this company or another, each with its own callback, token and people."""


@apps.command(cls=Command)
@click.argument("name")
@click.option("--corp", required=True, help="The corp id.")
@click.option("--agent", required=True, type=click.IntRange(1), help="The app's AgentId.")
@click.option("--secret", prompt=True, hide_input=True, help="The app's Secret; asked for when it is not given.")
@click.option("--token", help="The Token of its callback; a fresh one is made without it.")
@click.option("--aes-key", help="The EncodingAESKey of its callback; a fresh one is made without it.")
@click.option("--admins", default="", help="Userids of its admins, separated by commas.")
def add(name: str, **told: str) -> None:
    """Serve a further app as NAME, or give the one of that name other keys. Running processes notice by themselves."""
    made = crew()
    if not NAME.fullmatch(name) or name in TAKEN:
        raise click.ClickException(words(made.settings, "app-bad-name", which=name))
    keys = _checked(told)
    if (keys.corp_id, keys.agent_id) == (made.settings.wecom_corp_id, made.settings.wecom_agent_id):
        raise click.ClickException(words(made.settings, "app-is-first"))
    with Session(made.engine) as session, session.begin():
        app_id = rows.ensure(session, keys.corp_id, keys.agent_id)
        if not served.put(session, app_id, name, keys.seal(made.vault), made.clock()):
            raise click.ClickException(words(made.settings, "app-name-taken", which=name))
    _tell(made, name, keys)


def _checked(told: dict[str, str]) -> Keys:
    """The keys, if they are whole. Raises ClickException naming what is not, as a setting is named."""
    env = {
        "WECOM_CORP_ID": told["corp"],
        "WECOM_AGENT_ID": str(told["agent"]),
        "WECOM_SECRET": told["secret"],
        "WECOM_TOKEN": told["token"] or new_token(),
        "WECOM_ENCODING_AES_KEY": told["aes_key"] or new_key(),
        "ADMINS": told["admins"],
        "SECRET_KEY": "of no use here",
    }
    try:
        good = load(env).require_wecom()
    except BadSettings as problem:
        raise click.ClickException(str(problem)) from problem
    secret, token, key = good.wecom_secret, good.wecom_token, good.wecom_encoding_aes_key
    plain = (secret.get_secret_value(), token.get_secret_value(), key.get_secret_value())
    return Keys(good.wecom_corp_id, good.wecom_agent_id, *plain, admins=tuple(good.admins))


def _tell(made: Crew, name: str, keys: Keys) -> None:
    click.echo(words(made.settings, "app-added", which=name), err=True)
    click.echo(f"Token={keys.token}")
    click.echo(f"EncodingAESKey={keys.aes_key}")
    click.echo(f"URL={callback_url(made.settings, callback_path(name))}")


@apps.command(name="list", cls=Command)
def show() -> None:
    """All of them: name, corp, agent, people known, and the path of the callback."""
    made = crew()
    with Session(made.engine) as session:
        for known in served.everyone(session):
            app_id = rows.ensure(session, known.corp_id, known.agent_id)
            state = "" if opened(made.vault, known) else words(made.settings, "app-sealed")
            count = words(made.settings, "members", count=people.count(session, app_id))
            about = f"{known.name}  {known.corp_id}/{known.agent_id}  {callback_path(known.name)}  {count}  {state}"
            click.echo(about.rstrip())


@apps.command(cls=Command)
@click.argument("name")
def remove(name: str) -> None:
    """Serve NAME no longer. What it knows stays in the database; what waits to be answered or sent is dropped."""
    made = crew()
    with Session(made.engine) as session, session.begin():
        if not served.remove(session, name):
            raise click.ClickException(words(made.settings, "app-unknown", which=name))
    click.echo(words(made.settings, "app-removed", which=name))
