"""What the product is told from outside, as one frozen value.

Every setting is an environment variable; `.env` beside this file is read as well, and the real environment wins. A
start with wrong settings fails with all of them at once, each by its name and with what to type, in the reader's
language. There is no default secret: without `SECRET_KEY` one is made and kept in `DATA_DIR`, and only where the
database lives there too.

    BadSettings     .problems: a line for each setting that has to change
"""

import base64
import os
import re
import secrets
from collections.abc import Mapping
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, PydanticBaseSettingsSource, SettingsConfigDict

ROOT = Path(__file__).resolve().parent
UNITS = {"d": "days", "h": "hours", "m": "minutes", "s": "seconds"}
DURATION = re.compile(r"(?:\s*\d+\s*[dhms])+\s*")
VERIFY_FILE = re.compile(r"WW_verify_[0-9A-Za-z]+\.txt(?:=[!-~]+)?")
SHORTEST_WINDOW = timedelta(minutes=10)
SHORTEST_SECRET = 16
NEEDED_FOR_WECOM = ("wecom_corp_id", "wecom_agent_id", "wecom_secret", "wecom_token", "wecom_encoding_aes_key")


class BadSettings(Exception):
    """Some settings have to change before anything can start."""

    def __init__(self, problems: tuple[str, ...], *, zh: bool = False) -> None:
        self.problems = problems
        heading = "以下设置需要修改:" if zh else "These settings have to change:"
        super().__init__("\n  ".join((heading, *problems)))


def _duration(words: str) -> timedelta:
    """`90m`, `24h`, `1h30m`, `30s`."""
    if not DURATION.fullmatch(words.lower()):
        raise ValueError(f"not a duration: {words}")
    parts = re.findall(r"(\d+)\s*([dhms])", words.lower())
    return sum((timedelta(**{UNITS[unit]: int(number)}) for number, unit in parts), timedelta())


def _listed(words: str) -> tuple[str, ...]:
    """What stands between commas, Chinese ones too."""
    return tuple(word.strip() for word in re.split(r"[,，、;；]", words) if word.strip())


def _durations(words: str) -> tuple[timedelta, ...]:
    """Several durations, the longest first, in the order in which reminders go out."""
    return tuple(sorted({_duration(word) for word in _listed(words)}, reverse=True))


def _userids(words: str) -> tuple[str, ...]:
    """WeCom's userids do not mind their case, so ours have none."""
    return tuple(dict.fromkeys(word.lower() for word in _listed(words)))


def _with_driver(url: str) -> str:
    """SQLAlchemy reads a bare postgresql:// as psycopg 3, which is not what we have."""
    scheme, found, rest = url.partition("://")
    if url and not (found and scheme in ("postgres", "postgresql", "postgresql+psycopg2")):
        raise ValueError("not the URL of a PostgreSQL database")
    return f"postgresql+psycopg2://{rest}" if url else ""


def _web_address(url: str) -> str:
    """An address that paths can be added to."""
    parts = urlsplit(url)
    if url and (parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment):
        raise ValueError("not a web address")
    return url.rstrip("/")


def _aes_key(key: SecretStr) -> SecretStr:
    """43 letters and digits that stand for 32 bytes."""
    words = key.get_secret_value()
    if words and not (re.fullmatch(r"[0-9A-Za-z+/]{43}", words) and len(base64.b64decode(words + "=")) == 32):
        raise ValueError("not an EncodingAESKey")
    return key


def _verify_files(words: str) -> tuple[str, ...]:
    """Names of the files WeCom looks for, each with `=` and what is in it where that is not the code in its name."""
    if all(map(VERIFY_FILE.fullmatch, _listed(words))):
        return _listed(words)
    raise ValueError(f"not a WW_verify_….txt: {words}")


def _language(words: str) -> str:
    """zh_CN.UTF-8 is zh."""
    return words[:2].lower()


def _directory(path: Path) -> Path:
    """One and the same for all processes, wherever each was started."""
    return (ROOT / path.expanduser()).resolve()


Duration = Annotated[timedelta, BeforeValidator(_duration), Field(gt=timedelta(0))]
Durations = Annotated[tuple[timedelta, ...], NoDecode, BeforeValidator(_durations)]
Userids = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_userids)]
VerifyFiles = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_verify_files)]
Locale = Annotated[Literal["zh", "en"], BeforeValidator(_language)]
Level = Annotated[Literal["debug", "info", "warning", "error"], BeforeValidator(str.lower)]
AesKey = Annotated[SecretStr, AfterValidator(_aes_key)]
Address = Annotated[str, AfterValidator(_web_address)]
Count = Annotated[int, Field(ge=1, le=256)]

TOKEN = ("后台「接收消息」页的 Token", "the Token of the console's page for receiving messages")
AES_KEY = ("后台「接收消息」页的 43 位 EncodingAESKey", "the 43 characters of the page for receiving messages")
COUNT = ("1 到 256 的整数", "a whole number from 1 to 256")
EXPECTED = {
    "database_url": ("postgresql://用户:密码@主机/库名，或留空", "postgresql://user:password@host/name, or nothing"),
    "data_dir": ("可写的目录，默认 .data", "a directory that can be written to; .data unless you say otherwise"),
    "wecom_corp_id": ("「我的企业」页的企业 ID，如 ww12345678", "the corp id of the page My Company: ww12345678"),
    "wecom_agent_id": ("应用的 AgentId，如 1000002", "the AgentId of the app, a number such as 1000002"),
    "wecom_secret": ("应用的 Secret", "the Secret of the app"),
    "wecom_token": TOKEN,
    "wecom_encoding_aes_key": AES_KEY,
    "wecom_token_old": ("换 Token 期间的旧 Token，换完留空", "the Token before this one, or nothing"),
    "wecom_encoding_aes_key_old": ("换钥期间的旧 EncodingAESKey，或留空", "the EncodingAESKey before, or nothing"),
    "wecom_verify_files": ("可信域名校验文件名，如 WW_verify_a1B2c3.txt", "names such as WW_verify_a1B2c3.txt"),
    "wecom_api_base": ("网址，如 https://qyapi.weixin.qq.com", "a web address: https://qyapi.weixin.qq.com"),
    "wecom_kf_secret": ("微信客服的 Secret，默认同应用", "the Secret of customer service, or nothing: the app's"),
    "wecom_kf_token": TOKEN,
    "wecom_kf_encoding_aes_key": AES_KEY,
    "admins": ("管理员的 userid，逗号分隔，如 lilei,hanmeimei", "userids of the admins: lilei,hanmeimei"),
    "secret_key": ("至少 16 个随机字符: openssl rand -hex 32", "16 random characters or more: openssl rand -hex 32"),
    "public_url": ("本服务的网址，如 https://hr.example.com", "where others reach this: https://hr.example.com"),
    "timezone": ("时区名，如 Asia/Shanghai", "the name of a time zone, such as Asia/Shanghai"),
    "locale": ("zh 或 en", "zh or en"),
    "remind_before": ("面试前多久提醒，如 24h,1h", "how long before an interview to remind: 24h,1h"),
    "callback_window": ("时长，如 1h 或 30m", "a length of time such as 1h or 30m"),
    "port": ("1 到 65535 的端口号", "a port from 1 to 65535"),
    "web_concurrency": COUNT,
    "web_threads": COUNT,
    "worker_processes": COUNT,
    "worker_threads": COUNT,
    "log_level": ("debug、info、warning 或 error", "debug, info, warning or error"),
}


class Settings(BaseSettings):
    """Everything that is set from outside. `load` makes one, and it never changes."""

    model_config = SettingsConfigDict(
        env_file=ROOT / ".env",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        str_strip_whitespace=True,
        validate_default=False,
    )

    database_url: Annotated[str, AfterValidator(_with_driver)] = Field(default="", repr=False)
    data_dir: Annotated[Path, AfterValidator(_directory)] = ROOT / ".data"

    wecom_corp_id: str = ""
    wecom_agent_id: int = Field(default=0, ge=0)
    wecom_secret: SecretStr = SecretStr("")
    wecom_token: SecretStr = SecretStr("")
    wecom_encoding_aes_key: AesKey = SecretStr("")
    wecom_token_old: SecretStr = SecretStr("")
    wecom_encoding_aes_key_old: AesKey = SecretStr("")
    wecom_verify_files: VerifyFiles = ()
    wecom_api_base: Annotated[Address, Field(min_length=1)] = "https://qyapi.weixin.qq.com"
    wecom_kf_secret: SecretStr = Field(default_factory=lambda told: told.get("wecom_secret", SecretStr("")))
    wecom_kf_token: SecretStr = Field(default_factory=lambda told: told.get("wecom_token", SecretStr("")))
    wecom_kf_encoding_aes_key: AesKey = Field(
        default_factory=lambda told: told.get("wecom_encoding_aes_key", SecretStr(""))
    )

    admins: Userids = ()
    secret_key: SecretStr = Field(default=SecretStr(""), validate_default=True)
    public_url: Address = ""
    timezone: ZoneInfo = ZoneInfo("Asia/Shanghai")
    locale: Locale = "zh"
    remind_before: Durations = (timedelta(hours=24), timedelta(hours=1))
    callback_window: Duration = timedelta(hours=1)

    port: int = Field(default=8000, ge=1, le=65535)
    web_concurrency: Count = 2
    web_threads: Count = 8
    worker_processes: Count = 2
    worker_threads: Count = 4
    log_level: Level = "info"

    def require_wecom(self) -> Self:
        """These settings, fit to talk with WeCom. Raises BadSettings naming all that is absent."""
        absent = [name for name in NEEDED_FOR_WECOM if not _plain(getattr(self, name))]
        if absent:
            raise _bad(dict.fromkeys(absent), zh=_speaks_chinese(os.environ))
        return self

    def doubts(self) -> tuple[str, ...]:
        """What is allowed and yet probably not meant; worth a line in the log at the start."""
        found = []
        if self.callback_window < SHORTEST_WINDOW:
            found.append("CALLBACK_WINDOW below 10m refuses callbacks when clocks differ or WeCom delivers late")
        if len(self.secret_key.get_secret_value()) < SHORTEST_SECRET:
            found.append("SECRET_KEY is short enough to be guessed; openssl rand -hex 32 makes a good one")
        if self.log_level == "debug":
            found.append("LOG_LEVEL=debug writes what people say into the log")
        return tuple(found)


class _Told(Settings):
    """Settings from a mapping alone: neither the environment nor `.env` has a word in them."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """What was handed over."""
        return (init_settings,)


def load(env: Mapping[str, str] | None = None) -> Settings:
    """The settings of this process, or of `env` when it is given. Raises BadSettings."""
    zh = _speaks_chinese(os.environ if env is None else env)
    try:
        settings = Settings() if env is None else _Told(**_fields(env))
    except ValidationError as error:
        wrong = [problem for problem in error.errors() if problem["type"] != "default_factory_not_called"]
        given = {str(problem["loc"][0]): str(problem["input"]) for problem in wrong}
        raise _bad(given, zh=zh) from None
    if not _plain(settings.secret_key):
        settings = settings.model_copy(update={"secret_key": _kept_key(settings.data_dir, zh=zh)})
    return settings


def _fields(env: Mapping[str, str]) -> dict[str, Any]:
    """An environment as the fields it fills; empty means absent."""
    return {name.lower(): value for name, value in env.items() if value and name.lower() in Settings.model_fields}


def _plain(value: object) -> object:
    return value.get_secret_value() if isinstance(value, SecretStr) else value


def _speaks_chinese(env: Mapping[str, str]) -> bool:
    return (env.get("LOCALE") or env.get("LC_ALL") or env.get("LANG") or "").lower().startswith("zh")


def _bad(given: Mapping[str, str | None], *, zh: bool) -> BadSettings:
    """All problems, each in one line."""
    return BadSettings(tuple(_problem(name, value, zh=zh) for name, value in given.items()), zh=zh)


def _problem(name: str, value: str | None, *, zh: bool) -> str:
    """The name, what is there now unless it is secret, and what should be."""
    chinese, english = EXPECTED[name]
    now = repr(value) if value and not _secret(name) else ""
    if zh:
        return f"{name.upper()}{f' 现在是 {now}，' if now else ' '}应填: {chinese}"
    return f"{name.upper()}{f' is {now}, it' if now else ''} should be: {english}"


def _secret(name: str) -> bool:
    field = Settings.model_fields[name]
    return field.annotation is SecretStr or not field.repr


def _kept_key(data_dir: Path, *, zh: bool) -> SecretStr:
    """The key made at the first start. The first of many processes makes it, whole; the others read it."""
    kept = data_dir / "secret_key"
    try:
        if not kept.exists():
            _keep(kept, secrets.token_urlsafe(32))
        return SecretStr(kept.read_text().strip())
    except OSError as error:
        raise _bad({"data_dir": f"{data_dir} ({error.strerror})"}, zh=zh) from error


def _keep(path: Path, words: str) -> None:
    """A new file that only we may read. Linking makes it appear whole, and once."""
    path.parent.mkdir(mode=0o711, parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(words)
    with suppress(FileExistsError):
        os.link(draft, path)
    draft.unlink()
