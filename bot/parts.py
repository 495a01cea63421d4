"""What the product is made of, put together in one place. Nothing connects to anything until it is asked to.

Tests swap any part for a quieter one: `replace(parts, clock=frozen)`. These are the parts of a web process, which knows
nothing of the conversation and stays small; a worker has more (`bot.worker.crew`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session

from bot import postgres
from bot.keeper import PATIENCE, Keeper
from bot.pairs import Minted, configured, of_service
from bot.paths import callback_path
from bot.wecom.client import WeCom
from bot.wecom.tokens import TokenStore
from bot.wecom.vault import Vault, derive_key
from bot.witness import Witness
from config import Settings
from crypto import Envelope
from models import apps

Clock = Callable[[], datetime]


def utcnow() -> datetime:
    """The real time."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Parts:
    """The product, for one app. `envelopes` and `service_envelopes` (customer service) are tried in order, the present one
    first. `name` is that of a further app (`bot.apps`); the app of the settings has none."""

    settings: Settings
    engine: Engine
    wecom: WeCom
    envelopes: tuple[Envelope, ...]
    service_envelopes: tuple[Envelope, ...] = ()
    clock: Clock = utcnow
    patience: float = PATIENCE
    name: str = ""

    @property
    def door(self) -> str:
        """The path of its callback."""
        return callback_path(self.name)

    @cached_property
    def app_id(self) -> int:
        """The row of our app; the first to ask makes it. Raises SQLAlchemyError while there is no database."""
        with Session(self.engine) as session, session.begin():
            return apps.ensure(session, self.settings.wecom_corp_id, self.settings.wecom_agent_id)

    @cached_property
    def keeper(self) -> Keeper:
        """Where callbacks leave what they brought."""
        return Keeper(self.engine, lambda: self.app_id, patience=self.patience)

    @cached_property
    def vault(self) -> Vault:
        """Seals what is secret at rest, and names it without telling what it is."""
        return Vault(derive_key(self.settings.secret_key.get_secret_value()))

    @cached_property
    def minted(self) -> Minted:
        """Tokens and keys made on the setup page."""
        return Minted(self.engine, self.vault, self.settings.wecom_corp_id, lambda: self.app_id, self.clock)

    @cached_property
    def witness(self) -> Witness:
        """Who remembers how callbacks went."""
        return Witness(self.engine, self.vault, lambda: self.app_id, self.clock)


def for_web(settings: Settings) -> Parts:
    """The parts of a web process: it gives up in time to let WeCom deliver again."""
    return made_of(settings, engine_of(settings, connect_timeout=2, tcp_user_timeout=3000, statement_timeout="3s"))


def made_of(settings: Settings, engine: Engine, *, clock: Clock = utcnow, name: str = "") -> Parts:
    """The parts around an engine."""
    tokens = TokenStore(engine, derive_key(settings.secret_key.get_secret_value()), clock)
    secret = settings.wecom_secret.get_secret_value()
    wecom = WeCom(settings.wecom_api_base, settings.wecom_corp_id, settings.wecom_agent_id, secret, tokens)
    return Parts(settings, engine, wecom, configured(settings), of_service(settings), clock=clock, name=name)


def engine_of(settings: Settings, *, pool_size: int = 5, statement_timeout: str, **patience: Any) -> Engine:
    """Connections to PostgreSQL, none of them made yet. What lets go of the locks of a client that vanished is set
    here, and that a prepared statement is planned once and for all, for whatever it is asked with. Parameters of
    statements are people's words, so errors do not quote them."""
    server = {
        "statement_timeout": statement_timeout,
        "idle_in_transaction_session_timeout": "2min",
        "client_connection_check_interval": "1s",
        "tcp_keepalives_idle": "5",
        "tcp_keepalives_interval": "2",
        "tcp_keepalives_count": "3",
        "plan_cache_mode": "force_generic_plan",
    }
    options = " ".join(f"-c {name}={value}" for name, value in server.items())
    return create_engine(
        postgres.ensure(settings),
        pool_size=pool_size,
        connect_args={"options": options, "keepalives_idle": 5, "application_name": "interview desk", **patience},
        hide_parameters=True,
    )
