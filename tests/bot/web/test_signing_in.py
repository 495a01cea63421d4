"""Admins come in, by a link from the command line or by WeCom's own login; nobody else does, however often they try."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

from bot.cli import command_app
from bot.parts import utcnow
from bot.web import guests
from models import logins, people
from models.people import Role
from tests.bot.clinic import Clinic
from tests.bot.web.browser import Browser, browser, query

PAGES = ("/admin/setup", "/admin/setup/checks", "/admin/setup/live")
pytestmark = pytest.mark.usefixtures("logging_given_back")

DEEDS = ("/admin/setup/mint", "/admin/setup/test", "/admin/setup/menu")


def inside(text: str) -> bool:
    return "Receiving messages" in text


@pytest.mark.parametrize("path", ["/admin", "/admin/", *PAGES])
def test_whoever_has_not_signed_in_is_asked_to(stranger: Browser, path: str) -> None:
    answer = stranger.opens(path)
    assert (answer.status_code, "Admins sign in" in answer.text, inside(answer.text)) == (200, True, False)


@pytest.mark.parametrize("path", DEEDS)
def test_a_stranger_does_nothing(clinic: Clinic, stranger: Browser, path: str) -> None:
    calls = len(clinic.world.calls)
    stranger.posts(path)
    answer = stranger.presses(path, on=guests.link(clinic.parts, "meilin"))
    assert "Admins sign in" in answer.text
    assert len(clinic.world.calls) == calls and clinic.parts.minted.waiting() == []


# a link from the command line


def test_a_link_is_good_once(clinic: Clinic, stranger: Browser) -> None:
    link = guests.link(clinic.parts, "meilin")
    assert inside(stranger.presses(link, on=link).text)
    again = browser(clinic.parts).presses(link, on=link)
    assert (again.status_code, "used, has expired" in again.text) == (403, True)


def test_whoever_only_looks_at_a_link_does_not_use_it_up(clinic: Clinic, stranger: Browser) -> None:
    """Chats open links to show a preview."""
    link = guests.link(clinic.parts, "meilin")
    assert all("Sign in as meilin" in browser(clinic.parts).opens(link).text for _ in range(3))
    assert inside(stranger.presses(link, on=link).text)


def test_a_link_ends_after_ten_minutes(clinic: Clinic) -> None:
    link = guests.link(clinic.parts, "meilin")
    later = replace(clinic.parts, clock=lambda: utcnow() + timedelta(minutes=11))
    assert browser(later).opens(link).status_code == 403


def test_a_link_of_another_deployment_opens_nothing(clinic: Clinic, stranger: Browser) -> None:
    other = clinic.with_settings(SECRET_KEY="the key of somebody else, as long")
    link = guests.link(other.parts, "meilin")
    assert stranger.opens(link).status_code == 403
    other.close()


@pytest.mark.parametrize("token", ["x", "WyJtZWlsaW4iXQ.abc", "a" * 3000, "%00", "../setup"])
def test_a_link_nobody_made_is_refused(stranger: Browser, token: str) -> None:
    answer = stranger.opens(f"/admin/enter/{token}")
    assert answer.status_code in (403, 404) or "Admins sign in" in answer.text
    assert not inside(answer.text)


def test_the_command_prints_a_link_for_admins_only(clinic: Clinic, stranger: Browser) -> None:
    run = command_app().test_cli_runner()
    made = run.invoke(args=["admin", "link"], env=clinic.env)
    assert made.exit_code == 0 and made.stdout.startswith("https://desk.example.com/admin/enter/")
    assert inside(stranger.presses(made.stdout.strip(), on=made.stdout.strip()).text)
    refused = run.invoke(args=["admin", "link", "lilei"], env=clinic.env)
    assert (refused.exit_code, "lilei is no admin" in refused.output) == (1, True)
    nobody = run.invoke(args=["admin", "link"], env=clinic.env | {"ADMINS": ""})
    assert (nobody.exit_code, "ADMINS" in nobody.output) == (1, True)


def test_an_admin_by_role_may_come_in_and_is_out_when_the_role_is_gone(clinic: Clinic) -> None:
    with Session(clinic.parts.engine) as session, session.begin():
        people.add(session, clinic.parts.app_id, "韩梅梅", userid="hanmeimei", role=Role.ADMIN)
    han, link = browser(clinic.parts), guests.link(clinic.parts, "HanMeimei")
    assert inside(han.presses(link, on=link).text)
    with clinic.parts.engine.begin() as connection:
        connection.execute(text("update person set role = 'interviewer' where userid = 'hanmeimei'"))
    assert "Admins sign in" in han.opens("/admin/setup").text


# WeCom's own login


def back(clinic: Clinic, who: Browser, userid: str, **changed: str) -> str:
    """The address WeCom sends somebody back to, after they said who they are."""
    there = query(who.goes("/admin/login/wecom"))
    code = clinic.world.logins.mint(userid, clinic.world.clock())
    given = {"code": code, "state": there["state"]} | changed
    return "/admin/login/back?" + "&".join(f"{name}={value}" for name, value in given.items())


def test_wecom_tells_who_it_is(clinic: Clinic, stranger: Browser) -> None:
    assert inside(stranger.opens(back(clinic, stranger, "MeiLin")).text)


def test_the_way_to_wecom_is_the_one_that_fits_the_browser(clinic: Clinic, stranger: Browser) -> None:
    real = clinic.with_settings(WECOM_API_BASE="https://qyapi.weixin.qq.com")
    outside = browser(real.parts).goes("/admin/login/wecom")
    within = browser(real.parts).goes("/admin/login/wecom", **{"User-Agent": "Mozilla/5.0 wxwork/4.1 MicroMessenger/7"})
    assert outside.startswith("https://login.work.weixin.qq.com/wwlogin/sso/login?login_type=CorpApp&")
    assert within.startswith("https://open.weixin.qq.com/connect/oauth2/authorize?appid=")
    assert within.endswith("#wechat_redirect")
    for url in (outside, within):
        assert query(url)["redirect_uri"] == "https://desk.example.com/admin/login/back"
        assert re.fullmatch("[a-zA-Z0-9]{32}", query(url)["state"])
    real.close()


def test_a_member_who_is_no_admin_is_told_so(clinic: Clinic, stranger: Browser) -> None:
    answer = stranger.opens(back(clinic, stranger, "lilei"))
    assert (answer.status_code, "lilei is not an admin" in answer.text) == (403, True)
    assert "Admins sign in" in stranger.opens("/admin/setup").text


def test_the_word_must_be_this_browsers_own(clinic: Clinic, stranger: Browser) -> None:
    """Otherwise somebody could sign others in as himself, or lend them a code."""
    stolen = back(clinic, stranger, "meilin")
    other = browser(clinic.parts)
    assert other.opens(stolen).status_code == 403
    other.goes("/admin/login/wecom")
    assert other.opens(stolen).status_code == 403
    assert stranger.opens(back(clinic, stranger, "meilin", state="x" * 32)).status_code == 403


def test_a_browser_that_comes_twice_stays_in(clinic: Clinic, stranger: Browser) -> None:
    address = back(clinic, stranger, "meilin")
    assert inside(stranger.opens(address).text)
    assert inside(stranger.opens(address).text)


def test_a_code_that_wecom_does_not_know_is_refused_in_words(clinic: Clinic, stranger: Browser) -> None:
    answer = stranger.opens(back(clinic, stranger, "meilin", code="invented"))
    assert (answer.status_code, "40029" in answer.text) == (403, True)


def test_somebody_from_outside_the_company_is_refused(clinic: Clinic, stranger: Browser) -> None:
    clinic.world.logins.open["guest"] = ("", utcnow() + timedelta(minutes=5))
    assert stranger.opens(back(clinic, stranger, "", code="guest")).status_code == 403


def test_an_untrusted_address_is_named_at_the_login_too(clinic: Clinic, stranger: Browser) -> None:
    clinic.world.fault("auth/getuserinfo", errcode=60020)
    assert "127.0.0.1" in stranger.opens(back(clinic, stranger, "meilin")).text


# trying for long


def test_whoever_fails_too_often_has_to_wait_and_others_need_not(clinic: Clinic, stranger: Browser) -> None:
    for _ in range(logins.MOST_OF_CALLER):
        assert stranger.opens("/admin/login/back?code=x&state=y").status_code == 403
    calls = len(clinic.world.calls)
    answer = stranger.opens(back(clinic, stranger, "meilin"))
    assert (answer.status_code, "ten minutes" in answer.text, len(clinic.world.calls)) == (429, True, calls)
    other = browser(clinic.parts, "198.51.100.4")
    assert inside(other.opens(back(clinic, other, "meilin")).text)
    later = browser(replace(clinic.parts, clock=lambda: utcnow() + logins.WINDOW * 1.1))
    assert later.opens("/admin/login/back?code=x&state=y").status_code == 403


def test_all_together_are_held_up_as_well_but_never_a_good_link(clinic: Clinic, stranger: Browser) -> None:
    for n in range(logins.MOST_OF_ALL):
        browser(clinic.parts, f"198.51.100.{n}").opens("/admin/enter/invented")
    assert stranger.opens("/admin/login/back?code=x&state=y").status_code == 429
    link = guests.link(clinic.parts, "meilin")
    assert inside(stranger.presses(link, on=link).text)


def test_failures_leave_few_rows_and_no_address(clinic: Clinic) -> None:
    for n in range(2 * logins.MOST_OF_ALL):
        browser(clinic.parts, f"198.51.100.{n}").opens("/admin/enter/invented")
    with clinic.parts.engine.connect() as connection:
        rows = [str(row) for row in connection.execute(text("select * from failed_login"))]
    assert len(rows) == logins.MOST_OF_ALL and "198.51.100" not in "".join(rows)


@pytest.mark.parametrize(
    ("near", "forwarded", "who"),
    [
        ("8.8.8.8", "", "8.8.8.8"),
        ("127.0.0.1", "198.51.100.4", "198.51.100.4"),
        ("10.0.0.2", "6.6.6.6, 198.51.100.4", "198.51.100.4"),
        ("8.8.8.8", "198.51.100.4", "8.8.8.8"),
        ("127.0.0.1", "<script>", "127.0.0.1"),
        ("", "198.51.100.4", ""),
    ],
)
def test_who_calls_is_what_our_own_proxy_wrote_down(near: str, forwarded: str, who: str) -> None:
    assert guests.caller({"REMOTE_ADDR": near, "HTTP_X_FORWARDED_FOR": forwarded}) == who


# cookies and headers


def test_out_is_out(mei: Browser) -> None:
    mei.presses("/admin/logout", on="/admin/setup")
    assert "Admins sign in" in mei.opens("/admin/setup").text


def test_the_cookie_is_for_these_pages_and_this_browser_only(clinic: Clinic) -> None:
    web = browser(clinic.parts).web
    cookie = web.get("/admin/login/wecom").headers["Set-Cookie"]
    assert [part in cookie for part in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/admin", "__Secure-desk")] == [
        True
    ] * 5
    plain = clinic.with_settings(PUBLIC_URL="http://127.0.0.1:8000")
    assert "Secure" not in browser(plain.parts).web.get("/admin/login/wecom").headers["Set-Cookie"]
    plain.close()


def test_an_answer_that_only_shows_something_brings_no_cookie(mei: Browser) -> None:
    """Slow ones come late: a cookie of theirs would undo what was done meanwhile."""
    for path in PAGES[1:]:
        answer = mei.web.get(path)
        assert "Set-Cookie" not in answer.headers
        answer.close()


def test_a_cookie_that_somebody_made_is_no_session(clinic: Clinic, stranger: Browser) -> None:
    stranger.web.set_cookie("__Secure-desk", "eyJ1c2VyaWQiOiJtZWlsaW4ifQ.aSj3OQ.invented", path="/admin", secure=True)
    assert "Admins sign in" in stranger.opens("/admin/setup").text


@pytest.mark.parametrize("path", ["/admin/login", "/admin/setup", "/admin/nowhere", "/admin/static/admin.css"])
def test_every_page_forbids_what_it_does_not_need(mei: Browser, path: str) -> None:
    headers = mei.opens(path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy and "https:" not in policy and "data:" not in policy
    assert (headers["X-Content-Type-Options"], headers["X-Frame-Options"]) == ("nosniff", "DENY")
    assert "max-age" in headers["Strict-Transport-Security"]


def test_the_callback_meets_no_cookie(clinic: Clinic) -> None:
    answer = clinic.web.get("/wecom/callback")
    assert "Set-Cookie" not in answer.headers and "Vary" not in answer.headers


def test_a_form_without_its_token_does_nothing(clinic: Clinic, mei: Browser) -> None:
    for path in DEEDS:
        answer = mei.posts(path, csrf_token="invented")
        assert (answer.status_code, "reload" in answer.text) == (400, True)
    assert clinic.parts.minted.waiting() == []


def test_without_a_database_an_admin_still_sees_why(clinic: Clinic, mei: Browser) -> None:
    away = replace(clinic.parts, engine=create_engine("postgresql+psycopg2://nobody@127.0.0.1:9/nothing"))
    cookie = mei.web.get_cookie("__Secure-desk", path="/admin")
    assert cookie is not None
    here = browser(away)
    here.web.set_cookie("__Secure-desk", cookie.value, path="/admin", secure=True)
    assert here.opens("/admin/setup").status_code == 200
    assert (
        "✗" in here.opens("/admin/setup/checks").text and "cannot be reached" in here.opens("/admin/setup/checks").text
    )
    assert here.opens("/admin/enter/x").status_code == 503
