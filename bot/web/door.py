"""Signing in and out."""

import secrets
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from flask import Blueprint, current_app, g, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from bot.doctor.wecom import refused
from bot.doctor.words import say
from bot.parts import Parts
from bot.web import guests
from bot.web.words import words
from bot.wecom.errors import WeComError

P = ParamSpec("P")
Answer = str | Response | tuple[str, int]

door = Blueprint("door", __name__)


def parts() -> Parts:
    """What the desk is made of."""
    made: Parts = current_app.extensions["parts"]
    return made


def admins_only(view: Callable[P, Answer]) -> Callable[P, Answer]:
    """A view for admins; everybody else is asked to sign in."""

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> Answer:
        userid = session.get("userid")
        if userid is None or not guests.is_admin(parts(), userid):
            session.pop("userid", None)
            return redirect(url_for("door.login"), 303)
        g.userid = userid
        return view(*args, **kwargs)

    return guarded


@door.get("/login")
def login() -> Answer:
    """The two ways in."""
    return render_template("login.html", with_wecom=bool(parts().settings.public_url))


@door.get("/login/wecom")
def wecom() -> Answer:
    """Off to WeCom, with a word that only this browser will bring back."""
    session["state"] = secrets.token_hex(16)
    inside = "wxwork" in request.headers.get("User-Agent", "").lower()
    return redirect(guests.wecom_login(parts().settings, session["state"], inside=inside), 303)


@door.get("/login/back")
def back() -> Answer:
    """Back from WeCom with a code. Browsers may come twice; a code is good for once."""
    state, code = request.args.get("state", ""), request.args.get("code", "")
    if guests.throttled(parts(), caller()):
        return trouble("too-often", 429)
    if not code or not state or not secrets.compare_digest(state.encode(), session.pop("state", "").encode()):
        return redirect(url_for("setup.page"), 303) if "userid" in session else failure("state-bad", 403)
    try:
        userid = parts().wecom.visitor(code)
    except WeComError as error:
        guests.failed(parts(), caller())
        return trouble("trouble", 403, why=say(refused("agent", error).line, g.lang))
    if not userid:
        return failure("outsider", 403)
    return let_in(userid)


@door.get("/enter/<token>")
def shown(token: str) -> Answer:
    """A link from the command line was opened; chats that look at links for a preview must not use it up."""
    held = guests.opened(parts(), token)
    return render_template("enter.html", userid=held.userid) if held is not None else failure("link-bad", 403)


@door.post("/enter/<token>")
def enter(token: str) -> Answer:
    """The link is used."""
    held = guests.opened(parts(), token)
    if held is None or not guests.spend(parts(), held):
        return failure("link-bad", 403)
    return let_in(held.userid)


@door.post("/logout")
def logout() -> Answer:
    """Out."""
    session.clear()
    return redirect(url_for("door.login"), 303)


def let_in(userid: str) -> Answer:
    """Whoever WeCom or a link vouches for still has to be an admin. The session begins anew."""
    if not guests.is_admin(parts(), userid):
        return failure("not-admin", 403, userid=userid)
    session.clear()
    session["userid"], session["lang"] = userid.lower(), guests.language(parts(), userid) or g.lang
    session.permanent = True
    return redirect(url_for("setup.page"), 303)


def failure(name: str, status: int, **values: object) -> Answer:
    """A failed attempt: counted, and after too many not even explained."""
    if guests.throttled(parts(), caller()):
        return trouble("too-often", 429)
    guests.failed(parts(), caller())
    return trouble(name, status, **values)


def trouble(name: str, status: int, **values: object) -> Answer:
    """A page with one sentence."""
    return render_template("trouble.html", sentence=words(g.lang, name, **values)), status


def caller() -> str:
    """Who asks."""
    return guests.caller(request.environ)
