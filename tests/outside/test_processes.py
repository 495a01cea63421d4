"""The Procfile's processes, seen from outside: another library's crypto, another API, and kill -9 whenever it hurts."""

import json
import re
import threading
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
import requests
from sqlalchemy import create_engine, text

from tests.outside.company import Company
from tests.outside.double import Double


@pytest.fixture
def company(database_url: str) -> Iterator[Company]:
    company = Company(database_url, Double())
    try:
        yield company
    finally:
        for name in list(company.running):
            company.kill(name)
        company.api.close()


@pytest.fixture
def running(company: Company) -> Company:
    company.start("web")
    company.start("worker")
    return company


def introduce(company: Company) -> None:
    """Everybody writes once, and the recruiter adds the candidate."""
    for userid, name in (("lilei", "李雷"), ("hanmei", "韩梅梅")):
        company.says(userid, "我是谁")
        company.hears(userid, name)
    company.says("meilin", "新增候选人 Tom 岗位 后端工程师 企微 tom")
    company.hears("meilin", "已新增候选人 Tom")


def test_the_url_is_verified(company: Company) -> None:
    company.start("web")
    query = {
        "msg_signature": "012bc692d0a58dd4b10f8dfe5c4ac00ae211ebeb", "timestamp": "1476416373", "nonce": "47744683",
        "echostr": "fsi1xnbH4yQh0+PJxcOdhhK6TDXkjMyhEPA7xB2TGz6b+g7xyAbEkRxN/3cNXW9qdqjnoVzEtpbhnFyq6SVHyA==",
    }  # fmt: skip
    for mangled in (urlencode(query), urlencode(query).replace("%2B", "+")):
        answer = requests.get(f"{company.url}?{mangled}", timeout=5)
        assert (answer.status_code, answer.text) == (200, "1288432023552776189")
    query["msg_signature"] = "0" * 40
    assert requests.get(f"{company.url}?{urlencode(query)}", timeout=5).status_code == 403


@pytest.mark.parametrize(
    ("book", "accept", "move", "cancel", "receipt", "moved", "gone"),
    [
        ("安排 Tom 一面 @李雷 @韩梅梅 后天15:00 45分钟", "接受 #{}", "改期 #{} 大后天16:00", "取消 #{} 岗位关闭",
         ("已约 #", "Tom", "李雷", "韩梅梅"), "已改期 #", "已取消 #"),
        ("schedule Tom round 1 @lilei @hanmei in 2 days 15:00 45m", "accept #{}", "move #{} in 3 days 16:00",
         "cancel #{} position closed", ("Booked #", "Tom"), "Moved #", "Cancelled #"),
    ],
    ids=["zh", "en"],
)  # fmt: skip
def test_an_interview_from_booking_to_cancelling(
    running: Company, book: str, accept: str, move: str, cancel: str, receipt: tuple[str, ...], moved: str, gone: str
) -> None:
    introduce(running)
    if "schedule" in book:
        running.says("meilin", "language en")
        running.hears("meilin", "English")
    running.says("meilin", book)
    told = done_or_confirmed(running, receipt)
    number = re.search(r"#(\d+)", told)
    assert number
    invited = running.hears("lilei", "template_card", f"#{number[1]}")
    assert json.loads(invited)["template_card"]["card_type"] == "button_interaction"
    running.hears("tom", "一面")
    running.says("lilei", accept.format(number[1]))
    running.hears("lilei", "已接受")
    running.says("meilin", move.format(number[1]))
    done_or_confirmed(running, (moved,))
    running.says("meilin", cancel.format(number[1]))
    running.hears("meilin", gone)
    running.hears("tom", "取消了")


def done_or_confirmed(company: Company, receipt: tuple[str, ...]) -> str:
    """The receipt; where the day is a holiday or a weekend, after one more yes."""

    def settled() -> bool:
        told = company.api.told("meilin")
        return any(all(w in t for w in receipt) for t in told) or any("确认" in t or "onfirm" in t for t in told[-1:])

    assert company.api.wait(settled)
    if not any(all(w in t for w in receipt) for t in company.api.told("meilin")):
        company.says("meilin", "确认")
    return company.hears("meilin", *receipt)


def test_a_delivery_counts_once_however_often_and_however_fast_it_comes(running: Company) -> None:
    introduce(running)
    plain = running.text("meilin", "whoami")
    knocks = [threading.Thread(target=running.post, args=(plain,)) for _ in range(12)]
    for knock in knocks:
        knock.start()
    for knock in knocks:
        knock.join()
    running.says("meilin", "今天")
    running.hears("meilin", "没有面试")
    assert sum("@meilin" in told for told in running.api.told("meilin")) == 1


def test_what_a_stranger_sends_is_refused_and_never_breaks_anything(company: Company) -> None:
    company.start("web")
    good = company.text("meilin", "whoami")
    assert company.post(good, signature="0" * 40).status_code == 403
    assert company.post(good, signature="签名").status_code == 403
    assert company.post(good, at=1476416373).status_code == 403
    for body in (b"", b"<", b"<xml/>", b"<xml><Encrypt/></xml>", b"\xff" * 100, b"<!DOCTYPE a><xml/>", b"x" * 200_000):
        answer = requests.post(f"{company.url}?msg_signature=x&timestamp=1&nonce=n", data=body, timeout=5)
        assert answer.status_code in (400, 403, 413)
        assert answer.content == b""
    assert requests.post(company.url, data=b"<xml/>", timeout=5).status_code == 400
    assert requests.put(company.url, timeout=5).status_code == 405


def test_a_token_that_dies_is_replaced_once_and_nothing_is_lost(running: Company) -> None:
    introduce(running)
    running.api.forget_token()
    before = running.api.tokens
    running.says("meilin", "whoami")
    running.hears("meilin", "@meilin")
    assert running.api.tokens == before + 1


def test_a_busy_api_is_tried_again(running: Company) -> None:
    introduce(running)
    running.api.refusals += [-1, 45033]
    running.says("meilin", "whoami")
    running.hears("meilin", "@meilin")


def test_killed_in_the_middle_nothing_is_lost_and_nothing_happens_twice(running: Company) -> None:
    introduce(running)
    said = 0
    for victim in ("worker", "web", "worker"):
        for _ in range(6):
            running.says("lilei", f"没有人懂的话 {said}")
            said += 1
        running.kill(victim)
        running.start(victim)
    engine = create_engine(running.database_url)

    def answered() -> bool:
        with engine.connect() as connection:
            return not connection.execute(text("select count(*) from inbox where state = 'waiting'")).scalar_one()

    assert running.api.wait(lambda: answered() and len(misunderstood(running)) >= said, within=40)
    with engine.connect() as connection:
        rows = connection.execute(text("select count(*), count(distinct cause) from outbox where userid = 'lilei'"))
        written, causes = rows.one()
    assert written == causes
    engine.dispose()


def misunderstood(company: Company) -> list[str]:
    return [told for told in company.api.told("lilei") if "没太明白" in told]


def test_forty_bookings_of_one_hour_have_one_winner(running: Company) -> None:
    introduce(running)
    racers = [f"racer{n}" for n in range(40)]
    for n, racer in enumerate(racers):
        running.says(racer, f"新增候选人 Racer{n} 岗位 测试")
    assert running.api.wait(lambda: all(running.api.told(r) for r in racers), within=60)
    threads = [
        threading.Thread(target=running.says, args=(racer, f"安排 Racer{n} @lilei 后天15:00"))
        for n, racer in enumerate(racers)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert running.api.wait(lambda: all(len(running.api.told(r)) >= 2 for r in racers), within=60)
    for racer in racers:
        if any("请确认" in told for told in running.api.told(racer)):
            running.says(racer, "确认")
    assert running.api.wait(lambda: sum(settled(running, r) for r in racers) == 40, within=60)
    assert sum("已约" in told for racer in racers for told in running.api.told(racer)) == 1


def settled(company: Company, racer: str) -> bool:
    return any("已约" in told or "已被占用" in told for told in company.api.told(racer))


def test_sigterm_ends_everything_cleanly(running: Company) -> None:
    introduce(running)
    assert running.stop() == {"web": 0, "worker": 0}
