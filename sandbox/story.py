"""Plays the story of `sandbox.tale` on the phones, at the speed of a reader, with nothing but what people can do.

Every line is typed or pressed as somebody on the page would; the next one waits for the answer. What the app says is
never assumed: when no answer comes, the story stops and says on whose phone.
"""

import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from sandbox.chat import Delivered, Said, State
from sandbox.people import ACTIVE
from sandbox.scene import Doing, Scene
from sandbox.tale import GREETING, LINES, SPOKEN, Line
from sandbox.words import LANGUAGES
from sandbox.world import World

T = TypeVar("T")
PATIENCE = 20.0
AHEAD = timedelta(seconds=15)
NUMBER = re.compile(r"#(\d+)")
FRIDAY, SATURDAY = 4, 5


class Playing(Exception):
    """One story at a time."""


class Curtain(Exception):
    """It does not go on: how it ended, and why."""

    def __init__(self, doing: Doing, about: str = "") -> None:
        super().__init__(doing, about)
        self.doing, self.about = doing, about


class Player:
    """The one story of a sandbox. `pace` 1 is for readers, 0 for machines."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.stopping = False
        self.pace = 1.0
        self.soon: datetime | None = None

    def play(self, language: str = "zh", pace: float = 1.0) -> Scene:
        """Begin. Raises Playing while it is on."""
        if language not in LANGUAGES or not 0 <= pace <= 10:
            raise ValueError(f"a language is one of {', '.join(LANGUAGES)}, and a pace is from 0 to 10")
        with self.world.changed:
            if self.world.scene and self.world.scene.playing:
                raise Playing
            self.stopping, self.pace, self.soon = False, pace, None
            scene = self._show(Scene(language, len(LINES)))
        threading.Thread(target=self._run, name="story", daemon=True).start()
        return scene

    def stop(self) -> None:
        """Leave it there."""
        with self.world.changed:
            self.stopping = True
            self.world.tell()

    @property
    def scene(self) -> Scene:
        """How far it is."""
        assert self.world.scene is not None  # noqa: S101 - it plays
        return self.world.scene

    def _run(self) -> None:
        try:
            for line in self._lines():
                self._do(line)
            end = Curtain(Doing.DONE)
        except Curtain as curtain:
            end = curtain
        self._show(replace(self.scene, doing=end.doing, about=end.about, text="", seconds=0.0))

    def _lines(self) -> Iterator[Line]:
        """Whoever left comes back; the greetings that are needed; and every line whose condition holds when its turn comes."""
        for who in dict.fromkeys(line.who for line in LINES):
            if not self.world.member(who).listed:
                self.world.hire(replace(self.world.member(who), visible=True, outside=False, status=ACTIVE))
            if self._language_of(who) != self.scene.language:
                yield replace(GREETING, who=who)
        for step, line in enumerate(LINES, 1):
            self._show(replace(self.scene, step=step))
            if not line.when or re.search(line.when, self._newest(line.who)):
                yield line

    def _do(self, line: Line) -> None:
        if line.after:
            self._expect(line.who, lambda: re.search(line.after, self._newest(line.who)))
        if line.begun:
            self._until(self._soon())
        button = self._expect(line.who, lambda: self._button(line)) if line.button else None
        words = self._filled(line)
        pace = self.pace * line.pace
        seconds = pace * (0.8 if line.button else min(0.4 + 0.05 * len(words), 2.2))
        doing = Doing.PRESSING if line.button else Doing.TYPING
        self._show(replace(self.scene, doing=doing, userid=line.who, text=words, seconds=seconds, about=""))
        self._pause(seconds)
        with self.world.changed:
            mark = len(self.world.phones.log)
            said = self.world.press(line.who, *button) if button else self.world.say(line.who, words)
        self._show(replace(self.scene, doing=Doing.LISTENING, text="", seconds=0.0))
        answer = self._expect(line.who, lambda: self._answer(said, mark))
        self._pause(pace * min(1.2 + 0.02 * len(answer), 3.0))

    def _answer(self, said: Said, mark: int) -> str | None:
        """What this phone shows anew. Raises Curtain when what was said never arrived."""
        if self.world.phones.said(said).state is State.FAILED:
            raise Curtain(Doing.STUCK, said.userid)
        fresh = [item for item in self.world.phones.since(mark) if item.userid == said.userid]
        return next((item.text or " " for item in fresh if isinstance(item, Delivered)), None)

    def _button(self, line: Line) -> tuple[str, str] | None:
        """The message and the key of the newest button with these words, whatever language the phone speaks."""
        for message in reversed(self.world.inbox(line.who)):
            for key, label in message.buttons.items():
                if label in (line.zh, line.en):
                    return message.msgid, key
        return None

    def _filled(self, line: Line) -> str:
        number = next((found[1] for found in map(NUMBER.search, self._shown(line.who)) if found), "1")
        language, now = self.scene.language, self.world.clock().astimezone(self.world.rules.zone)
        days = 7 - now.weekday() if now.weekday() in (FRIDAY, SATURDAY) else 1
        holes = {"number": number, "workday": _day(now + timedelta(days=days), language)}
        if "{soon}" in line.zh:
            holes["soon"] = f"{_day(self._soon(), language)} {self._soon():%H:%M}"
        return line.words(language).format(**holes)

    def _soon(self) -> datetime:
        """The minute in which the interview begins, chosen once."""
        if self.soon is None:
            ahead = self.world.clock().astimezone(self.world.rules.zone) + AHEAD
            self.soon = ahead.replace(second=0, microsecond=0) + timedelta(minutes=1)
        return self.soon

    def _shown(self, userid: str) -> Iterator[str]:
        """What this phone shows of the app's, newest first."""
        return (message.text for message in reversed(self.world.inbox(userid)))

    def _newest(self, userid: str) -> str:
        return next(self._shown(userid), "")

    def _language_of(self, userid: str) -> str:
        said = (SPOKEN.get(item.text) for item in reversed(self.world.chat(userid)) if isinstance(item, Said))
        return next((language for language in said if language), "zh")

    def _expect(self, userid: str, found: Callable[[], T | None]) -> T:
        """What is found on a phone, as soon as it is there. Raises Curtain when it never is."""
        with self.world.changed:
            self.world.changed.wait_for(lambda: self._over or found() is not None, PATIENCE)
            self._unless_over()
            there = found()
        if there is None:
            raise Curtain(Doing.STUCK, userid)
        return there

    def _until(self, moment: datetime) -> None:
        self._show(replace(self.scene, doing=Doing.WAITING, about=f"{moment:%H:%M}"))
        while (left := (moment - self.world.clock()).total_seconds()) > 0:
            with self.world.changed:
                self.world.changed.wait_for(lambda: self._over or self.world.clock() >= moment, left)
                self._unless_over()

    def _pause(self, seconds: float) -> None:
        with self.world.changed:
            self.world.changed.wait_for(lambda: self._over, seconds)
            self._unless_over()

    @property
    def _over(self) -> bool:
        return self.stopping or self.world.closed

    def _unless_over(self) -> None:
        if self._over:
            raise Curtain(Doing.STOPPED)

    def _show(self, scene: Scene) -> Scene:
        with self.world.changed:
            self.world.scene = scene
            self.world.tell()
        return scene


def _day(moment: datetime, language: str) -> str:
    return f"{moment:%-d %b}" if language == "en" else f"{moment.month}月{moment.day}日"
