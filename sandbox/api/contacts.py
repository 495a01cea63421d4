"""user/… and department/…: the address book, as far as an app may see it."""

from collections.abc import Mapping, Sequence
from typing import Any

from sandbox.api.ask import Ask, Endpoint
from sandbox.people import DEPARTMENTS, Member, below, in_departments
from sandbox.refusals import Refusal

ROOT = 1


def user(ask: Ask) -> Mapping[str, Any]:
    """user/get"""
    userid = ask.query.get("userid")
    if not userid:
        raise Refusal(41009)
    member = ask.company.member(userid)
    if not member.listed:
        raise Refusal(60111, userid)
    return member.to_json()


def simplelist(ask: Ask) -> Mapping[str, Any]:
    """user/simplelist"""
    found = [{"userid": m.userid, "name": m.name, "department": [m.department]} for m in _members(ask)]
    return {"userlist": found}


def details(ask: Ask) -> Mapping[str, Any]:
    """user/list"""
    return {"userlist": [member.to_json() for member in _members(ask)]}


def getuserid(ask: Ask) -> Mapping[str, Any]:
    """user/getuserid: a new app sees nobody's mobile, so nobody is found."""
    raise Refusal(46004)


def departments(ask: Ask) -> Mapping[str, Any]:
    """department/list"""
    wanted = below(_department(ask.query.get("id") or str(ROOT)))
    return {"department": [department.to_json() for department in DEPARTMENTS if department.id in wanted]}


def _members(ask: Ask) -> Sequence[Member]:
    department = _department(ask.query.get("department_id") or "")
    wanted = below(department) if ask.query.get("fetch_child") == "1" else {department}
    return in_departments(ask.company.members.values(), wanted)


def _department(written: str) -> int:
    if not written.isdigit() or int(written) not in {department.id for department in DEPARTMENTS}:
        raise Refusal(60003)
    return int(written)


ENDPOINTS = {
    "user/get": Endpoint(user),
    "user/simplelist": Endpoint(simplelist),
    "user/list": Endpoint(details),
    "user/getuserid": Endpoint(getuserid, ("POST",)),
    "department/list": Endpoint(departments),
}
