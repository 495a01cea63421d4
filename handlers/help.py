"""帮助: what one can say here, by role, in the listener's language."""

from handlers.phrases import Lines, phrase
from handlers.router import Topic
from handlers.turn import Reply, Turn
from models.people import Role

helping = Topic()
ORDER = (Role.ADMIN, Role.RECRUITER, Role.INTERVIEWER, Role.CANDIDATE)
ALSO = {Role.ADMIN: (Role.RECRUITER, Role.INTERVIEWER), Role.RECRUITER: (Role.INTERVIEWER,)}


@helping.on("help", looks=True)
def show_help(turn: Turn) -> list[Reply]:
    """What you can say, with an example each: `帮助` / `help`."""
    known = {also for role in turn.roles for also in (role, *ALSO.get(role, ()))}
    parts = [phrase(f"help-{role}") for role in ORDER if role in known]
    return [turn.say("help", parts=Lines(tuple(parts)))]


@helping.on("greet", looks=True)
def greet(turn: Turn) -> list[Reply]:
    """A greeting is returned, with a word on what one can say."""
    return [turn.say("welcome", name=turn.speaker.name)]
