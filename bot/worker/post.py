"""How each kind of content goes over the wire, and how the same thing is kept from being heard twice.

A message whose outcome is unknown is sent again, and WeCom swallows the repetition if it was told within what time the
same words count as the same message. That time reaches back almost to when this person last heard these very words from
us, so that whoever asks for help twice is answered twice.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

import structlog
from sqlalchemy import update
from sqlalchemy.orm import Session

from bot.parts import Parts
from bot.wecom import bodies
from bot.wecom.cards import BadCard, Button, ButtonCard, Row
from bot.wecom.errors import BadRequest, Refused
from bot.wecom.messages import Sent
from bot.worker.split import split
from handlers.words import Redraw, SayText, ShowCard, from_json
from models import cards
from models.outbox import REMEMBERED, Letter

log = structlog.stdlib.get_logger(__name__)


class Post:
    """Sends what is in the outbox. Raises WeComError."""

    def __init__(self, parts: Parts) -> None:
        self._wecom = parts.wecom

    def send(self, session: Session, letter: Letter, now: datetime) -> Sent:
        """Over the wire, and into the memory of cards."""
        match from_json(letter.content):
            case SayText(text):
                return self._say(letter, [text], now)
            case ShowCard() as card:
                return self._show(session, letter, card, now)
            case Redraw() as redraw:
                return self._redraw(session, letter, redraw, now)

    def _say(self, letter: Letter, texts: Iterable[str], now: datetime) -> Sent:
        guard, sent = unheard_for(letter, now), Sent()
        for text in texts:
            sent = self._wecom.send(bodies.text(letter.userid, text), once_within=guard)
        return sent

    def _show(self, session: Session, letter: Letter, card: ShowCard, now: datetime) -> Sent:
        """The card, or the same in words when WeCom would not have such a card."""
        try:
            sent = self._wecom.send(bodies.template_card(letter.userid, drawn(card, task := task_id(letter))))
        except (BadCard, BadRequest) as problem:
            log.error("card refused", message=letter.id, problem=str(problem))
            return self._say(letter, split(card.fallback), now)
        cards.shown(
            session,
            cards.Card(
                app_id=letter.app_id,
                task_id=task,
                userid=letter.userid,
                sent_at=now,
                interview_id=card.interview_id,
                response_code=sent.response_code or None,
                code_at=now,
            ),
        )
        return sent

    def _redraw(self, session: Session, letter: Letter, redraw: Redraw, now: datetime) -> Sent:
        """Each code is good for one update, so it is forgotten as soon as it was used, or turned out to be."""
        for code in self._codes(session, letter, redraw, now):
            try:
                self._wecom.update_card([letter.userid], code, card=greyed(redraw).to_json(replacing=True))
            except Refused as refused:
                if refused.alarm:
                    raise
                log.info("card not redrawn", message=letter.id, errcode=refused.errcode)
            burnt = update(cards.Card).where(cards.Card.app_id == letter.app_id, cards.Card.response_code == code)
            session.execute(burnt.values(response_code=None))
        return Sent()

    def _codes(self, session: Session, letter: Letter, redraw: Redraw, now: datetime) -> list[str]:
        if redraw.code is not None:
            return [redraw.code]
        if redraw.interview_id is None:
            return []
        shown = cards.redrawable(session, letter.app_id, redraw.interview_id, letter.userid, now)
        return [card.response_code for card in shown if card.response_code]


def task_id(letter: Letter) -> str:
    """The card's name for ever, the same at every attempt."""
    return f"iv{letter.interview_id or 0}-{letter.id}-{int(letter.created_at.timestamp())}"


def drawn(card: ShowCard, task: str) -> ButtonCard:
    """A card with its buttons, as WeCom shows it."""
    return ButtonCard(
        title=card.title,
        sub_title_text=card.desc,
        task_id=task,
        horizontal_content_list=tuple(Row(name, value) for name, value in card.rows),
        button_list=tuple(Button(button.text, button.key, style=button.style) for button in card.buttons),
    )


def greyed(redraw: Redraw) -> ButtonCard:
    """A card without anything to press but one grey word."""
    return ButtonCard(title=redraw.title, sub_title_text=redraw.desc, replace_text=redraw.label)


def unheard_for(letter: Letter, now: datetime) -> timedelta:
    """How long this person has not heard these very words from us; zero when that was a moment ago."""
    if letter.heard_at is None:
        return REMEMBERED
    return max(now - letter.heard_at - timedelta(seconds=1), timedelta())
