"""The five kinds of template card, as frozen values.

    ButtonCard(
        title="面试邀约：陈同学", task_id="iv-42-r1",
        horizontal_content_list=(Row("时长", "60 分钟"),),
        button_list=(Button("接受", "iv:42:1:accept"), Button("拒绝", "iv:42:1:decline", style=2)),
    ).to_json()

`to_json` refuses what WeCom would refuse and lists everything that is wrong (BadCard). A task id is good for one card
of the app, for ever: put a revision in it. Cards are not shown to those who read in WeChat.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from bot.wecom.cards.blocks import (
    ActionMenu,
    Button,
    Checkbox,
    Emphasis,
    Image,
    ImageText,
    Jump,
    Paragraph,
    Quote,
    Row,
    Select,
    Source,
    Submit,
    Target,
)
from bot.wecom.cards.limits import BadCard, Block, Chars, Count, Needed, TaskId, Unique

Rows = Annotated[tuple[Row, ...], Count(0, 6)]
Jumps = Annotated[tuple[Jump, ...], Count(0, 3)]


@dataclass(frozen=True, kw_only=True)
class Card(Block):
    """What all cards share."""

    card_type: ClassVar[str]
    answers: ClassVar[bool] = True

    title: Annotated[str, Chars(36)] = ""
    desc: Annotated[str, Chars(44)] = ""
    task_id: Annotated[str, TaskId()] = ""
    source: Source | None = None
    action_menu: ActionMenu | None = None

    def to_json(self, *, replacing: bool = False) -> dict[str, Any]:
        """The `template_card` of a message, or of an update (`replacing`), which keeps its task id. Raises BadCard."""
        problems = tuple(self.problems()) + (() if replacing else tuple(self.nameless()))
        if problems:
            raise BadCard(problems)
        return self.json()

    def json(self) -> dict[str, Any]:
        """Title and description go together below `main_title`."""
        plain = super().json()
        heading = {name: plain.pop(name) for name in ("title", "desc") if name in plain}
        return {"card_type": self.card_type, **({"main_title": heading} if heading else {}), **plain}

    def nameless(self) -> Iterator[str]:
        """Presses need a task id to be told apart."""
        if not self.task_id and (self.answers or self.action_menu is not None):
            yield "task_id is missing"

    def odd(self) -> Iterator[str]:
        """Nothing to read at the top."""
        if not self.title.strip():
            yield "title is missing"


@dataclass(frozen=True, kw_only=True)
class TextNotice(Card):
    """Words that lead to a page."""

    card_type = "text_notice"
    answers = False

    card_action: Annotated[Target | None, Needed()] = None
    emphasis_content: Emphasis | None = None
    quote_area: Quote | None = None
    sub_title_text: Annotated[str, Chars(160)] = ""
    horizontal_content_list: Rows = ()
    jump_list: Jumps = ()

    def odd(self) -> Iterator[str]:
        """Nothing to read at all."""
        if not self.title.strip() and not self.sub_title_text.strip():
            yield "title and sub_title_text are both missing"


@dataclass(frozen=True, kw_only=True)
class NewsNotice(Card):
    """A picture and words that lead to a page."""

    card_type = "news_notice"
    answers = False

    card_action: Annotated[Target | None, Needed()] = None
    card_image: Image | None = None
    image_text_area: ImageText | None = None
    quote_area: Quote | None = None
    vertical_content_list: Annotated[tuple[Paragraph, ...], Count(0, 4)] = ()
    horizontal_content_list: Rows = ()
    jump_list: Jumps = ()

    def odd(self) -> Iterator[str]:
        """A picture of either kind."""
        yield from super().odd()
        if self.card_image is None and self.image_text_area is None:
            yield "card_image and image_text_area are both missing"


@dataclass(frozen=True, kw_only=True)
class Pressable(Card):
    """A card that people press. `replace_text` shows one dead grey button in place of the live ones."""

    presses: ClassVar[str]

    replace_text: str = ""

    def odd(self) -> Iterator[str]:
        """Nothing to press."""
        yield from super().odd()
        if not getattr(self, self.presses) and not self.replace_text:
            yield f"{self.presses} is missing"


@dataclass(frozen=True, kw_only=True)
class ButtonCard(Pressable):
    """Buttons to press, with a list to choose from if wanted."""

    card_type = "button_interaction"
    presses = "button_list"

    button_list: Annotated[tuple[Button, ...], Count(0, 6), Unique("key")] = ()
    button_selection: Select | None = None
    card_action: Target | None = None
    quote_area: Quote | None = None
    sub_title_text: Annotated[str, Chars(160)] = ""
    horizontal_content_list: Rows = ()


@dataclass(frozen=True, kw_only=True)
class VoteCard(Pressable):
    """Things to tick, then one button."""

    card_type = "vote_interaction"
    presses = "submit_button"

    checkbox: Annotated[Checkbox | None, Needed()] = None
    submit_button: Submit | None = None


@dataclass(frozen=True, kw_only=True)
class MultipleCard(Pressable):
    """One to three lists to choose from, then one button."""

    card_type = "multiple_interaction"
    presses = "submit_button"

    select_list: Annotated[tuple[Select, ...], Count(1, 3), Unique("question_key")] = ()
    submit_button: Submit | None = None
