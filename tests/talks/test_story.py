"""The story that the demo plays, told to the real desk: whatever the desk learns or forgets, it still comes to its end."""

import pytest

from sandbox import World
from sandbox.scene import Doing, Scene
from sandbox.story import Player
from sandbox.words import LANGUAGES
from tests.talks.company import Company

ENDS = {"zh": "已结束", "en": "is done"}


def told(company: Company, language: str) -> Scene:
    """The story as fast as the desk answers; when it waits for the interview's hour, that hour comes."""
    player, world, seen = Player(company.world), company.world, tuple[object, ...]()
    player.play(language, pace=0)
    while player.scene.playing:
        if player.scene.doing is Doing.WAITING:
            company.passes(minutes=2)
            with world.changed:
                world.tell()
        company.settle()
        seen = news(world, seen)
    return player.scene


def news(world: World, seen: tuple[object, ...]) -> tuple[object, ...]:
    """Where the story and the chats are, as soon as that is not where they were."""

    def now() -> tuple[object, ...]:
        return world.scene, len(world.phones.log)

    return world.wait_for(lambda: now() if now() != seen else ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_interview_is_booked_accepted_moved_confirmed_and_held(company: Company, language: str) -> None:
    scene = told(company, language)
    assert (scene.doing, scene.about) == (Doing.DONE, "")
    assert ENDS[language] in "\n".join(message.text for message in company.world.inbox("meilin"))
    company.mei.says("#1").hears("#1", "张三", "李雷", "韩梅梅")


def test_it_can_be_told_again_and_in_another_language(company: Company) -> None:
    assert told(company, "zh").doing is Doing.DONE
    company.passes(hours=1)
    assert told(company, "en").doing is Doing.DONE
    company.passes(hours=1)
    assert told(company, "zh").doing is Doing.DONE
    company.mei.says("查找 张三").hears("张三")


def test_it_copes_with_a_time_that_is_taken(company: Company) -> None:
    """Told again at once, the panel is still busy with the first interview: the story takes what the desk offers."""
    assert told(company, "zh").doing is Doing.DONE
    assert told(company, "zh").doing is Doing.DONE
    assert "已取消 #2" in "\n".join(message.text for message in company.world.inbox("meilin"))
