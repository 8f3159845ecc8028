"""Who may fetch the files of pictures, and when; and how long what was fetched may be kept."""

from collections.abc import Callable

import pytest
from django.conf import settings
from django.core.files.storage import default_storage
from django.test import Client

from accounts.models import User
from articles import drafting, workflow
from articles.models import Desk, Edition, EditionPicture, Picture, Release
from people.images.renditions import all_of, fallback
from people.images.shapes import CARD, FULL, PICTURE_SHAPES
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(council_desk: Desk, alice: User) -> Edition:
    return factories.a_draft(council_desk, alice)


@pytest.fixture
def use(draft: Edition) -> EditionPicture:
    """A picture that leads a draft."""
    return factories.with_picture(draft, caption="The reading room", credit="Marl Bridge Council")


@pytest.fixture
def live_use(use: EditionPicture, alice: User, bob: User) -> EditionPicture:
    factories.published(use.edition, by=alice, editor=bob)
    return use


def full(picture: Picture) -> str:
    return f"/pictures/{picture.pk}/{fallback(picture.kept, FULL).file_name}"


def addresses_of(picture: Picture) -> list[str]:
    sizes = [f"/pictures/{picture.pk}/{one.file_name}" for one in all_of(picture.kept, PICTURE_SHAPES)]
    return [*sizes, f"/pictures/{picture.pk}/download"]


def statuses(client: Client, use: EditionPicture) -> set[int]:
    return {client.get(address).status_code for address in addresses_of(use.picture)}


def test_nobody_outside_the_desk_sees_a_picture_before_its_page_is_out(
    client: Client, use: EditionPicture, dave: User
) -> None:
    assert statuses(client, use) == {404}
    client.force_login(dave)
    assert statuses(client, use) == {404}


def test_its_desk_sees_it_before_and_nothing_in_between_may_keep_it(
    client: Client, use: EditionPicture, alice: User
) -> None:
    client.force_login(alice)
    for address in addresses_of(use.picture):
        response = client.get(address)
        assert (response.status_code, response["Cache-Control"]) == (200, "private, no-store")


def test_everybody_sees_it_while_its_page_is_out(client: Client, live_use: EditionPicture) -> None:
    assert statuses(client, live_use) == {200}


@pytest.mark.parametrize(("verb", "seen"), [(workflow.withdraw, 200), (workflow.remove, 404)])
def test_a_picture_goes_when_its_page_is_gone(
    verb: Callable[..., object], seen: int, client: Client, live_use: EditionPicture, bob: User, dave: User
) -> None:
    verb(live_use.edition, by=bob, reason="The figures were wrong.")
    assert statuses(client, live_use) == {seen}
    client.force_login(dave)
    assert statuses(client, live_use) == {seen}


def test_a_picture_that_a_new_edition_leaves_out_goes_with_the_old_edition(
    client: Client, live_use: EditionPicture, alice: User, bob: User
) -> None:
    second = drafting.new_edition(live_use.edition.article, by=alice)
    with drafting.editing(second, by=alice) as edition:
        edition.change_note = "Without the picture."
        edition.edition_pictures.all().delete()
    assert statuses(client, live_use) == {200}
    factories.published(second, by=alice, editor=bob)
    assert statuses(client, live_use) == {404}


def test_what_everybody_may_see_may_be_kept_for_good(client: Client, live_use: EditionPicture) -> None:
    response = client.get(full(live_use.picture))
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response["Content-Type"] == "image/jpeg"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "Cookie" not in response.get("Vary", "")


def test_an_answer_for_everybody_costs_one_query_even_to_those_signed_in(
    client: Client, live_use: EditionPicture, alice: User, django_assert_num_queries: Callable
) -> None:
    address = full(live_use.picture)
    client.get(address)
    client.force_login(alice)
    with django_assert_num_queries(1):
        client.get(address)


def test_who_has_it_already_is_told_so(client: Client, live_use: EditionPicture) -> None:
    for address in addresses_of(live_use.picture):
        first = client.get(address)
        again = client.get(address, headers={"If-None-Match": first["ETag"]})
        assert (again.status_code, again["Cache-Control"]) == (304, first["Cache-Control"])


def test_the_gate_stands_before_the_question_whether_anything_changed(
    client: Client, live_use: EditionPicture, bob: User
) -> None:
    address = full(live_use.picture)
    etag = client.get(address)["ETag"]
    workflow.remove(live_use.edition, by=bob, reason="The figures were wrong.")
    assert client.get(address, headers={"If-None-Match": etag}).status_code == 404


def test_head_says_the_same_without_the_bytes(client: Client, live_use: EditionPicture) -> None:
    address = full(live_use.picture)
    got, head = client.get(address), client.head(address)
    assert (head.status_code, head["Content-Length"]) == (200, got["Content-Length"])
    assert b"".join(head.streaming_content) == b""
    assert client.post(address).status_code == 405


def test_a_size_that_is_missing_is_made_when_it_is_asked_for(
    client: Client, live_use: EditionPicture
) -> None:
    one = fallback(live_use.picture.kept, FULL)
    assert not default_storage.exists(one.path)
    assert client.get(full(live_use.picture)).status_code == 200
    assert default_storage.exists(one.path)


def test_an_address_from_before_the_focal_point_moved_leads_to_the_present_one(
    client: Client, live_use: EditionPicture
) -> None:
    tall = live_use.picture
    tall.file = factories.an_image(800, 1200)
    tall.save()
    old = f"/pictures/{tall.pk}/{fallback(tall.kept, CARD).file_name}"
    tall.focal_y = 0.1
    tall.save()
    response = client.get(old)
    assert response.status_code == 302
    assert response["Location"] == f"/pictures/{tall.pk}/{fallback(tall.kept, CARD).file_name}"
    assert response["Cache-Control"] == "no-store"
    assert client.get(response["Location"]).status_code == 200


def test_a_picture_that_moved_is_not_betrayed_to_strangers(client: Client, use: EditionPicture) -> None:
    name = fallback(use.picture.kept, FULL).file_name
    stale = name.replace(name.split("-")[1], "0" * 10)
    assert client.get(f"/pictures/{use.picture_id}/{stale}").status_code == 404


@pytest.mark.parametrize("name", ["full-0000000000-961.jpg", "full.jpg", "..%2F..%2Fsecret_key", "x"])
def test_what_is_not_on_offer_is_not_found(name: str, client: Client, live_use: EditionPicture) -> None:
    assert client.get(f"/pictures/{live_use.picture_id}/{name}").status_code == 404


def test_a_journalist_gets_the_largest_copy_under_a_name_that_says_what_it_is(
    client: Client, live_use: EditionPicture
) -> None:
    response = client.get(f"/pictures/{live_use.picture_id}/download")
    assert response["Content-Disposition"] == 'attachment; filename="the-reading-room.jpg"'
    assert response["Cache-Control"] == "public, no-cache"
    assert b"".join(response.streaming_content) == live_use.picture.file.read()


def test_a_lost_file_is_not_found_and_no_fault(client: Client, live_use: EditionPicture) -> None:
    default_storage.delete(live_use.picture.file.name)
    assert statuses(client, live_use) == {404}


def test_no_file_is_served_under_its_own_name(
    client: Client, live_use: EditionPicture, council_desk: Desk, alice: User
) -> None:
    """Neither the originals nor the releases they came with, published or not, to anybody."""
    release = Release.objects.create(
        desk=council_desk, name="r.txt", file=factories.an_image(), added_by=alice
    )
    client.force_login(alice)
    for name in (live_use.picture.file.name, release.file.name):
        for root in ("/", "/media/", "/files/", "/static/", f"/{settings.MEDIA_URL}/"):
            assert client.get(f"{root}{name}".replace("//", "/")).status_code == 404
