"""What a worker is made of: the parts every process has, the conversation, and the desk it is held at."""

from dataclasses import dataclass, fields
from datetime import datetime
from functools import cached_property
from typing import Protocol

from sqlalchemy.orm import Session

from bot.apps import Apps
from bot.parts import Parts, engine_of, made_of
from config import Settings
from handlers import talk
from handlers.messages import Message
from handlers.turn import Desk
from handlers.words import Words
from models.hours import Hours


class Talk(Protocol):
    """The conversation, as the worker calls it. The module `handlers.talk` is one."""

    def answer(self, session: Session, desk: Desk, message: Message, now: datetime) -> list[Words]:
        """One turn."""

    def strangers(self, session: Session, desk: Desk, message: Message) -> list[str]:
        """Userids in a message whose names are not known."""

    def names_somebody_new(self, session: Session, desk: Desk, message: Message) -> bool:
        """Whether a message names, in Chinese, somebody nobody knows."""

    def introduce(self, session: Session, desk: Desk, userid: str, name: str | None, now: datetime) -> object:
        """Know a member, by name if there is one."""

    def nudged(self, session: Session, desk: Desk, kind: str, subject: str, now: datetime) -> list[Words]:
        """What has become due."""

    def stumbled(self, session: Session, desk: Desk, userid: str, what: str, now: datetime) -> list[Words]:
        """Words about a message that was given up."""

    def undeliverable(
        self, session: Session, desk: Desk, userid: str, errcode: int | None, now: datetime
    ) -> list[Words]:
        """Words about a message that could not be delivered."""


@dataclass(frozen=True)
class Crew(Parts):
    """The parts of a worker."""

    talk: Talk = talk

    @cached_property
    def desk(self) -> Desk:
        """What the conversation needs to know of the settings."""
        told = self.settings
        return Desk(
            self.app_id,
            told.timezone,
            Hours(told.timezone),
            locale=told.locale,
            admins=frozenset(told.admins),
            remind_before=told.remind_before,
        )


def crew_of(parts: Parts, talk: Talk = talk) -> Crew:
    """A worker around these parts."""
    made = {field.name: getattr(parts, field.name) for field in fields(parts)}
    return Crew(**made, talk=talk)


def apps_of(crew: Crew) -> Apps[Crew]:
    """This worker's app and all further ones, on the same database, by the same clock and with the same conversation."""

    def beside(settings: Settings, name: str) -> Crew:
        return crew_of(made_of(settings, crew.engine, clock=crew.clock, name=name), crew.talk)

    return Apps(crew, beside)


def for_worker(settings: Settings) -> Crew:
    """The parts of a worker process, and of the commands. Two connections a turn, and some beside them."""
    engine = engine_of(
        settings,
        pool_size=2 * settings.worker_threads + 8,
        statement_timeout="60s",
        connect_timeout=3,
        tcp_user_timeout=10_000,
    )
    return crew_of(made_of(settings, engine))
