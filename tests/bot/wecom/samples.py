"""Cards as the interview desk sends them, one of each kind."""

from bot.wecom.cards import (
    Button,
    ButtonCard,
    Checkbox,
    Emphasis,
    Image,
    MultipleCard,
    NewsNotice,
    OpenPage,
    Option,
    Paragraph,
    Row,
    Select,
    Source,
    Submit,
    TextNotice,
    Tick,
    VoteCard,
)

PAGE = OpenPage("https://hr.example.com/iv/42")
SLOTS = (Option("s1", "3/4 14:00"), Option("s2", "3/5 10:00"))
SUBMIT = Submit("提交", "vote:42")

INVITATION = ButtonCard(
    title="面试邀约：陈同学",
    desc="后端 一面",
    task_id="iv-42-r1",
    source=Source("面试助手"),
    sub_title_text="请选择时间并确认",
    horizontal_content_list=(Row("时长", "60 分钟"), Row("简历", "查看", url="https://hr.example.com/cv/42")),
    button_selection=Select("slot", SLOTS, title="时间", selected_id="s1"),
    button_list=(Button("确认", "iv:42:accept"), Button("都不行", "iv:42:none", style=2)),
)
TICKS = Checkbox("slots", (Tick("s1", "周三 14:00"), Tick("s2", "周四 10:00", is_checked=True)))
VOTE = VoteCard(title="可面试时段", task_id="vote-42", checkbox=TICKS, submit_button=SUBMIT)
ROOMS = MultipleCard(
    title="安排面试",
    task_id="m-42",
    select_list=(
        Select("day", (Option("d1", "3月4日"),), title="日期", selected_id="d1"),
        Select("room", (Option("r1", "A"),), title="会议室"),
    ),
    submit_button=SUBMIT,
)
NOTICE = TextNotice(
    title="面试已定",
    desc="陈同学",
    emphasis_content=Emphasis("14:00", "3月4日 周三"),
    sub_title_text="会议室 A",
    card_action=PAGE,
)
NEWS = NewsNotice(
    title="校招宣讲",
    card_image=Image("https://e.com/p.png", aspect_ratio=2),
    vertical_content_list=(Paragraph("地点", "报告厅"),),
    card_action=PAGE,
)
