"""Coming, going, and what is tapped in the app's menu."""

from dataclasses import dataclass

from handlers.messages.wire import Message, decimal, integer, lower, text, texts


@dataclass(frozen=True)
class Subscribe(Message):
    """Somebody follows the app, or has come into its visible range."""


@dataclass(frozen=True)
class Unsubscribe(Message):
    """Somebody has left: the app, its visible range, or the company."""


@dataclass(frozen=True)
class EnterAgent(Message):
    """Somebody opened the app. It happens all the time: not something to answer."""

    event_key: str = text("EventKey")


@dataclass(frozen=True)
class Whereabouts(Message):
    """Where somebody is, reported by the client while the app is open."""

    latitude: float | None = decimal("Latitude")
    longitude: float | None = decimal("Longitude")
    precision: float | None = decimal("Precision")
    app_type: str = text("AppType")


@dataclass(frozen=True)
class Click(Message):
    """A menu item that means a command."""

    event_key: str = text("EventKey")


@dataclass(frozen=True)
class View(Message):
    """A menu item that opened a page."""

    url: str = text("EventKey")


@dataclass(frozen=True)
class ViewMiniprogram(Message):
    """A menu item that opened a mini program."""

    page: str = text("EventKey")


@dataclass(frozen=True)
class _Scan(Message):
    event_key: str = text("EventKey")
    scan_type: str = text("ScanCodeInfo/ScanType")
    result: str = text("ScanCodeInfo/ScanResult")


@dataclass(frozen=True)
class ScanPush(_Scan):
    """A code was scanned and its result shown to the person."""


@dataclass(frozen=True)
class ScanWait(_Scan):
    """A code was scanned, and the person waits for a word about it."""


@dataclass(frozen=True)
class PicturesChosen(Message):
    """Pictures were taken or chosen from the menu; they follow as ordinary messages."""

    source: str = lower("Event")
    event_key: str = text("EventKey")
    count: int | None = integer("SendPicsInfo/Count")
    md5s: tuple[str, ...] = texts("SendPicsInfo/PicList/item/PicMd5Sum")


@dataclass(frozen=True)
class LocationSelect(Message):
    """A place was chosen from the menu."""

    event_key: str = text("EventKey")
    latitude: float | None = decimal("SendLocationInfo/Location_X")
    longitude: float | None = decimal("SendLocationInfo/Location_Y")
    scale: int | None = integer("SendLocationInfo/Scale")
    label: str = text("SendLocationInfo/Label")
    place: str = text("SendLocationInfo/Poiname")
    app_type: str = text("AppType")


KINDS: dict[str, type[Message]] = {
    "event:subscribe": Subscribe,
    "event:unsubscribe": Unsubscribe,
    "event:enter_agent": EnterAgent,
    "event:location": Whereabouts,
    "event:click": Click,
    "event:view": View,
    "event:view_miniprogram": ViewMiniprogram,
    "event:scancode_push": ScanPush,
    "event:scancode_waitmsg": ScanWait,
    "event:pic_sysphoto": PicturesChosen,
    "event:pic_photo_or_album": PicturesChosen,
    "event:pic_weixin": PicturesChosen,
    "event:location_select": LocationSelect,
}
