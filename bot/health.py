"""Two questions a machine may ask: is this process alive, and is the desk ready to serve."""

from dataclasses import dataclass

import structlog
from flask import Blueprint, Response, jsonify
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from bot.parts import Parts
from models import workers
from models.schema import HEAD, current

log = structlog.stdlib.get_logger(__name__)


@dataclass(frozen=True)
class Finding:
    """One thing that must be so, and how it is."""

    good: bool
    words: str


def probes(parts: Parts) -> Blueprint:
    """`/healthz` for the process, `/readyz` for everything it needs."""
    blueprint = Blueprint("health", __name__)

    @blueprint.get("/healthz")
    def healthz() -> Response:
        """The process answers."""
        return Response("ok\n", mimetype="text/plain")

    @blueprint.get("/readyz")
    def readyz() -> Response:
        """Database, migrations, a worker, and the token; 503 while one of them is missing."""
        found = findings(parts)
        good = all(finding.good for finding in found.values())
        answer = jsonify(ready=good, **{name: finding.words for name, finding in found.items()})
        answer.status_code = 200 if good else 503
        return answer

    return blueprint


def findings(parts: Parts) -> dict[str, Finding]:
    """What is so and what is not. The words hold nothing that a stranger should not read."""
    try:
        with Session(parts.engine) as session:
            found = current(session.connection())
            if found != HEAD:
                return {"database": Finding(True, "ok"), "migrations": Finding(False, f"{found}, not {HEAD}")}
        return {"database": Finding(True, "ok"), "migrations": Finding(True, "ok"), **_running(parts)}
    except SQLAlchemyError as error:
        log.warning("not ready", check="database", error=type(error).__name__)
        return {"database": Finding(False, "unreachable")}


def _running(parts: Parts) -> dict[str, Finding]:
    now = parts.clock()
    with Session(parts.engine) as session:
        alive = workers.alive(session, parts.app_id, now)
    status = parts.wecom.token_status()
    held = status.expires_at is not None and status.expires_at > now
    refused = status.refused_until is not None and status.refused_until > now
    token = "ok" if held else f"refused: {status.errcode}" if refused else "not asked for yet"
    worker = "ok" if alive else "none has been heard of for half a minute"
    return {"worker": Finding(alive > 0, worker), "token": Finding(held or not refused, token)}
