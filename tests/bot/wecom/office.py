"""A WeCom of one's own behind a socket, a clock that tests move, and clients that share nothing but PostgreSQL."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine

from bot.wecom.client import WeCom
from bot.wecom.tokens import TokenStore
from bot.wecom.vault import derive_key
from sandbox import World

SECRET = "the-secret-of-the-interview-desk-that-nobody-may-see"
KEY = derive_key("a secret key of this deployment")


class Clock:
    """Time that moves only when a test says so."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def tick(self, **amount: float) -> None:
        self.now += timedelta(**amount)


@dataclass
class Host:
    """The pretend WeCom, and where it listens."""

    world: World
    base: str


@dataclass
class Office(Host):
    """As many processes of ours as a test wants to start against it."""

    engine: Engine
    clock: Clock
    later: list[Callable[[], object]] = field(default_factory=list)

    def store(self, key: bytes = KEY, patience: timedelta = timedelta(seconds=10)) -> TokenStore:
        return TokenStore(self.engine, key, self.clock, aside=self.later.append, patience=patience)

    def client(self, *, secret: str = SECRET, store: TokenStore | None = None, agent_id: int | None = None) -> WeCom:
        app = self.world.app
        return WeCom(self.base, app.corp_id, agent_id or app.agent_id, secret, store or self.store())

    def calls(self, *paths: str) -> list[str]:
        """The calls that arrived, in order; only these, if any are named."""
        return [call.path for call in self.world.calls if not paths or call.path in paths]

    def run_later(self) -> None:
        """Do what was put aside."""
        while self.later:
            self.later.pop()()
