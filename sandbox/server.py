"""A server of threads: one for each request, so that open event streams never keep an API call waiting."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from sandbox.app import create_app
from sandbox.world import World


class Handler(WSGIRequestHandler):
    """Speaks HTTP/1.1, at once, and says nothing in the log: URLs here carry tokens and secrets."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Not a word."""


def bind(world: World, *, host: str = "127.0.0.1", port: int = 0) -> BaseWSGIServer:
    """A server that listens and does not serve yet. Port 0 takes any that is free."""
    return make_server(host, port, create_app(world), threaded=True, request_handler=Handler)


@contextmanager
def serving(world: World, *, host: str = "127.0.0.1", port: int = 0) -> Iterator[str]:
    """The world behind a real socket, for the length of a `with`; gives its URL."""
    server = bind(world, host=host, port=port)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), name="sandbox", daemon=True)
    thread.start()
    try:
        yield f"http://{host}:{server.port}"
    finally:
        world.close()
        server.shutdown()
        thread.join()
        server.server_close()
