"""What WeCom posts to a callback URL, sealed for real, and what strangers post there."""

from dataclasses import dataclass, replace
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from crypto import Envelope, document

NONCE = "VHh7ymSeb0jc4lSb"


@dataclass(frozen=True)
class Gate:
    """One callback URL, its envelope, and the second it is."""

    web: FlaskClient
    path: str
    envelope: Envelope
    seconds: int

    def at(self, seconds: int) -> "Gate":
        """The same, signed at another time."""
        return replace(self, seconds=seconds)

    def sealed(self, xml: bytes, *, timestamp: str | None = None) -> tuple[dict[str, str], bytes]:
        """The query and the body of an authentic delivery."""
        when, cipher = timestamp or str(self.seconds), self.envelope.encrypt(xml)
        query = {"msg_signature": self.envelope.sign(when, NONCE, cipher), "timestamp": when, "nonce": NONCE}
        return query, document({"ToUserName": self.envelope.receive_id, "AgentID": "1000002", "Encrypt": cipher})

    def delivers(self, xml: bytes, **how: Any) -> TestResponse:
        """WeCom posts this message."""
        query, body = self.sealed(xml, **how)
        return self.posts(query, body)

    def posts(self, query: dict[str, str], body: bytes, **how: Any) -> TestResponse:
        """Anybody posts anything."""
        return self.web.post(self.path, query_string=query, data=body, **how)

    def checks(self, echo: str, **changed: str) -> TestResponse:
        """The console checks the URL."""
        cipher = self.envelope.encrypt(echo.encode())
        proof = self.envelope.sign(str(self.seconds), NONCE, cipher)
        query = {"msg_signature": proof, "timestamp": str(self.seconds), "nonce": NONCE, "echostr": cipher}
        return self.web.get(self.path, query_string=query | changed)


def typed(text: str, number: object, *, sender: str = "LiLei", at: int) -> bytes:
    """A text message as WeCom writes it."""
    return document(
        {
            "ToUserName": "wwtest",
            "FromUserName": sender,
            "CreateTime": str(at),
            "MsgType": "text",
            "Content": text,
            "MsgId": str(number),
        }
    )


def event(name: str, *, sender: str | None = "lilei", at: int, **more: str) -> bytes:
    """An event, which has no number."""
    who = {} if sender is None else {"FromUserName": sender}
    return document({"ToUserName": "wwtest", **who, "CreateTime": str(at), "MsgType": "event", "Event": name, **more})
