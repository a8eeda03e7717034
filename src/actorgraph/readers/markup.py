"""The running text of small pieces of HTML: mails, feeds, chapters of books."""

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "br", "dd", "div", "dl", "dt"),
        *("figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"),
        *("li", "main", "nav", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul"),
    )
)
_UNSEEN = frozenset(("head", "script", "style", "template", "title"))
_TAG = re.compile(
    r"</?(?:p|div|br|html|body|span|a|h[1-6]|ul|li|em|strong|article)\b[^<>]*>", re.IGNORECASE
)


def looks_like_markup(text: str) -> bool:
    """Whether ``text`` is HTML: it has tags of running text, and an end of one."""
    return "<" in text and ("</" in text or "<br" in text) and _TAG.search(text) is not None


def plain(markup: str) -> str:
    """The text of ``markup``, a line for each block."""
    parser = _Text()
    parser.feed(markup)
    parser.close()
    lines = (" ".join(line.split()) for line in "".join(parser.parts).split("\n"))
    return "\n".join(line for line in lines if line)


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002  # its signature
        self.unseen += tag in _UNSEEN
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.unseen = max(0, self.unseen - (tag in _UNSEEN))
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.parts.append(data.replace("\n", " "))
