"""What an endpoint is given, and how the body of a call is read.

WeCom reads UTF-8 JSON and nothing else; a body whose Chinese travels as \\uXXXX escapes is refused with 40033.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from flask import Response, request

from sandbox.company import Company
from sandbox.refusals import Refusal

ESCAPE = re.compile(rb"(?<!\\)(?:\\\\)*\\u([0-9a-fA-F]{4})")
ASCII = 0x80


@dataclass(frozen=True)
class Ask:
    """A call whose token was good: who asks, and for what."""

    company: Company
    agent_id: int
    query: Mapping[str, str]
    body: Mapping[str, Any]

    def own_agent(self) -> int:
        """The agentid in the query, which must be the token's."""
        named = self.query.get("agentid", "")
        if not named:
            raise Refusal(41011)
        if not named.isdigit():
            raise Refusal(40056)
        if int(named) != self.agent_id:
            raise Refusal(301002)
        return self.agent_id


@dataclass(frozen=True)
class Endpoint:
    """One API: what it does, and how it is called."""

    work: Callable[[Ask], Mapping[str, Any] | Response]
    methods: tuple[str, ...] = ("GET",)
    needs_token: bool = True
    takes_json: bool = True


def parsed(*, lenient: bool = False) -> Any:
    """The JSON object in the body; `lenient` gives None for what is not one."""
    raw = request.get_data() if request.mimetype != "multipart/form-data" else b""
    try:
        body = json.loads(raw.decode())
    except ValueError:
        body = None
    if lenient:
        return body
    if not isinstance(body, dict):
        raise Refusal(40035, "wrong json format")
    if any(int(found[1], 16) >= ASCII for found in ESCAPE.finditer(raw)):
        raise Refusal(40033)
    return body
