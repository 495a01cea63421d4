"""python -m sandbox --port 5001 --callback http://127.0.0.1:5000/wecom/callback"""

import signal
import sys
import threading
from types import FrameType

from sandbox.rules import Rules
from sandbox.server import bind
from sandbox.settings import BadOption, options
from sandbox.world import World


def main() -> int:
    """Serve until somebody says stop."""
    try:
        chosen = options(sys.argv[1:])
    except BadOption as problem:
        print(problem, file=sys.stderr)
        return 2
    world = World(chosen.app, callback=chosen.callback, state=chosen.state, rules=Rules(zone=chosen.zone))
    server = bind(world, host=chosen.host, port=chosen.port)

    def stop(number: int, frame: FrameType | None) -> None:
        """Off the main thread: `shutdown` waits for the loop that this signal interrupted."""
        threading.Thread(target=server.shutdown, daemon=True).start()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    print(f"WeCom sandbox: http://{chosen.host}:{server.port}/", flush=True)
    server.serve_forever(0.2)
    world.close()
    server.server_close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
