"""Menus copied along with a page: short lines that say nothing alone, known by the company they keep."""

import re
from collections.abc import Sequence
from itertools import takewhile

from articles.intake.document import Block, BlockKind
from articles.intake.kind import is_byline
from articles.intake.labels import is_label, is_letterhead
from articles.intake.name_lines import name_line
from articles.intake.page import Page
from articles.intake.signoff import CLOSING

# Without furniture to tell by, and with it.
FEWEST_LINES, FEWEST_WITH_FURNITURE = 4, 3
MENU_WORDS = 3
SCRAP_WORDS = 6
DIGIT = re.compile(r"\d")


def drop_scraps(page: Page, blocks: Sequence[Block], furniture: set[int]) -> None:
    """Drop short lines among furniture above everything and below everything.

    `blocks` are those of the page before `furniture`, the starts of some of them, was dropped.
    """
    above = _among(page, blocks, furniture, MENU_WORDS)
    page.drop(above + _rest_of_menu(page, blocks, furniture, above), "beside site furniture")
    page.drop(_among(page, list(reversed(blocks)), furniture, SCRAP_WORDS), "beside site furniture")


def _among(page: Page, blocks: Sequence[Block], furniture: set[int], most_words: int) -> list[Block]:
    """The scraps from the edge to the last furniture in reach, unless they outnumber it."""
    run: list[Block] = []
    for block in blocks:
        if block.start not in furniture and not _is_scrap(page, block, most_words):
            break
        run.append(block)
    while run and run[-1].start not in furniture:
        run.pop()
    scraps = [b for b in run if b.start not in furniture]
    return scraps if 2 * len(scraps) <= len(run) else []


def _rest_of_menu(
    page: Page, blocks: Sequence[Block], furniture: set[int], above: Sequence[Block]
) -> list[Block]:
    """What goes on in the same way under furniture: single words, and more words in a menu of several lines
    that stands above a headline."""
    seen = {b.start for b in above} | furniture
    top = len(list(takewhile(lambda b: b.start in seen, blocks)))
    if not top:
        return []
    further = list(takewhile(lambda b: _is_scrap(page, b, MENU_WORDS), blocks[top:]))
    headed = [b for b in blocks[top + len(further) :][:1] if not page.line(b).endswith((".", ":", "”"))]
    if headed and top + len(further) >= FEWEST_WITH_FURNITURE:
        return further
    return list(takewhile(lambda b: " " not in page.line(b), further))


def _is_scrap(page: Page, block: Block, most_words: int) -> bool:
    line = page.line(block)
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) or len(line.split()) > most_words:
        return False
    if line.endswith((".", ":", "”", '"', "’", "!", "?")) or DIGIT.search(line):
        return False
    if line.casefold() != "news" and (is_label(line) or is_letterhead(line) or is_byline(line)):
        return False
    return not (CLOSING.fullmatch(line) or name_line(line))


def drop_menus(page: Page) -> None:
    """Four or more very short lines in a row, above everything or below everything, are a menu."""
    for blocks in (page.rest, list(reversed(page.rest))):
        menu = _leading_menu(page, blocks)
        if len(menu) >= FEWEST_LINES:
            page.drop(menu, "navigation")


def _leading_menu(page: Page, blocks: Sequence[Block]) -> list[Block]:
    menu = []
    for block in blocks:
        line = page.words(block)
        if is_label(line) and (len(line.split()) > 1 or line.isupper()):
            break
        if (
            len(line.split()) > 3
            or len(line) > 28
            or line.endswith((".", ":", "”", '"', "?", "!"))
            or is_letterhead(line)
        ):
            break
        menu.append(block)
    return menu
