"""The least that may be called WeCom's API: a token, a name, and "sent". One process, one loop, nothing remembered.

`python -m benchmarks.api_double PORT`. For each message it writes the receiver and the moment (monotonic, in seconds) to
standard output, so that whoever started it knows what arrived, and when.
"""

import asyncio
import json
import sys
import time
from itertools import count

numbers = count(1)
TOKEN = {"errcode": 0, "errmsg": "ok", "access_token": "bench", "expires_in": 7200}
MEMBER = {"errcode": 0, "errmsg": "ok", "name": "张伟", "userid": "zhangwei", "status": 1}


class Connection(asyncio.Protocol):
    """One keep-alive connection. Requests are read whole, by their Content-Length."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport | None = None
        self._read = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Somebody calls."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer every request that is whole by now."""
        self._read += data
        while (end := self._read.find(b"\r\n\r\n")) >= 0:
            head, rest = self._read[:end], self._read[end + 4 :]
            length = length_of(head)
            if len(rest) < length:
                return
            self._read = rest[length:]
            self._answer(head, rest[:length])

    def _answer(self, head: bytes, body: bytes) -> None:
        said = json.dumps(reply(head.split(b" ", 2)[1].decode(), body)).encode()
        assert self._transport is not None
        self._transport.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (len(said), said)
        )


def length_of(head: bytes) -> int:
    """How long the body is."""
    for line in head.split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0


def reply(path: str, body: bytes) -> dict[str, object]:
    """What the API says to this call."""
    if "/gettoken" in path:
        return TOKEN
    if "/message/send" in path:
        receiver = json.loads(body)["touser"]
        sys.stdout.write(f"{receiver} {time.monotonic()}\n")
        sys.stdout.flush()
        return {"errcode": 0, "errmsg": "ok", "msgid": f"bench-{next(numbers)}", "response_code": "code"}
    return MEMBER


async def serve(port: int) -> None:
    """Until somebody ends the process."""
    server = await asyncio.get_running_loop().create_server(Connection, "127.0.0.1", port)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1])))
