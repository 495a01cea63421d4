"""The ground every table stands on.

Enums are stored by value, so that a partial index may name them; moments must carry a zone, so that a server in UTC
cannot shift an interview by eight hours; every row belongs to one app, so that nothing of one company is visible in
another.
"""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any

from sqlalchemy import BigInteger, DateTime, Dialect, Enum, ForeignKey, Identity, MetaData, TypeDecorator, inspect
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Moment(TypeDecorator[datetime]):
    """A timestamptz that refuses a naive moment and always comes back in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Raises ValueError for a moment without a zone."""
        if value is not None and value.tzinfo is None:
            raise ValueError(f"a moment without a zone: {value!r}")
        return value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The same instant, in UTC."""
        return value.astimezone(UTC) if value is not None else None


Key = Annotated[int, mapped_column(BigInteger, Identity(), primary_key=True)]


class Base(MappedAsDataclass, DeclarativeBase, kw_only=True, repr=False):
    """Every table of ours. Columns are dataclass fields, so defaults hold before the flush.

    A repr says which row it is and nothing of what is in it: it may end in a log.
    """

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads it as a plain class attribute
        int: BigInteger,
        datetime: Moment,
        dict[str, Any]: JSONB,
        StrEnum: Enum(StrEnum, native_enum=False, length=20, values_callable=lambda kind: [m.value for m in kind]),
    }

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {'/'.join(map(str, inspect(self).identity or ('new',)))}>"


class OfApp(MappedAsDataclass, kw_only=True, repr=False):
    """Rows of one app (corp and agent); queries name the app they are asked for."""

    app_id: Mapped[int] = mapped_column(ForeignKey("app.id"))
