"""The XML of callbacks, as untidy as the real one: elements in any order, texts in CDATA or not, stray newlines.

A mapping is an element with children, a list repeats the element, an int is bare digits, a text may be either. The
order inside lists is kept; it means something there.
"""

import re
from collections.abc import Mapping, Sequence
from random import Random
from typing import TypeAlias
from xml.sax.saxutils import escape

from crypto import cdata

Value: TypeAlias = "str | int | Tree | Sequence[Tree | str]"
Tree: TypeAlias = Mapping[str, Value]

FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def document(tree: Tree, chance: Random) -> str:
    """A document with its elements shuffled."""
    names = list(tree)
    chance.shuffle(names)
    between = chance.choice(["", "", "\n"])
    return f"<xml>{between.join(element(name, tree[name], chance) for name in names)}</xml>"


def element(name: str, value: Value, chance: Random) -> str:
    """One element, or several of the same name."""
    if isinstance(value, Mapping):
        return f"<{name}>{''.join(element(key, inner, chance) for key, inner in value.items())}</{name}>"
    if isinstance(value, str | int):
        return f"<{name}>{_text(value, chance)}</{name}>"
    return "".join(element(name, item, chance) for item in value)


def _text(value: str | int, chance: Random) -> str:
    if isinstance(value, int):
        return str(value)
    if chance.random() < 0.75:
        return cdata(value)
    return escape(FORBIDDEN.sub("", value), {"\r": "&#13;"})
