"""Cards: what WeCom's documents show is what comes out; what WeCom would refuse does not come out at all."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.wecom.cards import (
    ActionMenu,
    Button,
    ButtonCard,
    Card,
    ImageText,
    Jump,
    MenuItem,
    OpenMiniProgram,
    Quote,
    Row,
    shorten,
)
from tests.bot.wecom.samples import INVITATION, NEWS, NOTICE, PAGE, ROOMS, TICKS, VOTE


def test_an_invitation_is_the_card_in_the_documents() -> None:
    assert INVITATION.to_json() == {
        "card_type": "button_interaction",
        "source": {"desc": "面试助手", "desc_color": 0},
        "main_title": {"title": "面试邀约：陈同学", "desc": "后端 一面"},
        "sub_title_text": "请选择时间并确认",
        "horizontal_content_list": [
            {"keyname": "时长", "value": "60 分钟"},
            {"type": 1, "keyname": "简历", "value": "查看", "url": "https://hr.example.com/cv/42"},
        ],
        "task_id": "iv-42-r1",
        "button_selection": {
            "question_key": "slot",
            "title": "时间",
            "option_list": [{"id": "s1", "text": "3/4 14:00"}, {"id": "s2", "text": "3/5 10:00"}],
            "selected_id": "s1",
        },
        "button_list": [
            {"type": 0, "text": "确认", "style": 1, "key": "iv:42:accept"},
            {"type": 0, "text": "都不行", "style": 2, "key": "iv:42:none"},
        ],
    }


def test_a_vote_is_the_card_in_the_documents() -> None:
    assert VOTE.to_json() == {
        "card_type": "vote_interaction",
        "main_title": {"title": "可面试时段"},
        "task_id": "vote-42",
        "checkbox": {
            "question_key": "slots",
            "mode": 1,
            "option_list": [
                {"id": "s1", "text": "周三 14:00", "is_checked": False},
                {"id": "s2", "text": "周四 10:00", "is_checked": True},
            ],
        },
        "submit_button": {"text": "提交", "key": "vote:42"},
    }


def test_a_choice_of_several_lists_is_the_card_in_the_documents() -> None:
    assert ROOMS.to_json()["select_list"] == [
        {
            "question_key": "day",
            "title": "日期",
            "selected_id": "d1",
            "option_list": [{"id": "d1", "text": "3月4日"}],
        },
        {"question_key": "room", "title": "会议室", "option_list": [{"id": "r1", "text": "A"}]},
    ]


def test_a_notice_is_the_card_in_the_documents() -> None:
    assert NOTICE.to_json() == {
        "card_type": "text_notice",
        "main_title": {"title": "面试已定", "desc": "陈同学"},
        "emphasis_content": {"title": "14:00", "desc": "3月4日 周三"},
        "sub_title_text": "会议室 A",
        "card_action": {"type": 1, "url": "https://hr.example.com/iv/42"},
    }


def test_news_is_the_card_in_the_documents() -> None:
    assert NEWS.to_json() == {
        "card_type": "news_notice",
        "main_title": {"title": "校招宣讲"},
        "card_image": {"url": "https://e.com/p.png", "aspect_ratio": 2},
        "vertical_content_list": [{"title": "地点", "desc": "报告厅"}],
        "card_action": {"type": 1, "url": "https://hr.example.com/iv/42"},
    }


def test_the_rarer_parts_have_their_types() -> None:
    card = replace(
        NOTICE,
        task_id="iv-42",
        action_menu=ActionMenu((MenuItem("不再提醒", "mute"),), desc="更多"),
        quote_area=Quote("她很好", title="一面评语", opens=PAGE),
        jump_list=(Jump("小程序", OpenMiniProgram("wx1", "pages/i")), Jump("只是文字")),
        horizontal_content_list=(Row("面试官", "李雷", userid="lilei"), Row("附件", "简历.pdf", media_id="M")),
        card_action=OpenMiniProgram("wx1"),
    ).to_json()
    assert card["action_menu"] == {"desc": "更多", "action_list": [{"text": "不再提醒", "key": "mute"}]}
    assert card["quote_area"] == {"type": 1, "url": PAGE.url, "quote_text": "她很好", "title": "一面评语"}
    assert card["jump_list"] == [
        {"type": 2, "appid": "wx1", "pagepath": "pages/i", "title": "小程序"},
        {"type": 0, "title": "只是文字"},
    ]
    assert [row["type"] for row in card["horizontal_content_list"]] == [3, 2]
    assert card["card_action"] == {"type": 2, "appid": "wx1"}


def test_a_button_may_open_a_page_and_a_picture_may_stand_beside_words() -> None:
    assert Button("简历", url="https://e.com").json() == {"type": 1, "text": "简历", "url": "https://e.com", "style": 1}
    beside = ImageText("https://e.com/p.png", title="地点", opens=PAGE)
    assert replace(NEWS, card_image=None, image_text_area=beside).to_json()["image_text_area"]["type"] == 1


def test_a_decided_card_is_replaced_by_a_dead_one_that_needs_neither_buttons_nor_a_new_task() -> None:
    decided = ButtonCard(title="面试邀约：陈同学", replace_text="已确认")
    assert decided.to_json(replacing=True)["replace_text"] == "已确认"
    locked = replace(VOTE, checkbox=replace(TICKS, disable=True), submit_button=None, replace_text="已提交")
    assert locked.to_json()["checkbox"]["disable"] is True


@pytest.mark.parametrize("make", [lambda: INVITATION, lambda: VOTE, lambda: ROOMS, lambda: NOTICE, lambda: NEWS])
def test_nothing_is_shortened_unasked(make: Callable[[], Card]) -> None:
    card = replace(make(), title="长" * 40)
    assert card.to_json()["main_title"]["title"] == "长" * 40
    assert card.shortened().to_json()["main_title"]["title"] == "长" * 35 + "…"


def test_shortening_reaches_every_text_and_leaves_keys_alone() -> None:
    long = replace(INVITATION, button_list=(Button("这个按钮的文字实在太长了", "iv:42:" + "k" * 100),)).shortened()
    assert long.button_list[0] == Button("这个按钮的文字实在…", "iv:42:" + "k" * 100)
    assert long.horizontal_content_list == INVITATION.horizontal_content_list


@pytest.mark.parametrize(
    ("words", "most", "shown"),
    [("面试", 2, "面试"), ("面试官", 2, "面…"), ("a b c", 3, "a…"), ("", 5, ""), ("面试", 1, "…")],
)
def test_shortening_ends_in_an_ellipsis_within_the_limit(words: str, most: int, shown: str) -> None:
    assert shorten(words, most) == shown
