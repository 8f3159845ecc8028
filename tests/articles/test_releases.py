"""From a release to a draft: what is kept, what is chosen, and that nothing half-made stays behind."""

from datetime import UTC, date, datetime, time
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings

from accounts.models import User
from articles import drafting
from articles.intake.document import Attachment as AttachmentRead
from articles.intake.errors import UnreadableRelease
from articles.intake.proposals import Embargo
from articles.models import (
    Article,
    Desk,
    Edition,
    EditionOrganisation,
    EditionPerson,
    Picture,
    Quote,
    Release,
)
from articles.refusals import NotAllowed
from articles.releases.choices import (
    Choices,
    NewPerson,
    OrganisationChoice,
    PersonChoice,
    PictureChoice,
    QuoteChoice,
)
from articles.releases.draft import draft_from_release
from articles.releases.embargo import embargo_warning
from articles.releases.proposal import Proposal, proposal_from
from articles.releases.proposed_choices import choices_from, introduction
from articles.releases.receiving import PASTED, read, receive_release
from articles.releases.refusals import ReleaseRefused
from articles.releases.words import html_from_lines
from people.models import Organisation, Person
from people.refusals import AlreadyKnown
from tests import factories

pytestmark = pytest.mark.django_db

Part = EditionPerson.Part
DAY = date(2024, 3, 14)
TEXT = """Marl Bridge, 14 March 2024

New homes for the old gasworks

Marl Bridge Council has agreed to build 80 homes on the site of the old gasworks, which closed in 1971.

Cllr Petra Lindqvist, Cabinet Member for Housing at Marl Bridge Council, said: “They will be cheap.”

Work begins in May. The Marl Bridge Civic Trust has welcomed the plan.

ENDS

Notes to editors:
1. The gasworks opened in 1868.
2. Plans are at https://example.org/gasworks.

Press contact: Sam Quill, 01632 960001, press@example.org
"""


def stored_files() -> list[Path]:
    return [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


@pytest.fixture
def release(council_desk: Desk, alice: User) -> Release:
    return receive_release(council_desk, "gasworks.txt", TEXT.encode(), by=alice).release


def choices(**more: object) -> Choices:
    words = {
        "headline": "New homes for the old gasworks",
        "kind": Article.Kind.PRESS_RELEASE,
        "day": DAY,
        "body": "<p>Eighty homes.</p>",
    }
    return Choices(**{**words, **more})


def proposed(release: Release) -> Proposal:
    return proposal_from(read(release).reading, desk=release.desk, added_on=date(2024, 3, 20))


class TestReceiving:
    def test_the_file_is_kept_byte_for_byte_beside_its_text(self, release: Release, alice: User) -> None:
        assert release.file.read() == TEXT.encode()
        assert release.file.name.startswith("releases/")
        assert "old gasworks" in release.text
        assert (release.name, release.added_by) == ("gasworks.txt", alice)

    def test_a_name_cannot_steer_where_the_file_goes(self, council_desk: Desk, alice: User) -> None:
        received = receive_release(council_desk, "../../etc/x.py/..", b"Headline\n\nWords of it.", by=alice)
        assert Path(received.release.file.path).parent == Path(settings.MEDIA_ROOT) / "releases"

    def test_somebody_from_another_desk_is_refused(self, council_desk: Desk, carol: User) -> None:
        with pytest.raises(NotAllowed):
            receive_release(council_desk, PASTED, TEXT.encode(), by=carol)
        assert not stored_files()

    @pytest.mark.parametrize("data", [b"", b"   \n ", b"\x00\x01\x02" * 500, b"PK\x03\x04 not a zip"])
    def test_what_cannot_be_read_leaves_nothing_behind(
        self, council_desk: Desk, alice: User, data: bytes
    ) -> None:
        with pytest.raises(UnreadableRelease):
            receive_release(council_desk, "release.txt", data, by=alice)
        assert not Release.objects.exists()
        assert not stored_files()

    def test_the_same_text_again_is_the_release_that_is_here(
        self, release: Release, council_desk: Desk, alice: User
    ) -> None:
        again = receive_release(council_desk, "copy.txt", TEXT.encode(), by=alice)
        assert (again.release, again.is_new) == (release, False)

    def test_another_desk_with_the_same_text_learns_nothing_of_it(
        self, release: Release, party_desk: Desk, carol: User
    ) -> None:
        other = receive_release(party_desk, "gasworks.txt", TEXT.encode(), by=carol)
        assert other.is_new
        assert other.release != release

    def test_after_its_draft_was_discarded_it_can_come_in_anew(
        self, release: Release, council_desk: Desk, alice: User
    ) -> None:
        drafted = draft_from_release(release, choices(), by=alice)
        drafting.discard(drafted.edition, by=alice)
        assert receive_release(council_desk, "gasworks.txt", TEXT.encode(), by=alice).is_new


class TestProposing:
    def test_a_stranger_comes_ready_to_be_created(self, release: Release) -> None:
        (person,) = [p for p in proposed(release).people if "Lindqvist" in p.found.name]
        assert person.match is None
        assert (person.new.name, person.new.title) == ("Petra Lindqvist", "Cllr")
        assert (person.new.role, person.new.organisation) == (
            "Cabinet Member for Housing",
            "Marl Bridge Council",
        )
        assert person.part == Part.QUOTED

    def test_a_known_person_comes_with_the_office_of_that_day(self, release: Release) -> None:
        council = factories.an_organisation("Marl Bridge Council")
        petra = factories.a_person("Petra Lindqvist")
        post = factories.a_post("Cabinet Member for Housing", organisation=council)
        then = factories.a_membership(petra, post, start="2022", end="2024-05-01")
        factories.a_membership(petra, factories.a_post("Leader", organisation=council), start="2024-05-02")
        (person,) = [p for p in proposed(release).people if p.match]
        assert (person.match, person.office, person.offices[petra.pk]) == (petra, then, [then])

    def test_an_office_without_a_body_is_of_the_council_whose_release_it_is(
        self, council_desk: Desk, party_desk: Desk, alice: User, carol: User
    ) -> None:
        text = b"Bins to be emptied weekly\n\nAnn Osei, Cabinet Member for Waste, said it would work."
        council = receive_release(council_desk, PASTED, text, by=alice).release
        assert proposed(council).people[0].new.organisation == council_desk.organisation.name
        party_desk.organisation.kind = Organisation.Kind.PARTY
        party_desk.organisation.save()
        party = receive_release(party_desk, PASTED, text, by=carol).release
        assert proposed(party).people[0].new.organisation == ""

    def test_of_several_possible_people_none_is_chosen(self, council_desk: Desk, alice: User) -> None:
        council = factories.an_organisation("Marl Bridge Council")
        for name in ("Petra Lindqvist", "Paul Lindqvist"):
            post = factories.a_post(f"Councillor ({name})", organisation=council)
            factories.a_membership(factories.a_person(name), post, start="2020")
        text = "New homes agreed\n\nThe plan was agreed last night by Cllr Lindqvist after a long debate."
        release = receive_release(council_desk, PASTED, text.encode(), by=alice).release
        (person,) = proposed(release).people
        assert person.match is None
        assert {candidate.name for candidate in person.candidates} == {"Petra Lindqvist", "Paul Lindqvist"}

    def test_the_day_is_the_dateline_s_else_the_day_it_was_added(
        self, release: Release, council_desk: Desk, alice: User
    ) -> None:
        assert proposed(release).day == DAY
        bare = receive_release(
            council_desk, PASTED, b"No date here\n\nThe library stays open on Sundays from now on.", by=alice
        ).release
        assert proposed(bare).day == date(2024, 3, 20)

    def test_the_speaker_of_a_quote_is_one_of_the_people(self, release: Release) -> None:
        proposal = proposed(release)
        (quote,) = proposal.quotes
        assert {p.key: p.found.name for p in proposal.people}[quote.speaker] == "Petra Lindqvist"


class TestDrafting:
    def test_every_field_arrives(self, release: Release, alice: User) -> None:
        draft = draft_from_release(
            release,
            choices(
                kind=Article.Kind.NEWS,
                standfirst="Rents people can pay.",
                dateline_place="Marl Bridge",
                dateline_date=DAY,
                dateline_time=time(9, 30),
                signoff="Marl Bridge Council",
                notes_to_editors="<p>Opened in 1868.</p>",
                press_contact="<p>Sam Quill</p>",
            ),
            by=alice,
        ).edition
        draft.refresh_from_db()
        assert (draft.headline, draft.article.kind) == ("New homes for the old gasworks", "news")
        assert (draft.dateline_place, draft.dateline_date, draft.dateline_time) == (
            "Marl Bridge",
            DAY,
            time(9, 30),
        )
        assert (draft.standfirst, draft.signoff) == ("Rents people can pay.", "Marl Bridge Council")
        assert (draft.notes_to_editors, draft.press_contact) == ("<p>Opened in 1868.</p>", "<p>Sam Quill</p>")
        assert (draft.state, draft.created_by, draft.edits.count()) == ("draft", alice, 1)

    def test_confirmed_twice_it_makes_one_article(self, release: Release, alice: User) -> None:
        first = draft_from_release(release, choices(), by=alice)
        second = draft_from_release(release, choices(headline="Another headline"), by=alice)
        assert (second.edition, first.is_new, second.is_new) == (first.edition, True, False)
        assert Article.objects.count() == 1

    def test_a_new_person_speaks_in_the_office_the_release_gave_them(
        self, release: Release, alice: User
    ) -> None:
        new = NewPerson("Petra Lindqvist", "Cllr", "Cabinet Member for Housing", "Marl Bridge Council")
        drafted = draft_from_release(
            release,
            choices(
                body="<p>“Homes people can pay for.”</p>",
                people=[PersonChoice("p0", Part.QUOTED, new=new)],
                quotes=[QuoteChoice("Homes people can pay for.", "She said:", "p0")],
            ),
            by=alice,
        )
        quote = Quote.objects.get()
        assert quote.speaker.full_name == "Cllr Petra Lindqvist"
        assert quote.membership.label == "Cabinet Member for Housing, Marl Bridge Council"
        assert quote.membership.start == "by 2024-03-14"
        assert quote.membership.source == "release “gasworks.txt”"
        assert drafted.edition.edition_people.get().membership == quote.membership
        assert drafted.unspoken == 0

    def test_a_quote_of_somebody_left_out_stays_plain_text(self, release: Release, alice: User) -> None:
        drafted = draft_from_release(release, choices(quotes=[QuoteChoice("Words.", "", "p0")]), by=alice)
        assert drafted.unspoken == 1
        assert not Quote.objects.exists()

    def test_two_choices_that_are_one_person_make_one_row_in_the_most_telling_part(
        self, release: Release, alice: User
    ) -> None:
        petra = factories.a_person()
        draft_from_release(
            release,
            choices(
                people=[
                    PersonChoice("p0", Part.MENTIONED, petra),
                    PersonChoice("p1", Part.QUOTED, petra),
                    PersonChoice("p2", Part.MENTIONED, new=NewPerson("Ann Osei")),
                    PersonChoice("p3", Part.PICTURED, new=NewPerson("ann  osei")),
                ]
            ),
            by=alice,
        )
        rows = EditionPerson.objects.values_list("person__name", "part")
        assert list(rows) == [("Petra Lindqvist", "quoted"), ("Ann Osei", "pictured")]

    def test_the_page_speaks_for_the_desk_s_own_organisation(
        self, release: Release, council_desk: Desk, alice: User
    ) -> None:
        trust = OrganisationChoice(name="Marl Bridge Civic Trust", short_name="MBCT")
        own = OrganisationChoice(council_desk.organisation)
        draft_from_release(release, choices(organisations=[own, trust, own]), by=alice)
        rows = EditionOrganisation.objects.values_list("organisation__name", "part")
        assert list(rows) == [
            (council_desk.organisation.name, "on_behalf_of"),
            ("Marl Bridge Civic Trust", "mentioned"),
        ]
        assert Organisation.objects.get(short_name="MBCT").name == "Marl Bridge Civic Trust"

    def test_scripts_in_the_body_are_gone(self, release: Release, alice: User) -> None:
        body = "<p onclick='x()'>Words.</p><script>alert(1)</script>"
        assert draft_from_release(release, choices(body=body), by=alice).edition.body == "<p>Words.</p>"

    def test_somebody_from_another_desk_is_refused(self, release: Release, carol: User) -> None:
        with pytest.raises(NotAllowed):
            draft_from_release(release, choices(), by=carol)


class TestPicturesAndPapers:
    def test_a_picture_with_its_words_leads_the_page(self, release: Release, alice: User) -> None:
        picture = PictureChoice(
            factories.an_image(), "gasworks.jpg", "A gasholder", caption="1890", credit="Sam"
        )
        draft = draft_from_release(release, choices(pictures=[picture]), by=alice).edition
        row = draft.edition_pictures.select_related("picture").get()
        assert row.position == 0
        assert (row.picture.alt, row.picture.caption, row.picture.credit) == ("A gasholder", "1890", "Sam")

    def test_papers_are_attached(self, release: Release, alice: User) -> None:
        paper = AttachmentRead("Plans.pdf", "application/pdf", b"%PDF-1.4 plans")
        draft = draft_from_release(release, choices(attachments=[paper]), by=alice).edition
        attached = draft.attachments.get()
        assert (attached.title, attached.size, attached.file_type) == ("Plans.pdf", 14, "PDF")

    def test_mail_brings_its_attachments(self, council_desk: Desk, alice: User) -> None:
        mail = EmailMessage()
        mail["Subject"], mail["From"], mail["To"] = "New homes", "press@example.org", "desk@example.org"
        mail["Message-ID"] = "<1@example.org>"
        mail.set_content(TEXT)
        image = factories.an_image().read()
        mail.add_attachment(image, maintype="image", subtype="jpeg", filename="gasworks.jpg")
        mail.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="Plans.pdf")
        release = receive_release(council_desk, "mail.eml", bytes(mail), by=alice).release
        assert [(a.name, a.data) for a in read(release).attachments] == [
            ("gasworks.jpg", image),
            ("Plans.pdf", b"%PDF-1.4"),
        ]


class TestNothingHalfMade:
    @pytest.fixture
    def before(self, release: Release) -> list[Path]:
        return stored_files()

    def unchanged(self, before: list[Path]) -> None:
        assert not Article.objects.exists()
        assert not Edition.objects.exists()
        assert not Person.objects.exists()
        assert not Picture.objects.exists()
        assert stored_files() == before

    @pytest.mark.parametrize(
        ("more", "message"),
        [
            ({"headline": " "}, "headline is missing"),
            ({"headline": "x" * 251}, "Headline: .*250"),
            ({"signoff": "x" * 301}, "Sign-off: .*300"),
            ({"pictures": [PictureChoice(BytesIO(b"not"), "a.jpg", "Alt")]}, "a.jpg"),
            ({"attachments": [AttachmentRead("a.exe", "application/x", b"MZ\x00")]}, "a.exe"),
        ],
    )
    def test_a_refusal_says_why_and_leaves_nothing(
        self, release: Release, before: list[Path], alice: User, more: dict[str, object], message: str
    ) -> None:
        new = NewPerson("Petra Lindqvist", role="Leader", organisation="Marl Bridge Council")
        people = [PersonChoice("p0", new=new)]
        with pytest.raises(ReleaseRefused, match=message):
            draft_from_release(release, choices(people=people, **more), by=alice)
        self.unchanged(before)

    def test_files_written_before_the_refusal_are_removed(
        self, release: Release, before: list[Path], alice: User
    ) -> None:
        pictures = [
            PictureChoice(factories.an_image(), "good.jpg", "A gasholder"),
            PictureChoice(factories.an_image(), "unsaid.jpg"),
        ]
        with pytest.raises(ReleaseRefused, match="unsaid"):
            draft_from_release(release, choices(pictures=pictures), by=alice)
        self.unchanged(before)

    def test_a_known_name_stops_the_whole(self, release: Release, before: list[Path], alice: User) -> None:
        people = [
            PersonChoice("p0", new=NewPerson("Ann Osei")),
            PersonChoice("p1", new=NewPerson("Ann Osei", namesake=False, role="Leader")),
        ]
        factories.a_person("Petra Lindqvist").__class__.objects.update(name="Ann Osei")
        with pytest.raises(AlreadyKnown):
            draft_from_release(release, choices(people=people), by=alice)
        Person.objects.all().delete()
        self.unchanged(before)


class TestTakenAsItStands:
    def test_strangers_are_left_out_and_named(self, release: Release) -> None:
        taken = choices_from(proposed(release), create_people=False)
        assert taken.choices.people == []
        assert "Cllr Petra Lindqvist: not on the roster" in taken.left_out

    def test_strangers_are_created_when_asked(self, release: Release) -> None:
        taken = choices_from(proposed(release), create_people=True)
        assert [choice.new.name for choice in taken.choices.people] == ["Petra Lindqvist"]

    def test_a_stranger_whose_name_somebody_bears_is_left_to_a_person(self, release: Release) -> None:
        proposal = proposed(release)
        factories.a_person("Petra Lindqvist")
        assert choices_from(proposal, create_people=True).choices.people == []

    def test_notes_and_contacts_become_html(self, release: Release) -> None:
        words = choices_from(proposed(release), create_people=False).choices
        assert words.notes_to_editors.startswith("<ol><li>The gasworks opened in 1868.</li>")
        assert 'href="mailto:press@example.org"' in words.press_contact

    def test_a_long_introduction_keeps_its_end(self) -> None:
        short = introduction("word " * 100 + "she said:")
        assert len(short) <= 300
        assert short.endswith("she said:")


def test_lines_become_paragraphs_and_lists_with_links() -> None:
    html = html_from_lines("About <us>\n\n1. One\n2. See https://example.org/a\n• Point\nLast")
    assert html == (
        "<p>About &lt;us&gt;</p><ol><li>One</li>"
        '<li>See <a href="https://example.org/a">https://example.org/a</a></li></ol>'
        "<ul><li>Point</li></ul><p>Last</p>"
    )


@pytest.mark.parametrize(
    ("day", "clock", "now", "says"),
    [
        (
            date(2025, 6, 5),
            time(0, 1),
            datetime(2025, 6, 4, 12, tzinfo=UTC),
            "00:01 (BST) on Thursday 5 June 2025",
        ),
        (date(2025, 6, 5), time(0, 1), datetime(2025, 6, 4, 23, 1, tzinfo=UTC), ""),
        (date(2025, 6, 5), None, datetime(2025, 6, 5, 12, tzinfo=UTC), "the end of Thursday 5 June 2025"),
        (date(2025, 6, 5), None, datetime(2025, 6, 6, 12, tzinfo=UTC), ""),
        (None, None, datetime(2025, 6, 6, 12, tzinfo=UTC), "does not say clearly until when"),
    ],
)
def test_an_embargo_is_said_until_it_lifts(
    day: date | None, clock: time | None, now: datetime, says: str
) -> None:
    warning = embargo_warning(Embargo("EMBARGOED", (), day, clock, "Europe/London"), now)
    assert says in warning
    assert bool(warning) == bool(says)


def test_no_embargo_is_no_warning() -> None:
    assert embargo_warning(None, datetime(2025, 6, 6, tzinfo=UTC)) == ""
