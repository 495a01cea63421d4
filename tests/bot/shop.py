"""A worker at work: a small conversation, a real PostgreSQL, a pretend WeCom, and a clock that tests move."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count

from sqlalchemy import Engine, NullPool, create_engine, select
from sqlalchemy.orm import Session

from bot.parts import made_of
from bot.worker.crew import Crew, crew_of
from bot.worker.delivery import Deliveries
from bot.worker.enqueue import enqueue
from bot.worker.loop import Worker
from bot.worker.nudges import Nudges
from bot.worker.turns import Turns
from handlers.words import Content, SayText, Words
from models.inbox import Delivery, Inbound, keep
from models.outbox import Outbound
from sandbox import App, World, serving
from tests.bot.house import Clock, settings_of
from tests.bot.knocks import typed
from tests.bot.small_talk import SmallTalk

NUMBERS = count(9000)


@dataclass(frozen=True)
class Shop:
    """One deployment with one worker, whose steps are taken by the test."""

    crew: Crew
    talk: SmallTalk
    world: World
    clock: Clock
    steps: tuple[Turns, Nudges, Deliveries] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "steps", (Turns(self.crew), Nudges(self.crew), Deliveries(self.crew)))

    @property
    def _web(self) -> Engine:
        """The database as web processes see it: through connections of their own."""
        return create_engine(self.crew.engine.url, poolclass=NullPool)

    def hears(self, userid: str, said: str) -> None:
        """Somebody's message is kept; nobody has answered it yet."""
        number, now = next(NUMBERS), self.clock()
        body = typed(said, number, sender=userid, at=int(now.timestamp())).decode()
        with self._web.begin() as connection:
            keep(connection, [Delivery(self.crew.app_id, userid, f"msg:{userid}:{number}", body, now, now)])

    def owes(self, userid: str, *contents: Content | str, cause: str = "test") -> None:
        """These words are due to somebody."""
        due = [Words(userid, SayText(content) if isinstance(content, str) else content) for content in contents]
        with Session(self.crew.engine) as session, session.begin():
            enqueue(session, self.crew.app_id, due, cause=cause, now=self.clock())

    def settle(self) -> None:
        """Take every step there is to take."""
        for step in self.steps * 2:
            while step.one():
                continue

    def phone(self, userid: str) -> list[str]:
        """What stands on somebody's phone."""
        return [message.text for message in self.world.inbox(userid)]

    def kept(self) -> list[Inbound]:
        """Everything that was said, oldest first."""
        with Session(self.crew.engine) as session:
            return list(session.scalars(select(Inbound).order_by(Inbound.id)))

    def due(self) -> list[Outbound]:
        """Everything that was to be sent, oldest first."""
        with Session(self.crew.engine) as session:
            return list(session.scalars(select(Outbound).order_by(Outbound.id)))

    def sends(self) -> int:
        """How many messages WeCom was asked to send."""
        return sum(call.path == "message/send" for call in self.world.calls)

    @contextmanager
    def working(self) -> Iterator[Worker]:
        """A real worker with all its threads."""
        worker = Worker(self.crew)
        worker.start()
        try:
            yield worker
        finally:
            worker.stop()


@contextmanager
def open_shop(engine: Engine, clock: Clock) -> Iterator[Shop]:
    """Everything that is needed, and put away afterwards."""
    talk, world = SmallTalk(), World(App(), clock=clock)
    with serving(world) as base:
        settings = settings_of(base, WECOM_CORP_ID=world.app.corp_id, WECOM_SECRET=world.app.secret, WORKER_THREADS="4")
        crew = crew_of(made_of(settings, engine, clock=clock), talk)
        assert crew.app_id
        yield Shop(crew, talk, world, clock)
        crew.wecom.close()
