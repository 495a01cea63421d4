"""The application at /admin. It is one of its own, so that a callback never meets a cookie, a session or a form's token."""

from datetime import timedelta

from flask import Flask, Response, g, render_template, request, session
from flask_wtf.csrf import CSRFError, CSRFProtect
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.exceptions import NotFound

from bot.parts import Parts
from bot.paths import ADMIN
from bot.web.door import door, parts
from bot.web.guests import pages_key
from bot.web.setup import setup
from bot.web.words import voice, words

LANGUAGES = ("zh", "en")
SAFE = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
BODY_MOST = 16 * 1024


def admin_app(made: Parts) -> Flask:
    """The pages around these parts."""
    app = Flask(__name__)
    secure = made.settings.public_url.startswith("https://")
    app.config.update(
        SECRET_KEY=pages_key(made.settings),
        MAX_CONTENT_LENGTH=BODY_MOST,
        PERMANENT_SESSION_LIFETIME=timedelta(hours=12),
        SEND_FILE_MAX_AGE_DEFAULT=timedelta(hours=1),
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_NAME="__Secure-desk" if secure else "desk",
        SESSION_COOKIE_PATH=ADMIN,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=secure,
        SESSION_REFRESH_EACH_REQUEST=False,  # a slow answer must not bring an older cookie back
        WTF_CSRF_SSL_STRICT=False,  # the token decides; a proxy may show us another host than the browser's
        WTF_CSRF_TIME_LIMIT=12 * 3600,
    )
    app.extensions["parts"] = made
    app.before_request(_listen)
    CSRFProtect(app)
    app.after_request(_secure if secure else _safe)
    app.context_processor(_for_templates)
    for error, answer in ((CSRFError, _form_old), (NotFound, _not_found), (SQLAlchemyError, _database_away)):
        app.register_error_handler(error, answer)
    app.register_blueprint(door)
    app.register_blueprint(setup)
    return app


def _listen() -> None:
    """The language: what was just chosen, else what was chosen before, else the desk's."""
    if (chosen := request.args.get("lang")) in LANGUAGES:
        session["lang"] = chosen
    g.lang = session.get("lang") or parts().settings.locale


def _for_templates() -> dict[str, object]:
    lang = g.get("lang", "zh")
    return {
        "lang": lang,
        "other": "en" if lang == "zh" else "zh",
        "t": lambda name, **values: words(lang, name, **values),
        **voice(lang),
        "signed_in": session.get("userid"),
    }


def _safe(answer: Response) -> Response:
    """Headers that keep a browser from doing more than these pages need."""
    answer.headers.update(SAFE)
    if request.endpoint != "static":
        answer.headers["Cache-Control"] = "no-store"
    return answer


def _secure(answer: Response) -> Response:
    answer.headers["Strict-Transport-Security"] = "max-age=31536000"
    return _safe(answer)


def _form_old(error: Exception) -> tuple[str, int]:
    return _page("form-old"), 400


def _not_found(error: Exception) -> tuple[str, int]:
    return _page("not-found"), 404


def _database_away(error: Exception) -> tuple[str, int]:
    return _page("database-away"), 503


def _page(name: str) -> str:
    return render_template("trouble.html", sentence=words(g.get("lang", "zh"), name))
