"""Template cards: five that are taken, and every way in which one is not."""

from copy import deepcopy
from typing import Any

import pytest

from sandbox import World
from tests.sandbox.company import Api

URL = {"type": 1, "url": "https://hr.example.com/12"}
TITLE = {"title": "面试已定"}
OPTIONS = [{"id": "s1", "text": "周三 14:00"}, {"id": "s2", "text": "周四 10:00"}]
SUBMIT = {"text": "提交", "key": "submit"}

CARDS: dict[str, dict[str, Any]] = {
    "text": {"card_type": "text_notice", "main_title": TITLE, "card_action": URL},
    "news": {
        "card_type": "news_notice",
        "main_title": TITLE,
        "card_image": {"url": "https://e.com/p.png", "aspect_ratio": 2},
        "vertical_content_list": [{"title": "地点", "desc": "报告厅"}],
        "card_action": URL,
    },
    "button": {
        "card_type": "button_interaction",
        "main_title": TITLE,
        "task_id": "b-1",
        "button_selection": {"question_key": "slot", "option_list": OPTIONS},
        "button_list": [{"text": "接受", "key": "yes"}, {"type": 1, "text": "详情", "url": "https://e.com"}],
    },
    "vote": {
        "card_type": "vote_interaction",
        "main_title": TITLE,
        "task_id": "v-1",
        "checkbox": {"question_key": "slots", "mode": 1, "option_list": OPTIONS},
        "submit_button": SUBMIT,
    },
    "multiple": {
        "card_type": "multiple_interaction",
        "main_title": TITLE,
        "task_id": "m-1",
        "select_list": [{"question_key": "day", "option_list": OPTIONS}],
        "submit_button": SUBMIT,
    },
}


@pytest.mark.parametrize("kind", CARDS)
def test_a_good_card_is_taken(api: Api, world: World, kind: str) -> None:
    assert api.send("lilei", "template_card", CARDS[kind])["errcode"] == 0
    assert world.inbox("lilei")[0].card == CARDS[kind]


ROW, JUMP, MENU = "horizontal_content_list", "jump_list", "action_menu"
MUTE = {"text": "静音", "key": "mute"}


@pytest.mark.parametrize(
    ("kind", "path", "value", "code"),
    [
        ("text", "card_type", "poster", 42031),
        ("text", "main_title", {}, 42033),
        ("text", "main_title", "面试", 40058),
        ("text", "card_action", {}, 42045),
        ("text", "card_action", {"type": 1}, 42028),
        ("text", "card_action", {"type": 2}, 42030),
        ("text", ROW, [{"keyname": "x"}] * 7, 42035),
        ("text", ROW, [{"value": "x"}], 42027),
        ("text", ROW, [{"keyname": "x", "type": 1}], 42028),
        ("text", ROW, [{"keyname": "x", "type": 2}], 42029),
        ("text", ROW, [{"keyname": "x", "type": 3}], 42050),
        ("text", ROW, {"keyname": "x"}, 40058),
        ("text", JUMP, [{"title": "x"}] * 4, 42042),
        ("text", JUMP, [{"url": "x"}], 42042),
        ("text", JUMP, [{"title": "x", "type": 1}], 42028),
        ("text", JUMP, [{"title": "x", "type": 2}], 42030),
        ("text", MENU, {"action_list": [MUTE]}, 42014),
        ("button", MENU, {"desc": "更多"}, 40058),
        ("button", MENU, {"action_list": [MUTE] * 2}, 42051),
        ("button", MENU, {"action_list": [{"key": "x"}]}, 42038),
        ("button", MENU, {"action_list": [{"text": "x"}]}, 42039),
        ("news", "main_title", {}, 42033),
        ("news", "card_image", {}, 42044),
        ("news", "card_image", {"url": "https://e.com", "aspect_ratio": 3}, 40058),
        ("news", "image_text_area", {"title": "t"}, 42044),
        ("news", "vertical_content_list", [{"title": "x"}] * 5, 42036),
        ("news", "vertical_content_list", [{"desc": "x"}], 42033),
        ("button", "task_id", None, 42014),
        ("button", "task_id", "with blanks", 42014),
        ("button", "task_id", "x" * 129, 42014),
        ("button", "button_list", [], 42038),
        ("button", "button_list", [{"text": "x", "key": "k"}] * 7, 42038),
        ("button", "button_list", [{"key": "k"}], 42038),
        ("button", "button_list", [{"text": "x"}], 42039),
        ("button", "button_list", [{"text": "x", "key": "k" * 1025}], 42039),
        ("button", "button_list", [{"text": "x", "type": 1}], 42028),
        ("button", "button_selection", {"option_list": OPTIONS}, 42043),
        ("button", "button_selection", {"question_key": "q", "option_list": []}, 42037),
        ("button", "button_selection", {"question_key": "q", "option_list": OPTIONS * 6}, 42037),
        ("button", "button_selection", {"question_key": "q", "option_list": [{"text": "x"}]}, 42040),
        ("button", "button_selection", {"question_key": "q", "option_list": [{"id": "x" * 129, "text": "x"}]}, 42040),
        ("button", "button_selection", {"question_key": "q", "option_list": [{"id": "x"}]}, 42041),
        ("vote", "checkbox", {}, 42043),
        ("vote", "checkbox", {"question_key": "q", "option_list": OPTIONS * 11}, 42037),
        ("vote", "checkbox", {"question_key": "q", "option_list": OPTIONS * 2}, 42040),
        ("vote", "submit_button", {"key": "k"}, 42049),
        ("vote", "submit_button", {"text": "x"}, 42046),
        ("multiple", "select_list", [], 42047),
        ("multiple", "select_list", [{"question_key": "q", "option_list": OPTIONS}] * 4, 42047),
        ("multiple", "select_list", [{"question_key": "q", "option_list": OPTIONS}] * 2, 42043),
        ("multiple", "select_list", [{"option_list": OPTIONS}], 42043),
        ("multiple", "submit_button", {}, 42049),
    ],
)
def test_a_bad_card_is_refused(api: Api, world: World, kind: str, path: str, value: Any, code: int) -> None:
    card = deepcopy(CARDS[kind])
    card[path] = value
    assert api.send("lilei", "template_card", card)["errcode"] == code
    assert world.inbox("lilei") == []


def test_a_text_notice_may_do_without_a_title_if_it_says_something_below(api: Api) -> None:
    card = {"card_type": "text_notice", "sub_title_text": "会议室 A", "card_action": URL}
    assert api.send("lilei", "template_card", card)["errcode"] == 0
