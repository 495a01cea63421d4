"""Every sentence of the doctor's, Chinese and English side by side; a test keeps their holes equal."""

TOPICS = {
    "settings": ("设置", "settings"),
    "database": ("数据库", "database"),
    "migrations": ("数据表", "tables"),
    "worker": ("worker", "worker"),
    "backlog": ("积压", "backlog"),
    "clock": ("时钟", "clock"),
    "token": ("Secret", "secret"),
    "agent": ("应用", "app"),
    "menu": ("菜单", "menu"),
    "callback": ("回调", "callback"),
    "service": ("客服回调", "customer service"),
    "pair": ("Token 与密钥", "token and key"),
}

HOUSE = {
    "settings-good": ("齐全", "complete"),
    "setting-wrong": ("{problem}", "{problem}"),
    "setting-remedy": ("改环境变量或 .env，然后重启", "change the environment or .env, then restart"),
    "setting-doubtful": ("{words}", "{words}"),
    "no-public-url": ("没有设置 PUBLIC_URL", "PUBLIC_URL is not set"),
    "no-public-url-remedy": (
        "设为企业微信访问本服务的 https 地址，如 https://hr.example.com",
        "set it to the https address WeCom reaches this desk at, such as https://hr.example.com",
    ),
    "no-admins": ("没有设置 ADMINS，没有人收到故障提醒", "ADMINS is not set: nobody hears of trouble"),
    "no-admins-remedy": ("填管理员的 userid，逗号分隔", "name the admins' userids, separated by commas"),
    "database-good": ("PostgreSQL {version}", "PostgreSQL {version}"),
    "database-away": ("连不上: {why}", "cannot be reached: {why}"),
    "database-remedy": (
        "检查 DATABASE_URL 里的主机、端口、用户、密码和库名，以及 PostgreSQL 是否在运行",
        "check host, port, user, password and name in DATABASE_URL, and that PostgreSQL runs",
    ),
    "needs-database": ("数据库连上后才能检查", "can be looked at once the database is there"),
    "migrations-good": ("版本 {revision}，是最新", "revision {revision}, the newest"),
    "migrations-missing": ("版本 {found}，程序需要 {head}", "revision {found}, this code needs {head}"),
    "migrations-remedy": ("运行 flask --app wsgi migrate", "run flask --app wsgi migrate"),
    "migrations-ahead": ("版本 {found}，比程序的 {head} 新", "revision {found}, newer than this code's {head}"),
    "migrations-ahead-remedy": (
        "升级程序，所有进程用同一版本",
        "bring this code up to date; run one version everywhere",
    ),
    "worker-good": ("{count} 个在工作", "{count} at work"),
    "worker-none": ("半分钟内没有 worker 的心跳，没有人回答", "none heard of for half a minute: nobody answers"),
    "worker-remedy": (
        "启动 flask --app wsgi worker，并看它的日志",
        "start flask --app wsgi worker, and read its log",
    ),
    "backlog-good": ("{count} 条在等", "{count} waiting"),
    "backlog-old": ("{count} 条在等，最早的已等了 {ago}", "{count} waiting, the oldest for {ago}"),
    "backlog-remedy": ("看 worker 的日志；不够快就多开几个", "read the workers' log; start more if they are too few"),
    "backlog-dead": ("{count} 条在等，另有 {dead} 条无法处理或送达", "{count} waiting, and {dead} were given up"),
    "backlog-dead-remedy": ("运行 flask --app wsgi dead-letters list", "run flask --app wsgi dead-letters list"),
    "clock-good": ("与 PostgreSQL、企业微信一致", "agrees with PostgreSQL's and WeCom's"),
    "clock-good-alone": (
        "与 PostgreSQL 一致；企业微信没有告诉时间",
        "agrees with PostgreSQL's; WeCom did not tell the time",
    ),
    "clock-behind": ("本机比 {whose} 慢 {by}", "{by} behind {whose}"),
    "clock-ahead": ("本机比 {whose} 快 {by}", "{by} ahead of {whose}"),
    "clock-remedy": (
        "用 NTP 校时 (timedatectl set-ntp true)",
        "set it by NTP (timedatectl set-ntp true)",
    ),
}

WECOM = {
    "needs-token": ("Secret 正确后才能检查", "can be looked at once the secret is right"),
    "needs-agent": ("应用能访问后才能检查", "can be looked at once the app lets us in"),
    "token-good": ("WECOM_CORP_ID 与 WECOM_SECRET 正确", "WECOM_CORP_ID and WECOM_SECRET are right"),
    "secret-wrong": (
        "WECOM_SECRET 不对，或应用已停用 ({errcode})",
        "WECOM_SECRET is wrong, or the app is disabled ({errcode})",
    ),
    "secret-remedy": (
        "在后台打开该应用，重新查看 Secret，填入 WECOM_SECRET",
        "open the app in the console, view its Secret again, and put it into WECOM_SECRET",
    ),
    "corp-id-wrong": ("WECOM_CORP_ID 不对 ({errcode})", "WECOM_CORP_ID is wrong ({errcode})"),
    "corp-id-remedy": (
        "从后台「我的企业」页底部复制企业 ID",
        "copy the corp id from the foot of the console's page 我的企业",
    ),
    "other-corp-wrong": ("Secret 属于另一个企业 ({errcode})", "the secret belongs to another corp ({errcode})"),
    "other-corp-remedy": (
        "WECOM_CORP_ID 和 WECOM_SECRET 要取自同一个企业",
        "take WECOM_CORP_ID and WECOM_SECRET from the same corp",
    ),
    "agent-id-wrong": (
        "WECOM_AGENT_ID 不是这个 Secret 的应用 ({errcode})",
        "WECOM_AGENT_ID is not the app of this secret ({errcode})",
    ),
    "agent-id-remedy": ("从该应用的页面复制 AgentId", "copy the AgentId from the page of that app"),
    "address-unknown": (
        "企业微信不认识本机的地址 {address} ({errcode})",
        "WeCom does not trust our address {address} ({errcode})",
    ),
    "address-remedy": (
        "在后台「应用 → 企业可信IP」里加上 {address}，约一分钟后生效",
        "add {address} to the app's trusted addresses (企业可信IP) in the console; it works about a minute later",
    ),
    "api-away": ("企业微信的接口没有回答: {why}", "WeCom's API did not answer: {why}"),
    "api-away-remedy": (
        "检查 WECOM_API_BASE、出口防火墙和 HTTPS_PROXY",
        "check WECOM_API_BASE, the firewall on the way out, and HTTPS_PROXY",
    ),
    "wecom-refuses": ("企业微信拒绝: {errcode} {why}", "WeCom refuses: {errcode} {why}"),
    "wecom-refuses-remedy": (
        "https://open.work.weixin.qq.com/devtool/query?e={errcode} 有这个错误码的说明",
        "https://open.work.weixin.qq.com/devtool/query?e={errcode} explains this code",
    ),
    "agent-good": ("{name}", "{name}"),
    "agent-closed": ("{name} 已停用", "{name} is switched off"),
    "agent-closed-remedy": ("在后台启用该应用", "switch it on in the console"),
    "agent-unseen": ("{name} 的可见范围是空的", "nobody can see {name}"),
    "agent-unseen-remedy": ("在后台的应用页设置可见范围", "set its visible range (可见范围) in the console"),
    "menu-good": ("已设置", "is set"),
    "menu-none": ("还没有", "there is none"),
    "menu-other": ("不是这个版本的菜单", "is not this version's"),
    "menu-remedy": ("运行 flask --app wsgi menu push", "run flask --app wsgi menu push"),
}

CALLBACK = {
    "never-knocked": ("企业微信还没有来过", "WeCom has not knocked yet"),
    "never-knocked-remedy": (
        "在后台「应用 → 接收消息 → 设置API接收」填 {url} 并保存；保存失败说明它到不了这个地址",
        "enter {url} in the console (应用 → 接收消息 → 设置API接收) and save; if saving fails, WeCom cannot reach it",
    ),
    "pair-present": ("当前", "present"),
    "pair-old": ("旧的", "old"),
    "pair-minted": ("设置页上新生成的", "newly made"),
    "pair-gone": ("已不用的", "forgotten"),
    "knock-verified": ("{ago}前: 验证通过 ({pair})", "{ago} ago: verified ({pair} pair)"),
    "knock-delivered": ("{ago}前: 收到消息 ({pair})", "{ago} ago: messages arrive ({pair} pair)"),
    "knock-token": (
        "{ago}前: 签名不对，但 EncodingAESKey 能解开: Token 不同",
        "{ago} ago: signature wrong, yet our EncodingAESKey opens it: the Token differs",
    ),
    "token-remedy": (
        "后台的 Token 和 {token} 要一字不差；改一边，另一边照抄",
        "the console's Token and {token} must be the same to the letter; copy one to the other",
    ),
    "knock-key": (
        "{ago}前: 签名正确，EncodingAESKey 不对: 解出来是乱码 ({detail})",
        "{ago} ago: signature right, EncodingAESKey wrong: it decrypts to noise ({detail})",
    ),
    "key-remedy": (
        "把后台的 43 位 EncodingAESKey 抄到 {key}，重启",
        "copy the 43 characters of the console's EncodingAESKey to {key}, and restart",
    ),
    "knock-mixed": (
        "{ago}前: 签名正确，但要用另一对 ({pair}) 的 EncodingAESKey 才能解开: Token 和密钥不是一对",
        "{ago} ago: signature right, but only the EncodingAESKey of the other pair ({pair}) opens it: "
        "Token and key are not of one pair",
    ),
    "mixed-remedy": (
        "在后台把 Token 和 EncodingAESKey 一起换成同一对",
        "enter Token and EncodingAESKey of the same pair in the console",
    ),
    "knock-receiver": (
        "{ago}前: 签名和密钥都对，但消息是给 {detail} 的: 企业 ID 不同",
        "{ago} ago: signature and key right, but it is for {detail}: the corp id differs",
    ),
    "receiver-remedy": (
        "如果 {detail} 是您的企业，设 WECOM_CORP_ID={detail}；否则后台登录错了企业",
        "if {detail} is your corp, set WECOM_CORP_ID={detail}; if not, that console is another corp's",
    ),
    "knock-mangled": (
        "{ago}前: 签名不对，echostr 在路上被改了 ({detail})，多半是 + 丢了",
        "{ago} ago: signature wrong, the echostr was changed on the way ({detail}), most likely a + was lost",
    ),
    "mangled-remedy": (
        "让代理原样转发查询参数，不要解码或重新编码",
        "have the proxy pass the query on as it came, neither decoded nor encoded anew",
    ),
    "knock-stranger": (
        "{ago}前: 签名不对，密钥也解不开 (×{times}): 陌生人，或 Token 和 EncodingAESKey 都不同",
        "{ago} ago: signature wrong, and our key does not open it (×{times}): "
        "a stranger, or both Token and EncodingAESKey differ",
    ),
    "stranger-remedy": (
        "如果刚在后台点了保存，请把 Token 和 EncodingAESKey 一起重抄一遍；否则不必理会",
        "if you have just pressed Save in the console, copy both Token and EncodingAESKey anew; if not, never mind",
    ),
    "knock-damaged": (
        "{ago}前: 签名正确，但内容是坏的 ({detail})",
        "{ago} ago: signature right, but what it covers is damaged ({detail})",
    ),
    "damaged-remedy": (
        "多半是代理改了内容；让它原样转发",
        "most likely a proxy changed it; have it pass bodies on as they came",
    ),
    "knock-malformed": (
        "{ago}前: 不像企业微信的请求 ({detail}, ×{times})",
        "{ago} ago: no request of WeCom's ({detail}, ×{times})",
    ),
    "knock-stale": (
        "{ago}前: 时间戳差了 {by}，当作重放拒绝了",
        "{ago} ago: its timestamp is {by} off, and it was refused as a replay",
    ),
    "stale-remedy": (
        "校准本机时钟；CALLBACK_WINDOW 不要太小",
        "set this machine's clock by NTP; CALLBACK_WINDOW must not be too small",
    ),
    "knock-unkept": (
        "{ago}前: 真实的消息没能存下 (数据库)，企业微信会再送",
        "{ago} ago: an authentic message could not be stored (database); WeCom delivers it again",
    ),
    "unkept-remedy": ("看数据库一项", "see the database above"),
    "pair-in-use": ("{ago}前还在用当前这一对", "the present pair was used {ago} ago"),
    "pair-not-yet": (
        "新旧两对都接受；企业微信还没有用过新的",
        "both pairs are taken; WeCom has not used the new one yet",
    ),
    "pair-not-yet-remedy": (
        "现在到后台填入新的 Token 和 EncodingAESKey 并保存",
        "now enter the new Token and EncodingAESKey in the console, and save",
    ),
    "pair-both": ("新旧两对都接受；旧的 {ago}前还在用", "both pairs are taken; the old one was used {ago} ago"),
    "pair-both-remedy": (
        "确认后台保存的是新的一对；一小时没人用旧的之后再看",
        "see that the console has the new pair; look again an hour after the old one was last used",
    ),
    "pair-old-idle": (
        "旧的一对没人用了；新的 {ago}前还在用",
        "nobody uses the old pair any more; the new one was used {ago} ago",
    ),
    "pair-old-idle-remedy": (
        "可以删掉 WECOM_TOKEN_OLD 和 WECOM_ENCODING_AES_KEY_OLD 了，然后重启 web",
        "WECOM_TOKEN_OLD and WECOM_ENCODING_AES_KEY_OLD may go now; then restart web",
    ),
    "minted-in-use": (
        "企业微信在用设置页上生成的那一对 ({ago}前)，它还不在设置里",
        "WeCom uses the pair made on the setup page ({ago} ago), and the settings do not have it",
    ),
    "minted-remedy": (
        "在 /admin/setup 复制这一对到 WECOM_TOKEN 和 WECOM_ENCODING_AES_KEY，重启",
        "copy it from /admin/setup to WECOM_TOKEN and WECOM_ENCODING_AES_KEY, and restart",
    ),
}

SENTENCES = {**{f"topic-{name}": words for name, words in TOPICS.items()}, **HOUSE, **WECOM, **CALLBACK}
