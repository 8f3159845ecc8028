"""The two real releases read right, every point the desk asked for. They are read from beside the
checkout."""

from datetime import date, time
from pathlib import Path

import pytest

from articles.intake.formats import document_from
from articles.intake.reader import read_release
from articles.intake.reading import OPINION, Reading
from people.recognition.known import KnownOffice, KnownPerson
from people.recognition.roster import Roster

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
COUNCIL, PARTY = SEEDS / "council-opinion-igu-2018.txt", SEEDS / "party-release-vru-2018.txt"

pytestmark = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the two real releases in ../shared/seeds are absent"
)

ROSTER = Roster(
    [
        KnownPerson(
            "caroline-selman",
            "Caroline Selman",
            offices=(
                KnownOffice(
                    "Cabinet Member for Community Safety and Enforcement",
                    organisation="Hackney Council",
                    starts_earliest=date(2016, 5, 1),
                    starts_latest=date(2016, 5, 31),
                ),
            ),
        ),
        KnownPerson(
            "philip-glanville",
            "Philip Glanville",
            other_names=("Phil Glanville",),
            offices=(
                KnownOffice(
                    "Mayor of Hackney",
                    organisation="Hackney Council",
                    starts_earliest=date(2016, 9, 15),
                    starts_latest=date(2016, 9, 15),
                ),
            ),
        ),
    ]
)


def reading_of(path: Path, roster: Roster | None = None) -> Reading:
    return read_release(document_from(path.name, path.read_bytes()), roster=roster, today=date(2026, 6, 10))


@pytest.fixture(scope="module")
def council() -> Reading:
    return reading_of(COUNCIL)


@pytest.fixture(scope="module")
def party() -> Reading:
    return reading_of(PARTY)


def test_council_dateline_pasted_one_word_a_line_is_read(council: Reading) -> None:
    line = council.dateline
    assert (line.place, line.date, line.time, line.zone) == (
        "Hackney",
        date(2018, 5, 11),
        time(15, 50),
        "Europe/London",
    )


def test_council_headline_standfirst_caption_and_signoff_are_apart_from_the_body(council: Reading) -> None:
    name_and_office = "Cllr Caroline Selman, Cabinet Member for Community Safety and Enforcement"
    assert council.headline
    assert council.headline.text.startswith("Integrated Gangs Unit's vital work")
    assert council.standfirst
    assert council.standfirst.text.startswith("Cllr Caroline Selman")
    assert [c.text for c in council.captions] == [name_and_office]
    assert council.signoff
    assert council.signoff.text == name_and_office
    assert len(council.paragraphs) == 9
    assert not any(p.text == name_and_office for p in council.paragraphs)


def test_council_piece_is_opinion_by_its_signatory(council: Reading) -> None:
    assert council.kind == OPINION
    assert council.author
    assert council.author.name == "Caroline Selman"
    assert council.author.role == "Cabinet Member for Community Safety and Enforcement"
    assert council.author.organisation == "Hackney Council"


def test_council_people_and_organisations(council: Reading) -> None:
    assert {"Integrated Gangs Unit", "Hackney Council", "Financial Times"} <= {
        o.name for o in council.organisations
    }
    assert {p.name: p.role for p in council.people}["Sadiq Khan"] == "Mayor of London"


def test_council_no_break_spaces_are_cleaned(council: Reading) -> None:
    assert "\u00a0" not in council.text
    assert "\u00a0" not in council.body_html
    assert not any("  " in p.text for p in council.paragraphs)


def test_party_release_has_no_dateline_and_none_is_guessed(party: Reading) -> None:
    line = party.dateline
    assert (line.place, line.date, line.time, line.zone) == (None, None, None, None)


def test_party_caption_is_one(party: Reading) -> None:
    assert [c.text for c in party.captions] == ["Hackney Lib Dem Vice Chair, Darren Martin"]


def test_party_quotation_of_seven_paragraphs_is_one_quote(party: Reading) -> None:
    (quote,) = party.quotes
    paragraphs = quote.text.split("\n\n")
    assert len(paragraphs) == 7
    assert paragraphs[0].startswith("It’s great that")
    assert paragraphs[-1].endswith("violence in our borough.")
    assert quote.speaker == "Darren Martin"
    assert quote.speaker_role == "Vice Chair of the Hackney Liberal Democrats"
    assert quote.introduced_by == "Commenting on the news, Darren Martin said:"


def test_party_people_without_a_roster(party: Reading) -> None:
    surfaces = {p.surface for p in party.people}
    assert {"Darren Martin", "Sadiq Khan", "Mayor Glanville", "Cllr Selman"} <= surfaces
    assert all(p.match is None for p in party.people)


def test_party_short_forms_resolve_once_the_roster_holds_them() -> None:
    matches = {p.surface: p.match for p in reading_of(PARTY, ROSTER).people}
    assert matches["Mayor Glanville"] == "philip-glanville"
    assert matches["Cllr Selman"] == "caroline-selman"
    assert matches["Sadiq Khan"] is None


def test_party_money_stays_intact_and_site_prompts_are_dropped(party: Reading) -> None:
    assert "£500,000" in party.body_html
    assert {d.reason for d in party.dropped} == {"share prompt", "sign-in prompt"}
    assert "Share this post" not in party.body_html
    assert "Sign in with" not in party.body_html
