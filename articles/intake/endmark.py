"""The mark that ends a release ("ENDS", "###"): what follows is for journalists."""

import re

from articles.intake.document import Block
from articles.intake.page import Page
from articles.intake.proposals import Passage

WHOLE_LINE = re.compile(
    r"[\W_]*(?:ends?(?: (?:of )?(?:press |news |media )?(?:release|statement))?|diwedd"
    r"|the end)[\W_]*(?:\d+ words?[\W_]*)?"
    r"|#(?: ?#){1,4}|-30-|[*](?: ?[*]){2,}|- ?ends? ?-",
    re.IGNORECASE,
)
END_OF_LINE = re.compile(r"(?<=[.!?”\"’])\s+[-–—(\[/*#]*\s?(?:ENDS?|Ends|ends|DIWEDD)\s?[-–—)\]/*#.]*$")


def split_at_end_mark(page: Page) -> tuple[Passage | None, list[Block]]:
    """The first mark and the blocks after it."""
    for index, block in enumerate(page.rest):
        line = page.line(block)
        if WHOLE_LINE.fullmatch(line) and index > 0:
            after = page.rest[index + 1 :]
            return page.take([block]), after
        inline = END_OF_LINE.search(line[-40:])
        if inline and len(line) > 40:
            position = block.end - len(line[-40:]) + inline.start()
            position += len(page.document.text[position:]) - len(page.document.text[position:].lstrip())
            span = page.cut(block, position)
            return Passage(page.document.text[span[0] : span[1]], (span,)), page.rest[index + 1 :]
    return None, []
