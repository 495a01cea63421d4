"""A worker process, and nothing beside it: python -m bot.worker

`flask worker` becomes this one, so that hundreds of workers do not each carry a web framework that they never use.
"""

from bot import logs
from bot.postgres import PostgresError
from bot.worker.crew import for_worker
from bot.worker.loop import Worker
from config import BadSettings, load


def main() -> None:
    """Answer and deliver, until SIGTERM or Ctrl-C."""
    try:
        told = load().require_wecom()
        logs.setup(told)
        logs.doubt(told)
        crew = for_worker(told)
    except (BadSettings, PostgresError) as problem:
        raise SystemExit(str(problem)) from None
    Worker(crew).run()


main()
