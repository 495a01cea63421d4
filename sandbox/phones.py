"""The page: every phone beside the others, alive by server-sent events.

The page is written here, entries included; the stream sends entries written by the same templates, and the script puts
them where they belong. A stream tells what changed after the place where the page (or the browser, on reconnecting)
says it stopped. A page from an earlier life of the sandbox is told to load itself anew.
"""

from collections.abc import Iterator
from typing import Any

from flask import Blueprint, Flask, Response, current_app, make_response, render_template, request
from jinja2 import ChainableUndefined

from sandbox import rich, words
from sandbox.api import ENDPOINTS
from sandbox.feed import Feed, Painter
from sandbox.orders import explaining
from sandbox.people import Member
from sandbox.world import World

SHOWN = 200
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' https: http: data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)

blueprint = explaining(Blueprint("phones", __name__))


def prepare(app: Flask) -> None:
    """Teach the templates to read messages."""
    app.jinja_options = {"undefined": ChainableUndefined, "trim_blocks": True, "lstrip_blocks": True}
    app.jinja_env.filters.update(
        text=rich.text, web=rich.web, markdown=rich.markdown, textcard=rich.textcard, reason=words.reason
    )


@blueprint.get("/")
def page() -> Response:
    """All phones."""
    world: World = current_app.extensions["sandbox"]
    language = _language()
    with world.changed:
        html = render_template(
            "page.html",
            **_common(language),
            app=world.app,
            other=next(other for other in words.LANGUAGES if other != language),
            phones=[_phone(world, member, language) for member in _cast(world)],
            faults=world.faults.orders,
            trouble=world.trouble,
            rules=world.rules,
            calls=world.newest_calls,
            apis=sorted(ENDPOINTS),
            place=Feed.place(world),
        )
    response = make_response(html)
    response.set_cookie("lang", language, max_age=31_536_000, samesite="Lax")
    return response


@blueprint.get("/_/earlier/<userid>/<int:before>")
def earlier(userid: str, before: int) -> Response:
    """The entries of a chat that stood above this one."""
    world: World = current_app.extensions["sandbox"]
    with world.changed:
        items = world.phones.chats[world.member(userid).userid][max(0, before - SHOWN) : before]
        html = render_template("items.html", items=items, **_common(_language()))
    return make_response(html)


@blueprint.get("/_/stream")
def stream() -> Response:
    """What changes from now on."""
    world: World = current_app.extensions["sandbox"]
    after = request.headers.get("Last-Event-ID") or request.args.get("after", "")
    feed = Feed(world, _painter(world, _language()), after)
    return Response(iter(feed), mimetype="text/event-stream", headers={"X-Accel-Buffering": "no"})


@blueprint.after_request
def guard(response: Response) -> Response:
    """Nothing runs here that is not ours, whatever a message holds."""
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Cache-Control"] = "no-store"
    return response


def _language() -> str:
    asked = request.args.get("lang") or request.cookies.get("lang")
    return asked if asked in words.LANGUAGES else request.accept_languages.best_match(words.LANGUAGES) or "zh"


def _common(language: str) -> dict[str, Any]:
    return {"lang": language, "say": words.chrome(language)}


def _cast(world: World) -> Iterator[Member]:
    return (member for member in world.members.values() if member.visible)


def _phone(world: World, member: Member, language: str) -> dict[str, Any]:
    return {
        "member": member,
        "items": world.phones.chats[member.userid][-SHOWN:],
        "menu": world.menus.get(world.app.agent_id, ()),
        "suggestions": words.suggestions(member.role, language),
    }


def _painter(world: World, language: str) -> Painter:
    """Templates for a stream, which outlives its request."""
    env, common = current_app.jinja_env, _common(language)

    def paint(template: str, **more: Any) -> str:
        return env.get_template(template).render(**common, **more)

    return Painter(
        item=lambda entry: paint("item.html", item=entry),
        menu=lambda: paint("menu.html", menu=world.menus.get(world.app.agent_id, ())),
        faults=lambda: paint("faults.html", faults=world.faults.orders),
        calls=lambda: paint("calls.html", calls=world.newest_calls),
        phone=lambda member: paint("phone.html", phone=_phone(world, member, language)),
        trouble=lambda: paint("trouble.html", trouble=world.trouble, rules=world.rules),
        story=lambda scene: paint("story.html", scene=scene, name=_name(world, scene.about or scene.userid)),
    )


def _name(world: World, userid: str) -> str:
    member = world.members.get(userid.lower())
    return member.name if member else userid
