"""接受 / 拒绝: an interviewer answers an assignment. A refusal is the recruiter's to know, never the candidate's."""

from handlers import notices, which
from handlers.phrases import phrase
from handlers.router import Topic
from handlers.turn import STAFF, Reply, Turn
from models import booking
from models.people import Role

seats = Topic()
PANEL = STAFF | {Role.INTERVIEWER}


@seats.on("interview.accept", roles=PANEL)
def accept(turn: Turn) -> list[Reply]:
    """Say that you will interview: `接受 #12` / `accept #12`."""
    interview = which.held(turn)
    news = booking.accept(turn.session, turn.speaker, interview, turn.now)
    replies = [turn.say("accepted" if news else "accepted-already", **notices.facts(interview))]
    if news and interview.is_agreed:
        replies += notices.owner(turn, interview, "accepted-owner")
    return [*replies, notices.grey(turn, turn.speaker, interview, "label-accepted", code=turn.slots.get("code"))]


@seats.on("interview.decline", roles=PANEL)
def decline(turn: Turn) -> list[Reply]:
    """Say that you cannot, and why: `拒绝 #12 原因` / `decline #12 reason`."""
    interview = which.held(turn)
    reason = turn.slots.get("reason")
    news = booking.decline(turn.session, turn.speaker, interview, reason, turn.now)
    replies = [turn.say("declined" if news else "declined-already", **notices.facts(interview))]
    if news:
        why = phrase("because", reason=reason) if reason else ""
        replies += notices.owner(turn, interview, "declined-owner", by=turn.speaker.name, why=why)
    return [*replies, notices.grey(turn, turn.speaker, interview, "label-declined", code=turn.slots.get("code"))]
