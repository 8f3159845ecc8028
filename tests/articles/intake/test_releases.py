"""Invented releases of many kinds, each beside what must be read in it (`releases/*.json`)."""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from articles.intake.formats import document_from
from articles.intake.reader import read_release
from articles.intake.reading import Reading

FOLDER = Path(__file__).parent / "releases"
TODAY = date(2026, 6, 10)
RELEASES = sorted(path for path in FOLDER.iterdir() if path.suffix != ".json")


@pytest.mark.parametrize("path", RELEASES, ids=lambda path: path.stem)
def test_release_reads_as_expected(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    reading = read_release(document_from(path.name, path.read_bytes()), today=TODAY)
    found = observed(reading, expected)
    assert found == {key: expected[key] for key in found}
    assert found.keys() == expected.keys()


def observed(reading: Reading, expected: dict[str, Any]) -> dict[str, Any]:
    """What the reading says, cut down to what the expectation speaks of, so that a comparison shows the
    difference."""
    said = reading.as_json()
    checks = {
        "paragraph_count": lambda _: len(said["paragraphs"]),
        "first_paragraph": lambda want: said["paragraphs"][0][: len(want)],
        "dateline": lambda want: {key: said["dateline"][key] for key in want},
        "embargo": lambda want: said["embargo"] and {key: said["embargo"][key] for key in want},
        "author": lambda want: said["author"] and {key: said["author"][key] for key in want},
        "quotes": lambda want: _same_keys(said["quotes"], want),
        "people": lambda want: [p for p in _people(said) if p in want] if want else _people(said),
        "names": lambda want: [n for n in want if n in _names(said)],
        "names_exactly": lambda _: _names(said),
        "not_people": lambda want: [n for n in want if n not in _names(said)],
        "organisations": lambda want: [o for o in want if o in {x["name"] for x in said["organisations"]}],
        "notes_to_editors": lambda want: want and [s for s in want if s in (said["notes_to_editors"] or "")],
        "contacts": lambda want: (
            [s for s in want if s in (said["contacts"] or "")] if want else said["contacts"]
        ),
        "dropped": lambda want: {reason: _reasons(said)[reason] for reason in want},
        "html": lambda want: [s for s in want if s in said["body_html"]],
        "not_in_body": lambda want: [s for s in want if s not in said["body_html"]],
    }
    return {key: checks.get(key, lambda _, key=key: said[key])(want) for key, want in expected.items()}


def _same_keys(quotes: list[dict[str, Any]], wanted: list[dict[str, Any]]) -> list[dict[str, Any]]:
    if len(quotes) != len(wanted):
        return [{"text": q["text"], "speaker": q["speaker"]} for q in quotes]
    return [{key: quote[key] for key in want} for quote, want in zip(quotes, wanted, strict=True)]


def _people(said: dict[str, Any]) -> list[list[str | None]]:
    return [[p["surface"], p["name"], p["role"]] for p in said["people"]]


def _names(said: dict[str, Any]) -> list[str]:
    return [p["name"] for p in said["people"]]


def _reasons(said: dict[str, Any]) -> Counter[str]:
    return Counter(d["reason"] for d in said["dropped"])
