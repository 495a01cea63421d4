"""Bytes: the signature, the cipher frame and the XML of WeCom's callbacks. Knows nothing else of ours."""

from crypto.envelope import Envelope, Sealed
from crypto.errors import (
    BadBase64,
    BadBuffer,
    BadKey,
    BadPadding,
    BadReply,
    BadXml,
    DecryptFailed,
    EnvelopeError,
    SignatureMismatch,
    TooLarge,
    WrongReceiver,
)
from crypto.xml import Fields, cdata, document, fields

__all__ = [
    "BadBase64",
    "BadBuffer",
    "BadKey",
    "BadPadding",
    "BadReply",
    "BadXml",
    "DecryptFailed",
    "Envelope",
    "EnvelopeError",
    "Fields",
    "Sealed",
    "SignatureMismatch",
    "TooLarge",
    "WrongReceiver",
    "cdata",
    "document",
    "fields",
]
