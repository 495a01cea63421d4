"""The stream of one page: server-sent events about what changed after the place where the page stopped.

    event: item     an entry of a chat, new or changed   {userid, id, html}
    event: cast     who has a phone, once at the start   {userids}
    event: phone    somebody new has a phone             {userid, html}
    event: menu     the app's menu                       {html}
    event: faults   the faults still ordered             {html}
    event: reload   the page belongs to an earlier life

An id is the life of the sandbox and a place in its log. Between events a comment is sent from time to time: that is how
a server learns that a browser is gone.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from sandbox.chat import Item
from sandbox.people import Member
from sandbox.world import World

QUIET = 15.0


@dataclass(frozen=True)
class Painter:
    """HTML for what changes."""

    item: Callable[[Item], str]
    menu: Callable[[], str]
    faults: Callable[[], str]
    phone: Callable[[Member], str]


class Feed:
    """One open stream."""

    def __init__(self, world: World, painter: Painter, after: str) -> None:
        self.world, self.painter = world, painter
        life, _, seen = after.partition(":")
        self.current = life == world.life and seen.isdigit()
        self.seen = int(seen) if self.current else len(world.phones.log)
        self.beside = self._beside() if self.current else (0, 0, 0)
        self.members = set(world.members)

    @staticmethod
    def place(world: World) -> str:
        """Where a page that is written now has stopped."""
        return f"{world.life}:{len(world.phones.log)}"

    def __iter__(self) -> Iterator[str]:
        yield "retry: 1000\n\n"
        if not self.current:
            yield self._event("reload", {})
            return
        yield self._cast() + self._menu() + self._faults()
        while True:
            with self.world.changed:
                self.world.changed.wait_for(self._news, QUIET)
                if self.world.closed:
                    return
                batch = "".join(self._changes())
            yield batch or ": still here\n\n"

    def _beside(self) -> tuple[int, int, int]:
        """What is cheap to compare: the menu and the faults, by identity, and how many people there are."""
        world = self.world
        return id(world.menus.get(world.app.agent_id)), hash(tuple(world.faults.orders)), len(world.members)

    def _news(self) -> bool:
        return self.world.closed or len(self.world.phones.log) > self.seen or self._beside() != self.beside

    def _changes(self) -> Iterator[str]:
        world, before, self.beside = self.world, self.beside, self._beside()
        if before[2] != self.beside[2]:
            yield from self._newcomers()
        if before[0] != self.beside[0]:
            yield self._menu()
        if before[1] != self.beside[1]:
            yield self._faults()
        items, self.seen = list(world.phones.since(self.seen)), len(world.phones.log)
        for item in (item for item in items if item.userid):
            yield self._event("item", {"userid": item.userid, "id": item.id, "html": self.painter.item(item)})

    def _newcomers(self) -> Iterator[str]:
        for userid in self.world.members.keys() - self.members:
            member = self.world.members[userid]
            yield self._event("phone", {"userid": member.userid, "html": self.painter.phone(member)})
        self.members = set(self.world.members)

    def _cast(self) -> str:
        return self._event("cast", {"userids": [m.userid for m in self.world.members.values() if m.visible]})

    def _menu(self) -> str:
        return self._event("menu", {"html": self.painter.menu()})

    def _faults(self) -> str:
        return self._event("faults", {"html": self.painter.faults()})

    def _event(self, name: str, data: dict[str, Any]) -> str:
        body = json.dumps(data, ensure_ascii=False)
        return f"id: {self.world.life}:{self.seen}\nevent: {name}\ndata: {body}\n\n"
