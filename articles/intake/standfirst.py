"""The standfirst: the sentence under the headline that says what the piece is, when the release sets one
apart."""

import re

from articles.intake.document import Block, BlockKind
from articles.intake.page import Page
from articles.intake.proposals import Passage
from people.recognition.names import find_names
from people.recognition.roster import Roster

INTRODUCES = re.compile(
    r"\b(?:outlines|explains|writes|reflects|argues|sets out|describes|discusses|looks (?:back|at"
    r"|ahead)|shares|blogs|talks about|tells us|gives (?:his|her|their))\b"
)
OWN_CLASS = re.compile(
    r"standfirst|lead|intro|summary|strapline|subtitle|excerpt|teaser|abstract|deck|sell", re.IGNORECASE
)
LABEL = re.compile(
    r"^(?:standfirst|summary|strapline|sub-?head(?:ing|line)?|intro(?:duction)?)\s*:\s*", re.IGNORECASE
)
MOST_WORDS = 70


def take_standfirst(page: Page) -> Passage | None:
    """None unless layout or wording sets the line apart from the body."""
    if len(page.rest) < 2:
        return None
    first, following = page.rest[0], page.rest[1]
    line = page.line(first)
    if len(line.split()) > MOST_WORDS or first.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW):
        return None
    label = LABEL.match(line)
    if label:
        passage = page.take([first])
        return Passage(passage.text[label.end() :], passage.spans)
    if (
        _set_apart(page, first, following)
        or _subtitle(line, page.line(following))
        or _introduces_author(line)
    ):
        return page.take([first])
    return None


def _set_apart(page: Page, first: Block, following: Block) -> bool:
    if OWN_CLASS.search(first.name):
        return True
    if first.kind is BlockKind.HEADING and following.kind is not BlockKind.HEADING:
        return len(page.line(first).split()) > 4 and not page.line(first).endswith(":")
    return _emphasised(first) and not _emphasised(following) and not page.line(first).endswith(":")


def _emphasised(block: Block) -> bool:
    return bool(block.runs) and (all(r.bold for r in block.runs) or all(r.italic for r in block.runs))


def _subtitle(line: str, following: str) -> bool:
    """A short line without a full stop, above a paragraph that has one."""
    ends = line.endswith((".", ":", "!", "?", "”", '"', "’", ";", ","))
    return (
        not ends
        and 4 < len(line.split()) <= 30
        and len(following) > len(line)
        and following.endswith((".", "”", '"', ":"))
    )


def _introduces_author(line: str) -> bool:
    """ "Cllr Jane Doe, leader of the council, outlines how ..." above a piece in the first person."""
    if not INTRODUCES.search(line) or "“" in line or '"' in line:
        return False
    mentions = find_names(line, Roster())
    return (
        bool(mentions)
        and mentions[0].start <= 40
        and (line.endswith((":", "…", "...")) or "outlines" in line)
    )
