"""A company to talk in: the real web app, the real worker's steps, a real PostgreSQL, and a WeCom that is played.

Whatever somebody does is delivered, answered and delivered back before the next line of a test: `settle` takes the steps
that the worker's threads take, until nothing is due. Time is a clock that moves only when a test says so.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from zoneinfo import ZoneInfo

from flask.testing import FlaskClient
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from bot.app import create_app
from bot.apps import Apps
from bot.parts import Parts, made_of
from bot.worker import directory
from bot.worker.crew import Crew, apps_of, crew_of
from bot.worker.delivery import Deliveries
from bot.worker.nudges import Nudges
from bot.worker.rounds import Rounds
from bot.worker.turns import Turns
from config import load
from sandbox import Answer, App, Delivered, Knock, Member, Rules, World, serving

SHANGHAI = ZoneInfo("Asia/Shanghai")
MONDAY = datetime(2026, 11, 23, 10, tzinfo=SHANGHAI)
APP = App()
NUMBERS = count(1)
A_MOMENT = timedelta(seconds=3)
"""Between two things people do; nobody types faster, and WeCom allows a member thirty messages a minute."""


class Clock:
    """Time for everybody: the desk and WeCom."""

    def __init__(self) -> None:
        self.now = MONDAY

    def __call__(self) -> datetime:
        return self.now


class Company:
    """The deployment and the people on their phones."""

    def __init__(self, engine: Engine) -> None:
        self.clock = Clock()
        self.seen: dict[str, int] = {}
        self.world = World(APP, callback=self._knock, clock=self.clock, rules=Rules(retry_after=0, seed=7))
        self._serving = serving(self.world)
        self.url = self._serving.__enter__()
        settings = load(
            {
                "DATABASE_URL": "postgresql://nobody@127.0.0.1:9/nothing",
                "SECRET_KEY": "a secret key of this company, long enough",
                "WECOM_CORP_ID": APP.corp_id,
                "WECOM_AGENT_ID": str(APP.agent_id),
                "WECOM_SECRET": APP.secret,
                "WECOM_TOKEN": APP.token,
                "WECOM_ENCODING_AES_KEY": APP.aes_key,
                "WECOM_API_BASE": self.url,
                "ADMINS": "meilin",
            }
        )
        self._crew = crew_of(made_of(settings, engine, clock=self.clock))
        self._web: FlaskClient = create_app(self._crew).test_client()
        self.apps = apps_of(self._crew)
        self._steps = tuple(Rounds(self.apps, step).one for step in (Turns, Nudges, Deliveries))
        with Session(engine) as session, session.begin():
            directory.plan(session, self._crew.app_id, self.clock())
        self.mei, self.lilei = self.phone("meilin"), self.phone("lilei")
        self.hanmeimei, self.zhangsan = self.phone("hanmeimei"), self.phone("zhangsan")
        self.settle()

    def close(self) -> None:
        """Everybody goes home."""
        self._serving.__exit__(None, None, None)
        for parts in (*self.apps.all(), *self.web_apps.all()):
            parts.wecom.close()
            parts.keeper.close()

    def _knock(self, knock: Knock, door: str = "/wecom/callback") -> Answer:
        said = self._web.open(door, method=knock.method, query_string=dict(knock.query), data=knock.body)
        return Answer(said.status_code, said.data)

    def opens(self, app: App, door: str) -> None:
        """Another app of the company comes to the phones; what is said to it goes to this door."""
        self.world.install(app, partial(self._knock, door=door))

    @property
    def web_apps(self) -> Apps[Parts]:
        """The apps as the web process knows them."""
        known: Apps[Parts] = self._web.application.extensions["apps"]
        return known

    @property
    def crew(self) -> Crew:
        """The worker of the first app."""
        return self._crew

    def phone(self, userid: str) -> "Phone":
        """Somebody's phone."""
        return Phone(self, userid)

    def member(self, userid: str, name: str) -> None:
        """Somebody joins the company; the desk has not heard of them."""
        self.world.hire(Member(userid, name))

    def candidate(self, name: str, *, position: str = "后端", userid: str = "", phone: str = "") -> None:
        """The recruiter registers an applicant."""
        ways = f"{f' 企微 {userid}' if userid else ''}{f' 手机 {phone}' if phone else ''}"
        self.mei.says(f"新增候选人 {name} 岗位 {position}{ways}").hears("已新增候选人", name)

    def event(self, inner: str, *, sender: str) -> None:
        """Something WeCom says by itself."""
        self.forget()
        self.world.raw(self.plain(sender, f"<MsgType>event</MsgType>{inner}"))
        self.settle()

    def plain(self, sender: str, inner: str) -> str:
        """The plaintext of a delivery."""
        return (
            f"<xml><ToUserName>{APP.corp_id}</ToUserName><FromUserName>{sender}</FromUserName>"
            f"<CreateTime>{int(self.clock().timestamp())}</CreateTime>{inner}<AgentID>{APP.agent_id}</AgentID></xml>"
        )

    def passes(self, **amount: float) -> None:
        """Time passes, and what falls due happens."""
        self.forget()
        self.clock.now += timedelta(**amount)
        self.settle()

    def forget(self) -> None:
        """What was heard so far is no news any more."""
        self.clock.now += A_MOMENT
        self.seen = {userid: len(self.world.inbox(userid)) for userid in self.world.members}

    def settle(self) -> None:
        """Until everything that was said is answered, and everything that was answered is heard."""
        self.world.settle()
        while any(step() for step in self._steps):
            self.world.settle()


class Heard(tuple[str, ...]):
    """Messages since somebody last did something."""

    __slots__ = ()

    @property
    def text(self) -> str:
        """All of them as one."""
        return "\n".join(self)

    def count_of(self, words: str) -> int:
        """How many hold these words."""
        return sum(words in message for message in self)


@dataclass(frozen=True)
class Card:
    """A card on a phone, as it looks now."""

    message: Delivered

    @property
    def greyed(self) -> str | None:
        """The grey word that stands where its buttons were."""
        return (self.message.card or {}).get("replace_text")


@dataclass(frozen=True)
class Phone:
    """What one person can do, and what they hear."""

    company: Company
    userid: str

    def says(self, text: str, *, times: int = 1) -> "Phone":
        """Types a message; WeCom delivers it so many times."""
        self.company.forget()
        said = self.company.world.say(self.userid, text)
        if times > 1:
            self.company.world.repeat(said, times - 1)
        return self._done()

    def presses(self, label: str) -> "Phone":
        """Presses a button of the newest card that has it."""
        return self._press([m for m in self._cards() if label in m.buttons.values()][-1], label)

    def presses_oldest(self, label: str) -> "Phone":
        """Presses a button of the first card, as a phone that was offline still shows it."""
        return self._press(self._cards()[0], label, offline=True)

    def presses_again(self, label: str) -> "Phone":
        """Presses a button of the newest card once more, before the phone has shown the change."""
        return self._press(self._cards()[-1], label, offline=True)

    def clicks(self, key: str) -> "Phone":
        """Chooses an entry of the app's menu."""
        self.company.forget()
        self.company.world.happen(self.userid, "click", key)
        return self._done()

    def sends(self, kind: str) -> "Phone":
        """Sends something that is not text."""
        self.company.forget()
        world = self.company.world
        if kind == "location":
            world.locate(self.userid, "广州市海珠区")
        elif kind in ("image", "voice"):
            world.show(self.userid, world.media.put(kind, f"a.{kind}", b"something"))
        else:
            world.raw(self.company.plain(self.userid, f"<MsgType>{kind}</MsgType><MsgId>{next(NUMBERS)}</MsgId>"))
        return self._done()

    def enters(self) -> "Phone":
        """Opens the app."""
        self.company.forget()
        self.company.world.happen(self.userid, "enter_agent")
        return self._done()

    @property
    def heard(self) -> Heard:
        """What arrived since somebody last did something."""
        return Heard(message.text for message in self._news())

    @property
    def card(self) -> Card:
        """The newest card."""
        return Card(self._cards()[-1])

    def hears(self, *words: str) -> "Phone":
        """All these words arrived."""
        missing = [word for word in words if word not in self.heard.text]
        assert not missing, f"{self.userid} heard no {missing} but {self.heard.text!r}"
        return self

    def sees_card(self, *words: str) -> "Phone":
        """A card arrived with all these words on it."""
        shown = [m.text + " ".join(m.buttons.values()) for m in self._news() if m.card]
        assert any(all(word in card for word in words) for card in shown), f"{self.userid} sees {shown or self.heard}"
        return self

    def hears_nothing(self) -> "Phone":
        """Not a word arrived."""
        assert not self.heard, f"{self.userid} heard {self.heard.text!r}"
        return self

    def _press(self, card: Delivered, label: str, *, offline: bool = False) -> "Phone":
        face = replace(card, body=card.history[0]) if offline and card.history else card
        keys = {word: key for key, word in face.buttons.items()}
        self.company.forget()
        self.company.world.press(self.userid, card.msgid, keys[label], offline=offline)
        return self._done()

    def _done(self) -> "Phone":
        self.company.settle()
        return self

    def _cards(self) -> list[Delivered]:
        return [message for message in self.company.world.inbox(self.userid) if message.card]

    def _news(self) -> Iterable[Delivered]:
        return self.company.world.inbox(self.userid)[self.company.seen.get(self.userid, 0) :]
