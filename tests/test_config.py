"""Settings: everything wrong is said at once, and nothing secret is ever said."""

import stat
from datetime import timedelta
from pathlib import Path

import pytest

from config import EXPECTED, ROOT, BadSettings, Settings, load

KEY = "6qkdMrq68nTKduznJYO1A37W2oEgpkMUvkttRToqhUt"
SIGNS = {"SECRET_KEY": "sixteen letters or more"}
WECOM = {
    "WECOM_CORP_ID": "ww1234567890abcdef",
    "WECOM_AGENT_ID": "1000002",
    "WECOM_SECRET": "the-secret-of-the-app",
    "WECOM_TOKEN": "the-token-of-the-app",
    "WECOM_ENCODING_AES_KEY": KEY,
}


def problems(**env: str) -> tuple[str, ...]:
    with pytest.raises(BadSettings) as bad:
        load(SIGNS | env)
    return bad.value.problems


def test_a_bare_machine_has_settings_that_work(tmp_path: Path) -> None:
    settings = load({"DATA_DIR": str(tmp_path)})
    assert settings.database_url == ""
    assert settings.wecom_api_base == "https://qyapi.weixin.qq.com"
    assert settings.timezone.key == "Asia/Shanghai"
    assert settings.locale == "zh"
    assert settings.remind_before == (timedelta(hours=24), timedelta(hours=1))
    assert settings.callback_window == timedelta(hours=1)
    assert (settings.port, settings.web_concurrency, settings.web_threads, settings.worker_threads) == (8000, 2, 8, 4)
    assert settings.doubts() == ()


def test_all_that_is_wrong_is_said_at_once_by_name() -> None:
    found = problems(PORT="99999", TIMEZONE="Mars", WECOM_AGENT_ID="desk", REMIND_BEFORE="a week", LOCALE="fr")
    assert [problem.split()[0] for problem in found] == [
        "WECOM_AGENT_ID",
        "TIMEZONE",
        "LOCALE",
        "REMIND_BEFORE",
        "PORT",
    ]
    assert found[0] == "WECOM_AGENT_ID is 'desk', it should be: the AgentId of the app, a number such as 1000002"


def test_a_chinese_reader_is_told_in_chinese() -> None:
    assert problems(LANG="zh_CN.UTF-8", PORT="门口") == ("PORT 现在是 '门口'，应填: 1 到 65535 的端口号",)
    assert problems(LOCALE="zh", LANG="en_US.UTF-8", PORT="0") == ("PORT 现在是 '0'，应填: 1 到 65535 的端口号",)


@pytest.mark.parametrize("name", ["DATABASE_URL", "WECOM_ENCODING_AES_KEY"])
def test_a_wrong_secret_is_named_and_not_repeated(name: str) -> None:
    (problem,) = problems(**{name: "hunter2"})
    assert problem.startswith(f"{name} should be: ")
    assert "hunter2" not in problem


def test_secrets_stay_out_of_what_is_printed() -> None:
    told = load(SIGNS | WECOM | {"DATABASE_URL": "postgresql://desk:hunter2@db/desk"})
    for secret in ("hunter2", SIGNS["SECRET_KEY"], WECOM["WECOM_SECRET"], WECOM["WECOM_TOKEN"], KEY):
        assert secret not in repr(told)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg2"])
def test_every_postgres_url_names_the_driver_we_have(scheme: str) -> None:
    assert load(SIGNS | {"DATABASE_URL": f"{scheme}://u:p@h/d"}).database_url == "postgresql+psycopg2://u:p@h/d"


@pytest.mark.parametrize(
    "url", ["mysql://u:p@h/d", "sqlite:///desk.db", "postgresql+asyncpg://u:p@h/d", "localhost/desk"]
)
def test_another_database_is_refused(url: str) -> None:
    assert len(problems(DATABASE_URL=url)) == 1


@pytest.mark.parametrize(
    ("words", "reminders"),
    [
        ("24h,1h", (timedelta(hours=24), timedelta(hours=1))),
        ("30s", (timedelta(seconds=30),)),
        ("15m，1d", (timedelta(days=1), timedelta(minutes=15))),
        ("1h30m, 1h30m", (timedelta(minutes=90),)),
    ],
)
def test_reminders_are_durations_the_longest_first(words: str, reminders: tuple[timedelta, ...]) -> None:
    assert load(SIGNS | {"REMIND_BEFORE": words}).remind_before == reminders


@pytest.mark.parametrize("words", ["1", "h", "1 week", "-1h", "1h2", "0s"])
def test_what_is_no_duration_is_refused(words: str) -> None:
    assert len(problems(CALLBACK_WINDOW=words)) == 1


def test_a_short_callback_window_is_allowed_and_doubted() -> None:
    settings = load(SIGNS | {"CALLBACK_WINDOW": "5m"})
    assert settings.callback_window == timedelta(minutes=5)
    assert "CALLBACK_WINDOW" in settings.doubts()[0]


def test_customer_service_uses_the_keys_of_the_app_unless_it_has_its_own() -> None:
    alike = load(SIGNS | WECOM)
    assert alike.wecom_kf_secret == alike.wecom_secret
    assert alike.wecom_kf_token == alike.wecom_token
    assert alike.wecom_kf_encoding_aes_key == alike.wecom_encoding_aes_key
    assert load(SIGNS | WECOM | {"WECOM_KF_TOKEN": "another"}).wecom_kf_token.get_secret_value() == "another"


def test_a_wrong_key_of_the_app_is_not_reported_for_customer_service_too() -> None:
    assert len(problems(WECOM_ENCODING_AES_KEY="short")) == 1


@pytest.mark.parametrize("key", [KEY[:-1], KEY + "A", KEY[:-1] + "=", KEY[:-1] + "键"])
def test_an_aes_key_has_43_letters_and_digits(key: str) -> None:
    assert len(problems(WECOM_ENCODING_AES_KEY=key)) == 1


def test_admins_are_userids_in_lower_case_each_once() -> None:
    assert load(SIGNS | {"ADMINS": "LiLei, hanmeimei，lilei,"}).admins == ("lilei", "hanmeimei")


def test_spaces_around_a_pasted_value_do_not_count() -> None:
    assert load(SIGNS | {"WECOM_TOKEN": " token \n"}).wecom_token.get_secret_value() == "token"


def test_a_trailing_slash_of_an_address_does_not_count() -> None:
    assert load(SIGNS | {"PUBLIC_URL": "https://hr.example.com/desk/"}).public_url == "https://hr.example.com/desk"


def test_a_short_key_is_doubted_and_not_refused() -> None:
    assert any("SECRET_KEY" in doubt for doubt in load({"SECRET_KEY": "short"}).doubts())
    assert not any("SECRET_KEY" in doubt for doubt in load(SIGNS).doubts())


def test_without_a_key_one_is_made_once_and_kept_for_us_alone(tmp_path: Path) -> None:
    first, second = (load({"DATA_DIR": str(tmp_path / "data")}).secret_key for _ in range(2))
    assert first == second
    assert len(first.get_secret_value()) >= 32
    assert stat.S_IMODE((tmp_path / "data" / "secret_key").stat().st_mode) == 0o600
    assert [kept.name for kept in (tmp_path / "data").iterdir()] == ["secret_key"]


def test_a_data_directory_that_cannot_be_is_a_problem_with_a_name(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no directory")
    with pytest.raises(BadSettings, match=r"DATA_DIR is .*Not a directory"):
        load({"DATA_DIR": str(tmp_path / "file" / "data")})


def test_a_relative_data_directory_is_the_same_wherever_one_stands() -> None:
    assert load(SIGNS | {"DATA_DIR": "somewhere"}).data_dir == ROOT / "somewhere"


def test_talking_with_wecom_needs_five_settings_and_names_the_absent_ones() -> None:
    assert load(SIGNS | WECOM).require_wecom().wecom_agent_id == 1000002
    with pytest.raises(BadSettings) as bad:
        load(SIGNS | {"WECOM_CORP_ID": "ww1"}).require_wecom()
    named = [problem.split()[0] for problem in bad.value.problems]
    assert named == ["WECOM_AGENT_ID", "WECOM_SECRET", "WECOM_TOKEN", "WECOM_ENCODING_AES_KEY"]


def test_every_setting_knows_what_to_expect_in_both_languages() -> None:
    assert EXPECTED.keys() == Settings.model_fields.keys()
    assert all(chinese and english and chinese != english for chinese, english in EXPECTED.values())


def test_the_process_reads_its_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setenv("WORKER_THREADS", "7")
    assert load().worker_threads == 7
