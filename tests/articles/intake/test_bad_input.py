"""What cannot be read is refused with a plain sentence and a code; what only looks odd is read."""

import io
import zipfile
from email.message import EmailMessage

import docx as python_docx
import pytest

from articles.intake.errors import UnreadableRelease
from articles.intake.formats import MOST_CHARACTERS, document_from
from articles.intake.reader import read_release
from articles.intake.zip_guard import MOST_TEXT

RELEASE = (
    "New bridge opens in Saltham\n\nThe £2m bridge’s first users were pupils of Saltham Primary School.\n"
)


def code_of(name: str, data: bytes) -> str:
    with pytest.raises(UnreadableRelease) as refused:
        document_from(name, data)
    assert refused.value.message.endswith(".")
    assert "Traceback" not in refused.value.message
    return refused.value.code


@pytest.mark.parametrize("data", [b"", b"  \r\n\t ", "\ufeff".encode(), "\u200b\u00a0\n".encode()])
def test_empty_file_is_refused(data: bytes) -> None:
    assert code_of("release.txt", data) in ("empty", "no_text")


@pytest.mark.parametrize("name", ["release.txt", "release.html", "release.docx", "release"])
def test_ten_megabytes_are_refused(name: str) -> None:
    assert code_of(name, b"All work and no play. " * 480_000) in ("too_large", "broken_docx")


def test_more_text_than_a_release_can_have_is_refused() -> None:
    assert code_of("release.txt", b"word " * (MOST_CHARACTERS // 4)) == "too_much_text"


@pytest.mark.parametrize(
    "start",
    [
        b"%PDF-1.7\n%\xe2\xe3",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0",
        b"\xd0\xcf\x11\xe0\xa1\xb1",
        b"{\\rtf1\\ansi",
        b"\x7fELF",
    ],
)
def test_binary_renamed_to_text_is_refused(start: bytes) -> None:
    assert code_of("release.txt", start + bytes(range(256)) * 40) == "not_text"


def test_unknown_binary_is_refused() -> None:
    assert code_of("release.txt", bytes(range(1, 32)) * 200) == "not_text"


def word_file(*paragraphs: str) -> bytes:
    document = python_docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_word_file_cut_short_is_refused() -> None:
    whole = word_file("A headline", "A paragraph.")
    assert code_of("release.docx", whole[: len(whole) // 2]) == "broken_docx"


def test_text_named_docx_is_refused() -> None:
    assert code_of("release.docx", RELEASE.encode()) == "broken_docx"


def test_old_word_file_is_named_as_such() -> None:
    assert code_of("release.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 600) == "old_word"


def test_word_file_with_garbled_xml_is_refused() -> None:
    assert code_of("release.docx", rewritten(b"<w:document><w:body>oh dear")) == "broken_docx"


def test_word_file_with_a_document_type_is_refused() -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">]><a>&b;</a>'
    assert code_of("release.docx", rewritten(bomb)) == "broken_docx"


def test_word_file_without_words_is_refused() -> None:
    assert code_of("release.docx", word_file("", "  ")) == "no_text"


def test_zip_bomb_is_refused_by_what_it_unpacks_to() -> None:
    assert code_of("release.docx", rewritten(b" " * (MOST_TEXT + 1))) == "docx_too_large"


def test_zip_bomb_that_lies_about_its_size_is_refused() -> None:
    honest = rewritten(b" " * (MOST_TEXT + 1))
    lying = honest.replace((MOST_TEXT + 1).to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    assert lying != honest
    assert code_of("release.docx", lying) in ("docx_too_large", "broken_docx")


def test_zip_that_is_no_word_file_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    assert code_of("release.txt", buffer.getvalue()) == "not_text"


def rewritten(document_part: bytes) -> bytes:
    """A Word file whose main part holds something else."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(word_file("x"))) as whole,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as out,
    ):
        for info in whole.infolist():
            out.writestr(
                info.filename, document_part if info.filename == "word/document.xml" else whole.read(info)
            )
    return buffer.getvalue()


def test_mail_without_text_is_refused() -> None:
    message = EmailMessage()
    message["Subject"] = "Picture"
    message["From"] = "press@saltham.example"
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    assert code_of("release.eml", bytes(message)) == "no_text"


@pytest.mark.parametrize(
    "data",
    [b"Subject: x\n\n", b"Content-Type: multipart/mixed; boundary=x\nMIME-Version: 1.0\n\n--x\n\n--x--\n"],
)
def test_mail_with_nothing_in_it_is_refused(data: bytes) -> None:
    assert code_of("release.eml", data) == "no_text"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_every_usual_encoding_reads_the_same(encoding: str) -> None:
    data = RELEASE.replace("\n", "\r\n").encode(encoding)
    reading = read_release(document_from("release.txt", data))
    assert reading.headline
    assert reading.headline.text == "New bridge opens in Saltham"
    assert [p.text for p in reading.paragraphs] == [
        "The £2m bridge’s first users were pupils of Saltham Primary School."
    ]


def test_latin_1_reads() -> None:
    reading = read_release(document_from("r.txt", "Café opens\n\nThe café costs £3 a cup.".encode("latin-1")))
    assert reading.paragraphs[0].text == "The café costs £3 a cup."


def test_release_without_headline_has_none() -> None:
    reading = read_release(
        document_from("r.txt", b"The council has bought a tree. It is an oak.\n\nIt cost 40 pounds.")
    )
    assert reading.headline is None
    assert len(reading.paragraphs) == 2


def test_one_word_is_a_body_and_not_an_error() -> None:
    assert [p.text for p in read_release(document_from("r.txt", b"Hello")).paragraphs] == ["Hello"]
