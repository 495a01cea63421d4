"""gettoken: an app's secret against an access token."""

from collections.abc import Mapping
from hmac import compare_digest
from typing import Any

from sandbox.api.ask import Ask, Endpoint
from sandbox.company import Company
from sandbox.refusals import Refusal


def gettoken(ask: Ask) -> Mapping[str, Any]:
    """The token of the app whose secret this is."""
    company, corp_id, secret = ask.company, ask.query.get("corpid"), ask.query.get("corpsecret")
    if not corp_id:
        raise Refusal(41002)
    if not secret:
        raise Refusal(41004)
    if not company.gettoken_quota.allows(secret, company.clock()):
        raise Refusal(45009)
    token, seconds = company.tokens.issue(_app(company, corp_id, secret))
    return {"access_token": token, "expires_in": seconds}


def _app(company: Company, corp_id: str, secret: str) -> int:
    apps = [app for app in company.apps.values() if app.corp_id == corp_id]
    if not apps:
        raise Refusal(40013)
    for app in apps:
        if compare_digest(app.secret.encode(), secret.encode()):
            return app.agent_id
    raise Refusal(40001)


ENDPOINTS = {"gettoken": Endpoint(gettoken, needs_token=False)}
