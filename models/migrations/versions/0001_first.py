"""Every table of the first release, with the constraint that keeps everybody out of two places at once."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

EXTENSIONS = ("btree_gist",)
TABLES = (
    "app",
    "access_token",
    "chat",
    "inbox",
    "nudge",
    "person",
    "worker",
    "candidate",
    "interview",
    "assignment",
    "busy",
    "card",
    "deed",
    "outbox",
    "question",
)


def upgrade() -> None:
    """Make them all."""
    for extension in EXTENSIONS:
        op.execute(f"create extension if not exists {extension}")

    op.create_table(
        "app",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("corp_id", sa.String(), nullable=False),
        sa.Column("agent_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_app")),
        sa.UniqueConstraint("corp_id", "agent_id", name=op.f("uq_app_corp_id_agent_id")),
    )
    op.create_table(
        "access_token",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("refresh_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("refused_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("errcode", sa.BigInteger(), nullable=True),
        sa.Column("errmsg", sa.String(), nullable=False),
        sa.Column("app_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["app_id"], ["app.id"], name=op.f("fk_access_token_app_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_access_token")),
        sa.UniqueConstraint("app_id", "owner", name=op.f("uq_access_token_app_id_owner")),
    )
    op.create_table(
        "chat",
        sa.Column("app_id", sa.BigInteger(), nullable=False),
        sa.Column("userid", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["app_id"], ["app.id"], name=op.f("fk_chat_app_id")),
        sa.PrimaryKeyConstraint("app_id", "userid", name=op.f("pk_chat")),
    )
    op.create_table(
        "inbox",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("userid", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("attempts", sa.BigInteger(), nullable=False),
        sa.Column("error", sa.String(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("app_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["app_id"], ["app.id"], name=op.f("fk_inbox_app_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
        sa.UniqueConstraint("app_id", "key", name=op.f("uq_inbox_app_id_key")),
    )
    op.create_index(
        "ix_inbox_parked", "inbox", ["app_id", "id"], unique=False, postgresql_where=sa.text("state = 'parked'")
    )
    op.create_index(
        "ix_inbox_order",
        "inbox",
        ["app_id", "sent_at", "id"],
        unique=False,
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_index(
        "ix_inbox_waiting",
        "inbox",
        ["app_id", "userid", "sent_at", "id"],
        unique=False,
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_table(
        "nudge",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tries", sa.BigInteger(), nullable=False),
        sa.Column("again_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("error", sa.String(), nullable=True),
        sa.Column("app_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["app_id"], ["app.id"], name=op.f("fk_nudge_app_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nudge")),
        sa.UniqueConstraint("app_id", "kind", "subject", "due_at", name=op.f("uq_nudge_app_id_kind_subject_due_at")),
    )
    op.create_index("ix_nudge_due_at", "nudge", ["due_at"], unique=False, postgresql_where=sa.text("done_at is null"))
    op.create_table(
        "person",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("userid", sa.String(), nullable=True),
        sa.Column("role", sa.String(20), nullable=False),
        sa.Column("locale", sa.String(), nullable=True),
        sa.Column("keys", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("named_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("app_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["app_id"], ["app.id"], name=op.f("fk_person_app_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("app_id", "userid", name=op.f("uq_person_app_id_userid")),
    )
    op.create_index(
        "ix_person_app_id_name", "person", ["app_id", sa.literal_column("lower(name) text_pattern_ops")], unique=False
    )
    op.create_index("ix_person_keys", "person", ["keys"], unique=False, postgresql_using="gin")
    op.create_index(
        "ix_person_member_keys",
        "person",
        ["keys"],
        unique=False,
        postgresql_using="gin",
        postgresql_where=sa.text("userid is not null"),
    )
    op.create_index(
        "ix_person_member_name",
        "person",
        ["app_id", sa.literal_column("lower(name) text_pattern_ops")],
        unique=False,
        postgresql_where=sa.text("userid is not null"),
    )
    op.create_table(
        "worker",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("beat_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("app_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["app_id"], ["app.id"], name=op.f("fk_worker_app_id")),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_worker")),
    )
    op.create_table(
        "candidate",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.String(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("added_by", sa.BigInteger(), nullable=False),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("email", sa.String(), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("app_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["added_by"], ["person.id"], name=op.f("fk_candidate_added_by")),
        sa.ForeignKeyConstraint(["app_id"], ["app.id"], name=op.f("fk_candidate_app_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_candidate_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_candidate")),
    )
    op.create_index("ix_candidate_app_id_added_at", "candidate", ["app_id", "added_at"], unique=False)
    op.create_index(
        "ix_candidate_app_id_phone",
        "candidate",
        ["app_id", sa.literal_column("reverse(phone) text_pattern_ops")],
        unique=False,
    )
    op.create_index(
        "ix_candidate_app_id_position", "candidate", ["app_id", sa.literal_column("lower(position)")], unique=False
    )
    op.create_index("ix_candidate_person_id", "candidate", ["person_id"], unique=False)
    op.create_table(
        "interview",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("candidate_id", sa.BigInteger(), nullable=False),
        sa.Column("owner_id", sa.BigInteger(), nullable=False),
        sa.Column("round", sa.BigInteger(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("app_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["app_id"], ["app.id"], name=op.f("fk_interview_app_id")),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name=op.f("fk_interview_candidate_id")),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_interview_owner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interview")),
    )
    op.create_index("ix_interview_app_id_starts_at", "interview", ["app_id", "starts_at"], unique=False)
    op.create_index("ix_interview_candidate_id_id", "interview", ["candidate_id", "id"], unique=False)
    op.create_index("ix_interview_owner_id_starts_at", "interview", ["owner_id", "starts_at"], unique=False)
    op.create_index(
        "uq_interview_open_round",
        "interview",
        ["candidate_id", "round"],
        unique=True,
        postgresql_where=sa.text(
            "state in ('at_risk', 'booked', 'change_pending', 'draft', 'in_progress', 'scheduling', 'stalled')"
        ),
    )
    op.create_table(
        "assignment",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("interview_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("answer", sa.String(20), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("app_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["app_id"], ["app.id"], name=op.f("fk_assignment_app_id")),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name=op.f("fk_assignment_interview_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_assignment_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment")),
        sa.UniqueConstraint("interview_id", "person_id", name=op.f("uq_assignment_interview_id_person_id")),
    )
    op.create_index("ix_assignment_person_id_id", "assignment", ["person_id", "id"], unique=False)
    op.create_table(
        "busy",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("during", postgresql.TSTZRANGE(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("interview_id", sa.BigInteger(), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("app_id", sa.BigInteger(), nullable=False),
        postgresql.ExcludeConstraint(
            (sa.column("person_id"), "="), (sa.column("during"), "&&"), using="gist", name="busy_nobody_twice"
        ),
        sa.CheckConstraint(
            "lower_inc(during) and not upper_inc(during) and not isempty(during)", name=op.f("ck_busy_half_open")
        ),
        sa.ForeignKeyConstraint(["app_id"], ["app.id"], name=op.f("fk_busy_app_id")),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name=op.f("fk_busy_interview_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_busy_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_busy")),
    )
    op.create_index(
        "ix_busy_expires_at", "busy", ["expires_at"], unique=False, postgresql_where=sa.text("expires_at is not null")
    )
    op.create_index("ix_busy_interview_id", "busy", ["interview_id"], unique=False)
    op.create_table(
        "card",
        sa.Column("app_id", sa.BigInteger(), nullable=False),
        sa.Column("task_id", sa.String(), nullable=False),
        sa.Column("userid", sa.String(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("interview_id", sa.BigInteger(), nullable=True),
        sa.Column("response_code", sa.String(), nullable=True),
        sa.Column("code_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["app_id"], ["app.id"], name=op.f("fk_card_app_id")),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name=op.f("fk_card_interview_id")),
        sa.PrimaryKeyConstraint("app_id", "task_id", name=op.f("pk_card")),
    )
    op.create_index("ix_card_interview_id_userid", "card", ["interview_id", "userid"], unique=False)
    op.create_table(
        "deed",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("actor_id", sa.BigInteger(), nullable=False),
        sa.Column("verb", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("interview_id", sa.BigInteger(), nullable=True),
        sa.Column("candidate_id", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.BigInteger(), nullable=True),
        sa.Column("before", postgresql.JSONB(), nullable=True),
        sa.Column("detail", postgresql.JSONB(), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("app_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["person.id"], name=op.f("fk_deed_actor_id")),
        sa.ForeignKeyConstraint(["app_id"], ["app.id"], name=op.f("fk_deed_app_id")),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name=op.f("fk_deed_candidate_id")),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name=op.f("fk_deed_interview_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deed")),
    )
    op.create_index("ix_deed_actor_id_at", "deed", ["actor_id", "at"], unique=False)
    op.create_index("ix_deed_interview_id_id", "deed", ["interview_id", "id"], unique=False)
    op.create_table(
        "outbox",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("userid", sa.String(), nullable=False),
        sa.Column("content", postgresql.JSONB(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("interview_id", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.BigInteger(), nullable=True),
        sa.Column("cause", sa.String(), nullable=True),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("attempts", sa.BigInteger(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("msgid", sa.String(), nullable=True),
        sa.Column("errcode", sa.BigInteger(), nullable=True),
        sa.Column("error", sa.String(), nullable=True),
        sa.Column("app_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["app_id"], ["app.id"], name=op.f("fk_outbox_app_id")),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name=op.f("fk_outbox_interview_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
    )
    op.create_index("ix_outbox_app_id_userid_sent_at", "outbox", ["app_id", "userid", "sent_at"], unique=False)
    op.create_index(
        "ix_outbox_dead", "outbox", ["app_id", "id"], unique=False, postgresql_where=sa.text("state = 'dead'")
    )
    op.create_index(
        "ix_outbox_order", "outbox", ["app_id", "id"], unique=False, postgresql_where=sa.text("state = 'due'")
    )
    op.create_index(
        "ix_outbox_due", "outbox", ["app_id", "userid", "id"], unique=False, postgresql_where=sa.text("state = 'due'")
    )
    op.create_table(
        "question",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("intent", sa.String(), nullable=False),
        sa.Column("slots", postgresql.JSONB(), nullable=False),
        sa.Column("wording", sa.String(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("options", postgresql.JSONB(), nullable=False),
        sa.Column("awaiting", postgresql.JSONB(), nullable=False),
        sa.Column("interview_id", sa.BigInteger(), nullable=True),
        sa.Column("ending", sa.String(20), nullable=False),
        sa.Column("app_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["app_id"], ["app.id"], name=op.f("fk_question_app_id")),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name=op.f("fk_question_interview_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_question_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question")),
    )
    op.create_index(
        "uq_question_open", "question", ["person_id"], unique=True, postgresql_where=sa.text("ending = 'open'")
    )


def downgrade() -> None:
    """Drop them all, whoever refers to others first."""
    for table in reversed(TABLES):
        op.drop_table(table)
