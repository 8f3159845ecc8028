"""The body as its page shows it: block quotations carry who said them, and in which office.

A quote and its place in the body are matched by their words. A block quotation that no quote
matches stands as it was written.
"""

import re
from collections.abc import Iterable
from html import unescape

from django.utils.html import format_html, strip_tags
from django.utils.safestring import SafeString, mark_safe

from articles.models import Quote

BLOCK_QUOTATION = re.compile(r"<blockquote>(.*?)</blockquote>", re.DOTALL)
QUOTATION_MARKS = "\"'“”‘’«»"
CLAUSE_END = re.compile(r"(?<=[,.;:!?…–—-])\s+")
GAP_BETWEEN_BLOCKS = re.compile(r"</(?:p|li|h2|h3|td|th)>|<br>")


def page_body(body: str, quotes: Iterable[Quote]) -> str:
    """``body`` is clean HTML (``people.html``); so is the answer: a caption under each known quotation."""
    said = {_bare(quote.words): quote for quote in quotes}

    def with_speaker(match: re.Match[str]) -> str:
        quote = said.get(_bare(plain_text(match[1])))
        return match[0] if quote is None else str(_figure(match[0], quote))

    return BLOCK_QUOTATION.sub(with_speaker, body)


def plain_text(html: str) -> str:
    """The words alone, with a space where one block ends and the next begins."""
    return unescape(strip_tags(GAP_BETWEEN_BLOCKS.sub(" ", html)))


def words_stand_in(body: str, quote: Quote) -> bool:
    """Whether the quote's exact words can be read in the body, in their order.

    "…", she said, "…" may interrupt them, but only where the quotation has a stop or a comma.
    """
    text, place = _bare(plain_text(body)), 0
    for clause in CLAUSE_END.split(_bare(quote.words)):
        place = text.find(clause, place)
        if place < 0:
            return False
        place += len(clause)
    return True


def _bare(words: str) -> str:
    """White space and quotation marks do not count: typesetting, not words."""
    return " ".join(words.translate({ord(mark): " " for mark in QUOTATION_MARKS}).split())


def _figure(blockquote: str, quote: Quote) -> SafeString:
    return format_html(
        '<figure class="quotation">{}<figcaption><cite><a href="{}">{}</a></cite>{}</figcaption></figure>',
        mark_safe(blockquote),  # sanitised when the edition was saved
        quote.speaker.get_absolute_url(),
        quote.speaker.name,
        f", {quote.role_label}" if quote.role_label else "",
    )
