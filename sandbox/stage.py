"""The story over HTTP: begin it, stop it, see how far it is."""

from dataclasses import asdict
from http import HTTPStatus

from flask import Blueprint, Response, current_app, jsonify

from sandbox.orders import BadOrder, explaining, order, world
from sandbox.story import Player, Playing

blueprint = explaining(Blueprint("stage", __name__, url_prefix="/_/story"))


@blueprint.get("")
def scene() -> Response:
    """How far it is; null before it was ever played."""
    shown = world().scene
    return jsonify({"scene": shown and {**asdict(shown), "playing": shown.playing}})


@blueprint.post("")
def play() -> Response:
    """{language?, pace?}: 1 is the pace of a reader, 0 is as fast as the app answers."""
    told = order()
    try:
        _player().play(str(told.get("language") or "zh"), float(told.get("pace", 1)))
    except Playing:
        raise BadOrder("故事正在播放 · the story is being played") from None
    except (TypeError, ValueError) as error:
        raise BadOrder(str(error)) from error
    answer = scene()
    answer.status_code = HTTPStatus.ACCEPTED
    return answer


@blueprint.delete("")
def stop() -> Response:
    """It stops where it is."""
    _player().stop()
    return scene()


def _player() -> Player:
    player: Player = current_app.extensions["story"]
    return player
