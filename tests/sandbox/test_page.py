"""The page: what it shows, and that nothing on it can run."""

from typing import Any

import pytest
from flask.testing import FlaskClient
from lxml import html

from sandbox import Answer, Rules, World
from sandbox.words import CHROME, REASONS, SUGGESTIONS, chrome, reason
from tests.sandbox.company import Api, Caller, Clock, Desk, Json


def page(client: FlaskClient, lang: str = "zh") -> Any:
    return html.fromstring(client.get(f"/?lang={lang}").get_data(as_text=True))


def bubbles(root: Any, userid: str) -> list[Any]:
    return list(root.xpath(f'//*[@id="phone-{userid}"]//article'))


def test_four_phones_stand_side_by_side(client: FlaskClient) -> None:
    names = page(client).xpath('//section[contains(@class, "phone")]//h2/text()')
    assert names == ["梅琳", "李雷", "韩梅梅", "张三"]


def test_every_control_has_a_name(client: FlaskClient, api: Api, invitation: Json) -> None:
    api.send("lilei", "template_card", invitation)
    root = page(client)
    for field in root.xpath("//input | //select | //textarea"):
        assert field.get("aria-label") or field.xpath("ancestor::label[normalize-space()]"), html.tostring(field)
    for button in root.xpath("//button | //summary"):
        assert button.text_content().strip() or button.get("aria-label"), html.tostring(button)
    for log in root.xpath('//*[@role="log"]'):
        assert log.get("aria-live") == "polite" and log.get("aria-label")


def test_both_languages_say_the_same_things(client: FlaskClient) -> None:
    assert page(client, "zh").get("lang") == "zh-CN"
    assert page(client, "en").get("lang") == "en"
    for name, (chinese, english) in CHROME.items():
        assert chinese and english, name
        assert chinese.count("{") == english.count("{"), name
    assert chrome("zh").keys() == chrome("en").keys()
    assert all(both[0] and both[1] for both in SUGGESTIONS.values())


def test_the_language_is_remembered_and_else_the_browsers(client: FlaskClient) -> None:
    assert 'lang="en"' in client.get("/", headers={"Accept-Language": "en-GB"}).get_data(as_text=True)[:60]
    client.get("/?lang=zh")
    assert 'lang="zh-CN"' in client.get("/", headers={"Accept-Language": "en-GB"}).get_data(as_text=True)[:60]


def test_nothing_inline_runs_and_nothing_comes_from_elsewhere(client: FlaskClient) -> None:
    response = client.get("/")
    root: Any = html.fromstring(response.get_data(as_text=True))
    assert "script-src 'self'" in response.headers["Content-Security-Policy"]
    assert [script.get("src") for script in root.xpath("//script")] == ["/static/phones.js"]
    assert root.xpath("//script[text()] | //style | //@style | //@*[starts-with(name(), 'on')]") == []
    assert all(link.get("href").startswith("/static/") for link in root.xpath("//link"))
    for name in ("phones.js", "look.css", "messages.css", "icon.svg"):
        with client.get(f"/static/{name}") as found:
            assert found.status_code == 200


HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&"


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("text", {"content": HOSTILE}),
        ("text", {"content": '<a href="javascript:alert(1)">x</a> <a href="https://e.com/\' onclick=x">y</a>'}),
        ("markdown", {"content": f'**{HOSTILE}** [x](javascript:alert(1)) <font color="red">{HOSTILE}</font>'}),
        ("textcard", {"title": HOSTILE, "description": f'<div class="gray">{HOSTILE}</div>', "url": "https://e.com"}),
        ("textcard", {"title": "x", "description": "x", "url": "javascript://e.com/%0aalert(1)"}),
        ("news", {"articles": [{"title": HOSTILE, "description": HOSTILE, "url": "javascript://x"}]}),
        (
            "template_card",
            {
                "card_type": "text_notice",
                "main_title": {"title": HOSTILE},
                "jump_list": [{"title": HOSTILE, "type": 1, "url": "javascript:alert(1)"}],
                "card_action": {"type": 1, "url": "javascript:alert(1)"},
            },
        ),
    ],
)
def test_no_message_can_become_markup(client: FlaskClient, api: Api, kind: str, body: Json) -> None:
    assert api.send("meilin", kind, body)["errcode"] == 0
    (bubble,) = bubbles(page(client), "meilin")
    assert bubble.xpath(".//script | .//img | .//@*[starts-with(name(), 'on')]") == []
    assert not [href for href in bubble.xpath(".//@href") if href.lower().startswith("javascript")]


def test_a_text_shows_its_links(client: FlaskClient, api: Api) -> None:
    api.send(
        "meilin", "text", {"content": '见 <a href="https://hr.example.com/12?a=1&b=2">这里</a>，或 https://e.com/x。'}
    )
    (bubble,) = bubbles(page(client), "meilin")
    assert bubble.xpath(".//a/@href") == ["https://hr.example.com/12?a=1&b=2", "https://e.com/x"]
    assert set(bubble.xpath(".//a/@rel")) == {"noopener noreferrer"}


def test_markdown_shows_what_the_client_knows(client: FlaskClient, api: Api) -> None:
    words = '# 面试\n**张三** <font color="warning">待确认</font> `#12`\n> [查看](https://e.com)'
    api.send("meilin", "markdown", {"content": words})
    (bubble,) = bubbles(page(client), "meilin")
    assert bubble.xpath('.//p[@class="h1"]/text()') == ["面试"]
    assert bubble.xpath(".//strong/text()") == ["张三"]
    assert bubble.xpath('.//span[@class="warning"]/text()') == ["待确认"]
    assert bubble.xpath(".//code/text()") == ["#12"]
    assert bubble.xpath(".//blockquote/a/@href") == ["https://e.com"]


def test_a_card_has_its_buttons_until_it_is_updated(client: FlaskClient, api: Api, invitation: Json) -> None:
    sent = api.send("lilei", "template_card", invitation)
    (card,) = bubbles(page(client), "lilei")
    assert card.xpath(".//button/@data-press") == ["accept:12", "no:12"]
    assert card.xpath(".//select/option[@selected]/text()") == ["周二 15:00"]
    api.update(["lilei"], sent["response_code"], button={"replace_name": "已接受"})
    (card,) = bubbles(page(client), "lilei")
    assert [button.text for button in card.xpath(".//button[@disabled]")] == ["已接受"]
    assert card.xpath(".//button/@data-press") == []
    assert card.xpath(".//select/@disabled")


def test_it_shows_how_a_delivery_went(client: FlaskClient, world: World, desk: Desk) -> None:
    desk.answers = [Answer(200), Answer(500), Answer(200), TimeoutError(), TimeoutError(), TimeoutError()]
    for words in ("一", "二", "三"):
        world.arrival(world.say("meilin", words))
    shown = [" ".join(bubble.text_content().split()) for bubble in bubbles(page(client), "meilin")]
    assert shown == [
        "一 ✓ 已送达",
        "二 ✓ 第 2 次送达 HTTP 500：应用出错了",
        "三 ✕ 未送达 5 秒内没有应答再发一次",
    ]


def test_it_says_that_a_delivery_is_tried_again_and_why(caller: Caller, clock: Clock, desk: Desk) -> None:
    world = World(callback=desk, clock=clock, rules=Rules(retry_after=600))
    desk.answers = [Answer(403), Answer(200)]
    said = world.say("meilin", "在吗")
    world.wait_for(lambda: world.now(said).tries)
    root = page(caller(world).client)
    (bubble,) = bubbles(root, "meilin")
    assert "第 1 次没送到，重试中" in bubble.text_content()
    assert "EncodingAESKey" in bubble.text_content()
    (trouble,) = root.xpath('//p[@class="trouble"]')
    assert "HTTP 403" in trouble.text_content() and "每隔 600 秒再送，共 3 次" in trouble.text_content()
    world.arrival(world.say("lilei", "好了"))
    assert page(caller(world).client).xpath('//p[@class="trouble"]/text()') == []
    world.close()


def test_every_trouble_has_words_in_both_languages() -> None:
    assert reason("no connection", "en") == "no connection to the callback URL"
    assert reason("the answer can not be read: xml", "zh") == "应答内容无法解读（xml）"
    assert reason("HTTP 500", "zh") == "HTTP 500：应用出错了"
    assert reason("HTTP 299", "zh") == "HTTP 299"
    for chinese, english in REASONS.values():
        assert chinese and english and chinese.count("\\1") == english.count("\\1")


def test_a_message_that_was_taken_back_says_so(client: FlaskClient, api: Api) -> None:
    api.post("message/recall", {"msgid": api.send("meilin", "text", {"content": "错了"})["msgid"]})
    (bubble,) = bubbles(page(client), "meilin")
    assert bubble.text_content().strip() == "应用撤回了一条消息"


def test_a_long_chat_shows_its_end(clock: Clock, caller: Caller) -> None:
    world = World(clock=clock, rules=Rules(member_per_minute=10_000, member_per_hour=10_000))
    api = caller(world)
    for number in range(230):
        api.send("meilin", "text", {"content": f"第{number}条"})
    shown = bubbles(page(api.client), "meilin")
    assert len(shown) == 200
    assert "第229条" in shown[-1].text_content()


def test_what_stood_above_can_be_asked_for(clock: Clock, caller: Caller) -> None:
    world = World(clock=clock, rules=Rules(member_per_minute=10_000, member_per_hour=10_000))
    api = caller(world)
    for number in range(450):
        api.send("meilin", "text", {"content": f"第{number}条"})
    (before,) = page(api.client).xpath('//*[@id="phone-meilin"]//button/@data-before')
    above: Any = html.fromstring(f"<div>{api.client.get(f'/_/earlier/meilin/{before}').get_data(as_text=True)}</div>")
    assert [above.xpath("//article/@data-id")[i] for i in (0, -1)] == ["50", "249"]
    assert above.xpath("//button/@data-before") == ["50"]
    first: Any = html.fromstring(f"<div>{api.client.get('/_/earlier/meilin/50').get_data(as_text=True)}</div>")
    assert len(first.xpath("//article")) == 50 and first.xpath("//button/@data-before") == []
    assert api.client.get("/_/earlier/ghost/50").status_code == 404
