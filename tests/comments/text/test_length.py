"""Characters are counted as a person counts them."""

import sys
import unicodedata

import pytest
from hypothesis import given

from comments.text.characters import MARKS_LIVE_IN
from comments.text.length import length
from tests.comments.text.nasty import A_MEGABYTE, FLOODS, TEXTS

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("", 0),
        ("plain", 5),
        ("cafe\u0301", 4),
        ("क्षि", 2),
        ("👨‍👩‍👧", 1),
        ("👍🏽", 1),
        ("🇬🇧🇫🇷", 2),
        ("🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f", 1),
        ("❤️1️⃣", 2),
        ("汉字", 2),
        ("a\u200f b", 3),
    ],
)
def test_counting(text: str, characters: int) -> None:
    assert length(text) == characters


@given(TEXTS)
def test_never_more_than_code_points(text: str) -> None:
    assert 0 <= length(text) <= len(text)


@pytest.mark.parametrize("flood", FLOODS)
def test_a_megabyte_is_counted(flood: str) -> None:
    assert length(flood * (A_MEGABYTE // len(flood))) >= 0


def test_all_marks_of_unicode_are_known() -> None:
    marks = {code for code in range(sys.maxunicode) if unicodedata.category(chr(code))[0] == "M"}
    assert all(any(code in part for part in MARKS_LIVE_IN) for code in marks)
