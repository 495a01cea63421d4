"""Years of interviews in half a minute: rows made by PostgreSQL itself, indexes built afterwards.

A thousand members interview; the first hundred have ten interviews each in the two weeks to come, whatever the size, so
that the same question has an answer of the same length beside a little history and beside a lot of it. Every interview has
a busy row of its interviewer unless it was cancelled; those to come, and a tenth of the others, have one of their
candidate too.
"""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, text

from models.spelling import keys

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
"""Monday, nine o'clock in Shanghai."""

MEMBERS, RECRUITERS, COMING = 1000, 50, 1000
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
GIVEN = "伟芳娜秀敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉红小雷梅建国志文斌鑫宇浩凯鹏飞雪晶莹"

PEOPLE = """
    insert into person (id, app_id, name, userid, role, keys, named_at, active)
    overriding system value
    select i, 1, p.name, case when i <= :members then 'member' || i end,
           case when i <= :recruiters then 'recruiter' when i <= :members then 'interviewer' else 'candidate' end,
           p.keys, :now, true
    from generate_series(1, :people) i join pool p on p.n = (cast(i as bigint) * 7919) % :pool
"""
CANDIDATES = """
    insert into candidate (id, app_id, person_id, position, added_at, added_by, phone)
    overriding system value
    select n, 1, :members + n, (array['后端工程师', '前端工程师', '产品经理', '测试工程师', '数据分析师'])[1 + n % 5],
           :now - n * interval '1 minute', 1 + n % :recruiters, (13000000000 + n * 37)::text
    from generate_series(1, :candidates) n
"""
PLAN = """
    create temporary table plan as
    select n as id, 1 + n % 100 as member, 1 + n % :candidates as candidate, 1 + n % :recruiters as owner,
           9 as round, 'booked' as state,
           :now + ((n / 100) % 10 + (n / 100) % 10 / 5 * 2 + 1) * interval '1 day' + (n % 8) * interval '1 hour' as starts_at
    from generate_series(0, :coming - 1) n
    union all
    select n, 1 + n % :members, 1 + n % :candidates, 1 + n % :recruiters, 1 + n / :candidates,
           case n % 10 when 0 then 'cancelled' when 1 then 'decided' else 'ended' end,
           :now - (n / :members / 4 + 1) * interval '1 day' + (n / :members % 4) * interval '2 hours'
    from generate_series(:coming, :interviews - 1) n
"""
INTERVIEWS = """
    insert into interview (id, app_id, candidate_id, owner_id, round, starts_at, ends_at, created_at, state, version)
    overriding system value
    select id + 1, 1, candidate, owner, round, starts_at, starts_at + interval '1 hour', starts_at - interval '7 days',
           state, 1 from plan
"""
SEATS = """
    insert into assignment (id, app_id, interview_id, person_id, answer)
    overriding system value
    select id + 1, 1, id + 1, member, case when state = 'booked' then 'invited' else 'accepted' end from plan
"""
BUSY = """
    insert into busy (app_id, person_id, during, kind, interview_id)
    select 1, member, tstzrange(starts_at, starts_at + interval '1 hour'), 'booked', id + 1 from plan
    where state <> 'cancelled'
    union all
    select 1, :members + candidate, tstzrange(starts_at, starts_at + interval '1 hour'), 'booked', id + 1 from plan
    where state in ('booked', 'decided')
"""
DEEDS = """
    insert into deed (app_id, actor_id, verb, at, interview_id, candidate_id, version, detail)
    select 1, owner, 'book', starts_at - interval '7 days', id + 1, candidate, 1, '{}' from plan where state <> 'booked'
"""
COUNTER = "select setval(pg_get_serial_sequence('{0}', 'id'), (select max(id) from {0}))"
TABLES = ("person", "candidate", "interview", "assignment", "busy", "deed")


def fill(engine: Engine, interviews: int) -> None:
    """So many interviews, their people, seats, busy time and deeds. The statistics are fresh afterwards."""
    candidates = max(interviews // 3, COMING)
    told = {
        "interviews": interviews,
        "candidates": candidates,
        "people": MEMBERS + candidates,
        "members": MEMBERS,
        "recruiters": RECRUITERS,
        "coming": COMING,
        "now": NOW,
    }
    with engine.begin() as connection, bare(connection):
        connection.execute(text("insert into app (id, corp_id, agent_id) overriding system value values (1, 'ww', 1)"))
        told["pool"] = names(connection)
        for statement in (PEOPLE, CANDIDATES, PLAN, INTERVIEWS, SEATS, BUSY, DEEDS):
            connection.execute(text(statement), told)
    restart_counters(engine)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("vacuum analyze"))
        connection.execute(text("checkpoint"))


def names(connection: Connection) -> int:
    """A pool of names with the ways to type them; how many."""
    dice = random.Random(2026)
    every = [a + b + c for a in SURNAMES for b in GIVEN for c in ("", *dice.sample(GIVEN, 3))]
    connection.execute(text("create temporary table pool (n int primary key, name text, keys text[])"))
    rows = [{"n": n, "name": name, "keys": keys(name)} for n, name in enumerate(every)]
    connection.execute(text("insert into pool values (:n, :name, :keys)"), rows)
    return len(rows)


@contextmanager
def bare(connection: Connection) -> Iterator[None]:
    """Without indexes and foreign keys while rows pour in; all of them are back at the end."""
    indexes = text("""
        select i.indexname, i.indexdef, c.conname, pg_get_constraintdef(c.oid), i.tablename
        from pg_indexes i left join pg_constraint c on c.conname = i.indexname and c.contype = 'x'
        where i.tablename = any(:tables) and not exists (
            select from pg_constraint k where k.conname = i.indexname and k.contype in ('p', 'u')
        )
    """)
    found = connection.execute(indexes, {"tables": list(TABLES)}).all()
    connection.execute(text("set local session_replication_role = replica"))
    connection.execute(text("set local maintenance_work_mem = '256MB'"))
    for name, _, constraint, _, table in found:
        connection.execute(text(f"alter table {table} drop constraint {name}" if constraint else f"drop index {name}"))
    yield
    for name, definition, constraint, rule, table in found:
        again = f"alter table {table} add constraint {name} {rule}" if constraint else definition
        connection.execute(text(again.replace(":", "\\:")))


def restart_counters(engine: Engine) -> None:
    """New rows get numbers after those that were given."""
    with engine.begin() as connection:
        for table in ("app", "person", "candidate", "interview", "assignment"):
            connection.execute(text(COUNTER.format(table)))
