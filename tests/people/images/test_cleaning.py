"""What is kept of a picture: upright, in sRGB, and nothing but the picture."""

from io import BytesIO

import pytest
from PIL import Image

from people.images.cleaning import KEPT_EDGE, clean_image
from people.images.kept import is_kept_name
from tests.people.images import samples

LEFTOVERS = (
    samples.SECRET.encode(),
    b"Exif",
    b"exif",
    b"ICC_PROFILE",
    b"iCCP",
    b"adobe:ns:meta",
    b"Telephone",
)


def opened(data: BytesIO) -> Image.Image:
    file = clean_image(data)
    return Image.open(BytesIO(file.read()))


def near(colour: tuple[int, ...], wanted: tuple[int, int, int], by: int = 12) -> bool:
    return all(abs(one - other) <= by for one, other in zip(colour, wanted, strict=True))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_where_it_was_taken_and_by_what_is_gone(kind: str) -> None:
    before = samples.from_a_camera(kind)
    assert Image.open(before).getexif().get_ifd(samples.GPS)[samples.LATITUDE]
    kept = clean_image(before).read()
    image = Image.open(BytesIO(kept))
    assert not image.getexif()
    assert not image.getexif().get_ifd(samples.GPS)
    assert [mark for mark in LEFTOVERS if mark in kept] == []
    assert not {"exif", "xmp", "icc_profile", "comment"} & set(image.info)


@pytest.mark.parametrize(
    ("orientation", "top_left", "size"),
    [(1, (255, 0, 0), (600, 400)), (3, (0, 0, 255), (600, 400)), (6, (255, 255, 0), (400, 600))],
)
def test_it_is_turned_upright(
    orientation: int, top_left: tuple[int, int, int], size: tuple[int, int]
) -> None:
    image = opened(samples.from_a_camera(orientation=orientation))
    assert image.size == size
    assert near(image.getpixel((20, 20)), top_left)


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data")
def test_damaged_exif_costs_only_the_exif() -> None:
    data = samples.saved(samples.four_colours(), "JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff\x01\x12")
    assert opened(data).size == (600, 400)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P"])
def test_colours_of_another_space_are_converted_before_their_profile_goes(mode: str) -> None:
    image = Image.new("RGB", (60, 40), "red").convert(mode)
    profile = samples.profile_with_red_and_green_changed_over()
    assert near(opened(samples.saved(image, "PNG", icc_profile=profile)).getpixel((5, 5)), (0, 255, 0))


def test_a_profile_that_makes_no_sense_is_passed_over() -> None:
    data = samples.saved(samples.four_colours(), "JPEG", icc_profile=b"not a profile")
    assert near(opened(data).getpixel((20, 20)), (255, 0, 0))


@pytest.mark.parametrize("mode", ["1", "L", "P", "I;16", "LA", "RGBA"])
def test_every_kind_of_png_comes_out_as_one_that_every_browser_shows(mode: str) -> None:
    grey = Image.linear_gradient("L")
    image = grey.convert("I").point(lambda value: value * 256).convert("I;16") if mode == "I;16" else grey
    image = image.convert(mode)
    kept = opened(samples.saved(image, "PNG"))
    assert kept.mode == "RGB"
    assert near(kept.getpixel((128, 250)), (250, 250, 250)) or mode == "1"


def test_print_colours_become_screen_colours() -> None:
    kept = opened(samples.saved(samples.four_colours().convert("CMYK"), "JPEG"))
    assert kept.mode == "RGB"
    assert near(kept.getpixel((20, 20)), (255, 0, 0), by=30)


def test_what_shows_through_still_does() -> None:
    for image in (Image.new("RGBA", (60, 40), (0, 90, 160, 0)), Image.new("LA", (60, 40), (20, 0))):
        kept = opened(samples.saved(image, "PNG"))
        assert (kept.format, kept.mode) == ("PNG", "RGBA")
        assert kept.getpixel((5, 5))[3] == 0


def test_an_animation_stands_still_at_its_first_frame() -> None:
    kept = opened(samples.animation())
    assert getattr(kept, "n_frames", 1) == 1
    assert near(kept.getpixel((5, 5)), (255, 0, 0))


@pytest.mark.parametrize(
    ("kind", "kept"), [("JPEG", "jpg"), ("WEBP", "jpg"), ("AVIF", "jpg"), ("PNG", "png"), ("GIF", "png")]
)
def test_photographs_are_kept_as_jpeg_and_drawings_as_png(kind: str, kept: str) -> None:
    file = clean_image(samples.saved(samples.four_colours(), kind))
    assert file.name.endswith(f"-600x400.{kept}")


def test_the_name_of_the_upload_is_forgotten() -> None:
    data = samples.from_a_camera()
    data.name = "leak-about-the-mayor.jpg"
    first, second = clean_image(data), clean_image(data)
    assert first.name != second.name
    assert is_kept_name(first.name)
    assert "mayor" not in first.name


def test_a_huge_picture_is_kept_at_the_size_of_a_full_page() -> None:
    kept = opened(samples.saved(Image.new("RGB", (6000, 3000)), "JPEG"))
    assert kept.size == (KEPT_EDGE, KEPT_EDGE // 2)


def test_a_telephone_that_hides_a_second_picture_behind_the_first() -> None:
    data = samples.saved(
        samples.four_colours(), "MPO", save_all=True, append_images=[Image.new("RGB", (600, 400), "black")]
    )
    kept = opened(data)
    assert kept.format == "JPEG"
    assert near(kept.getpixel((20, 20)), (255, 0, 0))
