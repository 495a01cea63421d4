"""How the story is played: what it waits for, what it skips, and how it ends when nobody answers."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from sandbox import Answer, Knock, Rules, World
from sandbox.scene import Doing, Scene
from sandbox.story import Player, Playing
from sandbox.tale import GREETING, LINES, SPOKEN, Line, presses, types
from tests.sandbox.company import Api, Clock, Desk, Json

Telling = Callable[..., Scene]


@pytest.fixture
def parrot(world: World, desk: Desk, api: Api) -> Desk:
    """An app that repeats what it hears, with a number."""

    def app(knock: Knock) -> Answer:
        answer, heard = desk(knock), desk.heard[-1]
        api.send(heard["FromUserName"], "text", {"content": f"#12 {heard.get('Content') or heard['EventKey']}"})
        return answer

    world.point(app)
    return desk


@pytest.fixture
def tell(world: World, monkeypatch: pytest.MonkeyPatch) -> Telling:
    """Tells a story of these lines, as fast as the app answers."""

    def telling(*lines: Line, language: str = "zh", patience: float = 10) -> Scene:
        monkeypatch.setattr("sandbox.story.LINES", lines)
        monkeypatch.setattr("sandbox.story.PATIENCE", patience)
        player = Player(world)
        player.play(language, pace=0)
        world.wait_for(lambda: not player.scene.playing)
        world.settle()
        return player.scene

    return telling


def heard(desk: Desk) -> list[str]:
    return [event.get("Content") or event["EventKey"] for event in desk.heard]


def test_lines_are_said_one_after_the_other_with_their_holes_filled(tell: Telling, parrot: Desk) -> None:
    scene = tell(
        types("meilin", "安排 {workday}15:00", "-"),
        types("meilin", "改期 #{number} {soon}", "-"),
        types("lilei", "今天", "-"),
    )
    assert scene.doing is Doing.DONE
    assert heard(parrot) == ["安排 11月24日15:00", "改期 #12 11月23日 09:01", "今天"]


@pytest.mark.parametrize(("days", "day"), [(3, "27 Nov"), (4, "30 Nov"), (5, "30 Nov"), (6, "30 Nov")])
def test_the_day_after_is_never_part_of_a_weekend(
    tell: Telling, parrot: Desk, clock: Clock, days: int, day: str
) -> None:
    clock.tick(days=days)
    world_speaks_english = types("meilin", "语言 英文", "language en")
    tell(world_speaks_english, types("meilin", "-", "{workday}"), language="en")
    assert heard(parrot)[-1] == day


def test_a_line_with_a_condition_is_skipped_unless_it_holds(tell: Telling, parrot: Desk) -> None:
    tell(
        types("meilin", "确认吗", "-"),
        types("meilin", "取消", "-", when="已占用"),
        types("meilin", "好", "-", when="确认"),
        types("lilei", "没听到", "-", when="确认"),
    )
    assert heard(parrot) == ["确认吗", "好"]


def test_a_line_waits_for_what_it_answers(tell: Telling, parrot: Desk, world: World, api: Api) -> None:
    def interrupts(knock: Knock) -> Answer:
        answer = parrot(knock)
        api.send("meilin", "text", {"content": "韩梅梅想把 #7 改期"})
        api.send("hanmeimei")
        return answer

    world.point(interrupts)
    tell(types("hanmeimei", "改期", "-"), types("meilin", "同意 #{number}", "-", after="想把"))
    assert heard(parrot) == ["改期", "同意 #7"]


def test_a_button_is_pressed_whatever_language_its_phone_speaks(
    tell: Telling, parrot: Desk, api: Api, invitation: Json
) -> None:
    api.send("lilei", "template_card", invitation)
    tell(presses("lilei", "接受", "Accept"))
    tell(presses("lilei", "Decline", "拒绝"))
    assert heard(parrot) == ["accept:12", "no:12"]


def test_who_spoke_another_language_is_asked_for_this_one_first(tell: Telling, parrot: Desk) -> None:
    tell(types("meilin", "今天", "today"), language="en")
    tell(types("meilin", "今天", "today"), language="en")
    tell(types("meilin", "今天", "today"), language="zh")
    assert heard(parrot) == ["language en", "today", "today", "语言 中文", "今天"]
    assert SPOKEN[GREETING.zh] == "zh" and SPOKEN[GREETING.en] == "en"


def test_who_left_comes_back_for_the_story(tell: Telling, parrot: Desk, world: World) -> None:
    world.leave("lilei")
    assert tell(types("lilei", "在吗", "-")).doing is Doing.DONE
    assert world.inbox("lilei")


def test_a_story_that_nobody_answers_says_on_whose_phone(tell: Telling, world: World) -> None:
    scene = tell(types("lilei", "在吗", "-"), patience=0.05)
    assert (scene.doing, scene.about, scene.playing) == (Doing.STUCK, "lilei", False)


def test_a_story_that_never_arrives_ends_with_the_last_attempt(tell: Telling, desk: Desk) -> None:
    desk.answers = [Answer(500)] * 3
    assert tell(types("lilei", "在吗", "-")).doing is Doing.STUCK


def test_a_story_without_its_button_is_stuck(tell: Telling) -> None:
    assert tell(presses("lilei", "接受", "-"), patience=0.05).doing is Doing.STUCK


def test_it_is_stopped_and_played_again_and_there_is_only_one(world: World, desk: Desk) -> None:
    player = Player(world)
    player.play("zh", pace=1)
    with pytest.raises(Playing):
        player.play("en")
    player.stop()
    world.wait_for(lambda: not player.scene.playing)
    assert player.scene.doing is Doing.STOPPED
    player.play("zh", pace=1)
    world.close()
    world.wait_for(lambda: not player.scene.playing)
    assert player.scene.doing is Doing.STOPPED


def test_it_is_ordered_over_http(client: FlaskClient, world: World) -> None:
    assert client.get("/_/story").get_json() == {"scene": None}
    begun = client.post("/_/story", json={"language": "en", "pace": 1})
    assert begun.status_code == 202
    assert begun.get_json()["scene"]["playing"]
    assert client.post("/_/story", json={}).status_code == 400
    client.delete("/_/story")
    world.wait_for(lambda: world.scene and not world.scene.playing)
    assert client.get("/_/story").get_json()["scene"]["doing"] == "stopped"


@pytest.mark.parametrize("order", [{"language": "fr"}, {"pace": -1}, {"pace": "fast"}, {"pace": None}])
def test_an_order_that_makes_no_sense_is_refused(client: FlaskClient, order: Json) -> None:
    assert client.post("/_/story", json=order).status_code == 400


def test_every_line_is_somebodys_and_says_the_same_in_both_languages() -> None:
    world = World(rules=Rules())
    for line in LINES:
        assert world.member(line.who)
        assert line.zh.count("{") == line.en.count("{"), line
        assert line.zh.count("@") == line.en.count("@"), line
