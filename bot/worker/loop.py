"""A worker process: a few threads that do the same small step for ever, woken by what happens.

    turn × n        answers messages              woken by NOTIFY from whoever kept one
    delivery × m    sends words                   woken by a turn or a nudge of this process
    nudge           looks at what has become due
    listener        hears NOTIFY, says that this worker lives

Every thread also looks once a second without being woken, for what others left behind. Nothing that goes wrong ends a
thread: it waits a little longer each time and goes on. SIGTERM lets each finish the step in hand and start no other.
"""

import random
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from bot.worker import directory
from bot.worker.bell import Bell
from bot.worker.crew import Crew, apps_of
from bot.worker.delivery import Deliveries
from bot.worker.guard import brief, guarded
from bot.worker.listener import Listener
from bot.worker.nudges import Nudges
from bot.worker.rounds import Rounds
from bot.worker.turns import Turns

POLL = 1.0
SLOWEST_RETRY = 5.0
FAREWELL = 20.0
"""Seconds a stopping worker leaves its threads; a call to WeCom may take ten."""

DELIVERIES = 4
SIGNALS = (signal.SIGTERM, signal.SIGINT)

log = structlog.stdlib.get_logger(__name__)


class Loop(threading.Thread):
    """One step again and again: at once while there is work, else after a ring or a second."""

    def __init__(
        self,
        name: str,
        step: Callable[[], bool],
        bell: Bell,
        *,
        stopping: threading.Event,
        failed: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__(name=name, daemon=True)
        self._step, self._bell, self._stopping, self._failed = step, bell, stopping, failed
        self._failures = 0

    def run(self) -> None:
        """Until the worker stops."""
        streak = 0
        while not self._stopping.is_set():
            busy = guarded(self._work, self._stumble)
            streak = streak + 1 if busy else 0
            if streak == 2:
                self._bell.ring()
            if not busy and not self._stopping.is_set():
                self._bell.wait(POLL * random.uniform(0.8, 1.2))

    def _work(self) -> bool:
        busy = self._step()
        self._failures = 0
        return busy

    def _stumble(self, error: Exception) -> bool:
        """The database is away, most likely. Go on, after a while."""
        self._failed()
        self._failures += 1
        pause = min(0.1 * 2**self._failures, SLOWEST_RETRY) * random.uniform(0.8, 1.2)
        known = isinstance(error, SQLAlchemyError)
        log.error(
            "step failed", thread=self.name, error=brief(error), again_in=round(pause, 1), exc_info=not known and error
        )
        self._stopping.wait(pause)
        return True


class Worker:
    """All threads of a process."""

    def __init__(self, crew: Crew) -> None:
        self._crew, self._stopping = crew, threading.Event()
        self._turn_bell, self._delivery_bell = Bell(crew.settings.worker_threads), Bell(DELIVERIES)
        self._apps = apps_of(crew)
        self._listener = Listener(self._apps, self._heard)
        self._loops = self._made(crew)

    def run(self) -> None:
        """Work until SIGTERM or SIGINT, then finish what is in hand."""
        signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
        self.start()
        number = signal.sigwait(SIGNALS)
        log.info("worker stops", signal=signal.Signals(number).name)
        self.stop()

    def start(self) -> None:
        """Start every thread."""
        log.info("worker starts", name=self._listener.name, threads=len(self._loops))
        for loop in self._loops:
            loop.start()

    def stop(self) -> None:
        """Let every thread finish its step, within a bounded time, and say goodbye."""
        self._stopping.set()
        self._turn_bell.ring_all()
        self._delivery_bell.ring_all()
        deadline = time.monotonic() + FAREWELL
        for loop in self._loops:
            loop.join(max(deadline - time.monotonic(), 0))
        with suppress(SQLAlchemyError):
            self._listener.leave()
        left = [loop.name for loop in self._loops if loop.is_alive()]
        log.info("worker stopped", unfinished=left)

    def _nudges(self, crew: Crew) -> Nudges:
        """What is to be looked at for an app; whoever sees it first plans to learn its people's names."""
        guarded(lambda: _plan(crew), lambda error: log.warning("nothing planned yet", error=brief(error)))
        return Nudges(crew, self._delivery_bell.ring)

    def _made(self, crew: Crew) -> list[Loop]:
        turns = Rounds(self._apps, lambda crew: Turns(crew, self._delivery_bell.ring))
        deliveries, nudges = Rounds(self._apps, Deliveries), Rounds(self._apps, self._nudges)
        alone = Bell(1)
        steps = [(f"turn-{n}", turns.one, self._turn_bell) for n in range(1, crew.settings.worker_threads + 1)]
        steps += [(f"delivery-{n}", deliveries.one, self._delivery_bell) for n in range(1, DELIVERIES + 1)]
        steps += [("nudge", nudges.one, Bell(1))]
        loops = [Loop(name, step, bell, stopping=self._stopping) for name, step, bell in steps]
        ear = Loop("listener", self._listener.one, alone, stopping=self._stopping, failed=self._listener.failed)
        return [*loops, ear]

    def _heard(self, count: int) -> None:
        for _ in range(count):
            self._turn_bell.ring()


def _plan(crew: Crew) -> None:
    with Session(crew.engine) as session, session.begin():
        directory.plan(session, crew.app_id, crew.clock())
