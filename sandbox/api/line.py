"""The line to the caller: an answer, or a connection that dies."""

import json
import socket
from collections.abc import Mapping
from typing import Any

from flask import Response, request


def say(answer: Mapping[str, Any]) -> Response:
    """An answer as WeCom writes it: HTTP 200, UTF-8, no escapes."""
    return Response(json.dumps(answer, ensure_ascii=False), mimetype="application/json; charset=UTF-8")


def cut() -> Response:
    """Hang up without an answer. A caller without a socket (Flask's test client) sees the error itself."""
    connection = request.environ.get("werkzeug.socket")
    if not isinstance(connection, socket.socket):
        raise ConnectionResetError
    connection.shutdown(socket.SHUT_RDWR)
    return Response(status=500)
