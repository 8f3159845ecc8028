"""Attachments: which papers are taken, and who may have them when."""

from collections.abc import Callable
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.forms import modelform_factory
from django.test import Client

from accounts.models import User
from articles import drafting, workflow
from articles.attachments import attach
from articles.models import Attachment, Desk, Edition
from articles.papers import field
from articles.papers.kinds import PaperRefused, ending_of
from articles.refusals import FileRefused, NotAllowed, NotComplete, WrongState
from tests import factories
from tests.articles import samples_of_papers as papers
from tests.people.images import samples

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(council_desk: Desk, alice: User) -> Edition:
    return factories.a_draft(council_desk, alice)


@pytest.fixture
def paper(draft: Edition, alice: User) -> Attachment:
    return attach(draft, BytesIO(papers.PDF), "Budget 2026, in full", by=alice)


@pytest.fixture
def live_paper(paper: Attachment, alice: User, bob: User) -> Attachment:
    factories.published(paper.edition, by=alice, editor=bob)
    return paper


@pytest.mark.parametrize(
    ("data", "name", "ending"),
    [
        (papers.PDF, "budget.exe", "pdf"),
        (papers.DOCX, "budget.zip", "docx"),
        (papers.XLSX, "", "xlsx"),
        (papers.PPTX, "", "pptx"),
        (papers.ODT, "", "odt"),
        (papers.RTF, "", "rtf"),
        (papers.CSV, "wards.CSV", "csv"),
        (papers.CSV, "wards.html", "txt"),
        (papers.TEXT, "letter.txt", "txt"),
        (papers.UTF_16, "letter.txt", "txt"),
        (b"<script>alert(1)</script>", "page.html", "txt"),
    ],
)
def test_what_a_paper_is_shows_in_its_content(data: bytes, name: str, ending: str) -> None:
    assert ending_of(data, name) == ending


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 40, "old or locked Office file"),
        (papers.zipped("word/document.xml", "word/vbaProject.bin"), "contains macros"),
        (papers.zipped("holiday.jpg"), "damaged, or an archive"),
        (papers.zipped(mimetype=b"application/epub+zip"), "damaged, or an archive"),
        (papers.DOCX[:60], "damaged, or an archive"),
        (b"MZ\x90\0", "This is a program"),
        (b"\x7fELF\x02", "This is a program"),
        (b"#!/bin/sh\nrm", "This is a program"),
        (b"\xff\xd8\xff\xe0", "This is a picture"),
        (b"some\0thing\x01", "not a kind of file we offer"),
        (b"\xff\xfea\0b", "not a kind of file we offer"),
    ],
)
def test_everything_else_is_refused_by_what_it_is(data: bytes, told: str) -> None:
    with pytest.raises(PaperRefused, match=told):
        ending_of(data, "budget.pdf")


def test_a_refused_file_leaves_nothing_behind(draft: Edition, alice: User) -> None:
    for data, told in ((b"", "This file is empty."), (b"MZ\x90\0", "This is a program.")):
        with pytest.raises(FileRefused, match=told):
            attach(draft, BytesIO(data), "Budget", by=alice)
    assert not draft.attachments.exists()
    assert not default_storage.exists("attachments")


def test_a_file_that_is_too_large_is_refused(
    draft: Edition, alice: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(field, "MAX_BYTES", 1024 * 1024)
    with pytest.raises(FileRefused, match="larger than 1 MB"):
        attach(draft, BytesIO(papers.PDF + b"\n" * 1024 * 1024), "Budget", by=alice)


def test_a_paper_is_kept_whole_under_a_name_that_says_nothing(draft: Edition, alice: User) -> None:
    upload = SimpleUploadedFile("who-leaked-it.csv", papers.CSV)
    kept = attach(draft, upload, "  Turnout by ward ", by=alice)
    kept.refresh_from_db()
    assert kept.file.read() == papers.CSV
    assert (kept.title, kept.size, kept.file_type) == ("Turnout by ward", len(papers.CSV), "CSV")
    assert "leaked" not in kept.file.name


def test_papers_stand_in_the_order_they_were_attached(draft: Edition, alice: User) -> None:
    for title in ("First", "Second"):
        attach(draft, BytesIO(papers.PDF), title, by=alice)
    assert list(draft.attachments.values_list("title", "position")) == [("First", 0), ("Second", 1)]


def test_a_paper_has_a_title(draft: Edition, alice: User) -> None:
    with pytest.raises(NotComplete):
        attach(draft, BytesIO(papers.PDF), "  ", by=alice)


def test_only_those_at_the_desk_attach_and_only_to_what_is_not_out(
    live_paper: Attachment, alice: User, dave: User
) -> None:
    with pytest.raises(WrongState):
        attach(live_paper.edition, BytesIO(papers.PDF), "Budget", by=alice)
    with pytest.raises(NotAllowed):
        attach(live_paper.edition, BytesIO(papers.PDF), "Budget", by=dave)


def test_a_row_saved_without_the_verb_is_checked_all_the_same(draft: Edition) -> None:
    with pytest.raises(PaperRefused), transaction.atomic():
        Attachment.objects.create(edition=draft, title="x", file=ContentFile(b"MZ\x90\0", name="x.pdf"))
    row = Attachment.objects.create(edition=draft, title="x", file=ContentFile(papers.PDF, name="secret.txt"))
    assert (row.ending, row.size) == ("pdf", len(papers.PDF))
    assert "secret" not in row.file.name


def test_a_form_says_what_is_wrong_with_the_file(draft: Edition) -> None:
    form_class = modelform_factory(Attachment, fields=["title", "file"])
    form = form_class(
        {"title": "Photo"}, {"file": SimpleUploadedFile("a.pdf", samples.from_a_camera().getvalue())}
    )
    assert form.errors["file"] == [
        "This is a picture: add it under “Pictures”, where it gets a caption and a credit."
    ]
    good = form_class({"title": "Plan"}, {"file": SimpleUploadedFile("a.exe", papers.PDF)})
    assert good.is_valid()
    row = good.save(commit=False)
    row.edition = draft
    row.save()
    assert (row.ending, row.size) == ("pdf", len(papers.PDF))


def test_nobody_outside_the_desk_has_a_paper_before_its_page_is_out(
    client: Client, paper: Attachment, dave: User
) -> None:
    assert client.get(paper.get_absolute_url()).status_code == 404
    client.force_login(dave)
    assert client.get(paper.get_absolute_url()).status_code == 404


def test_its_desk_has_it_before(client: Client, paper: Attachment, alice: User) -> None:
    client.force_login(alice)
    response = client.get(paper.get_absolute_url())
    assert (response.status_code, response["Cache-Control"]) == (200, "private, no-store")


def test_everybody_has_it_while_its_page_is_out_and_can_only_save_it(
    client: Client, live_paper: Attachment
) -> None:
    response = client.get(live_paper.get_absolute_url())
    assert b"".join(response.streaming_content) == papers.PDF
    assert response["Content-Disposition"] == 'attachment; filename="budget-2026-in-full.pdf"'
    assert response["Content-Type"] == "application/pdf"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "public, no-cache"


def test_a_page_saved_as_text_is_never_shown_as_a_page(
    client: Client, draft: Edition, alice: User, bob: User
) -> None:
    kept = attach(draft, BytesIO(b"<script>alert(1)</script>"), "Notes", by=alice, name="notes.html")
    factories.published(draft, by=alice, editor=bob)
    response = client.get(kept.get_absolute_url())
    assert response["Content-Type"] == "text/plain"
    assert response["Content-Disposition"].startswith("attachment")


def test_the_address_cannot_make_up_another_name_or_kind(client: Client, live_paper: Attachment) -> None:
    address = live_paper.get_absolute_url()
    stem = address.rpartition("/")[0]
    assert client.get(f"{stem}/setup.exe").status_code == 404
    assert 'filename="budget-2026-in-full.pdf"' in client.get(f"{stem}/other.pdf")["Content-Disposition"]


def test_who_has_it_already_is_told_so(client: Client, live_paper: Attachment) -> None:
    address = live_paper.get_absolute_url()
    etag = client.get(address)["ETag"]
    assert client.get(address, headers={"If-None-Match": etag}).status_code == 304
    assert client.head(address).status_code == 200


@pytest.mark.parametrize(("verb", "answer"), [(workflow.withdraw, 200), (workflow.remove, 404)])
def test_a_paper_goes_when_its_page_is_gone(
    verb: Callable[..., object], answer: int, client: Client, live_paper: Attachment, bob: User
) -> None:
    verb(live_paper.edition, by=bob, reason="The figures were wrong.")
    assert client.get(live_paper.get_absolute_url()).status_code == answer


def test_its_address_stays_the_same_in_the_next_edition(
    client: Client, live_paper: Attachment, alice: User, bob: User
) -> None:
    address = live_paper.get_absolute_url()
    second = drafting.new_edition(live_paper.edition.article, by=alice)
    with drafting.editing(second, by=alice) as edition:
        edition.change_note = "A better headline."
    factories.published(second, by=alice, editor=bob)
    assert second.attachments.get().get_absolute_url() == address
    assert client.get(address).status_code == 200


def test_a_lost_file_is_not_found_and_no_fault(client: Client, live_paper: Attachment) -> None:
    default_storage.delete(live_paper.file.name)
    assert client.get(live_paper.get_absolute_url()).status_code == 404
