"""What happened, as frozen values: each message and event that WeCom may send is a class of its own.

A kind is one entry in a table below and a few declared fields (see `handlers.messages.wire`). What has no entry is
`Unknown`: it is kept and logged, because WeCom must get its 200 or it will knock three times.
"""

from datetime import datetime
from typing import Any

from handlers.messages import approval, calendar, cards, chat, contacts, customers, lifecycle, menu
from handlers.messages.approval import (
    ApprovalNode,
    ApprovalRecord,
    Approver,
    Comment,
    Decision,
    OpenApprovalChanged,
    Opinion,
    ProcessNode,
    SystemApprovalChanged,
)
from handlers.messages.calendar import (
    CalendarChanged,
    CalendarRemoved,
    LiveStatus,
    MeetingChanged,
    RoomBooked,
    RoomReleased,
    ScheduleAdded,
    ScheduleAnswered,
    ScheduleChanged,
    ScheduleRemoved,
)
from handlers.messages.cards import CardMenu, CardPress, TaskCardClick
from handlers.messages.chat import File, Image, Link, Location, Text, Video, Voice
from handlers.messages.contacts import (
    BatchDone,
    DepartmentAdded,
    DepartmentChanged,
    DepartmentRemoved,
    MemberAdded,
    MemberChanged,
    MemberRemoved,
    TagChanged,
)
from handlers.messages.customers import (
    ChainChanged,
    ExternalChat,
    ExternalContact,
    ExternalTag,
    KfAccountsChanged,
    KfArrived,
)
from handlers.messages.lifecycle import (
    ActiveRestored,
    AppClosed,
    AppReopened,
    InactiveAlert,
    LowActive,
    LowActiveAlert,
    MediaUploaded,
    SecurityChange,
    ShareChainChanged,
    SharedAppsChanged,
    WorkbenchMode,
)
from handlers.messages.menu import (
    Click,
    EnterAgent,
    LocationSelect,
    PicturesChosen,
    ScanPush,
    ScanWait,
    Subscribe,
    Unsubscribe,
    View,
    ViewMiniprogram,
    Whereabouts,
)
from handlers.messages.wire import EPOCH, Fields, Message, Unknown, build, folded, instant

KINDS: dict[str, type[Message]] = {
    **chat.KINDS,
    **menu.KINDS,
    **cards.KINDS,
    **lifecycle.KINDS,
    **contacts.KINDS,
    **approval.KINDS,
    **calendar.KINDS,
    **customers.KINDS,
}

__all__ = [
    "ActiveRestored",
    "AppClosed",
    "AppReopened",
    "ApprovalNode",
    "ApprovalRecord",
    "Approver",
    "BatchDone",
    "CalendarChanged",
    "CalendarRemoved",
    "CardMenu",
    "CardPress",
    "ChainChanged",
    "Click",
    "Comment",
    "Decision",
    "DepartmentAdded",
    "DepartmentChanged",
    "DepartmentRemoved",
    "EnterAgent",
    "ExternalChat",
    "ExternalContact",
    "ExternalTag",
    "Fields",
    "File",
    "Image",
    "InactiveAlert",
    "KfAccountsChanged",
    "KfArrived",
    "Link",
    "LiveStatus",
    "Location",
    "LocationSelect",
    "LowActive",
    "LowActiveAlert",
    "MediaUploaded",
    "MeetingChanged",
    "MemberAdded",
    "MemberChanged",
    "MemberRemoved",
    "Message",
    "OpenApprovalChanged",
    "Opinion",
    "PicturesChosen",
    "ProcessNode",
    "RoomBooked",
    "RoomReleased",
    "ScanPush",
    "ScanWait",
    "ScheduleAdded",
    "ScheduleAnswered",
    "ScheduleChanged",
    "ScheduleRemoved",
    "SecurityChange",
    "ShareChainChanged",
    "SharedAppsChanged",
    "Subscribe",
    "SystemApprovalChanged",
    "TagChanged",
    "TaskCardClick",
    "Text",
    "Unknown",
    "Unsubscribe",
    "Video",
    "View",
    "ViewMiniprogram",
    "Voice",
    "Whereabouts",
    "WorkbenchMode",
    "message",
]


def message(fields: Fields, *, digest: str) -> Message:
    """Name what happened. `digest` stands in for the id that events do not have."""
    values = folded(fields)
    kind, change = _kind(values)
    known: dict[str, Any] = {
        "sender": _word(values, "fromusername"),
        "sent_at": _sent_at(values),
        "key": _key(values, kind, digest),
    }
    found = KINDS.get(f"{kind}:{change}") or KINDS.get(kind)
    if found is None:
        return Unknown(**known, kind=f"{kind}:{change}" if change else kind)
    return build(found, values, **known)


def _word(values: Fields, element: str) -> str:
    value = values.get(element, "")
    return value.strip().lower() if isinstance(value, str) else ""


def _kind(values: Fields) -> tuple[str, str]:
    kind = _word(values, "msgtype")
    return (f"event:{_word(values, 'event')}", _word(values, "changetype")) if kind == "event" else (kind, "")


def _sent_at(values: Fields) -> datetime:
    return instant((_word(values, "createtime"),)) or EPOCH


def _key(values: Fields, kind: str, digest: str) -> str:
    number = _word(values, "msgid")
    return f"msg:{number}" if number.isdecimal() and not kind.startswith("event:") else f"event:{digest}"
