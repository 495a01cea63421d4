"""menu/…: the buttons at the bottom of the app's chat."""

from collections.abc import Mapping
from typing import Any

from sandbox import menus
from sandbox.api.ask import Ask, Endpoint
from sandbox.refusals import Refusal


def create(ask: Ask) -> Mapping[str, Any]:
    """menu/create"""
    ask.company.set_menu(ask.own_agent(), menus.check(ask.body))
    return {}


def get(ask: Ask) -> Mapping[str, Any]:
    """menu/get"""
    buttons = ask.company.menus.get(ask.own_agent())
    if not buttons:
        raise Refusal(46003)
    return {"button": buttons}


def delete(ask: Ask) -> Mapping[str, Any]:
    """menu/delete"""
    ask.company.set_menu(ask.own_agent(), None)
    return {}


ENDPOINTS = {
    "menu/create": Endpoint(create, ("POST",)),
    "menu/get": Endpoint(get),
    "menu/delete": Endpoint(delete),
}
