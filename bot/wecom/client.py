"""The WeCom client: every call the desk makes, over one token shared by all processes.

    tokens = TokenStore(engine, derive_key(secret_key), clock)
    wecom = WeCom("https://qyapi.weixin.qq.com", "ww…", 1000002, secret, tokens)
    wecom.send(bodies.text("zhangsan", "面试改到周三"))

One client serves all threads of a process. Every call raises WeComError (`bot.wecom.errors`), which knows whether and
when to try again.
"""

from bot.wecom.desk import Desk
from bot.wecom.media import MediaFiles
from bot.wecom.members import Members
from bot.wecom.messages import Messages


class WeCom(Messages, Members, MediaFiles, Desk):
    """WeCom as one app of one corp sees it."""
