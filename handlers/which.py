"""Which interview is meant: by its number, by whose it is, or by being the only one it can be."""

from handlers import who
from handlers.notices import facts
from handlers.phrases import phrase
from handlers.turn import Ask, Option, Turn
from models import agenda, booking, interviews
from models.candidates import of_person
from models.interviews import Interview
from models.people import Role
from models.questions import Asked
from models.refusals import NotFound

MOST_CHOICES = 8


def meant(turn: Turn) -> Interview:
    """The interview, only to be looked at. Raises Ask, NotFound, NotYours, Stale."""
    number = turn.slots.get("interview_id")
    if number is None:
        return _only(turn, _possible(turn))
    interview = interviews.of_number(turn.session, turn.desk.app_id, number)
    interviews.ensure_theirs(turn.speaker, interview, staff=turn.is_staff)
    interview.expect(turn.slots.get("version"))
    return interview


def held(turn: Turn) -> Interview:
    """The interview, to be changed: its people and then itself are locked, and it is still the one that was meant."""
    found = meant(turn)
    interview = booking.hold(turn.session, turn.speaker, found.id, lock_people=True)
    interview.expect(turn.slots.get("version"))
    return interview


def _possible(turn: Turn) -> list[Interview]:
    """What it could be: the named candidate's, else the speaker's own still to come or just held."""
    if turn.slots.get("candidate") and turn.is_staff:
        found = interviews.open_of(turn.session, who.candidate(turn))
    elif turn.is_staff and not turn.slots.get("candidate"):
        found = interviews.owned_by(turn.session, turn.speaker, turn.now)
    else:
        mine = [i for c in of_person(turn.session, turn.speaker) for i in interviews.open_of(turn.session, c)]
        found = (
            mine
            or agenda.around(turn.session, turn.speaker, turn.now)
            or interviews.declined_by(turn.session, turn.speaker, turn.now)
        )
    round_ = turn.slots.get("round")
    return [i for i in found if round_ in (None, i.round)]


def _only(turn: Turn, possible: list[Interview]) -> Interview:
    if not possible:
        raise NotFound("no-interview" if Role.CANDIDATE not in turn.roles else "no-interview-mine")
    if len(possible) > 1:
        options = [
            Option(phrase("interview-line", **facts(i)), {"interview_id": i.id}) for i in possible[:MOST_CHOICES]
        ]
        raise Ask(Asked.CHOICE, phrase("which-interview"), options=options)
    turn.slots["interview_id"] = possible[0].id
    return possible[0]
