"""Which format a file is in, by what is in it first and by its name second; and how large it may be."""

import re
from pathlib import PurePath

from articles.intake import docx, eml, html, plain_text
from articles.intake.document import Document
from articles.intake.encodings import BINARY_STARTS, decode
from articles.intake.errors import UnreadableRelease

MEGABYTE = 1024 * 1024
MOST_TEXT_BYTES = 5 * MEGABYTE
MOST_FILE_BYTES = 9 * MEGABYTE
MOST_MAIL_BYTES = 40 * MEGABYTE
MOST_CHARACTERS = 1_000_000
SNIFFED = 16 * 1024
MAIL_HEADER = re.compile(rb"^(?:[\w-]{1,60}:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n){2,}", re.MULTILINE)
MAIL_MARKS = re.compile(
    rb"^(?:MIME-Version|Message-ID|Received|Content-Type|Return-Path|X-Mailer)\s*:",
    re.MULTILINE | re.IGNORECASE,
)
HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|meta|div|p"
    r"|h[1-6]|article|section|main|table)\b",
    re.IGNORECASE | re.DOTALL,
)
HTML_TAG = re.compile(
    r"</(?:p|div|h[1-6]|li|article|section|td|body|html)>|<(?:p|br|div)(?:\s[^>]{0,500})?/?>", re.IGNORECASE
)


def document_from(name: str, data: bytes) -> Document:
    """The neutral record of a file; raises `UnreadableRelease` with what is wrong and what to do."""
    if not data.strip():
        raise UnreadableRelease(
            "This file is empty. Choose the release's file again, or paste its text.", "empty"
        )
    ending = PurePath(name).suffix.casefold()
    if len(data) > MOST_MAIL_BYTES:
        raise _too_large(len(data), MOST_MAIL_BYTES)
    if _is_mail(data, ending):
        return _limited(eml.read(data))
    if len(data) > MOST_FILE_BYTES:
        raise _too_large(len(data), MOST_FILE_BYTES)
    return _limited(_document(data, ending))


def document_from_text(text: str) -> Document:
    """The neutral record of pasted text, which may be HTML source."""
    return document_from("", text.encode("utf-8", errors="replace"))


def _document(data: bytes, ending: str) -> Document:
    if data.startswith(b"PK\x03\x04"):
        return docx.read(_if_docx(data, ending))
    if ending == ".docx":
        raise _not_a_docx(data)
    if len(data) > MOST_TEXT_BYTES:
        raise _too_large(len(data), MOST_TEXT_BYTES)
    text = decode(data)
    if not text.strip():
        raise UnreadableRelease(
            "This file is empty. Choose the release's file again, or paste its text.", "empty"
        )
    if ending in (".html", ".htm") or _is_html(text):
        return html.read_text(text)
    return plain_text.read_text(text)


def _is_mail(data: bytes, ending: str) -> bool:
    """A saved e-mail, not a mail pasted as text: only the former carries the machinery's own headers."""
    if data.startswith(tuple(start for start, _ in BINARY_STARTS)):
        return False
    start = data[:SNIFFED].lstrip()
    headed = MAIL_HEADER.match(start)
    if ending in (".eml", ".mht"):
        return True
    return bool(headed and MAIL_MARKS.search(headed.group()))


def _is_html(text: str) -> bool:
    start = text[:SNIFFED]
    return (bool(HTML_START.match(start)) and len(HTML_TAG.findall(start)) > 0) or len(
        HTML_TAG.findall(start)
    ) >= 4


def _if_docx(data: bytes, ending: str) -> bytes:
    if b"word/" in data or ending == ".docx":
        return data
    raise UnreadableRelease(
        "This is a zip archive or a spreadsheet, not a release. Choose the .docx itself, or paste its text.",
        "not_text",
    )


def _not_a_docx(data: bytes) -> UnreadableRelease:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return UnreadableRelease(
            "This is an old Word (.doc) file, or one with a password. Save it as .docx without a password.",
            "old_word",
        )
    return UnreadableRelease(
        "This file is named .docx but is no Word file. Open it, save it as .docx again, or paste its text.",
        "broken_docx",
    )


def _limited(document: Document) -> Document:
    if len(document.text) > MOST_CHARACTERS:
        raise UnreadableRelease(
            f"This file holds {len(document.text):,} characters of text; a release can have "
            f"{MOST_CHARACTERS:,}. Paste the part you need.",
            "too_much_text",
        )
    return document


def _too_large(size: int, limit: int) -> UnreadableRelease:
    return UnreadableRelease(
        f"This file has {size / MEGABYTE:.1f} MB; the most that can be read is {limit // MEGABYTE} MB. "
        "Paste the release's text instead.",
        "too_large",
    )
