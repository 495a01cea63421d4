"""understand, when: how a sentence or a time is read. JSON lines in, JSON lines out; on a terminal, words in, words out.

{"role": "recruiter", "text": "安排 张三 明天15:00"}  →  {"intent": "interview.create", "slots": {…}, …}
{"text": "下周三下午"}                                →  {"status": "ok", "kind": "window", …}
"""

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import click

from bot.cli import sentences
from bot.cli.house import Command, settings
from bot.cli.spoken import spoken
from bot.cli.words import words
from bot.parts import utcnow
from config import Settings
from handlers.language import Context, context_of
from handlers.language import understand as understood
from handlers.language.dates import when as read_time

Line = Mapping[str, Any]
Read = Callable[[Line, datetime], dict[str, Any]]
TIME = ("status", "kind", "intervals", "candidates")
"""What a time says inside a slot."""


@dataclass(frozen=True)
class Reader:
    """Reads the standard input line by line."""

    told: Settings
    read: Read
    show: Callable[[dict[str, Any]], str]

    def all(self, given: Iterable[str] | None = None) -> None:
        """Every line gets one line; exit status 1 when one of them could not be read."""
        bad = False
        for line in filter(None, map(str.strip, given or sys.stdin)):
            answer = self.one(line)
            bad = bad or "error" in answer
            self._tell(line if given else "", answer)
        if bad:
            raise click.exceptions.Exit(1)

    def _tell(self, asked: str, answer: dict[str, Any]) -> None:
        """For a machine a line; for a person what was asked, unless they just typed it, and the answer in words."""
        if not sys.stdout.isatty():
            click.echo(json.dumps(answer, ensure_ascii=False))
            return
        if asked:
            click.secho(asked, bold=True)
        click.echo(self.show(answer))

    def one(self, line: str) -> dict[str, Any]:
        """The answer to one line."""
        try:
            said = json.loads(line) if line.startswith("{") else {"text": line}
            return self.read(said, self._now(said))
        except (ValueError, KeyError, TypeError) as problem:
            return {"error": words(self.told, "bad-line", why=f"{type(problem).__name__}: {problem}")}

    def _now(self, said: Line) -> datetime:
        now = datetime.fromisoformat(said["now"]) if said.get("now") else utcnow()
        return now.astimezone(self.told.timezone) if now.tzinfo else now.replace(tzinfo=self.told.timezone)


@click.command(cls=Command)
@click.option("--role", default="recruiter", show_default=True, help="Who speaks, where a line does not tell.")
def understand(role: str) -> None:
    """What sentences mean: {"role", "text", "now"?, "context"?} in, {"intent", "slots", …} out."""
    told = settings()

    def read(said: Line, now: datetime) -> dict[str, Any]:
        reading = understood(
            said["text"],
            role=said.get("role") or role,
            now=now,
            zone=told.timezone,
            context=context(said.get("context")),
        )
        return {
            "intent": reading.intent,
            "slots": {name: plain(value) for name, value in reading.slots.items() if name != "mentions"},
            "confidence": round(reading.confidence, 2),
            "words": list(reading.words),
            "reasons": list(reading.reasons),
            "runners_up": [list(other) for other in reading.runners_up],
        }

    Reader(told, read, sentences.told).all()


@click.command(cls=Command)
@click.argument("texts", nargs=-1)
def when(texts: tuple[str, ...]) -> None:
    """What times mean: {"text", "now"?, "lang"?} in, {"status", "kind", "start", "end", …} out.

    Times may also be given as arguments: flask --app wsgi when 明天下午3点
    """
    told = settings()

    def read(said: Line, now: datetime) -> dict[str, Any]:
        return read_time(said["text"], now, zone=told.timezone, lang=said.get("lang")).to_json()

    Reader(told, read, lambda answer: spoken(told, answer, utcnow())).all(texts)


def context(given: Any) -> Context:
    """The pending question: a name such as offer3, or the fields of a Context."""
    if not isinstance(given, Mapping):
        return context_of(given or "idle")
    fields: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}
    if "offers" in fields:
        pairs = ([datetime.fromisoformat(moment) for moment in offer] for offer in fields["offers"])
        fields["offers"] = tuple((start, end) for start, end in pairs)
    return Context(**fields)


def plain(value: Any) -> Any:
    """A slot in the vocabulary of utterances.jsonl, where a time has no flags."""
    if isinstance(value, Mapping) and "status" in value:
        return {name: value[name] for name in TIME if name in value}
    return value


def shown(answer: dict[str, Any]) -> str:
    """An answer for a person: one thing a line."""
    lines = []
    for name, value in answer.items():
        written = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        lines.append(f"  {name:<12} {written}")
    return "\n".join(lines)
