"""Opening a .docx without trusting it: a zip archive may say one size and hold another."""

import io
import zipfile
import zlib

from articles.intake.errors import UnreadableRelease

MOST_INFLATED = 120 * 1024 * 1024
MOST_TEXT = 24 * 1024 * 1024
MOST_PARTS = 4000
CHUNK = 256 * 1024
BROKEN = UnreadableRelease(
    "This Word file is broken and cannot be opened. Open it in Word, save it again, or paste its text.",
    "broken_docx",
)


def checked_parts(data: bytes) -> zipfile.ZipFile:
    """The archive, once every part has been inflated and counted; refuses bombs and broken files."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        infos = archive.infolist()
        if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > MOST_INFLATED:
            raise _too_large()
        _inflate_all(archive, infos)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        NotImplementedError,
        RuntimeError,
        ValueError,
        KeyError,
    ) as error:
        raise BROKEN from error
    return archive


def _inflate_all(archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo]) -> None:
    total = 0
    for info in infos:
        text, size = info.filename.endswith((".xml", ".rels")), 0
        with archive.open(info) as part:
            while chunk := part.read(CHUNK):
                total, size = total + len(chunk), size + len(chunk)
                if total > MOST_INFLATED or (text and size > MOST_TEXT):
                    raise _too_large()


def _too_large() -> UnreadableRelease:
    return UnreadableRelease(
        "This Word file unpacks to far more than a release can hold. Paste its text instead.",
        "docx_too_large",
    )
