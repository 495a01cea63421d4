"""The world around the conversation: HTTP in, HTTP out, the clock, the environment and the command line."""
