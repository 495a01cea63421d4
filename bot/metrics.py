"""What Prometheus reads at `/metrics`: counts of web and worker processes, and how the queues stand.

    counted by web         in files that all processes of one gunicorn share (`bot.multiproc`)
    counted by workers     in PostgreSQL, added up over all machines (`bot.tally`)
    queues, token, workers asked of PostgreSQL at each reading

Every name begins with `desk_`. Labels are words of ours; no userid, no id, no secret can get into one. Where several web
machines are read, what comes from PostgreSQL is the same at each of them.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import cache

from flask import Blueprint, Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.samples import Sample
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from bot.multiproc import VARIABLE
from bot.parts import Parts
from bot.tally import BUCKETS
from models import tallies, workers
from models.backlog import backlog

OURS = CollectorRegistry()
CALLBACKS = Counter(
    "desk_callbacks", "Knocks at a callback URL, by what came of them", ("door", "outcome"), registry=OURS
)
CALLS = Counter("desk_wecom_calls", "Calls of WeCom's API", ("process", "api", "outcome"), registry=OURS)
SECONDS = Histogram("desk_wecom_seconds", "How long they took", ("process", "api"), registry=OURS, buckets=BUCKETS)
TURNS = ("desk_turns", "Messages that a worker took up, by how it ended")
DELIVERIES = ("desk_deliveries", "Messages that were to be sent, by what came of them")
BOUNDS = [*(str(bound) for bound in BUCKETS), "+Inf"]


@cache
def _knocks(door: str, outcome: str) -> Counter:
    """One counter; finding it takes longer than counting."""
    return CALLBACKS.labels(door, outcome)


def callback(door: str, outcome: str) -> None:
    """One more knock. Doors and outcomes are words of ours, a few dozen."""
    _knocks(door, outcome).inc()


class WebRecorder:
    """Takes what a web process counts."""

    def count(self, name: str, labels: tuple[str, ...]) -> None:
        """Web processes answer no messages and send none: there is nothing to count yet."""

    def took(self, name: str, seconds: float, labels: tuple[str, ...]) -> None:
        """A call of WeCom's API."""
        api, outcome = labels
        CALLS.labels("web", api, outcome).inc()
        SECONDS.labels("web", api).observe(seconds)


def page(apps: Callable[[], Sequence[Parts]]) -> Blueprint:
    """`/metrics`, for the apps of this deployment, the first of the settings."""
    blueprint = Blueprint("metrics", __name__)

    @blueprint.get("/metrics")
    def metrics() -> Response:
        """Everything, as Prometheus reads it."""
        return Response(generate_latest(Everything(apps())), content_type=CONTENT_TYPE_LATEST)

    return blueprint


class Everything(CollectorRegistry):
    """What web counted and what PostgreSQL knows, as families of one name each."""

    def __init__(self, apps: Sequence[Parts]) -> None:
        super().__init__()
        self._apps = apps

    def collect(self) -> Iterator[Metric]:
        """All of it; without a database, what web counted."""
        source = MultiProcessCollector(None) if os.environ.get(VARIABLE) else OURS  # type: ignore[no-untyped-call]
        families = {family.name: family for family in source.collect()}
        up = GaugeMetricFamily("desk_database_up", "Whether PostgreSQL answered this reading", value=1)
        try:
            known = list(self._known())
        except SQLAlchemyError:
            known, up = [], GaugeMetricFamily("desk_database_up", up.documentation, value=0)
        for family in known:
            there = families.setdefault(family.name, family)
            if there is not family:
                there.samples.extend(family.samples)
        yield up
        yield from families.values()

    def _known(self) -> Iterator[Metric]:
        first = self._apps[0]
        with Session(first.engine) as session:
            yield from _counted(tallies.totals(session, first.app_id))
        for parts in self._apps:
            yield from (_named(family, parts.name) for family in _standing(parts))


def _standing(parts: Parts) -> Iterator[Metric]:
    """How one app stands."""
    now = parts.clock()
    with Session(parts.engine) as session:
        yield from _queues(session, parts.app_id, now)
        alive = workers.alive(session, parts.app_id, now)
    yield GaugeMetricFamily("desk_workers", "Workers heard of within half a minute", value=alive)
    status = parts.wecom.token_status()
    left = (status.expires_at - now).total_seconds() if status.expires_at is not None else 0.0
    yield GaugeMetricFamily("desk_token_seconds_left", "How long the access token lasts", value=max(left, 0.0))
    refused = status.refused_until is not None and status.refused_until > now
    yield GaugeMetricFamily("desk_token_refused", "Whether WeCom refuses a token just now", value=int(refused))


def _named(family: Metric, app: str) -> Metric:
    """The same, said of a further app; the app of the settings needs no name."""
    if app:
        family.samples = [sample._replace(labels={**sample.labels, "app": app}) for sample in family.samples]
    return family


def _queues(session: Session, app_id: int, now: datetime) -> Iterator[Metric]:
    waiting = GaugeMetricFamily("desk_queue_waiting", "What is due and waits", labels=("queue",))
    oldest = GaugeMetricFamily("desk_queue_oldest_seconds", "How long the oldest has waited", labels=("queue",))
    dead = GaugeMetricFamily("desk_dead_letters", "What was given up", labels=("queue",))
    for queue in backlog(session, app_id, now):
        waiting.add_metric((queue.queue,), queue.waiting)
        oldest.add_metric((queue.queue,), queue.age(now))
        dead.add_metric((queue.queue,), queue.dead)
    yield from (waiting, oldest, dead)


def _counted(totals: Iterable[tuple[str, tuple[str, ...], float]]) -> Iterator[Metric]:
    """What workers counted, as families."""
    turns, deliveries = (CounterMetricFamily(*what, labels=("outcome",)) for what in (TURNS, DELIVERIES))
    calls = CounterMetricFamily("desk_wecom_calls", "Calls of WeCom's API", labels=("process", "api", "outcome"))
    within: dict[str, dict[str, float]] = {}
    spent: dict[str, float] = {}
    for name, labels, value in totals:
        match name, labels:
            case "turn", (outcome,):
                turns.add_metric((outcome,), value)
            case "delivery", (outcome,):
                deliveries.add_metric((outcome,), value)
            case "wecom", (api, outcome):
                calls.add_metric(("worker", api, outcome), value)
            case "wecom_within", (api, bound):
                within.setdefault(api, {})[bound] = value
            case "wecom_seconds", (api,):
                spent[api] = value
    yield from (turns, deliveries, calls, _timed(within, spent))


def _timed(within: dict[str, dict[str, float]], spent: dict[str, float]) -> Metric:
    """How long the workers' calls took. A bucket of Prometheus holds those below it as well."""
    family = HistogramMetricFamily("desk_wecom_seconds", "How long they took")
    for api, counts in within.items():
        labels, total = {"process": "worker", "api": api}, 0.0
        for bound in BOUNDS:
            total += counts.get(bound, 0.0)
            family.samples.append(Sample("desk_wecom_seconds_bucket", {**labels, "le": bound}, total))
        family.samples.append(Sample("desk_wecom_seconds_count", labels, total))
        family.samples.append(Sample("desk_wecom_seconds_sum", labels, spent.get(api, 0.0)))
    return family
