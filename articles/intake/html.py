"""Web pages and HTML mails: nh3 makes the markup well-formed first, then it is taken apart block by block."""

import re
from dataclasses import dataclass, replace
from html import unescape
from html.parser import HTMLParser

import nh3

from articles.intake.builder import DocumentBuilder, Piece
from articles.intake.document import BlockKind, Document, Region
from articles.intake.encodings import decode
from people.recognition.words import word_set

FORMAT = "web page"
HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = word_set(
    """
    p div section article main header footer nav aside form ul ol li dl dt dd table thead tbody tfoot tr
    caption blockquote figure figcaption pre address hr details summary center fieldset
    """
) | frozenset(HEADINGS)
CELLS = frozenset(("td", "th"))
INLINE = word_set(
    """
    a b strong i em span u small sub sup mark time cite q abbr font label button br img
    """
)
DROPPED_WITH_CONTENT = {
    "script",
    "style",
    "noscript",
    "template",
    "iframe",
    "object",
    "svg",
    "select",
    "textarea",
    "title",
    "video",
    "audio",
}
REGIONS = {
    "nav": Region.NAVIGATION,
    "footer": Region.FOOTER,
    "aside": Region.ASIDE,
    "form": Region.FORM,
    "button": Region.FORM,
}
ROLES = {
    "navigation": Region.NAVIGATION,
    "contentinfo": Region.FOOTER,
    "complementary": Region.ASIDE,
    "banner": Region.HEADER,
    "search": Region.FORM,
    "dialog": Region.HIDDEN,
    "alertdialog": Region.HIDDEN,
}
SITE_CLASS = re.compile(
    r"\b(?:(?:site-?|main-?|primary-?|top-?|skip-?)?nav(?:bar|igation)?|breadcrumbs?|menu|cookies?(?:-?(?:banner|notice|consent|bar))?|skip-?links?"
    r"|share(?:-?(?:this|buttons?|links?|bar))?|social(?:-?(?:share|links?|media))?|related(?:-?(?:articles|news|posts|content|links))?|sidebar|newsletter(?:-?sign-?up)?"
    r"|site-?(?:footer|header)|page-?footer|pagination|comments?(?:-?(?:list|form|area))?|advert(?:isement)?|popup|modal)\b",
    re.IGNORECASE,
)
BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
QUOTED_MAIL_CLASS = re.compile(r"gmail_quote|moz-cite|yahoo_quoted|OutlookMessageHeader", re.IGNORECASE)
VOID = frozenset(("br", "img", "hr"))
META = re.compile(r"<meta\b[^>]{0,2000}>", re.IGNORECASE)
ATTRIBUTE = re.compile(r"([\w:-]{1,40})\s*=\s*(?:\"([^\"]{0,1500})\"|'([^']{0,1500})')")
TITLE = re.compile(r"<title\b[^>]{0,200}>([^<]{1,500})</title", re.IGNORECASE)
META_NAMES = {
    "og:title": "og:title",
    "article:published_time": "published",
    "dcterms.issued": "published",
    "dc.date.issued": "published",
}
HEAD = 200_000


def read(data: bytes) -> Document:
    return read_text(decode(data))


def read_text(markup: str) -> Document:
    builder = DocumentBuilder(FORMAT)
    for name, value in _metadata(markup[:HEAD]):
        builder.add_text(BlockKind.METADATA, value, name=name)
    add_html(builder, markup)
    return builder.finish()


def add_html(builder: DocumentBuilder, markup: str) -> None:
    """Add the blocks of a page or fragment to a document."""
    parser = _Blocks(builder)
    parser.feed(_well_formed(markup))
    parser.close()
    parser.flush()


def _well_formed(markup: str) -> str:
    """Balanced markup with only what the reader looks at; script and style are gone with their contents."""
    return nh3.clean(
        markup,
        tags=set(BLOCKS | CELLS | INLINE),
        clean_content_tags=DROPPED_WITH_CONTENT,
        attributes={
            "*": {"class", "id", "role", "hidden", "aria-hidden", "style"},
            "a": {"href"},
            "time": {"datetime"},
        },
        link_rel=None,
        strip_comments=True,
        url_schemes={"http", "https", "mailto", "tel"},
    )


def _metadata(head: str) -> list[tuple[str, str]]:
    found = []
    title = TITLE.search(head)
    if title:
        found.append(("title", unescape(title.group(1))))
    for tag in META.findall(head):
        attributes = {name.casefold(): a or b for name, a, b in ATTRIBUTE.findall(tag)}
        name = META_NAMES.get((attributes.get("property") or attributes.get("name") or "").casefold())
        if name and attributes.get("content"):
            found.append((name, unescape(attributes["content"])))
    return found


@dataclass(frozen=True, slots=True)
class _Open:
    """An element that is open at this point, with what it does to the text inside."""

    tag: str
    region: Region | None
    css_class: str
    bold: bool
    italic: bool
    href: str


class _Blocks(HTMLParser):
    """Walks well-formed markup and hands finished blocks to the builder."""

    def __init__(self, builder: DocumentBuilder) -> None:
        super().__init__(convert_charrefs=True)
        self.builder = builder
        self.pieces: list[Piece] = []
        self.open: list[_Open] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "br":
            self._line_break()
            return
        if tag in BLOCKS:
            self.flush()
        if tag in CELLS and self.pieces:
            self.pieces.append(Piece(" | "))
        if tag in VOID:
            return
        if tag == "q":
            self.pieces.append(Piece("“"))
        self.open.append(
            _Open(tag, self._region(tag, attributes), attributes.get("class", ""), *_look(tag, attributes))
        )

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if tag in BLOCKS:
            self.flush()
        if tag == "q":
            self.pieces.append(Piece("”"))
        while self.open and self.open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        bold, italic = any(o.bold for o in self.open), any(o.italic for o in self.open)
        link = next((o.href for o in reversed(self.open) if o.href), "")
        self.pieces.append(Piece(data, bold, italic, link))

    def flush(self) -> None:
        """End the current block."""
        pieces, self.pieces = self.pieces, []
        if not any(piece.text.strip() for piece in pieces):
            return
        for line in _lines(pieces):
            self._add(line)

    def _add(self, pieces: list[Piece]) -> None:
        tags = [opened.tag for opened in self.open]
        kind, level = _kind(tags)
        region = next((o.region for o in reversed(self.open) if o.region), Region.MAIN)
        name = " ".join(o.css_class for o in self.open[-3:] if o.css_class and o.tag in ("p", "div", "span"))
        if kind is BlockKind.PARAGRAPH and re.search(r"\bcaption\b", name):
            kind = BlockKind.CAPTION
        if kind is BlockKind.TABLE_ROW:
            pieces = [p if p.text != " | " else replace(p, bold=False) for p in pieces]
        self.builder.add(kind, pieces, level=level, ordered=_ordered(tags), region=region, name=name)

    def _line_break(self) -> None:
        self.pieces.append(Piece("\n"))

    def _region(self, tag: str, attributes: dict[str, str]) -> Region | None:
        if (
            "hidden" in attributes
            or attributes.get("aria-hidden") == "true"
            or HIDDEN_STYLE.search(attributes.get("style", ""))
        ):
            return Region.HIDDEN
        if QUOTED_MAIL_CLASS.search(attributes.get("class", "")):
            return None
        if tag in REGIONS:
            return REGIONS[tag]
        if attributes.get("role") in ROLES:
            return ROLES[attributes["role"]]
        named = f"{attributes.get('class', '')} {attributes.get('id', '')}"
        if tag in ("div", "section", "ul", "header") and SITE_CLASS.search(named.replace("_", "-")):
            return Region.NAVIGATION
        return None


def _look(tag: str, attributes: dict[str, str]) -> tuple[bool, bool, str]:
    """Bold, italic and where a link leads."""
    style = attributes.get("style", "")
    bold = tag in ("b", "strong") or bool(BOLD_STYLE.search(style))
    italic = tag in ("i", "em") or "italic" in style
    return bold, italic, attributes.get("href", "") if tag == "a" else ""


def _kind(tags: list[str]) -> tuple[BlockKind, int]:
    for tag in reversed(tags):
        if tag in HEADINGS:
            return BlockKind.HEADING, HEADINGS[tag]
        if tag in ("li", "dd"):
            return BlockKind.LIST_ITEM, 0
        if tag in ("tr", "td", "th"):
            return (BlockKind.TABLE_ROW, 0) if _data_table(tags) else (BlockKind.PARAGRAPH, 0)
        if tag == "blockquote":
            return BlockKind.QUOTATION, 0
        if tag in ("figcaption", "caption"):
            return BlockKind.CAPTION, 0
    return BlockKind.PARAGRAPH, 0


def _data_table(tags: list[str]) -> bool:
    """A table inside a table is a mail's layout, and so is a cell with paragraphs in it."""
    return tags.count("table") == 1 and tags[-1] in ("tr", "td", "th")


def _ordered(tags: list[str]) -> bool:
    return next((tag for tag in reversed(tags) if tag in ("ul", "ol")), "") == "ol"


def _lines(pieces: list[Piece]) -> list[list[Piece]]:
    """A double line break starts a new block; a single one too, unless it stands in running text."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.text == "\n":
            lines.append([])
        else:
            lines[-1].append(replace(piece, text=piece.text.replace("\n", " ").replace("\r", " ")))
    return [line for line in lines if any(p.text.strip() for p in line)]
