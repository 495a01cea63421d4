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
        "1. 把这两行写进环境或 .env，重启 web\n"
        "2. 在管理后台「应用 → 接收消息 → 设置API接收」填入同样的值和 URL，保存\n"
        "3. 运行 flask --app wsgi doctor，看回调一项",
        "1. put these two lines into the environment or .env, and restart web\n"
        "2. enter the same values and the URL in the console (应用 → 接收消息 → 设置API接收), and save\n"
        "3. run flask --app wsgi doctor, and look at the callback",
    ),
    "callback-change": (
        "1. 把现有的两行改名为 WECOM_TOKEN_OLD 和 WECOM_ENCODING_AES_KEY_OLD，加上下面两行，重启 web: 新旧都接受\n"
        "2. 在管理后台「应用 → 接收消息 → 设置API接收」填入新的值，保存\n"
        "3. 运行 flask --app wsgi doctor；它说旧的没人用了，再删掉两行 _OLD",
        "1. rename the two lines you have to WECOM_TOKEN_OLD and WECOM_ENCODING_AES_KEY_OLD, add these two, and restart "
        "web: it takes both\n"
        "2. enter the new values in the console (应用 → 接收消息 → 设置API接收), and save\n"
        "3. run flask --app wsgi doctor; when it says that nobody uses the old pair, remove the two _OLD lines",
    ),
    "app-unknown": ("没有名为 {which} 的应用", "there is no app named {which}"),
    "app-bad-name": (
        "应用名用小写字母、数字和连字符，以字母开头，最多 31 个字符，且不能是 kf 或 callback，而不是 {which}",
        "a name has lower-case letters, digits and hyphens, begins with a letter, is at most 31 characters long and not kf "
        "or callback; {which} is not one",
    ),
    "app-is-first": (
        "这就是 WECOM_… 设置的那个应用，不必添加",
        "this is the app of the WECOM_… settings; it need not be added",
    ),
    "app-name-taken": ("{which} 已是另一个应用的名字", "{which} is the name of another app"),
    "app-added": (
        "正在运行的进程几秒内就会接待 {which}。在它的管理后台「接收消息 → 设置API接收」填入下面三项，"
        "然后运行 flask --app wsgi doctor --wecom-app {which}",
        "running processes serve {which} within seconds. Enter these three in its console (接收消息 → 设置API接收), then run "
        "flask --app wsgi doctor --wecom-app {which}",
    ),
    "app-sealed": (
        "打不开: 是用另一个 SECRET_KEY 封存的，请重新 apps add",
        "does not open: sealed with another SECRET_KEY, add it again",
    ),
    "app-removed": (
        "{which} 不再接待；它的数据仍在数据库里",
        "{which} is served no longer; its data stay in the database",
    ),
    "callback-url": ("URL:  {url}", "URL:  {url}"),
    "callback-no-url": (
        "URL 是本服务的公网地址加上 /wecom/callback (设置 PUBLIC_URL 后会在这里给出完整地址)",
        "the URL is the public address of this desk and /wecom/callback (set PUBLIC_URL and it is shown here whole)",
    ),
    "admin-link": ("{minutes} 分钟内有效，只能用一次:", "good for {minutes} minutes, and once:"),
    "admin-unknown": (
        "{userid} 不是管理员 (ADMINS，或角色为管理员)",
        "{userid} is no admin (ADMINS, or an admin by role)",
    ),
    "admin-none": ("请设置 ADMINS，或写明 USERID", "set ADMINS, or name a USERID"),
    "time-ok": ("明白", "understood"),
    "time-ambiguous": ("有几种理解，要问一句", "can be meant in several ways: ask"),
    "time-past": ("已经过去", "is over"),
    "time-unparseable": ("没有读出时间", "no time was read"),
    "time-point": ("时刻", "moment"),
    "time-range": ("起止", "from–to"),
    "time-window": ("时间段", "window"),
    "time-day": ("整天", "day"),
    "time-multi": ("多个时间", "several"),
    "time-weekend": ("周末", "weekend"),
    "time-holiday": ("法定节假日", "public holiday"),
    "time-workday": ("调休上班", "a weekend that is worked"),
    "time-unknown_year": ("那一年的放假安排尚未公布", "the holidays of that year are not announced yet"),
    "time-rolled": ("日期顺延了", "moved on to the next such date"),
    "time-vague": ("含糊", "vague"),
    "time-clipped": ("已经开始的部分从现在算起", "what has begun counts from now"),
    "time-deadline": ("截止时间", "deadline"),
    "time-am": ("推断为上午", "morning is inferred"),
    "time-pm": ("推断为下午", "afternoon is inferred"),
    "time-no_time": ("里面没有时间", "there is none in it"),
    "time-asap": ("越快越好，不是一个时间", "as soon as possible is no time"),
    "time-relative": ("相对于别的时间", "relative to another time"),
    "time-unread": ("有一个数字或限制没有读懂", "a number or a limit in it was not understood"),
    "time-invalid_date": ("没有这一天", "there is no such day"),
    "time-invalid_hour": ("没有这个钟点", "there is no such hour"),
    "time-invalid_weekday": ("没有这个星期几", "there is no such weekday"),
    "time-backwards": ("结束早于开始", "it ends before it begins"),
    "time-part_and_hour": ("钟点和上下午不符", "the hour is not in that part of the day"),
    "time-too_far": ("太远了", "too far away"),
    "time-too_many_days": ("天数太多", "too many days"),
    "time-lunar_date": ("不认识的农历日期", "a lunar date that is not known"),
    "time-length": ("只有长度", "a length alone"),
    "time-no_working_day": ("没有工作日", "there is no working day"),
    "bad-line": ("看不懂这一行: {why}", "this line cannot be read: {why}"),
}


def words(settings: Settings, name: str, **values: object) -> str:
    """A sentence in the reader's language."""
    zh, en = WORDS[name]
    return (zh if settings.locale == "zh" else en).format(**values)
