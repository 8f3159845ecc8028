"""What a release was wrapped in on its way: mail headers pasted along, covering words, a mail signature."""

import re
from collections.abc import Sequence

from articles.intake.document import Block
from articles.intake.kind import is_byline
from articles.intake.page import Page
from articles.intake.signoff import CLOSING

HEADER = re.compile(
    r"(?P<name>from|sent|to|cc|bcc|date|subject|importance|attachments?|reply-to)\s*:\s+(?P<value>\S.*)",
    re.IGNORECASE,
)
FORWARDED = re.compile(
    r"[\W_]*(?:(?:begin )?forwarded message|original message|forwarded by .{1,80})[\W_]*", re.IGNORECASE
)
WROTE = re.compile(r"(?:on .{6,120} wrote:)", re.IGNORECASE)
GREETING = re.compile(
    r"(?:dear|hi|hello|good (?:morning|afternoon|evening)|annwyl|to whom)\b.{0,50}[,:!]?"
    r"|(?:please )?(?:see|find|i attach|attached|pasted)\b.{0,120}(?:release|statement|below|attached"
    r"|copy)\b.{0,80}"
    r"|(?:fyi|for (?:your )?info(?:rmation)?|hope (?:this|you).{0,80})[.!]?",
    re.IGNORECASE,
)
SIGNATURE = re.compile(r"-- ?|_{6,}")
TOP = 12


def take_envelope(page: Page) -> None:
    _drop_covering_words(page)
    _drop_above_inner_header(page)
    _drop_mail_header(page)
    _drop_greeting(page)
    _drop_signature(page)


def _drop_covering_words(page: Page) -> None:
    """Everything above "Forwarded message", when the greater part of the text comes below it."""
    for index, block in enumerate(page.rest):
        if not FORWARDED.fullmatch(page.line(block)):
            continue
        above, below = page.rest[:index], page.rest[index + 1 :]
        if _size(above) < _size(below):
            page.drop(above, "covering note")
            page.drop([block], "e-mail header")
            return _drop_covering_words(page)
    return None


def _drop_above_inner_header(page: Page) -> None:
    """Outlook marks a forwarded message by nothing but its header: three of its lines in a row."""
    blocks = page.rest
    headed = [HEADER.fullmatch(page.line(b)) is not None for b in blocks]
    start = next((i for i in range(1, len(blocks) - 2) if all(headed[i : i + 3])), None)
    if start and not any(headed[:start]) and _size(blocks[:start]) < _size(blocks[start:]):
        page.drop(blocks[:start], "covering note")


def _size(blocks: Sequence[Block]) -> int:
    return sum(b.end - b.start for b in blocks)


def _drop_mail_header(page: Page) -> None:
    """Two or more header lines in a row; the subject is kept for the headline."""
    lines = [(b, HEADER.fullmatch(page.line(b))) for b in page.rest[:TOP]]
    first = next((i for i, (_, match) in enumerate(lines) if match), None)
    if first is None:
        return
    header = []
    for block, match in lines[first:]:
        if not match:
            break
        header.append((block, match["name"].casefold(), match.start("value")))
    if len(header) < 2:
        return
    for block, name, value in header:
        if name == "subject":
            page.as_metadata(block, name, block.start + value)
        else:
            page.drop([block], "e-mail header")


def _drop_greeting(page: Page) -> None:
    """ "Dear editor, please find below", and what signs it off before the release begins."""
    greeted = False
    for index, block in enumerate(page.rest[:5]):
        if len(page.rest) < 3:
            return
        if GREETING.fullmatch(page.line(block)):
            page.drop([block], "covering note")
            greeted = True
        elif index:
            break
    if greeted:
        _drop_early_closing(page)


def _drop_early_closing(page: Page) -> None:
    for index, block in enumerate(page.rest[:4]):
        if CLOSING.fullmatch(page.line(block)) and _size(page.rest[index:]) > 0.8 * _size(page.rest):
            signature = [b for b in page.rest[index + 1 : index + 3] if _signs(page, b)]
            page.drop([block, *signature], "covering note")
            return


def _signs(page: Page, block: Block) -> bool:
    line = page.line(block)
    return len(line) < 40 and (not block.gap or is_byline(f"By {line}"))


def _drop_signature(page: Page) -> None:
    """The line "-- " starts a mail signature, if only a little follows."""
    for index, block in enumerate(page.rest):
        if index > 2 and SIGNATURE.fullmatch(page.line(block)) and len(page.rest) - index <= 14:
            after = page.rest[index:]
            if _size(after) < 0.25 * _size(page.rest):
                page.drop([block], "rule")
            return
