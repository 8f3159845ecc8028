"""E-mails (.eml) with their attachments: the release is in the mail, or in a file that hangs on it."""

from collections.abc import Callable
from email import message_from_bytes, policy
from email.message import Message
from email.utils import parsedate_to_datetime

from articles.intake import docx, html, plain_text
from articles.intake.builder import DocumentBuilder
from articles.intake.document import Attachment, BlockKind, Document, Region
from articles.intake.encodings import decode
from articles.intake.errors import UnreadableRelease

FORMAT = "e-mail"
COVERING_NOTE_WORDS = 90
MOST_PARTS = 400
DEEPEST = 8
HEADERS = (("subject", "Subject"), ("from", "From"))


def read(data: bytes) -> Document:
    message = message_from_bytes(data, policy=policy.default)
    builder = DocumentBuilder(FORMAT)
    _add_headers(builder, message)
    parts = _parts(message)
    body, enclosed = _body(parts), _enclosed_release(parts)
    if body and enclosed and _word_count(body) < min(COVERING_NOTE_WORDS, _word_count(enclosed)):
        builder.add_document(body, Region.COVERING_NOTE)
        body = enclosed
    body = body or enclosed
    if not body:
        raise UnreadableRelease(
            "There is no text in this e-mail. Paste the release's text instead.", "no_text"
        )
    builder.add_document(body)
    for part in parts:
        if _is_attachment(part):
            builder.attach(_attachment(part))
    return builder.finish()


def _add_headers(builder: DocumentBuilder, message: Message) -> None:
    for name, header in HEADERS:
        value = _header(message, header)
        if value:
            builder.add_text(BlockKind.METADATA, value, name=name)
    try:
        sent = parsedate_to_datetime(_header(message, "Date"))
    except (ValueError, TypeError, IndexError, OverflowError):
        return
    builder.add_text(BlockKind.METADATA, sent.isoformat(), name="sent")


def _header(message: Message, name: str) -> str:
    try:
        return str(message.get(name) or "")
    except (ValueError, TypeError, IndexError, LookupError, AttributeError):  # malformed encoded words
        return ""


def _parts(message: Message) -> list[Message]:
    """The leaves of the message, messages forwarded inside it included."""
    leaves: list[Message] = []
    waiting: list[tuple[Message, int]] = [(message, 0)]
    while waiting and len(leaves) < MOST_PARTS:
        part, depth = waiting.pop(0)
        payload = part.get_payload()
        if isinstance(payload, list) and depth < DEEPEST:
            waiting = [(p, depth + 1) for p in payload if isinstance(p, Message)] + waiting
        elif not isinstance(payload, list):
            leaves.append(part)
    return leaves


def _body(parts: list[Message]) -> Document | None:
    """HTML keeps links and subheads, so it is preferred, unless the plain text says clearly more."""
    rich = _read_all(parts, "text/html")
    plain = _read_all(parts, "text/plain")
    if rich and plain and _word_count(rich) < 0.8 * _word_count(plain):
        return plain
    return rich or plain


def _read_all(parts: list[Message], media_type: str) -> Document | None:
    texts = [_text(p) for p in parts if p.get_content_type() == media_type and not _is_attachment(p)]
    joined = "\n\n".join(text for text in texts if text.strip())
    if not joined.strip():
        return None
    try:
        return html.read_text(joined) if media_type == "text/html" else plain_text.read_text(joined, FORMAT)
    except UnreadableRelease:
        return None


def _text(part: Message) -> str:
    payload = _payload(part)
    charset = part.get_content_charset()
    try:
        return payload.decode(charset or "utf-8")
    except (UnicodeDecodeError, LookupError):
        return decode(payload)


def _payload(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError, AttributeError):
        return b""
    return payload if isinstance(payload, bytes) else b""


def _enclosed_release(parts: list[Message]) -> Document | None:
    """The first attached file that can be read as a release."""
    for part in parts:
        reader = _reader_for(part)
        if reader and _is_attachment(part):
            try:
                return reader(_payload(part))
            except UnreadableRelease:
                continue
    return None


def _reader_for(part: Message) -> Callable[[bytes], Document] | None:
    name = (part.get_filename() or "").casefold()
    if name.endswith(".docx"):
        return docx.read
    if name.endswith((".html", ".htm")):
        return html.read
    return plain_text.read if name.endswith(".txt") else None


def _is_attachment(part: Message) -> bool:
    return (
        bool(part.get_filename())
        or part.get_content_disposition() == "attachment"
        or part.get_content_maintype() != "text"
    )


def _attachment(part: Message) -> Attachment:
    return Attachment(part.get_filename() or "unnamed", part.get_content_type(), _payload(part))


def _word_count(document: Document) -> int:
    return len(document.text.split())
