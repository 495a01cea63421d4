"""What people do with their phones, as the fields of the callback that WeCom makes of it. Pure: no phone is touched."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from sandbox import words_of
from sandbox.events import Tree
from sandbox.media import Held

Selection: TypeAlias = Mapping[str, str | Sequence[str]]
Answers: TypeAlias = Mapping[str, Sequence[str]]


class NotThere(Exception):
    """The phone shows no such thing to press."""


def text(content: str) -> Tree:
    """Typed words."""
    return {"MsgType": "text", "Content": content}


def image(held: Held) -> Tree:
    """A picture."""
    return {"MsgType": "image", "PicUrl": f"https://wework.qpic.cn/{held.media_id}/0", "MediaId": held.media_id}


def voice(held: Held) -> Tree:
    """A spoken message. WeCom does not say what was said."""
    return {"MsgType": "voice", "MediaId": held.media_id, "Format": "amr"}


def location(label: str, latitude: float, longitude: float) -> Tree:
    """A place on the map."""
    return {
        "MsgType": "location",
        "Location_X": f"{latitude:.6f}",
        "Location_Y": f"{longitude:.6f}",
        "Scale": 15,
        "Label": label,
        "AppType": "wxwork",
    }


def event(name: str, key: str | None = None) -> Tree:
    """enter_agent, subscribe, click, view and their like."""
    return {"MsgType": "event", "Event": name} | ({} if key is None else {"EventKey": key})


def press(card: Mapping[str, Any], key: str, code: str, *, answers: Answers) -> Tree:
    """A button of a card, or an entry of the menu at its corner."""
    tree: dict[str, Any] = {
        "MsgType": "event",
        "Event": "template_card_event",
        "EventKey": key,
        "TaskId": card.get("task_id", ""),
        "CardType": card["card_type"],
        "ResponseCode": code,
    }
    if key in {action["key"] for action in (card.get("action_menu") or {}).get("action_list") or []}:
        return tree | {"Event": "template_card_menu_event"}
    items = [{"QuestionKey": question, "OptionIds": {"OptionId": chosen}} for question, chosen in answers.items()]
    return tree | ({"SelectedItems": {"SelectedItem": items}} if items else {})


def answers(card: Mapping[str, Any], selected: Selection) -> Answers:
    """What is selected on a card: what it selects itself, unless somebody chose otherwise."""
    known = {question["question_key"]: question for question in words_of.questions(card)}
    if strange := set(selected) - set(known):
        raise NotThere(f"the card does not ask {', '.join(sorted(strange))}; it asks {', '.join(known) or 'nothing'}")
    found = {**words_of.chosen(card), **{key: _several(value) for key, value in selected.items()}}
    for key, chosen in found.items():
        _offered(known[key], chosen)
    return found


def _several(value: str | Sequence[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _offered(question: Mapping[str, Any], chosen: Sequence[str]) -> None:
    options = [option["id"] for option in question["option_list"]]
    if strange := [choice for choice in chosen if choice not in options]:
        raise NotThere(f"{question['question_key']} does not offer {strange}; it offers {options}")
