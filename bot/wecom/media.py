"""Files to and from WeCom. A media id lives three days, so it is never the document itself."""

import mimetypes
from dataclasses import dataclass
from typing import Literal

from bot.wecom.calls import Calls
from bot.wecom.errors import Unanswered
from bot.wecom.transport import File

UPLOAD = "media/upload"

Kind = Literal["image", "voice", "video", "file"]


@dataclass(frozen=True)
class Media:
    """An uploaded file; `created_at` as WeCom gives it, in Unix seconds."""

    media_id: str
    kind: str
    created_at: int = 0


class MediaFiles(Calls):
    """The temporary file store."""

    def upload(self, kind: Kind, name: str, content: bytes) -> Media:
        """Upload a file; receivers see `name`, which may be Chinese."""
        file = File(name, content, mimetypes.guess_type(name)[0] or File.content_type)
        answer = self._with_token(lambda token: self._http.upload(UPLOAD, {"access_token": token, "type": kind}, file))
        media_id, created_at = answer.get("media_id"), str(answer.get("created_at", ""))
        if not isinstance(media_id, str) or not media_id:
            raise Unanswered(UPLOAD, None, "an answer without a media id")
        return Media(media_id, str(answer.get("type", kind)), int(created_at) if created_at.isdecimal() else 0)

    def download(self, media_id: str) -> File:
        """A file that a member sent. Raises BadRequest when it is older than three days."""
        query = {"media_id": media_id}
        return self._with_token(lambda token: self._http.download("media/get", {"access_token": token, **query}))
