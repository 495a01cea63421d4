"""auth/getuserinfo: the code of somebody who signed in, against their userid."""

from collections.abc import Mapping
from typing import Any

from sandbox.api.ask import Ask, Endpoint
from sandbox.refusals import Refusal


def visitor(ask: Ask) -> Mapping[str, Any]:
    """auth/getuserinfo"""
    code = ask.query.get("code")
    if not code:
        raise Refusal(40029)
    return {"userid": ask.company.logins.exchange(code, ask.company.clock())}


ENDPOINTS = {"auth/getuserinfo": Endpoint(visitor)}
