"""The conversation as the worker calls it: one name for everything that may be asked of it."""

from handlers.conversation import answer
from handlers.later import nudged, stumbled, undeliverable
from handlers.meeting import introduce, strangers

__all__ = ["answer", "introduce", "nudged", "strangers", "stumbled", "undeliverable"]
