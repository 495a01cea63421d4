"""The setup page: what is right and what is not, the callback's three values, what knocks while one looks, and two tries."""

import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta

from flask import Blueprint, Response, current_app, flash, g, redirect, render_template, url_for
from jinja2 import Template
from sqlalchemy.exc import SQLAlchemyError

from bot.doctor import callback
from bot.doctor.check import Check
from bot.doctor.examine import examined
from bot.doctor.wecom import refused
from bot.doctor.words import say
from bot.menu import buttons
from bot.pairs import Waiting
from bot.parts import Parts
from bot.paths import callback_url
from bot.web.door import Answer, admins_only, parts
from bot.web.words import voice, words
from bot.wecom import bodies
from bot.wecom.errors import WeComError

MOST_STREAMS = 3
STREAMS = threading.Semaphore(MOST_STREAMS)
"""Live views one process shows at once: each keeps a thread, and callbacks need the others."""

LOOKS, PACE = 10, 1.0
"""How often a live view looks before the browser has to come again, and how many seconds lie between two looks."""

setup = Blueprint("setup", __name__)


@setup.get("/")
def home() -> Answer:
    """There is one page."""
    return redirect(url_for("setup.page"), 303)


@setup.get("/setup")
@admins_only
def page() -> Answer:
    """The page; what WeCom has to be asked for comes afterwards."""
    return render_template("setup.html", url=callback_url(parts().settings), minted=_minted(), live=_live(parts()))


@setup.get("/setup/checks")
@admins_only
def checks() -> Answer:
    """All checks, as a piece of the page."""
    return render_template("checks.html", checks=list(examined(parts())))


@setup.get("/setup/live")
@admins_only
def live() -> Answer:
    """The last verification, sent anew whenever what there is to say has changed. Where too many look, each is told once
    and comes again."""
    there_is_room = STREAMS.acquire(blocking=False)
    template = current_app.jinja_env.get_template("live.html")
    events = _events(parts(), g.lang, template, looks=LOOKS if there_is_room else 1)
    answer = Response(events, mimetype="text/event-stream")
    answer.headers["X-Accel-Buffering"] = "no"
    if there_is_room:
        answer.call_on_close(STREAMS.release)
    return answer


@setup.post("/setup/mint")
@admins_only
def mint() -> Answer:
    """A new Token and EncodingAESKey, taken from now on."""
    parts().minted.mint()
    return redirect(url_for("setup.page", _anchor="callback"), 303)


@setup.post("/setup/test")
@admins_only
def test() -> Answer:
    """A message to whoever pressed."""
    body = bodies.text(g.userid, words(g.lang, "test-words"))
    return _tried(lambda: parts().wecom.send(body, once_within=timedelta()), "test-sent", userid=g.userid)


@setup.post("/setup/menu")
@admins_only
def menu() -> Answer:
    """The app's menu."""
    shown = {"button": buttons(parts().settings.locale)}
    return _tried(lambda: parts().wecom.menu_create(shown), "menu-pushed")


def _tried(deed: Callable[[], object], done: str, **values: object) -> Answer:
    """Do it, and tell on the page how it went."""
    try:
        deed()
    except WeComError as error:
        check = refused("agent", error)
        flash(words(g.lang, "trouble", why=say(check.line, g.lang)), "bad")
        if check.remedy is not None:
            flash(say(check.remedy, g.lang), "remedy")
    else:
        flash(words(g.lang, done, **values), "good")
    return redirect(url_for("setup.page", _anchor="try"), 303)


def _minted() -> list[Waiting]:
    """The newest pair that the settings do not have yet, and those that WeCom uses."""
    try:
        waiting = parts().minted.waiting(parts().envelopes)
    except SQLAlchemyError:
        return []
    return [pair for pair in waiting if pair is waiting[0] or pair.used_at is not None]


def _live(made: Parts) -> list[Check]:
    """How the last knock at each door went; nothing while the database is away."""
    try:
        return list(callback.last_knocks(made, made.minted.waiting(made.envelopes)))
    except SQLAlchemyError:
        return []


def _events(made: Parts, lang: str, template: Template, *, looks: int) -> Iterator[str]:
    """Server-sent events. A comment now and then finds out whether anybody still listens."""
    before = None
    yield f"retry: {1000 if looks > 1 else 3000}\n\n"
    for look in range(looks):
        if look:
            time.sleep(PACE)
        shown = template.render(live=_live(made), **voice(lang))
        if shown != before:
            yield "".join(f"data: {line}\n" for line in shown.splitlines()) + "\n"
        else:
            yield ": still here\n\n"
        before = shown
