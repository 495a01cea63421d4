"""Orders over HTTP, for the page and for scripts: speak, press, click, break things, look.

Every POST takes JSON and says so in its Content-Type; a form on somebody else's page can therefore order nothing.
"""

from collections.abc import Mapping
from dataclasses import asdict
from http import HTTPStatus
from typing import Any

from flask import Blueprint, Response, current_app, jsonify, request

from sandbox import samples
from sandbox.chat import Item, Said
from sandbox.hands import NotThere
from sandbox.people import Member
from sandbox.refusals import Refusal
from sandbox.world import World

blueprint = Blueprint("control", __name__, url_prefix="/_")


class BadOrder(Exception):
    """The order lacks something."""


def world() -> World:
    """The world of this application."""
    found: World = current_app.extensions["sandbox"]
    return found


@blueprint.post("/say")
def say() -> Response:
    """{userid, text}"""
    order = _order("userid", "text")
    return _said(world().say(order["userid"], order["text"]))


@blueprint.post("/press")
def press() -> Response:
    """{userid, msgid, key, selected?, offline?}"""
    order = _order("userid", "msgid", "key")
    selected, offline = order.get("selected") or {}, bool(order.get("offline"))
    return _said(world().press(order["userid"], order["msgid"], order["key"], selected=selected, offline=offline))


@blueprint.post("/click")
def click() -> Response:
    """{userid, key}"""
    order = _order("userid", "key")
    return _said(world().click(order["userid"], order["key"]))


@blueprint.post("/show")
def show() -> Response:
    """{userid, kind}: a picture, a voice or a place, made up on the spot."""
    order = _order("userid", "kind")
    if order["kind"] == "location":
        return _said(world().locate(order["userid"], samples.PLACE))
    if order["kind"] not in samples.FILES:
        raise BadOrder("kind is image, voice or location")
    filename, content, content_type = samples.FILES[order["kind"]]
    held = world().media.put(order["kind"], filename, content, content_type=content_type)
    return _said(world().show(order["userid"], held))


@blueprint.post("/happen")
def happen() -> Response:
    """{userid, event}"""
    order = _order("userid", "event")
    return _said(world().happen(order["userid"], order["event"], ""))


@blueprint.get("/phones/<userid>")
def phone(userid: str) -> Response:
    """What stands in one chat."""
    member = world().member(userid)
    return jsonify({"userid": member.userid, "name": member.name, "chat": [_entry(i) for i in world().chat(userid)]})


@blueprint.get("/calls")
def calls() -> Response:
    """The API calls so far; `?path=message/send` for one API."""
    path = request.args.get("path")
    made = [call for call in world().calls if path in (None, call.path)]
    return jsonify({"calls": [{**asdict(call), "at": call.at.isoformat()} for call in made]})


@blueprint.get("/faults")
def open_faults() -> Response:
    """The orders that are still open."""
    return jsonify({"faults": [fault.to_json() for fault in world().faults.orders]})


@blueprint.post("/faults")
def order_fault() -> Response:
    """{api, times?, errcode | status | hang | cut}"""
    order = _order("api")
    how = {name: value for name, value in order.items() if name not in ("api", "times")}
    try:
        world().fault(order["api"], int(order.get("times") or 1), **how)
    except (ValueError, TypeError) as error:
        raise BadOrder(str(error)) from error
    return open_faults()


@blueprint.delete("/faults")
def clear_faults() -> Response:
    """No more faults."""
    world().clear_faults()
    return open_faults()


@blueprint.delete("/tokens")
def expire_tokens() -> Response:
    """Every token answers 42001 from now on."""
    world().expire_tokens()
    return jsonify({})


@blueprint.post("/verify")
def verify() -> Response:
    """Save the callback URL in the console, as it were."""
    return jsonify(asdict(world().verify()))


@blueprint.post("/members")
def hire() -> Response:
    """{userid, name, role?}"""
    order = _order("userid", "name")
    if order["userid"].lower() in world().members:
        raise BadOrder(f"{order['userid']} is there already")
    try:
        member = world().hire(Member(order["userid"], order["name"], str(order.get("role") or "interviewer")))
    except ValueError as error:
        raise BadOrder(str(error)) from error
    return jsonify(asdict(member))


@blueprint.get("/media/<media_id>")
def picture(media_id: str) -> Response:
    """A picture, for the page. Anything else is downloaded, so that no upload can act as a page of ours."""
    held = world().media.get(media_id)
    shown = held.content_type in ("image/png", "image/jpeg", "image/gif", "image/webp")
    response = Response(held.content, mimetype=held.content_type if shown else "application/octet-stream")
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


@blueprint.errorhandler(BadOrder)
def bad_order(error: BadOrder) -> tuple[Response, int]:
    """400, and what is missing."""
    return jsonify({"error": str(error)}), HTTPStatus.BAD_REQUEST


@blueprint.errorhandler(NotThere)
def not_there(error: NotThere) -> tuple[Response, int]:
    """409: the phone shows no such thing."""
    return jsonify({"error": str(error)}), HTTPStatus.CONFLICT


@blueprint.errorhandler(Refusal)
def nobody(error: Refusal) -> tuple[Response, int]:
    """404: nobody of that name, no such media."""
    return jsonify({"error": f"unknown: {error.detail or error.code}"}), HTTPStatus.NOT_FOUND


def _order(*needed: str) -> Mapping[str, Any]:
    order = request.get_json()
    if not isinstance(order, dict):
        raise BadOrder("an order is a JSON object")
    if missing := [name for name in needed if not isinstance(order.get(name), str) or not order[name].strip()]:
        raise BadOrder(f"missing: {', '.join(missing)}")
    return order


def _said(said: Said) -> Response:
    response = jsonify({"id": said.id, "state": said.state})
    response.status_code = HTTPStatus.ACCEPTED
    return response


def _entry(item: Item) -> dict[str, Any]:
    entry = asdict(item) | {"at": item.at.isoformat(), "whose": item.whose, "text": item.text}
    return {name: value for name, value in entry.items() if name not in ("history", "xml")}
