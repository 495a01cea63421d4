"""A server that is not WeCom, or is WeCom in a bad hour: it says what it is told to."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


@dataclass
class Stranger:
    """A server that says what it is told to, and remembers what it was asked."""

    url: str = ""
    status: int = 200
    body: bytes = b"{}"
    headers: dict[str, str] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)
    connections: set[tuple[str, int]] = field(default_factory=set)

    def says(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.body, self.status = body, status
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


@contextmanager
def listening() -> Iterator[Stranger]:
    """The stranger behind a socket of its own."""
    there = Stranger()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            there.asked.append((self.path, dict(self.headers), body))
            there.connections.add(self.client_address)
            self.send_response(there.status)
            for name, value in {**there.headers, "Content-Length": str(len(there.body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(there.body)

        def do_POST(self) -> None:
            self.do_GET()

        def log_message(self, format: str, *args: object) -> None:
            """Not a word."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    there.url = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield there
    server.shutdown()
    thread.join()
    server.server_close()
