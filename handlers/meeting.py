"""Getting to know people: a member becomes known on first contact, by userid at once and by name when WeCom tells it."""

import re
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.orm import Session

from handlers.messages import Message, Text
from handlers.turn import Desk
from models import people, scene
from models.people import Person, Role
from models.scene import Scene

MENTION = re.compile(r"[@＠]([A-Za-z0-9][A-Za-z0-9_.@-]{0,63})")
NAMED = re.compile(r"[@＠]([\u3400-\u9fff·]{2,})")
LONGEST_NAME = 6
NOT_PEOPLE = frozenset({"", "sys"})
MOST_MENTIONS = 10


def meet(session: Session, desk: Desk, userid: str, now: datetime) -> Scene:
    """Who speaks, and what they may be speaking about; made known if this is the first time."""
    met = scene.of(session, desk.app_id, userid, now)
    return met or Scene(people.add(session, desk.app_id, userid, userid=userid))


def roles_of(desk: Desk, met: Scene) -> frozenset[Role]:
    """What this person may do: their role, admin by the settings, and candidate while they apply."""
    roles = {met.person.role}
    if met.person.userid in desk.admins:
        roles.add(Role.ADMIN)
    if met.applies:
        roles.add(Role.CANDIDATE)
    return frozenset(roles)


def introduce(session: Session, desk: Desk, userid: str, name: str | None, now: datetime) -> Person:
    """Know this member, and take the name WeCom gives; without one they are called by their userid for now.

    A candidate keeps the name they applied with, because that is what recruiters call them.
    """
    person = people.by_userid(session, desk.app_id, userid)
    if person is None:
        person = people.add(session, desk.app_id, name or userid, userid=userid)
    if name and (person.named_at is None or (person.name != name and person.role is not Role.CANDIDATE)):
        person.rename(name, now)
    return person


def strangers(session: Session, desk: Desk, message: Message) -> list[str]:
    """Userids in this message whose names the desk does not know yet: the sender's, and those mentioned with @."""
    mentioned = MENTION.findall(message.content[:2000]) if isinstance(message, Text) else []
    asked = dict.fromkeys(u.lower() for u in (message.sender, *mentioned[:MOST_MENTIONS]) if u not in NOT_PEOPLE)
    known = people.known(session, desk.app_id, list(asked)) if asked else set()
    return [userid for userid in asked if userid not in known and not _is_known(session, desk, userid)]


def names_somebody_new(session: Session, desk: Desk, message: Message) -> bool:
    """Whether a text mentions, with @ and in Chinese, a name that nobody the desk knows has."""
    runs = NAMED.findall(message.content[:2000]) if isinstance(message, Text) else []
    return any(
        not people.named(session, desk.app_id, [run[:length] for length in range(2, LONGEST_NAME + 1)])
        for run in runs[:MOST_MENTIONS]
    )


def _is_known(session: Session, desk: Desk, userid: str) -> bool:
    person = people.by_userid(session, desk.app_id, userid)
    if person is not None:
        return person.named_at is not None
    return any(_named(people.named(session, desk.app_id, [userid])))


def _named(found: Iterable[Person]) -> Iterable[bool]:
    return (person.userid is not None for person in found)
