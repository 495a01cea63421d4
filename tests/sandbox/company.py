"""A pretend company at nine on a Monday, an app that answers its callbacks, and a client that calls the API."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Protocol, TypeAlias
from zoneinfo import ZoneInfo

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from crypto import Envelope, fields
from sandbox import Answer, App, Knock, World

Json: TypeAlias = dict[str, Any]

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


class Clock:
    """Time that moves only when a test says so."""

    def __init__(self) -> None:
        self.now = NINE

    def __call__(self) -> datetime:
        return self.now

    def tick(self, **amount: float) -> None:
        self.now += timedelta(**amount)


@dataclass
class Desk:
    """An app behind a callback URL: it opens what comes, and answers what the test says."""

    app: App
    answers: list[Answer | Exception] = field(default_factory=list)
    knocks: list[Knock] = field(default_factory=list)

    def __call__(self, knock: Knock) -> Answer:
        self.knocks.append(knock)
        answer = self.answers.pop(0) if self.answers else Answer(200)
        if isinstance(answer, Exception):
            raise answer
        return answer

    @property
    def envelope(self) -> Envelope:
        return Envelope(self.app.token, self.app.aes_key, self.app.corp_id)

    def xml(self, knock: Knock) -> bytes:
        query = knock.query
        return self.envelope.open(
            knock.body, signature=query["msg_signature"], timestamp=query["timestamp"], nonce=query["nonce"]
        )

    @property
    def heard(self) -> list[Json]:
        return [dict(fields(self.xml(knock))) for knock in self.knocks]


@dataclass
class Api:
    """The app's side of the API. The token is fetched once; every answer is JSON with HTTP 200."""

    client: FlaskClient
    app: App
    token: str = ""

    def gettoken(self, **query: str) -> Json:
        asked = {"corpid": self.app.corp_id, "corpsecret": self.app.secret} | query
        return self._json(self.client.get("/cgi-bin/gettoken", query_string=asked))

    def get(self, path: str, **query: str) -> Json:
        return self._json(self.client.get(f"/cgi-bin/{path}", query_string=self._query(query)))

    def post(self, path: str, body: Mapping[str, Any], **query: str) -> Json:
        raw = json.dumps(body, ensure_ascii=False).encode()
        return self._json(self.client.post(f"/cgi-bin/{path}", query_string=self._query(query), data=raw))

    def send(self, touser: str, kind: str = "text", /, body: Any = None, **more: Any) -> Json:
        body = {"content": "您好"} if body is None else body
        message = {"touser": touser, "msgtype": kind, "agentid": self.app.agent_id, kind: body}
        return self.post("message/send", message | more)

    def update(self, userids: list[str], code: str, /, **change: Any) -> Json:
        order = {"userids": userids, "agentid": self.app.agent_id, "response_code": code}
        return self.post("message/update_template_card", order | change)

    def _query(self, query: Mapping[str, str]) -> dict[str, str]:
        self.token = self.token or self.gettoken()["access_token"]
        return {"access_token": self.token} | dict(query)

    def _json(self, response: TestResponse) -> Json:
        assert response.status_code == 200
        body = response.get_json()
        assert isinstance(body, dict)
        return body


class Caller(Protocol):
    """Makes an API client for another world, or for another app of the same one."""

    def __call__(self, world: World, app: App | None = None) -> Api: ...
