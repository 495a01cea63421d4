"""The world around the conversation: HTTP in, HTTP out, the clock, the environment and the command line."""

import sys

sys.modules.setdefault("rich", None)  # type: ignore[arg-type]  # where it is installed, structlog loads its 8 MB for nothing
