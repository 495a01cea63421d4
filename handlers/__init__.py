"""The conversation: from what somebody said to what changes and who hears of it. No network, no clock, no commit."""

from handlers.conversation import answer
from handlers.later import nudged, stumbled, undeliverable
from handlers.meeting import introduce, strangers
from handlers.turn import Desk

__all__ = ["Desk", "answer", "introduce", "nudged", "strangers", "stumbled", "undeliverable"]
