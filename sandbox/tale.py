"""The story that the page plays: one interview, from the first word until it has been held, in Chinese or in English.

A line is one thing that somebody does. To make the story longer, add a line to `LINES`; nothing else has to change.

    types(who, zh, en)     these words are typed and sent
    presses(who, zh, en)   the newest button with these words is pressed, as soon as there is one

    after=…   it is done as soon as the newest thing this phone shows has this in it, a regular expression
    when=…    it is done only if the newest thing this phone shows has this in it
    begun=…   it is done when the interview's time has come

Holes in the words: `{number}` is the interview that this phone heard of last, `{workday}` is tomorrow, or Monday when
tomorrow is part of a weekend, and `{soon}` is a minute that is about to come: an interview can be held in no other.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True)
class Line:
    """One thing that somebody does, in both languages."""

    who: str
    zh: str
    en: str
    button: bool = False
    after: str = ""
    when: str = ""
    begun: bool = False
    pace: float = 1.0

    def words(self, language: str) -> str:
        """What is typed, or what stands on the button."""
        return self.en if language == "en" else self.zh


def types(who: str, zh: str, en: str, **more: Any) -> Line:
    """Somebody types and sends."""
    return Line(who, zh, en, **more)


def presses(who: str, zh: str, en: str, **more: Any) -> Line:
    """Somebody presses a button."""
    return replace(types(who, zh, en, **more), button=True)


LINES: Sequence[Line] = (
    types("meilin", "新增候选人 张三 岗位 后端工程师 企微 zhangsan", "add candidate 张三 role Backend wecom zhangsan"),
    types(
        "meilin", "安排 张三 @李雷 @韩梅梅 {workday}15:00 30分钟", "schedule 张三 @lilei @hanmeimei {workday} 15:00 30m"
    ),
    types("meilin", "1", "1", when="有几位|There are several"),
    presses("meilin", "确认", "Confirm", when="请确认|[Cc]onfirm"),
    types("meilin", "1", "1", when=r"已被占用|is taken"),
    presses("lilei", "接受", "Accept"),
    types("hanmeimei", "改期 #{number} {soon}", "move #{number} {soon}", after="面试邀约|Interview:"),
    types("meilin", "改期 #{number} {soon}", "move #{number} {soon}", after="想把|would like"),
    types("meilin", "确认", "confirm", when="请确认|[Cc]onfirm"),
    types("meilin", "1", "1", when=r"已被占用|is taken"),
    presses("lilei", "接受", "Accept"),
    presses("hanmeimei", "接受", "Accept"),
    types("zhangsan", "确认", "confirm", after="改期了|has moved"),
    types("zhangsan", "1", "1", when="是哪一场|Which one"),
    types("hanmeimei", "今天", "today"),
    types("lilei", "#{number}", "#{number}"),
    types("meilin", "查找 张三", "find 张三"),
    types("meilin", "结束 #{number}", "done #{number}", begun=True),
    types("meilin", "取消 #{number}", "cancel #{number}", when="没到时间|not begun"),
    types("lilei", "反馈 #{number} 通过 4 基础扎实", "feedback #{number} pass 4 solid basics", when="反馈|[Ff]eedback"),
)
GREETING = types("", "语言 中文", "language en", pace=0.35)
"""Said first on every phone of the story that was told to speak another language before."""

SPOKEN = {"语言 中文": "zh", "language zh": "zh", "语言 英文": "en", "language en": "en"}
