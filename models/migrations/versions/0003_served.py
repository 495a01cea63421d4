"""Further apps beside the first; a worker lives for each of them."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "served",
        sa.Column("app_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["app_id"], ["app.id"], name=op.f("fk_served_app_id")),
        sa.PrimaryKeyConstraint("app_id", name=op.f("pk_served")),
        sa.UniqueConstraint("name", name=op.f("uq_served_name")),
    )
    op.drop_constraint(op.f("pk_worker"), "worker")
    op.create_primary_key(op.f("pk_worker"), "worker", ["app_id", "name"])


def downgrade() -> None:
    """Drop it."""
    op.execute("delete from worker w using worker o where w.name = o.name and w.app_id > o.app_id")
    op.drop_constraint(op.f("pk_worker"), "worker")
    op.create_primary_key(op.f("pk_worker"), "worker", ["name"])
    op.drop_table("served")
