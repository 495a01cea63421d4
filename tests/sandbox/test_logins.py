"""Signing in with WeCom, played: a page that asks who one is, and a code that is good once and for five minutes."""

import re
from datetime import timedelta
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from sandbox import App, World
from sandbox.app import create_app
from sandbox.logins import LASTS

BACK = "https://desk.example.com/admin/login/back?from=wecom"


@pytest.mark.parametrize("path", ["/wwlogin/sso/login", "/connect/oauth2/authorize"])
def test_everybody_who_is_visible_may_sign_in_and_is_sent_back(path: str) -> None:
    world = World(App())
    world.leave("zhangsan")
    query = {"appid": world.app.corp_id, "agentid": str(world.app.agent_id), "redirect_uri": BACK, "state": "s" * 32}
    page = create_app(world).test_client().get(path, query_string=query).text
    links = {unescape(link): userid for link, userid in re.findall(r'href="([^"]*code=[^"]*)">[^<]* (\w+)<', page)}
    assert sorted(links.values()) == ["hanmeimei", "lilei", "meilin"]
    for link, userid in links.items():
        told = parse_qs(urlsplit(link).query)
        assert link.startswith(BACK) and told["state"] == ["s" * 32]
        assert world.logins.exchange(told["code"][0], world.clock()) == userid


@pytest.mark.parametrize("changed", [{"appid": "wwother"}, {"agentid": "7"}, {"redirect_uri": ""}])
def test_an_app_that_nobody_knows_may_not_ask(changed: dict[str, str]) -> None:
    world = World(App())
    query = {"appid": world.app.corp_id, "agentid": str(world.app.agent_id), "redirect_uri": BACK} | changed
    assert create_app(world).test_client().get("/wwlogin/sso/login", query_string=query).status_code == 400


def test_a_code_is_good_once_and_for_five_minutes() -> None:
    world = World(App())
    web, now = create_app(world).test_client(), world.clock()
    gettoken = {"corpid": world.app.corp_id, "corpsecret": world.app.secret}
    token = (web.get("/cgi-bin/gettoken", query_string=gettoken).json or {})["access_token"]

    def asked(code: str) -> dict[str, object]:
        told = web.get("/cgi-bin/auth/getuserinfo", query_string={"access_token": token, "code": code}).json or {}
        return {name: told[name] for name in ("errcode", "userid") if name in told}

    code, late = world.logins.mint("lilei", now), world.logins.mint("lilei", now - LASTS - timedelta(seconds=1))
    assert [asked(code), asked(code), asked(late), asked("")] == [
        {"errcode": 0, "userid": "lilei"}, {"errcode": 40029}, {"errcode": 42003}, {"errcode": 40029},
    ]  # fmt: skip
