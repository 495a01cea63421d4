"""The calls, against a WeCom that keeps the platform's rules."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.wecom import bodies
from bot.wecom.bodies import BadBody
from bot.wecom.cards import Button, ButtonCard, OpenPage, TextNotice
from bot.wecom.client import WeCom
from bot.wecom.errors import BadRequest, Barred, CardSpent, NoReceiver, Unanswered
from bot.wecom.members import Department, Member, Standing
from tests.bot.wecom.office import Office

MENU = {"button": [{"type": "click", "name": "今天", "key": "today"}, {"type": "click", "name": "帮助", "key": "help"}]}
REVIEW = ButtonCard(title="面试邀约：陈同学", task_id="iv-42-r1", button_list=(Button("接受", "iv:42:accept"),))


def heard(office: Office, userid: str) -> list[str]:
    return [message.text for message in office.world.inbox(userid)]


# sending


def test_words_arrive_as_they_were_written(office: Office, wecom: WeCom) -> None:
    sent = wecom.send(
        bodies.text(["meilin", "lilei"], '面试改到 <a href="https://hr.example.com">周三</a>\n“请确认” 😀')
    )
    assert sent.msgid and sent.invalid == ()
    assert heard(office, "lilei") == heard(office, "meilin") != []
    assert "周三" in heard(office, "lilei")[0] and "😀" in heard(office, "lilei")[0]


def test_control_characters_do_not_spoil_a_message(office: Office, wecom: WeCom) -> None:
    wecom.send(bodies.text("lilei", "一面\x0b\x00结束"))
    assert heard(office, "lilei") == ["一面结束"]


def test_every_kind_of_message_is_taken(office: Office, wecom: WeCom) -> None:
    resume = wecom.upload("file", "陈同学 简历.pdf", b"%PDF-1.7 ...")
    photo = wecom.upload("image", "room.png", b"\x89PNG\r\n\x1a\n...")
    page = {"title": "面试提醒", "description": "3月4日 14:00", "url": "https://hr.example.com/iv/42"}
    for body in (
        bodies.text("lilei", "收到"),
        bodies.markdown("lilei", "**面试** 待确认"),
        bodies.textcard("lilei", button="详情", **page),
        bodies.template_card("lilei", REVIEW),
        bodies.template_card("lilei", TextNotice(title="面试已定", card_action=OpenPage("https://e.com"))),
        bodies.file("lilei", resume.media_id),
        bodies.image("lilei", photo.media_id),
    ):
        assert wecom.send(body).msgid
    kinds = [message.kind for message in office.world.inbox("lilei")]
    assert kinds == ["text", "markdown", "textcard", "template_card", "template_card", "file", "image"]


def test_who_did_not_get_it_is_told_in_lower_case(wecom: WeCom) -> None:
    assert wecom.send(bodies.text(["LiLei", "Ghost", "WangWu"], "收到")).invalid == ("ghost", "wangwu")


def test_a_message_that_reached_nobody_is_an_error_although_wecom_said_ok(office: Office, wecom: WeCom) -> None:
    office.world.leave("lilei")
    with pytest.raises(NoReceiver) as refused:
        wecom.send(bodies.text("lilei", "在吗"))
    assert refused.value.errcode == 81013 and not refused.value.passing


def test_a_repetition_after_a_lost_answer_is_shown_once(office: Office, wecom: WeCom) -> None:
    office.world.fault("message/send", cut="after")
    with pytest.raises(Unanswered):
        wecom.send(bodies.text("lilei", "明天15:00 面试"))
    office.clock.tick(seconds=2)
    wecom.send(bodies.text("lilei", "明天15:00 面试"))
    assert heard(office, "lilei") == ["明天15:00 面试"]


def test_the_same_words_may_be_said_again_later(office: Office, wecom: WeCom) -> None:
    for _ in range(2):
        wecom.send(bodies.text("lilei", "今天没有面试"))
        office.clock.tick(minutes=1)
    assert heard(office, "lilei") == ["今天没有面试"] * 2


def test_the_caller_may_widen_the_guard_or_drop_it(office: Office, wecom: WeCom) -> None:
    for guard in (timedelta(hours=1), timedelta(0), timedelta(hours=1)):
        wecom.send(bodies.text("lilei", "今天没有面试"), once_within=guard)
        office.clock.tick(minutes=30)
    assert len(heard(office, "lilei")) == 2


def test_a_body_of_ones_own_keeps_what_it_says(office: Office, wecom: WeCom) -> None:
    wecom.send({"touser": "lilei", "msgtype": "text", "text": {"content": "机密"}, "safe": 1})
    assert office.world.calls[-1].json == {
        "touser": "lilei",
        "msgtype": "text",
        "text": {"content": "机密"},
        "safe": 1,
        "agentid": 1000002,
        "enable_duplicate_check": 1,
        "duplicate_check_interval": 60,
    }


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda: bodies.text("lilei", " \n"), "the text is blank"),
        (lambda: bodies.text("lilei", "面" * 683), "the text is 2049 bytes; 2048 are possible"),
        (lambda: bodies.text([], "收到"), "0 receivers; 1 to 1000 are possible"),
        (lambda: bodies.textcard("lilei", title="t", description="d", url="e.com"), "the link of a text card needs"),
        (
            lambda: bodies.textcard("lilei", title="题" * 43, description="d", url="https://e.com"),
            "the title is 129 bytes",
        ),
    ],
)
def test_what_wecom_would_cut_or_refuse_is_refused_before(make: Callable[[], object], problem: str) -> None:
    with pytest.raises(BadBody, match=problem):
        make()


def test_the_longest_text_is_not_cut(office: Office, wecom: WeCom) -> None:
    longest = "面" * 682 + "ok"
    wecom.send(bodies.text("lilei", longest))
    assert heard(office, "lilei") == [longest]


# cards


def test_a_pressed_button_is_replaced_once(office: Office, wecom: WeCom) -> None:
    code = wecom.send(bodies.template_card("lilei", REVIEW)).response_code
    assert wecom.update_card(["lilei"], code, button="已接受") == ()
    assert "已接受" in heard(office, "lilei")[0]
    with pytest.raises(CardSpent):
        wecom.update_card(["lilei"], code, button="已接受")


def test_a_card_is_replaced_by_another_for_those_who_have_it(office: Office, wecom: WeCom) -> None:
    code = wecom.send(bodies.template_card(["lilei", "hanmeimei"], REVIEW)).response_code
    done = TextNotice(title="已由李雷接受", card_action=OpenPage("https://hr.example.com/iv/42"))
    assert wecom.update_card(["lilei", "hanmeimei", "Ghost"], code, card=done.to_json()) == ("ghost",)
    assert "已由李雷接受" in heard(office, "hanmeimei")[0]


def test_a_task_is_good_for_one_card(wecom: WeCom) -> None:
    wecom.send(bodies.template_card("lilei", REVIEW))
    with pytest.raises(BadRequest):
        wecom.send(bodies.template_card("hanmeimei", REVIEW))


def test_an_update_says_what_it_changes(wecom: WeCom) -> None:
    with pytest.raises(ValueError, match="either the new text"):
        wecom.update_card(["lilei"], "RC")


def test_a_message_can_be_taken_back(office: Office, wecom: WeCom) -> None:
    wecom.recall(wecom.send(bodies.text("lilei", "发错了")).msgid)
    assert heard(office, "lilei") == []


# people


def test_a_member_is_known_in_whatever_case(wecom: WeCom) -> None:
    assert wecom.user("LILEI") == Member(
        "lilei", "李雷", alias="Li Lei", position="后端架构师", status=Standing.ACTIVE, departments=(3,)
    )


def test_an_unknown_member_is_nobody_to_write_to(wecom: WeCom) -> None:
    with pytest.raises(NoReceiver) as refused:
        wecom.user("ghost")
    assert refused.value.errcode == 60111


def test_the_visible_range_is_listed(wecom: WeCom) -> None:
    everybody = wecom.members()
    assert {(m.userid, m.name) for m in everybody} >= {("lilei", "李雷"), ("meilin", "梅琳")}
    assert all(m.reachable for m in everybody)
    assert {m.userid for m in wecom.members(2)} == {"meilin"}
    assert wecom.members(1, fetch_child=False) == ()


def test_departments_have_parents(wecom: WeCom) -> None:
    assert wecom.departments()[:2] == (Department(1, "未来科技", 0), Department(2, "人力资源部", 1))
    assert wecom.departments(below=3) == (Department(3, "研发中心", 1),)


# the app itself


def test_a_menu_is_pushed_shown_and_taken_away(wecom: WeCom) -> None:
    assert wecom.menu_get() == ()
    wecom.menu_create(MENU)
    assert [button["name"] for button in wecom.menu_get()] == ["今天", "帮助"]
    wecom.menu_delete()
    assert wecom.menu_get() == ()


def test_the_app_tells_who_can_see_it(wecom: WeCom) -> None:
    agent = wecom.agent()
    assert (agent.agent_id, agent.name, agent.closed) == (1000002, "面试助手", False)
    assert "lilei" in agent.users and agent.departments == (1,)


def test_an_agent_id_of_another_app_is_barred(office: Office) -> None:
    with pytest.raises(Barred) as refused:
        office.client(agent_id=1000009).agent()
    assert refused.value.errcode == 301002


def test_the_addresses_of_wecom_can_be_asked_for(wecom: WeCom) -> None:
    assert wecom.callback_ips() == wecom.api_ips() == ("127.0.0.1",)


# files


def test_a_file_keeps_its_chinese_name_and_comes_back_whole(office: Office, wecom: WeCom) -> None:
    media = wecom.upload("file", "C:\\简历\\陈同学 “简历”.pdf", b"%PDF-1.7 ...")
    assert media.kind == "file" and media.created_at == int(office.clock().timestamp())
    assert office.world.media.get(media.media_id).filename == "陈同学 “简历”.pdf"
    file = wecom.download(media.media_id)
    assert (file.name, file.content, file.content_type) == ("陈同学 “简历”.pdf", b"%PDF-1.7 ...", "application/pdf")


def test_an_expired_file_is_an_error_although_wecom_said_200(office: Office, wecom: WeCom) -> None:
    media = wecom.upload("file", "简历.pdf", b"%PDF-1.7 ...")
    office.clock.tick(days=3)
    with pytest.raises(BadRequest) as refused:
        wecom.download(media.media_id)
    assert refused.value.errcode == 40007


def test_an_upload_and_a_download_survive_the_end_of_a_token(office: Office, wecom: WeCom) -> None:
    wecom.user("lilei")
    office.world.revoke_tokens()
    media = wecom.upload("file", "简历.pdf", b"%PDF-1.7 ...")
    office.world.revoke_tokens()
    assert wecom.download(media.media_id).content == b"%PDF-1.7 ..."


def test_an_empty_file_is_refused(wecom: WeCom) -> None:
    with pytest.raises(BadRequest) as refused:
        wecom.upload("file", "空.txt", b"")
    assert refused.value.errcode == 44001
