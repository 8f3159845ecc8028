"""The mark that ends a release ("ENDS", "###"): what follows is for journalists."""

import re
from itertools import takewhile

from articles.intake import afterword
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


SENTENCE_END = (".", "”", '"', "’", "!", "?")
PROSE_WORDS = 8
# Nobody writes in more languages than this.
MOST_MARKS = 4


def split_at_end_mark(page: Page) -> tuple[Passage | None, list[Block]]:
    """The mark that ends the release and the blocks after it.

    A release in two languages ends twice: the text after the first mark is the release again.
    """
    marks = _marks(page)
    for first in marks[:-1] if len(marks) <= MOST_MARKS else []:
        if _second_version_follows(page, first):
            page.drop([first], "end mark of the first version")
    return _split_at_first(page)


def _marks(page: Page) -> list[Block]:
    return [b for i, b in enumerate(page.rest) if i and WHOLE_LINE.fullmatch(page.line(b))]


def _second_version_follows(page: Page, mark: Block) -> bool:
    """Another end mark comes later, and before it a headline over prose instead of notes."""
    after = page.rest[page.rest.index(mark) + 1 :]
    version = list(takewhile(lambda b: not WHOLE_LINE.fullmatch(page.line(b)), after))
    if len(version) < 3 or page.line(version[0]).endswith((":", ".")):
        return False
    if any(afterword.is_heading(page.line(b)) for b in version):
        return False
    return sum(_is_prose(page.line(b)) for b in version) >= max(2, len(version) // 2)


def _is_prose(line: str) -> bool:
    return len(line.split()) >= PROSE_WORDS and line.endswith(SENTENCE_END)


def _split_at_first(page: Page) -> tuple[Passage | None, list[Block]]:
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
