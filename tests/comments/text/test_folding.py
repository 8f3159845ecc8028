"""Texts that a person would call the same are folded alike, and every place can be found again."""

import re

import pytest
from hypothesis import given

from comments.text.folding import fingerprint, fold, folded
from tests.comments.text.nasty import A_MEGABYTE, FLOODS, TEXTS

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("text", "as_folded"),
    [
        ("Save   our\nLibrary!", "save our library"),
        ("Don’t — DON'T", "dont dont"),
        ("Café, naïve, Łódź, Øre, œuvre, STRASSE straße", "cafe naive lodz ore oeuvre strasse strasse"),
        ("İstanbul ISPARTA ılık", "istanbul isparta ilik"),
        ("ѕсhооl СНАОЅ", "school chaos"),  # Cyrillic
        ("ρισκ ΑΒΕ", "piok abe"),  # Greek
        ("ｓｃｈｏｏｌ 𝓈𝒸𝒽𝑜𝑜𝓁 𝖘𝖈𝖍𝖔𝖔𝖑 ⓢⓒⓗⓞⓞⓛ 🅂🄲🄷🄾🄾🄻 🆂🅲🅷🅾🅾🅻 🇸🇨🇭🇴🇴🇱", " ".join(["school"] * 7)),
        ("s\u200bc\u200dh\u00ado\u202eo\ufeffl", "school"),
        ("sch00l b@stard a$$et m0r0n!c", "school bastard asset moronic"),
        ("A55 4th 5G $100 A$50 7pm", "a55 4th 5g 100 a 50 7pm"),
        ("me@ home!", "me home"),
        ("שָׁלוֹם مُحَمَّد", "שלום محمد"),
        ("हिन्दी தமிழ்", "हिन्दी தமிழ்"),
        ("१२ ٣٤", "12 34"),
        ("f.o.l_d-ed", "f o l d ed"),
        ("👍 …!", ""),
    ],
)
def test_folding(text: str, as_folded: str) -> None:
    assert fold(text) == as_folded


@given(TEXTS)
def test_every_folded_letter_knows_where_it_came_from(text: str) -> None:
    result = folded(text)
    assert len(result.origins) == len(result.text)
    assert result.origins == sorted(result.origins)
    assert all(0 <= origin < len(text) for origin in result.origins)


@given(TEXTS)
def test_a_span_lies_within_the_text(text: str) -> None:
    result = folded(text)
    for word in re.finditer(r"\S+", result.text):
        start, end = result.span(word.start(), word.end())
        assert 0 <= start < end <= len(text)


@given(TEXTS)
def test_folded_text_is_words_with_one_space_between(text: str) -> None:
    assert fold(text) == " ".join(fold(text).split())


def test_a_span_takes_the_last_accent_along() -> None:
    result = folded("my cafe\u0301!")
    assert result.span(3, 7) == (3, 8)


def test_a_fingerprint_does_not_see_what_folding_takes_away() -> None:
    texts = [
        "Vote for the Fen Lane lido!",
        "VOTE  for the Fén Läne l\u200bido",
        "v.o.t.e for the Fеn Lаne lid0o"[:-2] + "o",
    ]
    assert len({fingerprint(text) for text in texts}) == 1
    assert re.fullmatch("[0-9a-f]{64}", fingerprint(texts[0]))


def test_a_fingerprint_tells_texts_apart() -> None:
    texts = ["Yes", "No", "👍", "👎", "Room 1", "Room 2", "", "כן", "לא"]
    assert len({fingerprint(text) for text in texts}) == len(texts)


@given(TEXTS)
def test_every_text_has_a_fingerprint(text: str) -> None:
    assert len(fingerprint(text)) == 64


@pytest.mark.parametrize("flood", FLOODS)
def test_a_megabyte_is_folded(flood: str) -> None:
    assert fingerprint(flood * (A_MEGABYTE // len(flood)))
