"""Text as WeCom's client shows it, as safe HTML: a few tags are understood, and everything else is plain words.

Everything is escaped first; then the few constructs that the client knows are looked for in what was escaped. Nothing
a message holds can therefore become markup that is not listed here.
"""

import re
from collections.abc import Mapping

from markupsafe import Markup, escape

QUOTE = "(?:&#34;|&#39;)"
LINK = '<a href="{url}" target="_blank" rel="noopener noreferrer">{words}</a>'
ANCHOR = re.compile(rf"&lt;a href={QUOTE}(https?://.+?){QUOTE}[^;]*?&gt;(.+?)&lt;/a&gt;", re.DOTALL)
ADDRESS = re.compile(r"(?<![\"=>/\w])https?://[^\s<>，。；！？、）】”\"']+")
COLOURED = re.compile(rf"&lt;font color={QUOTE}(info|comment|warning){QUOTE}&gt;(.+?)&lt;/font&gt;", re.DOTALL)
BOX = re.compile(rf"&lt;div class={QUOTE}(gray|normal|highlight){QUOTE}&gt;(.*?)&lt;/div&gt;", re.DOTALL)
BREAK = re.compile(r"&lt;br\s*/?&gt;")
INLINE: Mapping[re.Pattern[str], str] = {
    re.compile(r"`([^`]+)`"): r"<code>\1</code>",
    re.compile(r"\*\*(.+?)\*\*"): r"<strong>\1</strong>",
    re.compile(r"\[([^\]]+)\]\((https?://[^\s)]+)\)"): LINK.format(url=r"\2", words=r"\1"),
}
HEADING = re.compile(r"(#{1,6})\s+(.*)")


def text(words: str) -> Markup:
    """A text message: line breaks, links written as <a>, and bare addresses."""
    html = ANCHOR.sub(LINK.format(url=r"\1", words=r"\2"), str(escape(words)))
    return _safe(ADDRESS.sub(_linked, html))


def web(address: str) -> str:
    """An address that a browser may be sent to; anything else leads nowhere."""
    return address if address.startswith(("http://", "https://")) else "#"


def textcard(words: str) -> Markup:
    """The description of a text card: three kinds of <div>, and <br>."""
    html = BOX.sub(r'<div class="\1">\2</div>', str(escape(words)))
    return _safe(BREAK.sub("<br>", html))


def markdown(words: str) -> Markup:
    """The little markdown that apps may use: headings, bold, links, code, quotes and three colours."""
    return _safe("".join(_line(line) for line in words.split("\n")))


def _safe(html: str) -> Markup:
    """HTML in which everything that was not made here is escaped."""
    return Markup(html)  # noqa: S704


def _linked(found: re.Match[str]) -> str:
    return LINK.format(url=found[0], words=found[0])


def _line(line: str) -> str:
    if heading := HEADING.fullmatch(line):
        return f'<p class="h{len(heading[1])}">{_inline(heading[2])}</p>'
    if line.startswith(">"):
        return f"<blockquote>{_inline(line[1:].strip())}</blockquote>"
    return f"<p>{_inline(line)}</p>"


def _inline(line: str) -> str:
    html = str(escape(line))
    for pattern, made in INLINE.items():
        html = pattern.sub(made, html)
    return COLOURED.sub(r'<span class="\1">\2</span>', html)
