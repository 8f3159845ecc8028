"""Captions and picture credits that arrive between the paragraphs of a release."""

import re

from articles.intake.document import Block, BlockKind
from articles.intake.name_lines import name_line
from articles.intake.page import Page
from articles.intake.proposals import Passage

LABEL = re.compile(
    r"[\[(]?\s*(?:(?:photo(?:graph)?|picture|image|pic|lead image|main image)s?(?: \d+)?(?: (?:caption"
    r"|attached|shows|above|below))?(?: \(.{1,20}\))?|captions?(?: \d+)?"
    r"|pennawd(?: llun)?|llun(?:iau)?)\s*(?:[:–—]| -)\s*",
    re.IGNORECASE,
)
SPEAKS_FOR_ITSELF = re.compile(
    r"[\[(]?(?:pictured\b|(?:photo|picture|image|llun)s? (?:shows?|of)\b|photographed|left to right"
    r"|from left|\(?l[- ]?(?:to|-)?[- ]?r\)?\s?[:,-]|above:|below:"
    r"|in the (?:picture|photo)|\(?from left|yn y llun|o’r chwith|attached (?:image|photo|picture)s?\b)",
    re.IGNORECASE,
)
ORDER_IN_BRACKETS = re.compile(
    r"\((?:l[- ]?(?:to|-)?[- ]?r|left to right|from left|pictured)[^)]{0,20}\)", re.IGNORECASE
)
CREDIT = re.compile(
    r"[\[(]?\s*(?:(?:photo|picture|image)(?:graph)?s?(?: (?:credit|by|courtesy(?: of)?|copyright))"
    r"|(?<=[\[(])(?:photo|picture|image)(?=: ?(?-i:[A-Z])[\w’'&-]*(?:[ /](?-i:[A-Z])[\w’'&-]*){0,3}[\])]$)"
    r"|credit|photographer|pic(?:ture)? ?: ?(?=[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3}$))\s*:?\s*.{2,90}",
    re.IGNORECASE,
)
EMPTY_LABEL = re.compile(r"[\W_]*(?:photo|picture|image)?s? ?captions?[\W_]*", re.IGNORECASE)
LONGEST = 420


def take_captions(page: Page) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
    """Captions, then credits."""
    captions: list[Passage] = []
    credited: list[Passage] = []
    label_before = False
    for block in list(page.rest):
        line = page.line(block)
        if CREDIT.fullmatch(line):
            credited.append(page.take([block]))
        elif EMPTY_LABEL.fullmatch(line):
            page.drop([block], "section heading")
            label_before = True
            continue
        elif label_before or _is_caption(page, block):
            captions.append(_caption(page, block))
        label_before = False
    return tuple(captions), tuple(credited)


def _is_caption(page: Page, block: Block) -> bool:
    line = page.line(block)
    if block.kind is BlockKind.CAPTION:
        return True
    if len(line) > LONGEST or block.kind is BlockKind.HEADING:
        return False
    if LABEL.match(line) or SPEAKS_FOR_ITSELF.match(line):
        return True
    return len(line.split()) <= 40 and bool(ORDER_IN_BRACKETS.search(line[:60]))


def _caption(page: Page, block: Block) -> Passage:
    """The caption without its label: "Photo: the new bridge" gives "the new bridge"."""
    line = page.words(block)
    label = LABEL.match(line)
    passage = page.take([block])
    text = line[label.end() :] if label and label.end() < len(line) else passage.text
    return Passage(text.rstrip("]") if "[" not in text else text, passage.spans)


def take_name_captions(page: Page) -> tuple[Passage, ...]:
    """A name and office alone between two paragraphs is the caption of a portrait.

    Not at the very end (a sign-off), and not right after a quotation (its attribution).
    """
    captions = []
    for before, block, after in _neighbours(page):
        if not after or block.kind is not BlockKind.PARAGRAPH or not name_line(page.line(block)):
            continue
        if before and (before.kind is BlockKind.QUOTATION or _ends_quotation(page.line(before))):
            continue
        if page.line(block).casefold().startswith(("by ", "gan ")):
            continue
        captions.append(page.take([block]))
    return tuple(captions)


def _neighbours(page: Page) -> list[tuple[Block | None, Block, Block | None]]:
    blocks = page.rest
    return list(zip([None, *blocks], blocks, [*blocks[1:], None], strict=False))


def _ends_quotation(line: str) -> bool:
    return line.rstrip().endswith(("”", '"', "’", "'"))
