"""One file under ``articles/``: a TOML header between two lines of ``+++``, and the text below it.

The text is written plainly, so that it can be read and mended without knowing HTML:

- paragraphs stand apart by an empty line; ``## `` begins a subhead, ``- `` a list item, ``**bold**`` is bold;
- a quotation is a block of lines that begin with ``> ``; its last line, ``> -- slug``, names the speaker.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

ARTICLES = Path(__file__).parent / "articles"
LONDON = ZoneInfo("Europe/London")

BOLD = re.compile(r"\*\*(.+?)\*\*")
DATE_IN_NAME = re.compile(r"^\d{4}-\d{2}-\d{2}-|^unpublished-")


@dataclass(frozen=True)
class Said:
    """Words quoted in a text; ``introduced_by`` is the paragraph before them where it leads to them."""

    words: str
    speaker: str
    introduced_by: str


@dataclass(frozen=True)
class Revision:
    """A later edition: what was replaced by what, and what readers are told about it."""

    published: datetime
    change_note: str
    replace: list[tuple[str, str]]


@dataclass(frozen=True)
class Manuscript:
    """One article as it is written down; ``header`` holds what needs no reading."""

    slug: str
    header: dict[str, Any]
    body: str
    quotes: list[Said]
    notes: str
    revisions: list[Revision] = field(default_factory=list)

    @property
    def state(self) -> str:
        """How far it got: draft, submitted, approved or published."""
        return str(self.header.get("state", "published"))

    @property
    def moment(self) -> datetime:
        """When it was published, or begun if it has not been."""
        return in_london(self.header.get("published") or self.header["begun"])


def manuscripts() -> list[Manuscript]:
    """All of them, the earliest first."""
    return sorted(map(read, ARTICLES.glob("*.txt")), key=lambda one: (one.moment, one.slug))


def read(file: Path) -> Manuscript:
    _, header_text, body_text = file.read_text("utf-8").split("+++\n", 2)
    header = tomllib.loads(header_text)
    return Manuscript(
        slug=DATE_IN_NAME.sub("", file.stem),
        header=header,
        body=html_of(body_text),
        quotes=list(quotes_in(body_text)),
        notes=html_of(header.get("notes", "")),
        revisions=[_revision(entry) for entry in header.get("later", [])],
    )


def in_london(moment: datetime) -> datetime:
    return moment.replace(tzinfo=LONDON)


def _revision(entry: dict[str, Any]) -> Revision:
    replace = [(escape(old, quote=False), escape(new, quote=False)) for old, new in entry["replace"]]
    return Revision(in_london(entry["published"]), entry["change_note"], replace)


def html_of(text: str) -> str:
    return "\n".join(map(_block, _blocks(text)))


def quotes_in(text: str) -> Iterator[Said]:
    before = ""
    for block in _blocks(text):
        if block.startswith(">"):
            words, speaker = _words_and_speaker(block)
            yield Said(words, speaker, before if before.endswith(":") else "")
        before = BOLD.sub(r"\1", block)


def _blocks(text: str) -> list[str]:
    return [block.strip() for block in re.split(r"\n\s*\n", text.strip()) if block.strip()]


def _block(block: str) -> str:
    if block.startswith("## "):
        return f"<h2>{_inline(block[3:])}</h2>"
    if block.startswith("- "):
        items = "".join(f"<li>{_inline(line.removeprefix('- '))}</li>" for line in block.splitlines())
        return f"<ul>{items}</ul>"
    if block.startswith(">"):
        words, _ = _words_and_speaker(block)
        paragraphs = "".join(_paragraph(part) for part in words.split("\n\n"))
        return f"<blockquote>{paragraphs}</blockquote>"
    return _paragraph(block)


def _words_and_speaker(block: str) -> tuple[str, str]:
    *lines, last = [line.removeprefix(">").strip() for line in block.splitlines()]
    return "\n".join(lines), last.removeprefix("-- ")


def _paragraph(words: str) -> str:
    return f"<p>{_inline(' '.join(words.splitlines()))}</p>"


def _inline(words: str) -> str:
    return BOLD.sub(r"<strong>\1</strong>", escape(words, quote=False))
