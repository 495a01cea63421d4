"""Outsiders: customer service, whose events have neither sender nor app, and external contacts."""

from dataclasses import dataclass

from handlers.messages.wire import Message, lower, secret, text, texts


@dataclass(frozen=True)
class KfArrived(Message):
    """Something waits in customer service. The token fetches it, for ten minutes."""

    open_kfid: str = text("OpenKfId")
    token: str = secret("Token")


@dataclass(frozen=True)
class KfAccountsChanged(Message):
    """Which customer service accounts the app may use has changed."""

    added: tuple[str, ...] = texts("AuthAddOpenKfId")
    removed: tuple[str, ...] = texts("AuthDelOpenKfId")


@dataclass(frozen=True)
class ExternalContact(Message):
    """A member's outside contact. The welcome code is good for one word within twenty seconds."""

    change_type: str = lower("ChangeType")
    userid: str = lower("UserID")
    external_userid: str = text("ExternalUserID")
    state: str = text("State")
    welcome_code: str = secret("WelcomeCode")


@dataclass(frozen=True)
class ExternalChat(Message):
    """A group with outsiders in it."""

    change_type: str = lower("ChangeType")
    chat_id: str = text("ChatId")
    detail: str = text("UpdateDetail")


@dataclass(frozen=True)
class ExternalTag(Message):
    """A label for outside contacts."""

    change_type: str = lower("ChangeType")
    tag: str = text("Id")
    tag_type: str = text("TagType")


@dataclass(frozen=True)
class ChainChanged(Message):
    """Something happened between companies of one chain."""

    change_type: str = lower("ChangeType")


KINDS: dict[str, type[Message]] = {
    "event:kf_msg_or_event": KfArrived,
    "event:kf_account_auth_change": KfAccountsChanged,
    "event:change_external_contact": ExternalContact,
    "event:change_external_chat": ExternalChat,
    "event:change_external_tag": ExternalTag,
    "event:change_chain": ChainChanged,
}
