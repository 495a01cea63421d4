"""The doctor names what is wrong, exactly that, and says what to do."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from bot.cli.doctor import lines
from bot.doctor.check import State
from bot.doctor.examine import examined
from bot.doctor.sentences import SENTENCES, TOPICS
from bot.worker.crew import crew_of
from bot.worker.delivery import Deliveries
from bot.worker.enqueue import enqueue
from handlers.words import SayText, Words
from models import inbox
from models.inbox import Delivery
from tests.bot.clinic import APP, OTHER_KEY, Clinic, healthy, later
from tests.conftest import beside, command

NOWHERE = "postgresql://nobody@127.0.0.1:9/nothing"

pytestmark = pytest.mark.usefixtures("logging_given_back")


@pytest.fixture
def clinic(database_url: str) -> Iterator[Clinic]:
    """All is well."""
    with healthy(database_url) as clinic:
        yield clinic


def test_there_is_nothing_to_say_where_all_is_well(clinic: Clinic) -> None:
    report = clinic.doctor()
    assert (report.status, report.of("!"), report.of("✗"), report.of("·")) == (0, [], [], [])
    assert report.of("✓") == [en for topic, (_, en) in TOPICS.items() if topic != "service"]


def test_it_speaks_the_language_it_is_asked_in(clinic: Clinic) -> None:
    assert "✓ 应用: 面试助手" in clinic.doctor("--lang", "zh").text
    assert "✓ 数据库" in clinic.doctor(LOCALE="zh").text


# settings that are wrong in themselves, and settings that WeCom refuses


@pytest.mark.parametrize(
    ("changed", "topic", "named"),
    [
        ({"WECOM_SECRET": "another secret of another app"}, "secret", ("WECOM_SECRET is wrong", "40001")),
        ({"WECOM_CORP_ID": "wwanother00000000"}, "secret", ("WECOM_CORP_ID is wrong", "40013", "我的企业")),
        ({"WECOM_AGENT_ID": "1000099"}, "app", ("WECOM_AGENT_ID", "301002", "AgentId")),
        ({"WECOM_API_BASE": "http://127.0.0.1:9"}, "app", ("did not answer", "WECOM_API_BASE", "HTTPS_PROXY")),
    ],
)
def test_a_wrong_credential_is_named(
    clinic: Clinic, changed: dict[str, str], topic: str, named: tuple[str, ...]
) -> None:
    report = clinic.doctor(**changed)
    assert report.status == 1
    assert topic in report.of("✗")
    assert [words for words in named if words not in report.about(topic)] == []


def test_what_was_put_right_is_right_at_once(clinic: Clinic) -> None:
    """A refusal is remembered for ten minutes; the doctor asks again all the same."""
    assert clinic.doctor(WECOM_SECRET="rotated").of("✗") == ["secret"]
    clinic.world.install(replace(APP, secret="rotated"))
    assert clinic.doctor(WECOM_SECRET="rotated").of("✗") == []


def test_absent_settings_are_named_and_the_rest_is_looked_at_all_the_same(clinic: Clinic) -> None:
    report = clinic.doctor(WECOM_SECRET="", WECOM_TOKEN="")
    assert (report.status, report.of("✗"), report.of("✓")) == (1, ["settings", "settings"], ["database", "tables"])
    assert "WECOM_SECRET" in report.text and "WECOM_TOKEN" in report.text


def test_a_key_that_cannot_be_one_is_named(clinic: Clinic) -> None:
    report = clinic.doctor(WECOM_ENCODING_AES_KEY="too short")
    assert (report.status, "WECOM_ENCODING_AES_KEY" in report.text, "too short" in report.text) == (1, True, False)


def test_what_is_probably_not_meant_is_doubtful_and_no_failure(clinic: Clinic) -> None:
    report = clinic.doctor(PUBLIC_URL="", ADMINS="", CALLBACK_WINDOW="1m")
    assert (report.status, report.of("!")) == (0, ["settings", "settings", "settings"])


def test_the_address_to_trust_is_told(clinic: Clinic) -> None:
    clinic.world.fault("agent/get", errcode=60020)
    report = clinic.doctor()
    assert (report.status, report.of("✗"), report.of("·")) == (1, ["app"], ["menu"])
    assert "add 127.0.0.1 to" in report.about("app") and "60020" in report.about("app")


def test_a_code_nobody_knows_is_told_with_where_it_is_explained(clinic: Clinic) -> None:
    clinic.world.fault("agent/get", errcode=999999)
    assert "devtool/query?e=999999" in clinic.doctor().about("app")


# the house


def test_without_a_database_it_says_so_and_guesses_nothing(clinic: Clinic) -> None:
    report = clinic.doctor(DATABASE_URL=NOWHERE)
    assert (report.status, report.of("✗")) == (1, ["database"])
    assert "refused" in report.about("database") and "DATABASE_URL" in report.about("database")
    assert set(report.of("·")) == {"tables", "worker", "backlog", "clock", "secret", "app", "menu", "callback"}


def test_an_empty_database_is_to_be_migrated(clinic: Clinic, server_url: str) -> None:
    command(server_url, "CREATE DATABASE clinic")
    empty = beside(server_url, "clinic").render_as_string(hide_password=False)
    report = clinic.doctor(DATABASE_URL=empty)
    assert (report.status, report.of("✗")) == (1, ["tables"])
    assert "flask --app wsgi migrate" in report.about("tables")
    command(server_url, "DROP DATABASE clinic WITH (FORCE)")


def test_a_database_of_a_newer_desk_is_told_from_an_old_one(clinic: Clinic) -> None:
    with clinic.parts.engine.begin() as connection:
        connection.execute(text("update alembic_version set version_num = '9999'"))
    assert "newer than this code" in clinic.doctor().about("tables")


def test_nobody_at_work_is_noticed(clinic: Clinic) -> None:
    with clinic.parts.engine.begin() as connection:
        connection.execute(text("update worker set beat_at = beat_at - interval '1 minute'"))
    report = clinic.doctor()
    assert (report.status, report.of("✗")) == (1, ["worker"])
    assert "flask --app wsgi worker" in report.about("worker")


def test_what_has_waited_too_long_is_noticed(clinic: Clinic) -> None:
    parts, long_ago = clinic.parts, later(clinic, minutes=-5).clock()
    with parts.engine.begin() as connection:
        inbox.keep(connection, [Delivery(parts.app_id, "lilei", "msg:1", "<xml/>", long_ago, long_ago)])
    assert "the oldest for 5 min" in clinic.doctor().about("backlog")


def test_dead_letters_are_mentioned(clinic: Clinic) -> None:
    parts, now = clinic.parts, clinic.parts.clock()
    with parts.engine.begin() as connection:
        inbox.keep(connection, [Delivery(parts.app_id, "lilei", "msg:1", "<xml/>", now, now)])
        connection.execute(text("update inbox set state = 'parked'"))
    assert "dead-letters list" in clinic.doctor().about("backlog")


def test_the_address_of_a_worker_elsewhere_is_told_as_well(clinic: Clinic) -> None:
    """Only messages that wait know it: from here WeCom lets us in."""
    clinic.world.fault("message/send", errcode=60020)
    crew = crew_of(clinic.parts)
    with Session(crew.engine) as session, session.begin():
        enqueue(session, crew.app_id, [Words("lilei", SayText("你好"))], cause="test", now=crew.clock())
    assert Deliveries(crew).one()
    report = clinic.doctor()
    assert (report.status, report.of("✗")) == (1, ["backlog"])
    assert "add 127.0.0.1 to" in report.about("backlog")


@pytest.mark.parametrize(("minutes", "said"), [(7, "7 min ahead of WeCom"), (-7, "behind WeCom")])
def test_a_wrong_clock_is_told_with_how_wrong_it_is(clinic: Clinic, minutes: int, said: str) -> None:
    (check,) = [check for check in examined(later(clinic, minutes=minutes)) if check.topic == "clock"]
    shown = "\n".join(lines(check, "en"))
    assert (check.state, said in shown, "NTP" in shown) == (State.BAD, True, True)


def test_a_missing_menu_is_no_failure_and_tells_the_command(clinic: Clinic) -> None:
    clinic.parts.wecom.menu_delete()
    report = clinic.doctor()
    assert (report.status, report.of("!")) == (0, ["menu"])
    assert "menu push" in report.about("menu")


def test_another_menu_than_ours_is_noticed(clinic: Clinic) -> None:
    clinic.parts.wecom.menu_create({"button": [{"type": "click", "name": "old", "key": "old"}]})
    assert "not this version's" in clinic.doctor().about("menu")


# the callback: what the console was told wrongly


@pytest.mark.parametrize(
    ("console", "named"),
    [
        ({"token": "AnotherToken2026"}, ("the Token differs", "WECOM_TOKEN")),
        ({"key": OTHER_KEY}, ("signature right", "decrypts to noise", "WECOM_ENCODING_AES_KEY")),
        ({"corp": "wwanother00000000"}, ("it is for wwanother00000000", "set WECOM_CORP_ID=wwanother00000000")),
        ({"token": "AnotherToken2026", "corp": "wwanother00000000"}, ("the Token differs",)),
        ({"token": "AnotherToken2026", "key": OTHER_KEY}, ("both Token and EncodingAESKey differ", "copy both")),
    ],
)
def test_what_the_console_has_wrong_is_told_exactly(
    clinic: Clinic, console: dict[str, str], named: tuple[str, ...]
) -> None:
    assert clinic.console(**console) == 403
    told = clinic.doctor().about("callback")
    first = told.partition("\n      ")[0]
    assert [words for words in named if words not in first] == []
    assert re.search(r"\d+ s ago", first) and "verified (present pair)" in told


@pytest.mark.parametrize(
    ("on_the_way", "detail"),
    [
        (lambda cipher: cipher.replace("+", "", 1), "letters are missing"),
        (lambda cipher: cipher.replace("+", "%2B"), "encoded twice"),
        (lambda cipher: cipher.replace("+", "-"), "letters are missing"),
    ],
)
def test_an_echo_that_was_changed_on_the_way_is_no_wrong_token(clinic: Clinic, on_the_way: object, detail: str) -> None:
    assert clinic.console(on_the_way=on_the_way) == 403
    told = clinic.doctor().about("callback")
    assert f"changed on the way ({detail})" in told and "proxy" in told


def test_a_plus_that_became_a_blank_is_no_trouble_at_all(clinic: Clinic) -> None:
    assert clinic.console(on_the_way=lambda cipher: cipher.replace("+", " ")) == 200


def test_wecom_that_never_knocked_gets_the_address_to_enter(clinic: Clinic) -> None:
    with clinic.parts.engine.begin() as connection:
        connection.execute(text("delete from knock"))
    report = clinic.doctor()
    assert (report.status, report.of("!")) == (0, ["callback"])
    assert "https://desk.example.com/wecom/callback" in report.about("callback")


def test_a_scanner_on_the_web_is_no_failure(clinic: Clinic) -> None:
    """Only the last lines show that somebody was there."""
    for _ in range(3):
        clinic.web.post("/wecom/callback?msg_signature=a&timestamp=1&nonce=b", data="<xml>hello</xml>")
        clinic.web.get("/wecom/callback")
    clinic.parts.witness.flush()
    report = clinic.doctor()
    assert report.status == 0 and report.about("callback").startswith("✓ callback")
    assert "no request of WeCom's" in report.about("callback")


def test_a_stranger_does_not_talk_a_failure_away(clinic: Clinic) -> None:
    clinic.console(key=OTHER_KEY)
    clinic.console(token="AnotherToken2026", key=OTHER_KEY)
    report = clinic.doctor()
    assert (report.status, report.of("✗")) == (1, ["callback"])
    assert re.match(r"✗ callback: \d+ s ago: signature right, EncodingAESKey wrong", report.about("callback"))


def test_the_door_of_customer_service_has_a_line_of_its_own(clinic: Clinic) -> None:
    """It may have a Token and a key of its own, and is then set right elsewhere."""
    own = {"WECOM_KF_TOKEN": "KfToken", "WECOM_KF_ENCODING_AES_KEY": OTHER_KEY}
    desk = clinic.with_settings(**own)
    assert desk.console(token="KfToken", key=OTHER_KEY, door="/wecom/kf/callback") == 200
    assert "verified (present pair)" in clinic.doctor(**own).about("customer service")
    assert desk.console(token="KfToken", door="/wecom/kf/callback") == 403
    report = clinic.doctor(**own)
    assert report.of("✗") == ["customer service"]
    assert "to WECOM_KF_ENCODING_AES_KEY" in report.about("customer service")
    desk.close()


def test_the_output_holds_no_secret(clinic: Clinic) -> None:
    clinic.console(token="AnotherToken2026", key=OTHER_KEY)
    report = clinic.doctor(LOG_LEVEL="debug")
    secrets = (APP.secret, APP.token, APP.aes_key, "AnotherToken2026", OTHER_KEY, clinic.parts.wecom.token())
    assert [secret for secret in secrets if secret in report.text] == []


# the words


def holes(sentence: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", sentence))


@pytest.mark.parametrize("name", SENTENCES)
def test_both_languages_have_the_same_holes(name: str) -> None:
    zh, en = SENTENCES[name]
    assert zh and en
    assert holes(zh) == holes(en)
