"""media/…: three days of storage for pictures, voices and files."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from flask import Response, request, send_file

from sandbox.api.ask import Ask, Endpoint
from sandbox.refusals import Refusal


def upload(ask: Ask) -> Mapping[str, Any]:
    """media/upload. The empty errmsg and the text for a number are WeCom's own."""
    given = request.files.get("media")
    if given is None or not given.filename:
        raise Refusal(41005)
    held = ask.company.media.put(ask.query.get("type", ""), given.filename, given.read(), content_type=given.mimetype)
    created = str(int(held.created_at.timestamp()))
    return {"errmsg": "", "type": held.kind, "media_id": held.media_id, "created_at": created}


def get(ask: Ask) -> Response:
    """media/get: the bytes, or pieces of them; a refusal is JSON, also with HTTP 200."""
    media_id = ask.query.get("media_id")
    if not media_id:
        raise Refusal(41006)
    held = ask.company.media.get(media_id)
    return send_file(
        BytesIO(held.content),
        mimetype=held.content_type,
        as_attachment=True,
        download_name=held.filename,
        conditional=True,
    )


ENDPOINTS = {
    "media/upload": Endpoint(upload, ("POST",), takes_json=False),
    "media/get": Endpoint(get),
}
