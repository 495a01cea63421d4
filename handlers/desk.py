"""The desk's topics in the order they are asked, and what stands behind a menu entry. Nothing registers itself."""

from collections.abc import Mapping
from typing import Any

from handlers.agenda import agenda
from handlers.booking import booking
from handlers.candidates import candidates
from handlers.changes import changes
from handlers.explain import explaining
from handlers.help import helping
from handlers.me import me
from handlers.mine import mine
from handlers.router import Router
from handlers.seats import seats
from models.people import Role

ROUTER = Router(helping, me, explaining, agenda, candidates, booking, seats, mine, changes)

RANK = (Role.ADMIN, Role.RECRUITER, Role.INTERVIEWER, Role.CANDIDATE)
"""As which role a sentence is understood, when somebody has several."""

RECRUITING = ("interview.create", "interview.list", "candidate.search")
USUAL: Mapping[Role, tuple[str, ...]] = {
    Role.ADMIN: RECRUITING,
    Role.RECRUITER: RECRUITING,
    Role.INTERVIEWER: ("interview.list", "interview.accept", "interview.decline"),
    Role.CANDIDATE: ("interview.details", "interview.confirm", "human.handoff"),
}
"""What an unknown sentence is answered with."""

MENU: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "today": ("interview.list", {"days": 1}),
    "mine": ("interview.list", {"scope": "mine", "days": 30}),
    "next": ("interview.next", {}),
    "help": ("help", {}),
    "whoami": ("whoami", {}),
}
"""A menu key and the command it means: exactly what typing it would do."""
