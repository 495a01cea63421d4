"""The web application: the callbacks, the probes and the metrics, and the admin's pages as an application of their own."""

from collections.abc import Sequence
from functools import partial

from flask import Blueprint, Flask, Response
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from bot import health, metrics
from bot.callback import Door
from bot.parts import Parts
from bot.paths import ADMIN, CALLBACK, SERVICE_CALLBACK
from bot.web.site import admin_app
from crypto import Envelope


def create_app(parts: Parts) -> Flask:
    """An app around these parts. Nothing is connected to before the first request."""
    app = Flask(__name__, static_folder=None)
    app.extensions["parts"] = parts
    app.register_blueprint(_door(parts, CALLBACK, parts.envelopes).blueprint("callback"))
    if parts.service_envelopes:
        app.register_blueprint(_door(parts, SERVICE_CALLBACK, parts.service_envelopes).blueprint("service_callback"))
    app.register_blueprint(health.probes(parts))
    app.register_blueprint(metrics.page(parts))
    app.register_blueprint(verify_files(parts.settings.wecom_verify_files))
    app.wsgi_app = DispatcherMiddleware(app.wsgi_app, {ADMIN: admin_app(parts).wsgi_app})  # type: ignore[method-assign]
    return app


def verify_files(names: Sequence[str]) -> Blueprint:
    """The files by which WeCom sees that a domain is ours. Without other words, a file holds the code in its name."""
    blueprint = Blueprint("verify", __name__)
    for name, _, content in (entry.partition("=") for entry in names):
        words = content or name.removeprefix("WW_verify_").removesuffix(".txt")
        blueprint.add_url_rule(f"/{name}", name.removesuffix(".txt"), partial(Response, words, mimetype="text/plain"))
    return blueprint


def _door(parts: Parts, path: str, envelopes: Sequence[Envelope]) -> Door:
    window = parts.settings.callback_window
    return Door(path, envelopes, parts.keeper, parts.clock, window, minted=parts.minted, witness=parts.witness)
