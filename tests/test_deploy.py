"""What lies in deploy/ starts what the Procfile says, with settings that exist, as an ordinary user."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from configparser import ConfigParser
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.worker import herd
from config import ROOT, Settings

DEPLOY = ROOT / "deploy"
UNITS = ("web", "worker")
OURS = {name.upper() for name in Settings.model_fields}


def procfile() -> dict[str, str]:
    """What each process runs."""
    return dict(line.split(": ", 1) for line in (ROOT / "Procfile").read_text("utf-8").splitlines())


def unit(name: str) -> ConfigParser:
    """A unit of systemd's, with its names as they are written."""
    read = ConfigParser(interpolation=None, comment_prefixes="#")
    read.optionxform = str  # type: ignore[assignment, method-assign]
    read.read(DEPLOY / f"systemd/interview-desk-{name}.service", "utf-8")
    return read


def docker() -> list[tuple[str, str]]:
    """The Dockerfile, an instruction a line."""
    text = re.sub(r"\\\n", " ", (DEPLOY / "Dockerfile").read_text("utf-8"))
    lines = [line.split(None, 1) for line in text.splitlines() if line and not line.startswith("#")]
    return [(word, rest) for word, rest in lines]


def copied() -> list[str]:
    """What gets into the image, as it is called in the repository."""
    return [name for word, rest in docker() if word == "COPY" for name in rest.split()[:-1]]


def compose() -> dict[str, Any]:
    made: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))
    return made


def seconds(words: str) -> float:
    return float(words.removesuffix("s"))


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_runs_what_the_procfile_says_after_the_release(name: str) -> None:
    python, service = "/opt/interview-desk/.venv/bin/python -m ", unit(name)["Service"]
    assert service["ExecStart"] == python + procfile()[name]
    assert service["ExecStartPre"] == python + procfile()["release"]
    assert service["WorkingDirectory"] == "/opt/interview-desk"


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_is_an_ordinary_user_who_always_comes_back(name: str) -> None:
    made = unit(name)
    assert made["Service"]["User"] == "interview-desk"
    assert made["Service"]["Restart"] == "always" and made["Unit"]["StartLimitIntervalSec"] == "0"
    assert made["Install"]["WantedBy"] == "multi-user.target"
    told = dict(entry.split("=") for entry in made["Service"]["Environment"].split())
    assert told["DATA_DIR"] == f"/var/lib/{made['Service']['StateDirectory']}"
    assert set(told) - OURS == {"PYTHONUNBUFFERED"}


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_leaves_the_time_that_stopping_takes(name: str) -> None:
    service = unit(name)["Service"]
    assert float(service["TimeoutStopSec"]) > herd.FAREWELL
    assert service["KillMode"] == "mixed"


def test_the_image_has_a_python_that_the_project_takes() -> None:
    image = re.fullmatch(r"python:(\d+)\.(\d+)-slim-\w+", dict(docker())["FROM"])
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    least = re.fullmatch(r">=(\d+)\.(\d+)", project["requires-python"])
    assert image and least
    assert tuple(map(int, image.groups())) >= tuple(map(int, least.groups()))


def test_the_image_runs_web_as_an_ordinary_user() -> None:
    words = [word for word, _ in docker()]
    said = dict(docker())
    assert words.index("USER") > max(n for n, word in enumerate(words) if word in ("RUN", "COPY"))
    assert said["USER"] == "10001:10001" and "--uid 10001" in next(rest for word, rest in docker() if "useradd" in rest)
    assert yaml.safe_load(said["CMD"]) == procfile()["web"].split()


def test_the_image_is_made_of_nothing_but_what_is_copied() -> None:
    lines = (DEPLOY / "Dockerfile.dockerignore").read_text("utf-8").splitlines()
    ignored = [line for line in lines if not line.startswith("#")]
    assert ignored[0] == "*"
    assert sorted(line.removeprefix("!") for line in ignored if line.startswith("!")) == sorted(copied())


def test_what_is_copied_into_the_image_is_enough(tmp_path: Path) -> None:
    for name in copied():
        source = ROOT / name
        copy: Any = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, tmp_path / name)
    env = {name: value for name, value in os.environ.items() if name not in OURS | {"PYTHONPATH"}}
    env |= {"SECRET_KEY": "of no use in this test", "DATABASE_URL": "postgresql://nobody@nowhere/nothing"}
    env |= {"WECOM_CORP_ID": "ww1", "WECOM_AGENT_ID": "1", "WECOM_SECRET": "unused", "WECOM_TOKEN": "unused"}
    env |= {"WECOM_ENCODING_AES_KEY": "a" * 42 + "A", "PROMETHEUS_MULTIPROC_DIR": str(tmp_path / "counts")}
    web = [sys.executable, "-m", *procfile()["web"].replace("gunicorn", "gunicorn --check-config", 1).split()]
    subprocess.run(web, cwd=tmp_path, env=env, check=True)
    subprocess.run([sys.executable, "-c", "import bot.cli, bot.worker.loop"], cwd=tmp_path, env=env, check=True)


@pytest.mark.parametrize("name", ["release", "web", "worker"])
def test_a_service_runs_what_the_procfile_says(name: str) -> None:
    service = compose()["services"][name]
    assert service["command"] == procfile()[name].split()
    assert service["build"] == {"context": "..", "dockerfile": "deploy/Dockerfile"}
    assert set(service["environment"]) <= OURS
    assert seconds(service["stop_grace_period"]) > herd.FAREWELL


def test_web_and_worker_wait_for_the_release_and_it_for_the_database() -> None:
    services = compose()["services"]
    assert services["release"]["depends_on"] == {"db": {"condition": "service_healthy"}}
    for name in UNITS:
        assert services[name]["depends_on"] == {"release": {"condition": "service_completed_successfully"}}
    assert services["release"]["restart"] == "no"


def test_web_is_asked_at_the_port_it_listens_at_and_reached_from_this_machine_alone() -> None:
    web = compose()["services"]["web"]
    port = web["environment"]["PORT"]
    assert f"http://127.0.0.1:{port}/healthz" in web["healthcheck"]["test"][-1]
    assert [published.rpartition(":")[2] for published in web["ports"]] == [port]
    assert all(published.startswith("127.0.0.1:") for published in web["ports"])


def test_the_database_keeps_its_data_where_its_image_looks_for_them() -> None:
    made = compose()
    database = made["services"]["db"]
    assert database["image"] == "postgres:18"
    assert database["volumes"] == ["postgres:/var/lib/postgresql"] and "postgres" in made["volumes"]
    assert "ports" not in database


@pytest.mark.parametrize("page", ["operations.md", "operations.zh.md"])
def test_the_docs_say_what_compose_asks_of_the_env_file(page: str) -> None:
    asked = set(re.findall(r"\$\{([A-Z_]+):\?", (DEPLOY / "compose.yaml").read_text("utf-8")))
    assert asked == {"POSTGRES_PASSWORD", "SECRET_KEY"}
    assert all(f"`{name}`" in (ROOT / "docs" / page).read_text("utf-8") for name in asked)


def test_the_proxy_passes_on_the_query_untouched_and_keeps_the_metrics_inside() -> None:
    told = (DEPLOY / "nginx.conf").read_text("utf-8")
    assert set(re.findall(r"proxy_pass (\S+);", told)) == {"http://interview_desk"}
    assert re.search(r"location = /metrics \{\s+return 404;", told)
    assert re.search(r"location = /admin/setup/live \{[^}]*proxy_buffering off;", told)
    logged = re.search(r"log_format \w+ '(.*)';", told)
    assert logged and "$request " not in logged[1] and "$request_uri" not in logged[1] and "$args" not in logged[1]


def alarms() -> list[str]:
    rules = yaml.safe_load((DEPLOY / "prometheus.rules.yaml").read_text("utf-8"))
    return [rule["expr"] for group in rules["groups"] for rule in group["rules"]]


def test_alarms_ask_for_metrics_that_exist() -> None:
    there = set(re.findall(r'"(desk_[a-z_]+)"', (ROOT / "bot/metrics.py").read_text("utf-8")))
    asked = {name.removesuffix("_total") for rule in alarms() for name in re.findall(r"desk_\w+", rule)}
    assert asked and asked <= there


@pytest.mark.parametrize("page", ["operations.md", "operations.zh.md"])
def test_the_docs_show_the_alarms_as_they_are(page: str) -> None:
    text = (ROOT / "docs" / page).read_text("utf-8").replace("\\|", "|")
    shown = re.findall(r"^\| [^|]+ \| `(\w+(?: by \(\w+\))? ?\(.*?)` \|", text, re.M)
    assert len(shown) == 8
    assert set(shown) <= set(alarms())
