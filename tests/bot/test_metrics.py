"""What Prometheus reads: every knock, turn, delivery and call counted once, over all processes, and nobody named."""

import os
import re
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import requests
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from bot import multiproc, tally
from bot.app import create_app
from bot.apps import Keys
from bot.parts import Parts
from models import apps, inbox, served, tallies
from models.inbox import MOST_ATTEMPTS, Delivery
from tests.bot.house import AES_KEY
from tests.bot.knocks import Gate
from tests.bot.shop import Shop

ROOT = Path(__file__).parents[2]
Values = dict[tuple[str, ...], float]


def read(page: str) -> Values:
    """Samples by name and label values; a page that Prometheus could not read is an error."""
    families = list(text_string_to_metric_families(page))
    assert len({family.name for family in families}) == len(families)
    return {(s.name, *(s.labels[k] for k in sorted(s.labels))): s.value for f in families for s in f.samples}


def scraped(parts: Parts) -> Values:
    """What a web process around these parts tells."""
    return read(create_app(parts).test_client().get("/metrics").text)


@pytest.fixture(autouse=True)
def empty_book() -> None:
    """The book belongs to the whole process: what other tests counted is not ours."""
    tally.BOOK.drain()


def beat(shop: Shop) -> None:
    """A worker's heartbeat carries its counts to the database."""
    with Session(shop.crew.engine) as session, session.begin():
        tally.flush(session, shop.crew.app_id)


def test_turns_and_deliveries_of_workers_are_counted_by_how_they_ended(shop: Shop) -> None:
    for said in ("你好", "好"):
        shop.hears("lilei", said)
    shop.hears("hanmeimei", "boom")
    shop.world.leave("zhangsan")
    shop.owes("zhangsan", "你好")
    for _ in range(MOST_ATTEMPTS):
        shop.settle()
        shop.clock.tick(minutes=1)
    beat(shop)
    told = scraped(shop.crew)
    assert told["desk_turns_total", "answered"] == 2
    assert (told["desk_turns_total", "failed"], told["desk_turns_total", "parked"]) == (MOST_ATTEMPTS - 1, 1)
    assert told["desk_deliveries_total", "dead"] == 1
    assert told["desk_deliveries_total", "sent"] == shop.sends() - 1
    assert told["desk_dead_letters", "inbox"] == told["desk_dead_letters", "outbox"] == 1


def test_calls_of_wecom_are_counted_by_kind_of_error_and_timed(shop: Shop) -> None:
    shop.world.fault("message/send", errcode=45009)
    shop.owes("lilei", "你好")
    shop.settle()
    shop.clock.tick(minutes=5)
    shop.settle()
    beat(shop)
    told = scraped(shop.crew)
    assert told["desk_wecom_calls_total", "message/send", "Ok", "worker"] == 1
    assert told["desk_wecom_calls_total", "message/send", "TooFast", "worker"] == 1
    assert told["desk_wecom_seconds_count", "message/send", "worker"] == 2
    bounds = [told["desk_wecom_seconds_bucket", "message/send", le, "worker"] for le in ("0.025", "10.0", "+Inf")]
    assert bounds == sorted(bounds) and bounds[-1] == 2
    assert 0 < told["desk_wecom_seconds_sum", "message/send", "worker"] < 10


def test_the_counts_of_several_workers_add_up_and_go_on(shop: Shop) -> None:
    for _ in range(3):
        tally.count("turn", "answered")
        tally.took("wecom", 0.03, "user/get", "Ok")
        beat(shop)
        beat(shop)
    told = scraped(shop.crew)
    assert told["desk_turns_total", "answered"] == 3
    assert told["desk_wecom_seconds_sum", "user/get", "worker"] == pytest.approx(0.09)


def test_queues_are_as_the_database_has_them(shop: Shop) -> None:
    shop.hears("lilei", "你好")
    shop.owes("lilei", "一", "二")
    shop.clock.tick(seconds=90)
    told = scraped(shop.crew)
    assert (told["desk_queue_waiting", "inbox"], told["desk_queue_waiting", "outbox"]) == (1, 2)
    assert told["desk_queue_oldest_seconds", "inbox"] == told["desk_queue_oldest_seconds", "outbox"] == 90
    shop.settle()
    assert scraped(shop.crew)["desk_queue_waiting", "inbox"] == 0


def test_the_token_is_told_by_how_long_it_lasts(shop: Shop) -> None:
    assert scraped(shop.crew)["desk_token_seconds_left",] == 0
    shop.owes("lilei", "你好")
    shop.settle()
    assert scraped(shop.crew)["desk_token_seconds_left",] == pytest.approx(7200, abs=60)
    shop.world.tokens.expire()
    shop.world.fault("gettoken", errcode=40001)
    shop.owes("lilei", "再见")
    shop.settle()
    assert scraped(shop.crew)["desk_token_refused",] == 1


def test_knocks_are_counted_by_what_came_of_them(gate: Gate, parts: Parts) -> None:
    before = scraped(parts)
    gate.checks("42"), gate.checks("42", msg_signature="0" * 40)
    gate.web.get("/wecom/callback?nonce=' or 1=1")
    after = scraped(parts)
    for outcome in ("verified", "signature", "msg_signature"):
        key = ("desk_callbacks_total", "/wecom/callback", outcome)
        assert after[key] == before.get(key, 0) + 1


def test_without_a_database_web_still_tells_what_it_knows(parts: Parts, gate: Gate) -> None:
    gate.checks("42")
    told = scraped(replace(parts, engine=create_engine("postgresql+psycopg2://nobody@127.0.0.1:9/nothing")))
    assert told["desk_database_up",] == 0
    assert ("desk_callbacks_total", "/wecom/callback", "verified") in told
    assert not any(name == "desk_queue_waiting" for name, *_ in told)


def test_nobody_is_named_and_nothing_secret_told(shop: Shop) -> None:
    shop.hears("lilei", "工资")
    shop.settle()
    beat(shop)
    page = create_app(shop.crew).test_client().get("/metrics").text
    settings = shop.crew.settings
    words = ("lilei", "工资", settings.wecom_corp_id, settings.wecom_secret.get_secret_value(), shop.crew.wecom.token())
    assert [word for word in words if word in page] == []


def test_totals_of_another_app_are_not_ours(session: Session, shop: Shop) -> None:
    assert list(tallies.totals(session, shop.crew.app_id)) == []


def test_a_further_app_is_told_by_its_name(shop: Shop) -> None:
    """The app of the settings needs none, so that nothing changes where there is only one."""
    crew, keys = shop.crew, Keys("ww of the sister", 7, "its secret", "ItsToken", AES_KEY)
    with Session(crew.engine) as session, session.begin():
        sister = apps.ensure(session, keys.corp_id, keys.agent_id)
        served.put(session, sister, "sister", keys.seal(crew.vault), crew.clock())
        inbox.keep(session.connection(), [Delivery(sister, "lilei", "msg:1", "<xml/>", crew.clock(), crew.clock())])
    told = scraped(crew)
    assert told["desk_queue_waiting", "sister", "inbox"] == 1 and told["desk_queue_waiting", "inbox"] == 0
    assert told["desk_workers", "sister"] == told["desk_workers",] == 0


def test_a_worker_carries_no_web_framework_and_no_metrics_library() -> None:
    heavy = "[name for name in ('prometheus_client', 'flask', 'flask_wtf', 'wtforms') if name in sys.modules]"
    command = f"import sys, bot.worker.crew, bot.worker.loop; assert not {heavy}, {heavy}"
    told = subprocess.run([sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (told.returncode, told.stderr) == (0, "")


# several processes of one gunicorn


def test_what_gunicorns_that_are_gone_left_behind_is_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(multiproc.VARIABLE, "")
    place = multiproc.prepare()
    ended = subprocess.Popen(["true"])
    ended.wait()
    left = place.parent / str(ended.pid)
    left.mkdir()
    (place / "counter_1.db").write_text("from an earlier life")
    monkeypatch.setenv(multiproc.VARIABLE, "")
    assert multiproc.prepare() == place
    assert list(place.iterdir()) == [] and not left.exists()
    place.rmdir()


def test_a_directory_that_is_named_is_made_where_it_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(multiproc.VARIABLE, str(tmp_path / "a" / "b"))
    assert multiproc.prepare() == tmp_path / "a" / "b" and (tmp_path / "a" / "b").is_dir()


@pytest.fixture
def port() -> Iterator[int]:
    """A web service of three processes, without any database."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
    env = {name: value for name, value in os.environ.items() if name != multiproc.VARIABLE} | {
        "DATABASE_URL": "postgresql://nobody@127.0.0.1:9/nothing",
        "SECRET_KEY": "a secret key of this deployment, long enough",
        "WECOM_CORP_ID": "ww1",
        "WECOM_AGENT_ID": "1000002",
        "WECOM_SECRET": "the-secret-of-the-interview-desk",
        "WECOM_TOKEN": "hJqcu3uJ9Tn2gXPmxx2w9kkCkCE2EPYo",
        "WECOM_ENCODING_AES_KEY": AES_KEY,
        "WEB_CONCURRENCY": "3",
        "LOG_LEVEL": "error",
    }
    command = ("-m", "gunicorn", "--config", "gunicorn.conf.py", "--bind", f"127.0.0.1:{number}", "wsgi:app")
    web = subprocess.Popen((sys.executable, *command), cwd=ROOT, env=env, stdout=subprocess.DEVNULL)
    pause = threading.Event()
    while not answers(number):
        assert web.poll() is None
        pause.wait(0.05)
    yield number
    web.terminate()
    web.wait()


def answers(port: int) -> bool:
    try:
        return requests.get(f"http://127.0.0.1:{port}/healthz", timeout=5).ok
    except requests.RequestException:
        return False


def test_whichever_process_is_asked_tells_of_all(port: int) -> None:
    """Each knock comes on a connection of its own, so the kernel spreads them."""
    for _ in range(42):
        assert requests.get(f"http://127.0.0.1:{port}/wecom/callback", timeout=5).status_code == 400
    for _ in range(6):
        page = requests.get(f"http://127.0.0.1:{port}/metrics", timeout=5).text
        assert read(page)["desk_callbacks_total", "/wecom/callback", "msg_signature"] == 42
    assert not re.search(r"pid=", page)
