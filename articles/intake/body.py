"""The body as clean semantic HTML: paragraphs, subheads, lists, links, emphasis and set-off quotations."""

from collections.abc import Sequence
from html import escape
from urllib.parse import urlsplit

from articles.intake.document import Block, BlockKind, Document, Run, Span
from articles.intake.name_lines import name_line
from articles.intake.quotes import Speech, Utterance

SAFE_SCHEMES = ("http", "https", "mailto", "tel")
MOST_SUBHEAD_WORDS = 10


def with_subheads(document: Document, blocks: Sequence[Block]) -> list[Block]:
    """Short lines without a full stop between paragraphs become headings, whatever the source called them."""
    result = []
    # Where no empty line parts anything, none can be asked for above a subhead.
    parted = any(block.gap for block in blocks[1:])
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        may_head = index > 0 and (block.gap or not parted)
        heads = may_head and following is not None and _reads_like_subhead(document, block, following)
        result.append(_as_heading(block) if heads else block)
    return result


def _as_heading(block: Block) -> Block:
    return Block(BlockKind.HEADING, block.start, block.end, block.start, block.runs, level=2, gap=block.gap)


def _reads_like_subhead(document: Document, block: Block, following: Block) -> bool:
    if block.kind is not BlockKind.PARAGRAPH or following.kind is BlockKind.TABLE_ROW:
        return False
    line, below = document.line_of(block), document.line_of(following)
    if len(line.split()) > MOST_SUBHEAD_WORDS or not line[:1].isupper() or len(below) <= len(line):
        return False
    if line.endswith((".", ":", ",", ";", "!", "”", '"', "’", "'")) or name_line(line, needs_role=False):
        return False
    return (
        below.rstrip().endswith((".", "”", '"', ":", "’", "'", "!", "?"))
        or following.kind is BlockKind.LIST_ITEM
    )


def body_html(document: Document, blocks: Sequence[Block], speech: Speech) -> str:
    """HTML with only p, h2, h3, ul, ol, li, a, strong, em and blockquote in it."""
    parts: list[str] = []
    index = 0
    while index < len(blocks):
        block = blocks[index]
        if index in speech.set_off:
            html, index = _quotation(document, blocks, speech, index)
            parts.append(html)
        elif block.kind is BlockKind.LIST_ITEM:
            html, index = _list(document, blocks, index)
            parts.append(html)
        else:
            parts.append(_plain(document, block))
            index += 1
    return "\n".join(parts)


def _plain(document: Document, block: Block) -> str:
    inner = inline(document, block, (block.body, block.end))
    if block.kind is BlockKind.HEADING:
        tag = "h3" if block.level > 2 else "h2"
        return f"<{tag}>{inner}</{tag}>"
    return f"<p>{inner}</p>"


def _list(document: Document, blocks: Sequence[Block], index: int) -> tuple[str, int]:
    ordered = blocks[index].ordered
    items = []
    while (
        index < len(blocks) and blocks[index].kind is BlockKind.LIST_ITEM and blocks[index].ordered == ordered
    ):
        items.append(f"<li>{inline(document, blocks[index], (blocks[index].body, blocks[index].end))}</li>")
        index += 1
    tag = "ol" if ordered else "ul"
    return f"<{tag}>{''.join(items)}</{tag}>", index


def _quotation(document: Document, blocks: Sequence[Block], speech: Speech, index: int) -> tuple[str, int]:
    """A blockquote over as many blocks as the utterance fills; words around the marks stay paragraphs."""
    utterance, (start, end) = speech.set_off[index]
    lead = _around(document, blocks[index], (blocks[index].body, start))
    quoted: list[str] = []
    while index in speech.set_off and speech.set_off[index][0] is utterance:
        block, (start, end) = blocks[index], speech.set_off[index][1]
        quoted.append(f"<p>{inline(document, block, _words(utterance, start, end))}</p>")
        tail = _around(document, block, (end, block.end))
        index += 1
        if tail:
            return f"{lead}<blockquote>{''.join(quoted)}</blockquote>{tail}", index
    return f"{lead}<blockquote>{''.join(quoted)}</blockquote>", index


def _around(document: Document, block: Block, span: Span) -> str:
    inner = inline(document, block, span).strip()
    return f"<p>{inner}</p>\n" if any(c.isalnum() for c in inner) else ""


def _words(utterance: Utterance, start: int, end: int) -> Span:
    """The quoted words between the marks."""
    parts = [
        part
        for paragraph in utterance.paragraphs
        for part in paragraph
        if start <= part[0] and part[1] <= end
    ]
    return (parts[0][0], parts[-1][1]) if parts else (start, end)


def inline(document: Document, block: Block, span: Span) -> str:
    """The words of `span` with links and emphasis; emphasis on the whole block says nothing and is left
    out."""
    all_bold = all(run.bold for run in block.runs)
    all_italic = all(run.italic for run in block.runs)
    parts = []
    for run in block.runs:
        start, end = max(run.start, span[0]), min(run.end, span[1])
        if start < end:
            parts.append(
                _run(
                    document.text[start:end],
                    run,
                    bold=run.bold and not all_bold,
                    italic=run.italic and not all_italic,
                )
            )
    return "".join(parts)


def _run(text: str, run: Run, *, bold: bool, italic: bool) -> str:
    html = escape(text, quote=False)
    if italic and text.strip():
        html = f"<em>{html}</em>"
    if bold and text.strip():
        html = f"<strong>{html}</strong>"
    if run.href and _safe(run.href):
        html = f'<a href="{escape(run.href)}">{html}</a>'
    return html


def _safe(href: str) -> bool:
    try:
        return urlsplit(href.strip()).scheme.casefold() in SAFE_SCHEMES
    except ValueError:
        return False
