"""The world: everything that touches Flask, requests, the environment, files or the clock."""
