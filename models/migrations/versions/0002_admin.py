"""What the doctor, the setup page and the metrics need: knocks, pairs in waiting, sign-ins, and what workers counted."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES = ("knock", "minted", "spent_link", "failed_login", "tally")


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "knock",
        sa.Column("app_id", sa.BigInteger(), nullable=False),
        sa.Column("door", sa.String(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("finding", sa.String(20), nullable=False),
        sa.Column("pair", sa.String(), nullable=False),
        sa.Column("first_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("times", sa.BigInteger(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("skew", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["app_id"], ["app.id"], name=op.f("fk_knock_app_id")),
        sa.PrimaryKeyConstraint("app_id", "door", "method", "finding", "pair", name=op.f("pk_knock")),
    )
    op.create_table(
        "minted",
        sa.Column("app_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("minted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["app_id"], ["app.id"], name=op.f("fk_minted_app_id")),
        sa.PrimaryKeyConstraint("app_id", "name", name=op.f("pk_minted")),
    )
    op.create_table(
        "spent_link",
        sa.Column("app_id", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["app_id"], ["app.id"], name=op.f("fk_spent_link_app_id")),
        sa.PrimaryKeyConstraint("app_id", "digest", name=op.f("pk_spent_link")),
    )
    op.create_table(
        "failed_login",
        sa.Column("app_id", sa.BigInteger(), nullable=False),
        sa.Column("caller", sa.String(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("times", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["app_id"], ["app.id"], name=op.f("fk_failed_login_app_id")),
        sa.PrimaryKeyConstraint("app_id", "caller", name=op.f("pk_failed_login")),
    )
    op.create_table(
        "tally",
        sa.Column("app_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("labels", sa.String(), nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["app_id"], ["app.id"], name=op.f("fk_tally_app_id")),
        sa.PrimaryKeyConstraint("app_id", "name", "labels", name=op.f("pk_tally")),
    )


def downgrade() -> None:
    """Drop them."""
    for table in reversed(TABLES):
        op.drop_table(table)
