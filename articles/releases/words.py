"""Plain lines as a person typed them, and the HTML that is stored of them."""

import re

from django.utils.html import format_html, format_html_join, urlize
from django.utils.safestring import SafeString, mark_safe

from articles.intake.proposals import Passage

MARKED = re.compile(r"\s*(?:[•·▪*–-]|\(?\d{1,2}[.)])\s+")
NUMBERED = re.compile(r"\s*\(?\d{1,2}[.)]\s+")


def html_from_lines(text: str) -> SafeString:
    """Each line a paragraph; marked or numbered lines that follow each other a list; addresses linked."""
    return mark_safe("".join(_block(lines) for lines in _blocks(text)))  # each part is escaped


def lines_of(passage: Passage | None, source: str) -> str:
    """The passage with the numbers and bullets its lines have in ``source``, which the reader leaves off."""
    if passage is None:
        return ""
    lines = passage.text.split("\n")
    originals = [source[start:end] for start, end in passage.spans]
    if len(lines) != len(originals):
        return passage.text
    pairs = zip(lines, originals, strict=True)
    return "\n".join(whole if MARKED.match(whole) and whole.endswith(line) else line for line, whole in pairs)


def _blocks(text: str) -> list[list[str]]:
    """Lines by themselves, and runs of list items of one sort together."""
    blocks: list[list[str]] = []
    for line in (line.strip() for line in text.splitlines()):
        if not line:
            continue
        if blocks and _sort(line) and _sort(line) == _sort(blocks[-1][-1]):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _sort(line: str) -> str:
    if NUMBERED.match(line):
        return "ol"
    return "ul" if MARKED.match(line) else ""


def _block(lines: list[str]) -> str:
    tag = _sort(lines[0])
    if not tag:
        return format_html("<p>{}</p>", _linked(lines[0]))
    items = format_html_join("", "<li>{}</li>", ((_linked(MARKED.sub("", line, count=1)),) for line in lines))
    return format_html("<{0}>{1}</{0}>", mark_safe(tag), items)  # "ol" or "ul"


def _linked(line: str) -> SafeString:
    return mark_safe(urlize(line, autoescape=True))  # urlize escapes
