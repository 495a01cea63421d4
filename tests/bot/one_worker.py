"""A worker in a process of its own, to be killed: python -m tests.bot.one_worker DATABASE_URL API_BASE CORP_ID SECRET"""

import sys

from bot.parts import engine_of, made_of
from bot.worker.crew import crew_of
from bot.worker.loop import Worker
from tests.bot.house import Clock, settings_of
from tests.bot.small_talk import SmallTalk


def main(database_url: str, base: str, corp_id: str, secret: str) -> None:
    """Work until somebody says stop."""
    settings = settings_of(base, DATABASE_URL=database_url, WECOM_CORP_ID=corp_id, WECOM_SECRET=secret)
    engine = engine_of(settings, statement_timeout="60s")
    Worker(crew_of(made_of(settings, engine, clock=Clock()), SmallTalk())).run()


if __name__ == "__main__":
    main(*sys.argv[1:])
