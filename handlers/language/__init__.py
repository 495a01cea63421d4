"""Understanding what people type: one spelling, numbers, dates, names, and what they mean by it all.

Pure: the moment and the zone are given, and nothing is asked of the world.
"""

from handlers.language.intents import Context, Found, Names, Reading, Roster, context_of, understand

__all__ = ["Context", "Found", "Names", "Reading", "Roster", "context_of", "understand"]
