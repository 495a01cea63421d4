"""Response codes: each is good for one update of one card, for 72 hours. And the task ids that were ever used."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sandbox.journal import Journal
from sandbox.refusals import Refusal


@dataclass(frozen=True)
class Code:
    """The right to change a card once."""

    msgid: str
    agent_id: int
    ends_at: datetime


class Codes:
    """The codes that are still unused, and the task ids that may not come again."""

    def __init__(self, lasts: timedelta, journal: Journal) -> None:
        self.lasts, self.journal = lasts, journal
        self.open = {
            code: Code(kept["msgid"], kept["agent_id"], datetime.fromisoformat(kept["ends_at"]))
            for code, kept in journal.kept("code")
        }
        self.tasks = {key for key, _ in journal.kept("task")}

    def mint(self, msgid: str, *, agent_id: int, now: datetime) -> str:
        """A new code for this card."""
        code, right = secrets.token_urlsafe(48), Code(msgid, agent_id, now + self.lasts)
        self.open[code] = right
        kept = {"msgid": msgid, "agent_id": agent_id, "ends_at": right.ends_at.isoformat()}
        self.journal.keep("code", code, kept)
        return code

    def look(self, code: str, *, agent_id: int, now: datetime) -> Code:
        """What a code is good for. Used, expired and invented ones are all the same to WeCom."""
        right = self.open.get(code)
        if right is None or right.ends_at <= now:
            raise Refusal(60140)
        if right.agent_id != agent_id:
            raise Refusal(42015)
        return right

    def burn(self, code: str) -> None:
        """It was used."""
        self.open.pop(code, None)
        self.journal.keep("code", code, None)

    def claim(self, agent_id: int, task_id: str) -> None:
        """Take a task id, for ever."""
        key = f"{agent_id}/{task_id}"
        if key in self.tasks:
            raise Refusal(42014, "task_id was used before")
        self.tasks.add(key)
        self.journal.keep("task", key, True)
