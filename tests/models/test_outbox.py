"""Messages due: in order for each receiver, in parallel for different ones, never stale, never faster than WeCom takes."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from models import booking, outbox
from models.outbox import PER_HOUR, PER_MINUTE, Due, Letter, Outbound
from tests.models.cast import MINUTE, NOW, Company, at
from tests.models.post import opened

SECOND = timedelta(seconds=1)


class Outbox:
    """One app's outbox, committed as it goes."""

    def __init__(self, engine: Engine) -> None:
        self.engine, self.app_id = engine, opened(engine).app_id

    def tells(self, userid: str, *texts: str, due_at: datetime = NOW) -> None:
        """Words for one person, in this order."""
        with Session(self.engine) as session, session.begin():
            for words in texts:
                content = {"type": "text", "text": words}
                row = Outbound(app_id=self.app_id, userid=userid, content=content, created_at=NOW, due_at=due_at)
                session.add(row)
                session.flush()

    def claim(self, session: Session, now: datetime = NOW) -> str | None:
        """What this session would send; it holds the receiver until its transaction ends."""
        message = outbox.claim(session, self.app_id, now)
        return message.content["text"] if message else None

    def send(self, now: datetime = NOW) -> str | None:
        """A whole delivery that goes well."""
        with Session(self.engine) as session, session.begin():
            if (message := outbox.claim(session, self.app_id, now)) is None:
                return None
            outbox.sent(session, message, now, None)
            words: str = message.content["text"]
            return words

    def becomes(self, words: str, state: Due) -> int:
        """The message with these words gets another state; its number."""
        change = text(
            "update outbox set state = :state where app_id = :app and content ->> 'text' = :words returning id"
        )
        with self.engine.begin() as connection:
            told = {"state": state.value, "app": self.app_id, "words": words}
            number: int = connection.execute(change, told).scalar_one()
            return number


@pytest.fixture
def post(engine: Engine) -> Outbox:
    return Outbox(engine)


@pytest.fixture
def worker(engine: Engine) -> Iterator[Session]:
    """Another worker in the middle of a delivery."""
    with Session(engine) as session:
        yield session


def test_a_person_hears_in_the_order_it_was_said(post: Outbox) -> None:
    post.tells("zhangwei", "约好了", "改期了", "取消了")
    assert [post.send() for _ in range(4)] == ["约好了", "改期了", "取消了", None]


def test_different_people_are_served_at_once_and_nobody_twice(post: Outbox, worker: Session) -> None:
    post.tells("zhangwei", "约好了", "改期了")
    post.tells("hanmei", "请面试")
    assert post.claim(worker) == "约好了"
    assert [post.send(), post.send()] == ["请面试", None]
    worker.rollback()
    assert [post.send(), post.send()] == ["约好了", "改期了"]


def test_a_message_not_yet_due_holds_back_what_comes_after_it(post: Outbox) -> None:
    post.tells("zhangwei", "later", due_at=NOW + MINUTE)
    post.tells("zhangwei", "now")
    post.tells("hanmei", "other")
    assert [post.send(), post.send()] == ["other", None]
    assert [post.send(NOW + MINUTE), post.send(NOW + MINUTE)] == ["later", "now"]


@pytest.mark.parametrize("over", [Due.DEAD, Due.STALE, Due.DROPPED, Due.SENT])
def test_what_will_not_be_sent_does_not_hold_back_the_rest(post: Outbox, over: Due) -> None:
    post.tells("zhangwei", "first", "second")
    post.becomes("first", over)
    assert post.send() == "second"


def test_each_app_sends_its_own(post: Outbox, engine: Engine) -> None:
    other = Outbox(engine)
    other.tells("zhangwei", "theirs")
    assert post.send() is None
    assert other.send() == "theirs"


def test_a_dead_message_is_tried_once_more_or_given_up(post: Outbox, worker: Session) -> None:
    post.tells("zhangwei", "one", "two")
    one, two = (post.becomes(words, Due.DEAD) for words in ("one", "two"))
    assert [row.id for row in outbox.dead(worker, post.app_id)] == [one, two]
    assert outbox.revive(worker, post.app_id, one, NOW)
    assert outbox.drop(worker, post.app_id, two)
    assert not outbox.revive(worker, post.app_id, two, NOW)
    assert not outbox.drop(worker, post.app_id, one)
    worker.commit()
    assert [post.send(), post.send()] == ["one", None]


def test_what_is_still_to_be_sent_is_counted(post: Outbox, worker: Session) -> None:
    post.tells("zhangwei", "one", "two", "three")
    post.becomes("one", Due.DEAD)
    post.send()
    assert outbox.waiting(worker, post.app_id) == 1


def due(session: Session, company: Company, **more: Any) -> Outbound:
    """One more message for 张伟."""
    row = Outbound(app_id=company.app_id, userid="zhangwei", content={}, created_at=NOW, due_at=NOW, **more)
    session.add(row)
    session.flush()
    return row


def claimed(session: Session, company: Company, now: datetime = NOW) -> Letter:
    """What would be sent to 张伟 now."""
    letter = outbox.claim(session, company.app_id, now)
    assert letter is not None
    return letter


def are_true(session: Session, company: Company, messages: Sequence[Outbound]) -> list[bool]:
    """Which of these are still true; claiming one after the other, none of them sent."""
    truths = []
    for message in messages:
        letter = claimed(session, company)
        assert letter.id == message.id
        truths.append(letter.is_true)
        message.state = Due.DROPPED
        session.flush()
    for message in messages:
        message.state = Due.DUE
    session.flush()
    return truths


def test_a_notice_of_an_older_version_is_stale_and_an_answer_never_is(session: Session, company: Company) -> None:
    interview = company.booked()
    notice = due(session, company, interview_id=interview.id, version=interview.version)
    messages = [notice, due(session, company, interview_id=interview.id), due(session, company)]
    assert are_true(session, company, messages) == [True, True, True]
    booking.accept(session, company.zhang, company.held(interview), NOW)
    assert are_true(session, company, messages) == [True, True, True]
    company.moves(interview, at(27, 16))
    assert are_true(session, company, messages) == [False, True, True]


def test_a_notice_of_what_was_undone_is_stale(session: Session, company: Company) -> None:
    interview = company.booked()
    notice = due(session, company, interview_id=interview.id, version=interview.version)
    booking.cancel(session, company.mei, company.held(interview), None, NOW)
    assert are_true(session, company, [notice]) == [False]


def sent_before(session: Session, company: Company, count: int, *, every: timedelta, until: datetime) -> None:
    """So many messages went to 张伟, one each `every`, the last at `until`; now there is one more for him."""
    for n in range(count):
        due(session, company, state=Due.SENT, sent_at=until - n * every)
    due(session, company)


def test_thirty_a_minute_and_the_next_waits_until_the_first_is_a_minute_old(session: Session, company: Company) -> None:
    sent_before(session, company, PER_MINUTE, every=SECOND, until=NOW)
    oldest = NOW - (PER_MINUTE - 1) * SECOND
    assert claimed(session, company).pause(NOW) == oldest + MINUTE - NOW
    assert claimed(session, company, oldest + MINUTE).pause(oldest + MINUTE) == timedelta()


def test_twenty_nine_a_minute_are_no_reason_to_wait(session: Session, company: Company) -> None:
    sent_before(session, company, PER_MINUTE - 1, every=SECOND, until=NOW)
    assert claimed(session, company).pause(NOW) == timedelta()


def test_a_thousand_an_hour_and_the_next_waits_until_the_first_is_an_hour_old(
    session: Session, company: Company
) -> None:
    sent_before(session, company, PER_HOUR, every=3 * SECOND, until=NOW)
    oldest = NOW - (PER_HOUR - 1) * 3 * SECOND
    assert claimed(session, company).pause(NOW) == oldest + timedelta(hours=1) - NOW


def test_what_others_hear_is_no_reason_to_wait(session: Session, company: Company, rival: Company) -> None:
    sent_before(session, rival, PER_MINUTE, every=SECOND, until=NOW)
    due(session, company)
    assert claimed(session, company).pause(NOW) == timedelta()


def test_the_same_words_are_remembered_for_four_hours(session: Session, company: Company) -> None:
    sent_before(session, company, 1, every=SECOND, until=NOW)
    due(session, company, state=Due.SENT, sent_at=NOW + MINUTE).content = {"other": "words"}
    session.flush()
    assert claimed(session, company, NOW + MINUTE).heard_at == NOW
    assert claimed(session, company, NOW + timedelta(hours=4)).heard_at is None


@pytest.mark.parametrize(("attempts", "seconds"), [(1, 1), (2, 2), (5, 16), (10, 512), (11, 600), (99, 600)])
def test_each_failure_doubles_the_wait_up_to_ten_minutes(attempts: int, seconds: int) -> None:
    assert outbox.backoff(attempts) == timedelta(seconds=seconds)
