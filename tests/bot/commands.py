"""Commands as an admin runs them: `flask --app wsgi …` in an environment, and what came of it."""

from collections.abc import Callable

from click.testing import Result

Run = Callable[..., Result]
