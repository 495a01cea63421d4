"""What WeCom would refuse does not leave the house, and every fault of a card is named at once."""

from dataclasses import replace

import pytest

from bot.wecom.cards import (
    ActionMenu,
    BadCard,
    Button,
    ButtonCard,
    Card,
    Checkbox,
    Image,
    Jump,
    MenuItem,
    OpenMiniProgram,
    OpenPage,
    Option,
    Paragraph,
    Row,
    Select,
    Source,
    Submit,
    TextNotice,
    Tick,
)
from tests.bot.wecom.samples import INVITATION, NEWS, NOTICE, PAGE, ROOMS, SLOTS, VOTE


def buttons(count: int) -> tuple[Button, ...]:
    return tuple(Button(f"按钮{n}", f"key:{n}") for n in range(count))


def options(count: int) -> tuple[Option, ...]:
    return tuple(Option(f"o{n}", f"选项{n}") for n in range(count))


def ticks(count: int) -> tuple[Tick, ...]:
    return tuple(Tick(f"o{n}", f"选项{n}") for n in range(count))


GOOD: list[tuple[str, Card]] = [
    ("six buttons", replace(INVITATION, button_list=buttons(6))),
    ("a key of 1024 bytes", replace(INVITATION, button_list=(Button("好", "k" * 1024),))),
    ("a task id of 128 bytes", replace(INVITATION, task_id="a-Z_9@" + "x" * 122)),
    ("ten options", replace(INVITATION, button_selection=Select("slot", options(10)))),
    ("twenty ticks", replace(VOTE, checkbox=Checkbox("slots", ticks(20), mode=0))),
    ("six rows", replace(NOTICE, horizontal_content_list=(Row("时长", "60"),) * 6)),
    ("a long title, which is folded", replace(INVITATION, title="长" * 200)),
    ("a notice with nothing but a subtitle", TextNotice(sub_title_text="会议室 A", card_action=PAGE)),
]


@pytest.mark.parametrize(("what", "card"), GOOD, ids=[what for what, _ in GOOD])
def test_the_limits_themselves_are_allowed(what: str, card: Card) -> None:
    assert card.to_json()["card_type"] == card.card_type


def vote(checkbox: Checkbox) -> Card:
    return replace(VOTE, checkbox=checkbox)


def pick(select: Select) -> Card:
    return replace(INVITATION, button_selection=select)


BAD: list[tuple[Card, str]] = [
    (replace(INVITATION, task_id=""), "task_id is missing"),
    (replace(NOTICE, action_menu=ActionMenu((MenuItem("静音", "mute"),))), "task_id is missing"),
    (replace(INVITATION, task_id="面试-42"), "task_id must be 1 to 128 of 0-9 A-Z a-z _ - @"),
    (replace(INVITATION, task_id="x" * 129), "task_id must be 1 to 128 of 0-9 A-Z a-z _ - @"),
    (replace(INVITATION, title=" "), "title is missing"),
    (TextNotice(card_action=PAGE), "title and sub_title_text are both missing"),
    (replace(NOTICE, card_action=None), "card_action is missing"),
    (replace(NOTICE, card_action=OpenPage("hr.example.com")), "card_action: url needs http:// or https:// and a host"),
    (replace(NOTICE, card_action=OpenMiniProgram("")), "card_action: appid is missing"),
    (
        replace(NOTICE, card_action=OpenPage("https://e.com/" + "x" * 2048)),
        "card_action: url is 2062 bytes, at most 2048",
    ),
    (
        replace(NOTICE, horizontal_content_list=(Row("时长", "60"),) * 7),
        "horizontal_content_list has 7 entries, not 0 to 6",
    ),
    (replace(NOTICE, horizontal_content_list=(Row("", "60"),)), "horizontal_content_list 1: keyname is missing"),
    (
        replace(NOTICE, horizontal_content_list=(Row("谁", "李雷", url="https://e.com", userid="lilei"),)),
        "horizontal_content_list 1: url and userid exclude each other",
    ),
    (replace(NOTICE, jump_list=(Jump("去", PAGE),) * 4), "jump_list has 4 entries, not 0 to 3"),
    (replace(NOTICE, source=Source("助手", desc_color=4)), "source: desc_color is 4, not 0 to 3"),
    (replace(NEWS, card_image=None), "card_image and image_text_area are both missing"),
    (replace(NEWS, card_image=Image("https://e.com", 3)), "card_image: aspect_ratio is 3, not 1.3 to 2.25"),
    (replace(NEWS, vertical_content_list=(Paragraph("a"),) * 5), "vertical_content_list has 5 entries, not 0 to 4"),
    (replace(INVITATION, button_list=()), "button_list is missing"),
    (replace(INVITATION, button_list=buttons(7)), "button_list has 7 entries, not 0 to 6"),
    (replace(INVITATION, button_list=(Button("好", "k"),) * 2), "button_list has the key 'k' twice"),
    (replace(INVITATION, button_list=(Button("", "k"),)), "button_list 1: text is missing"),
    (replace(INVITATION, button_list=(Button("好"),)), "button_list 1: either key or url"),
    (replace(INVITATION, button_list=(Button("好", "k", style=5),)), "button_list 1: style is 5, not 1 to 4"),
    (replace(INVITATION, button_list=(Button("好", "时" * 342),)), "button_list 1: key is 1026 bytes, at most 1024"),
    (pick(Select("slot", ())), "button_selection: option_list has 0 entries, not 1 to 10"),
    (pick(Select("slot", options(11))), "button_selection: option_list has 11 entries, not 1 to 10"),
    (pick(Select("", SLOTS)), "button_selection: question_key is missing"),
    (pick(Select("slot", SLOTS, selected_id="s9")), "button_selection: selected_id 's9' is not among the options"),
    (pick(Select("slot", (SLOTS[0],) * 2)), "button_selection: option_list has the id 's1' twice"),
    (pick(Select("slot", (Option("i" * 129, "a"),))), "button_selection: option_list 1: id is 129 bytes, at most 128"),
    (vote(Checkbox("slots", ticks(21))), "checkbox: option_list has 21 entries, not 1 to 20"),
    (
        vote(Checkbox("slots", (Tick("a", "甲", is_checked=True), Tick("b", "乙", is_checked=True)), mode=0)),
        "checkbox: several options are checked in single mode",
    ),
    (replace(VOTE, checkbox=None), "checkbox is missing"),
    (replace(VOTE, submit_button=None), "submit_button is missing"),
    (replace(VOTE, submit_button=Submit("提交", "")), "submit_button: key is missing"),
    (replace(ROOMS, select_list=()), "select_list has 0 entries, not 1 to 3"),
    (replace(ROOMS, select_list=(Select("day", SLOTS),) * 2), "select_list has the question_key 'day' twice"),
    (
        replace(NOTICE, task_id="t", action_menu=ActionMenu((MenuItem("静音", "m"), MenuItem("退订", "m")))),
        "action_menu: action_list has the key 'm' twice",
    ),
    (
        replace(NOTICE, task_id="t", action_menu=ActionMenu(())),
        "action_menu: action_list has 0 entries, not 1 to 3",
    ),
]


@pytest.mark.parametrize(("card", "problem"), BAD, ids=[problem for _, problem in BAD])
def test_what_wecom_would_refuse_is_refused_here(card: Card, problem: str) -> None:
    with pytest.raises(BadCard) as refused:
        card.to_json()
    assert refused.value.problems == (problem,)


def test_every_problem_is_named_at_once() -> None:
    with pytest.raises(BadCard) as refused:
        ButtonCard(button_list=(Button("", "k"), Button("好", "k")), replace_text="").to_json()
    assert set(refused.value.problems) == {
        "button_list has the key 'k' twice",
        "button_list 1: text is missing",
        "title is missing",
        "task_id is missing",
    }
