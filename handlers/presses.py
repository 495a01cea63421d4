"""Buttons mean what the words mean. A key names the act, the interview and the version it was shown with.

`accept:12:3` — accept interview #12 as it stood in version 3; `choose:7:1` — the first choice of question 7.
"""

from collections.abc import Mapping

from handlers import answers, seam
from handlers.desk import MENU, ROUTER
from handlers.messages import CardPress, Click
from handlers.phrases import phrase
from handlers.turn import Grey, Reply, Turn
from models import cards, questions
from models.questions import Ending
from models.refusals import Refusal

ACTS: Mapping[str, str] = {
    "accept": "interview.accept",
    "decline": "interview.decline",
    "move": "interview.reschedule_request",
}


def click(turn: Turn, event: Click) -> list[Reply]:
    """A menu entry: exactly the command it names; an entry that is gone gets help."""
    turn.intent, slots = MENU.get(event.event_key.lower(), MENU["help"])
    turn.slots = dict(slots)
    return _run(turn)


def press(turn: Turn, event: CardPress) -> list[Reply]:
    """A card's button. Whoever presses is who acts: keys say what, never who."""
    cards.pressed(turn.session, turn.desk.app_id, event.task_id, event.response_code, turn.now)
    act, *numbers = event.event_key.split(":")
    if act not in {*ACTS, "choose"} or not all(n.isdigit() for n in numbers) or len(numbers) != 2:
        return [turn.say("card-unknown")]
    first, second = int(numbers[0]), int(numbers[1])
    if act == "choose":
        return _choose(turn, first, second, event.response_code)
    turn.intent = ACTS[act]
    turn.slots = {"interview_id": first, "version": second, "code": event.response_code}
    return _run(turn)


def _run(turn: Turn) -> list[Reply]:
    try:
        route = ROUTER.find(turn.intent, turn.roles)
    except Refusal as refusal:
        return [seam.explain(turn, refusal)]
    return seam.run(turn, route)


def _choose(turn: Turn, question_id: int, number: int, code: str) -> list[Reply]:
    """A choice of a question that is still open; of any other, the card is out of date."""
    question = questions.pending(turn.session, turn.speaker, turn.now)
    greyed = Reply(
        turn.speaker,
        phrase("label-chosen"),
        face=Grey(None, "label-chosen", phrase("label-chosen"), phrase("label-chosen"), code),
    )
    if question is None or question.id != question_id or not 1 <= number <= len(question.options):
        return [turn.say("question-gone"), greyed]
    answer = answers.pick(question, number)
    if not isinstance(answer, answers.Merged):
        questions.close(turn.session, turn.speaker, Ending.ABANDONED)
        return [turn.say("abandoned"), greyed]
    questions.close(turn.session, turn.speaker, Ending.ANSWERED)
    turn.intent, turn.slots = question.intent, answer.slots
    return [*_run(turn), greyed]
