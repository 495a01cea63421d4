"""Candidates: registered by recruiters, found by recruiters and interviewers."""

from typing import Any

from handlers import who
from handlers.phrases import Lines, Phrase, Round, Stretch, phrase
from handlers.router import Topic
from handlers.turn import STAFF, Ask, Reply, Turn
from models import candidates as applicants
from models import deeds, people
from models.candidates import Applicant, Candidate
from models.interviews import open_of
from models.people import Role
from models.questions import Asked
from models.refusals import NotFound

candidates = Topic()


@candidates.on("candidate.add", roles=STAFF)
def add_candidate(turn: Turn) -> list[Reply]:
    """Register a candidate: `新增候选人 张三 岗位 后端工程师` / `add candidate Tom role Backend`."""
    missing = [slot for slot in ("candidate", "position") if not turn.slots.get(slot)]
    if missing:
        what = Lines(tuple(phrase(f"slot-{slot}") for slot in missing))
        raise Ask(Asked.MISSING, phrase("missing-candidate", what=what), awaiting=missing)
    added = register(turn)
    reach = phrase("reach-wecom", userid=added.person.userid) if added.person.userid else phrase("reach-none")
    return [turn.say("candidate-added", name=added.name, position=added.position, reach=reach)]


def register(turn: Turn) -> Candidate:
    """Add the candidate the command describes, and keep what an undo needs. Raises Already."""
    slots, session = turn.slots, turn.session
    userid = (slots.get("wecom") or "").lstrip("@") or None
    before = people.by_userid(session, turn.desk.app_id, userid) if userid else None
    was = {"role": before.role, "name": before.name} if before else {}
    who_applies = Applicant(
        name=slots["candidate"],
        position=slots["position"],
        userid=userid,
        phone=slots.get("candidate_phone"),
        email=slots.get("candidate_email"),
    )
    added = applicants.add(session, turn.speaker, who_applies, turn.now)
    deeds.record(session, turn.speaker, "add", turn.now, candidate_id=added.id, before=was)
    return added


def on_the_spot(turn: Turn) -> Candidate:
    """Add the unknown candidate of a booking; the booking goes on with them."""
    added = register(turn)
    turn.slots["candidate"] = added.id
    del turn.slots["newcomer"]
    return added


@candidates.on("candidate.search", roles=STAFF | {Role.INTERVIEWER})
def find(turn: Turn) -> list[Reply]:
    """Find a candidate or a colleague by name, pinyin, phone or position: `查找 张三` / `find Tom`."""
    query = turn.slots.get("query") or turn.slots.get("candidate")
    if not query:
        raise Ask(Asked.MISSING, phrase("missing-query"), awaiting=["query"])
    found = applicants.search(turn.session, turn.desk.app_id, query)
    members = [p for p in people.named(turn.session, turn.desk.app_id, [query]) if p.userid]
    if not found and not members:
        meant = who.meant(turn, query)
        found = applicants.of_people(turn.session, turn.desk.app_id, meant)
        members = [p for p in meant if p.userid]
    candidate_people = {c.person_id for c in found}
    rows = [_row(turn, c) for c in found] + [who.tell_apart(p) for p in members if p.id not in candidate_people]
    if not rows:
        raise NotFound("search-empty", query=query)
    return [turn.say("search-found", query=query, rows=Lines(tuple(rows)))]


def _row(turn: Turn, found: Candidate) -> Phrase:
    """A candidate with what is to come; phone and mail are for recruiters."""
    values: dict[str, Any] = {"who": who.apart(found)}
    values["contact"] = phrase("contact", phone=found.phone) if turn.is_staff and found.phone else ""
    coming = [
        phrase("interview-short", number=str(i.id), round=Round(i.round), when=Stretch(i.starts_at, i.ends_at))
        for i in open_of(turn.session, found)
    ]
    return Phrase("search-row", values | {"coming": Lines(tuple(coming)) if coming else phrase("nothing-coming")})
