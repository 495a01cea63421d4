"""Orders over HTTP, for the page and for scripts: speak, press, click, break things, look."""

import secrets
from dataclasses import asdict
from http import HTTPStatus
from typing import Any

from flask import Blueprint, Response, jsonify, request

from sandbox import samples
from sandbox.api import ENDPOINTS
from sandbox.chat import Item, Said
from sandbox.faults import ANY, CALLBACK, short
from sandbox.orders import BadOrder, explaining, order, world
from sandbox.people import Member

blueprint = explaining(Blueprint("control", __name__, url_prefix="/_"))


@blueprint.post("/say")
def say() -> Response:
    """{userid, text}"""
    told = order("userid", "text")
    return _said(world().say(told["userid"], told["text"]))


@blueprint.post("/press")
def press() -> Response:
    """{userid, msgid, key, selected?, offline?}"""
    told = order("userid", "msgid", "key")
    selected, offline = told.get("selected") or {}, bool(told.get("offline"))
    return _said(world().press(told["userid"], told["msgid"], told["key"], selected=selected, offline=offline))


@blueprint.post("/click")
def click() -> Response:
    """{userid, key}"""
    told = order("userid", "key")
    return _said(world().click(told["userid"], told["key"]))


@blueprint.post("/show")
def show() -> Response:
    """{userid, kind}: a picture, a voice or a place, made up on the spot."""
    told = order("userid", "kind")
    if told["kind"] == "location":
        return _said(world().locate(told["userid"], samples.PLACE))
    if told["kind"] not in samples.FILES:
        raise BadOrder("kind is image, voice or location")
    filename, content, content_type = samples.FILES[told["kind"]]
    held = world().media.put(told["kind"], filename, content, content_type=content_type)
    return _said(world().show(told["userid"], held))


@blueprint.post("/happen")
def happen() -> Response:
    """{userid, event}"""
    told = order("userid", "event")
    return _said(world().happen(told["userid"], told["event"], ""))


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
    """{api, times?, errcode | status | hang | cut}, or {api: "callback", times?, repeat | late | overtaken}"""
    told = order("api")
    if short(told["api"]) not in {*ENDPOINTS, ANY, CALLBACK}:
        raise BadOrder(f"there is no API {told['api']!r}")
    how = {name: value for name, value in told.items() if name not in ("api", "times")}
    try:
        world().fault(told["api"], int(told.get("times") or 1), **how)
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
    """{userid, name, role?}; or {name, role?, outside: true} for somebody with a WeChat of their own."""
    told = order("name")
    outside = bool(told.get("outside"))
    told = told if outside else order("userid")
    userid = str(told.get("userid") or f"wm{secrets.token_hex(8)}").strip()
    known = world().members.get(userid.lower())
    if known and known.visible:
        raise BadOrder(f"{userid} 已经在了 · {userid} is there already")
    newcomer = Member(userid, told["name"].strip(), str(told.get("role") or "interviewer"), outside=outside)
    try:
        member = world().hire(newcomer)
    except ValueError as error:
        raise BadOrder(str(error)) from error
    return jsonify(asdict(member))


@blueprint.delete("/members/<userid>")
def leave(userid: str) -> Response:
    """They leave the company. Their phone goes, their chat is kept."""
    return jsonify(asdict(world().leave(userid)))


@blueprint.get("/media/<media_id>")
def picture(media_id: str) -> Response:
    """A picture, for the page. Anything else is downloaded, so that no upload can act as a page of ours."""
    held = world().media.get(media_id)
    shown = held.content_type in ("image/png", "image/jpeg", "image/gif", "image/webp")
    response = Response(held.content, mimetype=held.content_type if shown else "application/octet-stream")
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def _said(said: Said) -> Response:
    response = jsonify({"id": said.id, "state": said.state})
    response.status_code = HTTPStatus.ACCEPTED
    return response


def _entry(item: Item) -> dict[str, Any]:
    entry = asdict(item) | {"at": item.at.isoformat(), "whose": item.whose, "text": item.text}
    return {name: value for name, value in entry.items() if name not in ("history", "xml")}
