"""What makes a template card acceptable: one refusal for every way in which it is not.

Lengths in characters are recommendations (a client folds longer text) and are let through; lengths in bytes, counts
and required fields are hard. A card is checked from the top down and the first fault is the one that is reported.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from sandbox.refusals import Refusal

Card: TypeAlias = Mapping[str, Any]

NOTICES = ("text_notice", "news_notice")
FORMS = ("button_interaction", "vote_interaction", "multiple_interaction")
TASK_ID = re.compile(r"[0-9A-Za-z_\-@]{1,128}")
KEY, ID = 1024, 128


def check(card: Any, *, fresh: bool = True) -> Card:
    """The card, if WeCom would take it. An update of a card (not `fresh`) may leave the task_id out: it stays."""
    if not isinstance(card, Mapping):
        raise Refusal(40058, "template_card")
    if card.get("card_type") not in NOTICES + FORMS:
        raise Refusal(42031)
    menu = block(card, "action_menu")
    _task(card, needed=fresh and answers(card))
    _title(card)
    _rows(card)
    if menu:
        _menu(menu)
    _action(card)
    BODIES[card["card_type"]](card)
    return card


def answers(card: Card) -> bool:
    """Whether people can press something on it that comes back, so that it has a response code."""
    return card.get("card_type") in FORMS or bool(card.get("action_menu"))


def block(card: Card, name: str) -> Card:
    """A part of the card; empty when it is left out."""
    value = card.get(name) or {}
    if not isinstance(value, Mapping):
        raise Refusal(40058, name)
    return value


def rows(card: Card, name: str) -> Sequence[Card]:
    """A list in the card; empty when it is left out."""
    value = card.get(name) or []
    if not isinstance(value, list) or not all(isinstance(row, Mapping) for row in value):
        raise Refusal(40058, name)
    return value


def text(part: Card, name: str, code: int, *, most: int = 0) -> str:
    """A text that must be there, and may have at most so many bytes."""
    value = part.get(name)
    if not isinstance(value, str) or not value.strip():
        raise Refusal(code, name)
    if most and len(value.encode()) > most:
        raise Refusal(code, f"{name} is longer than {most} bytes")
    return value


def _task(card: Card, *, needed: bool) -> None:
    task = card.get("task_id")
    if task is None and not needed:
        return
    if not isinstance(task, str) or not TASK_ID.fullmatch(task):
        raise Refusal(42014)


def _title(card: Card) -> None:
    title, below = block(card, "main_title").get("title"), card.get("sub_title_text")
    if not title and not (card["card_type"] == "text_notice" and below):
        raise Refusal(42033, "main_title.title")


def _rows(card: Card) -> None:
    listed = rows(card, "horizontal_content_list")
    if len(listed) > 6:
        raise Refusal(42035)
    for row in listed:
        text(row, "keyname", 42027)
        _target(row, {1: ("url", 42028), 2: ("media_id", 42029), 3: ("userid", 42050)})
    jumps = rows(card, "jump_list")
    if len(jumps) > 3:
        raise Refusal(42042)
    for jump in jumps:
        text(jump, "title", 42042)
        _target(jump, {1: ("url", 42028), 2: ("appid", 42030)})


def _target(part: Card, needs: Mapping[int, tuple[str, int]]) -> None:
    if need := needs.get(part.get("type", 0)):
        text(part, *need)


def _menu(menu: Card) -> None:
    actions = rows(menu, "action_list")
    if not 1 <= len(actions) <= 3:
        raise Refusal(40058, "action_menu.action_list")
    for action in actions:
        text(action, "text", 42038)
        text(action, "key", 42039, most=KEY)
    if len({action["key"] for action in actions}) < len(actions):
        raise Refusal(42051)


def _action(card: Card) -> None:
    action, needed = block(card, "card_action"), card["card_type"] in NOTICES
    if needed and action.get("type") not in (1, 2):
        raise Refusal(42045)
    _target(action, {1: ("url", 42028), 2: ("appid", 42030)})


def _news(card: Card) -> None:
    beside = block(card, "image_text_area")
    image = block(card, "card_image")
    if beside:
        text(beside, "image_url", 42044)
    else:
        text(image, "url", 42044)
        if not 1.3 <= _number(image.get("aspect_ratio", 1.3)) <= 2.25:
            raise Refusal(40058, "card_image.aspect_ratio")
    listed = rows(card, "vertical_content_list")
    if len(listed) > 4:
        raise Refusal(42036)
    for row in listed:
        text(row, "title", 42033)


def _number(value: Any) -> float:
    return value if isinstance(value, int | float) else 0.0


def _buttons(card: Card) -> None:
    buttons = rows(card, "button_list")
    if card.get("replace_text"):
        return
    if not 1 <= len(buttons) <= 6:
        raise Refusal(42038, "button_list takes 1 to 6")
    for button in buttons:
        text(button, "text", 42038)
        if button.get("type", 0) == 1:
            text(button, "url", 42028)
        else:
            text(button, "key", 42039, most=KEY)
    selection = block(card, "button_selection")
    if selection:
        text(selection, "question_key", 42043, most=KEY)
        _options(selection, 10)


def _options(part: Card, most: int) -> None:
    options = rows(part, "option_list")
    if not 1 <= len(options) <= most:
        raise Refusal(42037, f"1 to {most}")
    for option in options:
        text(option, "id", 42040, most=ID)
        text(option, "text", 42041)
    if len({option["id"] for option in options}) < len(options):
        raise Refusal(42040, "the same id twice")


def _submit(card: Card) -> None:
    submit = block(card, "submit_button")
    if not submit and card.get("replace_text"):
        return
    text(submit, "text", 42049)
    text(submit, "key", 42046, most=KEY)


def _vote(card: Card) -> None:
    checkbox = block(card, "checkbox")
    text(checkbox, "question_key", 42043, most=KEY)
    _options(checkbox, 20)
    _submit(card)


def _multiple(card: Card) -> None:
    selects = rows(card, "select_list")
    if not 1 <= len(selects) <= 3:
        raise Refusal(42047, "1 to 3")
    for select in selects:
        text(select, "question_key", 42043, most=KEY)
        _options(select, 10)
    if len({select["question_key"] for select in selects}) < len(selects):
        raise Refusal(42043, "the same question_key twice")
    _submit(card)


def _plain(card: Card) -> None:
    """A text notice has nothing more that could be wrong."""


BODIES: Mapping[str, Callable[[Card], None]] = {
    "text_notice": _plain,
    "news_notice": _news,
    "button_interaction": _buttons,
    "vote_interaction": _vote,
    "multiple_interaction": _multiple,
}
