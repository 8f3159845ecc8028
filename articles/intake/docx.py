"""Word files (.docx): mammoth turns them into HTML, which the HTML reader takes apart."""

import io
import re
import zipfile
from typing import Any
from xml.etree import ElementTree

import mammoth

from articles.intake.builder import DocumentBuilder
from articles.intake.document import Attachment, BlockKind, Document
from articles.intake.html import add_html
from articles.intake.labels import PAGE_HEADER
from articles.intake.zip_guard import BROKEN, checked_parts

FORMAT = "Word document"
MAIN_PART = "word/document.xml"
STYLE_MAP = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p.standfirst:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Caption'] => p.caption:fresh
p[style-name='caption'] => p.caption:fresh
"""
TITLE = "{http://purl.org/dc/elements/1.1/}title"


def read(data: bytes) -> Document:
    archive = checked_parts(data)
    _refuse_other_contents(archive)
    builder = DocumentBuilder(FORMAT)
    title = _title(archive)
    if title:
        builder.add_text(BlockKind.METADATA, title, name="title")
    for line in _page_header(archive):
        builder.add_text(BlockKind.PARAGRAPH, line, name=PAGE_HEADER)
    add_html(builder, _html(data, builder))
    return builder.finish()


def _refuse_other_contents(archive: zipfile.ZipFile) -> None:
    if MAIN_PART not in archive.namelist():
        raise BROKEN
    for name in archive.namelist():
        # Word never writes a document type; only an attack on the XML reader does.
        if name.endswith((".xml", ".rels")) and b"<!DOCTYPE" in archive.read(name)[:2048].upper():
            raise BROKEN


def _html(data: bytes, builder: DocumentBuilder) -> str:
    def keep_picture(image: Any) -> dict[str, str]:
        with image.open() as source:
            number = len(pictures) + 1
            pictures.append(number)
            kind = image.content_type or "application/octet-stream"
            builder.attach(Attachment(f"picture-{number}.{kind.rpartition('/')[2]}", kind, source.read()))
        return {"src": "", "alt": image.alt_text or ""}

    pictures: list[int] = []
    try:
        converted = mammoth.convert_to_html(
            io.BytesIO(data), style_map=STYLE_MAP, convert_image=mammoth.images.img_element(keep_picture)
        )
    except Exception as error:  # mammoth fails in as many ways as XML can be malformed
        raise BROKEN from error
    return str(converted.value)


def _title(archive: zipfile.ZipFile) -> str:
    try:
        root = ElementTree.fromstring(archive.read("docProps/core.xml"))  # noqa: S314 - no document type, checked above
    except (KeyError, ElementTree.ParseError):
        return ""
    return (root.findtext(TITLE) or "").strip()


def _page_header(archive: zipfile.ZipFile) -> list[str]:
    """What stands in Word's page header, which mammoth leaves out: often "News release", an embargo or
    the date."""
    lines: list[str] = []
    for name in sorted(archive.namelist()):
        if re.fullmatch(r"word/header\d*\.xml", name):
            lines += [line for line in _paragraphs(archive.read(name)) if line not in lines]
    return lines


def _paragraphs(part: bytes) -> list[str]:
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    try:
        root = ElementTree.fromstring(part)  # noqa: S314 - no document type, checked above
    except ElementTree.ParseError:
        return []
    texts = ("".join(t.text or "" for t in p.iter(f"{word}t")).strip() for p in root.iter(f"{word}p"))
    return [text for text in texts if text]
