"""python -m bot.postgres start HOME IDLE   a caretaker runs the server until nobody has needed it for IDLE seconds
python -m bot.postgres serve HOME        runs the server here, until Ctrl-C"""

import sys
from pathlib import Path

from bot.postgres.caretaker import detach, serve
from bot.postgres.errors import PostgresError
from bot.postgres.server import EmbeddedPostgres


def main(argv: list[str]) -> int:
    """The exit status."""
    match argv:
        case ["start", home, idle]:
            return detach(Path(home), float(idle))
        case ["serve", home]:
            try:
                server = EmbeddedPostgres(Path(home)).start()
            except PostgresError as error:
                print(error, file=sys.stderr)
                return 1
            print(server.url(), flush=True)
            serve(server, None)
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
