"""What can be read, and what can be pressed, on a message: for tests that look at a phone, and for screen readers."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Part = Mapping[str, Any]


def message(kind: str, body: Part) -> str:
    """All the words on it, one part a line."""
    lines = _card(body) if kind == "template_card" else _plain(body)
    return "\n".join(line for line in lines if line)


def buttons(card: Part) -> dict[str, str]:
    """The keys that a press sends, with what stands on their buttons. A replaced button is dead."""
    menu = {action["key"]: action["text"] for action in (card.get("action_menu") or {}).get("action_list") or []}
    if card.get("replace_text"):
        return menu
    pressed = {b["key"]: b["text"] for b in card.get("button_list") or [] if b.get("type", 0) == 0}
    submit = card.get("submit_button")
    return pressed | ({submit["key"]: submit["text"]} if submit else {}) | menu


def questions(card: Part) -> Sequence[Part]:
    """The parts of a card in which something is chosen."""
    single = [card[name] for name in ("button_selection", "checkbox") if card.get(name)]
    return [*single, *(card.get("select_list") or [])]


def chosen(card: Part) -> dict[str, tuple[str, ...]]:
    """What is selected before anybody touches the card."""
    return {question["question_key"]: _preset(question) for question in questions(card)}


def marked(card: Part, answers: Mapping[str, Sequence[str]]) -> Part:
    """The card as its reader left it, with these options selected."""
    parts: dict[str, Any] = {}
    if vote := card.get("checkbox"):
        parts["checkbox"] = _ticked(vote, answers)
    if single := card.get("button_selection"):
        parts["button_selection"] = _picked(single, answers)
    if several := card.get("select_list"):
        parts["select_list"] = [_picked(question, answers) for question in several]
    return {**card, **parts}


def _ticked(question: Part, answers: Mapping[str, Sequence[str]]) -> Part:
    chosen = answers[question["question_key"]]
    options = [{**option, "is_checked": option["id"] in chosen} for option in question["option_list"]]
    return {**question, "option_list": options}


def _picked(question: Part, answers: Mapping[str, Sequence[str]]) -> Part:
    return {**question, "selected_id": next(iter(answers[question["question_key"]]), "")}


def _preset(question: Part) -> tuple[str, ...]:
    ticked = tuple(option["id"] for option in question["option_list"] if option.get("is_checked"))
    selected = question.get("selected_id")
    return ticked or ((selected,) if selected else ())


def _plain(body: Part) -> Iterator[str]:
    for name in ("title", "content", "description", "filename"):
        yield str(body.get(name) or "")
    for article in body.get("articles") or []:
        yield from _plain(article)


def _card(card: Part) -> Iterator[str]:
    for name in ("main_title", "emphasis_content"):
        part = card.get(name) or {}
        yield from (part.get("title") or "", part.get("desc") or "")
    quote = card.get("quote_area") or {}
    yield from (quote.get("title") or "", quote.get("quote_text") or "", card.get("sub_title_text") or "")
    for row in card.get("horizontal_content_list") or []:
        yield f"{row.get('keyname', '')}：{row.get('value', '')}"
    for row in card.get("vertical_content_list") or []:
        yield from (row.get("title") or "", row.get("desc") or "")
    for question in questions(card):
        yield question.get("title") or ""
        yield from (option["text"] for option in question["option_list"])
    yield from (jump.get("title") or "" for jump in card.get("jump_list") or [])
    yield from buttons(card).values()
    yield card.get("replace_text") or ""
