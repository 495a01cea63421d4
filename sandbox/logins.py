"""Codes of people who sign in with WeCom on somebody's web page: each good for one exchange, and for five minutes.

browser ──▶ /wwlogin/sso/login or /connect/oauth2/authorize ── who are you? ──▶ redirect_uri?code=…&state=…
app     ──▶ /cgi-bin/auth/getuserinfo?code=…                                  ◀── userid
"""

import secrets
from datetime import datetime, timedelta

from sandbox.refusals import Refusal

LASTS = timedelta(minutes=5)


class Logins:
    """The codes that nobody has exchanged yet."""

    def __init__(self) -> None:
        self.open: dict[str, tuple[str, datetime]] = {}

    def mint(self, userid: str, now: datetime) -> str:
        """A code for somebody who said who they are."""
        code = secrets.token_urlsafe(32)
        self.open[code] = (userid, now + LASTS)
        return code

    def exchange(self, code: str, now: datetime) -> str:
        """Whose code it is, once."""
        userid, ends_at = self.open.pop(code, ("", now))
        if not userid:
            raise Refusal(40029)
        if ends_at <= now:
            raise Refusal(42003)
        return userid
