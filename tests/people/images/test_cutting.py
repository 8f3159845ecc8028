"""Cutting: the right part, at the right size, once, and never half a file."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from PIL import Image

from people.images import cutting
from people.images.cleaning import clean_image
from people.images.cutting import cut_missing, delete_with_cuts, ready, sweep
from people.images.kept import KeptImage
from people.images.renditions import all_of, fallback, named, of_kind
from people.images.shapes import AVIF, CARD, FULL, PICTURE_SHAPES, SHARE, SQUARE
from tests.people.images import samples


def kept(data: BytesIO, focal: tuple[float, float] = (0.5, 0.5)) -> KeptImage:
    file = clean_image(data)
    name = default_storage.save(f"pictures/{file.name}", file)
    width, height = Image.open(default_storage.open(name)).size
    return KeptImage(name, width, height, default_storage, focal)


def a_kept(width: int = 2000, height: int = 2000, focal: tuple[float, float] = (0.5, 0.5)) -> KeptImage:
    return kept(samples.saved(samples.four_colours(width, height), "JPEG"), focal)


def colours_in(image: Image.Image) -> set[str]:
    """Which of the four quarters can be seen: in the corners, a little inside."""
    seen = {"red": (255, 0, 0), "lime": (0, 255, 0), "blue": (0, 0, 255), "yellow": (255, 255, 0)}
    corners = [(x, y) for x in (8, image.width - 9) for y in (8, image.height - 9)]
    pixels = [image.convert("RGB").getpixel(corner) for corner in corners]
    return {
        name
        for name, colour in seen.items()
        if any(all(abs(a - b) < 40 for a, b in zip(pixel, colour, strict=True)) for pixel in pixels)
    }


@pytest.mark.parametrize(
    ("focal", "seen"),
    [
        ((0.1, 0.1), {"red"}),
        ((0.9, 0.1), {"lime"}),
        ((0.9, 0.9), {"blue"}),
        ((0.0, 1.0), {"yellow"}),
        ((0.5, 0.5), {"red", "lime", "blue", "yellow"}),
    ],
)
def test_what_matters_stays_in_view(focal: tuple[float, float], seen: set[str]) -> None:
    tall_and_wide = [(400, 1600), (1600, 400)]
    for width, height in tall_and_wide:
        image = a_kept(width, height, focal)
        for shape in (CARD, SHARE, SQUARE):
            cut = Image.open(ready(fallback(image, shape)))
            half = {"red": "lime", "lime": "red", "blue": "yellow", "yellow": "blue"}
            if height < width:
                half = {"red": "yellow", "yellow": "red", "lime": "blue", "blue": "lime"}
            assert colours_in(cut) == seen | {half[name] for name in seen}


def test_the_focal_point_is_in_the_middle_where_the_edges_allow() -> None:
    image = a_kept(3000, 1000, focal=(0.4, 0.5))
    frame = cutting.framed(Image.linear_gradient("L").resize((3000, 1000)), image, SQUARE)
    assert frame.size == (1000, 1000)
    whole = Image.new("L", (3000, 1000))
    whole.putpixel((1200, 500), 255)
    assert cutting.framed(whole, image, SQUARE).getpixel((500, 500)) == 255


def test_each_size_is_what_its_name_and_the_page_say() -> None:
    image = a_kept(2000, 1700)
    cut_missing(image, PICTURE_SHAPES)
    for one in all_of(image, PICTURE_SHAPES):
        found = Image.open(default_storage.open(one.path))
        assert found.size == (one.width, one.height)
        assert Image.MIME[found.format] == one.content_type


def test_nothing_is_made_larger_than_it_is() -> None:
    small = a_kept(500, 450)
    assert [one.width for one in of_kind(small, FULL, AVIF)] == [480, 500]
    assert {one.width for one in all_of(small, [SHARE])} == {500}
    assert max(one.width for one in all_of(small, PICTURE_SHAPES)) == 500


@pytest.mark.parametrize("size", [(1, 1), (20, 1), (1, 20), (3, 2), (20, 400)])
def test_the_smallest_and_thinnest_pictures_have_all_their_sizes(size: tuple[int, int]) -> None:
    assert cut_missing(a_kept(*size), (*PICTURE_SHAPES, SQUARE)) > 0


def test_a_picture_that_is_3_to_2_already_needs_no_card_of_its_own() -> None:
    image = a_kept(1500, 1000)
    assert of_kind(image, CARD, AVIF) == of_kind(image, FULL, AVIF)
    assert {one.shape.name for one in all_of(image, PICTURE_SHAPES)} == {"full", "share"}


def test_the_second_time_there_is_nothing_to_do() -> None:
    image = a_kept()
    assert cut_missing(image, PICTURE_SHAPES) == len(all_of(image, PICTURE_SHAPES))
    assert cut_missing(image, PICTURE_SHAPES) == 0
    default_storage.delete(all_of(image, PICTURE_SHAPES)[0].path)
    assert cut_missing(image, PICTURE_SHAPES) == 1


def test_no_size_carries_what_the_camera_wrote() -> None:
    image = kept(samples.from_a_camera())
    cut_missing(image, (*PICTURE_SHAPES, SQUARE))
    for one in all_of(image, (*PICTURE_SHAPES, SQUARE)):
        data = default_storage.open(one.path).read()
        assert samples.SECRET.encode() not in data
        assert not Image.open(BytesIO(data)).getexif()


def test_what_shows_through_does_so_everywhere_but_beside_links_to_other_sites() -> None:
    image = kept(samples.saved(Image.new("RGBA", (1300, 900), (0, 90, 160, 0)), "PNG"))
    for one in all_of(image, PICTURE_SHAPES):
        found = Image.open(ready(one))
        if one.shape is SHARE:
            assert (found.format, found.getpixel((5, 5))) == ("JPEG", (255, 255, 255))
        else:
            assert found.convert("RGBA").getpixel((5, 5))[3] == 0


def test_a_cut_that_fails_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    image = a_kept()
    one = fallback(image, FULL)
    monkeypatch.setattr(cutting, "_encoded", lambda *_: (_ for _ in ()).throw(OSError("disk full")))
    with pytest.raises(OSError, match="disk full"):
        ready(one)
    assert list(Path(default_storage.path(image.folder)).iterdir()) == []


def test_moving_the_focal_point_makes_new_addresses_and_only_where_it_shows() -> None:
    image = a_kept()
    moved = replace(image, focal=(0.2, 0.5))
    assert fallback(moved, CARD).file_name != fallback(image, CARD).file_name
    assert fallback(moved, FULL).file_name == fallback(image, FULL).file_name


def test_what_was_cut_around_an_earlier_focal_point_is_swept_away() -> None:
    image = a_kept()
    cut_missing(image, PICTURE_SHAPES)
    moved = replace(image, focal=(0.2, 0.5))
    cut_missing(moved, PICTURE_SHAPES)
    sweep(moved, PICTURE_SHAPES)
    left = set(default_storage.listdir(image.folder)[1])
    assert left == {one.file_name for one in all_of(moved, PICTURE_SHAPES)}


def test_deleting_a_picture_deletes_all_its_sizes() -> None:
    image = a_kept()
    cut_missing(image, PICTURE_SHAPES)
    delete_with_cuts(image)
    assert default_storage.listdir("pictures") == ([], [])


def test_only_sizes_on_offer_can_be_asked_for() -> None:
    image = a_kept()
    one = fallback(image, FULL)
    assert named(image, PICTURE_SHAPES, one.file_name) == one
    for name in (
        one.file_name.replace("960", "961"),
        one.file_name.replace(".jpg", ".png"),
        one.file_name.replace("full", "square"),
        f"../{one.file_name}",
        "",
    ):
        assert named(image, PICTURE_SHAPES, name) is None
