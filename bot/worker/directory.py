"""The names of people nobody has met yet. WeCom is asked between turns, never inside one.

Once a day everybody the app may see is learnt, so that a Chinese name can be used before its owner ever wrote. Beside
that a userid is looked up by itself, and a Chinese @name that nobody has brings everybody once more.
Whoever cannot be looked up now is known by their userid, and a nudge asks for the name later. What was asked in vain is
not asked again for a while, so that a misspelt @name costs one call and not one call a message.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from operator import itemgetter

import structlog
from sqlalchemy.orm import Session

from bot.wecom.errors import WeComError
from bot.worker.crew import Crew
from handlers.messages import Message, Text
from models import nudges
from models.nudges import Nudge

NAME, NAMES = KINDS = ("name", "names")
"""Nudges about one member's name, and about everybody's."""

A_DAY = timedelta(days=1)
EVERYBODY = "*"
"""Stands for the visible range, as no userid can."""

Answer = str | WeComError
SOON, IN_VAIN = timedelta(minutes=1), timedelta(minutes=10)

log = structlog.stdlib.get_logger(__name__)


def plan(session: Session, app_id: int, at: datetime) -> None:
    """Learn the names of the visible range then: once a day, however many workers there are."""
    nudges.at(session, app_id, NAMES, EVERYBODY, at.replace(hour=0, minute=0, second=0, microsecond=0))


class Directory:
    """Looks people up for one process."""

    def __init__(self, crew: Crew) -> None:
        self._crew = crew
        self._asked: dict[str, datetime] = {}
        self._met: set[str] = set()

    def unknown(self, session: Session, message: Message, now: datetime) -> list[str]:
        """Who in this message has to be looked up before it can be answered."""
        self._asked = {userid: until for userid, until in self._asked.items() if until > now}
        if message.sender in self._met and not mentions(message):
            return []
        talk, desk = self._crew.talk, self._crew.desk
        strangers = talk.strangers(session, desk, message)
        if message.sender not in strangers:
            self._met.add(message.sender)
        if talk.names_somebody_new(session, desk, message):
            strangers.append(EVERYBODY)
        return [userid for userid in strangers if userid not in self._asked]

    def ask(self, userids: Sequence[str], now: datetime) -> dict[str, Answer]:
        """What WeCom says about these people. Takes its time: nothing may be locked meanwhile."""
        found: dict[str, Answer] = {}
        for userid in userids:
            found |= self._everybody(now) if userid == EVERYBODY else {userid: self._ask(userid, now)}
        return found

    def know(self, session: Session, found: Mapping[str, Answer], sender: str, now: datetime) -> None:
        """Make them known, in a fixed order, since others may be at it too.

        Somebody who writes exists, whatever WeCom says; somebody mentioned does if WeCom does not deny it.
        """
        desk, introduce = self._crew.desk, self._crew.talk.introduce
        for userid, answer in sorted(found.items(), key=itemgetter(0)):
            if not isinstance(answer, WeComError):
                introduce(session, desk, userid, answer, now)
            elif answer.passing or userid == sender:
                introduce(session, desk, userid, None, now)
            if isinstance(answer, WeComError) and answer.passing:
                nudges.at(session, desk.app_id, NAME, userid, now + SOON)

    def learn(self, session: Session, nudge: Nudge, now: datetime) -> None:
        """Ask for what the nudge says. Raises WeComError while it is not to be had."""
        try:
            found = self._whom(nudge)
        except WeComError as error:
            if error.passing:
                raise
            log.info("names unknown", who=nudge.subject, errcode=error.errcode)
            found = {}
        for userid, name in sorted(found.items()):
            self._crew.talk.introduce(session, self._crew.desk, userid, name, now)
        if nudge.kind == NAMES:
            plan(session, self._crew.app_id, now + A_DAY)

    def _whom(self, nudge: Nudge) -> dict[str, str]:
        if nudge.kind == NAME:
            return {nudge.subject: self._crew.wecom.user(nudge.subject).name}
        return {member.userid: member.name for member in self._crew.wecom.members()}

    def _everybody(self, now: datetime) -> dict[str, Answer]:
        """The names of the visible range; nobody while they are not to be had. Not asked for again for a while."""
        self._asked[EVERYBODY] = now + IN_VAIN
        try:
            return {member.userid: member.name for member in self._crew.wecom.members()}
        except WeComError as error:
            log.warning("names unknown", errcode=error.errcode, passing=error.passing)
            return {}

    def _ask(self, userid: str, now: datetime) -> Answer:
        try:
            return self._crew.wecom.user(userid).name
        except WeComError as error:
            self._asked[userid] = now + (SOON if error.passing else IN_VAIN)
            log.warning("name unknown", userid=userid, errcode=error.errcode, passing=error.passing)
            return error


def mentions(message: Message) -> bool:
    """Whether somebody may be mentioned; without that, a sender who was met before needs no look at the database."""
    return isinstance(message, Text) and ("@" in message.content or "＠" in message.content)
