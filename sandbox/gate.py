"""The page where WeCom asks who is signing in. On a real phone it is a QR code, or nothing at all."""

from urllib.parse import urlencode, urlsplit, urlunsplit

from flask import Blueprint, abort, current_app, render_template, request

from sandbox.world import World

blueprint = Blueprint("gate", __name__)


@blueprint.get("/wwlogin/sso/login")
@blueprint.get("/connect/oauth2/authorize")
def ask() -> str:
    """Who are you?"""
    world: World = current_app.extensions["sandbox"]
    given = request.args
    app = next((app for app in world.apps.values() if str(app.agent_id) == given.get("agentid")), None)
    if app is None or app.corp_id != given.get("appid") or not given.get("redirect_uri"):
        abort(400)
    with world.changed:
        members = [
            (
                member,
                _back(given["redirect_uri"], world.logins.mint(member.userid, world.clock()), given.get("state", "")),
            )
            for member in world.members.values()
            if member.visible
        ]
    return render_template("login.html", app=app, members=members, lang=request.cookies.get("lang", "zh"))


def _back(address: str, code: str, state: str) -> str:
    parts = urlsplit(address)
    query = "&".join(part for part in (parts.query, urlencode({"code": code, "state": state})) if part)
    return urlunsplit(parts._replace(query=query))
