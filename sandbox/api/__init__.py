"""The API as an app sees it: everything under /cgi-bin, HTTP 200, and an errcode that decides.

What happens to every call, in this order: it is noted, an ordered fault strikes, the method, the token, the caller's
address and the quota are looked at, and then the endpoint does its work under the world's lock.
"""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, Response, abort, current_app, request

from sandbox.api import agent, contacts, gettoken, login, media, menu, message
from sandbox.api.ask import Ask, Endpoint, parsed
from sandbox.api.line import cut, say
from sandbox.company import Call, Company
from sandbox.faults import Fault
from sandbox.refusals import Refusal
from sandbox.rules import utcnow

ENDPOINTS: Mapping[str, Endpoint] = {
    **gettoken.ENDPOINTS,
    **message.ENDPOINTS,
    **contacts.ENDPOINTS,
    **menu.ENDPOINTS,
    **agent.ENDPOINTS,
    **media.ENDPOINTS,
    **login.ENDPOINTS,
}
SECRETS = ("access_token", "code", "corpsecret")

blueprint = Blueprint("api", __name__, url_prefix="/cgi-bin")


@blueprint.route("/<path:api>", methods=["GET", "POST"])
def call(api: str) -> Response:
    """One API call."""
    if api not in ENDPOINTS:
        abort(404)
    company: Company = current_app.extensions["sandbox"]
    noted = _note(company, api)
    fault = _strike(company, api)
    if fault and fault.status:
        return Response(f"<html><h1>{fault.status}</h1></html>", fault.status, mimetype="text/html")
    if fault and fault.cut == "before":
        return cut()
    answer = _answer(company, api, fault)
    with company.changed:
        noted.errcode = answer["errcode"] if isinstance(answer, dict) else 0
        company.tell()
    if fault and fault.cut == "after":
        return cut()
    return say(answer) if isinstance(answer, dict) else answer


def _note(company: Company, api: str) -> Call:
    query = {name: value for name, value in request.args.items() if name not in SECRETS}
    noted = Call(api, query, parsed(lenient=True), company.clock())
    with company.changed:
        company.calls_made.append(noted)
        company.tell()
    return noted


def _strike(company: Company, api: str) -> Fault | None:
    """Take the fault that was ordered for this call, and sit it out if it is a pause."""
    with company.changed:
        fault = company.faults.take(api)
        if fault:
            company.tell()
        if fault and fault.hang:
            company.changed.wait_for(lambda: company.closed, fault.hang)
    return fault


def _answer(company: Company, api: str, fault: Fault | None) -> dict[str, Any] | Response:
    try:
        if fault and fault.errcode is not None:
            raise Refusal(fault.errcode)
        with company.changed:
            done = _do(company, ENDPOINTS[api])
        return done if isinstance(done, Response) else {"errcode": 0, "errmsg": "ok", **done}
    except Refusal as refusal:
        return refusal.answer(ip=request.remote_addr or "", at=utcnow())


def _do(company: Company, endpoint: Endpoint) -> Mapping[str, Any] | Response:
    if request.method not in endpoint.methods:
        raise Refusal(40058, f"{request.method} is not the method of this API")
    agent_id = 0
    if endpoint.needs_token:
        agent_id = company.tokens.owner(request.args.get("access_token"))
        _allowed(company, request.path)
    body = parsed() if request.method == "POST" and endpoint.takes_json else {}
    return endpoint.work(Ask(company, agent_id, request.args, body))


def _allowed(company: Company, path: str) -> None:
    trusted = company.rules.trusted_ips
    if trusted is not None and request.remote_addr not in trusted:
        raise Refusal(60020)
    if not company.call_quota.allows(path, company.clock()):
        raise Refusal(45009)
