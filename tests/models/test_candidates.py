"""Candidates: added once, found in many ways, and a colleague who applies stays a colleague."""

import pytest
from sqlalchemy.orm import Session

from models import candidates, people
from models.candidates import Applicant, Candidate
from models.people import Role
from models.refusals import Already, NotFound
from tests.models.cast import NOW, Company, at


def add(company: Company, name: str, position: str = "后端工程师", **more: str) -> Candidate:
    return candidates.add(company.session, company.mei, Applicant(name, position, **more), NOW)


def found(company: Company, query: str, *, most: int = 20) -> list[str]:
    return [c.name for c in candidates.search(company.session, company.app_id, query, most=most)]


def test_a_candidate_without_wecom_has_a_name_and_no_userid(company: Company) -> None:
    tom = add(company, "Tom Sawyer", "Backend", phone="13900005678", email="tom@example.com")
    assert (tom.name, tom.position, tom.person.userid, tom.person.role) == (
        "Tom Sawyer",
        "Backend",
        None,
        Role.CANDIDATE,
    )
    assert (tom.added_by, tom.added_at, tom.person.named_at) == (company.mei.id, NOW, NOW)


@pytest.mark.parametrize(
    ("name", "position", "more"),
    [
        ("陈华", "产品经理", {"phone": "13800001234"}),
        ("陈华", "产品经理".upper(), {"phone": "13800001234"}),
        ("王小明", "后端工程师", {"userid": "wangxiaoming"}),
        ("王小明", "后端工程师", {"userid": "WangXiaoMing"}),
    ],
)
def test_the_same_candidate_for_the_same_position_is_shown_and_not_added(
    company: Company, name: str, position: str, more: dict[str, str]
) -> None:
    with company.refused(Already, "candidate-exists") as caught:
        add(company, name, position, **more)
    assert caught.value.values["name"] == name


def test_the_case_of_a_position_does_not_make_another_of_it(company: Company) -> None:
    add(company, "Tom Sawyer", "Backend")
    with company.refused(Already, "candidate-exists"):
        add(company, "Tom Sawyer", "BACKEND")


@pytest.mark.parametrize(
    ("name", "position", "more"),
    [
        ("陈华", "产品经理", {"phone": "13811112222"}),
        ("陈华", "产品经理", {}),
        ("陈华", "测试工程师", {"phone": "13800001234"}),
        ("王小明", "架构师", {"userid": "wangxiaoming"}),
    ],
)
def test_another_phone_or_another_position_is_another_application(
    company: Company, name: str, position: str, more: dict[str, str]
) -> None:
    assert add(company, name, position, **more).position == position


def test_who_withdrew_may_apply_again(company: Company) -> None:
    company.hua.withdrawn_at = NOW
    company.session.flush()
    assert add(company, "陈华", "产品经理", phone="13800001234").id != company.hua.id


def test_a_member_who_applies_is_one_person(company: Company) -> None:
    assert add(company, "李强", "架构师", userid="liqiang").person is company.li
    assert company.li.role is Role.CANDIDATE


def test_a_member_who_has_sat_on_a_panel_stays_an_interviewer(company: Company) -> None:
    company.booked()
    assert add(company, "张伟", "架构师", userid="zhangwei").person.role is Role.INTERVIEWER


def test_a_recruiter_who_applies_stays_a_recruiter(company: Company) -> None:
    assert add(company, "刘梅", "招聘总监", userid="liumei").person.role is Role.RECRUITER


def test_a_name_known_only_by_its_userid_is_learnt(company: Company) -> None:
    people.add(company.session, company.app_id, "zhaomin", userid="zhaomin")
    assert add(company, "赵敏", userid="zhaomin").name == "赵敏"
    assert found(company, "zm") == ["赵敏"]


@pytest.mark.parametrize(
    "query", ["陈华", "陈", "chenhua", "ch", "13800001234", "1234", "00001234", "产品经理", " 陈华 "]
)
def test_a_candidate_is_found_by_any_of_these(company: Company, query: str) -> None:
    assert found(company, query) == ["陈华"]


@pytest.mark.parametrize("query", ["小明", "xiaoming", "WANGXIAOMING", "wxm", "王", "后端工程师"])
def test_a_candidate_in_wecom_is_found_too(company: Company, query: str) -> None:
    assert found(company, query) == ["王小明"]


@pytest.mark.parametrize("query", ["", "  ", "nobody", "234", "5678", "%", "_", "张伟"])
def test_what_fits_nobody_finds_nobody(company: Company, query: str) -> None:
    assert found(company, query) == []


def test_who_is_named_so_comes_before_who_only_begins_or_sounds_so(company: Company) -> None:
    for name in ("陈华强", "陈桦", "陈华"):
        add(company, name, phone="13900000000")
    assert found(company, "陈华") == ["陈华", "陈华", "陈华强", "陈桦"]


def test_twenty_at_most(company: Company) -> None:
    for number in range(30):
        add(company, f"赵{number:02}")
    assert len(found(company, "赵")) == 20
    assert len(found(company, "赵", most=3)) == 3


def test_colleagues_of_the_same_surname_do_not_hide_a_candidate(company: Company) -> None:
    for number in range(60):
        people.add(company.session, company.app_id, f"赵{number:02}", userid=f"zhao{number}")
    add(company, "赵敏")
    assert found(company, "赵") == ["赵敏"]


def test_a_withdrawn_candidate_is_gone(session: Session, company: Company) -> None:
    company.hua.withdrawn_at = NOW
    session.flush()
    assert found(company, "陈华") == []
    assert candidates.of_person(session, company.hua.person) == []
    with pytest.raises(NotFound):
        candidates.of_id(session, company.app_id, company.hua.id)


def test_a_persons_applications_are_theirs_alone(session: Session, company: Company) -> None:
    second = add(company, "王小明", "架构师", userid="wangxiaoming")
    assert candidates.of_person(session, company.ming.person) == [company.ming, second]
    assert candidates.of_people(session, company.app_id, []) == []
    assert candidates.of_id(session, company.app_id, second.id) is second


def test_whether_somebody_has_ever_sat_on_a_panel(session: Session, company: Company) -> None:
    company.books(company.hua, [company.li], at(24, 10))
    assert candidates.has_sat(session, company.li)
    assert not candidates.has_sat(session, company.zhang)
