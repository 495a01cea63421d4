"""Further apps are added, listed and removed from the command line."""

from collections.abc import Iterator

import pytest

from crypto import Envelope
from tests.bot.commands import Run

pytestmark = pytest.mark.usefixtures("logging_given_back")


@pytest.fixture
def sales(run: Run) -> Iterator[tuple[str, ...]]:
    """What an admin types to add the sales desk; it is gone after the test."""
    yield ("apps", "add", "sales", "--corp", "wwsales0000000001", "--agent", "1000009", "--secret", "of the sales desk")
    run("apps", "remove", "sales")


def test_a_further_app_is_added_listed_and_removed(run: Run, sales: tuple[str, ...]) -> None:
    added = run(*sales)
    assert added.exit_code == 0
    told = dict(line.split("=", 1) for line in added.stdout.splitlines())
    assert told["URL"] == "https://desk.example.com/wecom/sales/callback"
    assert Envelope(told["Token"], told["EncodingAESKey"], "wwsales0000000001")
    assert "wwsales0000000001/1000009  /wecom/sales/callback" in run("apps", "list").stdout
    assert "of the sales desk" not in added.output + run("apps", "list").output
    assert run("apps", "remove", "sales").exit_code == 0
    assert run("apps", "list").stdout == ""
    assert run("apps", "remove", "sales").exit_code == 1


def test_its_secret_is_asked_for_rather_than_left_in_the_shells_history(run: Run, sales: tuple[str, ...]) -> None:
    asked = run(*sales[:-2], said="of the sales desk\n")
    assert asked.exit_code == 0 and "of the sales desk" not in asked.output


def test_a_command_may_be_about_a_further_app(run: Run, sales: tuple[str, ...]) -> None:
    run(*sales)
    assert "还没有取过" in run("token", "--wecom-app", "sales").stdout
    lost = run("token", "--wecom-app", "nobody")
    assert lost.exit_code == 1 and "nobody" in lost.stderr


def test_the_doctor_looks_at_a_further_app_by_its_own_door(run: Run, sales: tuple[str, ...]) -> None:
    run(*sales)
    told = run("doctor", "--wecom-app", "sales").stdout
    assert "https://desk.example.com/wecom/sales/callback" in told


@pytest.mark.parametrize("name", ["kf", "callback", "Sales", "9", "a_b", "a" * 32, "-a"])
def test_a_name_that_cannot_stand_in_an_address_is_refused(run: Run, sales: tuple[str, ...], name: str) -> None:
    assert run(*(name if word == "sales" else word for word in sales)).exit_code != 0


def test_keys_that_cannot_be_are_refused_by_name(run: Run, sales: tuple[str, ...]) -> None:
    refused = run(*sales, "--aes-key", "too short")
    assert refused.exit_code == 1 and "WECOM_ENCODING_AES_KEY" in refused.stderr and "too short" not in refused.output


def test_the_app_of_the_settings_need_not_be_added(run: Run, env: dict[str, str]) -> None:
    corp, agent = env["WECOM_CORP_ID"], env["WECOM_AGENT_ID"]
    assert run("apps", "add", "again", "--corp", corp, "--agent", agent, "--secret", "x").exit_code == 1
