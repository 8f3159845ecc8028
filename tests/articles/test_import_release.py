"""``manage.py import_release``: drafts and pages from files, with nobody to ask."""

from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from accounts.models import User
from articles.models import Article, Desk, Edition, EditionPerson, Quote, Release, State
from articles.releases.receiving import receive_release
from people.models import Membership, Organisation, Person
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = """Marl Bridge, 14 March 2024

New homes for the old gasworks

Marl Bridge Council has agreed to build 80 homes on the site of the old gasworks, which closed in 1971.

Cllr Petra Lindqvist, Cabinet Member for Housing at Marl Bridge Council, said: “They will be cheap.”

Work begins in May.
"""


@pytest.fixture
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("releases") / "gasworks.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*paths: Path, desk: Desk, **options: object) -> str:
    out = StringIO()
    call_command("import_release", *map(str, paths), desk=desk.slug, stdout=out, stderr=out, **options)
    return out.getvalue()


def failure(*paths: Path, desk: Desk, **options: object) -> tuple[str, str]:
    """What was printed, and the error the command ended with."""
    out = StringIO()
    with pytest.raises(CommandError) as ended:
        call_command("import_release", *map(str, paths), desk=desk.slug, stdout=out, stderr=out, **options)
    return out.getvalue(), str(ended.value)


def nothing_stored() -> bool:
    files = [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]
    return not (files or Release.objects.exists() or Article.objects.exists() or Person.objects.exists())


class TestDrafts:
    def test_a_file_becomes_a_draft(self, path: Path, council_desk: Desk, alice: User) -> None:
        said = run(path, desk=council_desk, by=alice.email)
        edition = Edition.objects.get()
        assert (edition.headline, edition.state) == ("New homes for the old gasworks", State.DRAFT)
        assert (edition.created_by, edition.desk) == (alice, council_desk)
        assert f"{path}: draft: New homes for the old gasworks" in said

    def test_without_by_it_belongs_to_the_first_editor_and_says_so(
        self, path: Path, council_desk: Desk, alice: User, bob: User
    ) -> None:
        said = run(path, desk=council_desk)
        assert f"The drafts belong to Bob Editor ({bob.email})." in said
        assert Edition.objects.get().created_by == bob

    def test_without_an_editor_it_belongs_to_a_writer(
        self, path: Path, council_desk: Desk, alice: User
    ) -> None:
        run(path, desk=council_desk)
        assert Edition.objects.get().created_by == alice

    def test_a_desk_with_nobody_is_refused(self, path: Path, council_desk: Desk) -> None:
        assert "Nobody works at the desk" in failure(path, desk=council_desk)[1]

    def test_unknown_people_are_left_out_and_named(self, path: Path, council_desk: Desk, alice: User) -> None:
        said = run(path, desk=council_desk, by=alice.email)
        assert not Person.objects.exists()
        assert "Not named on the page: Cllr Petra Lindqvist: not on the roster." in said
        assert "1 of the quotations stay plain text" in said

    def test_known_people_speak_in_their_office(self, path: Path, council_desk: Desk, alice: User) -> None:
        petra = factories.a_person("Petra Lindqvist")
        council = factories.an_organisation("Marl Bridge Council")
        office = factories.a_membership(petra, factories.a_post(organisation=council), start="2022")
        run(path, desk=council_desk, by=alice.email)
        quote = Quote.objects.get()
        assert (quote.speaker, quote.membership) == (petra, office)
        assert Edition.objects.get().edition_organisations.get().organisation == council

    def test_people_are_created_when_asked(self, path: Path, council_desk: Desk, alice: User) -> None:
        run(path, desk=council_desk, by=alice.email, create_people=True)
        membership = Membership.objects.get()
        assert membership.label == "Cabinet Member for Housing, Marl Bridge Council"
        assert (membership.start, membership.source) == ("by 2024-03-14", "release “gasworks.txt”")
        assert EditionPerson.objects.get().part == EditionPerson.Part.QUOTED

    def test_imported_again_it_is_left_as_it_is(self, path: Path, council_desk: Desk, alice: User) -> None:
        run(path, desk=council_desk, by=alice.email)
        assert "imported before, draft" in run(path, desk=council_desk, by=alice.email)
        assert Article.objects.count() == Release.objects.count() == 1


class TestFailures:
    def test_one_bad_file_does_not_stop_the_others(self, path: Path, council_desk: Desk, alice: User) -> None:
        empty = path.with_name("empty.txt")
        empty.write_bytes(b"")
        said, error = failure(empty, path.with_name("missing.txt"), path, desk=council_desk, by=alice.email)
        assert f"{empty}: This file is empty." in said
        assert "missing.txt: the file cannot be read: No such file" in said
        assert error == "2 of 3 could not be imported."
        assert Edition.objects.get().headline == "New homes for the old gasworks"

    def test_a_folder_is_not_a_release(self, path: Path, council_desk: Desk, alice: User) -> None:
        assert "cannot be read" in failure(path.parent, desk=council_desk, by=alice.email)[0]

    def test_a_release_without_a_headline_says_so_and_leaves_nothing(
        self, path: Path, council_desk: Desk, alice: User
    ) -> None:
        path.write_text(TEXT.partition("gasworks\n\n")[2], encoding="utf-8")
        assert "The headline is missing." in failure(path, desk=council_desk, by=alice.email)[0]
        assert nothing_stored()

    @pytest.mark.parametrize(
        ("options", "says"),
        [
            ({"by": "nobody@example.org"}, "Nobody with the address nobody@example.org"),
            ({"publish": True}, "--publish needs --by"),
            ({"approved_by": "nobody@example.org"}, "goes with --publish"),
        ],
    )
    def test_wrong_options_are_refused_before_anything_is_read(
        self, path: Path, council_desk: Desk, alice: User, options: dict[str, object], says: str
    ) -> None:
        assert says in failure(path, desk=council_desk, **options)[1]
        assert nothing_stored()

    def test_an_unknown_desk_is_answered_with_the_known_ones(self, path: Path, council_desk: Desk) -> None:
        with pytest.raises(CommandError, match=council_desk.slug):
            call_command("import_release", str(path), desk="elsewhere")

    def test_somebody_from_another_desk_is_refused(self, path: Path, council_desk: Desk, carol: User) -> None:
        assert "You do not work at the desk" in failure(path, desk=council_desk, by=carol.email)[0]
        assert nothing_stored()


class TestPublishing:
    def test_the_approver_clears_what_the_writer_submits(
        self, path: Path, council_desk: Desk, alice: User, bob: User
    ) -> None:
        run(path, desk=council_desk, by=alice.email, publish=True, approved_by=bob.email)
        edition = Edition.objects.get()
        assert edition.state == State.PUBLISHED
        moves = edition.transitions.values_list("to_state", "by__name")
        assert list(moves) == [
            ("draft", "Alice Writer"),
            ("submitted", "Alice Writer"),
            ("approved", "Bob Editor"),
            ("published", "Bob Editor"),
        ]

    def test_one_person_alone_is_refused_where_the_desk_needs_two(
        self, path: Path, council_desk: Desk, bob: User
    ) -> None:
        _said, error = failure(path, desk=council_desk, by=bob.email, publish=True)
        assert "a second person approves" in error
        assert "--approved-by" in error
        assert nothing_stored()

    def test_one_editor_is_enough_where_the_desk_says_so(
        self, path: Path, council_desk: Desk, bob: User
    ) -> None:
        council_desk.needs_second_person = False
        council_desk.save()
        run(path, desk=council_desk, by=bob.email, publish=True)
        assert Edition.objects.get().state == State.PUBLISHED

    def test_a_writer_cannot_approve_and_nothing_is_left(
        self, path: Path, council_desk: Desk, alice: User, bob: User
    ) -> None:
        said, _ = failure(path, desk=council_desk, by=bob.email, publish=True, approved_by=alice.email)
        assert "Only an editor" in said
        assert nothing_stored()

    def test_a_refused_publication_takes_created_people_with_it(
        self, path: Path, council_desk: Desk, alice: User, bob: User
    ) -> None:
        options = {"by": bob.email, "publish": True, "approved_by": alice.email, "create_people": True}
        failure(path, desk=council_desk, **options)
        assert nothing_stored()
        assert not Organisation.objects.filter(name="Marl Bridge Council").exists()

    def test_a_release_that_somebody_else_brought_in_survives_the_refusal(
        self, path: Path, council_desk: Desk, alice: User, bob: User
    ) -> None:
        release = receive_release(council_desk, "gasworks.txt", TEXT.encode(), by=alice).release
        failure(path, desk=council_desk, by=bob.email, publish=True, approved_by=alice.email)
        release.refresh_from_db()
        assert release.article is None
        assert release.file.read() == TEXT.encode()

    def test_a_draft_that_is_there_already_is_not_published_past_those_who_work_on_it(
        self, path: Path, council_desk: Desk, alice: User, bob: User
    ) -> None:
        run(path, desk=council_desk, by=alice.email)
        options = {"by": alice.email, "publish": True, "approved_by": bob.email}
        said, _ = failure(path, desk=council_desk, **options)
        assert "imported before and is draft" in said
        assert Edition.objects.get().state == State.DRAFT

    def test_an_embargo_is_not_broken(self, path: Path, council_desk: Desk, alice: User, bob: User) -> None:
        path.write_text(f"EMBARGOED until 00:01 Thursday 5 June 2098\n\n{TEXT}", encoding="utf-8")
        said, _ = failure(path, desk=council_desk, by=alice.email, publish=True, approved_by=bob.email)
        assert "under embargo until 00:01" in said
        assert nothing_stored()
        assert "under embargo until 00:01" in run(path, desk=council_desk, by=alice.email)
