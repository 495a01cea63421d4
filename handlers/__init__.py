"""The conversation: from what somebody said to what changes and who hears of it. No network, no clock, no commit.

`handlers.talk` is what the worker calls.
"""
