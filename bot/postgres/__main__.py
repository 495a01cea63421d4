"""python -m bot.postgres start HOME     a caretaker runs the server for as long as anybody needs it
python -m bot.postgres serve HOME     runs the server here, until Ctrl-C"""

import sys
from pathlib import Path

from bot.postgres.caretaker import detach, serve
from bot.postgres.errors import PostgresError
from bot.postgres.server import EmbeddedPostgres


def main(argv: list[str]) -> int:
    """The exit status."""
    match argv:
        case ["start", home]:
            return detach(Path(home))
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
