"""Numbers as people type them: 12, 十二, 两百零五, 廿三, twelve, twenty-five; 第二个, the third, 2nd.

`HAN` is the character class of the Chinese numerals, for those who look for numbers inside longer words.
"""

import re

HAN = "零〇一二两三四五六七八九十廿卅百千"

DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2}
STEPS = {"十": 10, "百": 100, "千": 1000}
JOINED = str.maketrans({"廿": "二十", "卅": "三十", "壹": "一", "贰": "二", "叁": "三"})

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS = {word: value for value, word in enumerate(UNITS)} | {word: 10 * n for n, word in enumerate(TENS, start=2)}

ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
NAMED = {word: value for value, word in enumerate(ORDINALS)}
SUFFIXED = re.compile(r"(\d{1,6})(?:st|nd|rd|th)")
RANKED = re.compile(rf"第\s?(\d{{1,6}}|[{HAN}]{{1,9}})")


def cardinal(text: str) -> int | None:
    """How many the text says, or None when it is no whole number."""
    text = text.strip().lower()
    if text.isascii():
        return int(text) if text.isdigit() and len(text) <= 9 else _english(text)
    return _han(text.translate(JOINED))


def ordinal(text: str) -> int | None:
    """Which one the text says (`第二`, `third`, `2nd`), or None when it says no rank."""
    text = text.strip().lower()
    if text in NAMED:
        return NAMED[text]
    found = SUFFIXED.fullmatch(text) or RANKED.match(text)
    return cardinal(found[1]) if found else None


def _english(text: str) -> int | None:
    tens, _, unit = text.replace("-", " ").partition(" ")
    if not unit:
        return WORDS.get(tens)
    if tens in TENS and 1 <= WORDS.get(unit, 0) <= 9:
        return WORDS[tens] + WORDS[unit]
    return None


def _han(text: str) -> int | None:
    """Chinese numerals: spelt out (二十三) or digit by digit (二〇二七)."""
    if not text or len(text) > 9 or any(sign not in DIGITS and sign not in STEPS for sign in text):
        return None
    if not any(sign in STEPS for sign in text):
        return int("".join(str(DIGITS[sign]) for sign in text))
    total, digit = 0, None
    for sign in text:
        if sign in STEPS:
            total += (1 if digit is None else digit) * STEPS[sign]
            digit = None
        elif digit:
            return None
        else:
            digit = DIGITS[sign]
    return total + (digit or 0)
