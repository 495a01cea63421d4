"""The commands: `flask --app wsgi COMMAND`. Settings are read by those that need them, when they run."""

from flask import Flask

from bot.cli.admin import admin
from bot.cli.apps import apps
from bot.cli.doctor import doctor
from bot.cli.letters import letters
from bot.cli.reading import understand, when
from bot.cli.running import migrate, sandbox, worker
from bot.cli.wecom import callback, members, menu, send, token

COMMANDS = (
    *(migrate, worker, doctor, admin, apps, callback, menu, members, send, token, letters, understand, when, sandbox),
)


def command_app() -> Flask:
    """An app without a page: only the commands."""
    app = Flask("desk", static_folder=None)
    for command in COMMANDS:
        app.cli.add_command(command)
    return app


app = command_app()
