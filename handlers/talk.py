"""The conversation as the worker calls it: one name for everything that may be asked of it."""

from handlers.conversation import answer
from handlers.later import nudged, stumbled, undeliverable
from handlers.meeting import introduce, names_somebody_new, strangers

__all__ = ["answer", "introduce", "names_somebody_new", "nudged", "strangers", "stumbled", "undeliverable"]
