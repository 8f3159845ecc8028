"""One release in every format it may arrive in reads the same; each format keeps what only it knows."""

import io
from datetime import date, time
from email.message import EmailMessage

import docx as python_docx
import pytest

from articles.intake.document import Document
from articles.intake.formats import document_from, document_from_text
from articles.intake.reader import read_release

HEADLINE = "New bridge opens in Saltham"
LEAD = "The £2m bridge over the Tarn opened to walkers this morning after two years of work."
INTRO = "Cllr Ann Lee, leader of Saltham Council, said:"
SAID = ("“It is a fine bridge.", "“I shall walk over it every day.”")


def as_text() -> Document:
    return document_from("r.txt", "\n\n".join([HEADLINE, LEAD, INTRO, *SAID]).encode())


def as_word() -> Document:
    document = python_docx.Document()
    document.add_paragraph(HEADLINE, style="Title")
    for line in (LEAD, INTRO, *SAID):
        document.add_paragraph(line)
    return document_from("r.docx", saved(document))


def saved(document: "python_docx.document.Document") -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def as_page() -> Document:
    lines = "".join(f"<p>{line}</p>" for line in (LEAD, INTRO, *SAID))
    return document_from(
        "r.html", f"<!doctype html><html><body><h1>{HEADLINE}</h1>{lines}</body></html>".encode()
    )


def as_mail() -> Document:
    message = EmailMessage()
    message["Subject"], message["From"] = f"Press release: {HEADLINE}", "press@saltham.example"
    message.set_content("\n\n".join([HEADLINE, LEAD, INTRO, *SAID]))
    return document_from("r.eml", bytes(message))


@pytest.mark.parametrize("document", [as_text, as_word, as_page, as_mail], ids=lambda f: f.__name__)
def test_every_format_reads_the_same(document) -> None:  # type: ignore[no-untyped-def]
    reading = read_release(document())
    (quote,) = reading.quotes
    assert reading.headline
    assert reading.headline.text == HEADLINE
    assert [p.text for p in reading.paragraphs] == [LEAD, INTRO, *SAID]
    assert quote.text == "It is a fine bridge.\n\nI shall walk over it every day."
    assert quote.speaker == "Ann Lee"
    assert (
        "<blockquote><p>It is a fine bridge.</p><p>I shall walk over it every day.</p></blockquote>"
        in reading.body_html
    )


def test_word_lists_emphasis_and_page_header_are_kept() -> None:
    document = python_docx.Document()
    document.sections[0].header.paragraphs[0].text = "EMBARGOED until 9am on 5 June 2026"
    document.add_heading("Homes plan agreed", level=1)
    paragraph = document.add_paragraph("The council will build ")
    paragraph.add_run("400 homes").bold = True
    paragraph.add_run(" by 2030.")
    document.add_paragraph("100 in Harbour", style="List Bullet")
    document.add_paragraph("300 in Castle", style="List Bullet")
    reading = read_release(document_from("r.docx", saved(document)))
    assert reading.embargo
    assert (reading.embargo.date, reading.embargo.time) == (date(2026, 6, 5), time(9, 0))
    assert reading.headline
    assert reading.headline.text == "Homes plan agreed"
    assert "<strong>400 homes</strong>" in reading.body_html
    assert "<ul><li>100 in Harbour</li><li>300 in Castle</li></ul>" in reading.body_html


def test_mail_with_a_covering_note_reads_the_attached_word_file() -> None:
    document = python_docx.Document()
    for line in (HEADLINE, LEAD * 12, INTRO, *SAID):
        document.add_paragraph(line)
    message = EmailMessage()
    message["Subject"], message["From"] = "Release", "press@saltham.example"
    message.set_content("Hello, please find attached our release. Best wishes, Jo")
    message.add_attachment(
        saved(document), maintype="application", subtype="octet-stream", filename="release.docx"
    )
    message.add_attachment(b"\xff\xd8\xff", maintype="image", subtype="jpeg", filename="bridge.jpg")
    found = document_from("r.eml", bytes(message))
    reading = read_release(found)
    assert reading.headline
    assert reading.headline.text == HEADLINE
    assert "covering note" in {d.reason for d in reading.dropped}
    assert [a.name for a in found.attachments] == ["release.docx", "bridge.jpg"]


def test_subject_is_the_headline_when_the_mail_has_none() -> None:
    message = EmailMessage()
    message["Subject"], message["From"] = "FW: Press release: Bridge opens at last", "press@saltham.example"
    message["Date"] = "Fri, 05 Jun 2026 10:00:00 +0100"
    message.set_content("The bridge opened today. It is long.\n\nIt cost £2m to build.")
    reading = read_release(document_from("r.eml", bytes(message)))
    assert reading.headline
    assert reading.headline.text == "Bridge opens at last"
    assert (reading.dateline.date, reading.dateline.note) == (date(2026, 6, 5), "when the e-mail was sent")


def test_scripts_and_unsafe_links_never_reach_the_body() -> None:
    page = (
        "<h1>A bridge opens</h1><p onclick='x()'>It is <a href='javascript:alert(1)'>long</a> and "
        "<a href='https://saltham.example/?a=1&amp;b=\"2\"'>wide</a>."
        "<script>alert(2)</script></p><p>It &lt;b&gt; is.</p>"
    )
    html = read_release(document_from("r.html", page.encode())).body_html
    assert "script" not in html
    assert "onclick" not in html
    assert 'href="https://saltham.example/' in html
    assert "It &lt;b&gt; is." in html


def test_pasted_markup_is_read_as_a_page() -> None:
    assert document_from_text("<p>One.</p><p>Two.</p>").source_format == "web page"


def test_content_decides_before_the_name() -> None:
    assert document_from("release.html", b"Just a line\n\nAnd another one.").text.startswith("Just a line")
    word = io.BytesIO()
    file = python_docx.Document()
    file.add_paragraph("A paragraph.")
    file.save(word)
    assert document_from("release.txt", word.getvalue()).source_format == "Word document"
