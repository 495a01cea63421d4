"""All checks, in the order in which one needs the other. What cannot be looked at says so instead of guessing."""

from collections.abc import Iterator
from contextlib import suppress

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from bot.doctor import callback, house, wecom
from bot.doctor.check import Check, State, unknown
from bot.parts import Parts
from config import Settings
from models.tokens import StillHeld

AFTER_DATABASE = ("worker", "backlog", "clock", "token", "agent", "menu", "callback")


def examined(parts: Parts, *, anew: bool = False) -> Iterator[Check]:
    """Everything there is to look at; `anew` asks WeCom again what it refused lately, since somebody put it right."""
    yield from house.settings(parts.settings)
    found = list(house.database(parts.engine))
    yield from found
    if any(check.state in (State.BAD, State.UNKNOWN) for check in found):
        yield from (unknown(topic, "needs-database") for topic in AFTER_DATABASE)
        return
    try:
        if anew:
            with suppress(StillHeld):
                parts.wecom.forget_refusal()
        yield from _rest(parts)
    except SQLAlchemyError as error:
        yield unknown("database", "database-away", why=house.reason(error))


def _rest(parts: Parts) -> Iterator[Check]:
    yield house.worker(parts)
    yield house.waiting(parts)
    yield house.clock(parts, house.time_at)
    yield from wecom.asked(parts)
    yield from callback.looked_at(parts)


def without_wecom(settings: Settings, engine: Engine) -> Iterator[Check]:
    """What can be looked at while settings of WeCom's are absent."""
    yield from house.settings(settings)
    yield from house.database(engine)
