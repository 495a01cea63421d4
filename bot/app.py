"""The web application: the callbacks and the probes."""

from flask import Flask

from bot import health
from bot.callback import Door
from bot.parts import Parts

CALLBACK, SERVICE_CALLBACK = "/wecom/callback", "/wecom/kf/callback"


def create_app(parts: Parts) -> Flask:
    """An app around these parts. Nothing is connected to before the first request."""
    app = Flask(__name__, static_folder=None)
    app.extensions["parts"] = parts
    window = parts.settings.callback_window
    door = Door(CALLBACK, parts.envelopes, parts.keeper, parts.clock, window)
    app.register_blueprint(door.blueprint("callback"))
    if parts.service_envelopes:
        service = Door(SERVICE_CALLBACK, parts.service_envelopes, parts.keeper, parts.clock, window)
        app.register_blueprint(service.blueprint("service_callback"))
    app.register_blueprint(health.probes(parts))
    return app
