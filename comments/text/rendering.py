"""A comment's plain text as HTML. Everything is escaped; the only elements are made here."""

import re
from collections.abc import Iterable, Iterator

from django.utils.safestring import SafeString, mark_safe

from comments.text.addresses import Address, addresses

LONGEST_SHOWN = 50  # characters of an address; the host is always shown whole

PARAGRAPH_BREAK = re.compile("\n{2,}")

Span = tuple[int, int]


def as_html(text: str) -> SafeString:
    """Cleaned text in paragraphs, each turned by its own first letters, with addresses linked.

    The links vouch for nothing: ``nofollow ugc``, after what search engines ask of readers' words.
    """
    return _in_paragraphs("".join(_linked(text)))


def highlighted(text: str, spans: Iterable[Span]) -> SafeString:
    """The same without links, ``text[start:end]`` of each span marked. Spans may overlap, in any order."""
    return _in_paragraphs("".join(_marked(text, spans)))


def _in_paragraphs(html: str) -> SafeString:
    paragraphs = (part.strip("\n").replace("\n", "<br>") for part in PARAGRAPH_BREAK.split(html))
    # Every part of it went through _escaped or is an element of ours.
    return mark_safe("\n".join(f'<p dir="auto">{part}</p>' for part in paragraphs if part))


def _linked(text: str) -> Iterator[str]:
    done = 0
    for address in addresses(text):
        yield _escaped(text[done : address.start])
        yield _link(address)
        done = address.end
    yield _escaped(text[done:])


def _link(address: Address) -> str:
    # An address holds no quotation mark: they are percent-encoded in it. The direction keeps letters that
    # are written from the right, before the link or in its path, from moving the host.
    opening = f'<a href="{_escaped(address.url)}" rel="nofollow ugc noopener" dir="ltr">'
    return f"{opening}{_escaped(_shown(address))}</a>"


def _shown(address: Address) -> str:
    rest = address.rest.rstrip("/")
    room = max(LONGEST_SHOWN - len(address.host), 1)
    return f"{address.host}{rest}" if len(rest) <= room else f"{address.host}{rest[:room]}…"


def _marked(text: str, spans: Iterable[Span]) -> Iterator[str]:
    done = 0
    for start, end in sorted(spans):
        begin, stop = max(start, done), min(end, len(text))
        if begin >= stop:
            continue
        yield _escaped(text[done:begin])
        # One mark for each line, so that none reaches over the end of a paragraph.
        yield "\n".join(
            f"<mark>{line}</mark>" if line else "" for line in _escaped(text[begin:stop]).split("\n")
        )
        done = stop
    yield _escaped(text[done:])


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
