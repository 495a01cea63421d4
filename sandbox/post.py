"""Messages from apps to people: sending, updating a card, taking back.

errcode 0 means "accepted". A message that repeats one of the last half hour (when the app asked for that check), and
whatever is more than a member is allowed a minute or an hour, is accepted and shown to nobody.
"""

import hashlib
import json
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeAlias

from sandbox import bodies, cards
from sandbox.chat import Delivered
from sandbox.company import Company, Dropped
from sandbox.people import ACTIVE, DEPARTMENTS, Member, below, in_departments
from sandbox.refusals import Refusal

Body: TypeAlias = Mapping[str, Any]

EVERYBODY = "@all"
REPEAT, LONGEST_REPEAT = 1800, 14400


@dataclass(frozen=True)
class Receivers:
    """Who gets it, and what was written that names nobody."""

    members: tuple[Member, ...]
    users: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def send(company: Company, agent_id: int, message: Body) -> dict[str, Any]:
    """message/send."""
    own(agent_id, message)
    receivers = _receivers(company, message)
    body = bodies.content(message, company.media)
    if not receivers.members:
        raise Refusal(81013)
    invalid = _invalid(receivers)
    msgid = secrets.token_urlsafe(18)
    if _repeated(company, message, body):
        for member in receivers.members:
            company.dropped.append(Dropped(member.userid, msgid, "repeated", body))
        return invalid | {"msgid": msgid}
    if message["msgtype"] == "template_card" and body.get("task_id"):
        company.codes.claim(agent_id, body["task_id"])
    for member in receivers.members:
        _deliver(company, member, Delivered(member.userid, agent_id, msgid, message["msgtype"], company.clock(), body))
    company.tell()
    code = (
        {"response_code": company.codes.mint(msgid, agent_id=agent_id, now=company.clock())}
        if cards.answers(body)
        else {}
    )
    return invalid | {"msgid": msgid} | code


def update(company: Company, agent_id: int, order: Body) -> dict[str, Any]:
    """message/update_template_card."""
    own(agent_id, order)
    button, card = cards.block(order, "button"), order.get("template_card")
    if not button and not card:
        raise Refusal(40058, "button or template_card")
    right = company.codes.look(str(order.get("response_code") or ""), agent_id=agent_id, now=company.clock())
    copies = [copy for copy in company.phones.copies(right.msgid) if not copy.recalled]
    if not copies:
        raise Refusal(42016)
    name = "" if card else cards.text(button, "replace_name", 40063)
    new = cards.check(card, fresh=False) if card else None
    wanted, invalid = _named(company, order, copies)
    company.codes.burn(str(order["response_code"]))
    for copy in copies:
        if copy.userid in wanted:
            task = {"task_id": copy.body["task_id"]} if "task_id" in copy.body else {}
            body = {**task, **new} if new else {**copy.body, "replace_text": name}
            company.phones.change(copy, body=body, history=(*copy.history, copy.body))
    company.tell()
    return {"invaliduser": invalid} if invalid else {}


def recall(company: Company, agent_id: int, order: Body) -> dict[str, Any]:
    """message/recall."""
    copies = company.phones.copies(cards.text(order, "msgid", 40063))
    if not copies:
        raise Refusal(40035, "msgid")
    if copies[0].agent_id != agent_id:
        raise Refusal(301002)
    if company.clock() - copies[0].at > company.rules.recall_within:
        raise Refusal(40035, "older than 24 hours")
    for copy in copies:
        company.phones.change(copy, recalled=True)
    company.tell()
    return {}


def own(agent_id: int, body: Body) -> None:
    """The app named in a body must be the one that the token was given to."""
    named = body.get("agentid")
    if named in (None, ""):
        raise Refusal(41011)
    if not str(named).isdigit():
        raise Refusal(40056)
    if int(named) != agent_id:
        raise Refusal(301002)


def _deliver(company: Company, member: Member, message: Delivered) -> None:
    if company.pace.allows(f"{message.agent_id}/{member.userid}", company.clock()):
        company.phones.add(message)
    else:
        company.dropped.append(Dropped(member.userid, message.msgid, "pace", message.body))


def _repeated(company: Company, message: Body, body: Body) -> bool:
    """Whether the app wants to be kept from saying the same twice, and is about to."""
    said = [*(message.get(name) for name in ("agentid", "touser", "toparty", "totag", "msgtype")), body]
    digest = hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
    seconds = min(int(message.get("duplicate_check_interval") or REPEAT), LONGEST_REPEAT)
    now, before = company.clock(), company.same.get(digest)
    if message.get("enable_duplicate_check") and before and now - before < timedelta(seconds=seconds):
        return True
    company.same[digest] = now
    return False


def _receivers(company: Company, message: Body) -> Receivers:
    users, parties, tags = (_listed(message.get(name)) for name in ("touser", "toparty", "totag"))
    if not users + parties + tags:
        raise Refusal(82001)
    for listed, most, code in ((users, 1000, 40032), (parties, 100, 82002), (tags, 100, 82003)):
        if len(listed) > most:
            raise Refusal(code)
    if EVERYBODY in users:
        return Receivers(tuple(member for member in company.members.values() if reachable(member)))
    found, unknown = _known(company, users)
    known = {str(department.id) for department in DEPARTMENTS}
    for party in known.intersection(parties):
        inside = in_departments(company.members.values(), below(int(party)))
        found |= {member.userid: member for member in inside if reachable(member)}
    return Receivers(tuple(found.values()), unknown, tuple(p for p in parties if p not in known), tags)


def reachable(member: Member) -> bool:
    """Whether the app's messages come to this member."""
    return member.listed and member.status == ACTIVE


def _known(company: Company, userids: Iterable[str]) -> tuple[dict[str, Member], tuple[str, ...]]:
    found: dict[str, Member] = {}
    unknown: list[str] = []
    for userid in userids:
        member = company.members.get(userid.lower())
        if member and reachable(member):
            found[member.userid] = member
        else:
            unknown.append(userid.lower())
    return found, tuple(unknown)


def _listed(value: Any) -> tuple[str, ...]:
    return tuple(part.strip() for part in str(value or "").split("|") if part.strip())


def _invalid(receivers: Receivers) -> dict[str, Any]:
    named = {
        "invaliduser": receivers.users,
        "invalidparty": receivers.parties,
        "invalidtag": receivers.tags,
    }
    return {name: "|".join(ids) for name, ids in named.items() if ids}


def _named(company: Company, order: Body, copies: Iterable[Delivered]) -> tuple[set[str], list[str]]:
    """Whose copies of a card are to change. Here the unknown are a list, and not joined by bars."""
    if order.get("atall"):
        return {copy.userid for copy in copies}, []
    userids = order.get("userids") or []
    if not isinstance(userids, list):
        raise Refusal(40058, "userids")
    found, unknown = _known(company, [str(userid) for userid in userids])
    for party in order.get("partyids") or []:
        found |= {m.userid: m for m in in_departments(company.members.values(), below(int(party)))}
    if not found and not unknown:
        raise Refusal(82001)
    if not found:
        raise Refusal(81013)
    return set(found), list(unknown)
