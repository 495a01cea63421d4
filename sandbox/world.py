"""A WeCom of one's own: what people do on their phones, what arrives there, and what goes wrong when it is told to.

A test makes a `World`, points it at the app, lets people speak, and waits for what they hear:

    world = World(callback=…)
    world.say("meilin", "明天15:00 可以吗")
    world.wait_for(lambda: world.inbox("meilin"))

Nothing here is canned: what a phone shows is what the API accepted.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from sandbox import faults, hands, verify, words_of
from sandbox.chat import Delivered, Item, Said, State, delivered
from sandbox.company import Call
from sandbox.hands import NotThere, Selection
from sandbox.media import Held
from sandbox.menus import keys
from sandbox.saying import Saying

T = TypeVar("T")
PATIENCE = 10.0


class World(Saying):
    """The company, with hands on its phones."""

    # what people do

    def say(self, userid: str, text: str, *, agent_id: int | None = None) -> Said:
        """Somebody types something and sends it."""
        return self._message(userid, hands.text(text), shown=text, agent_id=agent_id)

    def show(self, userid: str, held: Held, *, agent_id: int | None = None) -> Said:
        """Somebody sends a picture or a voice that is in `media`."""
        made = hands.image(held) if held.kind == "image" else hands.voice(held)
        return self._message(userid, made, shown=held.filename, agent_id=agent_id)

    def locate(self, userid: str, label: str, *, agent_id: int | None = None) -> Said:
        """Somebody sends where they are."""
        return self._message(userid, hands.location(label, 23.134521, 113.358803), shown=label, agent_id=agent_id)

    def click(self, userid: str, key: str, *, agent_id: int | None = None) -> Said:
        """Somebody taps an entry of the app's menu; the key is the address when the entry opens one."""
        app = self._app(agent_id)
        found = [b for b in keys(self.menus.get(app.agent_id, ())) if key in (b.get("key"), b.get("url"))]
        if not found:
            raise NotThere(f"the menu has no {key!r}")
        kind = found[0]["type"]
        return self._act(userid, hands.event(kind, key), shown=found[0]["name"], app=app)

    def press(
        self, userid: str, msgid: str, key: str, *, selected: Selection | None = None, offline: bool = False
    ) -> Said:
        """Somebody presses a button of a card. An `offline` phone still shows the card as it was before any update."""
        with self.changed:
            item = self._copy(userid, msgid)
            shown = item.history[0] if offline and item.history else item.body
            labels = replace(item, body=shown).buttons
            if key not in labels:
                raise NotThere(f"the card has no {key!r}; it has {dict(labels)}")
            answers = hands.answers(shown, selected or {})
            if answers and shown is item.body:
                self.phones.change(item, body=words_of.marked(shown, answers))
            code = self.codes.mint(msgid, agent_id=item.agent_id, now=self.clock())
            tree = hands.press(shown, key, code, answers=answers)
            return self._act(userid, tree, shown=labels[key], app=self._app(item.agent_id))

    def happen(self, userid: str, event: str, key: str | None = None, *, agent_id: int | None = None) -> Said:
        """enter_agent, subscribe, unsubscribe: what happens without a word."""
        return self._act(userid, hands.event(event, key), shown=event, app=self._app(agent_id))

    def raw(self, xml: str, *, agent_id: int | None = None) -> Said:
        """Exactly this XML, sealed and posted. It is in nobody's chat."""
        return self._post(Said("", self._app(agent_id).agent_id, "raw", xml, self.clock(), xml))

    def repeat(self, said: Said, times: int = 1) -> list[Said]:
        """The same event delivered again, so many times at once, as WeCom does when it missed the answer."""
        with self.changed:
            return [self._send(self._again(said)) for _ in range(times)]

    # what arrives

    def inbox(self, userid: str, *, agent_id: int | None = None) -> list[Delivered]:
        """What apps sent to this phone and is still to be seen there, oldest first."""
        with self.changed:
            shown = delivered(self.phones.chats[self.member(userid).userid])
        return [item for item in shown if agent_id in (None, item.agent_id)]

    def chat(self, userid: str) -> list[Item]:
        """The whole chat, both sides."""
        with self.changed:
            return list(self.phones.chats[self.member(userid).userid])

    def now(self, said: Said) -> Said:
        """How something said stands now."""
        with self.changed:
            return self.phones.said(said)

    @property
    def calls(self) -> list[Call]:
        """The API calls made so far, refused ones included."""
        with self.changed:
            return list(self.calls_made)

    # waiting

    def wait_for(self, predicate: Callable[[], T], timeout: float = PATIENCE) -> T:
        """Until it is true, asked again after every change. TimeoutError when it never is."""
        with self.changed:
            if not self.changed.wait_for(predicate, timeout):
                raise TimeoutError(f"not true within {timeout:g} s: {predicate}")
            return predicate()

    def arrival(self, said: Said, timeout: float = PATIENCE) -> Said:
        """How the delivery of something said ended."""
        return (
            self.wait_for(lambda: fresh if (fresh := self.now(said)).state is not State.SENDING else None, timeout)
            or said
        )

    def settle(self, timeout: float = PATIENCE) -> None:
        """Until nothing is on its way to an app."""
        self.wait_for(lambda: self.pending == 0, timeout)

    # what goes wrong

    def fault(self, api: str, times: int = 1, **how: object) -> None:
        """The next calls of an API fail: errcode=…, status=…, hang=seconds, cut=True or cut="after". `*` is any API.

        The next callbacks (`callback`): repeat=times, late=seconds or overtaken=True.
        """
        with self.changed:
            self.faults.order(faults.fault(api, times, how))
            self.tell()

    def clear_faults(self) -> None:
        """Everything goes well again."""
        with self.changed:
            self.faults.orders.clear()
            self.tell()

    def expire_tokens(self) -> None:
        """Every token answers 42001 from now on."""
        with self.changed:
            self.tokens.expire()

    def revoke_tokens(self) -> None:
        """Every token answers 40014 from now on."""
        with self.changed:
            self.tokens.forget()

    def verify(self, agent_id: int | None = None) -> verify.Verdict:
        """What the console does when the callback URL is saved, and what it says."""
        app = self._app(agent_id)
        return verify.check(app, self.callbacks[app.agent_id], rules=self.rules, clock=self.clock)

    def close(self) -> None:
        """The end: streams stop, nothing is tried again."""
        with self.changed:
            self.closed = True
            self.sender.close()
            self.journal.close()
            self.tell()

    def _copy(self, userid: str, msgid: str) -> Delivered:
        owner = self.member(userid).userid
        for copy in self.phones.copies(msgid):
            if copy.userid == owner and not copy.recalled:
                return copy
        raise NotThere(f"{userid} has no message {msgid!r}")
