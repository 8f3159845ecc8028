"""What a reader typed is kept; what nobody could see or everybody would suffer from is not."""

import unicodedata

import pytest
from hypothesis import given

from comments.text.cleaning import LONGEST, LONGEST_RAW, accept, clean
from comments.text.problems import Empty, TextProblem, TooLong, Unreadable
from tests.comments.text.nasty import A_MEGABYTE, FLOODS, TEXTS

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("one\r\ntwo\rthree\u2028four\u0085five", "one\ntwo\nthree\nfour\nfive"),
        ("one\n\n\n\n\n\ntwo", "one\n\n\ntwo"),
        (" one \n \t \n\n\n\n two ", "one\n\n\ntwo"),
        ("a\x00b\x07c\x7fd\x9be", "abcde"),
        ("a\ud83db\ufffec\ufdd0d\U0001ffffe", "abcde"),
        ("cafe\u0301", "café"),
        ("cafe\u200d\u0301", "café"),
        ("a \u00a0\t\u2003b", "a b"),
        ("pay \u202e001£\u202c now \u2067x\u2069", "pay 001£ now x"),
        ("f\u200bu\u200cc\u200dk", "fuck"),
        ("a" + "\u200b" * 1000 + "b\ufeff\u2060\u00adc", "abc"),
        ("\u200e\u200f\u200e\u200fא\u200f\u200f", "\u200fא\u200f"),
        ("H" + "\u0300\u0301\u0302\u0303" * 50 + "e", "H\u0300\u0301e"),
        ("a\ufe0fb\U000e0101c", "abc"),
        ("hidden\U000e0041\U000e0042", "hidden"),
    ],
)
def test_what_is_changed(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


@pytest.mark.parametrize(
    "text",
    [
        "Pan Łukasz, żółć i gęślą jaźń.",
        "Ọláyínká Adébáyọ̀ sọ pé ó dára.",
        "Tiếng Việt có nhiều dấu.",
        "שָׁלוֹם, בְּרֵאשִׁ֖ית בָּרָ֣א",
        "مُحَمَّدٌ قَالَ: شُكْرًا",
        "مرحبا\u200f! (hello) \u200eABC",
        "می‌خواهم و خانه‌ها",
        "क्‍ष और हिन्दी, শ্রী, தமிழ், ක්‍ෂ ශ්‍රී",
        "ภาษาไทย ที่นี่ ភាសាខ្មែរ བོད་ཡིག་ བསྒྲུབས",
        "汉字 and 漢字, かな, 한국어",
        "👨‍👩‍👧 ❤️ 👍🏽 1️⃣ 🇬🇧 🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f 🏳️‍🌈",
        "“Curly” – and — dashes… ½ × 2 € £",
        "ə̀ and ɛ̃́ in a dictionary",
    ],
)
def test_every_script_stays_as_it_was_written(text: str) -> None:
    assert clean(text) == unicodedata.normalize("NFC", text)


@given(TEXTS)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    cleaned.encode()  # no surrogate is left


@pytest.mark.parametrize("flood", FLOODS)
def test_a_megabyte_is_answered(flood: str) -> None:
    text = flood * (A_MEGABYTE // len(flood))
    assert len(clean(text)) <= len(text)
    with pytest.raises(TextProblem):
        accept(text)


@pytest.mark.parametrize(
    ("raw", "problem"), [("", Empty), (" \n\t ", Empty), ("\u200b\u202e\x00", Unreadable)]
)
def test_nothing_to_read_is_refused_by_name(raw: str, problem: type[TextProblem]) -> None:
    with pytest.raises(problem):
        accept(raw)


@pytest.mark.parametrize(
    "raw", ["\u0301\u0302", "\u2800\u2800", "\ue000", "\u200e\u200f", "\ud800", "\u3164"]
)
def test_blanks_that_pass_for_letters_are_unreadable(raw: str) -> None:
    with pytest.raises(Unreadable):
        accept(raw)


def test_the_longest_comment_is_accepted_and_one_character_more_is_not() -> None:
    assert accept("ọ́" * LONGEST) == unicodedata.normalize("NFC", "ọ́" * LONGEST)
    with pytest.raises(TooLong, match=r"5,001 characters long. A comment can have up to 5,000"):
        accept("ọ́" * (LONGEST + 1))


def test_what_nobody_typed_is_refused_before_any_work() -> None:
    with pytest.raises(TooLong):
        accept("\u200b" * (LONGEST_RAW + 1))


def test_a_chain_of_joined_emoji_has_an_end() -> None:
    assert accept("👩\u200d👩\u200d👧\u200d👦 " * 2_000)
    with pytest.raises(TooLong):
        accept("👩\u200d" * 11_000)


def test_one_sign_is_enough() -> None:
    assert accept(" 👍 ") == "👍"
