"""What a panelist writes beside verdict and points."""

import re
from typing import Any

from handlers.language.intents.scene import Kind, Scene, fold
from handlers.language.intents.slots.numbers import DIMENSION, SCORE, scores
from handlers.language.intents.slots.words import EXTRA
from handlers.language.intents.stretches import outside
from handlers.language.intents.verbatim import WIDE_EDGES, tail, verbatim
from handlers.language.patterns import Pattern

Span = tuple[int, int]
VERDICTS = Pattern(
    r"(?:建议|倾向于?)(?=通过|录用|推荐|淘汰|待定|不)|(?:强烈)?不?推荐|不予通过|不通过|没通过|未通过|通过|不过(?![一-鿿])|没过|过了|待定|淘汰|不太[行合适]+|(?<![一-鿿])不(?:合适|行)(?![一-鿿])|给[他她]?(?:通过|待定|不通过|过)(?![来去程])|给(?=\d)|(?:不)?录用|(?<![一-鿿])(?:挂了?|过|可以)(?![一-鿿])|"
    r"(?:strong(?:ly)? |weak |lean(?:ing)? |definite(?:ly)? )?(?:no[ -])?(?:hire|pass(?:ed)?|fail(?:ed)?|hold|"
    r"reject(?:ed)?)(?![a-z])|(?:strong(?:ly)?|weak|soft|lean(?:ing)?|definite(?:ly)?) no(?![a-z -])|结论[:是]?|强烈(?=建议|推荐|录用|通过)"
)
HEADINGS = Pattern(
    r"^(?:面试官)?(?:反馈|面评|评价|评语|面试评价|feedback|fb|score ?card|evaluation)[:： ]*|(?:^| )(?:反馈|面评|评价|feedback)(?= |$)|"
    r"(?:我的)?(?:反馈|面评|评价|feedback)(?:是|:|：)"
)


def comment(scene: Scene, cue: Span) -> str | None:
    """What is said of the candidate beside verdict and points."""
    lower = fold(scene.text)
    gone: list[Span] = [
        found.span() for pattern in (VERDICTS, HEADINGS, EXTRA, SCORE) for found in pattern.finditer(lower)
    ]
    gone += [found.span() for found in DIMENSION.finditer(lower)] if scores(scene, cue) else []
    gone += [(mark.start, mark.end) for mark in scene.all(Kind.ID)]
    owner = scene.first(Kind.PERSON)
    gone += [(owner.start, owner.end)] if owner and owner.start < 3 else []
    kept = [(a, b) for a, b in outside(gone, len(lower)) if _weighty(lower[a:b])]
    if not kept:
        return None
    if kept[-1][1] == len(lower) and len(kept) == 1:
        return _lead_less(tail(scene, kept[0][0])) or None
    joint = "，" if re.search("[一-鿿]", lower) else ", "
    return joint.join(_lead_less(verbatim(scene, a, b)) for a, b in kept)


def _weighty(text: str) -> bool:
    words = re.sub(
        r"^(?:但是?|不过|and|but|with|建议|给|打|分|总体|overall|of|the|score|评分|打分|总分|个人|是|to|for|yes|no|ok)+$",
        "",
        text.strip(WIDE_EDGES + "/"),
    )
    return len(words) > 1


def _lead_less(text: str) -> str:
    return re.sub(r"^(?:[吧了啊哈][,，。 ]|(?:但是?|不过|因为|and|but|because)(?=[一-鿿 ]))\s*", "", text).strip(
        WIDE_EDGES
    )


FINDERS: dict[str, Any] = {"comment": comment}
