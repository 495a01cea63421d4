"""The pretend company: its people, apps, tokens, chats and everything else that an API call may look at or change.

One lock guards all of it. Whoever changes something does so inside `with company.changed` and says
`company.tell()`; whoever waits for a change waits on the same condition, so nothing here ever sleeps and looks again.
"""

import secrets
import threading
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from sandbox.callbacks import Callback, over_http
from sandbox.chat import Phones
from sandbox.codes import Codes
from sandbox.faults import Faults
from sandbox.journal import Journal
from sandbox.logins import Logins
from sandbox.media import Media
from sandbox.people import CAST, USERID, Member
from sandbox.refusals import Refusal
from sandbox.rules import App, Clock, Rules
from sandbox.scene import Scene
from sandbox.tokens import Tokens
from sandbox.windows import HOUR, MINUTE, Pace, Quota

REMEMBERED, SHOWN = 100_000, 6


@dataclass
class Call:
    """One API call, without its token. `errcode` is None while it hangs, and after it was cut."""

    path: str
    query: Mapping[str, str]
    json: Any
    at: datetime
    errcode: int | None = None


@dataclass(frozen=True)
class Dropped:
    """A message that was accepted with errcode 0 and that nobody sees."""

    userid: str
    msgid: str
    why: str
    body: Mapping[str, Any]


class Company:
    """Everything there is. See `World` for what people and tests can do with it."""

    def __init__(self, rules: Rules, clock: Clock, state: Path | None) -> None:
        self.rules, self.clock = rules, clock
        self.changed = threading.Condition(threading.RLock())
        self.closed = False
        self.life = secrets.token_hex(4)
        self.journal = Journal(state)
        self.tokens = Tokens(rules.token_lasts, clock)
        self.media = Media(rules.media_lasts, clock)
        self.phones = Phones(self.journal)
        self.codes = Codes(rules.code_lasts, self.journal)
        self.faults = Faults()
        self.logins = Logins()
        self.pace = Pace((rules.member_per_minute, MINUTE), (rules.member_per_hour, HOUR))
        self.gettoken_quota = Quota(rules.gettoken_per_minute)
        self.call_quota = Quota(rules.calls_per_minute)
        self.same: dict[str, datetime] = {}
        self.calls_made: deque[Call] = deque(maxlen=REMEMBERED)
        self.dropped: list[Dropped] = []
        self.apps: dict[int, App] = {}
        self.callbacks: dict[int, Callback | None] = {}
        self.members: dict[str, Member] = {}
        self.menus: dict[int, Sequence[Mapping[str, Any]]] = {}
        self.scene: Scene | None = None
        self._revive()

    def tell(self) -> None:
        """Something changed: wake whoever waits."""
        self.changed.notify_all()

    @property
    def newest_calls(self) -> list[Call]:
        """The last few API calls, newest first."""
        return list(islice(reversed(self.calls_made), SHOWN))

    def install(self, app: App, callback: Callback | str | None = None) -> App:
        """An app of this company, and where its callbacks go."""
        with self.changed:
            self.apps[app.agent_id] = app
            self.callbacks[app.agent_id] = over_http(callback) if isinstance(callback, str) else callback
        return app

    def hire(self, member: Member) -> Member:
        """A new member, or new facts about a known one."""
        if not USERID.fullmatch(member.userid):
            raise ValueError("a userid is 1 to 64 letters, digits and _ - @ .")
        with self.changed:
            self.members[member.userid.lower()] = member
            self.journal.keep("member", member.userid.lower(), asdict(member))
            self.tell()
        return member

    def leave(self, userid: str) -> Member:
        """A member goes out of the company: nothing reaches them any more."""
        return self.hire(replace(self.member(userid), status=5, visible=False))

    def member(self, userid: str) -> Member:
        """A member, in whatever case the userid is written."""
        found = self.members.get(userid.lower())
        if found is None:
            raise Refusal(60111, userid)
        return found

    def set_menu(self, agent_id: int, buttons: Sequence[Mapping[str, Any]] | None) -> None:
        """The menu of an app's chat; None takes it away."""
        if buttons is None:
            self.menus.pop(agent_id, None)
        else:
            self.menus[agent_id] = buttons
        self.journal.keep("menu", str(agent_id), buttons)
        self.tell()

    def _revive(self) -> None:
        self.members = {member.userid: member for member in CAST}
        for userid, kept in self.journal.kept("member"):
            self.members[userid] = Member(**kept)
        for agent_id, buttons in self.journal.kept("menu"):
            self.menus[int(agent_id)] = buttons
