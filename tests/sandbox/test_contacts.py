"""The address book, the menu, the app itself, and media."""

import pytest

from sandbox import Member, World
from tests.sandbox.company import Api, Clock, Json


def test_a_member_has_a_name_and_no_secrets(api: Api) -> None:
    member = api.get("user/get", userid="ZhangSan")
    assert (member["userid"], member["name"], member["status"]) == ("zhangsan", "张三", 1)
    assert not {"mobile", "email", "avatar", "gender"} & member.keys()


@pytest.mark.parametrize(("userid", "code"), [("", 41009), ("ghost", 60111), ("boss", 60111)])
def test_who_cannot_be_looked_up(api: Api, world: World, userid: str, code: int) -> None:
    world.hire(Member("boss", "王总", visible=False))
    assert api.get("user/get", userid=userid)["errcode"] == code


def test_lists_by_department(api: Api) -> None:
    def names(path: str, **query: str) -> list[str]:
        return [member["userid"] for member in api.get(path, **query)["userlist"]]

    assert names("user/simplelist", department_id="2") == ["meilin"]
    assert names("user/simplelist", department_id="1") == []
    assert names("user/list", department_id="1", fetch_child="1") == ["meilin", "lilei", "hanmeimei", "zhangsan"]
    assert api.get("user/simplelist", department_id="9")["errcode"] == 60003
    assert [d["id"] for d in api.get("department/list")["department"]] == [1, 2, 3]
    assert [d["id"] for d in api.get("department/list", id="3")["department"]] == [3]


def test_nobody_is_found_by_mobile(api: Api) -> None:
    assert api.post("user/getuserid", {"mobile": "13800000000"})["errcode"] == 46004


def test_the_app_says_who_may_see_it(api: Api) -> None:
    agent = api.get("agent/get", agentid="1000002")
    assert agent["name"] == "面试助手"
    assert {"userid": "zhangsan"} in agent["allow_userinfos"]["user"]
    assert api.get("agent/get")["errcode"] == 41011
    assert api.get("agent/get", agentid="x")["errcode"] == 40056


@pytest.mark.parametrize("path", ["getcallbackip", "get_api_domain_ip"])
def test_addresses(api: Api, path: str) -> None:
    assert api.get(path)["ip_list"] == ["127.0.0.1"]


MENU = {
    "button": [
        {"type": "click", "name": "今天", "key": "today"},
        {"name": "更多", "sub_button": [{"type": "view", "name": "日历", "url": "https://hr.example.com"}]},
    ]
}
CLICK = {"type": "click", "name": "今天", "key": "today"}


def test_a_menu_is_made_shown_and_taken_away(api: Api) -> None:
    assert api.get("menu/get", agentid="1000002")["errcode"] == 46003
    assert api.post("menu/create", MENU, agentid="1000002")["errcode"] == 0
    assert api.get("menu/get", agentid="1000002")["button"] == MENU["button"]
    assert api.get("menu/delete", agentid="1000002")["errcode"] == 0
    assert api.get("menu/get", agentid="1000002")["errcode"] == 46003


@pytest.mark.parametrize(
    ("buttons", "code"),
    [
        ([], 40016),
        ([CLICK] * 4, 40016),
        ([CLICK | {"type": "jump"}], 40017),
        ([CLICK | {"name": "六个汉字长名字"}], 40018),
        ([CLICK | {"name": ""}], 40018),
        ([CLICK | {"key": "k" * 129}], 40019),
        ([CLICK | {"type": "view"}], 40020),
        ([{"name": "更多", "sub_button": [{"name": "x", "sub_button": [CLICK]}]}], 40022),
        ([{"name": "更多", "sub_button": [CLICK] * 6}], 40023),
        ([{"name": "更多", "sub_button": [{"name": "x"}]}], 40024),
        ([{"name": "更多", "sub_button": [CLICK | {"name": "面" * 14}]}], 40025),
        ([{"name": "更多", "sub_button": [CLICK | {"key": ""}]}], 40026),
        ([{"name": "更多", "sub_button": [{"type": "view", "name": "x", "url": "u" * 1025}]}], 40027),
    ],
)
def test_a_bad_menu_is_refused(api: Api, buttons: list[Json], code: int) -> None:
    assert api.post("menu/create", {"button": buttons}, agentid="1000002")["errcode"] == code


def upload(api: Api, kind: str, content: bytes, filename: str = "简历.pdf") -> Json:
    api.token = api.token or api.gettoken()["access_token"]
    part = f'--x\r\nContent-Disposition: form-data; name="media"; filename="{filename}"\r\n\r\n'
    body = (part.encode() + content if filename else b"--x") + b"\r\n--x--\r\n"
    query = {"access_token": api.token, "type": kind}
    form = "multipart/form-data; boundary=x"
    answer: Json = api.client.post("/cgi-bin/media/upload", query_string=query, data=body, content_type=form).get_json()
    return answer


def test_a_file_is_kept_for_three_days(api: Api, world: World, clock: Clock) -> None:
    held = upload(api, "file", b"%PDF-1.7")
    assert (held["errcode"], held["errmsg"], held["type"]) == (0, "", "file")
    assert held["created_at"] == str(int(clock.now.timestamp()))
    query = {"access_token": api.token, "media_id": held["media_id"]}
    got = api.client.get("/cgi-bin/media/get", query_string=query)
    assert got.data == b"%PDF-1.7"
    assert "attachment" in got.headers["Content-Disposition"]
    piece = api.client.get("/cgi-bin/media/get", query_string=query, headers={"Range": "bytes=0-3"})
    assert (piece.status_code, piece.data) == (206, b"%PDF")
    assert api.send("meilin", "file", {"media_id": held["media_id"]})["errcode"] == 0
    assert world.inbox("meilin")[0].text == "简历.pdf"
    assert api.send("meilin", "image", {"media_id": held["media_id"]})["errcode"] == 40007
    clock.tick(days=3)
    api.token = ""
    assert api.get("media/get", media_id=held["media_id"])["errcode"] == 40007


@pytest.mark.parametrize(
    ("kind", "content", "filename", "code"),
    [
        ("poem", b"content", "p.txt", 40005),
        ("file", b"content", "", 41005),
        ("file", b"", "p.txt", 44001),
        ("file", b"12345", "p.txt", 40006),
        ("voice", bytes(2 * 1024 * 1024 + 1), "v.amr", 45001),
        ("image", bytes(10 * 1024 * 1024 + 1), "v.png", 40009),
        ("video", bytes(10 * 1024 * 1024 + 1), "v.mp4", 40011),
    ],
)
def test_an_upload_is_refused(api: Api, kind: str, content: bytes, filename: str, code: int) -> None:
    assert upload(api, kind, content, filename)["errcode"] == code
