"""How far the story has come: what the page shows while it is played."""

from dataclasses import dataclass
from enum import StrEnum


class Doing(StrEnum):
    """What is going on at this moment."""

    TYPING = "typing"
    PRESSING = "pressing"
    LISTENING = "listening"
    WAITING = "waiting"
    DONE = "done"
    STOPPED = "stopped"
    STUCK = "stuck"


@dataclass(frozen=True)
class Scene:
    """A moment of the story. `about` is what is waited for, or why it does not go on."""

    language: str
    steps: int
    step: int = 0
    doing: Doing = Doing.LISTENING
    userid: str = ""
    text: str = ""
    seconds: float = 0.0
    about: str = ""

    @property
    def playing(self) -> bool:
        """Whether it goes on."""
        return self.doing not in (Doing.DONE, Doing.STOPPED, Doing.STUCK)
