### 每一句话,一处。键名与 en.ftl 完全相同,花括号里的名字也相同。

verbatim = { $text }

## 零件

round = { $number ->
    [1] 一面
    [2] 二面
    [3] 三面
    [4] 四面
    [5] 五面
   *[other] 第{ $number }面
 }
days = { $first } 至 { $last }
person-apart = { $name }（@{ $userid }）
candidate-apart = { $name } · { $position } { $tail }
because = ，原因：{ $reason }
in-brackets = 【{ $word }】
nobody = 暂无
undo-hint = 10 分钟内回复“撤销”可以撤回。
unmanned = 注意：#{ $number } 现在没有面试官。
unreached = 注意：{ $name } 还没有绑定企业微信，请您自行通知。
contact = 电话 { $phone }
either-time = { $first } 等，至 { $last }
interview-short = #{ $number } { $round } { $when }
interview-line = #{ $number } { $name } · { $round } · { $when }
nothing-coming = 暂无待进行的面试
wish-open = 另约时间
wish-time = 改到 { $when }
agree-then = 改期 #{ $number } { $when }
agree-open = 改期 #{ $number } 新的时间

role-admin = 管理员
role-recruiter = 招聘
role-interviewer = 面试官
role-candidate = 候选人
language-zh = 中文
language-en = English

state-draft = 草稿
state-scheduling = 约时间中
state-stalled = 待人工处理
state-booked = 已约
state-at-risk = 有面试官拒绝
state-change-pending = 改期待定
state-in-progress = 进行中
state-no-show = 候选人未到
state-no-show-interviewer = 面试官未到
state-ended = 已结束
state-scored = 已反馈
state-decided = 已有结论
state-cancelled = 已取消
state-erased = 已删除

answer-invited = 待答复
answer-accepted = 已接受
answer-declined = 已拒绝
answer-replaced = 已换人
answer-removed = 已移出

slot-candidate = 候选人
slot-interviewers = 面试官
slot-when = 时间
slot-position = 岗位
row-panel = 面试官
row-position = 岗位
row-owner = 发起人

button-accept = 接受
button-decline = 拒绝
button-move = 改时间
button-confirm = 确认
button-other-time = 改时间
button-abort = 取消
label-accepted = 已接受
label-declined = 已拒绝
label-moved = 已改期
label-cancelled = 已取消
label-chosen = 已选择
label-void = 已作废

option-confirm = 确认
option-other-time = 改时间
option-abort = 取消
option-cancel = 取消面试
option-move = 改时间
option-keep = 保留
option-person-time = { $name } { $when }
option-add-candidate = 都不是，新增候选人 { $name }

## 帮助与身份

help = 您可以直接这样说：
    { $parts }
    语言 英文 · 我是谁 · 帮助
help-admin = 【管理员】
    角色 @李雷 招聘（招聘 / 面试官 / 管理员）
    解释（上一句话是怎么理解的）
help-recruiter = 【招聘】
    新增候选人 张三 岗位 后端工程师 企微 zhangsan 手机 13800000000
    安排 张三 一面 @李雷 @韩梅梅 明天15:00 45分钟
    改期 #12 周五16:00
    取消 #12 岗位关闭
    查找 张三
    撤销（10 分钟内）
help-interviewer = 【面试官】
    今天 · 明天 · 本周 · 下周 · 面试 11月26日 · #12
    接受 #12
    拒绝 #12 有会
    结束 #12
help-candidate = 【候选人】
    面试 · 时间 · 多久
    确认 · 改期 · 取消
    转人工
whoami = 您是 { $name }（@{ $userid }）
    角色：{ $roles }
    语言：{ $language }
language-set = 好的，之后都用中文。
which-language = 用哪种语言？
role-set = 已把 { $name } 设为{ $role }。10 分钟内回复“撤销”可以撤回。
role-given = { $by } 已把您设为{ $role }。回复“帮助”看看可以做什么。
missing-role = 请说明给谁、什么角色，例如：角色 @李雷 招聘
explained = “{ $said }”
    理解为：{ $intent }，把握 { $sure }%
    { $slots }
    { $words }
    { $others }
    { $context }
explain-slot = { $name }：{ $value }
explain-words = 依据：{ $items }
explain-others = 也可能是：{ $items }
explain-context = 当时场合：{ $context }
explain-nothing = 还没有可以解释的，请先说一句话。
which-meaning = 这句话不止一种意思，您指的是？
welcome = { $name }，您好！我是面试助手。回复“帮助”看看可以做什么。

## 没听懂

unknown = 没太明白。您可以这样说：
    { $examples }
    回复“帮助”看全部。
unsure = 我不太确定您的意思。您可以这样说：
    { $examples }
    回复“帮助”看全部。
not-yet = { $matter }：听懂了，但我现在还办不了。{ $instead }
instead-example = 可以先这样：{ $example }
instead-help = 回复“帮助”看看现在能办的。
instead-human = 回复“转人工”，我请招聘联系您。
matter-offer = 让候选人选时间
matter-free-search = 查大家的空档
matter-free-time = 登记空闲和忙碌时间
matter-calendar = 同步日历
matter-limits = 设置偏好和上限
matter-hold = 预占时间
matter-human = 转人工
matter-binding = 绑定身份
matter-candidate = 处理候选人资料
matter-invite = 邀请外部候选人
matter-erase = 删除候选人资料
matter-reply = 转达给候选人
matter-interviewer = 更换或暂停面试官
matter-decision = 记录面试结论
matter-feedback = 面试反馈
matter-report = 报表统计
matter-status = 查进度和结果
matter-privacy = 您的个人信息
matter-opt-out = 停止通知
matter-problem = 会议故障
matter-link = 会议链接
matter-room = 会议室
matter-mode = 换面试形式
matter-loop = 连排几轮面试
matter-details = 面试的具体安排
matter-no-show = 登记爽约
matter-late = 告知会晚到
meaning-help = 帮助
meaning-undo = 撤销
meaning-whoami = 我是谁
meaning-settings-language = 换语言
meaning-interview-create = 安排面试
meaning-interview-list = 看日程
meaning-interview-next = 看下一场
meaning-interview-show = 看这场面试
meaning-candidate-add = 新增候选人
meaning-candidate-search = 查找
meaning-interview-accept = 接受面试
meaning-interview-decline = 拒绝面试
meaning-interview-confirm = 确认参加
meaning-interview-cancel = 取消面试
meaning-candidate-withdraw = 放弃应聘
meaning-interview-details = 问面试的安排
meaning-human-handoff = 转人工
meaning-interview-reschedule = 改期
meaning-slot-counter = 另提一个时间
meaning-interview-complete = 面试已结束
meaning-link-get = 要会议链接
example-interview-create = 安排 张三 一面 @李雷 明天15:00
example-interview-list = 今天
example-candidate-search = 查找 张三
example-candidate-add = 新增候选人 张三 岗位 后端工程师
example-interview-accept = 接受 #12
example-interview-decline = 拒绝 #12 有会
example-interview-confirm = 确认
example-interview-cancel = 取消 #12 原因
example-interview-reschedule = 改期 #12 周五16:00
example-interview-show = #12
example-interview-complete = 结束 #12
example-interview-details = 时间
example-human-handoff = 转人工
example-undo = 撤销
example-help = 帮助
only-text-voice = 我还听不了语音，请打字告诉我。
only-text-image = 我还看不了图片，请打字告诉我。
only-text-video = 我还看不了视频，请打字告诉我。
only-text-file = 我还收不了文件，请打字告诉我。
only-text-location = 我还看不了位置，请打字告诉我。
only-text-link = 我还看不了链接，请打字告诉我。
ack = 收到。
nothing-open = 好的，现在没有待办的问题。
nothing-to-choose = 现在没有等您选择的问题，请直接说要做什么。
abandoned = 好的，不办了。
not-an-answer = 没太明白，请回复编号或直接说：
parked = （先放下：{ $question }）
still-open = （还在等您回答：{ $question }）
role-forbids = 您没有这个权限。回复“我是谁”看看您的角色，需要时请联系管理员。
card-unknown = 这个按钮已经不能用了，请直接打字告诉我。
question-gone = 这个问题已经过期，请重新说一遍。
stumbled = 抱歉，您的“{ $what }”我没能处理好，已通知管理员。您可以稍后再试。
stumbled-admin = { $name }（@{ $userid }）发来的一条消息多次处理失败，已移到死信：{ $what }
undeliverable-admin = 发给 { $name }（@{ $userid }）的消息送不到：{ $reason }
undeliverable-why = { $kind ->
    [e43004] 对方还没有激活企业微信
    [e50002] 对方不在应用的可见范围内
    [e60021] 对方不在应用的可见范围内
    [e60111] 企业里没有这个账号
    [e81013] 对方已离开企业，或不在应用的可见范围内
    [eNone] 一天里企业微信都没有回应
   *[other] 企业微信返回错误 { $code }
 }

## 找人

person-unknown = 没有找到“{ $name }”。请用 @ 加企微账号，例如 @lilei。
which-person = 有几位“{ $name }”，是哪一位？
which-person-close = 没有找到“{ $name }”，您是说：
candidate-unknown = 没有候选人“{ $name }”。请核对姓名，或请招聘先新增。
candidate-unknown-add = 还没有候选人“{ $name }”。直接回复岗位就新增并继续，例如：后端工程师；或者：
candidate-gone = 这位候选人已经不在了。
which-candidate = 有几位“{ $name }”，是哪一位？
which-candidate-close = 没有候选人“{ $name }”，您是说：
candidate-exists = { $name }（{ $position }）已经在候选人里了。
candidate-added = 已新增候选人 { $name } · { $position }。{ $reach }
    10 分钟内回复“撤销”可以撤回。
reach-wecom = 企微 @{ $userid }，安排后会直接通知。
reach-none = 还没有企微，安排后请您自行通知。
missing-candidate = 还差：
    { $what }
    例如：新增候选人 张三 岗位 后端工程师
missing-query = 找谁？请回复姓名、拼音、手机号或岗位。
search-found = “{ $query }”：
    { $rows }
search-row = { $who } { $contact }
    { $coming }
search-empty = 没有找到“{ $query }”。

## 时间

which-time = 您指的是哪个时间？
time-past = { $when } 已经过去了，请回复一个新的时间。
time-unclear = 没看懂时间。选一个，或者直接说，例如：明天15:00
time-open = 具体几点？选一个，或者直接说：
time-none-free = 最近没有大家都有空的时间，请直接说一个时间。
in-the-past = 这个时间已经过去了。
doubt-inferred-meridiem = 上午还是下午是我猜的
doubt-rolled = 日期顺延了
doubt-vague = 时间比较含糊
doubt-off-hours = 不在工作时间（9:00–18:00）
doubt-day-off = 那天不是工作日
doubt-unknown-year = { $year } 年放假安排还没有导入
doubt-long = 时间很长
doubt-same-day = 没说日期，按原来那天

## 安排

subject-none = 这场面试
candidate-named = { $name }
missing = { $subject }还差：{ $what }。请一起告诉我，例如：张三 @李雷 明天15:00
missing-pick = { $subject }还差：{ $what }。选一个，或者直接说：
preview = 请确认（{ $doubts }）：
    { $name } · { $round } · { $when }
    面试官：{ $panel }
preview-title = 请确认：{ $name } · { $round }
preview-desc = { $when }（{ $doubts }）
booked = 已约 #{ $number }：{ $name } · { $round }
    { $when }
    面试官：{ $panel }
    { $unreached }
    { $undo }
booked-panel = 请您面试 #{ $number }：{ $name } · { $position } · { $round }
    { $when }
    回复“接受 #{ $number }”或“拒绝 #{ $number } 原因”。
booked-candidate = { $name }您好，您的{ $round }已约好（{ $position }）：
    { $when }，约 { $minutes } 分钟
    回复“确认”表示参加；需要改时间回复“改期”，不能参加回复“取消”。编号 #{ $number }，联系人 { $owner }。
booked-owner = { $by } 安排了 #{ $number }：{ $name } · { $round } · { $when }
card-invite = 面试邀约：{ $name } · { $round }
card-moved = 面试改期：{ $name } · { $round }
card-restored = 上一条作废：{ $name } · { $round }
card-title = { $name } · { $round }
card-desc = #{ $number } { $when }
slot-taken = { $name } 在 { $when } 已被占用{ $by }。最近有空的时间：
slot-taken-no-other = { $name } 在 { $when } 已被占用{ $by }。两周内没有大家都有空的时间，请换人或换个时间。
taken-by = （#{ $number }）
panel-has-candidate = { $name } 不能面试自己。
round-open = { $name } 的{ $round }已经约了：#{ $number }。要改时间请说：改期 #{ $number } 周五16:00
only-own-panel = 您只能安排自己参加的面试。其他的请联系招聘。

## 面试

interview-unknown = 没有 #{ $number } 这场面试。
no-interview = 没有找到您说的面试，请带上编号，例如：#12
no-interview-mine = 您目前没有待进行的面试，安排好会马上通知您。
which-interview = 是哪一场？
wrong-state = #{ $number } 现在是“{ $state }”，不能这样操作。
stale = #{ $number } 已经变了，刚才的操作没有生效。现在：
    { $name } · { $round } · { $when } · { $state }
accepted = 已接受 #{ $number }：{ $name } · { $round } · { $when }
accepted-already = 您已经接受过 #{ $number } 了：{ $when }
accepted-owner = #{ $number } 面试官都已接受（{ $panel }）：{ $name } · { $round } · { $when }
declined = 已拒绝 #{ $number }，会告诉 { $owner }。候选人不会收到通知。
declined-already = 您已经拒绝过 #{ $number } 了。
declined-owner = { $by } 拒绝了 #{ $number }（{ $name } · { $round } · { $when }）{ $why }。候选人暂未通知。
    可以：改期 #{ $number } 周五16:00，或 取消 #{ $number }
not-on-panel = 您不在 #{ $number } 的面试官里。
moved = 已改期 #{ $number }：{ $name } · { $round }
    { $old } → { $when }
    { $unmanned }
    { $unreached }
    { $undo }
moved-panel = #{ $number } { $name } · { $round } 改期了：
    { $old } → { $when }
    回复“接受 #{ $number }”或“拒绝 #{ $number } 原因”。
moved-candidate = { $name }您好，您的{ $round }改期了：
    { $old } → { $when }
    回复“确认”表示参加；需要改时间回复“改期”。
moved-owner = { $by } 把 #{ $number } { $name } · { $round } 改期了：{ $old } → { $when }
move-to-when = #{ $number } { $name } · { $round } 改到什么时候？
move-preview = 请确认（{ $doubts }）：
    #{ $number } { $name } · { $round }
    { $when } → { $to }
move-asked = 已告诉 { $owner }：#{ $number } 想{ $wish }。确认前原时间 { $when } 仍然有效。
move-wanted = { $by } 想把 #{ $number }（{ $name } · { $round } · { $when }）{ $wish }
    同意就回复：{ $agree }
same-time = #{ $number } 本来就是这个时间。
cancelled = 已取消 #{ $number }：{ $name } · { $round } · { $when }{ $why }
    { $unreached }
    { $undo }
cancelled-panel = #{ $number } 取消了：{ $name } · { $round } · { $when }{ $why }（{ $by }）
cancelled-candidate = { $name }您好，原定 { $when } 的{ $round }取消了。如有疑问请联系 { $owner }。
cancelled-owner = { $by } 取消了 #{ $number }：{ $name } · { $round } · { $when }{ $why }
cancelled-mine = 已为您取消 { $when } 的{ $round }，并告诉了 { $owner }。
already-cancelled = #{ $number } 已经取消了。
cancel-sure = 您要取消 { $when } 的{ $round }吗？
done = #{ $number } 已结束：{ $name } · { $round }
    { $undo }
done-owner = { $by }：#{ $number } { $name } · { $round } 面完了。
already-ended = #{ $number } 已经结束了。
not-begun = #{ $number } 还没到时间，不能结束。要取消请说：取消 #{ $number }
confirmed = 好的，已确认。{ $when } 见！
confirmed-already = 您已经确认过了：{ $when }
confirmed-owner = { $name } 确认参加 #{ $number } { $round }：{ $when }
confirmed-yes = 候选人已确认
confirmed-no = 候选人未确认
details-time = 您的{ $round }：{ $when }
details-duration = 您的{ $round }大约 { $minutes } 分钟：{ $when }
details-ask = 这个请向 { $owner } 确认。您的{ $round }：{ $when }
handoff = 已请 { $owner } 尽快联系您。
handoff-recruiter = 候选人 { $name } 找您：{ $text }
agenda = { $days }，共 { $count } 场：
    { $lines }
    { $more }
agenda-line = #{ $number } { $when } { $name } · { $round } · { $panel } { $mark }
agenda-empty = { $days } 没有面试。
agenda-more = 还有 { $count } 场未列出，请缩小范围。
next = 下一场：{ $line }
next-none = 接下来 30 天没有您的面试。
interview-mine = #{ $number } { $round } · { $position }
    { $when }（{ $state }）
    联系人：{ $owner }
interview-full = #{ $number } { $name } · { $position } · { $round }
    { $when }
    状态：{ $state }{ $why }
    { $seats }
    { $sure }
    发起人：{ $owner }
seat = 面试官 { $name }：{ $answer }{ $why }

## 撤销

nothing-to-undo = 没有可以撤销的操作（10 分钟内的才可以）。
undo-too-late = #{ $number } 之后已经有人操作过，不能撤销了。
undo-candidate-busy = { $name } 已经有面试了，不能撤销新增。
undone-book = 已撤销：#{ $number } { $name } · { $round } · { $when } 不安排了。
undone-cancel = 已恢复 #{ $number }：{ $name } · { $round } · { $when }
undone-move = 已撤销改期，#{ $number } 回到 { $when }
undone-accept = 已撤销，#{ $number } 恢复为之前的状态。
undone-decline = 已撤销拒绝，#{ $number } 恢复为之前的状态。
undone-finish = 已撤销，#{ $number } 不算结束。
undone-add = 已撤销，不再新增候选人 { $name }。
undone-role = 已撤销，{ $name } 的角色恢复了。
undone-book-others = 上一条作废：#{ $number } { $name } · { $round } · { $when } 不安排了。
undone-others = 上一条作废，#{ $number } { $name } · { $round } 仍是 { $when }
    回复“接受 #{ $number }”或“拒绝 #{ $number } 原因”。
undone-kept = 上一条作废，#{ $number } { $name } · { $round } 仍是 { $when }，您已接受。
undone-candidate = { $name }您好，上一条通知作废，您的{ $round }仍是 { $when }。
undone-owner = { $by } 撤销了刚才对 #{ $number } 的操作，现在：{ $when }

## 提醒与告警

remind-panel = 提醒：#{ $number } { $name } · { $round } · { $when }
remind-candidate = { $name }您好，提醒您：{ $round } { $when }。需要改时间回复“改期”。
alarm-inactive = 企业微信提示：应用很久没有人使用，即将被停用。请在管理后台处理，否则消息会中断。
alarm-limited = 企业微信提示：应用使用过少，部分能力已被限制。请在管理后台处理。
alarm-closed = 企业微信已停用本应用，消息已中断。请管理员在后台重新启用。
alarm-reopened = 本应用已重新启用。
