"""Two apps of one deployment: each has its own callback, token and people, and nothing of one is visible in the other."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.apps import Keys
from bot.wecom.vault import Vault
from bot.worker.crew import Crew, apps_of
from models import apps, people, served
from models.outbox import Due, Outbound
from sandbox import App
from tests.talks.company import APP, Company

SALES = App(
    agent_id=1000009, secret="the-secret-of-the-sales-desk", token="TokenOfTheSalesDesk", aes_key="S" * 42 + "A"
)
DOOR = "/wecom/sales/callback"


def keys(app: App = SALES, *, admins: tuple[str, ...] = ("meilin",)) -> Keys:
    """What an admin types into `apps add`."""
    return Keys(app.corp_id, app.agent_id, app.secret, app.token, app.aes_key, admins)


def add(company: Company, name: str = "sales", given: Keys | None = None, vault: Vault | None = None) -> int:
    """A further app, stored as `apps add` stores it; a moment later every process looks again."""
    crew, given = company.crew, given or keys()
    with Session(crew.engine) as session, session.begin():
        app_id = apps.ensure(session, given.corp_id, given.agent_id)
        assert served.put(session, app_id, name, given.seal(vault or crew.vault), company.clock())
    company.forget()
    return app_id


def remove(company: Company, name: str = "sales") -> None:
    with Session(company.crew.engine) as session, session.begin():
        served.remove(session, name)
    company.forget()


@pytest.fixture(autouse=True)
def alone(company: Company) -> Iterator[None]:
    """What a test adds is gone after it."""
    company.opens(SALES, DOOR)
    yield
    with Session(company.crew.engine) as session, session.begin():
        for known in served.everyone(session):
            served.remove(session, known.name)


def outgoing(session: Session, app_id: int) -> list[Outbound]:
    return list(session.scalars(select(Outbound).where(Outbound.app_id == app_id)))


def says(company: Company, userid: str, text: str) -> list[str]:
    """Somebody types something to the sales desk; what the sales desk answers."""
    company.forget()
    before = len(company.world.inbox(userid, agent_id=SALES.agent_id))
    company.world.say(userid, text, agent_id=SALES.agent_id)
    company.settle()
    return [item.text for item in company.world.inbox(userid, agent_id=SALES.agent_id)[before:]]


def test_an_app_added_live_answers_at_its_own_door(company: Company) -> None:
    assert says(company, "meilin", "帮助") == []
    add(company)
    (answer,) = says(company, "meilin", "帮助")
    assert "安排" in answer
    assert company.mei.says("帮助").heard.count_of("安排") == 1


def test_nothing_of_one_app_is_visible_in_the_other(company: Company) -> None:
    company.candidate("赵敏", phone="13800000000")
    company.mei.says("安排 赵敏 @lilei 明天15:00").hears("已约")
    app_id = add(company)
    assert "赵敏" not in "".join(says(company, "meilin", "查找 赵敏")).replace("查找 赵敏", "").replace("“赵敏”", "")
    (answer,) = says(company, "meilin", "新增候选人 李四 岗位 销售 手机 13900000000")
    assert "李四" in answer
    company.mei.says("查找 李四")
    assert company.mei.heard.count_of("销售") == 0
    (booked,) = says(company, "meilin", "安排 李四 @lilei 明天15:00")
    assert "已约" in booked, "whoever is taken in one company's desk is free in another's"
    with Session(company.crew.engine) as session:
        assert not people.named(session, app_id, ["赵敏"])


def test_the_admins_of_the_first_are_strangers_to_the_second(company: Company) -> None:
    add(company, given=keys(admins=()))
    assert company.mei.says("角色 @lilei 招聘").heard.count_of("李雷") == 1
    assert "招聘" not in "".join(says(company, "meilin", "我是谁"))


def test_the_keys_of_one_door_do_not_open_the_other(company: Company) -> None:
    add(company)
    company.opens(App(agent_id=SALES.agent_id, secret=SALES.secret, token=APP.token, aes_key=APP.aes_key), DOOR)
    assert says(company, "meilin", "帮助") == []


def test_an_app_removed_hears_nothing_more_and_what_waited_is_dropped(company: Company) -> None:
    app_id = add(company)
    company.world.fault("message/send", errcode=-1)
    assert says(company, "meilin", "帮助") == []
    remove(company)
    company.passes(minutes=5)
    assert says(company, "meilin", "帮助") == []
    with Session(company.crew.engine) as session:
        assert {row.state for row in outgoing(session, app_id)} == {Due.DROPPED}


def test_other_keys_count_at_once(company: Company) -> None:
    add(company)
    changed = App(agent_id=SALES.agent_id, secret=SALES.secret, token="AnotherToken", aes_key="T" * 42 + "A")
    company.opens(changed, DOOR)
    assert says(company, "meilin", "帮助") == []
    add(company, given=keys(changed))
    assert len(says(company, "meilin", "帮助")) == 1


def test_an_app_sealed_with_another_key_is_not_served_and_harms_nobody(company: Company) -> None:
    add(company, vault=Vault(b"another SECRET_KEY"))
    assert [crew.name for crew in company.apps.all()] == [""]
    assert says(company, "meilin", "帮助") == []
    company.mei.says("帮助").hears("安排")


def test_a_name_belongs_to_one_app(company: Company) -> None:
    add(company)
    other = keys(App(agent_id=1000010, secret=SALES.secret, token=SALES.token, aes_key=SALES.aes_key))
    with Session(company.crew.engine) as session:
        app_id = apps.ensure(session, other.corp_id, other.agent_id)
        assert not served.put(session, app_id, "sales", other.seal(company.crew.vault), company.clock())


def test_the_first_to_ask_are_told_together(company: Company) -> None:
    """A door known to the first of eight threads and to no other would turn away what WeCom delivers after a restart."""
    add(company)
    fresh, start = apps_of(company.crew), threading.Barrier(8)

    def ask(_: int) -> Crew | None:
        start.wait()
        return fresh.named("sales")

    with ThreadPoolExecutor(8) as threads:
        assert None not in list(threads.map(ask, range(8)))
