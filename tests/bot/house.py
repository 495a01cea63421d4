"""Settings of a company of its own, and time that stands still."""

import uuid
from datetime import UTC, datetime, timedelta

from config import Settings, load

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
AES_KEY = "6qkdMrq68nTKduznJYO1A37W2oEgpkMUvkttRToqhUt"


class Clock:
    """Time that moves only when a test says so."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def tick(self, **amount: float) -> None:
        self.now += timedelta(**amount)


def settings_of(base: str = "http://127.0.0.1:9", **more: str) -> Settings:
    """Settings of a company of its own, so that no test sees another's rows."""
    told = {
        "DATABASE_URL": "postgresql://nobody@127.0.0.1:9/nothing",
        "SECRET_KEY": "a secret key of this deployment, long enough",
        "WECOM_CORP_ID": f"ww{uuid.uuid4().hex[:16]}",
        "WECOM_AGENT_ID": "1000002",
        "WECOM_SECRET": "the-secret-of-the-interview-desk",
        "WECOM_TOKEN": "hJqcu3uJ9Tn2gXPmxx2w9kkCkCE2EPYo",
        "WECOM_ENCODING_AES_KEY": AES_KEY,
        "WECOM_API_BASE": base,
        "WORKER_THREADS": "2",
    }
    return load(told | more)
