"""Pictures: adding, changing, placing and deleting them."""

from io import BytesIO
from typing import Any

import pytest
from django.core.files.storage import default_storage

from accounts.models import User
from articles import drafting
from articles.models import Desk, Edition, Picture, State
from articles.pictures import add_picture, change_picture, delete_picture, place_picture
from articles.refusals import FileRefused, InUse, NeedsSecondPerson, NotAllowed, NotComplete
from articles.workflow import approve
from people.images.renditions import all_of
from people.images.shapes import PICTURE_SHAPES
from tests import factories
from tests.people.images import samples

pytestmark = pytest.mark.django_db

SAID: dict[str, Any] = {"alt": "Four colours", "caption": "The new flag", "credit": "Marl Bridge Council"}


@pytest.fixture
def draft(council_desk: Desk, alice: User) -> Edition:
    return factories.a_draft(council_desk, alice)


@pytest.fixture
def picture(council_desk: Desk, alice: User) -> Picture:
    return add_picture(council_desk, samples.from_a_camera(), by=alice, **SAID)


@pytest.fixture
def live_picture(picture: Picture, draft: Edition, alice: User, bob: User) -> Picture:
    place_picture(draft, picture, by=alice)
    factories.published(draft, by=alice, editor=bob)
    return picture


def files_of(picture: Picture) -> set[str]:
    return set(default_storage.listdir(picture.kept.folder)[1])


def test_a_picture_is_kept_clean_with_what_was_said_about_it(picture: Picture) -> None:
    picture.refresh_from_db()
    assert (picture.alt, picture.caption, picture.credit) == (SAID["alt"], SAID["caption"], SAID["credit"])
    assert (picture.width, picture.height) == (600, 400)
    assert samples.SECRET.encode() not in picture.file.read()


def test_all_its_sizes_are_made_once_it_is_stored(
    council_desk: Desk, alice: User, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        picture = add_picture(council_desk, samples.from_a_camera(), by=alice, **SAID)
    assert files_of(picture) == {one.file_name for one in all_of(picture.kept, PICTURE_SHAPES)}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"alt": "  "}, "Say what the picture shows, or tick “decorative”"),
        ({"decorative": True}, "Say what the picture shows, or tick “decorative”"),
        ({"focal_x": 1.2}, "less than or equal to 1"),
        ({"caption": "word " * 200}, "at most 500 characters"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_stored(
    said: dict[str, Any], told: str, council_desk: Desk, alice: User
) -> None:
    with pytest.raises(NotComplete, match=told):
        add_picture(council_desk, samples.from_a_camera(), by=alice, **{**SAID, **said})
    assert not Picture.objects.exists()
    assert not default_storage.exists("pictures")


def test_a_file_that_is_no_picture_is_refused_in_plain_words(council_desk: Desk, alice: User) -> None:
    with pytest.raises(FileRefused, match="This is not a picture, whatever its name says"):
        add_picture(council_desk, BytesIO(b"Dear editor"), by=alice, **SAID)


def test_only_those_at_the_desk_add_change_place_or_delete(
    council_desk: Desk, picture: Picture, draft: Edition, dave: User
) -> None:
    for attempt in (
        lambda: add_picture(council_desk, samples.from_a_camera(), by=dave, **SAID),
        lambda: change_picture(picture, by=dave, caption="Ours"),
        lambda: place_picture(draft, picture, by=dave),
        lambda: delete_picture(picture, by=dave),
    ):
        with pytest.raises(NotAllowed):
            attempt()


def test_a_picture_of_another_desk_cannot_be_placed(picture: Picture, party_desk: Desk, carol: User) -> None:
    theirs = factories.a_draft(party_desk, carol)
    with pytest.raises(NotAllowed):
        place_picture(theirs, picture, by=carol)
    assert not theirs.edition_pictures.exists()


def test_pictures_stand_in_the_order_they_were_given(draft: Edition, alice: User) -> None:
    first, second, lead = (factories.a_picture(draft.desk) for _ in range(3))
    place_picture(draft, first, by=alice)
    place_picture(draft, second, by=alice)
    place_picture(draft, lead, by=alice, position=0)
    rows = draft.edition_pictures.values_list("picture", "position")
    assert list(rows) == [(lead.pk, 0), (first.pk, 1), (second.pk, 2)]
    with pytest.raises(InUse):
        place_picture(draft, first, by=alice)


def test_a_page_that_is_out_keeps_the_words_it_went_out_with(
    live_picture: Picture, draft: Edition, alice: User
) -> None:
    change_picture(live_picture, by=alice, caption="Another caption", alt="Something else")
    use = draft.edition_pictures.get()
    assert (use.caption, use.alt) == (SAID["caption"], SAID["alt"])


def test_the_file_of_a_picture_readers_have_seen_stays(
    live_picture: Picture, draft: Edition, alice: User, bob: User
) -> None:
    second = drafting.new_edition(draft.article, by=alice)
    with drafting.editing(second, by=alice) as edition:
        edition.change_note = "Without the picture."
        edition.edition_pictures.all().delete()
    factories.published(second, by=alice, editor=bob)
    before = live_picture.file.name
    with pytest.raises(InUse):
        change_picture(live_picture, by=bob, file=factories.an_image())
    with pytest.raises(InUse):
        delete_picture(live_picture, by=bob)
    live_picture.refresh_from_db()
    assert live_picture.file.name == before


def test_another_file_takes_the_place_of_one_that_nobody_saw(
    picture: Picture, alice: User, django_capture_on_commit_callbacks: Any
) -> None:
    before = picture.kept
    with django_capture_on_commit_callbacks(execute=True):
        changed = change_picture(picture, by=alice, file=factories.an_image(300, 200))
    assert (changed.width, changed.height) == (300, 200)
    assert not default_storage.exists(before.name)
    assert len(default_storage.listdir("pictures")[1]) == 1


def test_a_new_focal_point_makes_new_cuts_and_takes_the_old_ones_away(
    council_desk: Desk, alice: User, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        picture = add_picture(council_desk, factories.an_image(1200, 1200), by=alice, **SAID)
    before = files_of(picture)
    with django_capture_on_commit_callbacks(execute=True):
        changed = change_picture(picture, by=alice, focal_y=0.1)
    assert files_of(changed) == {one.file_name for one in all_of(changed.kept, PICTURE_SHAPES)} != before


def test_cutting_a_picture_readers_see_another_way_takes_an_editor(
    live_picture: Picture, alice: User, bob: User
) -> None:
    with pytest.raises(NotAllowed):
        change_picture(live_picture, by=alice, focal_x=0.1)
    assert change_picture(live_picture, by=bob, focal_x=0.1).focal_x == 0.1


def test_who_changes_a_picture_of_a_page_that_waits_cannot_approve_that_page(
    picture: Picture, draft: Edition, alice: User, bob: User
) -> None:
    place_picture(draft, picture, by=alice)
    factories.cleared(draft, by=alice, editor=bob)
    change_picture(picture, by=bob, caption="Another caption")
    draft.refresh_from_db()
    assert draft.state == State.SUBMITTED
    with pytest.raises(NeedsSecondPerson):
        approve(draft, by=bob)


def test_a_draft_being_written_is_not_disturbed_by_a_change_of_its_picture(
    picture: Picture, draft: Edition, alice: User, bob: User
) -> None:
    place_picture(draft, picture, by=alice)
    draft.refresh_from_db()
    seen = draft.version
    change_picture(picture, by=bob, caption="Another caption")
    with drafting.editing(draft, by=alice, seen_version=seen):
        pass


def test_a_picture_in_no_edition_can_be_deleted_with_its_files(
    picture: Picture, draft: Edition, alice: User, django_capture_on_commit_callbacks: Any
) -> None:
    use = place_picture(draft, picture, by=alice)
    with pytest.raises(InUse):
        delete_picture(picture, by=alice)
    use.delete()
    with django_capture_on_commit_callbacks(execute=True):
        delete_picture(picture, by=alice)
    assert not Picture.objects.exists()
    assert default_storage.listdir("pictures") == ([], [])


def test_who_adds_many_at_once_may_leave_the_sizes_for_when_they_are_asked_for(
    council_desk: Desk, alice: User, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        picture = add_picture(council_desk, samples.from_a_camera(), by=alice, cut=False, **SAID)
    assert not default_storage.exists(picture.kept.folder)
