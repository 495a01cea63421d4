"""What stands in the chats: what apps delivered to a phone, and what its owner said and did.

Every entry is a frozen value with a number in its chat; a change (a card updated, a message recalled, a delivery that
succeeded at last) replaces the value under the same number. `Phones.log` is the order of all changes, so that a page
that was away asks for what came after the last one it saw.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar, TypeAlias, TypeVar

from sandbox import words_of
from sandbox.journal import Journal

Part: TypeAlias = Mapping[str, Any]


class State(StrEnum):
    """How far something said has come on its way to the app."""

    SENDING = "sending"
    SENT = "sent"
    RETRIED = "retried"
    FAILED = "failed"


@dataclass(frozen=True)
class Delivered:
    """A message on a phone: what it shows now, and what it showed before."""

    userid: str
    agent_id: int
    msgid: str
    kind: str
    at: datetime
    body: Part
    id: int = 0
    history: tuple[Part, ...] = ()
    recalled: bool = False
    whose: ClassVar[str] = "app"

    @property
    def card(self) -> Part | None:
        """The template card, if it is one."""
        return self.body if self.kind == "template_card" else None

    @property
    def text(self) -> str:
        """Everything that can be read on it."""
        return "" if self.recalled else words_of.message(self.kind, self.body)

    @property
    def buttons(self) -> Mapping[str, str]:
        """What can be pressed: the key, and what stands on the button."""
        return words_of.buttons(self.body) if self.card and not self.recalled else {}


@dataclass(frozen=True)
class Said:
    """Something a person said or did, and how its delivery went."""

    userid: str
    agent_id: int
    kind: str
    text: str
    at: datetime
    xml: str = field(repr=False)
    id: int = 0
    state: State = State.SENDING
    tries: int = 0
    reason: str = ""
    media_id: str = ""
    whose: ClassVar[str] = "person"


Item: TypeAlias = Delivered | Said
Entry = TypeVar("Entry", Delivered, Said)


class Phones:
    """All chats. The caller holds the world's lock."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self.chats: dict[str, list[Item]] = defaultdict(list)
        self.log: list[tuple[str, int]] = []
        self.sent: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for _, value in journal.kept("item"):
            self._file(_revived(value))

    def add(self, item: Entry) -> Entry:
        """A new entry at the bottom of its chat."""
        item = replace(item, id=len(self.chats[item.userid]))
        self._file(item)
        self._keep(item)
        return item

    def change(self, item: Item, **values: Any) -> Item:
        """The entry, with something about it changed."""
        item = replace(self.chats[item.userid][item.id], **values)
        self.chats[item.userid][item.id] = item
        self.log.append((item.userid, item.id))
        self._keep(item)
        return item

    def said(self, said: Said) -> Said:
        """How something said stands now."""
        item = self.chats[said.userid][said.id]
        return item if isinstance(item, Said) else said

    def copies(self, msgid: str) -> list[Delivered]:
        """One message on every phone that has it."""
        found = (self.chats[userid][number] for userid, number in self.sent.get(msgid, ()))
        return [item for item in found if isinstance(item, Delivered)]

    def since(self, seen: int) -> Iterator[Item]:
        """What changed after a place in the log, each entry once as it is now, in order of its first change.

        An answer is often there before the delivery it answers is marked; a chat shows them in the order of its entries.
        """
        return (self.chats[userid][number] for userid, number in dict.fromkeys(self.log[seen:]))

    def _file(self, item: Item) -> None:
        self.chats[item.userid].append(item)
        self.log.append((item.userid, item.id))
        if isinstance(item, Delivered):
            self.sent[item.msgid].append((item.userid, item.id))

    def _keep(self, item: Item) -> None:
        value = {**asdict(item), "at": item.at.isoformat(), "whose": item.whose}
        self.journal.keep("item", f"{item.userid}/{item.id}", value)


def _revived(value: dict[str, Any]) -> Item:
    """An entry as an earlier life kept it. What was on its way then will not arrive any more."""
    value = {**value, "at": datetime.fromisoformat(value["at"])}
    if value.pop("whose") == Delivered.whose:
        return Delivered(**{**value, "history": tuple(value["history"])})
    said = Said(**{**value, "state": State(value["state"])})
    return replace(said, state=State.FAILED, reason="restart") if said.state is State.SENDING else said


def delivered(items: Sequence[Item]) -> list[Delivered]:
    """Only what apps sent, without what was recalled."""
    return [item for item in items if isinstance(item, Delivered) and not item.recalled]
