"""Everyday words, so that they are not taken for names: Chinese text has no spaces, and any English word may be capitalised.

Every run of plain text in the cue phrases belongs to it by itself; here are the words that no phrase contains.
"""

import re
from collections.abc import Iterable

CHINESE = """
的 了 吗 呢 吧 啊 呀 嘛 么 着 是 在 不 没 有 也 还 就 都 很 太 最 更 又 再 只 才 把 被 给 让 叫 请 从 到 往 向 对 跟 和 与 及 或 而 但 同 我 你 他 她 它 您 咱 们 这 那 哪 谁 啥
什么 怎么 怎样 如何 几 多少 为什么 为何 要 想 能 会 得 过 去 来 说 看 问 找 发 约 改 换 等 用 由 派 我们 你们 他们 她们 咱们 大家 自己 别人 其他 其它 别的 另外 某个 这个 那个 这位 那位 哪个
哪位 这些 那些 哪些 这里 那里 哪里 这边 那边 这样 那样 这么 那么 可以 可能 可否 可不可以 能否 能不能 是否 是不是 有没有 要不要 行不行 好不好 应该 应当 必须 需要 不用 不要 不能 不行 不是 不会 不想 不了
不过 不太 不好 不好意思 别 一下 一个 一位 一名 一些 一点 一起 一会 一会儿 一直 一定 一样 一共 一般 一般般 两个 几个 几位 每个 每位 每次 每天 每周 各位 各自 全部 所有 任何 任意 随便 随机 现在 目前
刚才 刚刚 刚 马上 立刻 立即 尽快 尽量 稍后 稍微 待会 等会 回头 以后 以前 之后 之前 后来 然后 最后 最近 最好 最早 最晚 首先 其次 优先 先 已经 曾经 正在 将来 将要 即将 今天 明天 后天 大后天 昨天 前天
今晚 明晚 今早 明早 今年 明年 去年 本周 这周 下周 上周 下下周 周末 本月 这个月 下个月 上个月 月底 月初 年底 早上 上午 中午 下午 晚上 傍晚 凌晨 白天 晚点 早点 周一 周二 周三 周四 周五 周六 周日 周天
星期 礼拜 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 工作日 全天 半天 整天 时间 时候 时段 日期 日子 日历 日程 行程 分钟 小时 点钟 因为 由于 所以 因此 如果 要是 假如 虽然 但是 可是 而且
并且 或者 还是 以及 以便 为了 关于 对于 根据 按照 通过 除了 除 除非 只要 只有 只能 只是 无论 谢谢 感谢 多谢 麻烦 辛苦 抱歉 对不起 打扰 打扰了 你好 您好 好的 好吧 好了 好 行 收到 知道 明白 了解 清楚
确认 确定 没问题 没事 没关系 没有 没空 没来 没到 没法 收 面试 面试官 候选人 应聘者 求职者 人选 面谈 面评 反馈 评价 评语 简历 岗位 职位 部门 团队 小组 公司 办公室 会议 会议室 视频 电话 现场 线上 线下
链接 地址 地点 网址 邮箱 邮件 手机 手机号 企微 微信 企业微信 短信 消息 招聘 招聘官 招聘者 管理员 角色 权限 后端 前端 客户端 移动端 测试 产品 产品经理 项目经理 设计 设计师 运营 市场 销售 财务 法务 行政
人事 人力 算法 数据 开发 研发 运维 架构 架构师 工程师 实习生 实习 校招 社招 经理 总监 主管 助理 专员 安排 预约 预定 约面 改期 改到 取消 撤销 恢复 拒绝 接受 同意 提醒 通知 回复 转告 告诉 邀请 新增
添加 删除 查找 查看 查询 搜索 导入 同步 暂停 释放 占住 占用 预留 锁定 延长 截止 结束 完成 结论 待定 淘汰 录用 推荐 参加 出席 迟到 爽约 有空 空闲 空档 忙 方便 合适 冲突 请假 出差 休假 开会 有会 有事
临时 离职 转给 交给 替 代替 换成 换人 负责 主持 催 排 订 定 移 挪 推 查 搜 删 加 选 见 面 帮 放 留 占 送 转 交 写 填 取 拿 办 弄 搞 做 开 关 停 接 答 记 存 借 带 穿 听 读 下 上 里 中
后 前 一面 二面 三面 四面 终面 初面 复试 技术面 进度 进展 状态 情况 结果 问题 原因 理由 内容 信息 资料 名单 列表 详情 报表 统计 记录 设置 语言 中文 英文 英语 帮助 功能 菜单 人工 客服 真人 强 弱
不错 很好 优秀 扎实 较好 较差 太差 基础 沟通 技术 潜力 能力 经验 项目 表达 逻辑 思路 文化 综合 整体 态度 知识 深度 广度 上班 下班 加班 上课 下课 吃饭 午休 开始 继续 停止 准备 携带 时长 多久 多长
路上 堵车 高铁 飞机 医院 孩子 家里 家人 老板 同事 朋友 领导 客户 学校 毕业 考试 论文 答辩 薪资 工资 待遇 期望 高级 初级 中级 资深 全职 兼职 应届 安全 安静 安心 高兴 高度 平时 平均 舒服 舒适 时差
时区 常常 通常 经常 非常 方案 方式 方面 方向 万一 全程 全员 文档 文件 文章 毛病 水平 程度 程序 金额 白费 单独 单位 解释 解决 明确 明显 任务 路线 支持 向量 连续 连接 成功 成员 成本 应用 应聘 于是
这两周 两周 三周 几周 这几周 两天 三天 几天 这几天 这两天 两位 三位 两场 三场 两轮 三轮 先别 先不 别再 不再 再也 个 次 场 位 些 赶紧 赶快 尽早 抓紧 快点 快些 麻利 催促 敦促 督促 跟进 联系 对接 沟通 汇报 提交 补交 上传 下载 打印 转发 抄送 群发 批量 挨个 逐个 依次 分别 轮流
同时 顺便 顺延 延迟 延期 延后 推迟 推后 提早 提前 准时 按时 及时 随时 临时 暂时 平日 周内 这周内 年后 年前 节后 节前 上旬 中旬 下旬 期间 之间 中间 其间 当天 当日 当晚 那天 那边 对面 隔壁 楼下
楼上 前台 门口 大厅 园区 总部 分部 本部 外地 外出 外省 老家 国外 国内 海外 远程 线路 网络 信号 声音 画面 摄像头 麦克风 耳机 电脑 手机端 平台 软件 系统 后台 前端组 后端组 算法组 测试组 产品组 小组 一组 二组
要不 要么 不然 否则 然而 尤其 特别 比较 稍微 略微 多少 大概 大约 差不多 左右 上下 以内 以上 以下 以外 之内 之外 为止 起来 出来 下来 过来 回来 上来 进来 出去 下去 过去 回去 上去 进去 掉了 完了 好了 成了
查下 看下 找下 问下 催下 约下 排下 发下 改下 换下 等下 说下 聊下 帮下 给下 来下 查看 看看 找找 问问 催催 等等 聊聊 说说 试试 想想 谈谈 面面 见见 写写 填填 弄弄 搞搞 定定
谈完 聊完 面完 写完 填完 交完 发完 看完 开完 忙完 选完 选好 约好 定好 排好 谈好 说好 写好 填好 备好 答好 没选 没约 没定 没排 没写 没填 没交 没回 没看 没发 没改 没到 没来 没进 没接 没收 没通过 未选 未约 未回 未到 未交
选了 约了 定了 排了 写了 填了 交了 回了 看了 发了 改了 到了 来了 进了 接了 收了 过了 挂了 走了 换了 推了 延了 停了 删了 加了 忘了 晚了 早了 迟了 错了 对了 行了 算了 够了 多了 少了
强烈 极力 十分 相当 有点 有些 太过 过于 还行 凑合 一般般 马马虎虎 出色 突出 良好 稳重 踏实 认真 主动 积极 被动 内向 外向 清晰 混乱 薄弱 欠缺 不足 优势 劣势 亮点 短板
谈话 面聊 详聊 详谈 细聊 初筛 筛选 笔试 机试 上机 群面 加面 补面 连面 终审 背调 入职 到岗 转正 试用 签约 谈薪 定级 评级 定薪 发放 通知书 录取 拒信 感谢信 人才库 简历库 面试间 洽谈室 茶水间
明后天 明后 今明 大后 后天 前两天 这两天 过两天 改天 改日 他日 哪天 几号 几时 何时 何地 何处 为何 如何 若是 倘若 万一 一旦 既然 只好 只得 不得不 不如 宁可 反正 毕竟 究竟 到底 其实 事实上 总之
关系 关闭 关掉 关了 石头 包括 左右 左边 江苏 江西 云南 河南 湖南 武汉 龙华 钱包 车站 车位 祝好 祝您 贺卡 段落 雷电 温度 黄金 古代 康复 宁愿 甘愿 房间 房子 顾问 顾虑 花时间 花费 马虎 盛大 时刻 和平
何况 任职 任期 计划 计算 施工 应急 连线 连着 从来 从没 过来 都要 都行 都不 都可以 全都
"""
ENGLISH = """
whichever anytime neither either option both alternative alternatives fever cold flu headache unwell dizzy injured airport station subway metro bus taxi parking lost wrong address
boss client customer deadline overtime shift assignment thesis defense interviewing recruiting onboarding probation salary benefits dress formal casual laptop passport badge reception lobby gate elevator
gonna wanna gotta lemme dunno kinda sorta alright awesome cheers ciao okay okey yup roger copy noted ack understood
choice choices preferred preference preferably backup ideally rather otherwise possible impossible convenient suitable
earlier sooner early lately accepted rejected passed failed hired withdrew withdrawn resigned quit replied responded
answered confirmed picked chose chosen sent received read seen asked told called emailed mailed texted submitted
filled wrote written gave given took taken made said says saying interested considering continue continuing decide
decided deciding choose choosing change changes changed changing moved moving missed missing forgot forgotten lost
broken broke expired invalid error issue issues problem problems able unable allowed alone already always almost along
although among amount anyway apart around away back bad become began begin behind below best better big bit both bring
brought business busy buy care case cause certain chance check clear close cold come coming common completely cost
course current currently dates deal definitely depends despite detail details different difficult direct double easy
either else enough entire especially exactly example except expect extra fact fairly far feel few final finally find
fine flight floor follow following free friend full further future general get getting glad guess half hand happen
happened hard hear heard help high holding hope hopefully hosting idea immediately important inform instead
interesting invitation invited job join just keep kind large late latest least less level life limited list little
live lives load local longer lot main manage many matter mean means meet met middle mine moment name near nearly
nearby necessary never news nobody normal note number offered often ones only opposite order original outside overlap
own part particular past pending people perhaps personal place plan plans point position prefer present pretty
previous probably process project provide public question questions quick quickly quite reach reached ready real
really reason recently regarding regular related relevant remember rest right role same save schedule search second
section seems senior serious several share short shortly show side simple simply since single site situation slightly
slow small so somewhere soon special specific spot standard state stay step still story strength strengths stuff
subject such suggest suggestion summary suppose sure system table talk team tell tentative tentatively term test than
their thing things think though thought through together tool total toward town track trouble true try turn type
typical under understand understood unfortunately unless unlikely until update upon usual usually various very view
visit visiting wait want way weeks welcome well went whatever whenever wherever whether whole why wife husband wish
within without word words world worse worst worth wrong yesterday yet baby birthday child children class dentist exam
exams family father funeral hospital kid kids mother parent parents school son daughter surgery training university
wedding workshop asap bye cool dude folks guys hmm lol nope oops pal wow yay yikes a an the and or but nor if then
that this these those there here it its it's he she they them his her him we us our you your i i'm i'll i'd i've my me
who whom whose which what when where how is am are was were be been being do does did done doing have has had having
can could will would shall should may might must cannot can't don't doesn't didn't won't wouldn't isn't aren't wasn't
haven't hasn't not no yes ok okay to of in on at by for from with w about into onto over after before between during
till per via as up down out off again also too even now later today tomorrow tmr tmrw tonight day days week month
months year years hour hours hr hrs minute minutes min mins seconds m h pm noon midnight morning mornings afternoon
afternoons evening evenings night nights weekend weekends weekday weekdays eod eow time times o'clock monday tuesday
wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun january february march
april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec next last
every each any all some none neither more most much one two three four five six seven eight nine ten first third
fourth fifth another other others new old hi hey hello dear good great nice perfect thanks thank thx please pls sorry
apologies cheers regards yeah yep nah maybe actually however because due oh um scheduled scheduling reschedule
rescheduled book booked booking arrange set setup organize organise create add offer propose send give look see move
push shift postpone delay forward cancel cancelled canceled call accept decline declined reject confirm swap replace
substitute remind nudge chase ping ask let make take put switch extend release hold reserve block available
availability unavailable open pause stop start resume finish finished complete completed end ended undo revert restore
erase delete remove forget wipe import upload export sync connect invite reply message answer write report status
progress whoami agenda language decision feedback pass fail hire noshow buffer notice max limit cap round rounds
interview interviews interviewer interviewers interviewing candidate candidates applicant panel pool slot slots option
options calendar meeting meetings room rooms link url address location phone video online onsite remote person tech
technical screen screening chat backend frontend engineer engineering developer manager designer product sales data
analyst intern junior lead director company office cv résumé email mail wecom mobile code info information profile
record records file everything everyone everybody someone somebody anyone anybody anything something nothing human
agent recruiter admin member running showed shown came joined arrive appear work works working suit fit like need love
happy know believe waited waiting going gone go left leaving leave sick ill travel travelling traveling vacation
holiday ooo pto conflict emergency doctor train traffic stuck home skills solid strong weak basics communication
coding algorithm algorithms culture average poor excellent lean mr ms mrs miss dr prof sir madam scorecard scorecards
re fwd fyi etc eg ie vs k u ur r y n tbd tba tbc na
"""
CHINESE_WORDS = frozenset(CHINESE.split())
ENGLISH_WORDS = frozenset(ENGLISH.split())
RUN = re.compile(r"[一-鿿]{2,}")
STEM = re.compile(r"([a-z]{4,})\\w[*+]")
ENDINGS = ("s", "es", "ed", "d", "er", "ers", "r", "rs", "ing", "ings", "ly", "ment", "n't", "able")
LATIN_RUN = re.compile(r"[a-z']{2,}")


class Lexicon:
    """Words by their first character, the longest first."""

    def __init__(self, phrases: Iterable[str] = ()) -> None:
        words = set(CHINESE_WORDS)
        latin = set(ENGLISH_WORDS)
        stems: set[str] = set()
        self.commands: set[str] = set()
        for phrase in phrases:
            plain = re.sub(r"\\.|<\w+>", " ", phrase)
            self.commands.update(RUN.findall(plain))
            latin.update(LATIN_RUN.findall(plain))
            latin.update(LATIN_RUN.findall(plain.replace(" ?", "")))
            stems.update(STEM.findall(phrase))
        words |= self.commands
        self._latin = frozenset(latin)
        self._stems = tuple(sorted(stems))
        self._words: dict[str, dict[int, set[str]]] = {}
        for word in words:
            self._words.setdefault(word[0], {}).setdefault(len(word), set()).add(word)
        self._lengths = {first: sorted(by, reverse=True) for first, by in self._words.items()}

    def lengths(self, text: str, at: int) -> list[int]:
        """The lengths of the words that begin at `at`, the longest first."""
        by_length = self._words.get(text[at : at + 1], {})
        return [
            length for length in self._lengths.get(text[at : at + 1], ()) if text[at : at + length] in by_length[length]
        ]

    def longest(self, text: str, at: int, *, least: int = 1) -> int:
        """The length of the longest word that begins at `at`; 0 when none does."""
        by_length = self._words.get(text[at : at + 1])
        if by_length is None:
            return 0
        for length in self._lengths[text[at]]:
            if length >= least and text[at : at + length] in by_length[length]:
                return length
        return 0

    def knows(self, word: str) -> bool:
        """Is this (lower-case) English word an everyday one?"""
        return word in self._latin or word.removesuffix("'s") in self._latin or word.startswith(self._stems)

    def grows(self, word: str) -> bool:
        """Is this (lower-case) English word an everyday one, or made of such ones: reminders, back-to-back?"""
        return all(self.knows(part) or self._inflected(part) for part in re.split(r"[-_]", word) if part)

    def _inflected(self, word: str) -> bool:
        return any(word.endswith(end) and self.knows(word[: -len(end)]) for end in ENDINGS if len(word) > len(end) + 2)
