"""What is not taken as a picture, and what the person is told."""

from io import BytesIO

import pytest
from PIL import Image, ImageFile
from PIL.PngImagePlugin import PngInfo

from people.images import checking
from people.images.checking import ImageRefused, checked_image
from tests.people.images import samples

SVG = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "GIF"])
def test_the_usual_kinds_are_taken_whatever_they_are_called(kind: str) -> None:
    file = samples.saved(samples.four_colours(), kind)
    file.name = "letter.doc"
    assert checked_image(file).size == (600, 400)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "This file is empty."),
        (b"Dear editor, please find attached", "This is not a picture, whatever its name says."),
        (SVG, "This is an SVG drawing"),
        (b"\n\n" + SVG, "This is an SVG drawing"),
        (b"%PDF-1.7\n%\xe2\xe3", "This is a PDF, not a picture"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "This is a HEIC picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "damaged or incomplete"),
        (b"\x89PNG\r\n\x1a\n", "damaged or incomplete"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n", "This is not a picture"),
        (b"PK\x03\x04", "This is not a picture"),
    ],
)
def test_what_is_no_picture_is_refused_by_what_it_is(data: bytes, told: str) -> None:
    with pytest.raises(ImageRefused, match=told):
        checked_image(BytesIO(data))


@pytest.mark.parametrize("kind", ["TIFF", "BMP", "ICO"])
def test_kinds_that_browsers_or_we_do_not_read_are_refused(kind: str) -> None:
    with pytest.raises(ImageRefused, match="Use a JPEG, PNG, WebP, AVIF or GIF"):
        checked_image(samples.saved(samples.four_colours(64, 64), kind))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "GIF"])
def test_a_file_that_breaks_off_is_refused(kind: str) -> None:
    with pytest.raises(ImageRefused, match="damaged or incomplete"):
        checked_image(samples.truncated(kind))


@pytest.mark.parametrize(("width", "height"), [(8_000, 8_000), (10_000, 10_000), (60_000, 60_000)])
@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
def test_a_decompression_bomb_is_refused_before_it_is_unpacked(
    width: int, height: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImageFile.ImageFile, "load", lambda _image: pytest.fail("unpacked"))
    with pytest.raises(ImageRefused, match="more than 50 million pixels"):
        checked_image(samples.png_that_claims(width, height))


def test_a_jpeg_that_paints_itself_over_and_over_is_refused() -> None:
    whole = samples.saved(samples.four_colours(), "JPEG", progressive=True).getvalue()
    start = whole.index(b"\xff\xda")
    scan = whole[start : whole.index(b"\xff\xda", start + 2)]
    with pytest.raises(ImageRefused, match="too many layers"):
        checked_image(BytesIO(whole[:start] + scan * 1001 + whole[start:]))


def test_a_picture_of_nothing_but_length_is_refused() -> None:
    with pytest.raises(ImageRefused, match="more than 50 million pixels"):
        checked_image(samples.png_that_claims(30_000, 1_600))
    with pytest.raises(ImageRefused, match="2100 by 100 pixels: too long and thin"):
        checked_image(samples.saved(Image.new("RGB", (2100, 100)), "PNG"))


def test_a_file_that_is_too_large_is_refused_without_reading_all_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(checking, "MAX_BYTES", 1024 * 1024)
    file = BytesIO(b"\xff\xd8\xff" + b"\0" * 5_000_000)
    with pytest.raises(ImageRefused, match="larger than 1 MB"):
        checked_image(file)
    assert file.tell() == 1024 * 1024 + 1


def test_text_that_unpacks_to_a_flood_inside_a_picture_is_refused() -> None:
    info = PngInfo()
    info.add_text("note", "0" * 80_000_000, zip=True)
    with pytest.raises(ImageRefused):
        checked_image(samples.saved(samples.four_colours(), "PNG", pnginfo=info))
