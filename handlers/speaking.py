"""From replies to words: each listener's own language, and questions with their numbers."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from handlers.phrases import Phrase, Voice, phrase
from handlers.turn import Ask, Button, Desk, Face, Grey, Reply
from handlers.words import Content, PressButton, Redraw, SayText, ShowCard, Words
from models.people import Person
from models.questions import Asked, Question


def voice_of(desk: Desk, person: Person, now: datetime) -> Voice:
    """How the desk speaks to this person."""
    return Voice(person.locale or desk.locale, desk.zone, now)


def words(desk: Desk, replies: Iterable[Reply], now: datetime) -> list[Words]:
    """What goes out; people without WeCom hear nothing, and one person's plain answers become one message."""
    spoken: list[Words] = []
    for reply in replies:
        if reply.to.userid is None:
            continue
        about = reply.about
        spoken.append(
            Words(
                reply.to.userid,
                content(voice_of(desk, reply.to, now), reply),
                interview_id=about.id if about else None,
                version=about.version if about else None,
            )
        )
    return joined(spoken)


def joined(spoken: Sequence[Words]) -> list[Words]:
    """Consecutive plain texts for the same person, made one."""
    whole: list[Words] = []
    for word in spoken:
        last = whole[-1] if whole else None
        if (
            last
            and _plain(last)
            and _plain(word)
            and (last.userid, last.interview_id) == (word.userid, word.interview_id)
        ):
            whole[-1] = Words(last.userid, SayText(f"{_text(last)}\n{_text(word)}"), last.interview_id, last.version)
        else:
            whole.append(word)
    return whole


def _plain(word: Words) -> bool:
    return isinstance(word.content, SayText)


def _text(word: Words) -> str:
    return word.content.text if isinstance(word.content, SayText) else ""


def content(voice: Voice, reply: Reply) -> Content:
    """One reply in one language."""
    sentence = voice.say(reply.sentence)
    number = reply.about.id if reply.about else None
    match reply.face:
        case Face() as face:
            return ShowCard(
                title=voice.say(face.title),
                desc=voice.say(face.desc),
                rows=tuple((voice.say(phrase(name)), str(voice.word(value))) for name, value in face.rows),
                buttons=tuple(pressable(voice, button) for button in face.buttons),
                fallback=sentence,
                interview_id=number,
            )
        case Grey() as grey:
            return Redraw(
                interview_id=grey.interview.id if grey.interview else None,
                label=voice.say(phrase(grey.label)),
                title=voice.say(grey.title),
                desc=voice.say(grey.desc),
                code=grey.code,
            )
    return SayText(sentence)


def pressable(voice: Voice, button: Button) -> PressButton:
    """A button with its words."""
    return PressButton(voice.say(phrase(button.label)), button.key, button.style)


def wording(voice: Voice, ask: Ask) -> tuple[str, list[str]]:
    """A question as it is put, and what stands beside each number."""
    labels = [str(voice.word(option.label)) for option in ask.options]
    lines = [voice.say(ask.sentence), *(f"{n}) {label}" for n, label in enumerate(labels, 1))]
    return "\n".join(lines), labels


def gist(question: Question) -> str:
    """What a question is about, in a line: a preview says it after its reasons."""
    first, *rest = question.wording.splitlines()
    return (rest[0] if question.kind is Asked.PREVIEW and rest else first).rstrip("：:")


def asked(voice: Voice, person: Person, question: Question, face: Face | None) -> Reply:
    """The question as a reply: text with numbers, or a card whose buttons name the question."""
    sentence = Phrase("verbatim", {"text": question.wording})
    if face is None:
        return Reply(person, sentence)
    buttons = tuple(Button(b.label, b.key.replace("choose:", f"choose:{question.id}:"), b.style) for b in face.buttons)
    return Reply(person, sentence, face=Face(face.title, face.desc, face.rows, buttons))


def verbatim(person: Person, text: str) -> Reply:
    """Words that already have their language."""
    return Reply(person, Phrase("verbatim", {"text": text}))
