"""What WeCom says when it does not do as asked: an errcode beside HTTP 200.

Only the number is a contract. The words change at will, so they carry what the real ones carry and no more: a hint to
quote to the vendor's support, the caller's address, and a page to look the number up.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

WORDS: Mapping[int, str] = {
    -1: "system busy",
    40001: "invalid credential",
    40004: "invalid media type",
    40005: "invalid type",
    40006: "invalid file size",
    40007: "invalid media_id",
    40008: "invalid message type",
    40009: "invalid image size",
    40011: "invalid video size",
    40013: "invalid corpid",
    40014: "invalid access_token",
    40016: "invalid button size",
    40017: "invalid button type",
    40018: "invalid button name size",
    40019: "invalid button key size",
    40020: "invalid button url size",
    40022: "invalid sub button level",
    40023: "invalid sub button size",
    40024: "invalid sub button type",
    40025: "invalid sub button name size",
    40026: "invalid sub button key size",
    40027: "invalid sub button url size",
    40029: "invalid code",
    40031: "some userid are invalid",
    40032: "invalid userid list size",
    40033: "invalid charset, \\uXXXX escapes are not accepted",
    40035: "invalid parameter",
    40039: "invalid url size",
    40056: "invalid agentid",
    40058: "invalid request parameter",
    40063: "some parameters are empty",
    41001: "access_token missing",
    41002: "corpid missing",
    41004: "corpsecret missing",
    41005: "media data missing",
    41006: "media_id missing",
    41009: "userid missing",
    41010: "url missing",
    41011: "agentid missing",
    41016: "title missing",
    41033: "description missing",
    42001: "access_token expired",
    42003: "code expired",
    42014: "invalid task_id",
    42015: "task_id belongs to another agent",
    42016: "task_id not exist",
    42027: "template_card missing keyname",
    42028: "template_card missing url",
    42029: "template_card missing media_id",
    42030: "template_card missing appid",
    42031: "template_card invalid card_type",
    42033: "template_card missing title",
    42035: "template_card invalid horizontal_content_list size",
    42036: "template_card invalid vertical_content_list size",
    42037: "template_card invalid option_list size",
    42038: "template_card missing button text",
    42039: "template_card missing button key",
    42040: "template_card missing option id",
    42041: "template_card missing option text",
    42042: "template_card invalid jump_list",
    42043: "template_card missing question_key",
    42044: "template_card missing card_image.url",
    42045: "template_card missing card_action",
    42046: "template_card missing submit_button.key",
    42047: "template_card invalid select_list",
    42049: "template_card missing submit_button.text",
    42050: "template_card missing userid",
    42051: "template_card duplicate action_menu key",
    44001: "empty media data",
    44004: "text content is empty",
    45001: "media size out of limit",
    45002: "content size out of limit",
    45008: "article size out of limit",
    45009: "reach max api daily quota limit",
    45034: "url misses its scheme",
    46003: "menu unset",
    46004: "user not exist",
    60003: "department not found",
    60020: "not allow to access from your ip",
    60111: "userid not found",
    60140: "invalid response_code",
    81013: "user & party & tag all invalid",
    82001: "touser & toparty & totag all empty",
    82002: "invalid party list size",
    82003: "invalid tag list size",
    301002: "not allow operate another agent with this accesstoken",
}


class Refusal(Exception):
    """WeCom will not do it, and says which number it is. `detail` is put into the words."""

    def __init__(self, code: int, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code, self.detail = code, detail

    def answer(self, *, ip: str, at: datetime) -> dict[str, Any]:
        """The body that travels."""
        words = WORDS.get(self.code, "refused")
        about = f" ({self.detail})" if self.detail else ""
        hint = int(at.timestamp() * 1_000_000_000)
        page = f"https://open.work.weixin.qq.com/devtool/query?e={self.code}"
        return {
            "errcode": self.code,
            "errmsg": f"{words}{about}, hint: [{hint}], from ip: {ip}, more info at {page}",
        }
