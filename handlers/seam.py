"""The one place where a handler is called: a refusal becomes words, a question is kept, and nothing half-done stays."""

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from typing import Any

from handlers import notices, times
from handlers.phrases import Phrase, Round, Stretch, phrase
from handlers.router import Route
from handlers.speaking import asked, voice_of, wording
from handlers.turn import Ask, Reply, Turn
from models import interviews, people, questions
from models.questions import Asked
from models.refusals import Refusal, SlotTaken, Stale
from models.slots import Need


def run(turn: Turn, route: Route) -> list[Reply]:
    """The handler's replies, or the refusal in words, or the question it raised. A savepoint undoes what failed."""
    try:
        with nullcontext() if route.looks else turn.session.begin_nested():
            return route.handler(turn)
    except Ask as ask:
        return put(turn, ask)
    except SlotTaken as taken:
        return put(turn, offer_instead(turn, taken))
    except Refusal as refusal:
        return [explain(turn, refusal)]


def put(turn: Turn, ask: Ask) -> list[Reply]:
    """Ask, and keep the command so far. A question nobody could answer is a plain sentence."""
    voice = voice_of(turn.desk, turn.speaker, turn.now)
    text, labels = wording(voice, ask)
    if not (ask.options or ask.awaiting):
        return [Reply(turn.speaker, ask.sentence)]
    options = [{"label": label, "slots": o.slots} for label, o in zip(labels, ask.options, strict=True)]
    question = questions.ask(
        turn.session,
        turn.speaker,
        ask.kind,
        turn.now,
        intent=turn.intent,
        slots=turn.slots,
        wording=text,
        options=options,
        awaiting=list(ask.awaiting),
    )
    return [asked(voice, turn.speaker, question, ask.face)]


def offer_instead(turn: Turn, taken: SlotTaken) -> Ask:
    """Who is taken by what, as far as the speaker may know, and the three nearest free times."""
    during = taken.values["during"]
    clash = taken.values["clashes"][0]
    person = people.of_ids(turn.session, turn.desk.app_id, [clash.person_id])[0]
    by: Phrase | str = ""
    if clash.interview_id is not None:
        by = phrase("taken-by", number=str(clash.interview_id))
    when = Stretch(clash.starts_at, clash.ends_at)
    need = Need(taken.values["person_ids"], during.upper - during.lower, turn.desk.hours, taken.values["beside"])
    options = times.instead(turn, need, during.lower)
    name = "slot-taken" if options else "slot-taken-no-other"
    return Ask(
        Asked.CHOICE,
        phrase(name, name=person.name, when=when, by=by),
        options=options,
        awaiting=["when"],
    )


def explain(turn: Turn, refusal: Refusal) -> Reply:
    """A refusal in words; one that concerns an interview says how it stands now."""
    number = refusal.values.get("number")
    if isinstance(refusal, Stale) and number is not None:
        now = interviews.of_number(turn.session, turn.desk.app_id, number)
        return turn.say(refusal.phrase, **notices.facts(now), state=now.state)
    return turn.say(refusal.phrase, **{name: AS.get(name, _itself)(value) for name, value in refusal.values.items()})


def _itself(value: Any) -> Any:
    return value


AS: Mapping[str, Callable[[Any], Any]] = {"number": str, "round": Round}
"""Values of refusals that read differently in a sentence."""
