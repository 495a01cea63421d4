"""The door for gunicorn (`wsgi:app`) and for the commands (`flask --app wsgi …`).

A web process knows nothing of the conversation, and stays small; the commands bring along whatever they need.
"""

import os

if os.environ.get("FLASK_RUN_FROM_CLI") == "true":
    from bot.cli import app
else:
    from bot.web_process import app

__all__ = ["app"]
