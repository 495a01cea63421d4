"""The stream of one page: server-sent events about what changed after the place where the page stopped.

    event: item     an entry of a chat, new or changed   {userid, id, html}
    event: cast     who has a phone, once at the start   {userids}
    event: phone    somebody new has a phone             {userid, html}
    event: gone     somebody has none any more           {userid}
    event: menu     the app's menu                       {html}
    event: faults   the faults still ordered             {html}
    event: calls    the app's newest API calls           {html}
    event: trouble  why the last delivery failed, if so  {html}
    event: story    how far the story is                 {html, playing, doing, userid, text, seconds}
    event: reload   the page belongs to an earlier life

An id is the life of the sandbox and a place in its log. Between events a comment is sent from time to time: that is how
a server learns that a browser is gone.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sandbox.chat import Item
from sandbox.people import Member
from sandbox.scene import Scene
from sandbox.world import World

QUIET = 15.0


@dataclass(frozen=True)
class Painter:
    """HTML for what changes."""

    item: Callable[[Item], str]
    menu: Callable[[], str]
    faults: Callable[[], str]
    calls: Callable[[], str]
    phone: Callable[[Member], str]
    trouble: Callable[[], str]
    story: Callable[[Scene], str]


class Feed:
    """One open stream."""

    def __init__(self, world: World, painter: Painter, after: str) -> None:
        self.world, self.painter = world, painter
        life, _, seen = after.partition(":")
        self.current = life == world.life and seen.isdigit()
        self.seen = int(seen) if self.current else len(world.phones.log)
        self.beside = self._beside()
        self.members = self._with_phones()

    @staticmethod
    def place(world: World) -> str:
        """Where a page that is written now has stopped."""
        return f"{world.life}:{len(world.phones.log)}"

    def __iter__(self) -> Iterator[str]:
        yield "retry: 1000\n\n"
        if not self.current:
            yield self._event("reload", {})
            return
        yield self._cast() + self._menu() + self._faults() + self._calls() + self._trouble()
        if self.world.scene and self.world.scene.playing:
            yield self._story()
        while True:
            with self.world.changed:
                self.world.changed.wait_for(self._news, QUIET)
                if self.world.closed:
                    return
                batch = "".join(self._changes())
            yield batch or ": still here\n\n"

    def _beside(self) -> Sequence[Any]:
        """What there is beside the chats, in an order that `_changes` knows: cheap to compare."""
        world = self.world
        menu, orders = id(world.menus.get(world.app.agent_id)), tuple(world.faults.orders)
        calls = [(id(call), call.errcode) for call in world.newest_calls]
        return menu, orders, calls, self._with_phones(), world.trouble, world.scene

    def _with_phones(self) -> frozenset[str]:
        return frozenset(member.userid for member in self.world.members.values() if member.visible)

    def _news(self) -> bool:
        return self.world.closed or len(self.world.phones.log) > self.seen or self._beside() != self.beside

    def _changes(self) -> Iterator[str]:
        world, before, self.beside = self.world, self.beside, self._beside()
        told = (self._menu, self._faults, self._calls, self._cast_changes, self._trouble, self._story)
        yield from (tell() for tell, old, new in zip(told, before, self.beside, strict=True) if old != new)
        items, self.seen = list(world.phones.since(self.seen)), len(world.phones.log)
        for item in (item for item in items if item.userid):
            yield self._event("item", {"userid": item.userid, "id": item.id, "html": self.painter.item(item)})

    def _cast_changes(self) -> str:
        before, self.members = self.members, self._with_phones()
        gone = [self._event("gone", {"userid": userid}) for userid in sorted(before - self.members)]
        newcomers = [self.world.member(userid) for userid in sorted(self.members - before)]
        come = [self._event("phone", {"userid": m.userid, "html": self.painter.phone(m)}) for m in newcomers]
        return "".join(gone + come)

    def _cast(self) -> str:
        return self._event("cast", {"userids": [m.userid for m in self.world.members.values() if m.visible]})

    def _calls(self) -> str:
        return self._event("calls", {"html": self.painter.calls()})

    def _trouble(self) -> str:
        return self._event("trouble", {"html": self.painter.trouble()})

    def _story(self) -> str:
        scene = self.world.scene
        if scene is None:
            return ""
        shown = {"doing": scene.doing, "userid": scene.userid, "text": scene.text, "seconds": scene.seconds}
        return self._event("story", {"html": self.painter.story(scene), "playing": scene.playing, **shown})

    def _menu(self) -> str:
        return self._event("menu", {"html": self.painter.menu()})

    def _faults(self) -> str:
        return self._event("faults", {"html": self.painter.faults()})

    def _event(self, name: str, data: dict[str, Any]) -> str:
        body = json.dumps(data, ensure_ascii=False)
        return f"id: {self.world.life}:{self.seen}\nevent: {name}\ndata: {body}\n\n"
