"""What the pages say, in Chinese and in English; what the doctor says stands with the doctor."""

from functools import partial

from bot.doctor.words import MARKS, say, topic

WORDS = {
    "title": ("面试助手设置", "Interview desk setup"),
    "other-language": ("English", "中文"),
    "sign-out": ("退出", "Sign out"),
    "sign-in": ("管理员登录", "Admins sign in"),
    "sign-in-wecom": ("用企业微信登录", "Sign in with WeCom"),
    "sign-in-no-url": (
        "设置 PUBLIC_URL 后，可以用企业微信登录。",
        "Once PUBLIC_URL is set, one can sign in with WeCom.",
    ),
    "sign-in-link": (
        "还没有接通企业微信时，在服务器上运行下面的命令，打开它给出的链接：",
        "While WeCom is not connected, run this on the server and open the link it prints:",
    ),
    "sign-in-domain": (
        "企业微信登录需要在后台为应用设置“企业微信授权登录”的回调域。",
        "Signing in with WeCom needs the app's login domain (企业微信授权登录) set in the console.",
    ),
    "enter": ("以 {userid} 登录", "Sign in as {userid}"),
    "enter-why": (
        "这个链接只能用一次，所以要再按一下。",
        "The link works once, so it asks for one more press.",
    ),
    "link-bad": (
        "链接已用过、已过期或不完整。请再运行一次 flask --app wsgi admin link。",
        "This link was used, has expired, or is incomplete. Run flask --app wsgi admin link once more.",
    ),
    "not-admin": ("{userid} 不是管理员。", "{userid} is not an admin."),
    "outsider": ("只有本企业的成员可以登录。", "Only members of this company can sign in."),
    "state-bad": ("登录没有完成，请重新开始。", "Signing in was not completed; please begin again."),
    "too-often": (
        "失败的次数太多了，请十分钟后再试；服务器上的 admin link 不受影响。",
        "Too many failures; try again in ten minutes. Links from admin link on the server still work.",
    ),
    "form-old": ("页面放得太久了，请刷新后再试。", "This page has been open too long; reload it and try again."),
    "not-found": ("没有这个页面。", "There is no such page."),
    "database-away": ("数据库连不上，登录要等它恢复。", "The database is away; signing in has to wait for it."),
    "back": ("返回", "Back"),
    "checks": ("检查", "Checks"),
    "checks-wait": ("正在询问企业微信…", "Asking WeCom…"),
    "checks-again": ("重新检查", "Check again"),
    "checks-lost": ("没有取到结果，请重新检查。", "No result came back; check again."),
    "callback": ("接收消息", "Receiving messages"),
    "callback-steps": (
        "在后台「应用 → 接收消息 → 设置API接收」填入这三项并保存，下面会立刻显示结果。",
        "Enter these three in the console (应用 → 接收消息 → 设置API接收) and save; what happens shows here at once.",
    ),
    "url": ("URL", "URL"),
    "token": ("Token", "Token"),
    "key": ("EncodingAESKey", "EncodingAESKey"),
    "copy": ("复制", "Copy"),
    "copied": ("已复制", "Copied"),
    "in-settings": ("在设置里，不在这里显示", "in the settings; not shown here"),
    "mint": ("生成新的一对", "Make a new pair"),
    "mint-why": (
        "新的一对立刻生效，旧的也继续接受，不用重启。一天内没人用就作废。",
        "A new pair works at once beside the present one, without a restart. Unused, it is forgotten after a day.",
    ),
    "minted": (
        "后台保存成功后，把这两行写进 .env，下次重启前换掉原来的：",
        "When the console has saved it, put these two lines into .env in place of the old ones, before the next restart:",
    ),
    "minted-used": (
        "企业微信已在使用这一对。请把这两行写进 .env，在下次重启前换掉原来的：",
        "WeCom uses this pair. Put these two lines into .env in place of the old ones, before the next restart:",
    ),
    "live": ("最近的验证", "The last verification"),
    "live-lost": ("实时显示中断了，正在重连…", "The live view broke off; connecting again…"),
    "history": ("来访记录", "What knocked lately"),
    "try": ("试一试", "Try it"),
    "test-send": ("给自己发一条消息", "Send me a message"),
    "test-words": (
        "面试助手已接通。回复“帮助”看看它会什么。",
        "The interview desk is connected. Reply “help” to see what it can do.",
    ),
    "test-sent": ("已发给 {userid}，请看企业微信。", "Sent to {userid}; look at WeCom."),
    "menu-push": ("推送应用菜单", "Push the menu"),
    "menu-pushed": ("菜单已更新，重新进入应用后可见。", "The menu is set; it shows when the app is opened anew."),
    "trouble": ("没有成功: {why}", "That did not work: {why}"),
}


def words(lang: str, name: str, **values: object) -> str:
    """A sentence in this language."""
    zh, en = WORDS[name]
    return (zh if lang == "zh" else en).format(**values)


def voice(lang: str) -> dict[str, object]:
    """What a template needs to show checks in this language."""
    return {"say": partial(say, lang=lang), "say_topic": partial(topic, lang=lang), "marks": MARKS}
