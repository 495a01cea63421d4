"""改期, 取消, 结束, 撤销: what happens to an interview after it was booked."""

from datetime import timedelta

from handlers import notices, reminders, times, which
from handlers.phrases import Phrase, Stretch, listed, phrase
from handlers.router import Topic
from handlers.turn import STAFF, Ask, Option, Reply, Turn
from models import booking, undo
from models.interviews import Interview
from models.people import Role
from models.questions import Asked
from models.refusals import WrongState

changes = Topic()


@changes.on("interview.reschedule", "interview.reschedule_request", roles=STAFF)
def move(turn: Turn) -> list[Reply]:
    """Give an interview another time: `改期 #12 周五16:00` / `move #12 fri 16:00`."""
    interview = which.held(turn)
    lasting = interview.ends_at - interview.starts_at
    if shift := turn.slots.get("shift_min"):
        start = interview.starts_at + timedelta(minutes=shift)
        turn.slots["when"] = times.as_slot([(start, start + lasting)], "range")
    need = times.need(turn, booking.everybody(interview), usual=lasting, beside=interview.id)
    if "when" not in turn.slots:
        options = times.suggestions(turn, need, [times.soon(turn)])
        raise Ask(Asked.MISSING, phrase("move-to-when", **notices.facts(interview)), options=options, awaiting=["when"])
    there = [phrase("doubt-same-day")] if times.on_its_day(turn, interview) else []
    chosen = times.exact(turn, need)
    if (doubts := [*there, *chosen.doubts]) and not turn.slots.get("confirmed"):
        raise _preview(interview, chosen, doubts)
    old = Stretch(interview.starts_at, interview.ends_at)
    booking.move(turn.session, turn.speaker, interview, (chosen.starts_at, chosen.ends_at), turn.now)
    reminders.plan(turn, interview)
    unmanned = "" if interview.panel else phrase("unmanned", number=str(interview.id))
    return [notices.receipt(turn, "moved", interview, old=old, unmanned=unmanned), *notices.moved(turn, interview, old)]


def _preview(interview: Interview, chosen: times.Chosen, doubts: list[Phrase]) -> Ask:
    options = [
        Option(phrase("option-confirm"), {"confirmed": True}),
        Option(phrase("option-other-time"), {"when": None, "reask": True}),
        Option(phrase("option-abort"), {"abort": True}),
    ]
    values = notices.facts(interview) | {"to": chosen.stretch, "doubts": listed(doubts)}
    return Ask(Asked.PREVIEW, phrase("move-preview", **values), options=options, awaiting=["confirmed"])


@changes.on(
    "interview.reschedule", "interview.reschedule_request", "slot.counter", roles=[Role.INTERVIEWER, Role.CANDIDATE]
)
def ask_to_move(turn: Turn) -> list[Reply]:
    """Ask for another time; the recruiter decides, and the old time holds until then."""
    interview = which.held(turn)
    if interview.owner_id == turn.speaker.id:
        return move(turn)
    if not interview.is_fixed:
        raise WrongState("wrong-state", number=interview.id, state=interview.state, version=interview.version)
    wish, start = times.wish(turn, interview)
    agree = (
        phrase("agree-then", number=str(interview.id), when=start)
        if start
        else phrase("agree-open", number=str(interview.id))
    )
    told = notices.owner(turn, interview, "move-wanted", by=turn.speaker.name, wish=wish, agree=agree)
    return [turn.say("move-asked", **notices.facts(interview), wish=wish), *told]


@changes.on("interview.cancel", "interview.cancel_request", roles=STAFF | {Role.INTERVIEWER})
def cancel(turn: Turn) -> list[Reply]:
    """Call an interview off: `取消 #12 原因` / `cancel #12 reason`."""
    interview = which.held(turn)
    reason = turn.slots.get("reason")
    booking.cancel(turn.session, turn.speaker, interview, reason, turn.now)
    why = phrase("because", reason=reason) if reason else ""
    return [notices.receipt(turn, "cancelled", interview, why=why), *notices.cancelled(turn, interview, reason)]


@changes.on("interview.complete", roles=STAFF | {Role.INTERVIEWER})
def done(turn: Turn) -> list[Reply]:
    """An interview has been held: `结束 #12` / `done #12`."""
    interview = which.held(turn)
    booking.finish(turn.session, turn.speaker, interview, turn.now)
    told = notices.owner(turn, interview, "done-owner", by=turn.speaker.name)
    return [turn.say("done", **notices.facts(interview), undo=phrase("undo-hint")), *told]


@changes.on("undo", aside=True)
def take_back(turn: Turn) -> list[Reply]:
    """Take back the last thing you did, within ten minutes: `撤销` / `undo`."""
    taken = undo.undo(turn.session, turn.speaker, turn.now)
    if taken.interview is None:
        name = taken.candidate.name if taken.candidate else taken.person.name if taken.person else ""
        return [turn.say(f"undone-{taken.verb}", name=name)]
    interview = taken.interview
    replies = [turn.say(f"undone-{taken.verb}", **notices.facts(interview))]
    return replies + TOLD.get(taken.verb, _told_quietly)(turn, interview)


def _told_gone(turn: Turn, interview: Interview) -> list[Reply]:
    return [
        *notices.faded(turn, interview, "label-cancelled"),
        *notices.panel(turn, interview, "undone-book-others"),
        *notices.candidate(turn, interview, "cancelled-candidate"),
    ]


def _told_back(turn: Turn, interview: Interview) -> list[Reply]:
    reminders.plan(turn, interview)
    return [
        *notices.faded(turn, interview, "label-void"),
        *notices.restored(turn, interview),
        *notices.candidate(turn, interview, "undone-candidate"),
        *notices.owner(turn, interview, "undone-owner", by=turn.speaker.name),
    ]


def _told_quietly(turn: Turn, interview: Interview) -> list[Reply]:
    return notices.owner(turn, interview, "undone-owner", by=turn.speaker.name)


TOLD = {"book": _told_gone, "cancel": _told_back, "move": _told_back}
