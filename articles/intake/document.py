"""The neutral record every source format maps to: one canonical text, and the blocks it consists of.

All positions are characters of `Document.text`, in which no-break spaces, zero-width characters and the
like are
already cleaned. What a format knows beside its text (an e-mail's subject, a page's title) is a METADATA
block at the
top, so that whatever is read from it has characters to point at, too.
"""

from dataclasses import dataclass
from enum import StrEnum

Span = tuple[int, int]


class BlockKind(StrEnum):
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    TABLE_ROW = "table row"
    QUOTATION = "quotation"
    CAPTION = "caption"
    METADATA = "metadata"


class Region(StrEnum):
    """Where in a page a block stood, as far as the format says."""

    MAIN = "main"
    NAVIGATION = "navigation"
    HEADER = "page header"
    FOOTER = "page footer"
    ASIDE = "side column"
    FORM = "form"
    HIDDEN = "hidden"
    QUOTED_MAIL = "quoted message"
    COVERING_NOTE = "covering note"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one block with the same look."""

    start: int
    end: int
    bold: bool = False
    italic: bool = False
    href: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item or line.

    `start` to `end` is all of it; `body` is where its words begin after a typed bullet or number. `gap`
    is how many
    empty lines stood before it. `name` tells what a METADATA block is, or the class a page gave a paragraph.
    """

    kind: BlockKind
    start: int
    end: int
    body: int
    runs: tuple[Run, ...] = ()
    level: int = 0
    ordered: bool = False
    gap: int = 1
    region: Region = Region.MAIN
    name: str = ""

    @property
    def span(self) -> Span:
        return (self.start, self.end)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with the release: a picture in a .docx, whatever hung on an e-mail."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Document:
    text: str
    blocks: tuple[Block, ...]
    source_format: str
    attachments: tuple[Attachment, ...] = ()

    def words_of(self, block: Block) -> str:
        """The block's text without a typed bullet or number."""
        return self.text[block.body : block.end]

    def line_of(self, block: Block) -> str:
        return self.text[block.start : block.end]

    def metadata(self, name: str) -> Block | None:
        return next((b for b in self.blocks if b.kind is BlockKind.METADATA and b.name == name), None)
