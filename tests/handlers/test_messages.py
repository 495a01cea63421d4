"""Every message becomes the value it means, however WeCom writes it down that day."""

from dataclasses import FrozenInstanceError
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crypto import fields
from handlers import messages as m
from handlers.messages import Message, Unknown, message

AT_NOON = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)
NOON = str(int(AT_NOON.timestamp()))
ODD = """
    MsgType Event ChangeType FromUserName CreateTime MsgId Content SelectedItems SelectedItem QuestionKey OptionIds
    OpitonIds OptionId ApprovalInfo SpRecord Details BatchJob ExtAttr Item PicList item EffectTime x
"""
NAMES = st.sampled_from(ODD.split())
VALUES = st.text(max_size=20) | st.sampled_from(["event", "text", "template_card_event", "change_contact", "9" * 5000])
LEAVES = VALUES | st.lists(VALUES, max_size=2)
BRANCHES = st.dictionaries(NAMES, LEAVES, max_size=3)
BOUGHS = st.dictionaries(NAMES, LEAVES | BRANCHES | st.lists(VALUES | BRANCHES, max_size=2), max_size=3)
TREES = st.dictionaries(NAMES, LEAVES | BOUGHS, max_size=5)


def read(inner: str, *, by: str = "ZhangSan", kind: str = "text") -> Message:
    """What WeCom says when `by` does this."""
    xml = (
        f"<xml><ToUserName><![CDATA[wwdesk]]></ToUserName><FromUserName><![CDATA[{by}]]></FromUserName>"
        f"<CreateTime>{NOON}</CreateTime><MsgType><![CDATA[{kind}]]></MsgType>{inner}</xml>"
    )
    return message(fields(xml.encode()), digest="d1g")


def event(name: str, inner: str = "") -> Message:
    return read(f"<Event><![CDATA[{name}]]></Event>{inner}<AgentID>1000002</AgentID>", kind="event")


def said(kind: type[Message], **values: Any) -> Message:
    return kind(sender="zhangsan", sent_at=AT_NOON, key="msg:77", **values)


def did(kind: type[Message], **values: Any) -> Message:
    return kind(sender="zhangsan", sent_at=AT_NOON, key="event:d1g", **values)


SAID = {
    "text": ("<Content><![CDATA[周三下午可以]]></Content>", said(m.Text, content="周三下午可以")),
    "image": (
        "<PicUrl><![CDATA[https://pic.example/0]]></PicUrl><MediaId><![CDATA[MEDIA1]]></MediaId>",
        said(m.Image, picture_url="https://pic.example/0", media_id="MEDIA1"),
    ),
    "voice": (
        "<MediaId><![CDATA[MEDIA2]]></MediaId><Format><![CDATA[amr]]></Format>",
        said(m.Voice, media_id="MEDIA2", format="amr"),
    ),
    "video": (
        "<MediaId>MEDIA3</MediaId><ThumbMediaId>THUMB3</ThumbMediaId>",
        said(m.Video, media_id="MEDIA3", thumb_media_id="THUMB3"),
    ),
    "location": (
        "<Location_X>23.134521</Location_X><Location_Y>113.358803</Location_Y><Scale>20</Scale>"
        "<Label><![CDATA[广州市海珠区]]></Label><AppType><![CDATA[wxwork]]></AppType>",
        said(m.Location, latitude=23.134521, longitude=113.358803, scale=20, label="广州市海珠区", app_type="wxwork"),
    ),
    "link": (
        "<Title><![CDATA[简历]]></Title><Description><![CDATA[李雷]]></Description>"
        "<Url><![CDATA[https://cv.example/7]]></Url><PicUrl><![CDATA[https://cv.example/7.png]]></PicUrl>",
        said(
            m.Link,
            title="简历",
            description="李雷",
            url="https://cv.example/7",
            picture_url="https://cv.example/7.png",
        ),
    ),
    "file": (
        "<Title>cv.pdf</Title><FileKey>K</FileKey><FileMd5>ab12</FileMd5><FileTotalLen>2048</FileTotalLen>",
        said(m.File, title="cv.pdf", file_key="K", md5="ab12", size=2048),
    ),
}

SCAN = "<ScanCodeInfo><ScanType>qrcode</ScanType><ScanResult>desk 4</ScanResult></ScanCodeInfo>"
DID = {
    "subscribe": ("", did(m.Subscribe)),
    "unsubscribe": ("", did(m.Unsubscribe)),
    "enter_agent": ("<EventKey><![CDATA[]]></EventKey>", did(m.EnterAgent)),
    "LOCATION": (
        "<Latitude>23.104</Latitude><Longitude>113.320</Longitude><Precision>65.000</Precision><AppType>wxwork</AppType>",
        did(m.Whereabouts, latitude=23.104, longitude=113.32, precision=65.0, app_type="wxwork"),
    ),
    "click": ("<EventKey><![CDATA[MY_INTERVIEWS]]></EventKey>", did(m.Click, event_key="MY_INTERVIEWS")),
    "view": ("<EventKey><![CDATA[https://hr.example/me]]></EventKey>", did(m.View, url="https://hr.example/me")),
    "view_miniprogram": ("<EventKey>pages/index</EventKey>", did(m.ViewMiniprogram, page="pages/index")),
    "scancode_push": (
        f"<EventKey>K1</EventKey>{SCAN}",
        did(m.ScanPush, event_key="K1", scan_type="qrcode", result="desk 4"),
    ),
    "scancode_waitmsg": (
        f"<EventKey>K2</EventKey>{SCAN}",
        did(m.ScanWait, event_key="K2", scan_type="qrcode", result="desk 4"),
    ),
    "pic_sysphoto": (
        "<EventKey>K3</EventKey><SendPicsInfo><Count>1</Count>"
        "<PicList><item><PicMd5Sum>1b5f</PicMd5Sum></item></PicList></SendPicsInfo>",
        did(m.PicturesChosen, source="pic_sysphoto", event_key="K3", count=1, md5s=("1b5f",)),
    ),
    "pic_photo_or_album": (
        "<SendPicsInfo><Count>2</Count><PicList><item><PicMd5Sum>1b5f</PicMd5Sum></item>"
        "<item><PicMd5Sum>2c6e</PicMd5Sum></item></PicList></SendPicsInfo>",
        did(m.PicturesChosen, source="pic_photo_or_album", count=2, md5s=("1b5f", "2c6e")),
    ),
    "pic_weixin": (
        "<SendPicsInfo><Count>2</Count><PicList><item><PicMd5Sum>1b5f</PicMd5Sum></item></PicList>"
        "<PicList><item><PicMd5Sum>2c6e</PicMd5Sum></item></PicList></SendPicsInfo>",
        did(m.PicturesChosen, source="pic_weixin", count=2, md5s=("1b5f", "2c6e")),
    ),
    "location_select": (
        "<EventKey>K4</EventKey><SendLocationInfo><Location_X>23</Location_X><Location_Y>113</Location_Y>"
        "<Scale>15</Scale><Label>广州市海珠区</Label><Poiname/></SendLocationInfo><AppType>wxwork</AppType>",
        did(
            m.LocationSelect,
            event_key="K4",
            latitude=23.0,
            longitude=113.0,
            scale=15,
            label="广州市海珠区",
            app_type="wxwork",
        ),
    ),
    "template_card_menu_event": (
        "<EventKey>mute</EventKey><TaskId>iv-42-r1</TaskId><CardType>text_notice</CardType><ResponseCode>RC2</ResponseCode>",
        did(m.CardMenu, event_key="mute", task_id="iv-42-r1", card_type="text_notice", response_code="RC2"),
    ),
    "taskcard_click": (
        "<EventKey>ok</EventKey><TaskId>T</TaskId><AgentId>1</AgentId>",
        did(m.TaskCardClick, event_key="ok", task_id="T"),
    ),
}

PRESS = (
    "<EventKey><![CDATA[iv:42:accept]]></EventKey><TaskId><![CDATA[iv-42-r1]]></TaskId >"
    "<CardType><![CDATA[button_interaction]]></CardType><ResponseCode><![CDATA[RC1]]></ResponseCode>"
)


@pytest.mark.parametrize(("kind", "xml", "expected"), [(kind, *case) for kind, case in SAID.items()], ids=list(SAID))
def test_what_a_person_sends(kind: str, xml: str, expected: Message) -> None:
    assert read(f"{xml}<MsgId>77</MsgId><AgentID>1000002</AgentID>", kind=kind) == expected


@pytest.mark.parametrize(("name", "xml", "expected"), [(name, *case) for name, case in DID.items()], ids=list(DID))
def test_what_a_person_does(name: str, xml: str, expected: Message) -> None:
    assert event(name, xml) == expected


def test_a_pressed_button_brings_what_was_chosen_above_it() -> None:
    pressed = event(
        "template_card_event",
        PRESS + "<SelectedItems><SelectedItem><QuestionKey>slot</QuestionKey><OptionIds><OptionId>wed-3pm</OptionId>"
        "<OptionId>fri-4pm</OptionId></OptionIds></SelectedItem><SelectedItem><QuestionKey>room</QuestionKey>"
        "<OptionIds><OptionId>A</OptionId></OptionIds></SelectedItem></SelectedItems>",
    )
    assert pressed == did(
        m.CardPress,
        event_key="iv:42:accept",
        task_id="iv-42-r1",
        card_type="button_interaction",
        response_code="RC1",
        selected={"slot": ("wed-3pm", "fri-4pm"), "room": ("A",)},
    )


@pytest.mark.parametrize("outer", ["OptionIds", "OpitonIds"])
@pytest.mark.parametrize("inner", ["OptionId", "OpitonId"])
def test_options_are_read_in_both_spellings(outer: str, inner: str) -> None:
    chosen = f"<QuestionKey>slot</QuestionKey><{outer}><{inner}>a</{inner}><{inner}>b</{inner}></{outer}>"
    pressed = event("template_card_event", f"<SelectedItems><SelectedItem>{chosen}</SelectedItem></SelectedItems>")
    assert isinstance(pressed, m.CardPress)
    assert pressed.selected == {"slot": ("a", "b")}


def test_a_button_without_a_choice_has_chosen_nothing() -> None:
    pressed = event("template_card_event", PRESS + "<SelectedItems></SelectedItems>")
    assert isinstance(pressed, m.CardPress)
    assert pressed.selected == {}


@pytest.mark.parametrize("name", ["click", "CLICK", "Click", " click\n"])
def test_names_of_events_do_not_distinguish_case(name: str) -> None:
    assert event(name, "<EventKey>TODAY</EventKey>") == did(m.Click, event_key="TODAY")


def test_text_is_kept_to_the_letter() -> None:
    xml = "\n <Content><![CDATA[ 回复 李雷  您好]]>]]&gt;<![CDATA[！\n]]></Content>\n <MsgId> 77 </MsgId>\n"
    assert read(xml) == said(m.Text, content=" 回复 李雷  您好]]>！\n")


def test_numbers_and_names_may_be_wrapped_and_spread_out() -> None:
    xml = "\n<Content>好</Content>\n<MsgId>\n<![CDATA[77]]></MsgId>"
    assert read(xml, by=" ZhangSan\n") == said(m.Text, content="好")


def test_the_same_person_in_capitals_is_the_same_person() -> None:
    assert read("<MsgId>1</MsgId>", by="ZHANGSAN").sender == "zhangsan"
    assert read("<MsgId>1</MsgId>", by="sys").sender == "sys"


@pytest.mark.parametrize("number", ["", "<MsgId/>", "<MsgId>soon</MsgId>", "<MsgId>1</MsgId><MsgId>2</MsgId>"])
def test_a_message_without_a_number_is_named_by_its_digest(number: str) -> None:
    assert read(f"<Content>好</Content>{number}").key == "event:d1g"


def test_an_event_is_named_by_its_digest_even_with_a_number() -> None:
    assert event("click", "<MsgId>77</MsgId>").key == "event:d1g"


@pytest.mark.parametrize("time", ["", "soon", "1e9", "9" * 30, "9" * 5000, "-" + "9" * 30])
def test_a_time_that_makes_no_sense_is_long_ago(time: str) -> None:
    assert message({"MsgType": "text", "CreateTime": time}, digest="d").sent_at == datetime(1970, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(("kind", "xml"), [("sticker", ""), ("", ""), ("event", "<Event>moon_landing</Event>")])
def test_what_has_no_name_yet_is_unknown(kind: str, xml: str) -> None:
    happened = read(xml, kind=kind)
    assert isinstance(happened, Unknown)
    assert happened.kind == ("event:moon_landing" if xml else kind)
    assert happened.sender == "zhangsan"


def test_nonsense_in_a_field_is_an_empty_field() -> None:
    place = read("<Location_X>nan</Location_X><Location_Y>east</Location_Y><Label><a/></Label>", kind="location")
    assert place == m.Location("zhangsan", AT_NOON, "event:d1g")


def test_values_do_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        said(m.Text, content="好").sender = "lisi"  # type: ignore[misc]


@settings(deadline=None)
@given(TREES)
def test_no_document_is_too_odd(tree: dict[str, Any]) -> None:
    happened = message(tree, digest="d1g")
    assert isinstance(happened, Message)
    assert happened.sent_at.tzinfo is UTC


@settings(deadline=None)
@given(TREES, st.sampled_from(sorted(m.KINDS)))
def test_no_event_is_too_odd(tree: dict[str, Any], kind: str) -> None:
    what, _, rest = kind.partition(":")
    name, _, change = rest.partition(":")
    named = {**tree, "MsgType": what, "Event": name, "ChangeType": change}
    assert isinstance(message(named, digest="d1g"), m.KINDS[kind])
