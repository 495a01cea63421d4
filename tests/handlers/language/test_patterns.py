"""Expressions that wait to be compiled are still all of them sound."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module

import handlers.language.intents
from handlers.language.patterns import Pattern


def everywhere() -> Iterator[tuple[str, Pattern]]:
    """Every expression that stands at the top of a file of the grammar."""
    package = handlers.language.intents
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        for name, value in vars(import_module(found.name)).items():
            if isinstance(value, Pattern):
                yield f"{found.name}.{name}", value


def test_every_expression_can_be_compiled() -> None:
    found = dict(everywhere())
    assert len(found) > 60
    assert all(pattern.compiled for pattern in found.values())


def test_it_is_compiled_when_it_is_first_tried() -> None:
    pattern = Pattern(r"(?P<number>\d+)")
    assert "compiled" not in vars(pattern)
    found = pattern.search("room 12")
    assert found is not None
    assert (found["number"], dict(pattern.groupindex), "compiled" in vars(pattern)) == ("12", {"number": 1}, True)


def test_it_does_what_an_expression_does() -> None:
    blank = Pattern(" +")
    assert blank.split("a  b c") == ["a", "b", "c"]
    assert blank.sub("-", "a  b c") == "a-b-c"
    assert [m.span() for m in blank.finditer("a  b")] == [(1, 3)]
    assert (blank.match("a "), blank.fullmatch("  ") is not None, Pattern("a").findall("banana")) == (
        None,
        True,
        ["a"] * 3,
    )
