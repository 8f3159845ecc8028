"""Building a `Document` block by block, so that every format cleans and counts characters the same way."""

import re
from dataclasses import dataclass, replace

from articles.intake.cleaning import clean
from articles.intake.document import Attachment, Block, BlockKind, Document, Region, Run
from articles.intake.errors import UnreadableRelease

# A bullet typed or pasted as text: Word's own marks come through as private-use characters.
BULLET = re.compile(r"(?:[•·▪◦‣●○■□➢➤✓✔►\uf0b7\uf0a7\uf02d∙*]|[-–—](?= )|o(?= ))\s*(?=[^\W_]|[\"“‘'£€$(])")
NUMBER = re.compile(r"(?:\(?\d{1,2}[.)]|\(?[a-z][)])\s+(?=\S)")

MAY_BE_LISTED = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with its look, before it has a place in the canonical text."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""


class DocumentBuilder:
    """Collects blocks; `finish` refuses a document with no words in it."""

    def __init__(self, source_format: str) -> None:
        self._format = source_format
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._attachments: list[Attachment] = []

    def add(
        self,
        kind: BlockKind,
        pieces: list[Piece],
        *,
        level: int = 0,
        ordered: bool = False,
        gap: int = 1,
        region: Region = Region.MAIN,
        name: str = "",
    ) -> None:
        """Add one block; a piece list with nothing visible in it adds nothing."""
        cleaned = _cleaned(pieces)
        if not cleaned:
            return
        self._separate(gap)
        start = self._length
        runs = []
        for piece in cleaned:
            runs.append(
                Run(self._length, self._length + len(piece.text), piece.bold, piece.italic, piece.href)
            )
            self._write(piece.text)
        typed = _typed_marker("".join(piece.text for piece in cleaned)) if kind in MAY_BE_LISTED else None
        body = start
        if typed:
            kind, body, ordered = BlockKind.LIST_ITEM, start + typed.end(), ordered or typed.re is NUMBER
        self._blocks.append(
            Block(kind, start, self._length, body, tuple(runs), level, ordered, gap, region, name)
        )

    def add_text(
        self, kind: BlockKind, text: str, *, gap: int = 1, region: Region = Region.MAIN, name: str = ""
    ) -> None:
        self.add(kind, [Piece(text)], gap=gap, region=region, name=name)

    def attach(self, attachment: Attachment) -> None:
        self._attachments.append(attachment)

    def add_document(self, document: Document, region: Region | None = None) -> None:
        """Append another document's blocks, for a release that came inside something else."""
        self._separate(1)
        offset = self._length
        self._write(document.text)
        self._blocks += [_moved(block, offset, region) for block in document.blocks]
        self._attachments += document.attachments

    def finish(self) -> Document:
        if not any(block.kind is not BlockKind.METADATA for block in self._blocks):
            raise UnreadableRelease(
                "There is no text in this file. Paste the release's text instead.", "no_text"
            )
        return Document("".join(self._parts), tuple(self._blocks), self._format, tuple(self._attachments))

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _separate(self, gap: int) -> None:
        if self._length:
            self._write("\n\n" if gap else "\n")


def _typed_marker(text: str) -> re.Match[str] | None:
    return BULLET.match(text) or NUMBER.match(text)


def _cleaned(pieces: list[Piece]) -> list[Piece]:
    """Spaces collapsed across pieces, none at either end, line breaks inside a block made spaces."""
    cleaned: list[Piece] = []
    space_before = True
    for piece in pieces:
        text = re.sub(r"[ \n]+", " ", clean(piece.text))
        if space_before:
            text = text.removeprefix(" ")
        if text:
            cleaned.append(replace(piece, text=text))
            space_before = text.endswith(" ")
    while cleaned and not cleaned[-1].text.rstrip():
        cleaned.pop()
    if cleaned:
        cleaned[-1] = replace(cleaned[-1], text=cleaned[-1].text.rstrip())
    return cleaned


def _moved(block: Block, offset: int, region: Region | None) -> Block:
    return replace(
        block,
        start=block.start + offset,
        end=block.end + offset,
        body=block.body + offset,
        runs=tuple(replace(run, start=run.start + offset, end=run.end + offset) for run in block.runs),
        region=region or block.region,
    )
