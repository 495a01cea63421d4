"""What people say and do, on its way to the app: into their chat, into an envelope, to the callback URL.

The mark beside a message tells how far it has come. A person outside the company writes to customer service, and where
nobody serves there the message stays where it is.
"""

import secrets
from dataclasses import replace
from pathlib import Path
from random import Random

from crypto import Envelope
from sandbox import events, passive
from sandbox.callbacks import IGNORED, Callback, Letter, Outcome, Sender, over_http
from sandbox.chat import Delivered, Said, State
from sandbox.company import Company
from sandbox.events import Tree
from sandbox.faults import CALLBACK, Fault
from sandbox.rules import App, Clock, Rules, utcnow

NOBODY_SERVES = "no customer service"
WELL = Fault(CALLBACK, 1)


class Saying(Company):
    """The company, and the way from its people to the app."""

    def __init__(
        self,
        app: App | None = None,
        *,
        callback: Callback | str | None = None,
        clock: Clock = utcnow,
        rules: Rules | None = None,
        state: Path | None = None,
    ) -> None:
        super().__init__(rules or Rules(), clock, state)
        self.app = self.install(app or App(), callback)
        self.sender = Sender(self.rules, clock)
        self.chance = Random(self.rules.seed)
        self.last_id = (int(clock().timestamp() * 1000) << 20) | secrets.randbits(20)
        self.pending = 0
        self.trouble = ""

    def point(self, callback: Callback | str | None, agent_id: int | None = None) -> None:
        """Where the app's callbacks go from now on."""
        self.callbacks[self._app(agent_id).agent_id] = over_http(callback) if isinstance(callback, str) else callback

    def _app(self, agent_id: int | None) -> App:
        return self.app if agent_id is None else self.apps[agent_id]

    def _message(self, userid: str, tree: Tree, *, shown: str, agent_id: int | None) -> Said:
        with self.changed:
            self.last_id += 1
            return self._act(userid, {**tree, "MsgId": self.last_id}, shown=shown, app=self._app(agent_id))

    def _act(self, userid: str, tree: Tree, *, shown: str, app: App) -> Said:
        with self.changed:
            member, now = self.member(userid), self.clock()
            who: Tree = {"ToUserName": app.corp_id, "FromUserName": member.userid, "AgentID": app.agent_id}
            xml = events.document({**who, "CreateTime": int(now.timestamp()), **tree}, self.chance)
            kind, media_id = str(tree.get("Event", tree["MsgType"])), str(tree.get("MediaId", ""))
            return self._post(Said(member.userid, app.agent_id, kind, shown, now, xml, media_id=media_id))

    def _post(self, said: Said) -> Said:
        with self.changed:
            if said.userid and self.member(said.userid).outside:
                return self._kept(replace(said, state=State.FAILED, reason=NOBODY_SERVES))
            fault = self.faults.take(CALLBACK) or WELL
            entry = self._send(said, fault)
            for _ in range(fault.repeat):
                self._send(self._again(said))
            return entry

    def _kept(self, said: Said) -> Said:
        entry = self.phones.add(said)
        self.tell()
        return entry

    @staticmethod
    def _again(said: Said) -> Said:
        """The same event once more, which is in nobody's chat and waits for nobody."""
        return replace(said, userid="", state=State.SENDING, tries=0)

    def _send(self, said: Said, fault: Fault = WELL) -> Said:
        with self.changed:
            entry = self._kept(said)
            self.pending += 1
        app = self._app(entry.agent_id)
        sender = entry.userid or f"nobody {entry.id}"
        self.sender.post(
            Letter(
                app=app,
                callback=self.callbacks[app.agent_id],
                sender=sender,
                xml=entry.xml.encode(),
                report=lambda outcome: self._report(entry, outcome),
                late=fault.late,
                overtaken=fault.overtaken,
            )
        )
        return entry

    def _report(self, said: Said, outcome: Outcome) -> None:
        with self.changed:
            self.trouble = outcome.trouble
            reason, state = outcome.trouble or self.phones.said(said).reason, State.SENDING
            if outcome.final:
                self.pending -= 1
                late = State.RETRIED if outcome.tries > 1 else State.SENT
                state = State.FAILED if outcome.trouble else late
            if outcome.answer.strip() not in IGNORED:
                reason = self._reply(said, outcome.answer) or reason
            self.phones.change(said, state=state, tries=outcome.tries, reason=reason)
            self.tell()

    def _reply(self, said: Said, answer: bytes) -> str:
        """Show what came back with the acknowledgement; or say why not."""
        app = self._app(said.agent_id)
        try:
            kind, body = passive.message(Envelope(app.token, app.aes_key, app.corp_id), answer)
        except passive.Unreadable as trouble:
            return str(trouble)
        if said.userid:
            message = Delivered(said.userid, app.agent_id, secrets.token_urlsafe(18), kind, self.clock(), body)
            self.phones.add(message)
        return ""
