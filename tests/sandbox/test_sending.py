"""message/send: what is accepted, what arrives, and what silently does not."""

from sandbox import App, Member, Rules, World
from tests.sandbox.company import Api, Caller, Clock, Json


def test_a_text_arrives_on_the_phone(api: Api, world: World, clock: Clock) -> None:
    sent = api.send("meilin", "text", {"content": "已约好 #12"})
    (message,) = world.inbox("meilin")
    assert (message.kind, message.text, message.msgid, message.at) == ("text", "已约好 #12", sent["msgid"], clock.now)
    assert world.inbox("lilei") == []


def test_userids_know_no_case_and_strangers_come_back_in_small_letters(api: Api, world: World) -> None:
    sent = api.send("MeiLin|Ghost|LILEI|Nobody")
    assert sent["errcode"] == 0
    assert sent["invaliduser"] == "ghost|nobody"
    assert len(world.inbox("meilin")) == len(world.inbox("LiLei")) == 1


def test_who_left_or_cannot_be_seen_is_a_stranger(api: Api, world: World) -> None:
    world.hire(Member("boss", "王总", visible=False))
    world.leave("lilei")
    assert api.send("meilin|boss|lilei")["invaliduser"] == "boss|lilei"
    assert api.send("boss|lilei")["errcode"] == 81013


def test_departments_and_everybody(api: Api, world: World) -> None:
    assert api.send("", toparty="3|99")["invalidparty"] == "99"
    assert [len(world.inbox(userid)) for userid in ("meilin", "lilei", "zhangsan")] == [0, 1, 1]
    assert api.send("", toparty="1", totag="4")["invalidtag"] == "4"
    api.send("@all")
    assert [len(world.inbox(userid)) for userid in ("meilin", "lilei", "zhangsan")] == [2, 3, 3]


def test_a_long_text_is_cut_at_a_character_and_nobody_is_told(api: Api, world: World) -> None:
    assert api.send("meilin", "text", {"content": "a" + "面" * 1000})["errcode"] == 0
    assert world.inbox("meilin")[0].text == "a" + "面" * 682


def test_the_31st_message_of_a_minute_is_accepted_and_lost(api: Api, world: World, clock: Clock) -> None:
    codes = [api.send("meilin", "text", {"content": str(n)})["errcode"] for n in range(32)]
    assert set(codes) == {0}
    assert len(world.inbox("meilin")) == 30
    assert [(lost.userid, lost.why, lost.body["content"]) for lost in world.dropped] == [
        ("meilin", "pace", "30"),
        ("meilin", "pace", "31"),
    ]
    api.send("lilei")
    clock.tick(minutes=1)
    api.send("meilin", "text", {"content": "再来"})
    assert world.inbox("meilin")[-1].text == "再来"
    assert len(world.inbox("lilei")) == 1


def test_the_1001st_message_of_an_hour_is_lost_too(clock: Clock, caller: Caller) -> None:
    world = World(clock=clock, rules=Rules(member_per_minute=50, member_per_hour=60))
    api = caller(world)
    for _ in range(4):
        for n in range(20):
            api.send("meilin", "text", {"content": str(n)})
        clock.tick(minutes=2)
    assert len(world.inbox("meilin")) == 60
    clock.tick(minutes=55)
    api.send("meilin")
    assert len(world.inbox("meilin")) == 61


def test_a_repetition_is_swallowed_when_the_app_asked_for_it(api: Api, world: World, clock: Clock) -> None:
    again = {"enable_duplicate_check": 1}
    assert [api.send("meilin", **again)["errcode"] for _ in range(3)] == [0, 0, 0]
    assert len(world.inbox("meilin")) == 1
    api.send("meilin", "text", {"content": "另一句"}, **again)
    api.send("lilei", **again)
    assert (len(world.inbox("meilin")), len(world.inbox("lilei"))) == (2, 1)
    clock.tick(minutes=30)
    api.send("meilin", **again)
    assert len(world.inbox("meilin")) == 3


def test_the_window_of_that_check_can_be_chosen_up_to_four_hours(api: Api, world: World, clock: Clock) -> None:
    again = {"enable_duplicate_check": 1, "duplicate_check_interval": 999_999}
    api.send("meilin", **again)
    clock.tick(hours=3)
    api.token = ""
    api.send("meilin", **again)
    assert len(world.inbox("meilin")) == 1
    clock.tick(hours=1)
    api.token = ""
    api.send("meilin", **again)
    assert len(world.inbox("meilin")) == 2


def test_a_repetition_nobody_asked_to_check_arrives_twice(api: Api, world: World) -> None:
    api.send("meilin"), api.send("meilin")
    assert len(world.inbox("meilin")) == 2


def test_cards_that_can_be_pressed_come_with_a_response_code(api: Api, invitation: Json) -> None:
    notice = {
        "card_type": "text_notice",
        "main_title": {"title": "面试已定"},
        "card_action": {"type": 1, "url": "https://hr.example.com/12"},
    }
    assert api.send("lilei", "template_card", invitation)["response_code"]
    assert "response_code" not in api.send("lilei", "template_card", notice)
    menu = {"desc": "更多", "action_list": [{"text": "静音", "key": "mute"}]}
    assert api.send("lilei", "template_card", notice | {"action_menu": menu, "task_id": "n1"})["response_code"]
    assert "response_code" not in api.send("lilei")


def test_a_task_id_is_good_for_one_card_for_ever(api: Api, world: World, clock: Clock, invitation: Json) -> None:
    assert api.send("lilei", "template_card", invitation)["errcode"] == 0
    clock.tick(days=400)
    api.token = ""
    assert api.send("lilei", "template_card", invitation)["errcode"] == 42014
    assert len(world.inbox("lilei")) == 1


def test_a_checked_repetition_of_a_card_is_swallowed_before_its_task_id_is_looked_at(
    api: Api, world: World, invitation: Json
) -> None:
    api.send("lilei", "template_card", invitation, enable_duplicate_check=1)
    again = api.send("lilei", "template_card", invitation, enable_duplicate_check=1)
    assert again["errcode"] == 0
    assert len(world.inbox("lilei")) == 1


def test_everything_on_a_card_can_be_read(api: Api, world: World, invitation: Json) -> None:
    api.send("lilei", "template_card", invitation)
    (card,) = world.inbox("lilei")
    for words in ("面试邀约：张三", "后端 一面", "11月24日(周二)", "时长：60 分钟", "周三 10:00", "接受"):
        assert words in card.text
    assert card.buttons == {"accept:12": "接受", "no:12": "拒绝"}


def test_a_message_can_be_taken_back_for_a_day(api: Api, world: World, clock: Clock) -> None:
    early, late = api.send("meilin")["msgid"], api.send("lilei")["msgid"]
    assert api.post("message/recall", {"msgid": early})["errcode"] == 0
    assert world.inbox("meilin") == []
    clock.tick(hours=24, seconds=1)
    api.token = ""
    assert api.post("message/recall", {"msgid": late})["errcode"] == 40035
    assert api.post("message/recall", {"msgid": "invented"})["errcode"] == 40035
    assert len(world.inbox("lilei")) == 1


def test_an_app_takes_back_only_its_own(api: Api, world: World, caller: Caller) -> None:
    world.install(App(agent_id=1000003, secret="the other secret"))
    msgid = api.send("meilin")["msgid"]
    assert caller(world, world.apps[1000003]).post("message/recall", {"msgid": msgid})["errcode"] == 301002
