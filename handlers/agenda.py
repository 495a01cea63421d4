"""今天, 明天, 本周, 面试, #12: what is on. Staff see everybody's unless they ask for their own; others only theirs."""

from datetime import datetime, timedelta

from handlers import notices, times, which
from handlers.phrases import Days, Lines, Phrase, phrase
from handlers.router import Topic
from handlers.turn import STAFF, Reply, Turn
from models import agenda as calendar
from models.interviews import Answer, Interview
from models.life import State
from models.people import Role

agenda = Topic()
WEEK, MONTH = 7, 30
AHEAD = timedelta(days=MONTH)


@agenda.on("interview.list", looks=True)
def show_agenda(turn: Turn) -> list[Reply]:
    """What is on: `今天` `明天` `本周` `面试 11月26日` / `today` `this week` `agenda fri`."""
    found: list[Interview] = []
    more = 0
    windows = times.window(turn, days=WEEK if Role.CANDIDATE not in turn.roles else MONTH)
    for since, until in windows:
        page = _page(turn, since, until)
        found += page.interviews
        more += page.more
    days = Days(windows[0][0], windows[-1][1] - timedelta(minutes=1))
    if not found:
        return [turn.say("agenda-empty", days=days)]
    tail = phrase("agenda-more", count=more) if more else ""
    return [
        turn.say(
            "agenda", days=days, count=len(found) + more, lines=Lines(tuple(line(turn, i) for i in found)), more=tail
        )
    ]


def _page(turn: Turn, since: datetime, until: datetime) -> calendar.Agenda:
    mine = not turn.is_staff or turn.slots.get("scope") == "mine"
    if mine:
        return calendar.of_person(turn.session, turn.speaker, since, until)
    return calendar.of_everybody(turn.session, turn.desk.app_id, since, until)


@agenda.on("interview.next", looks=True)
@agenda.on("interview.details", roles=STAFF | {Role.INTERVIEWER}, looks=True)
def show_next(turn: Turn) -> list[Reply]:
    """The next interview you are in: `下一场` / `next interview`."""
    page = calendar.of_person(turn.session, turn.speaker, turn.now, turn.now + AHEAD)
    if not page.interviews:
        return [turn.say("next-none")]
    return [turn.say("next", line=line(turn, page.interviews[0]))]


def line(turn: Turn, interview: Interview) -> Phrase:
    """One interview in one line; a candidate sees neither the panel nor how it stands with it."""
    if _applies(turn, interview):
        return Phrase("interview-short", notices.facts(interview))
    return Phrase("agenda-line", notices.facts(interview) | {"mark": _mark(interview)})


def _mark(interview: Interview) -> Phrase | str:
    return "" if interview.state is State.BOOKED else phrase("in-brackets", word=interview.state)


def _applies(turn: Turn, interview: Interview) -> bool:
    """Is it the speaker's own, as a candidate?"""
    return interview.candidate.person_id == turn.speaker.id


@agenda.on("interview.show", looks=True)
def show_one(turn: Turn) -> list[Reply]:
    """One interview with everything you may know of it: `#12` / `show #12`."""
    interview = which.meant(turn)
    if _applies(turn, interview):
        state = State.BOOKED if interview.state is State.AT_RISK else interview.state
        return [turn.say("interview-mine", **notices.facts(interview), state=state)]
    seats = tuple(
        phrase("seat", name=a.person.name, answer=a.answer, why=phrase("because", reason=a.reason) if a.reason else "")
        for a in interview.assignments
        if a.answer in (Answer.INVITED, Answer.ACCEPTED, Answer.DECLINED)
    )
    sure = phrase("confirmed-yes" if interview.confirmed_at else "confirmed-no") if interview.is_fixed else ""
    why = phrase("because", reason=interview.reason) if interview.reason else ""
    values = notices.facts(interview) | {"state": interview.state, "seats": Lines(seats), "sure": sure, "why": why}
    return [turn.say("interview-full", **values)]
