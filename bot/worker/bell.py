"""Wakes threads that wait for work."""

import threading


class Bell:
    """One ring wakes one sleeper. Rings that nobody heard are remembered, as many as there are sleepers to hear them."""

    def __init__(self, sleepers: int) -> None:
        self._most, self._rung = sleepers, 0
        self._changed = threading.Condition(threading.Lock())

    def ring(self) -> None:
        """There is something to do."""
        with self._changed:
            self._rung = min(self._rung + 1, self._most)
            self._changed.notify()

    def ring_all(self) -> None:
        """Everybody is to look up."""
        with self._changed:
            self._rung = self._most
            self._changed.notify_all()

    def wait(self, seconds: float) -> None:
        """Until the bell rings, or the time is over."""
        with self._changed:
            if self._rung == 0:
                self._changed.wait(seconds)
            self._rung = max(self._rung - 1, 0)
