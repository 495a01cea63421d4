"""What an order over HTTP looks like, and what is said about one that cannot be carried out.

Every POST takes JSON and says so in its Content-Type; a form on somebody else's page can therefore order nothing.
"""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from flask import Blueprint, Response, current_app, jsonify, request

from sandbox.hands import NotThere
from sandbox.refusals import Refusal
from sandbox.world import World


class BadOrder(Exception):
    """The order lacks something."""


def world() -> World:
    """The world of this application."""
    found: World = current_app.extensions["sandbox"]
    return found


def order(*needed: str) -> Mapping[str, Any]:
    """The order, in which these words must be."""
    given = request.get_json()
    if not isinstance(given, dict):
        raise BadOrder("an order is a JSON object")
    if missing := [name for name in needed if not isinstance(given.get(name), str) or not given[name].strip()]:
        raise BadOrder(f"missing: {', '.join(missing)}")
    return given


def explaining(blueprint: Blueprint) -> Blueprint:
    """The blueprint, with words for what goes wrong."""
    blueprint.register_error_handler(BadOrder, _bad_order)
    blueprint.register_error_handler(NotThere, _not_there)
    blueprint.register_error_handler(Refusal, _nobody)
    return blueprint


def _bad_order(error: BadOrder) -> tuple[Response, int]:
    """400, and what is missing."""
    return jsonify({"error": str(error)}), HTTPStatus.BAD_REQUEST


def _not_there(error: NotThere) -> tuple[Response, int]:
    """409: the phone shows no such thing."""
    return jsonify({"error": str(error)}), HTTPStatus.CONFLICT


def _nobody(error: Refusal) -> tuple[Response, int]:
    """404: nobody of that name, no such media."""
    return jsonify({"error": f"unknown: {error.detail or error.code}"}), HTTPStatus.NOT_FOUND
