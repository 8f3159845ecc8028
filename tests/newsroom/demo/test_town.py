"""The town as it is written down: enough of it, true to itself, and confusable with nobody."""

import re
from collections import Counter
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from newsroom.demo import manuscript, town_files
from newsroom.demo.manuscript import Manuscript, manuscripts
from newsroom.demo.town_files import full_name, people, table
from people.partial_date import bound

TEXTS = {text.slug: text for text in manuscripts()}
PEOPLE = {entry["slug"]: entry for entry in people()}
POSTS = {entry["slug"]: entry for entry in table("posts")["post"]}
WARDS = {entry["key"]: entry for entry in table("areas")["area"] if "seats" in entry}
ORGANISATIONS = {entry["slug"] for entry in table("organisations")["organisation"]}
LAST_DAY = date(2026, 11, 20)

# Ofcom keeps these for drama: they will never be anybody's.
DRAMA_NUMBERS = re.compile(r"01632 960\d{3}|020 7946 0\d{3}|07700 900\d{3}")
ANY_NUMBER = re.compile(r"\b0\d{2,4}[ \d]{6,}\d\b")
ANY_ADDRESS = re.compile(r"[\w.-]+@([\w.-]+\w)")


@pytest.fixture(params=TEXTS.values(), ids=TEXTS.keys())
def text(request: pytest.FixtureRequest) -> Manuscript:
    return request.param  # type: ignore[no-any-return]


def term_of(said: dict[str, Any]) -> dict[str, Any]:
    return {**table("elections").get(said.get("term", ""), {}), **said}


def terms() -> list[tuple[str, dict[str, Any]]]:
    return [(slug, term_of(said)) for slug, entry in PEOPLE.items() for said in entry["terms"]]


def surely_within(said: dict[str, Any], day: date) -> bool:
    start = bound(said.get("start", ""), "latest", when_blank=date.max)
    return start <= day <= bound(said.get("end", ""), "earliest", when_blank=date.max)


def turning_points() -> list[date]:
    """Every day on which something begins or has just ended; between them nothing changes."""
    days = {LAST_DAY}
    for _, said in terms():
        days.add(bound(said.get("start", ""), "latest", when_blank=LAST_DAY))
        for edge in ("earliest", "latest"):
            last = bound(said.get("end", ""), edge, when_blank=LAST_DAY)
            days |= {last, min(last, LAST_DAY) + timedelta(days=1)}
    return sorted(days)


def holders(day: date, kind: str) -> Counter[str]:
    return Counter(said[kind] for _, said in terms() if kind in said and surely_within(said, day))


def test_there_is_enough_of_it() -> None:
    parties = [one for one in table("organisations")["organisation"] if one["kind"] == "party"]

    assert len(parties) == 3
    assert len(table("desks")["desk"]) == 3
    assert len([text for text in TEXTS.values() if text.state == "published"]) >= 60
    assert sum(holders(LAST_DAY, "ward").values()) >= 45


def test_three_years_pass() -> None:
    moments = sorted(text.moment for text in TEXTS.values() if text.state == "published")

    assert (moments[0].year, moments[0].month) == (2023, 11)
    assert (moments[-1].year, moments[-1].month) == (2026, 11)


def test_every_desk_publishes_and_has_work_waiting_in_each_state() -> None:
    for desk in ("hathersby-council", "keystone", "bobbin"):
        states = {text.state for text in TEXTS.values() if text.header["desk"] == desk}
        assert states == {"draft", "submitted", "approved", "published"}


def test_every_kind_of_article_occurs_and_some_were_corrected_withdrawn_and_removed() -> None:
    headers = [text.header for text in TEXTS.values()]

    assert {header["kind"] for header in headers} == {"press_release", "news", "opinion", "statement"}
    assert {header["taken_down"]["how"] for header in headers if "taken_down" in header} == {
        "withdrawn",
        "removed",
    }
    assert len([text for text in TEXTS.values() if text.revisions]) >= 4


def test_an_article_names_only_what_there_is(text: Manuscript) -> None:
    said = text.header

    assert {*said.get("authors", []), *said.get("mentioned", []), *said.get("pictured", [])} <= set(PEOPLE)
    assert {quote.speaker for quote in text.quotes} <= set(PEOPLE)
    assert set(said["organisations"]) <= ORGANISATIONS
    assert set(said["tags"]) <= set(table("tags")["tags"])
    assert said["tags"]
    assert {use["key"] for use in said["pictures"]} <= set(table("pictures"))


def test_whoever_is_named_stands_in_the_text(text: Manuscript) -> None:
    """By the surname they had, or a former one."""
    words = " ".join([text.body, text.notes, text.header["headline"], text.header["standfirst"]])
    words += " ".join(use["caption"] for use in text.header["pictures"]) + text.header.get("signoff", "")
    for slug in [*text.header.get("mentioned", []), *text.header.get("pictured", [])]:
        assert any(name in words for name in surnames(PEOPLE[slug])), slug


def surnames(entry: dict[str, Any]) -> list[str]:
    return [entry["family"], *(name["name"].split()[-1] for name in entry.get("names", []))]


def test_a_revision_replaces_something_that_stands_there_once(text: Manuscript) -> None:
    for revision in text.revisions:
        assert revision.published > text.moment
        for old, new in revision.replace:
            assert text.body.count(old) == 1
            assert old != new


def test_lengths_are_those_of_a_real_newsroom() -> None:
    lengths = [len(re.sub(r"<[^>]+>", " ", text.body).split()) for text in TEXTS.values()]
    published = [
        length
        for text, length in zip(TEXTS.values(), lengths, strict=True)
        if text.state == "published" and "taken_down" not in text.header
    ]

    assert min(published) < 120
    assert max(published) > 400
    assert max(lengths) <= 700


def test_no_two_articles_share_a_sentence() -> None:
    sentences = {
        slug: {one for one in re.split(r"(?<=[.?!])\s", re.sub(r"<[^>]+>", " ", text.body)) if len(one) > 60}
        for slug, text in TEXTS.items()
    }
    for (one, said), (other, also) in combinations(sentences.items(), 2):
        assert not said & also, (one, other)


def test_each_ward_has_exactly_as_many_councillors_as_seats() -> None:
    for day in (date(2022, 5, 9), date(2024, 2, 29), date(2026, 5, 10), date(2026, 5, 11), LAST_DAY):
        seats = {key: ward["seats"] for key, ward in WARDS.items() if surely_within(ward, day)}
        assert dict(holders(day, "ward")) == seats


def test_the_seat_of_a_councillor_who_died_stood_empty_until_the_by_election() -> None:
    assert holders(date(2025, 1, 12), "ward")["foxholes-2014"] == 3
    assert holders(date(2025, 2, 1), "ward")["foxholes-2014"] == 2
    assert holders(date(2025, 3, 24), "ward")["foxholes-2014"] == 3


def test_a_ward_name_recurs_after_the_review() -> None:
    castle_gate = [ward for ward in WARDS.values() if ward["name"] == "Castle Gate"]

    assert len(castle_gate) == 2
    assert len({ward["code"] for ward in castle_gate}) == 2


def test_no_post_of_one_seat_is_held_by_two_people_on_a_day() -> None:
    for day in turning_points():
        held = holders(day, "post")
        assert all(number == 1 for number in held.values()), (day, held)


def test_nobody_is_in_the_cabinet_without_being_a_councillor_that_day() -> None:
    cabinet = {slug for slug, post in POSTS.items() if slug == "leader" or post["kind"] == "cabinet"}
    for day in turning_points():
        councillors = {slug for slug, said in terms() if "ward" in said and surely_within(said, day)}
        in_cabinet = {
            slug for slug, said in terms() if said.get("post") in cabinet and surely_within(said, day)
        }
        assert in_cabinet <= councillors, day


def test_somebody_changed_post_somebody_party_and_somebody_name() -> None:
    posts = {said["post"] for slug, said in terms() if slug == "clare-whitlow" and "post" in said}
    parties = {said.get("for") for slug, said in terms() if slug == "gareth-pell" and "ward" in said}
    kinds = [{name["kind"] for name in entry.get("names", [])} for entry in PEOPLE.values()]

    assert posts == {"cabinet-streets", "cabinet-culture", "scrutiny-chair"}
    assert parties == {"lantern", None, "commoners"}
    assert len([one for one in kinds if "former" in one]) == 2


def test_a_new_mayor_takes_over_every_may() -> None:
    mayors = sorted(
        said["start"] for _, said in terms() if said.get("post") == "mayor" and said["start"] >= "2023"
    )

    assert mayors == ["2023-05-24", "2024-05-22", "2025-05-21", "2026-05-20"]


def test_telephone_numbers_and_addresses_belong_to_nobody() -> None:
    for file in demo_files():
        words = file.read_text("utf-8")
        assert all(DRAMA_NUMBERS.fullmatch(number) for number in ANY_NUMBER.findall(words)), file
        assert all(host.endswith((".example", "example.org")) for host in ANY_ADDRESS.findall(words)), file


def demo_files() -> list[Path]:
    return [*manuscript.ARTICLES.glob("*.txt"), *town_files.TOWN.rglob("*.toml")]


def test_no_two_people_have_the_same_name() -> None:
    names = Counter(full_name(entry) for entry in PEOPLE.values())

    assert max(names.values()) == 1
