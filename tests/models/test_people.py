"""Finding people: by userid, name, sound, surname, and a letter off; colleagues before the crowd of candidates."""

import pytest
from sqlalchemy.orm import Session

from models import people
from models.people import Person, Role
from tests.models.cast import NOW, Company


def names(found: list[Person]) -> list[str]:
    return [person.name for person in found]


def candidate(company: Company, name: str) -> Person:
    return people.add(company.session, company.app_id, name, role=Role.CANDIDATE)


def test_a_userid_has_no_case(session: Session, company: Company) -> None:
    tom = people.add(session, company.app_id, "Tom", userid="Tom.Sawyer")
    assert tom.userid == "tom.sawyer"
    assert people.by_userid(session, company.app_id, "TOM.sawyer") is tom


def test_a_userid_is_one_persons(session: Session, company: Company) -> None:
    assert people.add(session, company.app_id, "张伟二号", userid="ZhangWei") is company.zhang
    assert company.zhang.name == "张伟"


def test_many_may_have_no_userid(company: Company) -> None:
    assert candidate(company, "王丽") is not candidate(company, "王丽")


def test_names_and_userids_are_looked_up_at_once_in_any_case(session: Session, company: Company) -> None:
    lily = people.add(session, company.app_id, "Lily Chen", userid="lchen")
    found = people.named(session, company.app_id, ["lily chen", "HANMEI", "李强", "nobody"])
    assert found == [company.han, company.li, lily]
    assert people.named(session, company.app_id, []) == []


def test_who_left_is_not_found_by_name(session: Session, company: Company) -> None:
    company.li.active = False
    assert people.named(session, company.app_id, ["李强"]) == []
    assert people.sounding(session, company.app_id, "liqiang") == []


@pytest.mark.parametrize("typed", ["zhangwei", "张玮", "zw", "Wei Zhang"])
def test_a_name_is_found_by_its_sound(session: Session, company: Company, typed: str) -> None:
    assert people.sounding(session, company.app_id, typed) == [company.zhang]


@pytest.mark.parametrize("typed", ["zangwei", "zhangwie", "zhangwe"])
def test_a_name_is_found_a_letter_off(session: Session, company: Company, typed: str) -> None:
    assert company.zhang in people.close(session, company.app_id, typed)


@pytest.mark.parametrize("typed", ["", "👍", "13800001234", "%", "_"])
def test_what_is_no_name_finds_nobody(session: Session, company: Company, typed: str) -> None:
    assert people.sounding(session, company.app_id, typed) == []
    assert people.close(session, company.app_id, typed) == []


def test_a_beginning_is_taken_as_it_is_typed(session: Session, company: Company) -> None:
    people.add(session, company.app_id, "100%_Tom", userid="tom")
    assert names(people.surnamed(session, company.app_id, "韩")) == ["韩梅梅"]
    assert names(people.surnamed(session, company.app_id, "100%")) == ["100%_Tom"]
    assert people.surnamed(session, company.app_id, "1_0") == []


def test_a_crowd_of_candidates_does_not_hide_a_colleague(session: Session, company: Company) -> None:
    for _ in range(60):
        candidate(company, "赵敏")
    zhao = people.add(session, company.app_id, "赵敏", userid="zhaomin")
    for found in (people.surnamed, people.sounding, people.close):
        typed = "赵" if found is people.surnamed else "zhaomin"
        assert found(session, company.app_id, typed)[0] is zhao
        assert len(found(session, company.app_id, typed, most=7)) == 7


def test_a_new_name_brings_its_spellings(session: Session, company: Company) -> None:
    newcomer = people.add(session, company.app_id, "u1001", userid="u1001")
    newcomer.rename("曾小贤", NOW)
    session.flush()
    assert people.sounding(session, company.app_id, "cengxiaoxian") == [newcomer]
    assert people.sounding(session, company.app_id, "zxx") == [newcomer]
    assert newcomer.named_at == NOW


def test_ids_come_back_in_the_order_they_were_asked_for(session: Session, company: Company) -> None:
    ids = [company.li.id, company.zhang.id, company.han.id, 2**40]
    assert names(people.of_ids(session, company.app_id, ids)) == ["李强", "张伟", "韩梅梅"]


def test_admins_are_those_by_role_and_those_the_settings_name(session: Session, company: Company) -> None:
    company.li.role = Role.ADMIN
    assert people.admins(session, company.app_id, ["LiuMei", "stranger"]) == [company.mei, company.li]


def test_people_are_counted(session: Session, company: Company) -> None:
    assert people.count(session, company.app_id) == 6
