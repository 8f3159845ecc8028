"""Whatever comes in: either a clear refusal or a reading that accounts for every character, and quickly."""

import time
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.intake.errors import UnreadableRelease
from articles.intake.formats import document_from, document_from_text
from articles.intake.reader import read_release
from articles.intake.reading import Reading

FOLDER = Path(__file__).parent / "releases"
RELEASES = sorted(path for path in FOLDER.iterdir() if path.suffix != ".json")
LINES = st.sampled_from(
    [
        "", "ENDS", "EMBARGOED until 00:01 Thursday 5 June", "Notes to editors", "“Hello", "there.”", "\"",
        "‘It’s", "’", "she said:", "Cllr Ann Lee, leader of Saltham Council, said:", "Cllr Ann Lee",
        "11 May 2018 | 15:50", "- one", "1. two", "•", "|", "Share this", "Home > News", "-- ",
        "From: a@b.example", "Subject: x", "Photo: the bridge", "A Headline About Nothing Much", "By Ann Lee",
        "The council has done a thing. It was good.", "Media contact: 01632 960000", "###", "> quoted",
        "HACKNEY, 11 May 2018 – The", "Yours sincerely", "related articles", "x" * 300, "**bold** or *not*",
        "Mayor of London Sadiq Khan", "\u00a0\u200b", "Dr. J. R. O’Neill-ap-Rhys MBE,", "## Head",
        "Dear all,", "Note to editors: none", "It is over. ENDS",
    ]
)  # fmt: skip
SLOW = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def unaccounted(reading: Reading) -> str:
    """The visible characters that are in no field and not dropped."""
    covered = [False] * len(reading.text)
    spans = [span for spans in reading.spans().values() for span in spans] + [d.span for d in reading.dropped]
    for start, end in spans:
        covered[start:end] = [True] * (end - start)
    return "".join(c for c, seen in zip(reading.text, covered, strict=True) if not seen and not c.isspace())


def assert_spans_hold(reading: Reading) -> None:
    for passage in (*reading.paragraphs, *reading.subheads, *reading.list_items):
        ((start, end),) = passage.spans
        assert reading.text[start:end].endswith(passage.text)
    for person in reading.people:
        assert person.surface in {reading.text[s:e] for s, e in person.spans}
    for organisation in reading.organisations:
        assert organisation.surface in {reading.text[s:e] for s, e in organisation.spans}
    for dropped in reading.dropped:
        assert reading.text[slice(*dropped.span)] == dropped.text


@pytest.mark.parametrize("path", RELEASES, ids=lambda path: path.stem)
def test_every_character_of_a_release_is_in_a_field_or_dropped(path: Path) -> None:
    reading = read_release(document_from(path.name, path.read_bytes()), today=date(2026, 6, 10))
    assert unaccounted(reading) == ""
    assert_spans_hold(reading)


@SLOW
@given(st.lists(LINES, min_size=1, max_size=25), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_any_mixture_of_lines_is_accounted_for(lines: list[str], joint: str) -> None:
    try:
        reading = read_release(document_from_text(joint.join(lines)), today=date(2026, 6, 10))
    except UnreadableRelease:
        return
    assert unaccounted(reading) == ""
    assert_spans_hold(reading)
    reading.as_json()


@SLOW
@given(st.text(max_size=400))
def test_any_text_reads_or_is_refused(text: str) -> None:
    try:
        reading = read_release(document_from_text(text), today=date(2026, 6, 10))
    except UnreadableRelease:
        return
    assert unaccounted(reading) == ""


@SLOW
@given(st.binary(max_size=600), st.sampled_from(["a.txt", "a.html", "a.eml", "a.docx", "a"]))
def test_any_bytes_read_or_are_refused(data: bytes, name: str) -> None:
    try:
        read_release(document_from(name, data)).as_json()
    except UnreadableRelease:
        return


@pytest.mark.parametrize("path", RELEASES, ids=lambda path: path.stem)
def test_a_release_cut_anywhere_still_reads(path: Path) -> None:
    data = path.read_bytes()
    for end in range(1, len(data), max(1, len(data) // 12)):
        try:
            read_release(document_from(path.name, data[:end]), today=date(2026, 6, 10))
        except UnreadableRelease:
            continue


PATHOLOGICAL = {
    "capitals": "Aa Bb Cc Dd " * 10_000,
    "one line of titles": "Cllr " * 20_000,
    "quotes": "“a " * 20_000,
    "closing": "a” " * 20_000,
    "straight": '" a' * 20_000,
    "paragraphs that open": "“Hello there\n\n" * 5_000,
    "digits": "1" * 100_000,
    "dates": "5 June " * 10_000,
    "spaces": "a" + " " * 100_000 + "b",
    "stops": "." * 100_000,
    "angle": "<" * 50_000,
    "open tags": "<div>" * 20_000 + "x",
    "comments": "<!--" * 20_000,
    "one word": "a" * 100_000,
    "lines": "a\n" * 30_000,
    "names": "\n".join(f"Cllr Ann Lee{chr(97 + i % 26)}e said: “Yes.”" for i in range(3_000)),
    "commas": "Ann Lee, " * 10_000,
    "addresses": "a@" * 30_000,
    "bullets": "- \n" * 20_000,
    "apostrophes": "‘Aa’ " * 15_000,
    "headers": "From: x\n" * 10_000,
}


@pytest.mark.parametrize("text", PATHOLOGICAL.values(), ids=PATHOLOGICAL.keys())
def test_hostile_text_takes_no_time_to_speak_of(text: str) -> None:
    started = time.process_time()
    with suppress(UnreadableRelease):
        read_release(document_from_text(text), today=date(2026, 6, 10))
    assert time.process_time() - started < 8


def test_forty_kilobytes_read_well_under_a_second() -> None:
    paragraph = (
        "Councillor Ann Lee, cabinet member for housing, planning and regeneration at Saltham Borough "
        "Council, said: “We have built 1,200 homes since 2019 and the Saltham Housing Trust will build 400 "
        "more by 5 June 2027.” Ben Okafor-Price, chair of the Harbour Residents’ Association, added that the "
        "Mayor of Saltham had been told.\n\n"
    )
    text = "Homes for Saltham\n\n" + paragraph * (40_000 // len(paragraph) + 1)
    started = time.process_time()
    reading = read_release(document_from_text(text))
    assert time.process_time() - started < 1.5
    assert len(reading.quotes) > 100
