"""Who answers what: one handler an intent, and the one place where roles are asked for."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from handlers.turn import Reply, Turn
from models.people import Role
from models.refusals import NotYours

Handler = Callable[[Turn], list[Reply]]
EVERYBODY = frozenset(Role)


@dataclass(frozen=True)
class Route:
    """A handler, who may call it, and whether it leaves a pending question open and the world as it is."""

    intent: str
    handler: Handler
    roles: frozenset[Role]
    aside: bool = False
    looks: bool = False

    @property
    def gist(self) -> str:
        """What the handler is for, in one line."""
        return (self.handler.__doc__ or "").strip().splitlines()[0]


class Topic:
    """The routes of one file."""

    def __init__(self) -> None:
        self.routes: list[Route] = []

    def on(
        self, *intents: str, roles: Iterable[Role] = EVERYBODY, aside: bool = False, looks: bool = False
    ) -> Callable[[Handler], Handler]:
        """The decorated function answers these intents when said by one of these roles. One that only `looks` changes
        nothing, so nothing has to be undone when it refuses; it is an aside as well."""

        def keep(handler: Handler) -> Handler:
            self.routes += [Route(intent, handler, frozenset(roles), aside or looks, looks) for intent in intents]
            return handler

        return keep


class Router:
    """The topics in order. The first route of an intent that the speaker's roles allow answers."""

    def __init__(self, *topics: Topic) -> None:
        routes: dict[str, list[Route]] = {}
        for topic in topics:
            for route in topic.routes:
                routes.setdefault(route.intent, []).append(route)
        self.routes: Mapping[str, list[Route]] = routes

    def __contains__(self, intent: str) -> bool:
        return intent in self.routes

    def find(self, intent: str, roles: frozenset[Role]) -> Route:
        """The route for this intent. Raises NotYours when there is one, but not for these roles; KeyError if none."""
        for route in self.routes[intent]:
            if route.roles & roles:
                return route
        raise NotYours("role-forbids", intent=intent)
