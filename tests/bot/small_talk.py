"""A conversation of few words, so that the worker can be watched: it answers what it is told to answer."""

import re
import threading
from collections import Counter
from datetime import datetime

from sqlalchemy import text
from sqlalchemy.orm import Session

from handlers.messages import Message, Text
from handlers.turn import Desk
from handlers.words import PressButton, SayText, ShowCard, Words
from models import people

LOCK = 4711
"""The advisory lock that `wait` waits for."""


class Overlap(Exception):
    """Two turns of one person at once."""


class SmallTalk:
    """Says back what it hears. A few words mean something else."""

    def __init__(self) -> None:
        self.broken: set[str] = set()
        self.unknown: set[str] = set()
        self.introduced: list[tuple[str, str | None]] = []
        self.together: threading.Barrier | None = None
        self._turns: Counter[str] = Counter()
        self._lock = threading.Lock()

    def answer(self, session: Session, desk: Desk, message: Message, now: datetime) -> list[Words]:
        """`boom` fails, `write boom` fails after a change, `wait` waits for a lock, `tell x: …` goes to x."""
        said = message.content if isinstance(message, Text) else type(message).__name__
        self._enter(message.sender)
        try:
            return self._said(session, desk, message.sender, said)
        finally:
            self._turns[message.sender] -= 1

    def strangers(self, session: Session, desk: Desk, message: Message) -> list[str]:
        """Whoever the test says is unknown, if they are in the message."""
        words = f"{message.sender} {message.content if isinstance(message, Text) else ''}"
        return sorted(userid for userid in self.unknown if userid in words)

    def names_somebody_new(self, session: Session, desk: Desk, message: Message) -> bool:
        """Never."""
        return False

    def introduce(self, session: Session, desk: Desk, userid: str, name: str | None, now: datetime) -> None:
        """Remember who was introduced; only a name makes somebody known."""
        self.introduced.append((userid, name))
        if name is not None:
            self.unknown.discard(userid)

    def nudged(self, session: Session, desk: Desk, kind: str, subject: str, now: datetime) -> list[Words]:
        """`remind` says so to its subject."""
        if kind != "remind":
            raise LookupError(kind)
        return [Words(subject, SayText("提醒"))]

    def stumbled(self, session: Session, desk: Desk, userid: str, what: str, now: datetime) -> list[Words]:
        """One word to the sender, one to the admin."""
        return [Words(userid, SayText(f"没能处理：{what}")), Words("meilin", SayText(f"{userid} 的消息没能处理"))]

    def undeliverable(
        self, session: Session, desk: Desk, userid: str, errcode: int | None, now: datetime
    ) -> list[Words]:
        """One word to the admin."""
        return [Words("meilin", SayText(f"{userid} 收不到消息：{errcode}"))]

    def _enter(self, sender: str) -> None:
        with self._lock:
            self._turns[sender] += 1
            if self._turns[sender] > 1:
                raise Overlap(sender)

    def _said(self, session: Session, desk: Desk, sender: str, said: str) -> list[Words]:
        if said.startswith("write"):
            people.add(session, desk.app_id, said, userid=None)
        if "boom" in said or said in self.broken:
            raise RuntimeError("boom")
        if said == "wait":
            session.execute(text("select pg_advisory_xact_lock(:key)"), {"key": LOCK})
        if said == "together" and self.together is not None:
            self.together.wait(timeout=10)
        if told := re.fullmatch(r"tell (\w+): (.*)", said, re.DOTALL):
            return [Words(told[1], SayText(told[2]))]
        return [Words(sender, SayText(f"听到：{said}"))]


def card(rows: int = 1, interview_id: int | None = None) -> ShowCard:
    """An invitation with two buttons."""
    shown = tuple((f"第{number}行", "张三") for number in range(rows))
    buttons = (PressButton("接受", "accept:1:1", 1), PressButton("拒绝", "decline:1:1"))
    return ShowCard("面试邀约", "11月24日(周二) 15:00–16:00", shown, buttons, "面试邀约，回复 接受 #1", interview_id)
