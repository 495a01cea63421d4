"""agent/get and the two lists of addresses."""

from collections.abc import Mapping
from typing import Any

from sandbox.api.ask import Ask, Endpoint
from sandbox.post import reachable


def agent(ask: Ask) -> Mapping[str, Any]:
    """agent/get"""
    app = ask.company.apps[ask.own_agent()]
    return {
        "agentid": app.agent_id,
        "name": app.name,
        "square_logo_url": "",
        "description": "",
        "allow_userinfos": {"user": [{"userid": m.userid} for m in ask.company.members.values() if reachable(m)]},
        "allow_partys": {"partyid": [1]},
        "allow_tags": {"tagid": []},
        "close": 0,
        "redirect_domain": "",
        "report_location_flag": 0,
        "isreportenter": 1,
        "home_url": "",
        "customized_publish_status": 1,
    }


def addresses(ask: Ask) -> Mapping[str, Any]:
    """getcallbackip and get_api_domain_ip: this machine, for both."""
    return {"ip_list": ["127.0.0.1"]}


ENDPOINTS = {
    "agent/get": Endpoint(agent),
    "getcallbackip": Endpoint(addresses),
    "get_api_domain_ip": Endpoint(addresses),
}
