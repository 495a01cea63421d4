"""
PostgresError           the embedded PostgreSQL cannot be had; the words say what to do, in both languages
├── NoPrograms          no binaries of PostgreSQL on this machine
├── NoHome              nowhere to keep the data
└── WontStart           the binaries are there, and the server does not come up; its own last words are added
"""


class PostgresError(Exception):
    """The embedded PostgreSQL cannot be had."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(f"{zh}\n{en}")


class NoPrograms(PostgresError):
    """There is nothing to run."""

    def __init__(self, major: int | None) -> None:
        of = f" {major}" if major else ""
        super().__init__(
            f"本机没有可用的 PostgreSQL{of}。请运行 make install，或安装 postgresql，或设置 DATABASE_URL。",
            f"No usable PostgreSQL{of} on this machine. Run make install, install postgresql, or set DATABASE_URL.",
        )


class NoHome(PostgresError):
    """There is nowhere to keep the data."""

    def __init__(self, path: object, why: object) -> None:
        super().__init__(
            f"数据库目录 {path} 不可用({why})。请把 DATA_DIR 设为一个可写的目录。",
            f"The database cannot live in {path} ({why}). Set DATA_DIR to a directory that can be written to.",
        )


class WontStart(PostgresError):
    """The server does not come up."""

    def __init__(self, last_words: str) -> None:
        super().__init__(
            "内嵌的 PostgreSQL 无法启动:", f"The embedded PostgreSQL does not start:\n{last_words.strip()}"
        )
