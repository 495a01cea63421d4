"""The web application: the callbacks, the probes and the metrics, and the admin's pages as an application of their own."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Blueprint, Flask, Response
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from bot import health, metrics
from bot.apps import NAME, Apps
from bot.callback import Door
from bot.parts import Parts, made_of
from bot.paths import ADMIN, CALLBACK, SERVICE_CALLBACK
from bot.web.site import admin_app
from config import Settings
from crypto import Envelope

AT = re.compile(rf"/wecom/({NAME.pattern})/callback")


def create_app(parts: Parts) -> Flask:
    """An app around these parts. Nothing is connected to before the first request."""
    app = Flask(__name__, static_folder=None)
    app.extensions["parts"] = parts
    app.register_blueprint(_door(parts, CALLBACK, parts.envelopes).blueprint("callback"))
    if parts.service_envelopes:
        app.register_blueprint(_door(parts, SERVICE_CALLBACK, parts.service_envelopes).blueprint("service_callback"))
    app.register_blueprint(health.probes(parts))
    app.register_blueprint(verify_files(parts.settings.wecom_verify_files))
    app.extensions["apps"] = apps = Apps(parts, partial(_beside, parts))
    app.register_blueprint(metrics.page(apps.all))
    further = Further(app.wsgi_app, apps)
    app.wsgi_app = DispatcherMiddleware(further, {ADMIN: admin_app(parts).wsgi_app})  # type: ignore[method-assign]
    return app


class Further:
    """Sends what knocks at `/wecom/<app>/callback` to that app, once there is one of that name, and all else on."""

    def __init__(self, rest: WSGIApplication, apps: Apps[Parts]) -> None:
        self._rest, self._apps = rest, apps
        self._doors: dict[str, tuple[Parts, Flask]] = {}

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """One request."""
        found = AT.fullmatch(environ.get("PATH_INFO", ""))
        parts = self._apps.named(found[1]) if found is not None else None
        answering = self._door(parts).wsgi_app if parts is not None else self._rest
        return answering(environ, start_response)

    def _door(self, parts: Parts) -> Flask:
        """An application with nothing but this app's callback; made anew when its keys have changed."""
        known = self._doors.get(parts.name)
        if known is None or known[0] is not parts:
            app = Flask(f"{__name__}.{parts.name}", static_folder=None)
            app.register_blueprint(_door(parts, parts.door, parts.envelopes).blueprint("callback"))
            known = self._doors[parts.name] = (parts, app)
        return known[1]


def _beside(first: Parts, settings: Settings, name: str) -> Parts:
    """The parts of a further app, on the same database and by the same clock."""
    return replace(made_of(settings, first.engine, clock=first.clock, name=name), patience=first.patience)


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
