"""Plain text: every line is a block of its own, unless the text was wrapped by hand or by a mail program."""

import re
from itertools import pairwise

from articles.intake.builder import BULLET, NUMBER, DocumentBuilder, Piece
from articles.intake.cleaning import clean
from articles.intake.document import BlockKind, Document, Region
from articles.intake.encodings import decode

FORMAT = "plain text"
# Mail programs and typists wrap between these widths; a longest line outside them means lines are paragraphs.
NARROWEST, WIDEST = 50, 100
MARKED_HEADING = re.compile(r"(?P<marks>#{1,4}) (?=[^\W_])")
ALL_MARKED = re.compile(r"(?P<marks>\*{1,3}|_{1,3})(?P<words>[^*_\s](?:[^*]*[^*\s])?)(?P=marks)")
MARKED = re.compile(r"\*\*(?=\S)([^*\n]+)(?<=\S)\*\*")
QUOTED = re.compile(r"\s*>[> ]*")
RULE = re.compile(r"[\s_=*~-]{4,}$")


def read(data: bytes) -> Document:
    return read_text(decode(data))


def read_text(text: str, source_format: str = FORMAT) -> Document:
    """The document of a pasted text; see `read` for bytes."""
    builder = DocumentBuilder(source_format)
    add_lines(builder, text)
    return builder.finish()


def add_lines(builder: DocumentBuilder, text: str) -> None:
    lines = [line.strip() for line in clean(text).split("\n")]
    width, gap = _width(lines), 0
    for group in _groups(lines):
        if not group:
            gap += 1
            continue
        for index, line in enumerate(_unwrapped(group, width)):
            _add_line(builder, line, gap if index == 0 else 0)
        gap = 0


def _add_line(builder: DocumentBuilder, line: str, gap: int) -> None:
    quoted = QUOTED.match(line)
    region = Region.QUOTED_MAIL if quoted else Region.MAIN
    heading = MARKED_HEADING.match(line)
    if heading:
        level = len(heading["marks"])
        builder.add(BlockKind.HEADING, [Piece(line[heading.end() :])], level=level, gap=gap, region=region)
        return
    builder.add(BlockKind.PARAGRAPH, _emphasised(line), gap=gap, region=region)


def _emphasised(line: str) -> list[Piece]:
    """Emphasis typed as asterisks, the way notes and chats write it."""
    whole = ALL_MARKED.fullmatch(line)
    if whole:
        return [Piece(whole["words"], bold=len(whole["marks"]) > 1, italic=len(whole["marks"]) == 1)]
    parts = MARKED.split(line)
    return [Piece(part, bold=index % 2 == 1) for index, part in enumerate(parts) if part]


def _groups(lines: list[str]) -> list[list[str]]:
    """Lines that stand together; an empty list for each empty line between."""
    groups: list[list[str]] = []
    current: list[str] = []
    for line in lines:
        if line:
            current.append(line)
            continue
        if current:
            groups.append(current)
            current = []
        groups.append([])
    if current:
        groups.append(current)
    return groups


def _width(lines: list[str]) -> int:
    """The width the text was wrapped at, 0 when it was not: the longest line tells, if several come near
    it."""
    lengths = sorted((len(line) for line in lines if line and not RULE.match(line)), reverse=True)
    lengths = [length for length in lengths if length <= WIDEST] if _few_long(lengths) else lengths
    if not lengths or not NARROWEST <= lengths[0] <= WIDEST:
        return 0
    near = sum(length >= lengths[0] - 14 for length in lengths)
    if near < 3:
        return 0
    return lengths[0] if near >= 0.25 * len(lengths) or _broken_off(lines, lengths[0]) >= 3 else 0


def _broken_off(lines: list[str], width: int) -> int:
    """How many full lines go on, in small letters, on the next: addresses and signatures around a wrapped
    text are short."""
    return sum(
        width - 14 <= len(line) <= width and following[:1].islower() for line, following in pairwise(lines)
    )


def _few_long(lengths: list[int]) -> bool:
    """A web address that could not be wrapped does not make the rest unwrapped."""
    long = sum(length > WIDEST for length in lengths)
    return 0 < long <= 0.05 * len(lengths)


def _unwrapped(group: list[str], width: int) -> list[str]:
    """Join a line to the one before when its first word would not have fitted there."""
    joined: list[str] = [group[0]]
    last = group[0]
    for line in group[1:]:
        if width and _continues(last, line, width):
            joined[-1] += " " + line
        else:
            joined.append(line)
        last = line
    return joined


def _continues(last: str, line: str, width: int) -> bool:
    if BULLET.match(line) or NUMBER.match(line) or RULE.match(line) or RULE.match(last):
        return False
    if bool(QUOTED.match(line)) != bool(QUOTED.match(last)):
        return False
    if len(last) >= width - 14 and line[:1].islower():
        return True
    return len(last) + 1 + len(line.split(" ", 1)[0]) > width
