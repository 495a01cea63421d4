"""What a person sends into the chat . Media ids are good for three days."""

from dataclasses import dataclass

from handlers.messages.wire import Message, decimal, integer, text, verbatim


@dataclass(frozen=True)
class Text(Message):
    """Words."""

    content: str = verbatim("Content")


@dataclass(frozen=True)
class Image(Message):
    """A picture."""

    picture_url: str = text("PicUrl")
    media_id: str = text("MediaId")


@dataclass(frozen=True)
class Voice(Message):
    """A voice message; WeCom does not write it down for us."""

    media_id: str = text("MediaId")
    format: str = text("Format")


@dataclass(frozen=True)
class Video(Message):
    """A film."""

    media_id: str = text("MediaId")
    thumb_media_id: str = text("ThumbMediaId")


@dataclass(frozen=True)
class Location(Message):
    """A place, sent on purpose."""

    latitude: float | None = decimal("Location_X")
    longitude: float | None = decimal("Location_Y")
    scale: int | None = integer("Scale")
    label: str = text("Label")
    app_type: str = text("AppType")


@dataclass(frozen=True)
class Link(Message):
    """A page shared into the chat."""

    title: str = text("Title")
    description: str = text("Description")
    url: str = text("Url")
    picture_url: str = text("PicUrl")


@dataclass(frozen=True)
class File(Message):
    """A file. Few clients can send one to an app, and those that can do not document it."""

    title: str = text("Title")
    description: str = text("Description")
    file_key: str = text("FileKey")
    md5: str = text("FileMd5")
    size: int | None = integer("FileTotalLen")
    media_id: str = text("MediaId")


KINDS: dict[str, type[Message]] = {
    "text": Text,
    "image": Image,
    "voice": Voice,
    "video": Video,
    "location": Location,
    "link": Link,
    "file": File,
}
