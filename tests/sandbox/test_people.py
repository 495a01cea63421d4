"""Who has a phone: people come, go and come back, and some are outside the company."""

import pytest
from flask.testing import FlaskClient

from sandbox import Member, Said, World
from tests.sandbox.company import Api, Desk


def on_the_page(client: FlaskClient, userid: str) -> bool:
    return f'id="phone-{userid}"' in client.get("/").get_data(as_text=True)


def test_somebody_leaves_and_comes_back_to_their_chat(client: FlaskClient, api: Api, world: World, desk: Desk) -> None:
    world.arrival(world.say("zhangsan", "您好"))
    assert client.delete("/_/members/zhangsan").status_code == 200
    assert not on_the_page(client, "zhangsan")
    assert api.send("zhangsan")["errcode"] == 81013
    assert api.get("user/get", userid="zhangsan")["errcode"] == 60111
    back = client.post("/_/members", json={"userid": "zhangsan", "name": "张三", "role": "candidate"})
    assert back.status_code == 200
    assert on_the_page(client, "zhangsan")
    assert api.send("zhangsan")["errcode"] == 0
    assert [item.text for item in world.chat("zhangsan")] == ["您好", "您好"]


def test_who_was_never_there_cannot_leave(client: FlaskClient) -> None:
    assert client.delete("/_/members/ghost").status_code == 404


def test_somebody_outside_has_a_phone_and_no_entry_in_the_address_book(
    client: FlaskClient, api: Api, world: World
) -> None:
    made = client.post("/_/members", json={"name": "王小明", "role": "candidate", "outside": "1"}).get_json()
    assert made["userid"].startswith("wm") and made["outside"]
    assert on_the_page(client, made["userid"])
    assert api.send(made["userid"])["errcode"] == 81013
    assert api.get("user/get", userid=made["userid"])["errcode"] == 60111
    listed = api.get("user/simplelist", department_id="1", fetch_child="1")["userlist"]
    assert made["userid"] not in [member["userid"] for member in listed]


def test_until_there_is_customer_service_nobody_receives_what_somebody_outside_writes(
    client: FlaskClient, world: World, desk: Desk
) -> None:
    world.hire(Member("wm1", "王小明", "candidate", outside=True))
    client.post("/_/say", json={"userid": "wm1", "text": "在吗"})
    (item,) = world.chat("wm1")
    assert isinstance(item, Said)
    assert (item.state, item.reason) == ("failed", "no customer service")
    assert desk.heard == []
    assert "微信客服还没有接入" in client.get("/?lang=zh").get_data(as_text=True)


@pytest.mark.parametrize("order", [{"name": "王五"}, {"userid": "wangwu"}, {"name": " ", "outside": True}])
def test_a_phone_needs_a_name_and_a_member_a_userid(client: FlaskClient, order: dict[str, object]) -> None:
    assert client.post("/_/members", json=order).status_code == 400
