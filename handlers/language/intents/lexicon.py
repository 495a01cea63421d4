"""Everyday words, so that they are not taken for names: Chinese text has no spaces, and any English word may be capitalised.

Every run of plain text in the cue phrases belongs to it by itself; `everyday` has the words that no phrase contains.
"""

import re
from collections.abc import Sequence
from functools import cached_property

from handlers.language.intents.everyday import CHINESE, ENGLISH
from handlers.language.patterns import Pattern

RUN = Pattern(r"[一-鿿]{2,}")
STEM = Pattern(r"([a-z]{4,})\\w[*+]")
ENDINGS = ("s", "es", "ed", "d", "er", "ers", "r", "rs", "ing", "ings", "ly", "ment", "n't", "able")
LATIN_RUN = Pattern(r"[a-z']{2,}")
NOTATION = Pattern(r"\\.|<\w+>")


class Lexicon:
    """Words by their first character, the longest first. They are sorted when the first one is looked up, not at import."""

    def __init__(self, phrases: Sequence[str] = ()) -> None:
        self._phrases = phrases

    @cached_property
    def commands(self) -> frozenset[str]:
        """The Chinese words of the phrases."""
        return frozenset(word for phrase in self._plain for word in RUN.findall(phrase))

    @cached_property
    def _plain(self) -> list[str]:
        return [NOTATION.sub(" ", phrase) for phrase in self._phrases]

    @cached_property
    def latin(self) -> frozenset[str]:
        """The English words of the phrases."""
        ways = (way for phrase in self._plain for way in (phrase, phrase.replace(" ?", "")))
        return frozenset(word for way in ways for word in LATIN_RUN.findall(way))

    @cached_property
    def _latin(self) -> frozenset[str]:
        return self.latin | frozenset(ENGLISH.split())

    @cached_property
    def _stems(self) -> tuple[str, ...]:
        return tuple(sorted({stem for phrase in self._phrases for stem in STEM.findall(phrase)}))

    @cached_property
    def _words(self) -> dict[str, dict[int, set[str]]]:
        words: dict[str, dict[int, set[str]]] = {}
        for word in (*CHINESE.split(), *self.commands):
            words.setdefault(word[0], {}).setdefault(len(word), set()).add(word)
        return words

    @cached_property
    def _lengths(self) -> dict[str, list[int]]:
        return {first: sorted(by, reverse=True) for first, by in self._words.items()}

    def lengths(self, text: str, at: int) -> list[int]:
        """The lengths of the words that begin at `at`, the longest first."""
        by_length = self._words.get(text[at : at + 1], {})
        return [
            length for length in self._lengths.get(text[at : at + 1], ()) if text[at : at + length] in by_length[length]
        ]

    def longest(self, text: str, at: int, *, least: int = 1) -> int:
        """The length of the longest word that begins at `at`; 0 when none does."""
        by_length = self._words.get(text[at : at + 1])
        if by_length is None:
            return 0
        for length in self._lengths[text[at]]:
            if length >= least and text[at : at + length] in by_length[length]:
                return length
        return 0

    def knows(self, word: str) -> bool:
        """Is this (lower-case) English word an everyday one?"""
        return word in self._latin or word.removesuffix("'s") in self._latin or word.startswith(self._stems)

    def grows(self, word: str) -> bool:
        """Is this (lower-case) English word an everyday one, or made of such ones: reminders, back-to-back?"""
        return all(self.knows(part) or self._inflected(part) for part in re.split(r"[-_]", word) if part)

    def _inflected(self, word: str) -> bool:
        return any(word.endswith(end) and self.knows(word[: -len(end)]) for end in ENDINGS if len(word) > len(end) + 2)
