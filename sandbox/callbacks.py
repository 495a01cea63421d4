"""The way from WeCom to the app: sealed, signed, posted, and posted again when nobody says 200.

A person's events set out in the order in which they happened, each after the first attempt of the one before; a second
and a third attempt come later and may be overtaken. Every attempt is sealed anew. What comes back in the body of the
answer is handed to whoever asked for the delivery.

A letter may be told to be late, which keeps everything behind it waiting, or to be overtaken: it sets out after the
next one of the same person, or alone when nobody overtakes it in time.
"""

import threading
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from secrets import token_hex
from typing import TypeAlias

import requests

from crypto import Envelope
from sandbox import events
from sandbox.rules import App, Clock, Rules

IGNORED = (b"", b"success")


@dataclass(frozen=True)
class Knock:
    """One HTTP request to the callback URL."""

    method: str
    query: Mapping[str, str]
    body: bytes = b""
    patience: float = 5.0


@dataclass(frozen=True)
class Answer:
    """What the callback URL said."""

    status: int
    body: bytes = b""


@dataclass(frozen=True)
class Outcome:
    """How an attempt went. `final` when no other follows."""

    tries: int
    trouble: str
    final: bool
    answer: bytes = b""


Callback: TypeAlias = Callable[[Knock], Answer]
Report: TypeAlias = Callable[[Outcome], None]


@dataclass(frozen=True)
class Letter:
    """One event for one app."""

    app: App
    callback: Callback | None
    sender: str
    xml: bytes
    report: Report = field(repr=False)
    late: float = 0.0
    overtaken: bool = False


def over_http(url: str) -> Callback:
    """A callback URL, reached as WeCom reaches it: no redirects, no proxies, a fresh connection each time."""
    session = requests.Session()
    session.trust_env = False
    session.headers.update({"User-Agent": "Mozilla/4.0", "Content-Type": "text/xml", "Connection": "close"})

    def call(knock: Knock) -> Answer:
        answer = session.request(
            knock.method, url, params=knock.query, data=knock.body, timeout=knock.patience, allow_redirects=False
        )
        return Answer(answer.status_code, answer.content)

    return call


class Sender:
    """The post office of callbacks."""

    def __init__(self, rules: Rules, clock: Clock) -> None:
        self.rules, self.clock = rules, clock
        self.chance = Random(rules.seed)
        self.lanes: dict[str, deque[Letter]] = defaultdict(deque)
        self.lock = threading.Lock()
        self.hands = threading.Semaphore(rules.workers)
        self.waiting: dict[str, list[threading.Event]] = defaultdict(list)
        self.stopped = threading.Event()

    def post(self, letter: Letter) -> None:
        """Send it, behind what the same person sent before. Returns at once."""
        if letter.overtaken:
            _start(self._after_the_next, letter)
            return
        with self.lock:
            lane = self.lanes[letter.sender]
            lane.append(letter)
            if len(lane) == 1:
                _start(self._walk, letter.sender)

    def knock(self, letter: Letter) -> tuple[str, bytes]:
        """One attempt: what was wrong, if anything, and what was answered."""
        if letter.callback is None:
            return "no callback URL is set", b""
        with self.hands:
            return attempt(letter.callback, self.sealed(letter))

    def sealed(self, letter: Letter) -> Knock:
        """The request that carries a letter."""
        app = letter.app
        envelope = Envelope(app.token, app.aes_key, app.corp_id)
        cipher = envelope.encrypt(letter.xml)
        tree: dict[str, events.Value] = {"ToUserName": app.corp_id, "Encrypt": cipher}
        with self.lock:
            tree |= self.chance.choice([{"AgentID": str(app.agent_id)}, {"AgentID": ""}, {}])
            body = events.document(tree, self.chance).encode()
        return Knock("POST", proof(envelope, cipher, clock=self.clock), body, self.rules.patience)

    def close(self) -> None:
        """Nothing is tried again."""
        self.stopped.set()
        with self.lock:
            for sender in list(self.waiting):
                self._overtook(sender)

    def _walk(self, sender: str) -> None:
        """Take a person's letters one by one, until there are none."""
        while not self.stopped.is_set():
            with self.lock:
                letter = self.lanes[sender][0]
            if self.stopped.wait(letter.late):
                return
            self._first(letter)
            with self.lock:
                self._overtook(sender)
                self.lanes[sender].popleft()
                if not self.lanes[sender]:
                    del self.lanes[sender]
                    return

    def _first(self, letter: Letter) -> None:
        if not self._try(letter, 1):
            _start(self._again, letter)

    def _after_the_next(self, letter: Letter) -> None:
        with self.lock:
            passed = threading.Event()
            self.waiting[letter.sender].append(passed)
        passed.wait(self.rules.overtaken_within)
        if not self.stopped.is_set():
            self._first(letter)

    def _overtook(self, sender: str) -> None:
        for passed in self.waiting.pop(sender, ()):
            passed.set()

    def _again(self, letter: Letter) -> None:
        for tries in range(2, self.rules.attempts + 1):
            if self.stopped.wait(self.rules.retry_after) or self._try(letter, tries):
                return

    def _try(self, letter: Letter, tries: int) -> bool:
        trouble, answer = self.knock(letter)
        last = tries >= self.rules.attempts or letter.callback is None
        letter.report(Outcome(tries, trouble, final=last or not trouble, answer=answer))
        return last or not trouble


def attempt(callback: Callback, knock: Knock) -> tuple[str, bytes]:
    """Call, and put what went wrong into words."""
    try:
        answer = callback(knock)
    except (requests.Timeout, TimeoutError):
        return f"no answer within {knock.patience:g} s", b""
    except (requests.RequestException, OSError):
        return "no connection", b""
    if answer.status != 200:
        return f"HTTP {answer.status}", b""
    return "", answer.body


def proof(envelope: Envelope, cipher: str, *, clock: Clock) -> dict[str, str]:
    """The query of a callback. The nonce has letters in it, as the real one may."""
    timestamp, nonce = str(int(clock().timestamp())), token_hex(8)
    return {"msg_signature": envelope.sign(timestamp, nonce, cipher), "timestamp": timestamp, "nonce": nonce}


def _start(work: Callable[[str], None] | Callable[[Letter], None], what: str | Letter) -> None:
    threading.Thread(target=work, args=(what,), name="callback", daemon=True).start()
