"""What WeCom says about the app itself, and a person has to know: unused apps are closed, and then nothing gets through."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from handlers.messages import AppClosed, AppReopened, InactiveAlert, LowActive, LowActiveAlert, Message
from handlers.phrases import phrase
from handlers.speaking import words
from handlers.turn import Desk, Reply
from handlers.words import Words
from models import people

ALARMS: Mapping[type[Message], str] = {
    InactiveAlert: "alarm-inactive",
    LowActiveAlert: "alarm-inactive",
    LowActive: "alarm-limited",
    AppClosed: "alarm-closed",
    AppReopened: "alarm-reopened",
}


def alarm(session: Session, desk: Desk, message: Message, now: datetime) -> list[Words]:
    """One word to every admin, where the event is one to act on."""
    if (name := ALARMS.get(type(message))) is None:
        return []
    return words(desk, [Reply(p, phrase(name)) for p in people.admins(session, desk.app_id, desk.admins)], now)
