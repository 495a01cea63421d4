"""Who may come in. Admins only: those of ADMINS, and those whom an admin has made one.

There are two ways. A link from the command line, signed, good for ten minutes and for one use; and WeCom's own login,
where a code that WeCom puts into our address is exchanged for a userid. What fails is counted in PostgreSQL, so that
nobody can try for long, whichever process they meet; a link that is good is never held up by others' failures.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlencode

from itsdangerous import BadSignature, URLSafeSerializer
from sqlalchemy.orm import Session

from bot.parts import Parts
from bot.paths import admin_url
from config import Settings
from models import logins, people
from models.people import Role

LINK_LASTS = timedelta(minutes=10)
TENCENT = "https://qyapi.weixin.qq.com"
OUTSIDE, INSIDE = "https://login.work.weixin.qq.com", "https://open.weixin.qq.com"
"""Where WeCom signs people in: in any browser, and in its own."""


@dataclass(frozen=True)
class Pass:
    """A link that was opened, and whether it is still good is not said."""

    userid: str
    digest: str


def pages_key(settings: Settings) -> str:
    """What cookies and links are signed with: of the deployment's key, and of use for nothing else."""
    return sha256(b"interview desk: pages\0" + settings.secret_key.get_secret_value().encode()).hexdigest()


def link(parts: Parts, userid: str) -> str:
    """An address that signs this admin in, once."""
    until = int((parts.clock() + LINK_LASTS).timestamp())
    token = _links(parts).dumps([userid.lower(), until, secrets.token_hex(8)])
    return admin_url(parts.settings, f"/enter/{token}")


def opened(parts: Parts, token: str) -> Pass | None:
    """Whose link this is; None when nobody here made it, or its time is over."""
    try:
        userid, until, _ = _links(parts).loads(token)
    except (BadSignature, ValueError, TypeError):
        return None
    return Pass(userid, sha256(token.encode()).hexdigest()) if parts.clock().timestamp() < until else None


def spend(parts: Parts, held: Pass) -> bool:
    """Use the link up; False when somebody has done so before."""
    with Session(parts.engine) as session, session.begin():
        return logins.spend(session, parts.app_id, held.digest, parts.clock(), lifetime=LINK_LASTS)


def is_admin(parts: Parts, userid: str) -> bool:
    """Asked at every page, so that whoever is no admin any more is out at once."""
    if userid.lower() in parts.settings.admins:
        return True
    with Session(parts.engine) as session:
        person = people.by_userid(session, parts.app_id, userid)
    return person is not None and person.active and person.role is Role.ADMIN


def language(parts: Parts, userid: str) -> str | None:
    """The language this person chose in the chat."""
    with Session(parts.engine) as session:
        person = people.by_userid(session, parts.app_id, userid)
    return person.locale if person is not None else None


def failed(parts: Parts, caller: str) -> None:
    """Count a failure."""
    with Session(parts.engine) as session, session.begin():
        logins.failed(session, parts.app_id, parts.vault.name("caller", caller), parts.clock())


def throttled(parts: Parts, caller: str) -> bool:
    """Whether this caller has failed too often of late."""
    with Session(parts.engine) as session:
        return logins.throttled(session, parts.app_id, parts.vault.name("caller", caller), parts.clock())


def caller(environ: Mapping[str, Any]) -> str:
    """Who asks: the address a proxy of ours wrote down last, where one of ours is in front."""
    near = str(environ.get("REMOTE_ADDR") or "")
    forwarded = str(environ.get("HTTP_X_FORWARDED_FOR") or "").rpartition(",")[2].strip()
    try:
        return str(ip_address(forwarded)) if forwarded and ip_address(near).is_private else near
    except ValueError:
        return near


def wecom_login(settings: Settings, state: str, *, inside: bool) -> str:
    """Where WeCom asks a person who they are, in their browser or `inside` its own, and sends them back with a code."""
    back, own = admin_url(settings, "/login/back"), settings.wecom_api_base
    if inside:
        base = INSIDE if own == TENCENT else own
        query = {
            "appid": settings.wecom_corp_id,
            "redirect_uri": back,
            "response_type": "code",
            "scope": "snsapi_base",
            "state": state,
            "agentid": settings.wecom_agent_id,
        }
        return f"{base}/connect/oauth2/authorize?{urlencode(query)}#wechat_redirect"
    base = OUTSIDE if own == TENCENT else own
    query = {
        "login_type": "CorpApp",
        "appid": settings.wecom_corp_id,
        "agentid": settings.wecom_agent_id,
        "redirect_uri": back,
        "state": state,
    }
    return f"{base}/wwlogin/sso/login?{urlencode(query)}"


def _links(parts: Parts) -> URLSafeSerializer:
    return URLSafeSerializer(pages_key(parts.settings), salt=f"link {parts.settings.wecom_corp_id}/{parts.app_id}")
