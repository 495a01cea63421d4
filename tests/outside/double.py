"""A second opinion of WeCom's API, sharing nothing with the sandbox: it answers, remembers, and fails when told to."""

import json
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

NAMES = {"meilin": "梅琳", "lilei": "李雷", "hanmei": "韩梅梅", "tom": "Tom"}


class Double:
    """`heard` are the messages that arrived, in order; `refusals` are errcodes for the next calls of message/send."""

    def __init__(self) -> None:
        self.heard: list[dict[str, Any]] = []
        self.updates: list[dict[str, Any]] = []
        self.refusals: list[int] = []
        self.tokens = 0
        self._changed = threading.Condition()
        double = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                self._reply()

            def do_POST(self) -> None:
                self._reply()

            def _reply(self) -> None:
                address = urlsplit(self.path)
                query = {name: values[0] for name, values in parse_qs(address.query).items()}
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                answer = double.answer(address.path.removeprefix("/cgi-bin/"), query, json.loads(body or b"{}"))
                sent = json.dumps(answer, ensure_ascii=False).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(sent)))
                self.end_headers()
                self.wfile.write(sent)

            def log_message(self, *_: object) -> None:
                """Says nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def answer(self, path: str, query: dict[str, str], body: dict[str, Any]) -> dict[str, Any]:
        with self._changed:
            if path == "gettoken":
                self.tokens += 1
                return {"errcode": 0, "errmsg": "ok", "access_token": f"token-{self.tokens}", "expires_in": 7200}
            if query.get("access_token") != f"token-{self.tokens}":
                return {"errcode": 40014, "errmsg": "invalid access_token"}
            if path == "user/get":
                userid = query["userid"].lower()
                if name := NAMES.get(userid):
                    return {"errcode": 0, "errmsg": "ok", "userid": userid, "name": name, "status": 1}
                return {"errcode": 60111, "errmsg": "userid not found"}
            if path == "message/send":
                return self._take(body)
            if path == "message/update_template_card":
                self.updates.append(body)
                return {"errcode": 0, "errmsg": "ok"}
            return {"errcode": 48002, "errmsg": "api forbidden"}

    def _take(self, body: dict[str, Any]) -> dict[str, Any]:
        if self.refusals:
            return {"errcode": self.refusals.pop(0), "errmsg": "ordered"}
        self.heard.append(body)
        self._changed.notify_all()
        return {"errcode": 0, "errmsg": "ok", "msgid": f"m{len(self.heard)}", "response_code": f"rc{len(self.heard)}"}

    def told(self, userid: str) -> list[str]:
        """Everything this member was sent, each as one text."""
        with self._changed:
            return [json.dumps(m, ensure_ascii=False) for m in self.heard if m["touser"] == userid]

    def wait(self, done: Callable[[], bool], *, within: float = 20.0) -> bool:
        """Wait until something that arrived makes it true."""
        deadline = time.monotonic() + within
        with self._changed:
            return self._changed.wait_for(done, timeout=max(deadline - time.monotonic(), 0))

    def forget_token(self) -> None:
        """The token dies early, as tokens do."""
        with self._changed:
            self.tokens += 1

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
