"""Who works here, and in which department. A member's event tells only what has changed: the rest is None."""

from collections.abc import Mapping
from dataclasses import dataclass

from handlers.messages.wire import Fields, Message, build, integer, lower, names, optional, pairs, parts, text, texts


@dataclass(frozen=True)
class _Extra:
    label: str = text("Name")
    value: str = text("Text/Value", "Web/Url")


@dataclass(frozen=True)
class _Extras:
    items: tuple[_Extra, ...] = parts(_Extra, "ExtAttr/Item")


def _extra(values: Fields) -> Mapping[str, str]:
    return {item.label: item.value for item in build(_Extras, values).items}


@dataclass(frozen=True)
class _Member(Message):
    userid: str = lower("UserID")
    name: str | None = optional("Name")
    departments: tuple[str, ...] = texts("Department")
    main_department: str | None = optional("MainDepartment")
    leads: tuple[str, ...] = texts("IsLeaderInDept")
    direct_leaders: tuple[str, ...] = names("DirectLeader")
    position: str | None = optional("Position")
    mobile: str | None = optional("Mobile")
    gender: int | None = integer("Gender")
    email: str | None = optional("Email")
    biz_mail: str | None = optional("BizMail")
    status: int | None = integer("Status")
    avatar: str | None = optional("Avatar")
    alias: str | None = optional("Alias")
    telephone: str | None = optional("Telephone")
    address: str | None = optional("Address")
    extra: Mapping[str, str] = pairs(_extra)


@dataclass(frozen=True)
class MemberAdded(_Member):
    """Somebody joined."""


@dataclass(frozen=True)
class MemberChanged(_Member):
    """Somebody's particulars changed; with `new_userid`, even the id they are known by."""

    new_userid: str = lower("NewUserID")


@dataclass(frozen=True)
class MemberRemoved(Message):
    """Somebody left."""

    userid: str = lower("UserID")


@dataclass(frozen=True)
class _Department(Message):
    department: str = text("Id")
    name: str | None = optional("Name")
    parent: str | None = optional("ParentId")
    order: int | None = integer("Order")


@dataclass(frozen=True)
class DepartmentAdded(_Department):
    """A new department."""


@dataclass(frozen=True)
class DepartmentChanged(_Department):
    """A department was renamed or moved."""


@dataclass(frozen=True)
class DepartmentRemoved(Message):
    """A department is no more."""

    department: str = text("Id")


@dataclass(frozen=True)
class TagChanged(Message):
    """Who carries a tag has changed."""

    tag: str = text("TagId")
    added_users: tuple[str, ...] = names("AddUserItems")
    removed_users: tuple[str, ...] = names("DelUserItems")
    added_departments: tuple[str, ...] = texts("AddPartyItems")
    removed_departments: tuple[str, ...] = texts("DelPartyItems")


@dataclass(frozen=True)
class BatchDone(Message):
    """A bulk job of the contacts is finished."""

    job_id: str = text("BatchJob/JobId")
    job_type: str = text("BatchJob/JobType")
    error_code: int | None = integer("BatchJob/ErrCode")
    error: str = text("BatchJob/ErrMsg")


KINDS: dict[str, type[Message]] = {
    "event:change_contact:create_user": MemberAdded,
    "event:change_contact:update_user": MemberChanged,
    "event:change_contact:delete_user": MemberRemoved,
    "event:change_contact:create_party": DepartmentAdded,
    "event:change_contact:update_party": DepartmentChanged,
    "event:change_contact:delete_party": DepartmentRemoved,
    "event:change_contact:update_tag": TagChanged,
    "event:batch_job_result": BatchDone,
}
