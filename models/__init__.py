"""What is true: tables beside the rules that keep them true. Functions take a session and a moment, never commit, never speak."""
