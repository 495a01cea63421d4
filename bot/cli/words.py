"""What the commands say, in Chinese and in English: the reader is whoever runs the desk, and `LOCALE` is their language."""

from config import Settings

WORDS = {
    "migrated": ("数据库已是最新版本 {revision}", "the database is at revision {revision}"),
    "not-migrated": (
        "数据库还没有建好表，请先运行: flask --app wsgi migrate",
        "the database has no tables yet; run first: flask --app wsgi migrate",
    ),
    "database-away": ("连不上数据库: {why}", "the database cannot be reached: {why}"),
    "wecom-refused": ("企业微信没有接受: {why}", "WeCom did not accept it: {why}"),
    "trusted-address": (
        "请在管理后台「应用 → 企业可信IP」里加上 {address}，约一分钟后生效",
        "add {address} to the app's trusted addresses (企业可信IP) in the console; it works about a minute later",
    ),
    "sent": ("已发给 {userid} ({msgid})", "sent to {userid} ({msgid})"),
    "members": ("认识了 {count} 位成员", "{count} members are known"),
    "menu-pushed": (
        "菜单已更新，成员重新进入应用后可见",
        "the menu is set; members see it when they open the app anew",
    ),
    "menu-none": ("应用还没有菜单", "the app has no menu"),
    "menu-deleted": ("菜单已删除", "the menu is gone"),
    "token-good": ("access token 有效，到 {until} 为止", "the access token is good until {until}"),
    "token-none": ("还没有取过 access token", "no access token has been asked for yet"),
    "token-over": (
        "access token 已过期 ({until})，下次调用时会重新获取",
        "the access token ended {until}; the next call fetches one",
    ),
    "token-refused": (
        "企业微信拒绝发放 token: {why}；{until} 之前不再询问",
        "WeCom refuses a token: {why}; nobody asks again before {until}",
    ),
    "letters-none": ("没有无法处理的消息", "there are no dead letters"),
    "letters-retried": ("{count} 条将重新处理", "{count} will be tried again"),
    "letters-dropped": ("放弃了 {count} 条", "{count} given up"),
    "letters-unknown": ("没有这些编号: {ids}", "no dead letters of these numbers: {ids}"),
    "letters-bad-id": ("编号形如 in12 或 out34，而不是 {id}", "a number is in12 or out34, not {id}"),
    "callback-new": (
        "把这两行写进环境或 .env，重启后在管理后台「应用 → 接收消息 → 设置API接收」填入同样的值:",
        "put these two lines into the environment or .env, restart, and enter the same in the console (应用 → 接收消息 → 设置API接收):",
    ),
    "callback-url": ("URL:  {url}", "URL:  {url}"),
    "callback-no-url": (
        "URL 是本服务的公网地址加上 /wecom/callback (设置 PUBLIC_URL 后会在这里给出完整地址)",
        "the URL is the public address of this desk and /wecom/callback (set PUBLIC_URL and it is shown here whole)",
    ),
    "bad-line": ("看不懂这一行: {why}", "this line cannot be read: {why}"),
}


def words(settings: Settings, name: str, **values: object) -> str:
    """A sentence in the reader's language."""
    zh, en = WORDS[name]
    return (zh if settings.locale == "zh" else en).format(**values)
