"""Approvals: those that an app started itself, and those of WeCom's own forms."""

from dataclasses import dataclass
from datetime import datetime

from handlers.messages.wire import Message, integer, lower, moment, names, parts, text


@dataclass(frozen=True)
class Approver:
    """One person who decides on a step."""

    userid: str = lower("ItemUserId")
    name: str = text("ItemName")
    department: str = text("ItemParty")
    image: str = text("ItemImage")
    status: int | None = integer("ItemStatus")
    speech: str = text("ItemSpeech")
    decided_at: datetime | None = moment("ItemOpTime")


@dataclass(frozen=True)
class ApprovalNode:
    """One step of an app's own approval."""

    status: int | None = integer("NodeStatus")
    attribute: int | None = integer("NodeAttr")
    type: int | None = integer("NodeType")
    approvers: tuple[Approver, ...] = parts(Approver, "Items/Item")


@dataclass(frozen=True)
class OpenApprovalChanged(Message):
    """An approval that the app started. Status: 1 pending, 2 passed, 3 rejected, 4 cancelled."""

    number: str = text("ApprovalInfo/ThirdNo")
    name: str = text("ApprovalInfo/OpenSpName")
    template: str = text("ApprovalInfo/OpenTemplateId")
    status: int | None = integer("ApprovalInfo/OpenSpStatus")
    applied_at: datetime | None = moment("ApprovalInfo/ApplyTime")
    applicant: str = lower("ApprovalInfo/ApplyUserId")
    applicant_name: str = text("ApprovalInfo/ApplyUserName")
    applicant_department: str = text("ApprovalInfo/ApplyUserParty")
    applicant_image: str = text("ApprovalInfo/ApplyUserImage")
    nodes: tuple[ApprovalNode, ...] = parts(ApprovalNode, "ApprovalInfo/ApprovalNodes/ApprovalNode")
    notified: tuple[str, ...] = names("ApprovalInfo/NotifyNodes/NotifyNode/ItemUserId")
    step: int | None = integer("ApprovalInfo/ApproverStep")


@dataclass(frozen=True)
class Decision:
    """What one person said about a record."""

    userid: str = lower("Approver/UserId")
    speech: str = text("Speech")
    status: int | None = integer("SpStatus")
    decided_at: datetime | None = moment("SpTime")


@dataclass(frozen=True)
class ApprovalRecord:
    """One step of a form's approval."""

    status: int | None = integer("SpStatus")
    attribute: int | None = integer("ApproverAttr")
    decisions: tuple[Decision, ...] = parts(Decision, "Details")


@dataclass(frozen=True)
class Opinion:
    """What was said at a node of the process, and by whom."""

    userids: tuple[str, ...] = names("UserInfo/UserId")
    speech: str = text("Speech")
    opinion: int | None = integer("SpYj")
    decided_at: datetime | None = moment("SpTime")


@dataclass(frozen=True)
class ProcessNode:
    """One node of the process as it is drawn."""

    type: int | None = integer("NodeType")
    status: int | None = integer("SpStatus")
    relation: int | None = integer("ApvRel")
    opinions: tuple[Opinion, ...] = parts(Opinion, "SubNodeList")


@dataclass(frozen=True)
class Comment:
    """A note below a form."""

    userid: str = lower("CommentUserInfo/UserId")
    written_at: datetime | None = moment("CommentTime")
    content: str = text("CommentContent")
    id: str = text("CommentId")


@dataclass(frozen=True)
class SystemApprovalChanged(Message):
    """A form of WeCom's own. Change: 1 submitted, 2 approved, 3 rejected, 4 transferred, 5 urged, 6 withdrawn,
    8 withdrawn after approval, 10 comment added."""

    number: str = text("ApprovalInfo/SpNo")
    name: str = text("ApprovalInfo/SpName")
    status: int | None = integer("ApprovalInfo/SpStatus")
    template: str = text("ApprovalInfo/TemplateId")
    applied_at: datetime | None = moment("ApprovalInfo/ApplyTime")
    applicant: str = lower("ApprovalInfo/Applyer/UserId")
    applicant_department: str = text("ApprovalInfo/Applyer/Party")
    records: tuple[ApprovalRecord, ...] = parts(ApprovalRecord, "ApprovalInfo/SpRecord")
    notified: tuple[str, ...] = names("ApprovalInfo/Notifyer/UserId")
    process: tuple[ProcessNode, ...] = parts(ProcessNode, "ApprovalInfo/ProcessList/NodeList")
    comments: tuple[Comment, ...] = parts(Comment, "ApprovalInfo/Comments")
    change: int | None = integer("ApprovalInfo/StatuChangeEvent")


KINDS: dict[str, type[Message]] = {
    "event:open_approval_change": OpenApprovalChanged,
    "event:sys_approval_change": SystemApprovalChanged,
}
