"""The numbers of the platform, and where its people live, in one place.

The defaults are WeCom's; a test or a benchmark may ask for others.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

Clock: TypeAlias = Callable[[], datetime]


def utcnow() -> datetime:
    """The real time, with its zone."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Rules:
    """What the platform allows, and how patient it is."""

    token_lasts: timedelta = timedelta(seconds=7200)
    gettoken_per_minute: int = 60
    calls_per_minute: int = 10_000
    member_per_minute: int = 30
    member_per_hour: int = 1_000
    code_lasts: timedelta = timedelta(hours=72)
    recall_within: timedelta = timedelta(hours=24)
    media_lasts: timedelta = timedelta(days=3)
    patience: float = 5.0
    echo_patience: float = 1.0
    attempts: int = 3
    retry_after: float = 5.0
    overtaken_within: float = 10.0
    workers: int = 8
    trusted_ips: frozenset[str] | None = None
    seed: int | None = None
    zone: ZoneInfo = ZoneInfo("Asia/Shanghai")


@dataclass(frozen=True)
class App:
    """One self-built app: what its console page shows. The defaults are a corp that exists nowhere."""

    corp_id: str = "wwsandbox000000001"
    agent_id: int = 1000002
    secret: str = field(default="sandbox-secret-of-the-interview-desk-000001", repr=False)
    token: str = field(default="SandboxToken2026", repr=False)
    aes_key: str = field(default="c2FuZGJveC1vbmx5LW5ldmVyLWluLXByb2R1Y3Rpb24", repr=False)
    name: str = "面试助手"
