"""What kind of paper a file is, by its content; its name decides only between two kinds of plain text."""

from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

CONTENT_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "rtf": "application/rtf",
    "csv": "text/csv",
    "txt": "text/plain",
}
WANTED = "Attach a PDF, a Word, Excel, PowerPoint or OpenDocument file, a CSV or a plain text."
OFFICE_PARTS = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx", "ppt/presentation.xml": "pptx"}
OPEN_DOCUMENTS = {CONTENT_TYPES[ending]: ending for ending in ("odt", "ods", "odp")}
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"GIF8")
UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# Tab, line ends and form feed belong in a text; other control characters do not.
NOT_TEXT = frozenset(range(32)) - {9, 10, 12, 13}


class PaperRefused(ValueError):  # noqa: N818 -- a refusal is an answer, not an error
    """``str()`` is one sentence or two for the person who chose the file."""


@dataclass(frozen=True)
class Sign:
    """The first bytes of a file we do not take, and what to do about it."""

    starts: tuple[bytes, ...]
    advice: str


REFUSED = (
    Sign(
        (OLD_OFFICE,), "This is an old or locked Office file. Save it as .docx or .xlsx, without a password."
    ),
    Sign(PICTURES, "This is a picture: add it under “Pictures”, where it gets a caption and a credit."),
    Sign((b"MZ", b"\x7fELF", b"#!"), f"This is a program. {WANTED}"),
)


def ending_of(data: bytes, name: str) -> str:
    """The ending it is kept under, a key of CONTENT_TYPES. Raises PaperRefused."""
    for sign in REFUSED:
        if data.startswith(sign.starts):
            raise PaperRefused(sign.advice)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith(b"PK"):
        return _zipped(data)
    if _is_text(data):
        return "csv" if name.lower().endswith(".csv") else "txt"
    raise PaperRefused(f"This is not a kind of file we offer to readers. {WANTED}")


def _zipped(data: bytes) -> str:
    """Reads the list of contents and one short entry only, however much the rest would unpack to."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            return _office(set(archive.namelist())) or _open_document(archive)
    except PaperRefused:
        raise
    except (BadZipFile, KeyError, OSError, RuntimeError, ValueError, NotImplementedError) as error:
        raise PaperRefused(f"This file is damaged, or an archive. {WANTED}") from error


def _office(names: set[str]) -> str | None:
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise PaperRefused("This file contains macros. Save it without them, as .docx or .xlsx.")
    return next((ending for part, ending in OFFICE_PARTS.items() if part in names), None)


def _open_document(archive: ZipFile) -> str:
    with archive.open("mimetype") as entry:
        return OPEN_DOCUMENTS[entry.read(200).decode("ascii").strip()]


def _is_text(data: bytes) -> bool:
    if data.startswith(UTF_16_MARKS):
        return _decodes(data, "utf-16")
    return not NOT_TEXT.intersection(data)


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
