"""What people do, as it reaches the app: sealed, signed, untidy, and again when nobody says 200."""

import threading

import pytest
import requests
from wechatpy.work.crypto import WeChatCrypto

from crypto import fields
from sandbox import Answer, App, Knock, NotThere, Rules, World, over_http
from sandbox.people import Member
from tests.sandbox.company import Api, Clock, Desk, Json


def test_a_typed_text_comes_as_the_protocol_says(world: World, desk: Desk, clock: Clock) -> None:
    said = world.arrival(world.say("meilin", "明天15:00 ]]> <b>&"))
    (heard,) = desk.heard
    assert heard == {
        "ToUserName": world.app.corp_id,
        "FromUserName": "meilin",
        "CreateTime": str(int(clock.now.timestamp())),
        "MsgType": "text",
        "Content": "明天15:00 ]]> <b>&",
        "MsgId": heard["MsgId"],
        "AgentID": "1000002",
    }
    assert (said.state, said.tries, said.reason) == ("sent", 1, "")


def test_somebody_elses_library_opens_it_too(world: World, desk: Desk) -> None:
    world.arrival(world.say("meilin", "😀 您好"))
    (knock,) = desk.knocks
    query = knock.query
    theirs = WeChatCrypto(world.app.token, world.app.aes_key, world.app.corp_id)
    opened = theirs.decrypt_message(knock.body, query["msg_signature"], query["timestamp"], query["nonce"])
    assert fields(opened.encode())["Content"] == "😀 您好"


def test_message_ids_are_long_and_grow(world: World, desk: Desk) -> None:
    for n in range(5):
        world.say("meilin", str(n))
    world.settle()
    ids = [int(event["MsgId"]) for event in desk.heard]
    assert ids == sorted(set(ids))
    assert ids[0] > 2**60 and ids[-1] < 2**63


def test_no_two_callbacks_are_written_alike(desk: Desk, clock: Clock) -> None:
    world = World(desk.app, callback=desk, clock=clock, rules=Rules(seed=1))
    for _ in range(40):
        world.say("meilin", "您好")
    world.settle()
    outer = [knock.body.decode() for knock in desk.knocks]
    inner = [desk.xml(knock).decode() for knock in desk.knocks]
    assert {body.split("<")[2].split(">")[0] for body in outer} == {"ToUserName", "AgentID", "Encrypt"}
    assert any("AgentID" not in body for body in outer)
    assert any("<Content><![CDATA[" in xml for xml in inner)
    assert any("<Content>您好" in xml for xml in inner)
    assert len({knock.query["nonce"] for knock in desk.knocks}) == 40
    assert len({tuple(fields(xml.encode())) for xml in inner}) > 10


def test_the_same_seed_writes_the_same_untidiness(clock: Clock) -> None:
    def written() -> list[str]:
        world = World(clock=clock, rules=Rules(seed=3))
        return [world.happen("meilin", "enter_agent", "").xml for _ in range(10)]

    assert written() == written()


@pytest.mark.parametrize("trouble", [Answer(500), Answer(302), ConnectionError(), TimeoutError()])
def test_it_is_delivered_again_until_somebody_says_200(world: World, desk: Desk, trouble: Answer | Exception) -> None:
    desk.answers = [trouble, trouble, Answer(200)]
    said = world.arrival(world.say("meilin", "在吗"))
    assert (said.state, said.tries) == ("retried", 3)
    assert len({event["MsgId"] for event in desk.heard}) == 1
    assert len({knock.body for knock in desk.knocks}) == 3


def test_the_platform_waits_five_seconds_and_tries_three_times() -> None:
    assert (Rules().patience, Rules().retry_after, Rules().attempts) == (5, 5, 3)


def test_after_three_attempts_it_is_lost(world: World, desk: Desk) -> None:
    desk.answers = [Answer(500), ConnectionError(), TimeoutError(), Answer(200)]
    said = world.arrival(world.say("meilin", "在吗"))
    assert (said.state, said.tries, said.reason) == ("failed", 3, "no answer within 5 s")
    assert len(desk.knocks) == 3


def test_without_a_callback_url_it_is_lost_at_once(clock: Clock) -> None:
    world = World(clock=clock)
    said = world.arrival(world.say("meilin", "在吗"))
    assert (said.state, said.tries, said.reason) == ("failed", 1, "no callback URL is set")
    world.point(lambda knock: Answer(200))
    assert world.arrival(world.say("meilin", "在吗")).state == "sent"


def test_what_somebody_says_next_waits_for_the_first_attempt_and_not_for_the_second(desk: Desk, clock: Clock) -> None:
    world = World(desk.app, callback=desk, clock=clock, rules=Rules(retry_after=600))
    desk.answers = [Answer(500)]
    first, second = world.say("meilin", "一"), world.say("meilin", "二")
    assert world.arrival(second).state == "sent"
    first = world.now(first)
    assert (first.state, first.tries, first.reason) == ("sending", 1, "HTTP 500")
    world.close()


def test_one_persons_slow_answer_keeps_nobody_else_waiting(clock: Clock) -> None:
    arrived, released = threading.Event(), threading.Event()

    def slow_at_first(knock: Knock) -> Answer:
        if not arrived.is_set():
            arrived.set()
            released.wait(10)
        return Answer(200)

    world = World(callback=slow_at_first, clock=clock)
    first = world.say("meilin", "一")
    assert arrived.wait(10)
    assert world.arrival(world.say("lilei", "二")).state == "sent"
    assert world.now(first).state == "sending"
    released.set()
    assert world.arrival(first).state == "sent"


def test_the_same_event_can_come_again_all_at_once(world: World, desk: Desk) -> None:
    said = world.say("meilin", "确认")
    world.repeat(said, times=3)
    world.settle()
    assert len(desk.knocks) == 4
    assert len({desk.xml(knock) for knock in desk.knocks}) == 1
    assert len(world.chat("meilin")) == 1


def test_a_press_names_the_button_the_task_and_what_was_chosen(
    world: World, api: Api, desk: Desk, invitation: Json
) -> None:
    msgid = api.send("lilei", "template_card", invitation)["msgid"]
    said = world.arrival(world.press("LiLei", msgid, "accept:12", selected={"slot": "s2"}))
    (event,) = desk.heard
    assert said.text == "接受"
    assert (event["Event"], event["EventKey"], event["TaskId"]) == (
        "template_card_event",
        "accept:12",
        "interview-12-1",
    )
    assert (event["CardType"], event["FromUserName"]) == ("button_interaction", "lilei")
    assert event["SelectedItems"] == {"SelectedItem": {"QuestionKey": "slot", "OptionIds": {"OptionId": "s2"}}}


def test_what_the_card_selects_itself_is_sent_too(world: World, api: Api, desk: Desk, invitation: Json) -> None:
    msgid = api.send("lilei", "template_card", invitation)["msgid"]
    world.arrival(world.press("lilei", msgid, "no:12"))
    assert desk.heard[0]["SelectedItems"]["SelectedItem"]["OptionIds"] == {"OptionId": "s1"}


def test_several_choices_of_a_vote(world: World, api: Api, desk: Desk) -> None:
    card = {
        "card_type": "vote_interaction",
        "main_title": {"title": "可面试时段"},
        "task_id": "vote-1",
        "checkbox": {
            "question_key": "slots",
            "mode": 1,
            "option_list": [{"id": f"s{n}", "text": f"周{n}"} for n in range(1, 5)],
        },
        "submit_button": {"text": "提交", "key": "vote"},
    }
    msgid = api.send("hanmeimei", "template_card", card)["msgid"]
    world.arrival(world.press("hanmeimei", msgid, "vote", selected={"slots": ["s1", "s3"]}))
    assert desk.heard[0]["SelectedItems"]["SelectedItem"]["OptionIds"]["OptionId"] == ["s1", "s3"]


def test_the_menu_at_a_cards_corner_is_another_event(world: World, api: Api, desk: Desk, invitation: Json) -> None:
    menu = {"desc": "更多", "action_list": [{"text": "静音", "key": "mute"}]}
    msgid = api.send("lilei", "template_card", invitation | {"action_menu": menu})["msgid"]
    world.arrival(world.press("lilei", msgid, "mute"))
    assert desk.heard[0]["Event"] == "template_card_menu_event"
    assert "SelectedItems" not in desk.heard[0]


def test_what_is_not_on_the_card_cannot_be_pressed(world: World, api: Api, invitation: Json) -> None:
    sent = api.send("lilei", "template_card", invitation)
    for key, selected in (("steal", None), ("accept:12", {"slot": "s9"}), ("accept:12", {"colour": "red"})):
        with pytest.raises(NotThere):
            world.press("lilei", sent["msgid"], key, selected=selected)
    with pytest.raises(NotThere):
        world.press("meilin", sent["msgid"], "accept:12")


def test_a_replaced_button_is_dead_except_on_a_phone_that_was_offline(
    world: World, api: Api, desk: Desk, invitation: Json
) -> None:
    sent = api.send("lilei", "template_card", invitation)
    api.update(["lilei"], sent["response_code"], button={"replace_name": "已接受"})
    with pytest.raises(NotThere):
        world.press("lilei", sent["msgid"], "accept:12")
    world.arrival(world.press("lilei", sent["msgid"], "accept:12", offline=True))
    assert desk.heard[0]["EventKey"] == "accept:12"


def test_the_menu_of_the_app_is_clicked(world: World, api: Api, desk: Desk) -> None:
    sub = [{"type": "view", "name": "日历", "url": "https://hr.example.com"}]
    buttons = [{"type": "click", "name": "今天", "key": "today"}, {"name": "更多", "sub_button": sub}]
    api.post("menu/create", {"button": buttons}, agentid="1000002")
    world.arrival(world.click("meilin", "today"))
    world.arrival(world.click("meilin", "https://hr.example.com"))
    assert [(e["Event"], e["EventKey"]) for e in desk.heard] == [("click", "today"), ("view", "https://hr.example.com")]
    with pytest.raises(NotThere):
        world.click("meilin", "yesterday")


def test_pictures_voices_and_places(world: World, desk: Desk) -> None:
    world.show("zhangsan", world.media.put("image", "cv.png", b"\x89PNG\r\n\x1a\n"))
    world.show("zhangsan", world.media.put("voice", "v.amr", b"#!AMR\n"))
    world.locate("zhangsan", "广州市海珠区")
    world.settle()
    image, voice, place = desk.heard
    assert world.media.get(image["MediaId"]).filename == "cv.png"
    assert (voice["MsgType"], voice["Format"]) == ("voice", "amr")
    assert (place["Label"], place["Scale"]) == ("广州市海珠区", "15")


def test_events_without_a_word(world: World, desk: Desk) -> None:
    for event in ("subscribe", "enter_agent", "unsubscribe"):
        world.arrival(world.happen("lilei", event))
    assert [event["Event"] for event in desk.heard] == ["subscribe", "enter_agent", "unsubscribe"]


def test_anything_at_all_can_be_sent(world: World, desk: Desk) -> None:
    world.arrival(world.raw("<xml><Event>kf_msg_or_event</Event></xml>"))
    assert desk.heard == [{"Event": "kf_msg_or_event"}]


def test_the_spelling_of_a_userid_is_kept(world: World, desk: Desk) -> None:
    world.hire(Member("WangWu", "王五"))
    world.arrival(world.say("wangwu", "您好"))
    assert desk.heard[0]["FromUserName"] == "WangWu"


def test_an_answer_in_the_acknowledgement_is_shown(world: World, desk: Desk) -> None:
    envelope = desk.envelope
    reply = b"<xml><MsgType>text</MsgType><Content><![CDATA[\xe6\x94\xb6\xe5\x88\xb0]]></Content></xml>"
    desk.answers = [Answer(200, envelope.seal(reply, timestamp="1795400000", nonce="abc")), Answer(200, b"success")]
    world.arrival(world.say("meilin", "一"))
    world.arrival(world.say("meilin", "二"))
    assert [message.text for message in world.inbox("meilin")] == ["收到"]


def test_an_answer_that_cannot_be_read_is_noted(world: World, desk: Desk) -> None:
    desk.answers = [Answer(200, b"<html>welcome</html>")]
    said = world.arrival(world.say("meilin", "一"))
    assert said.state == "sent"
    assert said.reason.startswith("the answer can not be read")


def test_an_app_of_the_same_company_has_its_own_secrets_and_its_own_callbacks(world: World, desk: Desk) -> None:
    other = App(agent_id=1000003, token="another", aes_key="b3RoZXItc2FuZGJveC1rZXktbmV2ZXItcHJvZHVjdGk")
    its_desk = Desk(other)
    world.install(other, its_desk)
    world.arrival(world.say("meilin", "您好", agent_id=1000003))
    assert [event["AgentID"] for event in its_desk.heard] == ["1000003"]
    assert desk.knocks == []


def test_saving_the_url_asks_three_times_and_wants_the_echo(world: World, desk: Desk, clock: Clock) -> None:
    def echo(knock: Knock) -> Answer:
        desk.knocks.append(knock)
        query = knock.query
        plain = desk.envelope.answer(
            query["echostr"], signature=query["msg_signature"], timestamp=query["timestamp"], nonce=query["nonce"]
        )
        return Answer(200, plain)

    world.point(echo)
    assert world.verify().ok
    assert len(desk.knocks) == 3
    assert len({tuple(knock.query.items()) for knock in desk.knocks}) == 1
    world.point(lambda knock: Answer(200, b'"' + echo(knock).body + b'"'))
    assert world.verify().message.startswith("echostr校验失败")
    world.point(lambda knock: Answer(404))
    assert world.verify().message == "openapi回调地址请求不通过"
    world.point(None)
    assert not world.verify().ok


def test_over_http_nobody_is_there() -> None:
    with pytest.raises(requests.ConnectionError):
        over_http("http://127.0.0.1:9/")(Knock("POST", {}))
