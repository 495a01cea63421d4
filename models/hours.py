"""Working hours: when an interview may be booked without asking twice, and where free times are looked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from models import workdays


@dataclass(frozen=True)
class Hours:
    """Office hours of every workday, in `zone`. Free times begin on the grid of `step`, and not before `lead` is over."""

    zone: ZoneInfo
    opens: time = time(9)
    closes: time = time(18)
    step: timedelta = timedelta(minutes=30)
    lead: timedelta = timedelta(hours=1)

    def day(self, day: date) -> tuple[datetime, datetime] | None:
        """The working window of a local day, or None when it is not worked."""
        if not workdays.of(day).works:
            return None
        return datetime.combine(day, self.opens, self.zone), datetime.combine(day, self.closes, self.zone)

    def kind(self, at: datetime) -> workdays.Workday:
        """What kind of day this moment falls on."""
        return workdays.of(at.astimezone(self.zone).date())

    def hold(self, starts_at: datetime, ends_at: datetime) -> bool:
        """Whether all of [starts_at, ends_at) lies within one working window."""
        window = self.day(starts_at.astimezone(self.zone).date())
        return window is not None and window[0] <= starts_at and ends_at <= window[1]

    def windows(self, since: datetime, until: datetime) -> Iterator[tuple[datetime, datetime]]:
        """The working windows between two moments, clipped to them, in order."""
        day = since.astimezone(self.zone).date()
        while datetime.combine(day, time(), self.zone) < until:
            window = self.day(day)
            if window is not None and window[0] < until and window[1] > since:
                yield max(window[0], since), min(window[1], until)
            day += timedelta(days=1)
