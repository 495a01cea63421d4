"""How much is too much: sliding windows, for calls that are refused and for messages that silently vanish."""

from collections import deque
from collections.abc import Sequence
from datetime import datetime, timedelta

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


class Pace:
    """At most so many in each span, for every key of its own. What has no room is not counted."""

    def __init__(self, *limits: tuple[int, timedelta]) -> None:
        self.limits: Sequence[tuple[int, timedelta]] = limits
        self.longest = max(span for _, span in limits)
        self.seen: dict[str, deque[datetime]] = {}

    def allows(self, key: str, now: datetime) -> bool:
        """Whether one more fits; it is counted if it does."""
        moments = self.seen.setdefault(key, deque())
        while moments and moments[0] <= now - self.longest:
            moments.popleft()
        if any(_since(moments, now - span, room=room) >= room for room, span in self.limits):
            return False
        moments.append(now)
        return True


class Quota:
    """Calls of one kind. Whoever trips it stays out for the length of the window."""

    def __init__(self, room: int, span: timedelta = MINUTE) -> None:
        self.pace, self.span = Pace((room, span)), span
        self.shut_until: dict[str, datetime] = {}

    def allows(self, key: str, now: datetime) -> bool:
        """Whether this call may pass."""
        if now < self.shut_until.get(key, now):
            return False
        if self.pace.allows(key, now):
            return True
        self.shut_until[key] = now + self.span
        return False


def _since(moments: deque[datetime], start: datetime, *, room: int) -> int:
    """How many came after `start`, counted from the newest and no further than needed."""
    count = 0
    for moment in reversed(moments):
        if moment <= start or count >= room:
            break
        count += 1
    return count
