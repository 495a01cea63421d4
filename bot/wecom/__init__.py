"""WeCom's API: one client, one access token for all processes, cards that are checked before they are sent."""
