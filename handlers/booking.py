"""安排 / schedule: an interview at a fixed time.

Everything said and certain is done at once; anything inferred is shown first; everything missing is asked for in one
message with suggestions; a taken time is answered with the three nearest free ones.
"""

from collections.abc import Sequence
from datetime import timedelta

from handlers import candidates as newcomers
from handlers import notices, reminders, times, who
from handlers.language.dates import Status, When
from handlers.phrases import Phrase, Round, Stretch, listed, phrase
from handlers.router import Topic
from handlers.turn import STAFF, Ask, Button, Face, Option, Reply, Turn
from models import suggest
from models.booking import Plan, book
from models.candidates import Candidate
from models.interviews import next_round
from models.people import Person, Role
from models.questions import Asked
from models.refusals import NotYours

booking = Topic()
LONGEST = timedelta(hours=8)


@booking.on("interview.create", roles=STAFF | {Role.INTERVIEWER})
def schedule(turn: Turn) -> list[Reply]:
    """Book an interview: `安排 张三 一面 @李雷 明天15:00` / `schedule Tom round 1 @lilei tomorrow 15:00`."""
    applicant = _candidate(turn)
    panel = _panel(turn)
    if applicant is None or not panel or not _has_time(turn):
        raise _ask_for_what_is_missing(turn, applicant, panel)
    chosen = times.exact(turn, times.need(turn, [applicant.person_id, *(p.id for p in panel)]))
    plan = Plan(applicant, panel, chosen.starts_at, chosen.ends_at, turn.slots.get("round"))
    doubts = [*chosen.doubts, *([phrase("doubt-long")] if chosen.ends_at - chosen.starts_at > LONGEST else [])]
    if doubts and not turn.slots.get("confirmed"):
        raise _preview(turn, plan, doubts)
    booked = book(turn.session, turn.speaker, plan, turn.now)
    reminders.plan(turn, booked)
    return [notices.receipt(turn, "booked", booked), *notices.booked(turn, booked)]


def _candidate(turn: Turn) -> Candidate | None:
    """Who is to be interviewed; None while that is not known. An unknown name may be added on the spot."""
    if "candidate" not in turn.slots:
        return None
    if turn.slots.get("newcomer"):
        return newcomers.on_the_spot(turn)
    return who.candidate(turn, unknown=_offer_to_add if turn.is_staff else None)


def _offer_to_add(turn: Turn, name: str) -> Ask:
    turn.slots["newcomer"] = True
    options = [Option(phrase("option-abort"), {"abort": True})]
    return Ask(Asked.MISSING, phrase("candidate-unknown-add", name=name), options=options, awaiting=["position"])


def _panel(turn: Turn) -> list[Person]:
    """Who interviews. An interviewer books only what they sit in themselves, and need not name themselves."""
    panel = who.panel(turn)
    if turn.is_staff:
        return panel
    if panel and turn.speaker not in panel and not turn.slots.get("with_me"):
        raise NotYours("only-own-panel")
    turn.slots["with_me"] = True
    return panel if turn.speaker in panel else [turn.speaker, *panel]


def _ask_for_what_is_missing(turn: Turn, applicant: Candidate | None, panel: Sequence[Person]) -> Ask:
    """One question for all that is missing, with suggestions to pick by number."""
    there = {"candidate": applicant, "interviewers": panel, "when": _has_time(turn)}
    missing = [slot for slot, found in there.items() if not found]
    options = _suggestions(turn, applicant, panel, missing) if applicant is not None else []
    name = "missing-pick" if options else "missing"
    what = listed(phrase(f"slot-{slot}") for slot in missing)
    subject = phrase("candidate-named", name=applicant.name) if applicant else phrase("subject-none")
    return Ask(Asked.MISSING, phrase(name, subject=subject, what=what), options=options, awaiting=missing)


def _has_time(turn: Turn) -> bool:
    return "when" in turn.slots and When.from_json(turn.slots["when"]).status is not Status.UNPARSEABLE


def _suggestions(turn: Turn, applicant: Candidate, panel: Sequence[Person], missing: Sequence[str]) -> list[Option]:
    """Free times for the panel; or interviewers free at the time; or interviewers each with their first free time."""
    if "interviewers" not in missing:
        return times.suggestions(
            turn, times.need(turn, [applicant.person_id, *(p.id for p in panel)]), [times.soon(turn)]
        )
    likely = suggest.interviewers(turn.session, turn.speaker, applicant, turn.now)
    if "when" in missing:
        return [option for p in likely for option in _first_time(turn, applicant, p)]
    when = When.from_json(turn.slots["when"])
    free = suggest.free(turn.session, likely, when.intervals[:1], turn.now)
    return [Option(who.tell_apart(p), {"interviewers": [p.id]}) for p in free]


def _first_time(turn: Turn, applicant: Candidate, person: Person) -> list[Option]:
    need = times.need(turn, [applicant.person_id, person.id])
    return [
        Option(
            phrase("option-person-time", name=person.name, when=first.label),
            {"interviewers": [person.id], **first.slots},
        )
        for first in times.suggestions(turn, need, [times.soon(turn)])[:1]
    ]


def _preview(turn: Turn, plan: Plan, doubts: Sequence[Phrase]) -> Ask:
    """Everything as it would be booked, and why it is asked."""
    round_ = plan.round_ or next_round(turn.session, plan.candidate)
    when = Stretch(plan.starts_at, plan.ends_at)
    values = {
        "name": plan.candidate.name,
        "round": Round(round_),
        "when": when,
        "panel": listed(p.name for p in plan.panel),
        "doubts": listed(doubts),
    }
    options = [
        Option(phrase("option-confirm"), {"confirmed": True}),
        Option(phrase("option-other-time"), {"when": None, "reask": True}),
        Option(phrase("option-abort"), {"abort": True}),
    ]
    face = Face(
        title=phrase("preview-title", name=plan.candidate.name, round=Round(round_)),
        desc=Phrase("preview-desc", {"when": when, "doubts": listed(doubts)}),
        rows=(("row-panel", values["panel"]),),
        buttons=(
            Button("button-confirm", "choose:1", 1),
            Button("button-other-time", "choose:2"),
            Button("button-abort", "choose:3"),
        ),
    )
    return Ask(Asked.PREVIEW, Phrase("preview", values), options=options, face=face, awaiting=["confirmed"])
