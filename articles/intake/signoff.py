"""The line that signs a piece: a name and office at the very end, or "Yours sincerely" and what follows
it."""

import re

from articles.intake.document import Block
from articles.intake.name_lines import name_line
from articles.intake.page import Page
from articles.intake.proposals import Passage

CLOSING = re.compile(
    r"[\W_]*(?:yours (?:sincerely|faithfully|truly|ever)|(?:kind|best|warm)(?:est)? (?:regards|wishes)"
    r"|regards|with (?:best|kind) (?:wishes|regards)|sincerely|many thanks|yn gywir)[\W_]*",
    re.IGNORECASE,
)
# "Ann Lee is leader of Anytown Council", under a column.
IS = re.compile(r" is (?:the |a |an )?")
FEW_LINES = 4
MOST_LINES = 16
LONGEST_SIGNATURE = 14


def take_signoff(page: Page) -> Passage | None:
    """The last lines of the piece, when they sign it. A name right after a quotation is its attribution
    instead."""
    return _closing(page) or _last_name_line(page)


def _closing(page: Page) -> Passage | None:
    for index in range(max(1, len(page.rest) - MOST_LINES), len(page.rest)):
        if CLOSING.fullmatch(page.line(page.rest[index])) and _only_names(page, page.rest[index + 1 :]):
            return page.take(page.rest[index:])
    return None


def _only_names(page: Page, blocks: list[Block]) -> bool:
    """A few lines under the closing may be anything; many are signatures or they are text."""
    few = len(blocks) < FEW_LINES
    return few or all(
        len(page.line(b).split()) <= LONGEST_SIGNATURE and page.line(b)[-1:] != "." for b in blocks
    )


def _last_name_line(page: Page) -> Passage | None:
    for count in (1, 2):
        if len(page.rest) <= count + 1:
            return None
        blocks = page.rest[-count:]
        if _signs(page, blocks) and not _after_quotation(page, count):
            return page.take(blocks)
    return None


def _signs(page: Page, blocks: list[Block]) -> bool:
    text = ", ".join(page.line(b).rstrip(",") for b in blocks)
    if len(blocks) > 1 and not name_line(page.line(blocks[0]).rstrip(","), needs_role=False):
        return False
    return bool(name_line(text) or name_line(IS.sub(", ", text.rstrip("."), count=1)))


def _after_quotation(page: Page, count: int) -> bool:
    """An unattributed quotation before it makes the line an attribution."""
    before = page.line(page.rest[-count - 1]).strip()
    return before.startswith(("“", '"', "‘", "'")) and before.endswith(("”", '"', "’", "'"))
