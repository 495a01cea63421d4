"""What the page says around the chats, in both languages. What people and apps say is theirs and is left alone."""

import re
from collections.abc import Mapping

LANGUAGES = ("zh", "en")

CHROME: Mapping[str, tuple[str, str]] = {
    "title": ("企业微信沙盒", "WeCom sandbox"),
    "subtitle": ("一台机器上的企业微信", "a WeCom for one machine"),
    "other": ("English", "中文"),
    "live": ("已连接", "live"),
    "joining": ("连接中…", "connecting…"),
    "lost": ("重连中…", "reconnecting…"),
    "people": ("手机", "phones"),
    "recruiter": ("招聘", "recruiter"),
    "interviewer": ("面试官", "interviewer"),
    "candidate": ("候选人", "candidate"),
    "chat": ("{name} 与应用的对话", "{name}'s chat with the app"),
    "empty": ("还没有消息。说点什么，或点一条建议。", "Nothing yet. Say something, or tap a suggestion."),
    "write": ("以{name}的身份发消息", "Write as {name}"),
    "send": ("发送", "Send"),
    "more": ("更多", "More"),
    "image": ("发图片", "Send a picture"),
    "voice": ("发语音", "Send a voice message"),
    "location": ("发位置", "Send a location"),
    "enter": ("重新进入应用", "Enter the app again"),
    "suggestions": ("建议", "Suggestions"),
    "menu": ("应用菜单", "App menu"),
    "no_menu": ("应用还没有菜单", "the app has no menu yet"),
    "latest": ("↓ 新消息", "↓ new messages"),
    "add": ("添加成员", "Add a member"),
    "userid": ("账号（userid）", "userid"),
    "name": ("姓名", "Name"),
    "role": ("角色", "Role"),
    "cancel": ("取消", "Cancel"),
    "recalled": ("应用撤回了一条消息", "the app took a message back"),
    "pressed": ("点了“{what}”", "pressed “{what}”"),
    "clicked": ("点了菜单“{what}”", "tapped “{what}” in the menu"),
    "happened": ("事件 {what}", "event {what}"),
    "sending": ("发送中", "on its way"),
    "sent": ("已送达", "delivered"),
    "retried": ("第 {tries} 次送达", "delivered at attempt {tries}"),
    "failed": ("未送达", "not delivered"),
    "details": ("详情", "Details"),
    "choose": ("请选择", "Choose"),
    "faults": ("安排故障", "Order faults"),
    "next": ("接下来", "The next"),
    "calls_of": ("次调用", "calls of"),
    "any_api": ("任意接口", "any API"),
    "answer": ("返回", "answer"),
    "value": ("errcode、状态码或秒数", "errcode, status or seconds"),
    "errcode": ("errcode", "errcode"),
    "status": ("HTTP 状态", "HTTP status"),
    "hang": ("延迟（秒）", "late, by seconds"),
    "cut": ("断线", "a dead line"),
    "cut_after": ("做完才断线", "a dead line, after it is done"),
    "order": ("安排", "Order"),
    "clear_all": ("全部撤销", "Clear all"),
    "expire": ("让 token 过期", "Expire tokens"),
    "verify": ("验证回调 URL", "Verify the callback URL"),
    "verified": ("回调 URL 验证通过", "The callback URL is verified"),
    "times": ("{times} 次", "{times} ×"),
    "trouble": ("没有成功：", "That did not work: "),
}

REASONS: Mapping[str, str] = {
    r"no connection": "连不上回调地址",
    r"no answer within (\S+) s": r"\1 秒内没有应答",
    r"no callback URL is set": "没有设置回调地址",
    r"restart": "沙盒重启前还没送到",
    r"the answer can not be read: (\w+)": r"应答内容无法解读（\1）",
    r"an answer of the type '(.*)' is ignored": r"应答类型 \1 被忽略",
}

SUGGESTIONS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "recruiter": (
        (
            "新增候选人 张三 岗位 后端工程师 企微 zhangsan",
            "安排 张三 一面 @李雷 @韩梅梅 明天15:00",
            "安排一下张三的面试",
            "本周",
            "改期 #1 周五16:00",
            "撤销",
            "帮助",
        ),
        (
            "add candidate 张三 role Backend wecom zhangsan",
            "schedule 张三 @lilei @hanmeimei tomorrow 15:00",
            "this week",
            "move #1 fri 16:00",
            "undo",
            "language en",
            "help",
        ),
    ),
    "interviewer": (
        ("今天", "接受", "拒绝 #1 有会", "下周", "我是谁", "帮助"),
        ("today", "accept", "decline #1 in a meeting", "language en", "whoami", "help"),
    ),
    "candidate": (
        ("时间", "确认", "周四下午三点可以吗", "取消", "转人工"),
        ("when", "confirm", "how about thu 3pm", "cancel", "human"),
    ),
}


def chrome(language: str) -> dict[str, str]:
    """The words of one language."""
    column = LANGUAGES.index(language)
    return {name: both[column] for name, both in CHROME.items()}


def suggestions(role: str, language: str) -> tuple[str, ...]:
    """What somebody of this role might say."""
    return SUGGESTIONS.get(role, SUGGESTIONS["interviewer"])[LANGUAGES.index(language)]


def reason(trouble: str, language: str) -> str:
    """Why a delivery failed, in the reader's language."""
    if language == "zh":
        for pattern, words in REASONS.items():
            if found := re.fullmatch(pattern, trouble):
                return found.expand(words)
    return trouble
