"""Requests as fast as they are answered, over keep-alive connections: one thread, one selector, requests made beforehand.

Small enough to leave the machine to those who are measured; nothing has to be installed for it.
"""

import selectors
import socket
import time
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

LONGEST = 60.0


@dataclass
class Wire:
    """A connection, what it is waiting for, and since when."""

    socket: socket.socket
    asked_at: float = 0.0
    read: bytes = b""


@dataclass
class Run:
    """What came out: the seconds of each answer in the order they came, and how many were not 200."""

    began: float
    ended: float = 0.0
    taken: list[float] = field(default_factory=list)
    refused: int = 0

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.taken) / (self.ended - self.began)


def post(address: tuple[str, int], requests: Iterable[bytes], *, connections: int = 16) -> Run:
    """Send all of these, each connection one after the other. Raises TimeoutError when nothing is answered any more."""
    waiting = deque(requests)
    with selectors.DefaultSelector() as eyes:
        wires = [_open(address, eyes) for _ in range(min(connections, len(waiting)))]
        run = Run(time.monotonic())
        for wire in wires:
            _ask(wire, waiting)
        left = len(wires) + len(waiting)
        while left:
            ready = eyes.select(LONGEST)
            if not ready:
                raise TimeoutError(f"{left} requests without an answer")
            left -= sum(_hear(key.data, run, waiting) for key, _ in ready)
        run.ended = time.monotonic()
        for wire in wires:
            wire.socket.close()
    return run


def _open(address: tuple[str, int], eyes: selectors.BaseSelector) -> Wire:
    wire = Wire(socket.create_connection(address))
    wire.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    eyes.register(wire.socket, selectors.EVENT_READ, wire)
    return wire


def _ask(wire: Wire, waiting: deque[bytes]) -> None:
    wire.asked_at, wire.read = time.monotonic(), b""
    wire.socket.sendall(waiting.popleft())


def _hear(wire: Wire, run: Run, waiting: deque[bytes]) -> int:
    """What arrived on this wire: 1 when that was the end of an answer, after which the next is asked."""
    data = wire.socket.recv(65536)
    if not data:
        raise ConnectionResetError("the server hung up")
    wire.read += data
    if not whole(wire.read):
        return 0
    run.taken.append(time.monotonic() - wire.asked_at)
    run.refused += not wire.read.startswith(b"HTTP/1.1 200")
    if waiting:
        _ask(wire, waiting)
    return 1


def whole(answer: bytes) -> bool:
    """Whether an answer is there to its end."""
    head, parted, body = answer.partition(b"\r\n\r\n")
    if not parted:
        return False
    lengths = [line[15:] for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")]
    return len(body) >= int(lengths[0]) if lengths else True


def request(address: tuple[str, int], path: str, body: bytes) -> bytes:
    """A POST as it goes over the wire."""
    head = (
        f"POST {path} HTTP/1.1\r\nHost: {address[0]}\r\nContent-Type: text/xml\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def milliseconds(taken: Sequence[float], share: float) -> float:
    """The time within which this share of the answers came."""
    ordered = sorted(taken)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)] * 1000
