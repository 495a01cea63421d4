"""What each errcode means, as a table, and the one function that turns an answer into an error.

A code that is not in the table is a `BadRequest`: it is logged and not tried again blindly. Codes that speak of a token
of another kind (suites, smart bots) are final here, because this app holds none that could be renewed.
"""

from typing import NamedTuple

from bot.wecom.errors import (
    BadRequest,
    Barred,
    Busy,
    CardSpent,
    NoReceiver,
    Refused,
    TokenRejected,
    TooFast,
    UnknownAddress,
    WeComError,
)

TOKEN_PATH = "gettoken"


class Meaning(NamedTuple):
    """One row of the table: what to do, and what it says in plain words."""

    kind: type[WeComError]
    words: str
    codes: tuple[int, ...]


def _row(kind: type[WeComError], words: str, *codes: int | range) -> Meaning:
    spread = (code if isinstance(code, range) else range(code, code + 1) for code in codes)
    return Meaning(kind, words, tuple(number for part in spread for number in part))


def _to(first: int, last: int) -> range:
    return range(first, last + 1)


GENERAL = (
    _row(Busy, "WeCom is busy", -1),
    _row(Busy, "somebody else is changing the same thing", 6000),
    _row(Busy, "too many calls at once", 45033),
    _row(Busy, "an import is running already", 302008),
    _row(TooFast, "called too often", 45009),
    _row(TokenRejected, "the access token is not valid", 40001, 40014),
    _row(TokenRejected, "the access token has expired", 42001),
    _row(UnknownAddress, "our address is not a trusted one of the app", 60020),
    _row(Barred, "the corp id is wrong", 40013),
    _row(Barred, "the agent id is wrong", 40056),
    _row(Barred, "the secret belongs to another corp", 40091),
    _row(Barred, "token, corp id or secret is missing", 41001, 41002, 41004),
    _row(Barred, "the corp is not verified", 43009),
    _row(Barred, "the app needs a callback URL first", 43012),
    _row(Barred, "the secret leaked or is weak: reset it", 45031),
    _row(Barred, "the app lacks the permission for this call", 48001, 48002),
    _row(Barred, "the authorisation is gone", 48004),
    _row(Barred, "the app was unused too long and lost its rights", 48006),
    _row(Barred, "the customer service account is not granted to the app", 48007),
    _row(Barred, "member details are closed to this secret from a new address", 48009),
    _row(Barred, "the app is disabled", 50003),
    _row(Barred, "the token belongs to another app than the agent id", 301002),
    _row(Barred, "the corp is dissolved or banned", 301007),
    _row(Barred, "our address is not on the list of this module", 301042),
    _row(Refused, "a token or a grant of a suite is not valid", _to(40082, 40086), 42007, 42009),
    _row(Refused, "this call was retired", 48005),
    _row(Refused, "the redirect is not in the trusted domain", 50001),
    _row(Refused, "no right on that member, department or tag", 60011),
    _row(Refused, "the bot gateway refused", 853000, 853004, 853006, 893999),
    _row(BadRequest, "characters were sent as \\u escapes", 40033),
    _row(BadRequest, "a parameter is wrong", 40035, 40058),
    _row(BadRequest, "a required value is empty", 40063),
    _row(BadRequest, "userid or agent id is missing", 41009, 41011),
    _row(BadRequest, "the answer would be too large", 45029),
)

PEOPLE = (
    _row(NoReceiver, "the member has not activated WeCom", 43004),
    _row(NoReceiver, "nobody with that number or address", 46004),
    _row(NoReceiver, "the member is outside the app's visible range", 50002, 60021, 92000),
    _row(NoReceiver, "no such member", 60111),
    _row(NoReceiver, "no receiver is left: all are unknown or outside the app's visible range", 81013),
    _row(NoReceiver, "no relation with that outside contact", 84061, 40096),
    _row(BadRequest, "a userid is wrong or not visible", 40003, 40031),
    _row(BadRequest, "a list has the wrong length", 40032, 82002, 82003),
    _row(BadRequest, "a department or a tag is wrong", 40066, 40068),
    _row(BadRequest, "no receiver was named", 81012, 82001),
    _row(Refused, "no such openid", 40073),
    _row(Refused, "no such department", 60003, 60123),
    _row(Refused, "the servicer is outside the app's visible range", 60030),
    _row(Refused, "userid, number or address exists already", 60102, 60104, 60106),
    _row(Refused, "no right on that tag", 81011),
    _row(Refused, "the user ticket is not valid", 84014, 84015),
)

MESSAGES = (
    _row(CardSpent, "the response code was used or has expired", 60140),
    _row(BadRequest, "media: wrong kind, type or size", _to(40004, 40006), 40009, 40011, 45001),
    _row(BadRequest, "the media id is not valid, or older than 3 days", 40007),
    _row(BadRequest, "no such kind of message", 40008),
    _row(BadRequest, "the menu is wrong", _to(40016, 40027)),
    _row(BadRequest, "a link is too long or lacks its scheme", 40039, 40094, 45034),
    _row(BadRequest, "news cannot be confidential", 40074),
    _row(BadRequest, "media id, url, title or description is missing", 41006, 41010, 41016, 41033),
    _row(BadRequest, "the task of the card is wrong", _to(42014, 42020)),
    _row(BadRequest, "a field of the card is wrong", _to(42027, 42051)),
    _row(BadRequest, "the file is empty", 44001),
    _row(BadRequest, "the text is empty", 44004),
    _row(BadRequest, "the content is too large", 45002, 45007, 45008, 45032),
    _row(BadRequest, "the mini program notice is wrong", _to(90200, 90208)),
    _row(BadRequest, "the file could not be fetched", _to(830001, 830003)),
    _row(BadRequest, "the group is wrong", _to(86004, 86007), 86207, 86216, 86217),
    _row(Refused, "a domain of the menu is not allowed", 40054, 40055),
    _row(Refused, "there is no menu", 46003),
    _row(Refused, "the content could crash the client", 82004),
    _row(Refused, "the content holds forbidden words", 85002),
    _row(Refused, "no such group", 40050, 86001, 86003, 86008, 86215, 86220, 86224),
    _row(Refused, "the group robot is gone", 93000, 93004, 93008),
)

ELSEWHERE = (
    _row(Refused, "the login code is not valid", 40029, 42003, 42022),
    _row(Refused, "the callback URL is not accepted", 40057, 85009, 85010, 85011),
    _row(BadRequest, "the page's signature or ticket is wrong", 40093, 42012, 91040),
    _row(Refused, "the trusted domain is not accepted", 80001, 85004, 85005, 85008, 85111),
    _row(BadRequest, "a field of the schedule is wrong", 90456, 90463, 90464, 90465, 90467, 90468, 90471, 90480, 90482),
    _row(BadRequest, "a field of the calendar is wrong", _to(90484, 90488), 90492, 90493, 90495, 90496),
    _row(Refused, "no such calendar or schedule, or not ours", 90457, _to(90459, 90461), 90466, 90477, 90479, 90494),
    _row(Refused, "no right on that calendar, or too many of them", 90472, 90475, 90481, 90497),
    _row(BadRequest, "a field of the meeting is wrong", 400020, 400021, _to(400025, 400027), _to(400029, 400037)),
    _row(BadRequest, "the admin or the title of the meeting is wrong", 400039, 400040, 400042),
    _row(Refused, "no such meeting, or it was cancelled", 90602, 400041),
    _row(Barred, "meetings are switched off, or out of seats", 400028, _to(400218, 400220)),
    _row(BadRequest, "a field of the customer service call is wrong", _to(95006, 95009), 95022),
    _row(Refused, "customer service refuses", _to(95000, 95005), _to(95010, 95021), _to(95023, 95027)),
    _row(Refused, "the customer service account or servicer is wrong", 60251, 60252, 60253),
    _row(Refused, "the welcome code has expired", 41050, 41051),
    _row(BadRequest, "a field of the approval is wrong", 301025),
    _row(Refused, "no right on the approval", 301055, 301056),
    _row(Refused, "the smart bot's stream is over", 846605, 846608),
)

TABLE: dict[int, Meaning] = {
    code: row for part in (GENERAL, PEOPLE, MESSAGES, ELSEWHERE) for row in part for code in row.codes
}
UNKNOWN = _row(BadRequest, "unknown to us")
BAD_SECRET = _row(Barred, "the secret is wrong, or the app is disabled")


def error_of(path: str, errcode: int, errmsg: str) -> WeComError:
    """The error for an errcode other than 0. A token refused by `gettoken` itself is a wrong secret, and final."""
    row = TABLE.get(errcode, UNKNOWN)
    if path == TOKEN_PATH and issubclass(row.kind, TokenRejected):
        row = BAD_SECRET
    return row.kind(path, errcode, errmsg, row.words)
