"""Times as people say them: `when` reads one, `scan` finds it inside a sentence."""

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
