"""Why an envelope is refused. The numbers are WeCom's own and never travel; `check` is the word for the log line.

EnvelopeError                   check       code
├── BadKey                      key         -40004   the configured key can not be a key
├── BadXml                      xml         -40002   not the XML we expect
│   └── TooLarge                size        -40002   more bytes than WeCom would ever send
├── SignatureMismatch           signature   -40001   another token, or a stranger
├── BadBase64                   base64      -40010
├── DecryptFailed               blocks      -40007   not a whole number of cipher blocks
├── BadBuffer                   length      -40008   the frame inside is shorter than it says
│   └── BadPadding              padding     -40008   another key, or a damaged last block
├── WrongReceiver               receiver    -40005   a good message, for somebody else
└── BadReply                    reply       -40011   the reply can not be put into XML

Messages of these errors hold no secret and nothing that was decrypted, except the id that a message is meant for.
"""

from typing import ClassVar


class EnvelopeError(Exception):
    """The envelope is refused."""

    code: ClassVar[int] = 0
    check: ClassVar[str] = "envelope"

    def __str__(self) -> str:
        return f"{self.check} ({self.code}): {self.__doc__}"


class BadKey(EnvelopeError):
    """EncodingAESKey must be the 43 letters and digits shown in the WeCom console."""

    code, check = -40004, "key"


class BadXml(EnvelopeError):
    """The body is not the XML we expect."""

    code, check = -40002, "xml"


class TooLarge(BadXml):
    """The body is larger than anything WeCom sends."""

    check = "size"


class SignatureMismatch(EnvelopeError):
    """The signature does not match: another Token, or a stranger."""

    code, check = -40001, "signature"


class BadBase64(EnvelopeError):
    """The cipher text is not base64."""

    code, check = -40010, "base64"


class DecryptFailed(EnvelopeError):
    """The cipher is not a whole number of blocks."""

    code, check = -40007, "blocks"


class BadBuffer(EnvelopeError):
    """The decrypted frame is shorter than it says."""

    code, check = -40008, "length"


class BadPadding(BadBuffer):
    """The padding is wrong: another EncodingAESKey, or a damaged message."""

    check = "padding"


class WrongReceiver(EnvelopeError):
    """The message is meant for another corp or suite."""

    code, check = -40005, "receiver"

    def __init__(self, found: str) -> None:
        super().__init__(found)
        self.found = found

    def __str__(self) -> str:
        return f"{super().__str__()} It is for {self.found!r}."


class BadReply(EnvelopeError):
    """The timestamp must be digits and the nonce plain ASCII without markup."""

    code, check = -40011, "reply"
