"""The pages "New from a release" and "Check the release", as a press officer meets them, scripts off."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from email.message import EmailMessage
from html.parser import HTMLParser
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from articles import drafting
from articles.models import Article, Desk, DeskMember, Edition, Quote, Release
from articles.releases.draft import draft_from_release
from articles.releases.receiving import receive_release
from people.models import Membership, Organisation, Person
from tests import factories
from tests.articles.test_releases import TEXT, choices

pytestmark = pytest.mark.django_db

NEW = "/desk/releases/new/"


@pytest.fixture
def browser(client: Client, alice: User) -> Client:
    client.force_login(alice)
    return client


@pytest.fixture
def release(council_desk: Desk, alice: User) -> Release:
    return receive_release(council_desk, "gasworks.txt", TEXT.encode(), by=alice).release


def page_of(release: Release) -> str:
    return reverse("release", args=[release.pk])


class Fields(HTMLParser):
    """What a browser would send of a page's form if nothing were changed."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: dict[str, str] = {}
        self._area = self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name, value = given.get("name") or "", given.get("value") or ""
        if tag == "input" and given.get("type") in {"checkbox", "radio"}:
            if "checked" in given:
                self.sent[name] = value or "on"
        elif tag == "input" and given.get("type") != "file":
            self.sent[name] = value
        elif tag == "textarea":
            self._area = name
            self.sent[name] = ""
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select and ("selected" in given or self._select not in self.sent):
            self.sent[self._select] = value

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._area = ""
        elif tag == "select":
            self._select = ""

    def handle_data(self, data: str) -> None:
        if self._area:
            self.sent[self._area] += data


def fields_of(answer: Any) -> dict[str, str]:
    parser = Fields()
    parser.feed(answer.content.decode())
    sent = {name: value for name, value in parser.sent.items() if name and name != "csrfmiddlewaretoken"}
    # A text area's first line break belongs to the markup.
    return {name: value.removeprefix("\n").removeprefix("\r\n") for name, value in sent.items()}


def row_of(fields: dict[str, str], prefix: str, surface: str) -> str:
    """The prefix of the row that is about this surface."""
    return next(
        name.removesuffix("-surface")
        for name, value in fields.items()
        if name.startswith(prefix) and name.endswith("-surface") and surface in value
    )


class TestBringingItIn:
    def test_pasted_text_leads_to_what_was_read_of_it(self, browser: Client, council_desk: Desk) -> None:
        answer = browser.post(NEW, {"desk": council_desk.pk, "text": TEXT})
        release = Release.objects.get()
        assert answer.headers["Location"] == page_of(release)
        assert (release.name, release.desk) == ("pasted text", council_desk)

    def test_so_does_a_file(self, browser: Client, council_desk: Desk) -> None:
        file = SimpleUploadedFile("gasworks.txt", TEXT.encode())
        answer = browser.post(NEW, {"desk": council_desk.pk, "file": file}, follow=True)
        assert answer.status_code == 200
        assert Release.objects.get().name == "gasworks.txt"

    def test_with_one_desk_there_is_nothing_to_choose(self, browser: Client, council_desk: Desk) -> None:
        form = browser.get(NEW).context["form"]
        assert list(form.fields["desk"].choices) == [(council_desk.pk, council_desk.name)]

    def test_with_two_desks_one_has_to_be_chosen(
        self, browser: Client, party_desk: Desk, alice: User
    ) -> None:
        DeskMember.objects.create(desk=party_desk, user=alice, role="writer")
        answer = browser.post(NEW, {"desk": "", "text": TEXT})
        assert answer.context["form"].errors["desk"]
        assert TEXT.split("\n")[0] in answer.content.decode()

    def test_another_desk_cannot_be_chosen(self, browser: Client, party_desk: Desk) -> None:
        browser.post(NEW, {"desk": party_desk.pk, "text": TEXT})
        assert not Release.objects.exists()

    @pytest.mark.parametrize(
        ("name", "data"),
        [
            ("empty.txt", b""),
            ("binary.txt", bytes(range(256)) * 40),
            ("broken.docx", b"PK\x03\x04broken"),
            ("large.txt", b"word " * 2_200_000),
        ],
    )
    def test_a_file_that_cannot_be_read_is_answered_in_plain_words(
        self, browser: Client, council_desk: Desk, name: str, data: bytes
    ) -> None:
        answer = browser.post(NEW, {"desk": council_desk.pk, "file": SimpleUploadedFile(name, data)})
        assert answer.status_code == 200
        assert answer.context["form"].errors["file"]
        assert not Release.objects.exists()

    def test_text_that_cannot_be_read_is_kept(self, browser: Client, council_desk: Desk) -> None:
        answer = browser.post(NEW, {"desk": council_desk.pk, "text": "\u200b\u200b"})
        assert answer.context["form"].errors
        assert answer.context["form"]["text"].value() == "\u200b\u200b"

    @pytest.mark.parametrize("text", ["", TEXT])
    def test_neither_or_both_is_asked_back(self, browser: Client, council_desk: Desk, text: str) -> None:
        data = {"desk": council_desk.pk, "text": text}
        if text:
            data["file"] = SimpleUploadedFile("gasworks.txt", TEXT.encode())
        answer = browser.post(NEW, data)
        assert answer.context["form"].errors["file"]
        assert answer.context["form"]["text"].value() == text

    def test_what_waits_for_its_draft_is_listed_for_its_own_desk_only(
        self, browser: Client, release: Release, party_desk: Desk, carol: User
    ) -> None:
        receive_release(party_desk, "secret.txt", b"Party secret\n\nNobody else may see this.", by=carol)
        page = browser.get(NEW).content.decode()
        assert page_of(release) in page
        assert "secret" not in page

    def test_signed_out_it_asks_to_sign_in(self, client: Client) -> None:
        assert client.get(NEW).headers["Location"].startswith("/desk/login/")

    def test_somebody_without_a_desk_is_told_so(self, client: Client) -> None:
        client.force_login(factories.a_user("Frank", is_staff=True))
        assert client.get(NEW).status_code == 403


class TestCheckingIt:
    def test_every_field_is_proposed(self, browser: Client, release: Release) -> None:
        fields = fields_of(browser.get(page_of(release)))
        assert fields["headline"] == "New homes for the old gasworks"
        assert (fields["dateline_place"], fields["dateline_date"]) == ("Marl Bridge", "2024-03-14")
        assert fields["body"].startswith("<p>Marl Bridge Council has agreed")
        assert "1868" in fields["notes_to_editors"]
        assert fields["quotes-0-words"] == "They will be cheap."

    def test_saved_as_it_stands_it_is_a_draft_and_opens(
        self, browser: Client, release: Release, alice: User
    ) -> None:
        answer = browser.post(page_of(release), fields_of(browser.get(page_of(release))))
        draft = Edition.objects.get()
        assert answer.headers["Location"] == reverse("admin:articles_edition_change", args=[draft.pk])
        assert (draft.headline, draft.created_by) == ("New homes for the old gasworks", alice)
        assert draft.dateline_date == date(2024, 3, 14)
        assert not Person.objects.exists()

    def test_what_was_changed_is_what_is_saved(self, browser: Client, release: Release) -> None:
        fields = fields_of(browser.get(page_of(release)))
        changed = {"headline": "Homes agreed", "kind": "news", "dateline_time": "09:30", "signoff": "The end"}
        browser.post(page_of(release), fields | changed)
        draft = Edition.objects.get()
        assert (draft.headline, draft.article.kind, draft.signoff) == ("Homes agreed", "news", "The end")
        assert f"{draft.dateline_time:%H:%M}" == "09:30"

    def test_one_click_creates_a_stranger_with_a_dated_office_who_then_speaks(
        self, browser: Client, release: Release
    ) -> None:
        fields = fields_of(browser.get(page_of(release)))
        petra = row_of(fields, "people", "Lindqvist")
        browser.post(page_of(release), fields | {f"{petra}-choice": "new"})
        membership = Membership.objects.get()
        assert membership.person.full_name == "Cllr Petra Lindqvist"
        assert membership.label == "Cabinet Member for Housing, Marl Bridge Council"
        assert membership.start == "by 2024-03-14"
        assert Quote.objects.get().speaker == membership.person

    def test_a_known_person_comes_chosen_with_the_office_of_the_day(
        self, browser: Client, release: Release
    ) -> None:
        petra = factories.a_person("Petra Lindqvist")
        council = factories.an_organisation("Marl Bridge Council")
        then = factories.a_membership(petra, factories.a_post(organisation=council), start="2022", end="2025")
        leader = factories.a_post("Leader", organisation=council)
        later = factories.a_membership(petra, leader, start="2026")
        answer = browser.get(page_of(release))
        assert later.label not in answer.content.decode()
        browser.post(page_of(release), fields_of(answer))
        assert Edition.objects.get().edition_people.get(person=petra).membership == then

    def test_a_known_person_can_be_somebody_else(self, browser: Client, release: Release) -> None:
        petra = factories.a_person("Petra Lindqvist")
        other = factories.a_person("Paula Lind")
        fields = fields_of(browser.get(page_of(release)))
        row = row_of(fields, "people", "Lindqvist")
        assert fields[f"{row}-choice"] == f"known-{petra.pk}"
        fields |= {f"{row}-choice": "other", f"{row}-other-typed": "paula lind"}
        browser.post(page_of(release), fields)
        assert [row.person for row in Edition.objects.get().edition_people.all()] == [other]

    def test_of_two_who_may_be_meant_none_is_chosen_and_one_has_to_be(
        self, browser: Client, council_desk: Desk, alice: User
    ) -> None:
        council = factories.an_organisation("Marl Bridge Council")
        people = [factories.a_person(name) for name in ("Petra Lindqvist", "Paul Lindqvist")]
        for person in people:
            post = factories.a_post(f"Councillor ({person})", organisation=council)
            factories.a_membership(person, post, start="2020")
        text = "New homes agreed\n\nThe plan was agreed last night by Cllr Lindqvist after a long debate."
        release = receive_release(council_desk, "x.txt", text.encode(), by=alice).release
        fields = fields_of(browser.get(page_of(release)))
        assert "people-0-choice" not in fields
        answer = browser.post(page_of(release), fields)
        assert "Choose who this is" in answer.content.decode()
        browser.post(page_of(release), fields | {"people-0-choice": f"known-{people[1].pk}"})
        assert Edition.objects.get().edition_people.get().person == people[1]

    def test_a_known_name_is_not_created_twice_without_a_plain_yes(
        self, browser: Client, release: Release
    ) -> None:
        fields = fields_of(browser.get(page_of(release)))
        row = row_of(fields, "people", "Lindqvist")
        factories.a_person("Petra Lindqvist")
        answer = browser.post(page_of(release), fields | {f"{row}-choice": "new"})
        assert "is on the roster already" in answer.content.decode()
        again = fields_of(answer) | {f"{row}-namesake": "on"}
        browser.post(page_of(release), again)
        assert Person.objects.filter(name="Petra Lindqvist").count() == 2

    def test_organisations_are_linked_created_or_left(self, browser: Client, release: Release) -> None:
        council = factories.an_organisation("Marl Bridge Council")
        fields = fields_of(browser.get(page_of(release)))
        trust = row_of(fields, "organisations", "Civic Trust")
        browser.post(page_of(release), fields | {f"{trust}-choice": "new", f"{trust}-new_kind": "other"})
        named = {row.organisation for row in Edition.objects.get().edition_organisations.all()}
        assert named == {council, Organisation.objects.get(name="Marl Bridge Civic Trust")}

    def test_the_day_is_asked_for_where_the_release_gives_none(
        self, browser: Client, council_desk: Desk, alice: User
    ) -> None:
        text = (
            "New homes agreed\n\nThe plan was agreed by Cllr Petra Lindqvist, Leader of Marl Bridge Council."
        )
        release = receive_release(council_desk, "x.txt", text.encode(), by=alice).release
        answer = browser.get(page_of(release))
        assert "The release gives no date" in answer.content.decode()
        fields = fields_of(answer)
        row = row_of(fields, "people", "Lindqvist")
        browser.post(page_of(release), fields | {"day": "2019-07-01", f"{row}-choice": "new"})
        assert Membership.objects.get().start == "by 2019-07-01"
        assert Edition.objects.get().dateline_date is None

    def test_an_embargo_is_said_plainly(self, browser: Client, council_desk: Desk, alice: User) -> None:
        text = f"EMBARGOED until 00:01 Thursday 5 June 2098\n\n{TEXT}"
        release = receive_release(council_desk, "x.txt", text.encode(), by=alice).release
        page = browser.get(page_of(release)).content.decode()
        assert "under embargo until 00:01 (BST) on Thursday 5 June 2098: do not publish before" in page

    def test_what_was_left_out_is_listed_with_a_reason_and_can_be_put_back(
        self, browser: Client, council_desk: Desk, alice: User
    ) -> None:
        text = f"{TEXT}\nShare this post on social media:\n\nSign in with Facebook, Twitter or Email.\n"
        release = receive_release(council_desk, "x.txt", text.encode(), by=alice).release
        fields = fields_of(browser.get(page_of(release)))
        number = next(
            name.split("-")[1]
            for name, text in fields.items()
            if "dropped" in name and "Share this post" in text
        )
        browser.post(page_of(release), fields | {f"dropped-{number}-put_back": "on"})
        assert Edition.objects.get().body.endswith("<p>Share this post on social media:</p>")


def test_a_long_release_with_a_great_many_rows_is_saved(
    browser: Client, council_desk: Desk, alice: User
) -> None:
    words = "\n\n".join(f"Cllr Ann Osei said: “Point number {number} matters.”" for number in range(300))
    release = receive_release(council_desk, "x.txt", f"A long debate\n\n{words}".encode(), by=alice).release
    fields = fields_of(browser.get(page_of(release)))
    assert len(fields) > 1000
    assert browser.post(page_of(release), fields).status_code == 302
    assert "Point number 299 matters." in Edition.objects.get().body


class TestRefusals:
    def test_what_is_wrong_is_said_and_everything_typed_is_kept(
        self, browser: Client, release: Release
    ) -> None:
        fields = fields_of(browser.get(page_of(release)))
        row = row_of(fields, "people", "Lindqvist")
        typed = {
            "headline": "",
            "standfirst": "My own standfirst",
            f"{row}-choice": "new",
            f"{row}-new_name": "Lindqvist",
            f"{row}-new_organisation": "",
        }
        answer = browser.post(page_of(release), fields | typed)
        page = answer.content.decode()
        assert "No draft was made yet" in page
        assert "first name and surname" in page
        assert "Say which organisation the office belongs to" in page
        assert f'<a href="#id_{row}-new_name">' in page
        kept = fields_of(answer)
        assert {name: kept[name] for name in typed} == typed
        assert not Article.objects.exists()

    @pytest.mark.parametrize(
        "tampered",
        [
            {"people-0-choice": "known-999999"},
            {"people-0-known": "999999"},
            {"people-0-part": "owner"},
            {"quotes-0-speaker": "p99"},
            {"dateline_date": "2024-02-31"},
            {"people-TOTAL_FORMS": "x"},
            {"pictures-0-number": "7", "pictures-0-alt": "Nothing there"},
        ],
    )
    def test_nonsense_is_refused_without_a_crash(
        self, browser: Client, release: Release, tampered: dict[str, str]
    ) -> None:
        fields = fields_of(browser.get(page_of(release)))
        answer = browser.post(page_of(release), fields | tampered)
        assert answer.status_code in (200, 302)

    def test_confirmed_twice_it_makes_one_draft(self, browser: Client, release: Release) -> None:
        fields = fields_of(browser.get(page_of(release)))
        first = browser.post(page_of(release), fields)
        second = browser.post(page_of(release), fields)
        assert first.headers["Location"] == second.headers["Location"]
        assert Article.objects.count() == 1

    def test_a_release_with_a_draft_opens_the_draft(
        self, browser: Client, release: Release, alice: User
    ) -> None:
        drafted = draft_from_release(release, choices(), by=alice)
        answer = browser.get(page_of(release))
        assert answer.headers["Location"] == reverse(
            "admin:articles_edition_change", args=[drafted.edition.pk]
        )

    def test_after_the_draft_was_discarded_it_can_be_checked_again(
        self, browser: Client, release: Release, alice: User
    ) -> None:
        drafting.discard(draft_from_release(release, choices(), by=alice).edition, by=alice)
        assert browser.get(page_of(release)).status_code == 200

    def test_another_desk_s_release_is_as_if_it_did_not_exist(
        self, client: Client, release: Release, carol: User
    ) -> None:
        client.force_login(carol)
        missing = client.get(reverse("release", args=[release.pk + 1000]))
        answers = [client.get(page_of(release)), client.post(page_of(release), {"headline": "Mine"})]
        assert [answer.status_code for answer in answers] == [404, 404]
        assert answers[0].content == missing.content
        assert not Article.objects.exists()


class TestFilesOfAMail:
    @pytest.fixture
    def mail(self, council_desk: Desk, alice: User) -> Release:
        mail = EmailMessage()
        mail["Subject"], mail["From"], mail["To"] = "New homes", "press@example.org", "desk@example.org"
        mail["Message-ID"] = "<1@example.org>"
        mail.set_content(TEXT)
        mail.add_attachment(factories.an_image().read(), maintype="image", subtype="jpeg", filename="a.jpg")
        mail.add_attachment(b"%PDF-1.4 plans", maintype="application", subtype="pdf", filename="Plans.pdf")
        return receive_release(council_desk, "mail.eml", bytes(mail), by=alice).release

    def test_the_picture_is_shown_to_its_desk_only(self, browser: Client, mail: Release, carol: User) -> None:
        address = reverse("release_picture", args=[mail.pk, 0])
        answer = browser.get(address)
        assert (answer.status_code, answer.headers["Content-Type"]) == (200, "image/jpeg")
        assert browser.get(reverse("release_picture", args=[mail.pk, 1])).status_code == 404
        assert browser.get(reverse("release_picture", args=[mail.pk, 9])).status_code == 404
        browser.force_login(carol)
        assert browser.get(address).status_code == 404

    def test_described_it_leads_the_page_and_the_paper_comes_along(
        self, browser: Client, mail: Release
    ) -> None:
        fields = fields_of(browser.get(page_of(mail)))
        browser.post(page_of(mail), fields | {"pictures-0-alt": "A gasholder"})
        draft = Edition.objects.get()
        assert draft.edition_pictures.get().picture.alt == "A gasholder"
        assert [paper.title for paper in draft.attachments.all()] == ["Plans.pdf"]

    def test_undescribed_it_stays_with_the_release_and_that_is_said(
        self, browser: Client, mail: Release
    ) -> None:
        fields = fields_of(browser.get(page_of(mail)))
        fields.pop("papers-0-keep")
        browser.post(page_of(mail), fields)
        draft = Edition.objects.get()
        assert not draft.edition_pictures.exists()
        assert not draft.attachments.exists()
        said = " ".join(str(message) for message in browser.get("/desk/").context["messages"])
        assert "because nobody has said what they show: 1" in said

    def test_a_picture_can_be_chosen_for_a_caption(self, browser: Client, release: Release) -> None:
        fields = fields_of(browser.get(page_of(release)))
        image = SimpleUploadedFile("b.jpg", factories.an_image().read())
        browser.post(page_of(release), fields | {"pictures-0-file": image, "pictures-0-alt": "A gasholder"})
        assert Edition.objects.get().edition_pictures.get().picture.alt == "A gasholder"

    @pytest.mark.parametrize(
        ("file", "alt"), [(factories.an_image().read(), ""), (b"not a picture", "Alt"), (None, "Alt")]
    )
    def test_half_a_picture_is_asked_back(
        self, browser: Client, release: Release, file: bytes | None, alt: str
    ) -> None:
        fields = fields_of(browser.get(page_of(release))) | {"pictures-0-alt": alt}
        if file:
            fields["pictures-0-file"] = BytesIO(file)
            fields["pictures-0-file"].name = "b.jpg"
        answer = browser.post(page_of(release), fields)
        assert answer.status_code == 200
        assert not Article.objects.exists()


def test_the_number_of_queries_does_not_grow_with_the_people(
    browser: Client,
    council_desk: Desk,
    alice: User,
    django_assert_num_queries: Callable[[int], AbstractContextManager[object]],
) -> None:
    council = factories.an_organisation("Marl Bridge Council")
    names = [f"Petra {letter}lindqvist" for letter in "ABCDEFGH"]
    for name in names:
        post = factories.a_post(f"Chair ({name})", organisation=council)
        factories.a_membership(factories.a_person(name), post, start="2020")

    def page(count: int) -> str:
        words = " ".join(f"Cllr {name} spoke." for name in names[:count])
        text = f"Debate on homes\n\nMarl Bridge Council met. {words}"
        return page_of(receive_release(council_desk, f"{count}.txt", text.encode(), by=alice).release)

    few, many = page(1), page(8)
    browser.get(few)
    with CaptureQueriesContext(connection) as first:
        browser.get(few)
    with django_assert_num_queries(len(first)):
        assert len(browser.get(many).context["sheet"].people.forms) == 8
