"""What the sandbox is started with: the environment names the app, as it does for the app itself; options override."""

import argparse
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from crypto import BadKey, Envelope
from sandbox.rules import App

DEFAULT = App()


class BadOption(Exception):
    """The sandbox cannot be started like this; the words say what to change."""


@dataclass(frozen=True)
class Options:
    """Where it listens, whom it calls, what it remembers, and the app it plays for."""

    app: App
    callback: str | None
    host: str
    port: int
    state: Path | None
    zone: ZoneInfo


def options(argv: Sequence[str], environ: Mapping[str, str] = os.environ) -> Options:
    """The options of one start. Raises BadOption for what cannot be."""
    given = _parser(environ).parse_args(argv)
    if not given.agent_id.isdigit():
        raise BadOption(f"the agent id is a number, not {given.agent_id!r} (WECOM_AGENT_ID or --agent-id)")
    app = App(given.corp_id, int(given.agent_id), given.secret, given.token, given.aes_key)
    try:
        Envelope(app.token, app.aes_key, app.corp_id)
    except BadKey as error:
        raise BadOption(f"{error} (WECOM_ENCODING_AES_KEY or --aes-key)") from error
    return Options(app, given.callback or None, given.host, given.port, given.state, _zone(given.zone))


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise BadOption(f"there is no time zone {name!r} (TIMEZONE or --zone)") from error


def _parser(environ: Mapping[str, str]) -> argparse.ArgumentParser:
    def named(name: str, default: str) -> str:
        return environ.get(name) or default

    parser = argparse.ArgumentParser(prog="python -m sandbox", description="A WeCom for one machine.")
    parser.add_argument("--port", type=int, default=5001)
    parser.add_argument(
        "--host", default="127.0.0.1", help="who may come: this machine alone, unless you say otherwise"
    )
    parser.add_argument("--callback", help="the URL that callbacks go to")
    parser.add_argument("--state", type=Path, help="a directory in which conversations survive a restart")
    parser.add_argument("--zone", default=named("TIMEZONE", "Asia/Shanghai"), help="where its people live")
    parser.add_argument("--corp-id", default=named("WECOM_CORP_ID", DEFAULT.corp_id))
    parser.add_argument("--agent-id", default=named("WECOM_AGENT_ID", str(DEFAULT.agent_id)))
    parser.add_argument("--secret", default=named("WECOM_SECRET", DEFAULT.secret))
    parser.add_argument("--token", default=named("WECOM_TOKEN", DEFAULT.token))
    parser.add_argument("--aes-key", default=named("WECOM_ENCODING_AES_KEY", DEFAULT.aes_key))
    return parser
