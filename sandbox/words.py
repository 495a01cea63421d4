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
    "news": ("现状", "How things are"),
    "play": ("播放故事", "Play the story"),
    "stop": ("停下", "Stop"),
    "story_begins": ("故事开始了 · {name}", "The story begins · {name}"),
    "story_on": ("故事 {step}/{steps} · {name}", "The story, {step} of {steps} · {name}"),
    "story_waiting": (
        "故事 {step}/{steps} · 面试 {name} 开始。这会儿您可以自己试试。",
        "The story, {step} of {steps} · the interview begins at {name}. Meanwhile, try something yourself.",
    ),
    "story_done": (
        "故事讲完了。轮到您了：打字，或点一条建议。",
        "That was the story. Your turn: type, or tap a suggestion.",
    ),
    "story_stopped": ("故事停了。", "The story was stopped."),
    "story_stuck": (
        "故事停在第 {step} 步：{name}的手机没有等到应有的答复。应用在运行吗？",
        "The story stopped at {step}: {name}’s phone did not hear what it should. Is the app running?",
    ),
    "trouble_now": (
        "应用没有收下最近一次回调：{reason}。每隔 {seconds} 秒再送，共 {times} 次，之后作罢。",
        "The app did not take the last callback: {reason}. It is tried {times} times, {seconds} s apart, and then given up.",
    ),
    "retrying": ("第 {tries} 次没送到，重试中", "attempt {tries} failed, trying again"),
    "again": ("再发一次", "Send again"),
    "earlier": ("更早的消息", "Earlier messages"),
    "remove": ("移除这部手机", "Remove this phone"),
    "outside": ("外部微信", "WeChat, outside"),
    "empty_outside": (
        "这是外部微信用户，只能联系微信客服；客服接入以前，发出的消息没有人收。",
        "Somebody outside, who can only write to customer service. Until there is one, nobody receives what they write.",
    ),
    "add": ("添加手机", "Add a phone"),
    "kind": ("是谁", "Who"),
    "member": ("企业成员", "A member of the company"),
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
    "trouble_panel": ("故障", "Faults"),
    "faults": ("安排故障", "Order faults"),
    "next": ("接下来", "The next"),
    "calls_of": ("次", "of"),
    "what": ("哪个接口或回调", "Which API, or the callbacks"),
    "callback": ("回调（到应用）", "callback (to the app)"),
    "repeat": ("重复送达（次）", "comes again, times"),
    "late": ("迟到（秒）", "late, by seconds"),
    "again_times": ("重复 {times} 次", "comes {times} × again"),
    "late_by": ("迟到 {seconds} 秒", "late by {seconds} s"),
    "overtaken": ("被后一条超过", "overtaken by the next"),
    "any_api": ("任意接口", "any API"),
    "answer": ("返回", "answer"),
    "value": ("errcode、状态码、秒数或次数", "errcode, status, seconds or times"),
    "errcode": ("errcode", "errcode"),
    "status": ("HTTP 状态", "HTTP status"),
    "hang": ("延迟（秒）", "late, by seconds"),
    "cut": ("断线", "a dead line"),
    "cut_after": ("做完才断线", "a dead line, after it is done"),
    "order": ("安排", "Order"),
    "clear_all": ("全部撤销", "Clear all"),
    "calls": ("最近的调用", "Newest calls"),
    "no_calls": ("还没有", "none yet"),
    "expire": ("让 token 过期", "Expire tokens"),
    "expired": (
        "token 已过期：应用的下一次调用得到 42001",
        "The tokens are expired: the app’s next call is answered 42001",
    ),
    "verify": ("验证回调 URL", "Verify the callback URL"),
    "verified": ("回调 URL 验证通过", "The callback URL is verified"),
    "times": ("{times} 次", "{times} ×"),
    "trouble": ("没有成功：", "That did not work: "),
}

REASONS: Mapping[str, tuple[str, str]] = {
    r"no connection": ("连不上回调地址", "no connection to the callback URL"),
    r"no answer within (\S+) s": (r"\1 秒内没有应答", r"no answer within \1 s"),
    r"no callback URL is set": ("没有设置回调地址", "no callback URL is set"),
    r"no customer service": ("微信客服还没有接入", "there is no customer service yet"),
    r"restart": ("沙盒重启前还没送到", "the sandbox was restarted before it arrived"),
    r"HTTP (400|401|403)": (
        r"HTTP \1：应用不认这条回调。两边的 Token、EncodingAESKey、企业 ID 一致吗？应用的日志里有原因",
        r"HTTP \1: the app refuses the callback. Are Token, EncodingAESKey and corp id the same on both sides? Its log says why",
    ),
    r"HTTP (404|405)": (r"HTTP \1：这个地址不是回调地址", r"HTTP \1: that address takes no callbacks"),
    r"HTTP (3\d\d)": (r"HTTP \1：回调地址不能跳转", r"HTTP \1: a callback is not redirected"),
    r"HTTP (5\d\d)": (r"HTTP \1：应用出错了", r"HTTP \1: the app has failed"),
    r"the answer can not be read: (\w+)": (r"应答内容无法解读（\1）", r"the answer cannot be read (\1)"),
    r"an answer of the type '(.*)' is ignored": (r"应答类型 \1 被忽略", r"an answer of the type \1 is ignored"),
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
    for pattern, words in REASONS.items():
        if found := re.fullmatch(pattern, trouble):
            return found.expand(words[LANGUAGES.index(language)])
    return trouble
