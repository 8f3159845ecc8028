"""The headline: the first line that reads like one, or what an e-mail's subject or a page's title says."""

import re

from articles.intake.document import Block, BlockKind
from articles.intake.name_lines import name_line
from articles.intake.page import Page
from articles.intake.proposals import Passage
from people.recognition.words import word_set, words

LABEL = re.compile(r"^(?:headline|title|heading|subject|pennawd)\s*:\s*", re.IGNORECASE)
SUBJECT_PREFIX = re.compile(
    r"^(?:\s*(?:(?:fwd?|re|aw|wg)\s*:|(?:strictly )?(?:embargoed|embargo)\b[^:–—]{0,40}[:–—-]|\[[^\]]{1,40}\]"
    r"|(?:for immediate release|(?:press|news|media) (?:release|statement)|press notice|release"
    r"|datganiad i’r wasg)\b\s*[:–—|-]))+\s*",
    re.IGNORECASE,
)
REPLY = re.compile(r"(?:(?:fwd?|re)\s*:\s*)+", re.IGNORECASE)
SITE_NAME = re.compile(r"\s+[|–—·»]\s+[^|–—·»]{2,60}$|\s+-\s+[^|–—·»-]{2,60}$")
MOST_WORDS = 32
LONGEST = 240
SENTENCE_INSIDE = re.compile(r"[a-z)”’]\. [A-Z“‘]")
PULL_QUOTE = re.compile(r"[“\"‘'](?P<words>[^”\"\n]{8,200})[”\"’'] ?[–—-] ?(?P<speaker>[^–—\n]{2,80})")
REACH = 8
HEADLINE_WORDS = 14
AUXILIARIES = word_set(
    """
    a an the is are was were has have had will would can could may must i we it he she they this that our
    my your there it’s mae yw yn ac
    """
)


def take_headline(page: Page) -> Passage | None:
    """None when neither the text nor its metadata has one; a first sentence is not made into a headline."""
    first = _first_heading(page) or _labelled(page) or _first_line(page)
    if first:
        return _with_second_line(page, first)
    return _from_metadata(page)


def _first_heading(page: Page) -> Block | None:
    headings = [b for b in page.rest[:REACH] if b.kind is BlockKind.HEADING and b.level == 1]
    return headings[0] if headings else None


def _labelled(page: Page) -> Block | None:
    return next((b for b in page.rest[:REACH] if LABEL.match(page.line(b))), None)


def _first_line(page: Page) -> Block | None:
    if len(page.rest) < 2:
        return None
    _drop_pull_quote(page)
    first = page.rest[0]
    return first if reads_like_headline(page.line(first), first) else None


def _drop_pull_quote(page: Page) -> None:
    """ "“It can be done” – Cllr Lee" above the headline repeats words of the body."""
    first, second = page.rest[:2]
    pulled = PULL_QUOTE.fullmatch(page.line(first))
    if not pulled or len(page.rest) < 3 or not name_line(pulled["speaker"], needs_role=False):
        return
    if not reads_like_headline(page.line(second), second):
        return
    repeated = pulled["words"].rstrip(".,…").casefold()
    if any(repeated in page.line(block).casefold() for block in page.rest[2:]):
        page.drop([first], "pull quote")


def reads_like_headline(line: str, block: Block) -> bool:
    if len(line) > LONGEST or len(line.split()) > MOST_WORDS or SENTENCE_INSIDE.search(line):
        return False
    if block.kind is BlockKind.HEADING:
        return True
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) or line.startswith(("•", "Dear ")):
        return False
    if line.endswith((":", ";", ",")):
        return False
    if not line.endswith("."):
        return True
    return _all_bold(block) or line.isupper() or line.endswith("...") or _in_headline_style(line)


def _in_headline_style(line: str) -> bool:
    """Headlines, even with a full stop, leave out articles and auxiliaries: "Council opens new library."."""
    found = [w.folded for w in words(line)]
    return 4 < len(found) <= HEADLINE_WORDS and "," not in line and not AUXILIARIES & set(found) - {found[-1]}


def _all_bold(block: Block) -> bool:
    return bool(block.runs) and all(run.bold for run in block.runs)


def _with_second_line(page: Page, first: Block) -> Passage:
    """A headline broken over two lines, both shouted."""
    blocks = [first]
    index = page.rest.index(first)
    following = page.rest[index + 1 : index + 2]
    if (
        following
        and not following[0].gap
        and page.line(first).isupper()
        and page.line(following[0]).isupper()
    ):
        blocks += following
    label = LABEL.match(page.line(first)) or REPLY.match(page.line(first))
    passage = page.take(blocks, joint=" ")
    return Passage(passage.text[label.end() :], passage.spans) if label else passage


def _from_metadata(page: Page) -> Passage | None:
    for name in ("subject", "og:title", "title"):
        text = page.metadata(name)
        stripped = SUBJECT_PREFIX.sub("", text)
        stripped = SITE_NAME.sub("", stripped) if name != "subject" else stripped
        if len(stripped.split()) > 1:
            return Passage(stripped, page.take_metadata(name).spans)
    return None
