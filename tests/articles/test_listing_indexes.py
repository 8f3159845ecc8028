"""No public list reads all articles there are: each finds its page through an index."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.http import QueryDict
from taggit.models import Tag

from accounts.models import User
from articles import paging
from articles.listings import involving, live, naming, tagged
from articles.models import Desk, Edition
from articles.models.edition import EditionQuerySet
from articles.paging import Place
from tests import factories
from tests.articles.pages import many_live

pytestmark = pytest.mark.django_db


@pytest.fixture
def editions(council_desk: Desk, party_desk: Desk, alice: User) -> list[Edition]:
    """Three hundred, of which few name the person, the organisation or the tag."""
    many_live(council_desk, alice, 290)
    rare = many_live(
        party_desk,
        alice,
        10,
        person=factories.a_person(),
        organisation=factories.an_organisation(),
        tag=Tag.objects.create(name="rare", slug="rare"),
    )
    if connection.vendor == "postgresql":  # SQLite chooses without statistics (docs/decisions/0010)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    return rare


def plan_of(listing: EditionQuerySet) -> str:
    """How the database goes about it; PostgreSQL is asked to forget that the tables are small."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("SET LOCAL enable_sort = off")
    return listing.explain()


def reads_all_of(table: str, plan: str) -> bool:
    if connection.vendor == "postgresql":
        return f"Seq Scan on {table}" in plan
    return any(f"SCAN {table}" in line and "USING" not in line for line in plan.splitlines())


def test_all_news_is_read_in_the_order_of_its_index(editions: list[Edition]) -> None:
    plan = plan_of(live().newest_first()[:21])
    assert "articles_edition_newest" in plan
    assert "TEMP B-TREE" not in plan


def test_a_desks_news_is_read_in_the_order_of_its_index(editions: list[Edition]) -> None:
    plan = plan_of(live().filter(desk=editions[0].desk_id).newest_first()[:21])
    assert "articles_edition_desk_newest" in plan
    assert "TEMP B-TREE" not in plan


def test_an_older_page_begins_in_the_middle_of_the_index(
    editions: list[Edition], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[EditionQuerySet] = []

    def take(listing: EditionQuerySet) -> tuple[list[Edition], bool]:
        asked.append(listing[:21])
        return [], False

    monkeypatch.setattr(paging, "_taken", take)
    paging.page_of(live(), QueryDict(f"before={Place.of(editions[5])}"))
    plan = plan_of(asked[0])
    assert "articles_edition_newest" in plan
    assert "first_published_at<?" in plan or "Index Cond" in plan


LISTS: dict[str, tuple[str, Callable[[Edition], EditionQuerySet]]] = {
    "a person's": ("articles_editionperson", lambda one: naming(one.edition_people.get().person)),
    "an organisation's": (
        "articles_editionorganisation",
        lambda one: involving(one.edition_organisations.get().organisation),
    ),
    "a tag's": ("articles_editiontag", lambda one: tagged(one.edition_tags.get().tag)),
}


@pytest.mark.parametrize("whose", LISTS)
def test_news_begins_with_those_few_rows(editions: list[Edition], whose: str) -> None:
    table, listing = LISTS[whose]
    plan = plan_of(listing(editions[0]).newest_first()[:21])
    assert not reads_all_of(table, plan), plan
    assert not reads_all_of("articles_edition", plan), plan
