"""From a text to a `Scene`: everything with a shape of its own is recognised and masked, in the order that keeps it apart.

A number is an interview, a telephone, a length or a clock by what stands around it, so the clearest shapes go first
and times last but for names: `#12`, then a@b.c, 138…, @李雷, known names, 会议室A, 一面, 45分钟, 3个时间, then 明天15:00, then 张三.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.language.dates import Kind as TimeKind
from handlers.language.dates import Scan, When, scan
from handlers.language.intents import persons, quantities, shapes
from handlers.language.intents.cues import cores, pieces
from handlers.language.intents.reading import Setting
from handlers.language.intents.scene import PEOPLE, Kind, Mark, Scene, fold, mask
from handlers.language.intents.tongues import one
from handlers.language.intents.typed import Typed, typed
from handlers.language.intents.verbatim import verbatim
from handlers.language.patterns import Pattern

MASKED = Pattern("[\ue000-\ue0ff]")
PART = Pattern(
    r"(?:一?大?清?早上?|上午|中午|午[饭休餐](?:时间?)?|饭点|午后|下午|傍晚|晚上|白天|夜里|晚间|下班(?:以?后|之后)|after work|(?:the |in the |on )?(?:early |"
    r"late )?(?:mornings?|afternoons?|evenings?|nights?|noon|lunch ?time)|[ap]\.?m\.?)"
)
COMMAND_WORD = Pattern(r"[ ,]?(?:截止(?:时间|日期)?|(?:deadline|cut-?off)(?![a-z]))")
"""What a time may begin with and a command is told by."""

NO_TIME = Pattern(r" 钟$|一起$|[ ,]*截止(?:时间|日期)?$")
"""What a time may end with and a name (钟伟) or a command begins with."""

BACK = Pattern(r"[这那](?:[两几三23]天|天|时候?)|当天|(?<![a-z])(?:those|these|both) days|(?<![a-z])that day(?![a-z])")
JOINTS = " ,个的、,，。在"
EVERY = Pattern(
    r"每|工作日|(?<![a-z])(?:every|each|weekly|weekdays?|(?:mon|tues|wednes|thurs|fri|satur|sun)days)(?![a-z])"
)
EVERY_BEFORE = Pattern(r"(?:每个?|(?<![a-z])(?:every|each) )?$")
GREETINGS = Pattern(
    r"(?:早上|上午|中午|下午|晚上)好|good (?:morning|afternoon|evening|day)|周[报刊]|月报|日[报程历]|年[报假]|(?<![周期拜])一[下些点会直定样起共般]|天天|一周(?=[一二两三四五六七八九十]{1,2}[场个次])|改[天日]|[删移清解擦去消免]除|然(?=后天(?!气))"
)


def scene_of(text: str, setting: Setting) -> Scene:
    """The prepared sentence."""
    names, now, zone = setting.names, setting.now, setting.zone
    said = typed(text)
    board = Board(said.text, fold(said.text), [])
    for marker in shapes.BEFORE_NAMES:
        board.put(marker.found(board.folded))
    board.put(persons.mentioned(board.folded, said.text, names))
    board.put(persons.known(board.folded, said.text, names))
    for marker in shapes.AFTER_NAMES:
        board.put(marker.found(board.folded))
    when = board.times(now, zone)
    board.put(quantities.zones(board.folded))
    board.put(persons.spotted(board.folded, said.text))
    scene = _staged(board, setting, said, when)
    return replace(scene, marks=tuple(_as_typed(scene, mark) for mark in scene.marks)) if said.places else scene


def _staged(board: "Board", setting: Setting, said: Typed, when: When | None) -> Scene:
    """The scene of a masked sentence; of one in two languages, its clauses in Chinese too."""
    marks = tuple(sorted(board.marks, key=lambda mark: mark.start))
    tongue = one(board.folded, board.plain)
    whole, parts = cores(board.folded), pieces(board.folded)
    if tongue:
        whole, parts = whole + cores(tongue.text), pieces(tongue.text)
    return Scene(
        raw=said.raw,
        text=said.text,
        folded=board.folded,
        marks=marks,
        role=setting.role,
        now=setting.now,
        zone=setting.zone,
        context=setting.context,
        when=when,
        cores=whole,
        pieces=parts,
        tongue=tongue,
        places=said.places,
    )


def _as_typed(scene: Scene, mark: Mark) -> Mark:
    """Names stay as they were typed but for full-width letters."""
    if mark.kind not in PEOPLE:
        return mark
    start = mark.end - len(str(mark.value))
    return replace(mark, value=unicodedata.normalize("NFKC", verbatim(scene, start, mark.end)) or mark.value)


@dataclass
class Board:
    """The sentence while it is being masked."""

    plain: str
    folded: str
    marks: list[Mark]

    def put(self, marks: Iterable[Mark]) -> None:
        """Mask what was found, unless something else already stands there."""
        for mark in marks:
            if not MASKED.search(self.folded, mark.start, mark.end):
                self.folded = mask(self.folded, mark)
                self.marks.append(mark)

    def times(self, now: datetime, zone: ZoneInfo) -> When | None:
        """Find the time, and mask the pieces of the sentence that say it."""
        shown = GREETINGS.sub(lambda m: " " * len(m[0]), self.folded)
        shown = MASKED.sub(" ", shown)
        found = scan(shown, now, zone=zone)
        if len(found.spans) > 1 and BACK.search(shown, found.spans[0][1]):
            found = scan(_once(shown, found.spans[0][1]), now, zone=zone)
        when = self._joined(found, now, zone)
        if (when is None and found.rejected is None) or (when and _loose(when)):
            return when
        spans = [self._whole(start, end) for start, end in found.spans]
        kind = _kind_of(when or found.rejected, [self.folded[start:end] for start, end in spans])
        self.put(Mark(kind, start, end) for start, end in spans if end > start)
        return when

    def _whole(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of time with the 每 or every before it, without the joints around it."""
        said = MASKED.sub(" ", self.folded[start:end])
        word = COMMAND_WORD.match(said)
        start, said = start + (word.end() if word else 0), said[word.end() :] if word else said
        after = NO_TIME.search(said)
        end, said = end - (len(after[0]) if after else 0), said[: after.start()] if after else said
        start, end = start + len(said) - len(said.lstrip(JOINTS)), end - len(said) + len(said.rstrip(JOINTS))
        every = EVERY_BEFORE.search(self.folded[:start])
        return start - (len(every[0]) if every else 0), end

    def _joined(self, found: Scan, now: datetime, zone: ZoneInfo) -> When | None:
        """A day and a clock that stand apart (明天安排张三下午3点面试) are one time."""
        if found.when is None or found.when.kind != "multi" or len(found.spans) != 2:
            return found.when and _unframed(found.when)
        pieces = [self.plain[start:end] for start, end in found.spans]
        day, clock = (scan(piece, now, zone=zone).when for piece in pieces)
        inner = _inner(day, clock)
        if inner:
            return inner
        if day is None or clock is None or day.has_clock or clock.has_day or not day.has_day:
            return found.when
        return scan(" ".join(pieces), now, zone=zone).when


def _once(text: str, said: int) -> str:
    """The text without words that only point back to days named before: 周四周五出差，这两天别安排."""
    return text[:said] + BACK.sub(lambda found: " " * len(found[0]), text[said:])


def _unframed(when: When) -> When:
    """Wed afternoon this week: the week only frames the afternoon."""
    if when.kind != "multi" or len(when.intervals) != 2:
        return when
    (a, b), (c, d) = when.intervals
    inner = when.intervals[1] if a <= c and d <= b else when.intervals[0] if c <= a and b <= d else None
    return replace(when, kind=TimeKind.WINDOW, intervals=(inner,)) if inner and (a, b) != (c, d) else when


def _inner(one: When | None, other: When | None) -> When | None:
    """本周只有周四下午: of a stretch and a time inside it the time is meant."""
    if not (one and other and one.intervals and other.intervals):
        return None
    (a, b), (c, d) = (one.intervals[0][0], one.intervals[-1][1]), (other.intervals[0][0], other.intervals[-1][1])
    if (a, b) == (c, d):
        return None
    return other if a <= c and d <= b else one if c <= a and b <= d else None


def _loose(when: When) -> bool:
    """晚一点, asap: words that name no time; they stay readable for the cues."""
    return when.status == "unparseable" and not (when.has_day or when.has_clock)


def _kind_of(when: When | None, pieces: list[str]) -> Kind:
    if any(EVERY.search(piece) for piece in pieces):
        return Kind.WEEKLY
    if when is None:
        return Kind.WINDOW
    if when.kind == "window" and not when.has_day and all(PART.fullmatch(piece) for piece in pieces):
        return Kind.PART
    return Kind.POINT if when.kind in ("point", "range") else Kind.WINDOW
