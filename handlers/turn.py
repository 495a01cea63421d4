"""One turn of a conversation: who speaks, what they may do, what they said so far, and what the desk answers."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from handlers.phrases import Phrase
from handlers.words import PressButton
from models.hours import Hours
from models.interviews import Interview
from models.people import Person, Role
from models.questions import Asked

STAFF = frozenset({Role.ADMIN, Role.RECRUITER})


@dataclass(frozen=True)
class Desk:
    """What stays the same from turn to turn: whose desk it is and its habits."""

    app_id: int
    zone: ZoneInfo
    hours: Hours
    locale: str = "zh"
    admins: frozenset[str] = frozenset()
    work_length: timedelta = timedelta(minutes=60)
    remind_before: tuple[timedelta, ...] = ()


@dataclass(frozen=True)
class Button:
    """A button before it has a language: the phrase on it and the key that comes back."""

    label: str
    key: str
    style: int = 2

    def pressed(self, text: str) -> PressButton:
        """The button with its words."""
        return PressButton(text, self.key, self.style)


@dataclass(frozen=True)
class Face:
    """A card before it has a language."""

    title: Phrase
    desc: Phrase
    rows: tuple[tuple[str, Any], ...] = ()
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True)
class Grey:
    """A card that has been acted on: one grey word instead of buttons. `code` is a press's, None: every card of it."""

    interview: Interview | None
    label: str
    title: Phrase
    desc: Phrase
    code: str | None = None


@dataclass(frozen=True)
class Reply:
    """Words for one person. It becomes language when it is queued, in the listener's.

    `about` makes it a notice: it names the interview and version it tells of, and is not sent once that is gone.
    """

    to: Person
    sentence: Phrase
    face: Face | Grey | None = None
    about: Interview | None = None


@dataclass(frozen=True)
class Option:
    """A choice in a question: what stands beside its number, and the slots it adds to the command."""

    label: Any
    slots: dict[str, Any]


class Ask(Exception):
    """A handler lacks something. The seam keeps the command so far, asks, and goes on with the answer."""

    def __init__(
        self,
        kind: Asked,
        sentence: Phrase,
        *,
        options: Sequence[Option] = (),
        awaiting: Sequence[str] = (),
        face: Face | None = None,
    ) -> None:
        super().__init__(sentence.name)
        self.kind, self.sentence, self.options = kind, sentence, tuple(options)
        self.awaiting, self.face = tuple(awaiting), face


@dataclass
class Turn:
    """Handed to a handler. `slots` is the command as understood so far; what gets resolved is written back into it."""

    session: Session
    desk: Desk
    speaker: Person
    roles: frozenset[Role]
    now: datetime
    intent: str = "unknown"
    text: str = ""
    slots: dict[str, Any] = field(default_factory=dict)

    @property
    def is_staff(self) -> bool:
        """Whether the speaker may see and do everything that concerns recruiting."""
        return bool(self.roles & STAFF)

    @property
    def today(self) -> datetime:
        """Midnight of the desk's day."""
        return self.now.astimezone(self.desk.zone).replace(hour=0, minute=0, second=0, microsecond=0)

    def say(self, name: str, /, **values: Any) -> Reply:
        """An answer to whoever speaks."""
        return Reply(self.speaker, Phrase(name, values))

    def tell(
        self, person: Person, name: str, /, *, about: Interview, face: Face | Grey | None = None, **values: Any
    ) -> Reply:
        """A notice to somebody else about an interview as it stands now."""
        return Reply(person, Phrase(name, values), face=face, about=about)
