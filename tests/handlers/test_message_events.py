"""What the company, its calendars, its forms and its outsiders do: one sample of each kind that WeCom documents."""

from datetime import UTC, datetime
from typing import Any

import pytest

from crypto import fields
from handlers import messages as m
from handlers.messages import Message, Unknown, message

AT = datetime(2026, 1, 1, 0, 0, tzinfo=UTC)
LATER = datetime(2026, 1, 8, 0, 0, tzinfo=UTC)


def read(name: str, inner: str, *, by: str = "<FromUserName><![CDATA[sys]]></FromUserName>") -> Message:
    xml = (
        f"<xml><ToUserName><![CDATA[wwdesk]]></ToUserName>{by}<CreateTime>1767225600</CreateTime>"
        f"<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[{name}]]></Event>{inner}</xml>"
    )
    return message(fields(xml.encode()), digest="d1g")


def did(what: type[Message], *, sender: str = "sys", **values: Any) -> Message:
    return what(sender=sender, sent_at=AT, key="event:d1g", **values)


JOINED = """
<ChangeType>create_user</ChangeType><UserID><![CDATA[LiSi]]></UserID><Name><![CDATA[李四]]></Name>
<Department><![CDATA[1,2]]></Department><MainDepartment>1</MainDepartment><IsLeaderInDept><![CDATA[1,0]]></IsLeaderInDept>
<DirectLeader><![CDATA[ZhangSan,wangwu]]></DirectLeader><Position><![CDATA[HR]]></Position><Mobile>13800000000</Mobile>
<Gender>1</Gender><Email><![CDATA[lisi@corp.example]]></Email><BizMail><![CDATA[lisi@biz.example]]></BizMail>
<Status>1</Status><Avatar><![CDATA[https://pic.example/a]]></Avatar><Alias><![CDATA[ls]]></Alias>
<Telephone><![CDATA[020-1]]></Telephone><Address><![CDATA[广州]]></Address><ExtAttr>
<Item><Name><![CDATA[工号]]></Name><Type>0</Type><Text><Value><![CDATA[007]]></Value></Text></Item>
<Item><Name><![CDATA[主页]]></Name><Type>1</Type><Web><Title>t</Title><Url>https://ls.example</Url></Web></Item></ExtAttr>
"""
OWN_APPROVAL = """
<AgentID>1</AgentID><ApprovalInfo><ThirdNo><![CDATA[IV7]]></ThirdNo><OpenSpName><![CDATA[面试]]></OpenSpName>
<OpenTemplateId>123</OpenTemplateId><OpenSpStatus>2</OpenSpStatus><ApplyTime>1767225600</ApplyTime>
<ApplyUserName>张三</ApplyUserName><ApplyUserId>ZhangSan</ApplyUserId><ApplyUserParty>研发</ApplyUserParty>
<ApplyUserImage>https://pic.example/z</ApplyUserImage><ApprovalNodes><ApprovalNode><NodeStatus>1</NodeStatus>
<NodeAttr>1</NodeAttr><NodeType>2</NodeType><Items><Item><ItemName>李四</ItemName><ItemUserid>LiSi</ItemUserid>
<ItemParty>HR</ItemParty><ItemImage>https://pic.example/l</ItemImage><ItemStatus>1</ItemStatus>
<ItemSpeech><![CDATA[好]]></ItemSpeech><ItemOpTime>1767830400</ItemOpTime></Item><Item><ItemUserId>zhaoliu</ItemUserId>
<ItemOpTime>0</ItemOpTime></Item></Items></ApprovalNode></ApprovalNodes><NotifyNodes><NotifyNode><ItemName>王五</ItemName>
<ItemUserId>WangWu</ItemUserId></NotifyNode></NotifyNodes><approverstep>0</approverstep></ApprovalInfo>
"""
FORM = """
<AgentID>3010040</AgentID><ApprovalInfo><SpNo>202601010001</SpNo><SpName><![CDATA[用印]]></SpName><SpStatus>1</SpStatus>
<TemplateId>T1</TemplateId><ApplyTime>1767225600</ApplyTime><Applyer><UserId>ZhangSan</UserId><Party>1</Party></Applyer>
<SpRecord><SpStatus>1</SpStatus><ApproverAttr>1</ApproverAttr><Details><Approver><UserId>lisi</UserId></Approver>
<Speech/><SpStatus>1</SpStatus><SpTime>0</SpTime></Details><Details><Approver><UserId>zhaoliu</UserId></Approver>
<Speech>稍等</Speech><SpStatus>2</SpStatus><SpTime>1767830400</SpTime></Details></SpRecord>
<SpRecord><SpStatus>3</SpStatus></SpRecord><Notifyer><UserId>wangwu</UserId></Notifyer><Notifyer><UserId>SunQi</UserId>
</Notifyer><ProcessList><NodeList><NodeType>1</NodeType><SpStatus>1</SpStatus><ApvRel>2</ApvRel><SubNodeList><UserInfo>
<UserId>lisi</UserId></UserInfo><Speech>嗯</Speech><SpYj>1</SpYj><Sptime>0</Sptime></SubNodeList></NodeList></ProcessList>
<Comments><CommentUserInfo><UserId>liuliu</UserId></CommentUserInfo><CommentTime>1767225600</CommentTime>
<CommentContent><![CDATA[备注]]></CommentContent><CommentId>6</CommentId></Comments><StatuChangeEvent>10</StatuChangeEvent>
</ApprovalInfo>
"""
SCHEDULE = "<CalId><![CDATA[wcCAL1]]></CalId><ScheduleId><![CDATA[17c7AAA]]></ScheduleId>"
ROOM = "<MeetingRoomId>1</MeetingRoomId><MeetingId><![CDATA[mtAAA]]></MeetingId>"

SAMPLES: list[tuple[str, str, Message]] = [
    ("inactive_alert", "<EffectTime>1767830400</EffectTime>", did(m.InactiveAlert, effective_at=LATER)),
    ("close_inactive_agent", "<AgentID>1000002</AgentID>", did(m.AppClosed)),
    ("reopen_inactive_agent", "", did(m.AppReopened)),
    ("low_active_alert", "<EffectTime>1767830400</EffectTime>", did(m.LowActiveAlert, effective_at=LATER)),
    ("low_active", "", did(m.LowActive)),
    ("active_restored", "", did(m.ActiveRestored)),
    ("switch_workbench_mode", "<Mode>1</Mode>", did(m.WorkbenchMode, mode=1)),
    ("share_agent_change", "", did(m.SharedAppsChanged)),
    ("share_chain_change", "", did(m.ShareChainChanged)),
    ("upload_media_job_finish", "<JobId>jobid_1</JobId>", did(m.MediaUploaded, job_id="jobid_1")),
    (
        "security",
        "<ChangeType>change_domain_ip</ChangeType>",
        did(m.SecurityChange, change_type="change_domain_ip"),
    ),
    (
        "change_contact",
        JOINED,
        did(
            m.MemberAdded,
            userid="lisi",
            name="李四",
            departments=("1", "2"),
            main_department="1",
            leads=("1", "0"),
            direct_leaders=("zhangsan", "wangwu"),
            position="HR",
            mobile="13800000000",
            gender=1,
            email="lisi@corp.example",
            biz_mail="lisi@biz.example",
            status=1,
            avatar="https://pic.example/a",
            alias="ls",
            telephone="020-1",
            address="广州",
            extra={"工号": "007", "主页": "https://ls.example"},
        ),
    ),
    (
        "change_contact",
        "<ChangeType>update_user</ChangeType><UserID>LiSi</UserID><NewUserID>LiSi001</NewUserID><Alias/>",
        did(m.MemberChanged, userid="lisi", new_userid="lisi001", alias=""),
    ),
    (
        "change_contact",
        "<ChangeType>delete_user</ChangeType><UserID>LiSi</UserID>",
        did(m.MemberRemoved, userid="lisi"),
    ),
    (
        "change_contact",
        "<ChangeType>create_party</ChangeType><Id>2</Id><Name>研发</Name><ParentId>1</ParentId><Order>1</Order>",
        did(m.DepartmentAdded, department="2", name="研发", parent="1", order=1),
    ),
    (
        "change_contact",
        "<ChangeType>update_party</ChangeType><Id>2</Id><Name>研发部</Name><ParentId>1</ParentId>",
        did(m.DepartmentChanged, department="2", name="研发部", parent="1"),
    ),
    (
        "change_contact",
        "<ChangeType>delete_party</ChangeType><Id>2</Id>",
        did(m.DepartmentRemoved, department="2"),
    ),
    (
        "change_contact",
        "<ChangeType>update_tag</ChangeType><TagId>1</TagId><AddUserItems>ZhangSan,lisi</AddUserItems><DelUserItems/>"
        "<AddPartyItems>1,2</AddPartyItems><DelPartyItems>3</DelPartyItems>",
        did(
            m.TagChanged,
            tag="1",
            added_users=("zhangsan", "lisi"),
            added_departments=("1", "2"),
            removed_departments=("3",),
        ),
    ),
    (
        "batch_job_result",
        "<BatchJob><JobId>J1</JobId><JobType>sync_user</JobType><ErrCode>0</ErrCode><ErrMsg>ok</ErrMsg></BatchJob>",
        did(m.BatchDone, job_id="J1", job_type="sync_user", error_code=0, error="ok"),
    ),
    (
        "open_approval_change",
        OWN_APPROVAL,
        did(
            m.OpenApprovalChanged,
            number="IV7",
            name="面试",
            template="123",
            status=2,
            applied_at=AT,
            applicant="zhangsan",
            applicant_name="张三",
            applicant_department="研发",
            applicant_image="https://pic.example/z",
            nodes=(
                m.ApprovalNode(
                    status=1,
                    attribute=1,
                    type=2,
                    approvers=(
                        m.Approver("lisi", "李四", "HR", "https://pic.example/l", 1, "好", LATER),
                        m.Approver("zhaoliu"),
                    ),
                ),
            ),
            notified=("wangwu",),
            step=0,
        ),
    ),
    (
        "sys_approval_change",
        FORM,
        did(
            m.SystemApprovalChanged,
            number="202601010001",
            name="用印",
            status=1,
            template="T1",
            applied_at=AT,
            applicant="zhangsan",
            applicant_department="1",
            records=(
                m.ApprovalRecord(1, 1, (m.Decision("lisi", "", 1, None), m.Decision("zhaoliu", "稍等", 2, LATER))),
                m.ApprovalRecord(3),
            ),
            notified=("wangwu", "sunqi"),
            process=(m.ProcessNode(1, 1, 2, (m.Opinion(("lisi",), "嗯", 1, None),)),),
            comments=(m.Comment("liuliu", AT, "备注", "6"),),
            change=10,
        ),
    ),
    ("modify_calendar", "<CalId>wcCAL1</CalId>", did(m.CalendarChanged, calendar_id="wcCAL1")),
    ("delete_calendar", "<CalId>wcCAL1</CalId>", did(m.CalendarRemoved, calendar_id="wcCAL1")),
    ("add_schedule", SCHEDULE, did(m.ScheduleAdded, calendar_id="wcCAL1", schedule_id="17c7AAA")),
    ("modify_schedule", SCHEDULE, did(m.ScheduleChanged, calendar_id="wcCAL1", schedule_id="17c7AAA")),
    ("delete_schedule", SCHEDULE, did(m.ScheduleRemoved, calendar_id="wcCAL1", schedule_id="17c7AAA")),
    ("respond_schedule", SCHEDULE, did(m.ScheduleAnswered, calendar_id="wcCAL1", schedule_id="17c7AAA")),
    (
        "meeting_change",
        "<ChangeType>modify_meeting</ChangeType><MeetingId>hyAAA</MeetingId>",
        did(m.MeetingChanged, change_type="modify_meeting", meeting_id="hyAAA"),
    ),
    ("book_meeting_room", ROOM, did(m.RoomBooked, room_id="1", meeting_id="mtAAA")),
    ("cancel_meeting_room", ROOM, did(m.RoomReleased, room_id="1", meeting_id="mtAAA")),
    (
        "living_status_change",
        "<LivingId>LV</LivingId><Status>1</Status><AgentID>1</AgentID>",
        did(m.LiveStatus, living_id="LV", status=1),
    ),
    (
        "change_external_contact",
        "<ChangeType>add_external_contact</ChangeType><UserID>ZhangSan</UserID><ExternalUserID>wmAAA</ExternalUserID>"
        "<State>cand42</State><WelcomeCode>WC</WelcomeCode>",
        did(
            m.ExternalContact,
            change_type="add_external_contact",
            userid="zhangsan",
            external_userid="wmAAA",
            state="cand42",
            welcome_code="WC",
        ),
    ),
    (
        "change_external_chat",
        "<ChatId>wrAAA</ChatId><ChangeType>update</ChangeType><UpdateDetail>add_member</UpdateDetail>",
        did(m.ExternalChat, change_type="update", chat_id="wrAAA", detail="add_member"),
    ),
    (
        "change_external_tag",
        "<Id>t1</Id><TagType>tag</TagType><ChangeType>create</ChangeType>",
        did(m.ExternalTag, change_type="create", tag="t1", tag_type="tag"),
    ),
    ("change_chain", "<ChangeType>join</ChangeType>", did(m.ChainChanged, change_type="join")),
]


@pytest.mark.parametrize(("name", "xml", "expected"), SAMPLES, ids=[type(sample[2]).__name__ for sample in SAMPLES])
def test_an_event_becomes_the_value_it_means(name: str, xml: str, expected: Message) -> None:
    assert read(name, xml) == expected


@pytest.mark.parametrize(("name", "xml", "expected"), SAMPLES, ids=[type(sample[2]).__name__ for sample in SAMPLES])
def test_the_same_event_in_capitals_is_the_same_event(name: str, xml: str, expected: Message) -> None:
    assert read(name.upper(), xml) == expected


def test_customer_service_has_neither_sender_nor_app() -> None:
    arrived = read("kf_msg_or_event", "<Token>PULL-ME</Token><OpenKfId>wkAAA</OpenKfId>", by="")
    assert arrived == did(m.KfArrived, sender="", open_kfid="wkAAA", token="PULL-ME")


def test_codes_that_are_good_for_something_do_not_show() -> None:
    arrived = read("kf_msg_or_event", "<Token>PULL-ME</Token><OpenKfId>wkAAA</OpenKfId>", by="")
    added = read("change_external_contact", "<WelcomeCode>WELCOME-ME</WelcomeCode>")
    assert "PULL-ME" not in repr(arrived)
    assert "WELCOME-ME" not in repr(added)


def test_several_accounts_change_hands_at_once() -> None:
    changed = read(
        "kf_account_auth_change",
        "<AuthAddOpenKfId>wkAAA</AuthAddOpenKfId><AuthAddOpenKfId>wkCCC</AuthAddOpenKfId>"
        "<AuthDelOpenKfId>wkBBB</AuthDelOpenKfId>",
        by="",
    )
    assert changed == did(m.KfAccountsChanged, sender="", added=("wkAAA", "wkCCC"), removed=("wkBBB",))


def test_an_outsider_in_a_meeting_has_a_passing_name() -> None:
    inner = (
        "<ChangeType>join_meeting</ChangeType><MeetingId>hyAAA</MeetingId><FromUserTmpOpenId>tmp1</FromUserTmpOpenId>"
    )
    joined = read("meeting_change", inner, by="<FromUserName/>")
    assert joined == did(m.MeetingChanged, sender="", change_type="join_meeting", meeting_id="hyAAA", guest="tmp1")


def test_a_change_of_contacts_that_nobody_foresaw_is_unknown() -> None:
    changed = read("change_contact", "<ChangeType>promote_user</ChangeType>")
    assert changed == did(Unknown, kind="event:change_contact:promote_user")


def test_every_kind_has_a_sample() -> None:
    elsewhere = {"text", "image", "voice", "video", "location", "link", "file"}
    shown = {type(sample[2]) for sample in SAMPLES} | {m.KfArrived, m.KfAccountsChanged}
    events = {kind for name, kind in m.KINDS.items() if name not in elsewhere}
    conversation = {*m.menu.KINDS.values(), *m.cards.KINDS.values()}  # these are in test_messages.py
    assert events - conversation == shown
