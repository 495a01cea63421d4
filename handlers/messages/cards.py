"""What is pressed on a card. Each press is an event of its own, with its own code for one change of the card."""

from collections.abc import Mapping
from dataclasses import dataclass

from handlers.messages.wire import Fields, Message, build, pairs, parts, text, texts


@dataclass(frozen=True)
class _Answer:
    question: str = text("QuestionKey")
    options: tuple[str, ...] = texts("OptionIds/OptionId")


@dataclass(frozen=True)
class _Answers:
    items: tuple[_Answer, ...] = parts(_Answer, "SelectedItems/SelectedItem")


def _selected(values: Fields) -> Mapping[str, tuple[str, ...]]:
    chosen: dict[str, tuple[str, ...]] = {}
    for answer in build(_Answers, values).items:
        chosen[answer.question] = chosen.get(answer.question, ()) + answer.options
    return chosen


@dataclass(frozen=True)
class CardPress(Message):
    """A button of a card, with what was chosen above it."""

    event_key: str = text("EventKey")
    task_id: str = text("TaskId")
    card_type: str = text("CardType")
    response_code: str = text("ResponseCode")
    selected: Mapping[str, tuple[str, ...]] = pairs(_selected)


@dataclass(frozen=True)
class CardMenu(Message):
    """The menu in the corner of a card."""

    event_key: str = text("EventKey")
    task_id: str = text("TaskId")
    card_type: str = text("CardType")
    response_code: str = text("ResponseCode")


@dataclass(frozen=True)
class TaskCardClick(Message):
    """A button of a card of the old kind."""

    event_key: str = text("EventKey")
    task_id: str = text("TaskId")


KINDS: dict[str, type[Message]] = {
    "event:template_card_event": CardPress,
    "event:template_card_menu_event": CardMenu,
    "event:taskcard_click": TaskCardClick,
}
