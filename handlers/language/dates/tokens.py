"""A sentence into the words that matter for its times, each found by the rules of its first character.

Every rule is tried at one place only and none can look back over what it read, so the work grows with the length of the
text; no more than the first 2,000 characters are read. Latin words are taken whole: `sun.lei`, `may2` and addresses
name people.
"""

import re
from collections.abc import Mapping

from handlers.language.dates import (
    digits,
    en_clocks,
    en_counted,
    en_days,
    en_signs,
    zh_clocks,
    zh_days,
    zh_signs,
    zh_weeks,
)
from handlers.language.dates.words import Rule, Sign, Token, Value

LONGEST = 2_000
MOST = 80

LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
DIGITS = frozenset("0123456789")
SOFT = frozenset(" ()[]{}<>\"'|·的_*~【】「」《》")
LOWER = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}

NAME = re.compile(
    r"(?!q[1-4]\b|[ap]m\d|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\.\d)[a-z]+(?:\d+(?!\d*(?::\d\d|[ap]m\b))[a-z0-9_]*|[._@][a-z0-9][a-z0-9._@+-]*)"
)
WORD = re.compile(r"[a-z][a-z0-9_']*(?:-[a-z]+)*")
PASSED = re.compile(
    r"https?://\S{1,300}|#\s?\d+|@[a-z0-9][a-z0-9._-]*|@周.{0,2}(?=[\s@,]|$)|"
    r"(?:round|r|stage|step|option|room|floor|level|candidate|interview|id|no\.?)\s?#?\d+(?!\d*[:/])(?!\s?[ap]m)"
)
PERSON = re.compile(r"(?:Sun|May|April|June|Jan|August|Summer)\s[A-Z][a-z]+")
CALENDAR = re.compile(
    r"\w+\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|AM|PM|At|Morning|Afternoon|Evening|Night|Noon|And|Or|To|Next|This|By|Before|After|From|On|In|Is|Works|Until|Through)"
)

Table = Mapping[str, tuple[Rule, ...]]


def _merged(*tables: Table) -> dict[str, tuple[Rule, ...]]:
    merged: dict[str, tuple[Rule, ...]] = {}
    for table in tables:
        for first, rules in table.items():
            merged[first] = merged.get(first, ()) + rules
    return merged


TABLE = _merged(
    dict.fromkeys(DIGITS, digits.FIRST),
    zh_signs.WISHES, zh_weeks.RULES, zh_days.RULES, zh_clocks.RULES, en_counted.RULES, en_days.RULES, en_clocks.RULES, en_signs.RULES, zh_signs.RULES,
    dict.fromkeys(DIGITS, digits.LAST),
)  # fmt: skip


class Reader:
    """One reading of one sentence, from its first character to its last."""

    def __init__(self, text: str) -> None:
        self.said = text[:LONGEST]
        self.text = self.said.translate(LOWER)
        self.tokens: list[Token] = []
        self.end = 0
        self.loose = True
        self.lead = -1

    def read(self) -> list[Token]:
        """The words found, in order."""
        at, length = 0, len(self.text)
        while at < length and len(self.tokens) < MOST:
            at = self._step(at)
        return self.tokens

    def _step(self, at: int) -> int:
        char = self.text[at]
        if char in SOFT:
            return at + 1
        if char in WORDLIKE and (at != self.end or not self.tokens) and at and self.text[at - 1] in WORDLIKE:
            return self._pass(at, WORD)
        for rule in TABLE.get(char, ()) if not self._foreign(at, char) else ():
            if match := rule.match(self.text, at):
                before = None if self.loose or not self.tokens else self.tokens[-1].value
                values = rule.make(match, before)
                if values is not None and match.end() > at:
                    return self._take(match, values, rule.weak)
        return self._pass(at, WORD)

    def _foreign(self, at: int, char: str) -> bool:
        """Does somebody's name or number begin here?"""
        if char in LETTERS:
            person = PERSON.match(self.said, at)
            if NAME.match(self.text, at) or (person and not CALENDAR.match(self.said, at)):
                return True
        return char in MARKED and PASSED.match(self.text, at) is not None

    def _take(self, match: re.Match[str], values: tuple[Value, ...], weak: bool) -> int:
        start, end = match.span()
        if not values:
            self.loose, self.lead = True, -1
        elif values[0] is Sign.GLUE:
            self.lead = start if self.lead < 0 else self.lead
        else:
            for value in values:
                lead = self.lead if self.lead >= 0 else start
                self.tokens.append(Token(value, start, end, tight=not self.loose, lead=lead, weak=weak))
                self.loose, self.lead = False, -1
            self.end = end
        return end

    def _pass(self, at: int, word: re.Pattern[str]) -> int:
        """Over a name or a word that says nothing of time."""
        self.loose, self.lead = True, -1
        char = self.text[at]
        if char in MARKED and (passed := PASSED.match(self.text, at)):
            return passed.end()
        if char not in WORDLIKE:
            return at + 1
        person = PERSON.match(self.said, at)
        for found in (person, NAME.match(self.text, at), word.match(self.text, at)):
            if found:
                return found.end()
        return at + 1


WORDLIKE = LETTERS | DIGITS | {"_"}
MARKED = frozenset("#@hrsolfcin")


def tokens(text: str) -> list[Token]:
    """The words of the text that matter for its times."""
    return Reader(text).read()
