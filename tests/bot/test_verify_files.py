"""The files by which WeCom sees that a domain is ours, served from the root, and no others."""

from dataclasses import replace

import pytest

from bot.app import create_app
from bot.parts import Parts
from config import BadSettings
from tests.bot.house import settings_of


def test_the_files_that_are_set_are_served_and_no_others(parts: Parts) -> None:
    told = settings_of(WECOM_VERIFY_FILES="WW_verify_a1B2c3.txt, WW_verify_x9.txt=something-else")
    web = create_app(replace(parts, settings=told)).test_client()
    answer = web.get("/WW_verify_a1B2c3.txt")
    assert (answer.status_code, answer.data, answer.mimetype) == (200, b"a1B2c3", "text/plain")
    assert web.get("/WW_verify_x9.txt").data == b"something-else"
    assert web.get("/WW_verify_other.txt").status_code == 404


@pytest.mark.parametrize(
    "name", ["verify.txt", "WW_verify_../etc.txt", "WW_verify_a.html", "WW_verify_.txt", "/WW_verify_a.txt"]
)
def test_another_name_is_no_such_file(name: str) -> None:
    with pytest.raises(BadSettings, match="WECOM_VERIFY_FILES"):
        settings_of(WECOM_VERIFY_FILES=name)
