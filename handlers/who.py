"""Whom a typed name means. Exact is certain; anything else is asked or shown first; nobody is ever guessed silently.

What gets resolved is written back into the command as an id, so that a question in between does not ask it twice.
"""

from collections.abc import Callable, Sequence
from typing import Any

from handlers.language.names import CERTAIN, Known, match
from handlers.phrases import phrase
from handlers.turn import Ask, Option, Turn
from models import candidates, people
from models.candidates import Candidate
from models.people import Person
from models.questions import Asked
from models.refusals import NotFound

MOST_CHOICES = 8


def panel(turn: Turn) -> list[Person]:
    """The interviewers named in the command, each resolved. Raises Ask, NotFound."""
    typed: list[Any] = list(turn.slots.get("interviewers", ()))
    for place, name in enumerate(typed):
        if isinstance(name, str):
            typed[place] = _member(turn, name, typed, place).id
            turn.slots["interviewers"] = typed
    return people.of_ids(turn.session, turn.desk.app_id, dict.fromkeys(typed))


def member(turn: Turn, slot: str) -> Person:
    """The one member named in this slot. Raises Ask, NotFound."""
    value = turn.slots[slot]
    if isinstance(value, str):
        value = turn.slots[slot] = _member(turn, value, [value], None, slot=slot).id
    return people.of_ids(turn.session, turn.desk.app_id, [value])[0]


def _member(turn: Turn, typed: str, names: list[Any], place: int | None, *, slot: str = "interviewers") -> Person:
    """Raises Ask when several could be meant, or when it is not quite the name that was typed."""
    found, certain = _likely(turn, typed, [p for p in _heard(turn, typed) if p.userid is not None])
    if not found:
        raise NotFound("person-unknown", name=typed.lstrip("@"))
    if certain and len(found) == 1:
        return found[0]
    patches = [
        {slot: person.id} if place is None else {slot: [*names[:place], person.id, *names[place + 1 :]]}
        for person in found
    ]
    options = [Option(tell_apart(p), patch) for p, patch in zip(found, patches, strict=True)]
    question = "which-person" if certain else "which-person-close"
    raise Ask(Asked.CHOICE, phrase(question, name=typed.lstrip("@")), options=options)


def meant(turn: Turn, typed: str) -> list[Person]:
    """Everybody the name may mean, the likeliest first."""
    return _likely(turn, typed, _heard(turn, typed))[0]


def _heard(turn: Turn, typed: str) -> list[Person]:
    """Everybody the name might mean, by index: never a walk over all people."""
    name = typed.strip().lstrip("@")
    app = turn.desk.app_id
    heard = people.named(turn.session, app, [name])
    if not heard:
        heard = people.sounding(turn.session, app, name) + people.close(turn.session, app, name)
        if surname := name.removeprefix("小").removeprefix("老")[:1]:
            heard += people.surnamed(turn.session, app, surname)
    return list({p.id: p for p in heard}.values())


def _likely(turn: Turn, typed: str, heard: Sequence[Person]) -> tuple[list[Person], bool]:
    known = {p.id: p for p in heard}
    matches = match(typed, [Known(p.id, p.name, p.userid) for p in heard])[:MOST_CHOICES]
    return [known[m.known.id] for m in matches], any(m.how in CERTAIN for m in matches)


def tell_apart(person: Person) -> Any:
    """A person by what tells them from others of the same name."""
    return phrase("person-apart", name=person.name, userid=person.userid or "–")


def candidate(
    turn: Turn, slot: str = "candidate", *, unknown: Callable[[Turn, str], Exception] | None = None
) -> Candidate:
    """The candidate named in the command. Raises Ask (several, or not quite the name), and NotFound or `unknown`."""
    value = turn.slots[slot]
    if isinstance(value, int):
        return candidates.of_id(turn.session, turn.desk.app_id, value)
    heard = _heard(turn, value)
    likely, certain = _likely(turn, value, heard)
    found = candidates.of_people(turn.session, turn.desk.app_id, likely)
    if not found and certain:
        heard = [*people.sounding(turn.session, turn.desk.app_id, value)]
        likely, certain = _likely(turn, value, [p for p in heard if p not in likely])
        found = candidates.of_people(turn.session, turn.desk.app_id, likely)
    if not found:
        raise unknown(turn, value) if unknown else NotFound("candidate-unknown", name=value)
    if not (certain and len(found) == 1):
        options = [Option(apart(c), {slot: c.id}) for c in found[:MOST_CHOICES]]
        options += _newcomer(turn, value, certain)
        raise Ask(
            Asked.CHOICE, phrase("which-candidate" if certain else "which-candidate-close", name=value), options=options
        )
    turn.slots[slot] = found[0].id
    return found[0]


def _newcomer(turn: Turn, name: str, certain: bool) -> list[Option]:
    """Where a name only sounds like one we know, it may be somebody new after all."""
    if certain or turn.intent != "interview.create":
        return []
    return [Option(phrase("option-add-candidate", name=name), {"candidate": name, "newcomer": True})]


def apart(found: Candidate) -> Any:
    """A candidate by what tells them from others of the same name."""
    tail = f"…{found.phone[-4:]}" if found.phone else ""
    return phrase("candidate-apart", name=found.name, position=found.position, tail=tail)
