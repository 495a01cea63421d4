"""Times as people say them: `when` reads one, `scan` finds it inside a sentence.

    text → words (tokens) → phrases (counts, pairs) → times (building, sharing) → readings → one answer (verdict)

To teach it something new:

    a word for a day, a part of day, a festival          one line in zh_words or en_words
    a festival's date                                    one line in festivals
    a form with a number or a name in it (3天后)          a pattern in zh_days, zh_weeks, en_days, zh_clocks, en_clocks or
                                                         digits; what it makes is a value of days, weeks, named, counted
    a word between times (到, 以前, except)               one word in zh_signs or en_signs
    what the company means by a word (下午, 下个周三)       one line in conventions

Every case in tests/handlers/language is a line beside its reason; a new one is a line there.
"""

from handlers.language.dates.conventions import Conventions as Conventions
from handlers.language.dates.recurring import Recurring as Recurring
from handlers.language.dates.sentences import Scan as Scan
from handlers.language.dates.sentences import recurring as recurring
from handlers.language.dates.sentences import scan as scan
from handlers.language.dates.sentences import when as when
from handlers.language.dates.when import Interval as Interval
from handlers.language.dates.when import Kind as Kind
from handlers.language.dates.when import Status as Status
from handlers.language.dates.when import When as When
