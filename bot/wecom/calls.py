"""A call to WeCom with the app's token, repeated once with another token when the first is refused."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, TypeVar

from bot.wecom.codes import TOKEN_PATH
from bot.wecom.errors import TokenRejected, Unanswered
from bot.wecom.shelf import Account, Grant
from bot.wecom.tokens import Status, TokenStore
from bot.wecom.transport import Answer, Patience, Transport

T = TypeVar("T")


class Calls:
    """What every call shares: the host, the account and its token."""

    def __init__(self, base: str, corp_id: str, agent_id: int, secret: str, tokens: TokenStore) -> None:
        self._account = Account(corp_id, agent_id, secret)
        self._http = Transport(base, Patience())
        self._tokens = tokens.of(self._account, self._grant)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._http.base!r}, {self._account!r})"

    @property
    def corp_id(self) -> str:
        """The corp whose members are spoken to."""
        return self._account.corp_id

    @property
    def agent_id(self) -> int:
        """The app that speaks."""
        return self._account.agent_id

    def get(self, path: str, **query: str | int) -> Answer:
        """Any GET below /cgi-bin/, by its path: `get("user/get", userid="mei")`. Raises WeComError."""
        return self._with_token(lambda token: self._http.get(path, {"access_token": token, **query}))

    def post(self, path: str, body: Mapping[str, Any], **query: str | int) -> Answer:
        """Any JSON POST below /cgi-bin/. Raises WeComError."""
        return self._with_token(lambda token: self._http.post(path, {"access_token": token, **query}, body))

    def renew_token(self) -> datetime:
        """Renew the token if its end is near; tells when to come again. Never waits for another process."""
        return self._tokens.renew()

    def forget_refusal(self) -> None:
        """Let the next call ask for a token at once, although WeCom refused one lately."""
        self._tokens.forget()

    def token(self) -> str:
        """The token itself, fetched if there is none. Raises WeComError."""
        return self._tokens.current()

    def token_status(self) -> Status:
        """What the database knows about the token, without asking WeCom."""
        return self._tokens.status()

    def close(self) -> None:
        """Close this thread's connections."""
        self._http.close()

    def _with_token(self, call: Callable[[str], T]) -> T:
        token = self._tokens.current()
        with suppress(TokenRejected):
            return call(token)
        token = self._tokens.instead_of(token)
        try:
            return call(token)
        except TokenRejected:
            self._tokens.distrust(token)
            raise

    def _grant(self) -> Grant:
        answer = self._http.get(TOKEN_PATH, {"corpid": self._account.corp_id, "corpsecret": self._account.secret})
        token, seconds = answer.get("access_token"), answer.get("expires_in")
        if not isinstance(token, str) or not token or not isinstance(seconds, int) or seconds <= 0:
            raise Unanswered(TOKEN_PATH, None, "an answer without a token")
        return Grant(token, timedelta(seconds=seconds))
