"""What is drawn: every scene, every bust, every mark, and always the same."""

from collections.abc import Callable
from hashlib import sha256
from io import BytesIO

import pytest
from PIL import Image

from newsroom.demo.gallery import PRINTED_WIDTH, drawn
from newsroom.demo.pictures.logos import MARKS, logo
from newsroom.demo.pictures.portraits import portrait
from newsroom.demo.pictures.scenes import SCENES
from newsroom.demo.town_files import people, table


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


def test_there_are_at_least_twenty_four_scenes_and_every_one_is_used() -> None:
    assert len(SCENES) >= 24
    assert {entry["scene"] for entry in table("pictures").values()} == set(SCENES)


def test_every_picture_is_printed_in_one_size_and_no_two_are_alike() -> None:
    pictures = [drawn(key) for key in table("pictures")]

    assert {opened(data).size for data in pictures} == {(PRINTED_WIDTH, 853)}
    assert len({sha256(data).digest() for data in pictures}) == len(pictures)


def test_a_picture_fills_its_sheet() -> None:
    """A scene that left most of the sheet in one colour would be a blank page with a stamp on it."""
    for key in ("river-mills", "council-chamber", "fair-night"):
        image = opened(drawn(key)).convert("RGB").resize((80, 53))
        colours = image.getcolors(80 * 53) or []
        assert max(count for count, _ in colours) < 80 * 53 * 0.4


@pytest.mark.parametrize("draw", [lambda: drawn("market"), lambda: drawn("fair-night")])
def test_drawing_twice_gives_the_same_bytes(draw: Callable[[], bytes]) -> None:
    assert draw() == draw()


def test_everybody_with_a_portrait_can_be_drawn_and_no_two_look_alike() -> None:
    busts = [portrait(entry["portrait"], 1) for entry in people() if "portrait" in entry]

    assert len(busts) >= 20
    assert len(set(busts)) == len(busts)
    assert {opened(bust).size for bust in busts} == {(480, 480)}


def test_logos_are_transparent_around_the_mark() -> None:
    for name in MARKS:
        image = opened(logo(name, "#31556b"))
        assert image.mode == "RGBA"
        assert image.getpixel((0, 0)) == (0, 0, 0, 0)
