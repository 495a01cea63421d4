"""The Flask application around a world: the API for apps, the page for people, and the orders for both."""

from flask import Flask

from sandbox import api, control, gate, phones, stage
from sandbox.story import Player
from sandbox.world import World

LARGEST_UPLOAD = 24 * 1024 * 1024


def create_app(world: World) -> Flask:
    """A WeCom that answers over HTTP."""
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_UPLOAD
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.extensions["sandbox"] = world
    app.extensions["story"] = Player(world)
    phones.prepare(app)
    for room in (api, control, stage, gate, phones):
        app.register_blueprint(room.blueprint)
    return app
