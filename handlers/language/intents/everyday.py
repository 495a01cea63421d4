"""Everyday words that are nobody's name, beside those of the phrases: Chinese as they come to mind, English by the alphabet."""

CHINESE = """
代码 编码 编程 能力 算法题 架构 方法论 程序 系统 框架 语法 数据库 项目经历 项目经验 简单 单元 明白 明朗 高效 高并发 时间观 方案 方向感 石沉 温和 安稳 平稳 沉稳 常识 常规 全面 全局 于此 应变 应届生 成长 成熟 支撑 解答 解题 计算机 关键 关注 通顺 通用 路径 白板 白纸 文笔 文字 曲折 车库 木讷 游戏 毛糙 金融 石化 房产 左手 右手 向上 边界
的 了 吗 呢 吧 啊 呀 嘛 么 着 是 在 不 没 有 也 还 就 都 很 太 最 更 又 再 只 才 把 被 给 让 叫 请 从 到 往 向 对 跟 和 与 及 或 而 但 同 我 你 他 她
它 您 咱 们 这 那 哪 谁 啥 什么 怎么 怎样 如何 几 多少 为什么 为何 要 想 能 会 得 过 去 来 说 看 问 找 发 约 改 换 等 用 由 派 我们 你们 他们 她们
咱们 大家 自己 别人 其他 其它 别的 另外 某个 这个 那个 这位 那位 哪个 哪位 这些 那些 哪些 这里 那里 哪里 这边 那边 这样 那样 这么 那么 可以 可能 可否
可不可以 能否 能不能 是否 是不是 有没有 要不要 行不行 好不好 应该 应当 必须 需要 不用 不要 不能 不行 不是 不会 不想 不了 不过 不太 不好 不好意思 别
一下 一个 一位 一名 一些 一点 一起 一会 一会儿 一直 一定 一样 一共 一般 一般般 两个 几个 几位 每个 每位 每次 每天 每周 各位 各自 全部 所有 任何 任意
随便 随机 现在 目前 刚才 刚刚 刚 马上 立刻 立即 尽快 尽量 稍后 稍微 待会 等会 回头 以后 以前 之后 之前 后来 然后 最后 最近 最好 最早 最晚 首先 其次
优先 先 已经 曾经 正在 将来 将要 即将 今天 明天 后天 大后天 昨天 前天 今晚 明晚 今早 明早 今年 明年 去年 本周 这周 下周 上周 下下周 周末 本月 这个月
下个月 上个月 月底 月初 年底 早上 上午 中午 下午 晚上 傍晚 凌晨 白天 晚点 早点 周一 周二 周三 周四 周五 周六 周日 周天 星期 礼拜 星期一 星期二 星期三
星期四 星期五 星期六 星期日 星期天 工作日 全天 半天 整天 时间 时候 时段 日期 日子 日历 日程 行程 分钟 小时 点钟 因为 由于 所以 因此 如果 要是 假如
虽然 但是 可是 而且 并且 或者 还是 以及 以便 为了 关于 对于 根据 按照 通过 除了 除 除非 只要 只有 只能 只是 无论 谢谢 感谢 多谢 麻烦 辛苦 抱歉 对不起
打扰 打扰了 你好 您好 好的 好吧 好了 好 行 收到 知道 明白 了解 清楚 确认 确定 没问题 没事 没关系 没有 没空 没来 没到 没法 收 面试 面试官 候选人 应聘者
求职者 人选 面谈 面评 反馈 评价 评语 简历 岗位 职位 部门 团队 小组 公司 办公室 会议 会议室 视频 电话 现场 线上 线下 链接 地址 地点 网址 邮箱 邮件 手机
手机号 企微 微信 企业微信 短信 消息 招聘 招聘官 招聘者 管理员 角色 权限 后端 前端 客户端 移动端 测试 产品 产品经理 项目经理 设计 设计师 运营 市场 销售
财务 法务 行政 人事 人力 算法 数据 开发 研发 运维 架构 架构师 工程师 实习生 实习 校招 社招 经理 总监 主管 助理 专员 安排 预约 预定 约面 改期 改到 取消
撤销 恢复 拒绝 接受 同意 提醒 通知 回复 转告 告诉 邀请 新增 添加 删除 查找 查看 查询 搜索 导入 同步 暂停 释放 占住 占用 预留 锁定 延长 截止 结束 完成
结论 待定 淘汰 录用 推荐 参加 出席 迟到 爽约 有空 空闲 空档 忙 方便 合适 冲突 请假 出差 休假 开会 有会 有事 临时 离职 转给 交给 替 代替 换成 换人 负责
主持 催 排 订 定 移 挪 推 查 搜 删 加 选 见 面 帮 放 留 占 送 转 交 写 填 取 拿 办 弄 搞 做 开 关 停 接 答 记 存 借 带 穿 听 读 下 上 里 中 后 前 一面
二面 三面 四面 终面 初面 复试 技术面 进度 进展 状态 情况 结果 问题 原因 理由 内容 信息 资料 名单 列表 详情 报表 统计 记录 设置 语言 中文 英文 英语
帮助 功能 菜单 人工 客服 真人 强 弱 不错 很好 优秀 扎实 较好 较差 太差 基础 沟通 技术 潜力 能力 经验 项目 表达 逻辑 思路 文化 综合 整体 态度 知识 深度
广度 上班 下班 加班 上课 下课 吃饭 午休 开始 继续 停止 准备 携带 时长 多久 多长 路上 堵车 高铁 飞机 医院 孩子 家里 家人 老板 同事 朋友 领导 客户 学校
毕业 考试 论文 答辩 薪资 工资 待遇 期望 高级 初级 中级 资深 全职 兼职 应届 安全 安静 安心 高兴 高度 平时 平均 舒服 舒适 时差 时区 常常 通常 经常 非常
方案 方式 方面 方向 万一 全程 全员 文档 文件 文章 毛病 水平 程度 程序 金额 白费 单独 单位 解释 解决 明确 明显 任务 路线 支持 向量 连续 连接 成功 成员
成本 应用 应聘 于是 这两周 两周 三周 几周 这几周 两天 三天 几天 这几天 这两天 两位 三位 两场 三场 两轮 三轮 先别 先不 别再 不再 再也 个 次 场 位 些
赶紧 赶快 尽早 抓紧 快点 快些 麻利 催促 敦促 督促 跟进 联系 对接 汇报 提交 补交 上传 下载 打印 转发 抄送 群发 批量 挨个 逐个 依次 分别 轮流 同时 顺便
顺延 延迟 延期 延后 推迟 推后 提早 提前 准时 按时 及时 随时 暂时 平日 周内 这周内 年后 年前 节后 节前 上旬 中旬 下旬 期间 之间 中间 其间 当天 当日
当晚 那天 对面 隔壁 楼下 楼上 前台 门口 大厅 园区 总部 分部 本部 外地 外出 外省 老家 国外 国内 海外 远程 线路 网络 信号 声音 画面 摄像头 麦克风 耳机
电脑 手机端 平台 软件 系统 后台 前端组 后端组 算法组 测试组 产品组 一组 二组 要不 要么 不然 否则 然而 尤其 特别 比较 略微 大概 大约 差不多 左右 上下
以内 以上 以下 以外 之内 之外 为止 起来 出来 下来 过来 回来 上来 进来 出去 下去 过去 回去 上去 进去 掉了 完了 成了 查下 看下 找下 问下 催下 约下 排下
发下 改下 换下 等下 说下 聊下 帮下 给下 来下 看看 找找 问问 催催 等等 聊聊 说说 试试 想想 谈谈 面面 见见 写写 填填 弄弄 搞搞 定定 谈完 聊完 面完 写完
填完 交完 发完 看完 开完 忙完 选完 选好 约好 定好 排好 谈好 说好 写好 填好 备好 答好 没选 没约 没定 没排 没写 没填 没交 没回 没看 没发 没改 没进 没接
没收 没通过 未选 未约 未回 未到 未交 选了 约了 定了 排了 写了 填了 交了 回了 看了 发了 改了 到了 来了 进了 接了 收了 过了 挂了 走了 换了 推了 延了
停了 删了 加了 忘了 晚了 早了 迟了 错了 对了 行了 算了 够了 多了 少了 强烈 极力 十分 相当 有点 有些 太过 过于 还行 凑合 马马虎虎 出色 突出 良好 稳重
踏实 认真 主动 积极 被动 内向 外向 清晰 混乱 薄弱 欠缺 不足 优势 劣势 亮点 短板 谈话 面聊 详聊 详谈 细聊 初筛 筛选 笔试 机试 上机 加面 补面 连面
终审 背调 入职 到岗 转正 试用 签约 谈薪 定级 评级 定薪 发放 通知书 录取 拒信 感谢信 人才库 简历库 面试间 洽谈室 茶水间 明后天 明后 今明 大后 前两天
过两天 改天 改日 他日 哪天 几号 几时 何时 何地 何处 若是 倘若 一旦 既然 只好 只得 不得不 不如 宁可 反正 毕竟 究竟 到底 其实 事实上 总之 关系 关闭 关掉
关了 石头 包括 左边 江苏 江西 云南 河南 湖南 武汉 龙华 钱包 车站 车位 祝好 祝您 贺卡 段落 雷电 温度 黄金 古代 康复 宁愿 甘愿 房间 房子 顾问 顾虑
标记 标注 标为 花时间 花费 马虎 盛大 时刻 和平 何况 任职 任期 计划 计算 施工 应急 连线 连着 从来 从没 都要 都行 都不 都可以 全都
"""
ENGLISH = """
a able about accept accepted ack act actually add address admin afraid after afternoon afternoons afterwards again agenda agent agree ahead ai air
airport algorithm algorithms alike all allowed almost alone along aloud already alright also alternative alternatives although always am amazing among
amount an analyst and angle announce another answer answered any anybody anyone anything anytime anyway apart apologies appear applicant applied apply
applying appreciate approve approved apr april are area aren't argue around arrange arrangement arrangements arrive article as asap ask asked
assignment assume at attach attached attempt attend attended attending attention aug august availability available average avoid await aware away
awesome awful baby back backend backup bad badge balance base based basic basics be bear beat beautiful became because become been before began begin
behind being believe belong below benefits best better between beyond big bind birthday bit blank block blow board body book booked booking born boss
both bother bottom brief briefly bring broad broke broken brought budget buffer build built burn bus business busy but button buy by bye calendar call
called calm came camera can can't cancel canceled cancelled candidate candidates cannot cap capable card care case casual catch caught cause center
ceo certain cfo chain chair chance change changed changes changing character charge chase chat cheap check cheers child children choice choices choose
choosing chose chosen ciao circle citizen city civil claim class clean clear clever client climb clock close clothes cloud coach code coding coffee
cold collect come coming comment comments committee common communicate communication company compare compensation compete complain complete completed
completely complex concern condition confirm confirmed conflict connect connected connection consider considering contact contain content continue
continuing contract control convenient cool copy correct cost could count country couple course coverage crazy create creative cross cto culture
current currently customer cut cv cycle damage dance danger dark data dates daughter day days dead deadline deaf deal dear dec december decide decided
deciding decision decline declined deep defense definitely degree delay delete deliver demand dentist deny depend depends describe design designer
desk despite detail details develop developer device did didn didn't died differ different difficult dinner direct direction director dirty disagree
discuss discussion distance dizzy do doctor document does doesn't dog doing dollar don't done door double doubt down dr draft draw dream dress drink
drive driver drop dry dude due dumb dunno during duty each eager ear earlier early earth easily easy eat edge effect effort eg eight either elder
elect electric elevator else email emailed emergency employee empty enable encourage end ended energy engine engineer engineering enjoy enough ensure
entire entry eod eow equal erase error escape especially etc even evening evenings event events every everybody everyone everything evidence exact
exactly exam examine example exams excellent except excited exercise exist exit expect expired explain explore export express extend extra eye face
fact fail failed fair fairly faith fall familiar family famous fancy far fashion fast father fault fear feature feb february feed feedback feel
feeling feet female fever few field fifth fight figure file filled film final finally find fine finger finish finished fire first fit five fix flat
flight float floor flow flu fly focus fold folks follow following food foot for force foreign forget forgot forgotten form formal forth forward found
four fourth frank free freedom frequent fresh fri friday friend friendly from front frontend fruit full function fund funeral funny further future fwd
fyi gain game garden gas gate gather gave general gentle get getting gift girl give given glad glass global go goal going golang gold gone gonna good
gotta government grade grand grateful great ground group groups grow growth guess guest guide guy guys h had hair half hall hand handle hang happen
happened happy hard harm has hasn't hat hate have haven't having hc he head headache headset health hear heard heart heat heavy height hell hello help
helpful her here hey hi hide high hill him hire hired his history hit hmm hold holding hole holiday home honest hope hopefully horse hospital host
hosting hotel hour hours house how however hr hrbp hrs huge human hungry hurry hurt husband i i'd i'll i'm i've ice idea ideal ideally ie if ill image
imagine immediately impact import important impossible impression improve in include increase indeed indoor industry influence info inform information
injured input inside insist install instant instead intend intention interest interested interesting intern internal internet interview interviewer
interviewers interviewing interviews into introduce invalid invitation invite invited ios iron is isn't issue issues it it's item its jacket jan
january java jd job join joined joke journey judge jul july jump jun june junior just k keep kick kid kids kill kind kinda king kitchen knee knock
know knowledge kpi lack lady land language laptop large last late lately later latest laugh launch law lay lead leader leadership lean learn learned
least leave leaving left legal lemme length less lesson let letter level library lie life lift light like limit limited link lip list listen little
live lives load loan lobby local location lock log logic logical login lol lonely longer look loose lose loss lost lot loud love luck lucky lunch m
machine mad madam made mail mailed main make male manage manager many map mar march mark market marriage match material matter max maximum may maybe
me meal mean means measure media medical medium meet meeting meetings member mental menu mess message met metal method metro mic middle midnight might
mild min mind mine minimum minor mins minute minutes miss missed missing mistake mix ml mobile mode model modern moment mon monday money month months
mood moon more morning mornings most mother motion motivated motivation mouth move moved movie moving mr mrs ms much music must mute my n na nah name
narrow nation nature near nearby nearly necessary neck need negative neither nervous network never new news next nice night nights nine no nobody
noise noisy none noon nope nor normal nose noshow not note noted nothing notice nov november now nudge number o'clock object obvious occasion occur
oct october of off offer offered office officer official often oh ok okay okey okr old on onboarding one ones online only onsite onto ooo oops open
operate opinion opportunities opportunity opposite option options or oral order organise organize organized original other others otherwise ought our
out outcome outdoor outgoing output outside over overlap overtime owe own owner pack page paid pain pair pal panel paper parallel parent parents
parking part particular pass passed passion passport past path patience patient pause pay peace pen pending people per perfect perform performance
perhaps permission person personal personality phone pick picked picture piece pin ping place plain plan plane plans plant plastic plate play player
pleasant please pleasure plenty pls pm pocket point polite politely pool pools poor popular position positive possible post postpone potential pound
power powerful practical practice praise pray prefer preferably preference preferred prepare prepared presence present president press pretty previous
price pride primary print private prize probably probation problem problems process produce product prof profession professional profile profit
program programming progress project promise proof proper propose protect proud prove provide pto public pull punctual pure purpose push put python qa
quality quarter question questions quick quickly quiet quit quite r race rain raise range rank rare rate rather re reach reached react reaction read
reader ready real realise reality realize really reason reasonable receive received recent recently reception recommend recommended record records
recruiter recruiting red reduce refuse regard regarding regards regret regular reject rejected related relation relationship relax release relevant
rely remember remind remote remove rent repair repeat repeated replace replied reply report request require required requirement reschedule
rescheduled rescue research reserve resigned respect responded response rest restore resume revert rich ride right ring rise risk river road rock
roger role roof room rooms root rough round rounds route routine row rule running rush résumé safe safety said salary sale sales same sand sat
satisfied saturday save saying says scale scared scene schedule scheduled scheduling school science score scorecard scorecards screen screening sea
search season seat second seconds secret section secure see seems seen select selection self sell send senior sense sent sentence sep separate sept
september serious serve server service session set settle setup seven several shake shall shame shape share sharp she shift shine shirt shock shoe
shoot shop short shortly shot should shoulder shout show showed shown shut shy sick side sign signal signed silent silly similar simple simply since
sing single sir sit site situation six size skill skilled skills skin sky sleep slide slightly slip slot slots slow small smart smell smile smoke
smooth so social soft software sold soldier solid solution solve some somebody somehow someone something sometimes somewhere son song soon sooner
sorry sort sorta soul sound source space speak speaking special specialist specific speech speed spell spend spirit split spoke spoken sport spot
spread spring sql squad square staff stage stand standard star stare start state statement station status stay step stick still stone stood stop store
storm story straight strange stranger stream street strength strengths stress stretch strict strike strong struggle stuck student studied study
studying stuff style subject submitted substitute subway succeed success such suck suffer sugar suggest suggestion suit suitable summary summer sun
sunday supply support supportive suppose sure surgery surprise surprised swap sweet swim switch symbol sync system table take taken talk target task
taste tax taxi tba tbc tbd teach teacher team tear tech technical telephone television tell ten tend tentative tentatively term terrible test texted
than thank thanks that the their them then theory there these thesis they thick thin thing things think third this thorough those though thought
thoughtful threat three through throw thu thur thurs thursday thx tie tight till time times tiny tired title tmr tmrw to today together told tomorrow
tone tongue tonight too took tool tooth top topic total touch tough tour toward tower town track trade tradition traffic train training travel
traveling travelling trial trip trouble truck true trust truth try tue tues tuesday tune turn twice two type typical u ugly ui um unable unavailable
under understand understanding understood undo unfortunately union unique unit unite university unless unlikely until unwell up update upload upon
upper upset ur urban urge urgent url us use used useful user usual usually ux vacation vague value van various vehicle verbal version very via victim
video view village visit visiting voice volume vote vp vs w wage wait waited waiting wake walk wall wanna want warm warn warning was wash wasn't waste
watch water wave way we weak weather web website wecom wed wedding wednesday weds week weekday weekdays weekend weekends weeks weigh weight welcome
well went were wet what whatever wheel when whenever where wherever whether which whichever who whoami whole whom whose why wide wife wild will
willing win wind window wine wing winter wipe wise wish with withdrawn withdrew within without won't wonder wood word words work working works
workshop world worried worry worse worst worth would wouldn't wow write written wrong wrote y yard yay yeah year years yellow yep yes yesterday yet
yikes you your youth yup zero zoom
"""
