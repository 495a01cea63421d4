"""Who hears what when an interview changes: one message a person, in their own language, and no more than is theirs.

A candidate never hears an internal reason; an interviewer hears the candidate's name and round; whoever spoke gets the
receipt instead of a notice.
"""

from collections.abc import Iterable
from typing import Any

from handlers.phrases import Phrase, Round, Stretch, listed, phrase
from handlers.turn import Button, Face, Grey, Reply, Turn
from models.interviews import Answer, Interview
from models.people import Person


def facts(interview: Interview) -> dict[str, Any]:
    """The values every sentence about an interview may use."""
    return {
        "number": str(interview.id),
        "name": interview.candidate.name,
        "position": interview.candidate.position,
        "round": Round(interview.round),
        "when": Stretch(interview.starts_at, interview.ends_at),
        "panel": listed(p.name for p in interview.panel) if interview.panel else phrase("nobody"),
        "owner": interview.owner.name,
        "minutes": str(int((interview.ends_at - interview.starts_at).total_seconds() // 60)),
    }


def receipt(turn: Turn, name: str, interview: Interview, /, **more: Any) -> Reply:
    """What the speaker gets for a change, with the way back and a word on whom nobody could tell."""
    unreached = phrase("unreached", name=interview.candidate.name) if interview.candidate.person.userid is None else ""
    return turn.say(name, **facts(interview), undo=phrase("undo-hint"), unreached=unreached, **more)


def panel_card(interview: Interview, title: str) -> Face:
    """What an interviewer presses. Keys carry number and version, so that an old card changes nothing."""
    values, key = facts(interview), f"{interview.id}:{interview.version}"
    return Face(
        title=Phrase(title, values),
        desc=Phrase("card-desc", values),
        rows=(
            ("row-position", values["position"]),
            ("row-panel", values["panel"]),
            ("row-owner", values["owner"]),
        ),
        buttons=(
            Button("button-accept", f"accept:{key}", 1),
            Button("button-decline", f"decline:{key}"),
            Button("button-move", f"move:{key}"),
        ),
    )


def others(turn: Turn, people: Iterable[Person]) -> list[Person]:
    """Those of them who are not the speaker, each once."""
    unique = {p.id: p for p in people}
    unique.pop(turn.speaker.id, None)
    return list(unique.values())


def panel(turn: Turn, interview: Interview, name: str, /, *, card: str | None = None, **more: Any) -> list[Reply]:
    """A notice to every interviewer but the speaker, as a card to press where `card` names its title."""
    face = panel_card(interview, card) if card else None
    values = facts(interview) | more
    return [turn.tell(p, name, about=interview, face=face, **values) for p in others(turn, interview.panel)]


def restored(turn: Turn, interview: Interview) -> list[Reply]:
    """The last notice does not count: a card for whoever has still to answer, a word for whoever had accepted."""
    card, values = panel_card(interview, "card-restored"), facts(interview)
    accepted = {seat.person_id for seat in interview.assignments if seat.answer is Answer.ACCEPTED}
    return [
        turn.tell(p, "undone-kept", about=interview, **values)
        if p.id in accepted
        else turn.tell(p, "undone-others", about=interview, face=card, **values)
        for p in others(turn, interview.panel)
    ]


def candidate(turn: Turn, interview: Interview, name: str, /, **more: Any) -> list[Reply]:
    """A notice to the candidate, unless they are who speaks."""
    return [
        turn.tell(p, name, about=interview, **facts(interview), **more)
        for p in others(turn, [interview.candidate.person])
    ]


def owner(turn: Turn, interview: Interview, name: str, /, **more: Any) -> list[Reply]:
    """A notice to the recruiter whose interview it is, unless they are who speaks."""
    return [turn.tell(p, name, about=interview, **facts(interview), **more) for p in others(turn, [interview.owner])]


def booked(turn: Turn, interview: Interview) -> list[Reply]:
    """Cards to the panel and the confirmation to the candidate; an interviewer who books has accepted by it."""
    return [
        *panel(turn, interview, "booked-panel", card="card-invite"),
        *candidate(turn, interview, "booked-candidate"),
        *owner(turn, interview, "booked-owner", by=turn.speaker.name),
    ]


def moved(turn: Turn, interview: Interview, old: Stretch) -> list[Reply]:
    """Everybody is asked anew; their old cards turn grey."""
    return [
        *faded(turn, interview, "label-moved"),
        *panel(turn, interview, "moved-panel", card="card-moved", old=old),
        *candidate(turn, interview, "moved-candidate", old=old),
        *owner(turn, interview, "moved-owner", old=old, by=turn.speaker.name),
    ]


def cancelled(turn: Turn, interview: Interview, reason: str | None) -> list[Reply]:
    """The panel and the recruiter hear why; the candidate only that."""
    why = phrase("because", reason=reason) if reason else ""
    return [
        *faded(turn, interview, "label-cancelled"),
        *panel(turn, interview, "cancelled-panel", why=why, by=turn.speaker.name),
        *candidate(turn, interview, "cancelled-candidate"),
        *owner(turn, interview, "cancelled-owner", why=why, by=turn.speaker.name),
    ]


def faded(turn: Turn, interview: Interview, label: str) -> list[Reply]:
    """The cards of this interview lose their buttons on everybody's phone."""
    return [grey(turn, p, interview, label) for p in {p.id: p for p in interview.panel}.values()]


def grey(turn: Turn, person: Person, interview: Interview, label: str, *, code: str | None = None) -> Reply:
    """One person's card with a grey word for buttons."""
    values = facts(interview)
    face = Grey(interview, label, Phrase("card-title", values), Phrase("card-desc", values), code)
    return Reply(person, phrase(label), face=face)
