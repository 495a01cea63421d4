"""A deployment for the doctor: a database, a pretend WeCom, a worker's heartbeat, and a console that can be set wrongly."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property

from click.testing import Result
from flask.testing import FlaskClient
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from bot.app import create_app
from bot.cli import command_app
from bot.menu import buttons
from bot.parts import Parts, made_of, utcnow
from config import Settings, load
from crypto import Envelope
from models import workers
from sandbox import App, World, serving
from tests.bot.house import AES_KEY
from tests.bot.knocks import NONCE

APP = App(token="hJqcu3uJ9Tn2gXPmxx2w9kkCkCE2EPYo", aes_key=AES_KEY)
OTHER_KEY = "c2FuZGJveC1vbmx5LW5ldmVyLWluLXByb2R1Y3Rpb24"
TOPIC = re.compile(r"^([✓!✗·]) ([^:]+): ", re.M)


@dataclass(frozen=True)
class Report:
    """What the doctor said."""

    text: str
    status: int

    def of(self, mark: str) -> list[str]:
        """The topics with this mark."""
        return [topic for found, topic in TOPIC.findall(self.text) if found == mark]

    def about(self, topic: str) -> str:
        """Everything about one topic, remedy and history included."""
        found = re.search(rf"^. {re.escape(topic)}: .*(?:\n    .*)*", self.text, re.M)
        assert found, f"nothing about {topic} in {self.text}"
        return found[0]


@dataclass(frozen=True)
class Clinic:
    """One deployment in which all is well, until a test makes it otherwise."""

    world: World
    env: dict[str, str]

    @cached_property
    def settings(self) -> Settings:
        """As the web processes have them."""
        return load(self.env)

    @cached_property
    def parts(self) -> Parts:
        """What a web process is made of."""
        return made_of(self.settings, create_engine(self.settings.database_url))

    @cached_property
    def web(self) -> FlaskClient:
        """A web process."""
        return create_app(self.parts).test_client()

    def with_settings(self, **changed: str) -> "Clinic":
        """The same deployment, restarted with other settings."""
        return Clinic(self.world, self.env | changed)

    def staff(self) -> None:
        """A worker is about."""
        with Session(self.parts.engine) as session, session.begin():
            workers.beat(session, self.parts.app_id, "somewhere:1", utcnow())

    def console(self, token: str = APP.token, key: str = AES_KEY, corp: str = APP.corp_id, **how: object) -> int:
        """Somebody saves the URL in a console that has these values; the status it gets."""
        envelope, stamp = Envelope(token, key, corp), str(int(utcnow().timestamp()))
        cipher = envelope.encrypt(b"1288432023552776189")
        while "+" not in cipher:
            cipher = envelope.encrypt(b"1288432023552776189")
        query = {"msg_signature": envelope.sign(stamp, NONCE, cipher), "timestamp": stamp, "nonce": NONCE}
        changed = how.get("on_the_way")
        query["echostr"] = changed(cipher) if callable(changed) else cipher
        door = str(how.get("door", "/wecom/callback"))
        status = self.web.get(door, query_string=query).status_code
        self.parts.witness.flush()
        return status

    def doctor(self, *arguments: str, **changed: str) -> Report:
        """`flask doctor`, with these settings changed."""
        runner = command_app().test_cli_runner()
        result: Result = runner.invoke(args=["doctor", *arguments], env=self.env | changed)
        return Report(result.output, result.exit_code)

    def close(self) -> None:
        """Everything that this process opened."""
        self.parts.wecom.close()
        self.parts.engine.dispose()


@contextmanager
def healthy(database_url: str) -> Iterator[Clinic]:
    """A deployment in which there is nothing to complain of."""
    world = World(APP)
    with serving(world) as base:
        env = {
            "DATABASE_URL": database_url,
            "SECRET_KEY": "a secret key of this deployment, long enough",
            "WECOM_CORP_ID": APP.corp_id,
            "WECOM_AGENT_ID": str(APP.agent_id),
            "WECOM_SECRET": APP.secret,
            "WECOM_TOKEN": APP.token,
            "WECOM_ENCODING_AES_KEY": APP.aes_key,
            "WECOM_API_BASE": base,
            "PUBLIC_URL": "https://desk.example.com",
            "ADMINS": "meilin",
            "LOCALE": "en",
            "LOG_LEVEL": "error",
        }
        clinic = Clinic(world, env)
        clinic.staff()
        clinic.parts.wecom.menu_create({"button": buttons("zh")})
        assert clinic.console() == 200
        yield clinic
        clinic.close()


def later(clinic: Clinic, **amount: float) -> Parts:
    """The parts of a machine whose clock is ahead by so much."""
    return replace(clinic.parts, clock=lambda: utcnow() + timedelta(**amount))
