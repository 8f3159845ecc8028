"""Lists a page at a time, steady while new articles arrive."""

from datetime import timedelta

import pytest
from django.http import Http404, QueryDict

from accounts.models import User
from articles.listings import live
from articles.models import Desk, Edition
from articles.paging import PAGE_SIZE, Page, Place, page_of
from tests.articles.pages import NOON, many_live

pytestmark = pytest.mark.django_db


def page(query: str = "") -> Page:
    return page_of(live(), QueryDict(query))


@pytest.fixture
def newest_first(council_desk: Desk, alice: User) -> list[Edition]:
    return many_live(council_desk, alice, 2 * PAGE_SIZE + 5)[::-1]


def test_older_leads_through_everything_once(newest_first: list[Edition]) -> None:
    first = page()
    second = page(first.older)
    third = page(second.older)
    assert first.editions + second.editions + third.editions == newest_first
    assert (first.newer, third.older) == ("", "")


def test_newer_leads_back_the_same_way(newest_first: list[Edition]) -> None:
    second = page(page().older)
    third = page(second.older)
    assert page(third.newer).editions == second.editions
    assert page(second.newer) == page()


def test_a_page_stays_the_same_while_new_articles_arrive(
    newest_first: list[Edition], council_desk: Desk, alice: User
) -> None:
    older = page().older
    before = page(older).editions
    many_live(council_desk, alice, 3, begun=NOON + timedelta(days=1))
    assert page(older).editions == before


def test_articles_of_the_same_moment_are_all_shown(council_desk: Desk, alice: User) -> None:
    moment = many_live(council_desk, alice, 1)[0].first_published_at
    for _ in range(PAGE_SIZE + 4):
        (edition,) = many_live(council_desk, alice, 1)
        assert edition.first_published_at == moment
    first = page()
    second = page(first.older)
    assert len({edition.pk for edition in first.editions + second.editions}) == PAGE_SIZE + 5
    assert page(second.newer) == first


def test_a_full_page_has_no_way_on_to_an_empty_one(council_desk: Desk, alice: User) -> None:
    many_live(council_desk, alice, PAGE_SIZE)
    assert (len(page().editions), page().older) == (PAGE_SIZE, "")


def test_beyond_the_end_there_is_a_way_back(newest_first: list[Edition]) -> None:
    beyond = page(f"before={Place.of(newest_first[-1])}")
    assert (beyond.editions, beyond.older) == ([], "")
    assert page(beyond.newer).editions == newest_first[-PAGE_SIZE - 1 : -1]


@pytest.mark.parametrize("written", ["", "2", "x-1", "1-x", "-1-2", "9" * 17 + "-1", "1-" + "9" * 19, "١-١"])
def test_what_is_no_place_in_a_list_is_not_found(written: str) -> None:
    with pytest.raises(Http404):
        page(f"before={written}")
