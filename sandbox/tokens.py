"""Access tokens: one for each app, the same one until it nears its end, and then a moment in which two are good."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sandbox.refusals import Refusal
from sandbox.rules import Clock


@dataclass
class Issued:
    """A token that was handed out."""

    token: str
    agent_id: int
    ends_at: datetime


class Tokens:
    """Every token that was handed out, good or not."""

    def __init__(self, lasts: timedelta, clock: Clock) -> None:
        self.lasts, self.clock = lasts, clock
        self.issued: dict[str, Issued] = {}
        self.current: dict[int, Issued] = {}

    def issue(self, agent_id: int) -> tuple[str, int]:
        """The app's token and the seconds it has left."""
        now, token = self.clock(), self.current.get(agent_id)
        if token is None or token.ends_at - now <= self.lasts / 24:
            token = Issued(secrets.token_urlsafe(160), agent_id, now + self.lasts)
            self.issued[token.token] = self.current[agent_id] = token
        return token.token, int((token.ends_at - now).total_seconds())

    def owner(self, token: str | None) -> int:
        """The app that a token was given to."""
        if not token:
            raise Refusal(41001)
        if token not in self.issued:
            raise Refusal(40014)
        if self.issued[token].ends_at <= self.clock():
            raise Refusal(42001)
        return self.issued[token].agent_id

    def expire(self) -> None:
        """Everything handed out so far answers 42001 from now on."""
        for token in self.issued.values():
            token.ends_at = self.clock()
        self.current.clear()

    def forget(self) -> None:
        """Everything handed out so far answers 40014 from now on, as after a reset of the secret."""
        self.issued.clear()
        self.current.clear()
