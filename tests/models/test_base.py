"""The ground: moments carry a zone, enums are stored by value, and a repr tells nothing of what is in a row."""

from datetime import UTC

import pytest
from sqlalchemy import text
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session

from models.interviews import Interview
from models.people import Person
from tests.models.cast import NOW, Company, at


def test_a_moment_without_a_zone_is_refused_before_it_can_shift(session: Session, company: Company) -> None:
    company.mei.named_at = NOW.replace(tzinfo=None)
    with pytest.raises(StatementError, match="without a zone"):
        session.flush()


def test_a_moment_comes_back_in_utc_and_is_the_same_instant(session: Session, company: Company) -> None:
    number = company.booked().id
    session.expire_all()
    starts_at = session.get_one(Interview, number).starts_at
    assert starts_at == at(24, 15)
    assert starts_at.tzinfo is UTC


def test_enums_are_stored_by_value_so_that_partial_indexes_find_them(session: Session, company: Company) -> None:
    company.booked()
    stored = "select distinct state from interview where app_id = :app union select kind from busy where app_id = :app"
    assert set(session.scalars(text(stored), {"app": company.app_id})) == {"booked"}


def test_a_repr_says_which_row_and_nothing_of_what_is_in_it(company: Company) -> None:
    assert repr(company.mei) == f"<Person {company.mei.id}>"
    assert repr(Person(app_id=1, name="王小明")) == "<Person new>"
    assert "13800001234" not in repr(company.hua)


def test_defaults_hold_before_anything_is_stored() -> None:
    person = Person(app_id=1, name="王小明")
    assert (person.active, person.keys, person.userid) == (True, [], None)
