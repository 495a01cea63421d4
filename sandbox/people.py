"""Who works at the pretend company. Four of them have their phones on the page from the start."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

USERID = re.compile(r"[0-9A-Za-z][0-9A-Za-z_\-@.]{0,63}")
ACTIVE = 1


@dataclass(frozen=True)
class Department:
    """A department of the address book; 1 is the root."""

    id: int
    name: str
    parent: int

    def to_json(self) -> dict[str, Any]:
        """As department/list shows it."""
        return {
            "id": self.id,
            "name": self.name,
            "name_en": "",
            "department_leader": [],
            "parentid": self.parent,
            "order": 100000 - self.id,
        }


@dataclass(frozen=True)
class Member:
    """Somebody of the company, or outside it with a WeChat of their own.

    `role` is only the label on the phone; WeCom knows nothing of interviews.
    """

    userid: str
    name: str
    role: str = "interviewer"
    department: int = 3
    position: str = ""
    alias: str = ""
    status: int = ACTIVE
    visible: bool = True
    outside: bool = False

    @property
    def listed(self) -> bool:
        """Whether the app finds them in the address book. Who is outside has a phone and is in no address book."""
        return self.visible and not self.outside

    def to_json(self) -> dict[str, Any]:
        """As user/get shows it to an app made after 2022: without mobile, mail, picture and gender."""
        return {
            "userid": self.userid,
            "name": self.name,
            "department": [self.department],
            "order": [0],
            "position": self.position,
            "is_leader_in_dept": [0],
            "direct_leader": [],
            "telephone": "",
            "alias": self.alias,
            "status": self.status,
            "main_department": self.department,
            "extattr": {"attrs": []},
        }


DEPARTMENTS = (Department(1, "未来科技", 0), Department(2, "人力资源部", 1), Department(3, "研发中心", 1))
CAST = (
    Member("meilin", "梅琳", "recruiter", 2, "招聘经理", "Mei Lin"),
    Member("lilei", "李雷", "interviewer", 3, "后端架构师", "Li Lei"),
    Member("hanmeimei", "韩梅梅", "interviewer", 3, "技术经理", "Han Meimei"),
    Member("zhangsan", "张三", "candidate", 3, "测试工程师", "Zhang San"),
)


def below(department: int) -> set[int]:
    """A department and everything under it."""
    found = {department}
    while more := {d.id for d in DEPARTMENTS if d.parent in found} - found:
        found |= more
    return found


def in_departments(members: Iterable[Member], departments: set[int]) -> list[Member]:
    """The members of these departments whom the app may see."""
    return [member for member in members if member.listed and member.department in departments]
