"""Datelines and embargo lines in the forms press offices use; what cannot be known stays empty."""

from datetime import date

import pytest

from articles.intake.formats import document_from_text
from articles.intake.reader import read_release
from articles.intake.reading import Reading

REST = "\n\nNew school opens in Saltham\n\nA new school has opened in Saltham today. It is big."


def read(first_line: str, today: date | None = date(2026, 6, 10)) -> Reading:
    reading = read_release(document_from_text(first_line + REST), today=today)
    assert reading.headline
    assert reading.headline.text == "New school opens in Saltham"
    assert len(reading.paragraphs) == 1
    return reading


@pytest.mark.parametrize(
    ("line", "day", "clock"),
    [
        ("EMBARGOED until 00:01 Thursday 5 June", "2025-06-05", "00:01"),
        ("Embargo: 00.01hrs, 5/6/26", "2026-06-05", "00:01"),
        ("STRICT EMBARGO - NOT FOR PUBLICATION BEFORE 6 PM ON FRIDAY 5TH JUNE 2026", "2026-06-05", "18:00"),
        ("Embargoed to 10am, Fri 5 June 2026 (BST)", "2026-06-05", "10:00"),
        ("** EMBARGOED UNTIL 5 JUNE 2026 AT NOON **", "2026-06-05", "12:00"),
        ("Not for release until 0001 Friday 5 June 2026", "2026-06-05", "00:01"),
        ("NEWS RELEASE – EMBARGOED UNTIL 00:01 FRIDAY 5 JUNE 2026", "2026-06-05", "00:01"),
        ("Hold for release until 9.00 a.m. 5 June 2026", "2026-06-05", "09:00"),
        ("Dan embargo tan 00:01 dydd Gwener 5 Mehefin 2026", "2026-06-05", "00:01"),
        ("For publication from 5 June 2026", "2026-06-05", None),
        ("This release is embargoed until 5pm today", None, "17:00"),
        ("EMBARGOED UNTIL:\n00:01 Friday 5 June 2026", "2026-06-05", "00:01"),
    ],
)
def test_embargo_line(line: str, day: str | None, clock: str | None) -> None:
    embargo = read(line).as_json()["embargo"]
    assert (embargo["date"], embargo["time"], embargo["zone"]) == (day, clock, "Europe/London")


@pytest.mark.parametrize("line", ["For immediate release", "Embargo: none", "EMBARGO LIFTED", "NEWS RELEASE"])
def test_labels_are_no_embargo(line: str) -> None:
    reading = read(line)
    assert reading.embargo is None
    assert [d.reason for d in reading.dropped] == ["release label"]


def test_midnight_says_that_it_is_ambiguous() -> None:
    embargo = read("Under embargo until midnight on 4 June 2026").embargo
    assert embargo
    assert "midnight" in embargo.note


def test_embargo_takes_the_year_of_the_release_itself() -> None:
    embargo = read("EMBARGOED until 00:01 on 5 June\n\n3 June 2024").embargo
    assert embargo
    assert (embargo.date, embargo.note) == (date(2024, 6, 5), "year taken from the release's own date")


@pytest.mark.parametrize(
    ("line", "place", "day", "clock", "zone"),
    [
        ("Friday 5 June 2026", None, "2026-06-05", None, None),
        ("5th of June, 2026", None, "2026-06-05", None, None),
        ("June 5, 2026", None, "2026-06-05", None, None),
        ("05.06.2026", None, "2026-06-05", None, None),
        ("2026-06-05", None, "2026-06-05", None, None),
        ("Fri 5 Jun 2026 14:30", None, "2026-06-05", "14:30", None),
        ("Saltham, 5 June 2026", "Saltham", "2026-06-05", None, None),
        ("SALTHAM | 5 June 2026 | 9am GMT", "SALTHAM", "2026-06-05", "09:00", "Europe/London"),
        ("Published 5 June 2026 at 3:15pm", None, "2026-06-05", "15:15", None),
        ("Press Release: Friday 5 June 2026", None, "2026-06-05", None, None),
        ("Posted by Press Office on 5 June 2026", None, "2026-06-05", None, None),
        ("News | 5 June 2026", None, "2026-06-05", None, None),
        ("Dydd Gwener, 5 Mehefin 2026", None, "2026-06-05", None, None),
        ("Saltham Town Council\n5 June 2026", None, "2026-06-05", None, None),
        ("Release date: 5 June 2026 Release time: 10:00", None, "2026-06-05", "10:00", None),
        ("Friday 5 June", None, "2026-06-05", None, None),
        ("5 June", None, None, None, None),
    ],
)
def test_dateline(line: str, place: str | None, day: str | None, clock: str | None, zone: str | None) -> None:
    said = read(line).as_json()["dateline"]
    assert (said["place"], said["date"], said["time"], said["zone"]) == (place, day, clock, zone)


def test_without_a_known_day_no_year_is_worked_out() -> None:
    assert read("Friday 5 June", today=None).dateline.date is None


def test_a_weekday_that_does_not_fit_is_pointed_out() -> None:
    assert "weekday" in read("Monday 5 June 2026").dateline.note
