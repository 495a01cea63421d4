"""What WeCom says when it is asked: for a token, about the app, for the menu."""

from collections.abc import Iterator

from bot.doctor.check import Check, bad, doubt, good, unknown
from bot.menu import fits
from bot.parts import Parts
from bot.wecom.codes import TOKEN_PATH
from bot.wecom.errors import UnknownAddress, WeComError

SECRET, CORP_ID, OTHER_CORP = {40001, 41004, 45031, 50003}, {40013, 41002}, {40091}
AGENT_ID = {301002, 40056, 41011}


def asked(parts: Parts) -> Iterator[Check]:
    """Token, app and menu: each needs the one before."""
    try:
        parts.wecom.token()
    except WeComError as error:
        yield refused("token", error)
        yield from (unknown(topic, "needs-token") for topic in ("agent", "menu"))
        return
    yield good("token", "token-good")
    yield from _app(parts)


def _app(parts: Parts) -> Iterator[Check]:
    try:
        app = parts.wecom.agent()
    except WeComError as error:
        yield refused("agent", error)
        yield unknown("menu", "needs-agent")
        return
    seen = len(app.users) + len(app.departments) + len(app.tags)
    if app.closed:
        yield bad("agent", "agent-closed", "agent-closed-remedy", name=app.name)
    elif not seen:
        yield doubt("agent", "agent-unseen", "agent-unseen-remedy", name=app.name)
    else:
        yield good("agent", "agent-good", name=app.name)
    yield _menu(parts)


def _menu(parts: Parts) -> Check:
    try:
        there = parts.wecom.menu_get()
    except WeComError as error:
        return refused("menu", error)
    if not there:
        return doubt("menu", "menu-none", "menu-remedy")
    return good("menu", "menu-good") if fits(there) else doubt("menu", "menu-other", "menu-remedy")


def refused(topic: str, error: WeComError) -> Check:
    """What the refusal means: which setting, or what in the console."""
    values = {"errcode": error.errcode, "why": error.meaning or error.errmsg}
    if isinstance(error, UnknownAddress):
        address = error.caller_address or "?"
        return bad(topic, "address-unknown", "address-remedy", address=address, **values)
    if error.errcode is None:
        return bad(topic, "api-away", "api-away-remedy", **values)
    for codes, name in ((CORP_ID, "corp-id"), (OTHER_CORP, "other-corp"), (AGENT_ID, "agent-id")):
        if error.errcode in codes:
            return bad(topic, f"{name}-wrong", f"{name}-remedy", **values)
    if error.errcode in SECRET and error.path == TOKEN_PATH:
        return bad(topic, "secret-wrong", "secret-remedy", **values)
    return bad(topic, "wecom-refuses", "wecom-refuses-remedy", **values)
