"""The reading order: kind, global words, an answer to the pending question, a command, free form, and what is unknown."""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from handlers import answers, beyond, doubt, explain, seam
from handlers.alarms import alarm
from handlers.desk import RANK, ROUTER, USUAL
from handlers.knowing import KnownNames
from handlers.language import Context, Reading, understand
from handlers.meeting import NOT_PEOPLE, meet, roles_of
from handlers.messages import (
    CardPress,
    Click,
    File,
    Image,
    Link,
    Location,
    Message,
    Subscribe,
    Text,
    Video,
    Voice,
)
from handlers.phrases import Lines, exists, phrase
from handlers.presses import click, press
from handlers.speaking import gist, verbatim, words
from handlers.turn import Desk, Reply, Turn
from handlers.words import Words
from models import questions
from models.questions import Asked, Ending, Question
from models.refusals import Refusal
from models.scene import Scene

YESTERDAY, SKEW = timedelta(days=1), timedelta(minutes=5)
UNSURE = 0.35
CONTEXTS = {Asked.PREVIEW: "preview", Asked.MISSING: "awaiting", Asked.CHOICE: "choice"}
ALONE = {"flow.abort": "nothing-open", "ack": "ack", "confirm.yes": "ack", "confirm.no": "nothing-open"}
"""Words that mean something only while a question is open: they change nothing."""

LONGEST = 2000
"""Characters of one message that are read; nobody types a longer command."""


def answer(session: Session, desk: Desk, message: Message, now: datetime) -> list[Words]:
    """One turn: what one message changes and what is due to whom. The caller owns the transaction."""
    if message.sender in NOT_PEOPLE:
        return alarm(session, desk, message, now)
    met = meet(session, desk, message.sender, now)
    turn = Turn(session, desk, met.person, roles_of(desk, met), said_at(message.sent_at, now))
    return words(desk, _answer(turn, met, message), now)


def _answer(turn: Turn, met: Scene, message: Message) -> list[Reply]:
    match message:
        case Text():
            return hear(turn, met, message.content)
        case Click():
            return click(turn, message)
        case CardPress():
            return press(turn, message)
        case Voice() | Image() | Video() | File() | Location() | Link():
            return _not_text(turn, met, type(message).__name__.lower())
        case Subscribe():
            return [turn.say("welcome", name=turn.speaker.name)]
    return []


def _not_text(turn: Turn, met: Scene, kind: str) -> list[Reply]:
    """Only words are understood; what was asked is put again, so that nothing has to be scrolled for."""
    question = met.question(turn.session, turn.now)
    again = [verbatim(turn.speaker, question.wording)] if question else []
    return [turn.say(f"only-text-{kind}"), *again]


def said_at(sent_at: datetime, now: datetime) -> datetime:
    """The moment "tomorrow" counts from: when it was typed, unless the sender's clock cannot be believed."""
    return sent_at if now - YESTERDAY < sent_at < now + SKEW else now


def hear(turn: Turn, met: Scene, text: str) -> list[Reply]:
    """What was typed: an answer to the pending question, a command, or something to ask about."""
    question = met.question(turn.session, turn.now)
    context = _context(turn, met, question)
    reading = _read(turn, text, context)
    turn.intent, turn.slots, turn.text = reading.intent, dict(reading.slots), text
    explain.remember(turn, reading, context.name)
    if question is not None:
        if answer := answers.take(question, reading, text):
            return _go_on(turn, question, answer)
    elif reading.intent in ALONE:
        return [turn.say(ALONE[reading.intent])]
    if reading.intent not in ROUTER or reading.confidence < UNSURE:
        return _unknown(turn, reading, question)
    if question is None and (meanings := doubt.meanings(turn, reading, ROUTER)):
        return doubt.ask(turn, meanings)
    return _command(turn, question)


def _read(turn: Turn, text: str, context: Context) -> Reading:
    role = next(role for role in RANK if role in turn.roles)
    return understand(
        text[:LONGEST],
        role=role,
        now=turn.now,
        zone=turn.desk.zone,
        context=context,
        names=KnownNames(turn.session, turn.desk.app_id),
    )


def _context(turn: Turn, met: Scene, question: Question | None) -> Context:
    """What a short word may refer to: the pending question, else what the speaker has coming."""
    if question is not None:
        labels = tuple(option["label"] for option in question.options)
        return Context(name=CONTEXTS[question.kind], options=labels, awaiting=tuple(question.awaiting))
    return Context() if turn.is_staff else Context(name=met.standing)


def _command(turn: Turn, question: Question | None) -> list[Reply]:
    """Something new. The question that was open is parked, and that is said; a look aside leaves it open."""
    try:
        route = ROUTER.find(turn.intent, turn.roles)
    except Refusal as refusal:
        return [seam.explain(turn, refusal)]
    if question is None:
        return seam.run(turn, route)
    if route.aside:
        return [*seam.run(turn, route), turn.say("still-open", question=gist(question))]
    questions.close(turn.session, turn.speaker, Ending.PARKED)
    parked = turn.say("parked", question=gist(question))
    return [parked, *seam.run(turn, route)]


def _go_on(turn: Turn, question: Question, answer: answers.Answer) -> list[Reply]:
    """The command that was asked about, with the answer in it."""
    match answer:
        case answers.Unclear():
            return [turn.say("not-an-answer"), verbatim(turn.speaker, question.wording)]
        case answers.Abandoned():
            questions.close(turn.session, turn.speaker, Ending.ABANDONED)
            return [turn.say("abandoned")]
    questions.close(turn.session, turn.speaker, Ending.ANSWERED)
    turn.slots = answer.slots
    turn.intent = turn.slots.pop("instead", question.intent)
    return seam.run(turn, ROUTER.find(turn.intent, turn.roles))


def _unknown(turn: Turn, reading: Reading, question: Question | None) -> list[Reply]:
    """The likeliest commands as examples, and the sentence as it was understood."""
    if question is None and turn.text.strip().isdigit():
        return [turn.say("nothing-to-choose")]
    if reading.intent not in ROUTER and (honest := beyond.not_yet(turn, reading.intent)):
        return [honest, *([turn.say("still-open", question=gist(question))] if question else [])]
    if question is not None:
        return [turn.say("not-an-answer"), verbatim(turn.speaker, question.wording)]
    likely = [name for name, _ in reading.runners_up if name in ROUTER]
    usual = next(USUAL[role] for role in RANK if role in turn.roles)
    allowed = [name for name in dict.fromkeys([*likely, *usual]) if _may(turn, name)][:3]
    examples = Lines(tuple(phrase(f"example-{name.replace('.', '-')}") for name in allowed), numbered=False)
    name = "unsure" if reading.intent not in ("unknown", "unsupported") else "unknown"
    return [turn.say(name, examples=examples)]


def _may(turn: Turn, intent: str) -> bool:
    allowed = any(route.roles & turn.roles for route in ROUTER.routes.get(intent, ()))
    return allowed and exists(f"example-{intent.replace('.', '-')}")
