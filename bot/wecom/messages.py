"""Sending, replacing and taking back messages.

errcode 0 means accepted, not delivered, and hides partial failure: who did not get it stands in `invaliduser`, in lower
case, joined by `|` after sending and as an array after an update.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.wecom.calls import Calls
from bot.wecom.codes import error_of
from bot.wecom.transport import Answer

SEND = "message/send"
ALL_INVALID = 81013
CARDS_ONCE, WORDS_ONCE = timedelta(hours=4), timedelta(minutes=1)


@dataclass(frozen=True)
class Sent:
    """Accepted by WeCom. `invalid` are the members (in lower case) it did not go to; cards bring a `response_code`."""

    msgid: str = ""
    response_code: str = ""
    invalid: tuple[str, ...] = ()


class Messages(Calls):
    """What the app says in the members' chats."""

    def send(self, message: Mapping[str, Any], *, once_within: timedelta | None = None) -> Sent:
        """Send a body of `bot.wecom.bodies`. Raises WeComError, also when nobody named in `touser` can receive it.

        WeCom swallows a body that is identical to one sent `once_within` before, so a repetition after an unknown
        outcome does no harm. A card is never identical to another (its task id), so it is guarded for four hours; words
        can be, so they are guarded for a minute only, unless the caller knows better. Zero switches the guard off.
        """
        guard = int((once_within if once_within is not None else _guard(message)).total_seconds())
        body = {**message, "agentid": self.agent_id, "enable_duplicate_check": int(guard > 0)}
        answer = self.post(SEND, body | ({"duplicate_check_interval": guard} if guard > 0 else {}))
        invalid = _names(answer, "invaliduser") + _names(answer, "unlicenseduser")
        if _nobody_left(message, invalid):
            raise error_of(SEND, ALL_INVALID, f"invaliduser: {'|'.join(invalid)}")
        return Sent(str(answer.get("msgid") or ""), str(answer.get("response_code") or ""), invalid)

    def update_card(
        self,
        userids: Iterable[str],
        response_code: str,
        *,
        button: str | None = None,
        card: Mapping[str, Any] | None = None,
    ) -> tuple[str, ...]:
        """Replace the pressed button's text, or the whole card, for these members; who could not be found comes back.

        Each response code is good for one update. Raises CardSpent when it was used or is older than 72 hours.
        """
        if (button is None) == (card is None):
            raise ValueError("either the new text of the button, or the new card")
        change = {"button": {"replace_name": button}} if card is None else {"template_card": card}
        body = {"userids": list(userids), "agentid": self.agent_id, "response_code": response_code, **change}
        return _names(self.post("message/update_template_card", body), "invaliduser")

    def recall(self, msgid: str) -> None:
        """Take a message back, within 24 hours of sending."""
        self.post("message/recall", {"msgid": msgid})


def _guard(message: Mapping[str, Any]) -> timedelta:
    return CARDS_ONCE if message.get("msgtype") == "template_card" else WORDS_ONCE


def _names(answer: Answer, field: str) -> tuple[str, ...]:
    value = answer.get(field) or ()
    names = value.split("|") if isinstance(value, str) else value
    return tuple(str(name).lower() for name in names if name)


def _nobody_left(message: Mapping[str, Any], invalid: tuple[str, ...]) -> bool:
    if message.get("toparty") or message.get("totag"):
        return False
    wanted = {name.lower() for name in str(message.get("touser", "")).split("|") if name}
    return bool(wanted) and wanted <= set(invalid)
