"""How the callbacks went, and which Token and EncodingAESKey WeCom uses: read from what the doors remember."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.doctor.check import Check, Line, State, doubt, good
from bot.pairs import Waiting, fingerprint
from bot.parts import Parts
from bot.paths import CALLBACK, SERVICE_CALLBACK, callback_url
from models import knocks
from models.knocks import Finding, Knock

QUIET = timedelta(hours=1)
"""How long the old pair must have been silent before it may go."""

UNSURE = (Finding.STRANGER, Finding.MANGLED)
ANYBODY = (*UNSURE, Finding.MALFORMED)
"""What somebody without our Token can cause."""

NO_REMEDY = (Finding.GOOD, Finding.MALFORMED)


@dataclass(frozen=True)
class Names:
    """Which pair a fingerprint is: a present one, the old one, one made on the setup page, or one that is gone."""

    present: Sequence[str]
    old: Sequence[str] = ()
    minted: Sequence[str] = ()

    def of(self, pair: str) -> Line:
        """What to call it."""
        for name, known in (("present", self.present), ("old", self.old), ("minted", self.minted)):
            if pair in known:
                return Line(f"pair-{name}")
        return Line("pair-gone")


def names(parts: Parts, minted: Sequence[Waiting]) -> Names:
    """The names of all pairs there are."""
    sets = (parts.envelopes, parts.service_envelopes)
    present = [fingerprint(parts.vault, envelope) for pairs in sets for envelope in pairs[:1]]
    old = [fingerprint(parts.vault, envelope) for pairs in sets for envelope in pairs[1:]]
    return Names(present, old, [waiting.name for waiting in minted])


@dataclass(frozen=True)
class Place:
    """One door, as the doctor speaks of it: its topic, its address, and the settings that must fit the console's."""

    topic: str
    door: str
    token: str
    key: str


APP = Place("callback", CALLBACK, "WECOM_TOKEN", "WECOM_ENCODING_AES_KEY")
FURTHER = ("--token", "--aes-key")
"""What holds the pair of a further app: options of `apps add`."""

SERVICE = Place("service", SERVICE_CALLBACK, "WECOM_KF_TOKEN", "WECOM_KF_ENCODING_AES_KEY")


def further(parts: Parts) -> Place:
    """The door of a further app."""
    return Place("callback", parts.door, *FURTHER)


def looked_at(parts: Parts) -> Iterator[Check]:
    """The last knocks, and what they say about the settings."""
    minted = parts.minted.waiting(parts.envelopes)
    yield from last_knocks(parts, minted)
    yield from rotation(parts, minted)


def last_knocks(parts: Parts, minted: Sequence[Waiting]) -> Iterator[Check]:
    """How the last knock at each door went, and what came before. Not every desk uses the door of customer service."""
    called, now = names(parts, minted), parts.clock()
    for place in (APP, SERVICE) if not parts.name else (further(parts),):
        with Session(parts.engine) as session:
            seen = knocks.recent(session, parts.app_id, place.door)
        if seen or place is not SERVICE:
            yield history(seen, called, now, place=place, url=callback_url(parts.settings, place.door))


def history(seen: Sequence[Knock], called: Names, now: datetime, *, place: Place = APP, url: str = "") -> Check:
    """One knock decides; the others are shown below it."""
    last = telling(seen)
    if last is None:
        return doubt(place.topic, "never-knocked", "never-knocked-remedy", url=url)
    more = tuple(told(knock, called, now) for knock in seen if knock is not last)
    values = {"detail": last.detail, "token": place.token, "key": place.key}
    remedy = None if last.finding in NO_REMEDY else Line(f"{last.finding.value}-remedy", values)
    state = State.GOOD if last.finding is Finding.GOOD else State.BAD
    state = State.DOUBT if last.finding in ANYBODY else state
    return Check(place.topic, state, told(last, called, now), remedy, more)


def telling(seen: Sequence[Knock]) -> Knock | None:
    """The knock that tells most about how things stand. What is surely WeCom's and went wrong outweighs whatever anybody
    could have sent; after one that went well, a check of the URL by nobody we know is worth a doubt."""
    sure = next((knock for knock in seen if knock.finding not in ANYBODY), None)
    check = next((knock for knock in seen if knock.finding in UNSURE and knock.method == "GET"), None)
    if sure is None or (sure.finding is Finding.GOOD and check is not None and check.last_at > sure.last_at):
        return check or next(iter(seen), None)
    return sure


def told(knock: Knock, called: Names, now: datetime) -> Line:
    """One kind of knock, in one sentence."""
    name = knock.finding.value
    if knock.finding is Finding.GOOD:
        name = "verified" if knock.method == "GET" else "delivered"
    values = {
        "ago": now - knock.last_at,
        "times": knock.times,
        "detail": knock.detail,
        "pair": called.of(knock.pair),
        "by": timedelta(seconds=abs(knock.skew or 0)),
    }
    return Line(f"knock-{name}", values)


def rotation(parts: Parts, minted: Sequence[Waiting]) -> Iterator[Check]:
    """Whether a change of Token and key is under way, and what comes next."""
    present, *old = (fingerprint(parts.vault, envelope) for envelope in parts.envelopes)
    now = parts.clock()
    with Session(parts.engine) as session:
        present_at = knocks.used(session, parts.app_id, present)
        old_at = knocks.used(session, parts.app_id, old[0]) if old else None
    minted_at = max((pair.used_at for pair in minted if pair.used_at is not None), default=None)
    if minted_at is not None and (present_at is None or minted_at > present_at):
        yield doubt("pair", "minted-in-use", "minted-remedy", ago=now - minted_at)
    elif old:
        yield old_pair(present_at, old_at, now)
    elif present_at is not None:
        yield good("pair", "pair-in-use", ago=now - present_at)


def old_pair(present_at: datetime | None, old_at: datetime | None, now: datetime) -> Check:
    """Two pairs are set: which of them does WeCom use?"""
    if present_at is None:
        return doubt("pair", "pair-not-yet", "pair-not-yet-remedy")
    if old_at is not None and (old_at > present_at or now - old_at < QUIET):
        return doubt("pair", "pair-both", "pair-both-remedy", ago=now - old_at)
    return doubt("pair", "pair-old-idle", "pair-old-idle-remedy", ago=now - present_at)
