"""Worker processes, and nothing beside them: python -m bot.worker

`flask worker` becomes this one, so that hundreds of workers do not each carry a web framework that they never use.
"""

from functools import partial

from bot import logs
from bot.postgres import PostgresError
from bot.worker.crew import for_worker
from bot.worker.herd import Herd
from bot.worker.loop import Worker
from config import BadSettings, Settings, load


def main() -> None:
    """Answer and deliver, until SIGTERM or Ctrl-C."""
    try:
        told = load().require_wecom()
    except BadSettings as problem:
        raise SystemExit(str(problem)) from None
    logs.setup(told)
    logs.doubt(told)
    if told.worker_processes == 1:
        work(told)
    else:
        Herd(told.worker_processes, partial(work, told)).run()


def work(told: Settings) -> None:
    """One worker."""
    try:
        crew = for_worker(told)
    except PostgresError as problem:
        raise SystemExit(str(problem)) from None
    Worker(crew).run()


main()
