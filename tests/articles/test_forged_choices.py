"""Keys that a browser was never offered: whoever sends one learns nothing and chooses nothing."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from articles.models import Desk, DeskMember, Edition, Release
from articles.releases.receiving import receive_release
from articles.veil import veil_of
from people.creating import create_organisation, create_person, give_office
from people.models import Membership, Organisation, Person, Post
from tests import factories
from tests.articles.admin import pages
from tests.articles.test_release_pages import fields_of

pytestmark = pytest.mark.django_db

DAY = date(2026, 6, 1)
SECRET = "Quillfeather"


@pytest.fixture
def newcomer(council_desk: Desk, alice: User) -> Person:
    """Added with a draft of the council's."""
    return create_person(
        f"Petra {SECRET}",
        role=f"Director of {SECRET}",
        organisation=council_desk.organisation,
        by=alice,
        day=DAY,
        veil=veil_of(council_desk),
    )


@pytest.fixture
def unit(council_desk: Desk, alice: User) -> Organisation:
    return create_organisation(f"{SECRET} Unit", by=alice, veil=veil_of(council_desk))


@pytest.fixture
def rival(client: Client, dave: User) -> Client:
    client.force_login(dave)
    return client


@pytest.fixture
def own(party_desk: Desk, dave: User) -> Edition:
    return factories.a_draft(party_desk, dave)


def row(prefix: str, **values: object) -> dict[str, Any]:
    return {f"{prefix}-TOTAL_FORMS": "1", **{f"{prefix}-0-{name}": value for name, value in values.items()}}


class TestTheWritingPage:
    @pytest.fixture(params=["key", "name"])
    def said(self, request: pytest.FixtureRequest) -> Any:
        """Chosen by key or typed by name."""
        return lambda row: row.pk if request.param == "key" else row.name

    def test_a_hidden_person_is_no_choice(
        self, rival: Client, own: Edition, newcomer: Person, said: Any
    ) -> None:
        sent = row("edition_people", person=said(newcomer), part="mentioned")
        rival.post(pages.url(own), {**pages.form_of(rival, own), **sent, "do": "save"})
        assert not own.edition_people.exists()

    def test_nor_a_speaker(self, rival: Client, own: Edition, newcomer: Person, said: Any) -> None:
        sent = row("quotes", speaker=said(newcomer), words="The library will stay open until nine.")
        rival.post(pages.url(own), {**pages.form_of(rival, own), **sent, "do": "save"})
        assert not own.quotes.exists()

    def test_nor_a_hidden_organisation(
        self, rival: Client, own: Edition, unit: Organisation, said: Any
    ) -> None:
        sent = row("edition_organisations", organisation=said(unit), part="mentioned")
        rival.post(pages.url(own), {**pages.form_of(rival, own), **sent, "do": "save"})
        assert not own.edition_organisations.exists()

    def test_nor_a_hidden_office_of_somebody_known(
        self, rival: Client, own: Edition, council_desk: Desk, alice: User
    ) -> None:
        known = factories.a_person("Owen Pryce")
        office = give_office(
            known, SECRET, council_desk.organisation, by=alice, day=DAY, veil=veil_of(council_desk)
        )
        own.edition_people.create(person=known)
        assert SECRET not in rival.get(pages.url(own)).text
        sent = {"edition_people-0-membership": office.pk}
        answer = rival.post(pages.url(own), {**pages.form_of(rival, own), **sent, "do": "save"})
        assert SECRET not in answer.text
        assert own.edition_people.get().membership is None

    def test_the_desk_itself_chooses_what_it_added(
        self, client: Client, council_desk: Desk, alice: User, newcomer: Person
    ) -> None:
        client.force_login(alice)
        draft = factories.a_draft(council_desk, alice)
        office = newcomer.memberships.get()
        sent = row("edition_people", person=newcomer.pk, part="mentioned", membership=office.pk)
        client.post(pages.url(draft), {**pages.form_of(client, draft), **sent, "do": "save"})
        assert draft.edition_people.get().membership == office

    def test_another_editions_row_stays_as_it_is(
        self, rival: Client, own: Edition, council_desk: Desk, alice: User
    ) -> None:
        theirs = factories.a_draft(council_desk, alice)
        quote = factories.a_quote(theirs, factories.a_person(), "We open.")
        sent = row("quotes", id=quote.pk, edition=theirs.pk, speaker=quote.speaker_id, words="Changed.")
        sent["quotes-INITIAL_FORMS"] = "1"
        answer = rival.post(pages.url(own), {**pages.form_of(rival, own), **sent, "do": "save"})
        quote.refresh_from_db()
        assert (quote.words, quote.edition) == ("We open.", theirs)
        assert "We open." not in answer.text

    def test_what_the_form_does_not_ask_for_is_not_taken(self, rival: Client, own: Edition) -> None:
        before = Edition.objects.values().get(pk=own.pk)
        sent = {
            "state": "published",
            "desk": Desk.objects.exclude(pk=own.desk_id).first() or 1,
            "approved_digest": "0" * 64,
            "page_body": "<script>",
            "version": "99",
            "number": "7",
        }
        rival.post(pages.url(own), {**pages.form_of(rival, own), **sent, "do": "save"})
        assert Edition.objects.values().get(pk=own.pk) == before


class TestTheCheckingPage:
    @pytest.fixture
    def release(self, party_desk: Desk, dave: User) -> Release:
        text = (
            f"Ferry saved\n\nPetra {SECRET} of the {SECRET} Unit spoke at the quay on Monday.\n\nIt is safe."
        )
        return receive_release(party_desk, "ours.txt", text.encode(), by=dave).release

    def test_hidden_rows_are_not_shown_for_their_keys(
        self, rival: Client, release: Release, newcomer: Person, unit: Organisation
    ) -> None:
        newcomer.name, unit.name = "Agatha Secretary", "Secretive Board"
        newcomer.save()
        unit.save()
        page = reverse("release", args=[release.pk])
        sent = fields_of(rival.get(page)) | {
            "headline": "",
            "people-0-known": f"{newcomer.pk},{10**40}",
            "organisations-0-known": str(unit.pk),
            "organisations-0-choice": f"known-{unit.pk}",
        }
        answer = rival.post(page, sent)
        assert answer.status_code == 200
        assert "Agatha" not in answer.text
        assert "Secretive" not in answer.text

    @pytest.mark.parametrize("by_name", [False, True])
    def test_nor_chosen_from_the_roster(
        self, by_name: bool, rival: Client, release: Release, newcomer: Person, unit: Organisation
    ) -> None:
        page = reverse("release", args=[release.pk])
        sent = fields_of(rival.get(page))
        sent |= {"people-0-choice": "other", "people-0-other": newcomer.name if by_name else newcomer.pk}
        rival.post(page, sent)
        assert not Edition.objects.exists()

    def test_a_name_another_draft_knows_is_new_here(
        self, rival: Client, release: Release, newcomer: Person
    ) -> None:
        page = reverse("release", args=[release.pk])
        sent = fields_of(rival.get(page)) | {"people-0-choice": "new", "people-0-new_name": newcomer.name}
        answer = rival.post(page, sent)
        assert "on the roster already" not in answer.content.decode()
        assert Person.objects.filter(name=newcomer.name).count() == 2


class TestTheRegisters:
    def test_no_row_can_refer_to_what_is_hidden(
        self, rival: Client, newcomer: Person, unit: Organisation
    ) -> None:
        post = Post.objects.get()
        known = factories.an_organisation("Harbour Board")
        attempts = {
            "organisation": {"name": "Ours", "kind": "other", "parent": unit.pk},
            "person": {"name": "Ann Other", "merged_into": newcomer.pk},
            "post": {"title": "Chair", "organisation": unit.pk, "kind": "other", "seats": 1, "precedence": 5},
            "membership": {"person": newcomer.pk, "organisation": known.pk, "role": "member"},
        }
        for register, sent in attempts.items():
            address = reverse(f"admin:people_{register}_add")
            answer = rival.post(address, {**pages.fields_of(rival.get(address)), **sent})
            assert answer.status_code == 200, register
            assert SECRET not in answer.text, register
        on_it = {"person": factories.a_person("Owen Pryce").pk, "post": post.pk}
        address = reverse("admin:people_membership_add")
        assert rival.post(address, {**pages.fields_of(rival.get(address)), **on_it}).status_code == 200
        assert Membership.objects.exclude(person=newcomer).count() == 0

    def test_a_list_of_people_does_not_name_a_hidden_office(
        self, rival: Client, council_desk: Desk, alice: User
    ) -> None:
        known = factories.a_person("Owen Pryce")
        body = council_desk.organisation
        give_office(known, SECRET, body, by=alice, day=DAY, veil=veil_of(council_desk))
        assert SECRET not in rival.get(reverse("admin:people_person_changelist")).text

    def test_what_hangs_on_hidden_offices_alone_is_no_post(
        self, rival: Client, newcomer: Person, alice: User, client: Client
    ) -> None:
        address = reverse("admin:people_post_changelist")
        assert SECRET not in rival.get(address).text
        client.force_login(alice)
        assert SECRET in client.get(address).text


def test_somebody_at_two_desks_does_not_carry_a_secret_over(
    client: Client, newcomer: Person, own: Edition, dave: User, council_desk: Desk
) -> None:
    DeskMember.objects.create(desk=council_desk, user=dave, role="writer")
    client.force_login(dave)
    sent = row("edition_people", person=newcomer.pk, part="mentioned")
    client.post(pages.url(own), {**pages.form_of(client, own), **sent, "do": "save"})
    assert not own.edition_people.exists()
