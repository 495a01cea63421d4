"""Access tokens: one an app, until it ends."""

import pytest

from sandbox import World
from tests.sandbox.company import Api, Clock, Json


def test_the_same_token_is_given_again_with_the_time_it_has_left(api: Api, clock: Clock) -> None:
    first = api.gettoken()
    clock.tick(minutes=30)
    again = api.gettoken()
    assert again["access_token"] == first["access_token"]
    assert (first["expires_in"], again["expires_in"]) == (7200, 5400)


def test_near_its_end_a_new_one_is_given_and_the_old_one_is_good_a_moment_longer(api: Api, clock: Clock) -> None:
    old = api.gettoken()["access_token"]
    clock.tick(minutes=116)
    new = api.gettoken()["access_token"]
    assert new != old
    assert api.get("agent/get", agentid="1000002", access_token=old)["errcode"] == 0
    clock.tick(minutes=4)
    assert api.get("agent/get", agentid="1000002", access_token=old)["errcode"] == 42001
    assert api.get("agent/get", agentid="1000002", access_token=new)["errcode"] == 0


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ({"corpid": ""}, 41002),
        ({"corpsecret": ""}, 41004),
        ({"corpid": "ww0000000000000000"}, 40013),
        ({"corpsecret": "somebody-elses"}, 40001),
    ],
)
def test_gettoken_refuses(api: Api, query: Json, code: int) -> None:
    assert api.gettoken(**query)["errcode"] == code


@pytest.mark.parametrize(("token", "code"), [("", 41001), ("invented", 40014)])
def test_a_call_needs_a_token(api: Api, token: str, code: int) -> None:
    assert api.get("agent/get", agentid="1000002", access_token=token)["errcode"] == code


def test_tokens_end_when_a_test_says_so(api: Api, world: World) -> None:
    assert api.send("meilin")["errcode"] == 0
    world.expire_tokens()
    assert api.send("meilin")["errcode"] == 42001
    assert api.gettoken()["access_token"] != api.token


def test_a_reset_of_the_secret_makes_tokens_unknown(api: Api, world: World) -> None:
    assert api.send("meilin")["errcode"] == 0
    world.revoke_tokens()
    assert api.send("meilin")["errcode"] == 40014


def test_hammering_gettoken_shuts_it_for_a_minute(api: Api, clock: Clock) -> None:
    codes = [api.gettoken()["errcode"] for _ in range(62)]
    assert codes == [0] * 60 + [45009] * 2
    clock.tick(seconds=59)
    assert api.gettoken()["errcode"] == 45009
    clock.tick(seconds=1)
    assert api.gettoken()["errcode"] == 0


def test_secrets_stay_out_of_the_noted_calls(api: Api, world: World) -> None:
    api.send("meilin")
    noted = repr(world.calls)
    assert api.token not in noted
    assert world.app.secret not in noted
    assert "message/send" in noted
