"""The migrations make exactly the tables that the models describe, however many processes run them at once."""

import threading

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, create_engine, inspect, text

from models import tables
from models.migrate import current, head, upgrade


@pytest.fixture
def drawn(engine: Engine) -> Engine:
    """The same database, with every table made from the models instead."""
    with engine.begin() as connection:
        connection.execute(text("drop schema public cascade; create schema public"))
        connection.execute(text("create extension btree_gist; create extension pg_trgm"))
        tables.METADATA.create_all(connection)
    return engine


def shape(engine: Engine) -> set[str]:
    """What autogenerate does not compare as well: constraints and indexes with their conditions."""
    with engine.connect() as connection:
        rows = connection.execute(
            text("""
                select conrelid::regclass || ': ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
                where connamespace = 'public'::regnamespace and conrelid <> 0
                union all select indexdef from pg_indexes where schemaname = 'public'
            """)
        )
        return {row for row in rows.scalars() if "alembic_version" not in row}


@pytest.mark.filterwarnings("ignore:Expression .* detected to include an operator clause:UserWarning")  # compared below
def test_autogenerate_finds_nothing_to_do(engine: Engine) -> None:
    with engine.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), tables.METADATA)
    assert not found


def test_constraints_and_partial_indexes_are_those_of_the_models(
    engine: Engine, request: pytest.FixtureRequest
) -> None:
    migrated = shape(engine)
    assert shape(request.getfixturevalue("drawn")) == migrated
    assert any("EXCLUDE USING gist" in line for line in migrated)


def test_every_table_carries_its_app(engine: Engine) -> None:
    inspector = inspect(engine)
    names = set(inspector.get_table_names()) - {"alembic_version", "app"}
    assert names
    assert all("app_id" in {column["name"] for column in inspector.get_columns(name)} for name in names)


def test_processes_that_migrate_at_once_wait_for_each_other(engine: Engine, database_url: str) -> None:
    with engine.begin() as connection:
        connection.execute(text("drop schema public cascade; create schema public"))
    failures: list[BaseException] = []

    def migrate() -> None:
        own = create_engine(database_url)
        try:
            upgrade(own)
        except BaseException as error:
            failures.append(error)
            raise
        finally:
            own.dispose()

    everybody = [threading.Thread(target=migrate) for _ in range(4)]
    for one in everybody:
        one.start()
    for one in everybody:
        one.join()
    assert not failures
    assert current(engine) == head()
