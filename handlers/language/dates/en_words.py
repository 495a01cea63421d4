"""English words that mean one day, month or stretch each, as people spell and misspell them. A new word goes here."""

from collections.abc import Iterable

from handlers.language.dates.clocks import PartOfDay
from handlers.language.dates.days import Month, Offset
from handlers.language.dates.named import Workdays
from handlers.language.dates.weeks import Week, Weekday
from handlers.language.dates.words import Sign, Values
from handlers.language.numbers import cardinal

WEEKDAYS = {
    name: n
    for n, names in enumerate(
        "monday mondays mon mondy moday munday|"
        "tuesday tuesdays tues tue tuesdy tusday teusday tuseday|"
        "wednesday wednesdays weds wed wednsday wendesday wensday wednesdy wedensday wednessday wedsday|"
        "thursday thursdays thurs thur thu thursdy thrusday thusday thurday thirsday|"
        "friday fridays fri firday fryday fridy|"
        "saturday saturdays sat saturdy saterday satuday saturaday|"
        "sunday sundays sun sundy sunady".split("|")
    )
    for name in names.split()
}
MONTHS = {
    name: n
    for n, names in enumerate(
        "january jan janurary januray janaury|february feb febuary feburary febrary|march mar|april apr|may|june jun|july jul|"
        "august aug agust|september sept sep setember septemeber|october oct ocotber octobre|november nov novemeber novembre|"
        "december dec decemeber decembre decmber".split("|"),
        start=1,
    )
    for name in names.split()
}

SIMPLE: dict[str, Values] = {
    **dict.fromkeys("today tod 2day".split(), (Offset(0),)),
    **dict.fromkeys(
        "tomorrow tmr tmrw tmrrw tmw tmo tmro tomo tomoz tomoro tmoro tomorow tommorow tommorrow tomorrrow tomorrows tommorows 2moro 2mrw".split(),
        (Offset(1),),
    ),
    **dict.fromkeys("yesterday ytd yday yest yesteday".split(), (Offset(-1),)),
    **dict.fromkeys("tonight tonite tonigt 2nite".split(), (Offset(0), PartOfDay("evening"))),
    "last night": (Offset(-1), PartOfDay("evening")),
    **dict.fromkeys("weekend weekends".split(), (Week(0, (5, 7)),)),
    **dict.fromkeys("weekday weekdays workday workdays".split(), (Workdays(),)),
    "eow": (Sign.BY, Weekday(4, 0)), "eom": (Month(part="end"),),
}  # fmt: skip

PARTS = {
    **dict.fromkeys("morning mornings mornin".split(), "morning"),
    **dict.fromkeys("afternoon afternoons afternon aftenoon aft arvo".split(), "afternoon"),
    **dict.fromkeys(["evening", "evenings", "evning", "eve", "night", "nights", "early evening"], "evening"),
    **dict.fromkeys(["late evening", "late night", "late at night"], "late_night"),
    **dict.fromkeys(["lunchtime", "lunch time", "lunch", "lunch break", "lunch hour", "midday"], "noon"),
    **dict.fromkeys(["dawn", "overnight"], "dawn"),
    "early morning": "early_morning",
    **dict.fromkeys(["late morning", "mid morning", "mid-morning"], "late_morning"),
    "early afternoon": "early_afternoon",
    **dict.fromkeys(["late afternoon", "mid afternoon", "mid-afternoon"], "late_afternoon"),
    **dict.fromkeys(["daytime", "office hours", "business hours", "working hours"], "daytime"),
    "after lunch": "after_lunch",
    **dict.fromkeys(["after work", "after hours"], "after_work"),
}

FESTIVALS = {
    **dict.fromkeys(["new year's eve", "new years eve", "nye"], "new_year_eve"),
    **dict.fromkeys(["new year's day", "new years day", "new year", "new year's"], "new_year"),
    **dict.fromkeys(["chinese new year's eve", "lunar new year's eve", "spring festival eve"], "spring_eve"),
    **dict.fromkeys(["chinese new year", "lunar new year", "spring festival", "cny"], "spring"),
    "lantern festival": "lanterns",
    **dict.fromkeys(["valentine's day", "valentines day", "valentine's", "valentines"], "valentine"),
    **dict.fromkeys(["international women's day", "women's day"], "women"),
    **dict.fromkeys(["april fools' day", "april fool's day", "april fools day", "april fools"], "fools"),
    "good friday": "good_friday", **dict.fromkeys(["easter sunday", "easter"], "easter"), "easter monday": "easter_monday",
    **dict.fromkeys(["qingming festival", "qingming", "tomb sweeping day", "tomb-sweeping day"], "qingming"),
    **dict.fromkeys(["labor day", "labour day", "may day"], "labour"),
    "mother's day": "mothers", "mothers day": "mothers", "father's day": "fathers", "fathers day": "fathers",
    "children's day": "children", "dragon boat festival": "dragon_boat", "dragon boat": "dragon_boat",
    **dict.fromkeys(["teachers' day", "teacher's day", "teachers day"], "teachers"),
    **dict.fromkeys(["mid-autumn festival", "mid autumn festival", "mid-autumn", "mid autumn", "moon festival"], "mid_autumn"),
    **dict.fromkeys(["national day", "golden week"], "national"), "halloween": "halloween",
    **dict.fromkeys(["winter solstice"], "冬至"), **dict.fromkeys(["double eleven", "singles day", "singles' day"], "double_eleven"),
    **dict.fromkeys(["thanksgiving day", "thanksgiving"], "thanksgiving"), "black friday": "black_friday",
    **dict.fromkeys(["christmas eve", "xmas eve"], "christmas_eve"), "boxing day": "boxing",
    **dict.fromkeys(["christmas day", "christmas", "xmas day", "xmas"], "christmas"),
}  # fmt: skip


def longest_first(words: Iterable[str]) -> str:
    """The words as one choice of a pattern."""
    return "|".join(sorted(words, key=len, reverse=True))


def firsts(words: Iterable[str]) -> str:
    """The characters they begin with."""
    return "".join(sorted({word[0] for word in words}))


DAY = rf"(?P<day>{longest_first(WEEKDAYS)})(?![a-z])\.?"
NUMBER = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|a couple of|a few|couple of|few)"
UNIT = r"(?P<unit>(?:working |business |work)?days?|weeks?|wks?|fortnights?|months?|years?|yrs?)(?![a-z])"
FESTIVAL = longest_first(FESTIVALS)
WORKING = ("work", "business")
DAYS_OF, MONTHS_OF = {"d": 1, "w": 7, "f": 14}, {"m": 1, "y": 12}


def how_many(said: str) -> int | None:
    """How many; None for a few."""
    if "few" in said:
        return None
    return 2 if "couple" in said else 1 if said in ("a", "an") else cardinal(said)
