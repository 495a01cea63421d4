"""What is understood but cannot be done yet: said in one line, with what works instead.

A matter stands here as long as no topic answers its intents; as soon as one does, the router never comes here.
"""

from collections.abc import Mapping

from handlers.phrases import phrase
from handlers.turn import Reply, Turn
from models.people import Role

BY_KIND: Mapping[str, str] = {
    "availability": "free-time",
    "calendar": "calendar",
    "candidate": "candidate",
    "decision": "decision",
    "feedback": "feedback",
    "hold": "hold",
    "human": "human",
    "identity": "binding",
    "interviewer": "interviewer",
    "link": "link",
    "privacy": "privacy",
    "problem": "problem",
    "proposal": "offer",
    "report": "report",
    "room": "room",
    "settings": "limits",
    "slots": "free-search",
    "status": "status",
}
BY_INTENT: Mapping[str, str] = {
    "availability.query": "free-search",
    "candidate.invite": "invite",
    "candidate.erase": "erase",
    "candidate.reply": "reply",
    "privacy.opt_out": "opt-out",
    "interview.change_mode": "mode",
    "interview.create_loop": "loop",
    "interview.details": "details",
    "interview.no_show": "no-show",
    "interview.running_late": "late",
}
EXAMPLES: Mapping[str, str] = {
    "offer": "interview-create",
    "free-search": "interview-create",
    "loop": "interview-create",
    "status": "candidate-search",
    "free-time": "interview-decline",
    "calendar": "interview-list",
    "mode": "interview-reschedule",
    "interviewer": "interview-decline",
}
RECRUITING = frozenset({"interview-create", "candidate-search", "interview-reschedule"})
PANEL_ONLY = frozenset({"interview-decline"})


def not_yet(turn: Turn, intent: str) -> Reply | None:
    """The honest answer to an understood sentence that nothing can be done about; None for an intent without a name."""
    matter = BY_INTENT.get(intent) or BY_KIND.get(intent.partition(".")[0])
    if matter is None:
        return None
    return turn.say("not-yet", matter=phrase(f"matter-{matter}"), instead=_instead(turn, matter))


def _instead(turn: Turn, matter: str) -> object:
    if turn.roles <= {Role.CANDIDATE}:
        return phrase("instead-human")
    example = EXAMPLES.get(matter)
    if example is None or example in (PANEL_ONLY if turn.is_staff else RECRUITING):
        return phrase("instead-help")
    return phrase("instead-example", example=phrase(f"example-{example}"))
