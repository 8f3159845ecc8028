"""Bytes to text: which encoding a file is in, and whether it is text at all."""

import codecs
import re

from articles.intake.errors import UnreadableRelease

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
BINARY_STARTS = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a sound, film or WebP picture"),
    (b"\xd0\xcf\x11\xe0", "an old Word (.doc) or Outlook (.msg) file"),
    (b"{\\rtf", "a rich text (.rtf) file"),
    (b"PK\x03\x04", "a zip archive"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
SAMPLE = 64 * 1024


def decode(data: bytes) -> str:
    """The text in any encoding a press office still uses; refuses what is not text, saying what it looks
    like."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    _refuse_known_binary(data)
    wide = _wide_encoding(data)
    if wide:
        return data.decode(wide, errors="replace")
    if len(CONTROL.findall(data[:SAMPLE])) > max(2, len(data[:SAMPLE]) // 500):
        raise _not_text("a file that is not text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _single_byte(data)


def looks_binary(data: bytes) -> bool:
    try:
        decode(data[:SAMPLE])
    except UnreadableRelease:
        return True
    return False


def _refuse_known_binary(data: bytes) -> None:
    for start, what in BINARY_STARTS:
        if data.startswith(start):
            raise _not_text(what)


def _not_text(what: str) -> UnreadableRelease:
    return UnreadableRelease(
        f"This looks like {what}, whatever its name says. "
        "Save the release as .docx or plain text, or paste its text.",
        "not_text",
    )


def _wide_encoding(data: bytes) -> str:
    """UTF-16 without a byte order mark: nearly every other byte is zero. "" when it is not that."""
    sample = data[:4096]
    half = len(sample) // 2
    if half < 2:
        return ""
    if sample[1::2].count(0) > 0.7 * half and not sample[0::2].count(0):
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and not sample[1::2].count(0):
        return "utf-16-be"
    return ""


def _single_byte(data: bytes) -> str:
    """Windows' own set first: it is Latin-1 with the smart quotes press officers use."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")
