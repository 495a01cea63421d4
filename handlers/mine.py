"""A candidate's own side: what they have, that they will come, that they cannot, and asking for a person.

They see their own interviews only, and never an internal reason, a score or another candidate's name.
"""

from handlers import notices, which
from handlers.phrases import phrase
from handlers.router import Topic
from handlers.turn import Ask, Option, Reply, Turn
from models import booking, candidates
from models.people import Role
from models.questions import Asked
from models.refusals import NotFound

mine = Topic()
ME = frozenset({Role.CANDIDATE})


@mine.on("interview.confirm", "interview.accept", roles=ME)
def confirm(turn: Turn) -> list[Reply]:
    """Say that you will come: `确认` / `confirm`."""
    interview = which.held(turn)
    news = booking.confirm(turn.session, turn.speaker, interview, turn.now)
    told = notices.owner(turn, interview, "confirmed-owner") if news else []
    return [turn.say("confirmed" if news else "confirmed-already", **notices.facts(interview)), *told]


@mine.on("interview.cancel_request", "interview.cancel", "candidate.withdraw", roles=ME)
def cancel(turn: Turn) -> list[Reply]:
    """Call your interview off, after one question: `取消` / `cancel`."""
    interview = which.held(turn)
    if not turn.slots.get("confirmed"):
        options = [
            Option(phrase("option-cancel"), {"confirmed": True}),
            Option(phrase("option-move"), {"instead": "interview.reschedule_request"}),
            Option(phrase("option-keep"), {"abort": True}),
        ]
        raise Ask(Asked.CHOICE, phrase("cancel-sure", **notices.facts(interview)), options=options)
    reason = turn.slots.get("reason")
    booking.cancel(turn.session, turn.speaker, interview, reason, turn.now)
    return [
        turn.say("cancelled-mine", **notices.facts(interview)),
        *notices.cancelled(turn, interview, reason or turn.text or None),
    ]


@mine.on("interview.details", "link.get", roles=ME, looks=True)
def details(turn: Turn) -> list[Reply]:
    """When, how long, with whom to talk: `时间` `多久` / `when` `how long`."""
    interview = which.meant(turn)
    aspect = turn.slots.get("aspect", "time")
    name = f"details-{aspect}" if aspect in ("duration", "time") else "details-ask"
    return [turn.say(name, **notices.facts(interview))]


@mine.on("human.handoff", roles=ME, aside=True)
def human(turn: Turn) -> list[Reply]:
    """Ask for a person: `转人工` / `human`."""
    applied = candidates.of_person(turn.session, turn.speaker)
    if not applied:
        raise NotFound("no-interview-mine")
    recruiter = turn.session.get_one(type(turn.speaker), applied[-1].added_by)
    note = Reply(recruiter, phrase("handoff-recruiter", name=turn.speaker.name, text=turn.text))
    return [turn.say("handoff", owner=recruiter.name), note]
